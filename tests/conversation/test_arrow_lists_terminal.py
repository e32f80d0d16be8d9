"""The conversation in lists on a real terminal: what the person sees after each key, and how every way out leaves the
terminal.
"""

import os
import re
import signal
import sys
import time
from pathlib import Path

import pytest

from d3k2_profile.answers import saved
from d3k2_profile.conversation import arrow_lists, dialogue, keeper, menu_with_line, result_menu
from d3k2_profile.conversation.review import REVIEW
from d3k2_profile.conversation.words import TOO_LONG
from d3k2_profile.questions.value_types import Choice, Choices, Number, Unknown
from tests.sample_rules import packaged

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are a thing of POSIX", allow_module_level=True)

import pexpect

pytestmark = pytest.mark.slow

RULES = packaged()
QUESTIONS = RULES.questionnaire
CONTROL = re.compile(r"\x1b\[[\d;?]*[a-zA-Z]")
DOWN, ENTER, SPACE = "\x1b[B", "\r", " "
CURSOR_SHOWN, PASTE_MARKS_OFF = "\x1b[?25h", "\x1b[?2004l"


class Sitting:
    """A person at a terminal who presses keys."""

    def __init__(self, *arguments: str, cwd: Path, columns: int = 80, shell: bool = False) -> None:
        program = [sys.executable, "-m", "d3k2_profile", *arguments]
        command = ["bash", "--norc", "--noediting", "-i"] if shell else program
        self.child = pexpect.spawn(
            command[0],
            command[1:],
            env={
                "PATH": os.environ["PATH"],
                "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
                "HOME": f"{cwd}",
                "TERM": "xterm-256color",
                "PYTHONIOENCODING": "utf-8",
                "PS1": "$ ",
            },
            cwd=f"{cwd}",
            dimensions=(30, columns),
            encoding="utf-8",
            timeout=40,
        )
        self.child.delaybeforesend = 0.05
        if shell:
            self.child.sendline(" ".join(program))

    def sees(self, text: str) -> str:
        """What was shown up to this text, as it came; words may be wrapped and set off by marks."""
        words = (re.escape(word) for word in text.split())
        between = r"(?:\s|\x1b\[[\d;?]*[a-zA-Z])+"
        self.child.expect(between.join(words))
        return f"{self.child.before}{self.child.after}"

    def sees_below(self, text: str) -> None:
        """Waits for a text that was drawn over another one; a change of the window draws all of it anew."""
        time.sleep(0.3)
        rows, columns = self.child.getwinsize()
        self.child.setwinsize(rows, columns + 1)
        self.sees(text)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.child.send(key)

    def asked(self, question: str) -> str:
        """What was shown until this question and its keys stand there."""
        shown = self.sees(QUESTIONS.by_id[question].ask)
        return shown + self.sees("leave")

    def goes_past_the_first_question(self) -> None:
        """Presses Enter at the question that needs no answer, and waits for the one behind it."""
        self.asked("interest")
        self.press(ENTER)
        self.asked("age")

    def end(self) -> str:
        self.child.expect(pexpect.EOF)
        self.child.close()
        shown: str = self.child.before
        return shown

    @property
    def status(self) -> int | None:
        """The status the program ended with."""
        return self.child.exitstatus  # type: ignore[no-any-return]


def test_the_start_says_what_this_is_that_it_is_private_and_how_else_to_ask(tmp_path: Path) -> None:
    person = Sitting(cwd=tmp_path)
    shown = " ".join(CONTROL.sub("", person.asked("interest")).split())
    person.press("\x03")
    person.end()

    what, *others = dialogue.WELCOME
    for line in (what.format("vitamins D3 and K2"), *others, arrow_lists.USE_LISTS):
        assert line in shown


def test_a_question_is_chosen_with_keys_reads_back_in_one_line_and_is_on_disk(tmp_path: Path) -> None:
    person = Sitting("ask", "--answers", "mine.json", cwd=tmp_path)
    person.goes_past_the_first_question()
    person.press("72", ENTER)
    person.sees("Age: 72")
    person.asked("clot_medicine")
    person.press(ENTER)
    person.sees_below(menu_with_line.NOTHING_MARKED)
    person.press("?", ENTER)
    person.sees_below(QUESTIONS.by_id["clot_medicine"].why)
    person.press(DOWN, ENTER)
    person.sees("Blood thinner: Warfarin")
    person.asked("medications")
    kept = saved.read_file(tmp_path / "mine.json", QUESTIONS).answers
    person.press("coum", "\t")
    person.sees("coumadin")
    person.press(ENTER)
    person.sees("vitamin K antagonist")
    person.asked("supplements")
    person.press(ENTER)
    person.sees_below(menu_with_line.nothing_ticked(f"{len(_options('supplements')) + 1}"))
    person.press(DOWN, SPACE, DOWN, SPACE, ENTER)
    person.asked("kidney")
    person.press("n", ENTER)
    person.asked("conditions")
    person.press("q", ENTER)
    person.sees(dialogue.LEAVING)
    person.press("no", ENTER)
    shown = person.end()

    assert kept == {"interest": Choices(), "age": Number(72), "clot_medicine": Choice("warfarin")}
    held = saved.read_file(tmp_path / "mine.json", QUESTIONS).answers
    assert {name: held[name] for name in ("supplements", "kidney")} == {
        "supplements": Choices(frozenset(_options("supplements")[:2])),
        "kidney": Unknown.NOT_SURE,
    }
    assert person.status == 0
    assert PASTE_MARKS_OFF in shown


def _options(question: str) -> list[str]:
    return [option.id for option in getattr(QUESTIONS.by_id[question], "options", ())]


@pytest.mark.parametrize("columns", [40, 80])
def test_no_drawn_line_is_wider_than_the_terminal(columns: int, tmp_path: Path) -> None:
    person = Sitting(cwd=tmp_path, columns=columns)
    person.goes_past_the_first_question()
    person.press("72", ENTER)
    shown = CONTROL.sub("", person.asked("clot_medicine"))
    person.press("\x03")
    person.end()

    lines = [line for line in shown.split("\r\n") if "Question 3" not in line][1:]
    assert max(map(len, lines)) <= columns
    assert "heparin" in " ".join(lines)


@pytest.mark.parametrize(
    ("leave", "status"),
    [("\x03", 130), ("\x04", 6), (signal.SIGTERM, 143), (signal.SIGHUP, 129)],
    ids=["Ctrl-C", "Ctrl-D", "SIGTERM", "SIGHUP"],
)
@pytest.mark.parametrize("at", ["interest", "clot_medicine"])
def test_every_way_out_has_its_status_says_how_to_go_on_and_leaves_the_terminal_usable(
    leave: str | signal.Signals, status: int, at: str, tmp_path: Path
) -> None:
    person = Sitting("ask", "--answers", "mine.json", cwd=tmp_path)
    if at == "interest":
        person.asked(at)
    else:
        person.goes_past_the_first_question()
        person.press("72", ENTER)
        person.asked(at)
    if isinstance(leave, str):
        person.press(leave)
    else:
        person.child.kill(leave)
    shown = person.end()

    assert person.status == status
    assert shown.rindex(CURSOR_SHOWN) > shown.rfind("\x1b[?25l")
    assert PASTE_MARKS_OFF in shown
    said = "Continue with: d3k2-profile ask --answers mine.json" if at == "clot_medicine" else keeper.NOTHING_KEPT
    assert said in " ".join(CONTROL.sub("", shown).split())


def test_a_window_that_is_made_narrow_is_drawn_anew(tmp_path: Path) -> None:
    person = Sitting(cwd=tmp_path, columns=100)
    person.goes_past_the_first_question()
    person.press("72", ENTER)
    person.asked("clot_medicine")
    person.child.setwinsize(30, 40)
    shown = CONTROL.sub("", person.asked("clot_medicine"))
    person.press("2", ENTER)
    person.sees("Blood thinner:")
    person.press("\x03")
    person.end()

    assert max(map(len, shown.split("\r\n")[1:])) <= 40


def test_a_sitting_goes_to_the_background_and_comes_back(tmp_path: Path) -> None:
    person = Sitting(cwd=tmp_path, shell=True)
    person.asked("interest")
    person.press("\x1a")
    person.sees("Stopped")
    person.child.sendline("fg")
    person.goes_past_the_first_question()
    person.press("72", ENTER)
    person.asked("clot_medicine")
    person.press("\x03")
    person.sees(keeper.NOTHING_KEPT)
    person.child.sendline("echo still $((40 + 2))")
    person.sees("still 42")
    person.child.sendline("exit")
    person.end()


def test_a_megabyte_pasted_is_refused_aloud(tmp_path: Path) -> None:
    person = Sitting(cwd=tmp_path)
    person.goes_past_the_first_question()
    person.press("72", ENTER)
    person.asked("clot_medicine")
    person.press("6", ENTER)
    person.asked("medications")
    person.press("\x1b[200~", *["warfarin " * 5_000] * 22, "\x1b[201~")
    person.sees_below(TOO_LONG)
    person.press("none", ENTER)
    person.sees(dialogue.NONE_CHOSEN)
    person.press("y", ENTER)
    person.sees("Medicines: None of these")
    person.press("\x03")
    person.end()

    assert person.status == 130


def test_the_page_is_kept_in_a_file_that_is_named_after_it(tmp_path: Path) -> None:
    (tmp_path / "there.json").write_text("{}", "utf-8")
    person = Sitting(cwd=tmp_path)
    person.goes_past_the_first_question()
    person.press("72", ENTER)
    for question in [
        each.id
        for each in QUESTIONS.applicable(dict.fromkeys(QUESTIONS.by_id, Unknown.NOT_SURE))
        if each.path == "core"
    ][2:]:
        person.asked(question)
        person.press("n", ENTER)
    person.sees(REVIEW)
    person.press(ENTER)
    person.sees(result_menu.TO_LEAVE)
    person.press("s", ENTER)
    person.sees(result_menu.KEEP_PAGE)
    person.press("there.json", ENTER)
    person.sees("exists already and stays as it is")
    person.press("page.json", ENTER)
    person.sees("Your page is in page.json")
    person.press("q", ENTER)
    person.end()

    assert person.status == 0
    assert (tmp_path / "page.json").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "there.json").read_text("utf-8") == "{}"
