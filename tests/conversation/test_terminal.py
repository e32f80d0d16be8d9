"""The conversation on a real terminal, key by key."""

import os
import re
import signal
import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from d3k2_profile.answers import saved
from d3k2_profile.conversation import dialogue, keeper, result_menu
from d3k2_profile.conversation.common_keys import AGREE
from d3k2_profile.conversation.interview_state import Interview
from d3k2_profile.conversation.numbered_lines import CLEAR
from d3k2_profile.output.answers_in_words import NONE_OF_THESE
from d3k2_profile.output.first_screen import in_one_line
from d3k2_profile.output.terminal import Page
from d3k2_profile.output.words import PARTIAL
from d3k2_profile.profile.evaluate import evaluate
from d3k2_profile.questions.kinds import Option
from d3k2_profile.questions.value_types import Choice, Choices, Medications, Number, Unknown, Value
from d3k2_profile.terminal.console import plain_text
from d3k2_profile.text import blocks
from tests import sample_rules

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are a thing of POSIX", allow_module_level=True)

import termios

import pexpect

pytestmark = pytest.mark.slow

PACKAGED = sample_rules.packaged()
QUESTIONS = PACKAGED.questionnaire.by_id
VKA = PACKAGED.findings["vitamin-k-antagonist"]
PROMPT = "\r\n> "
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def options(question: str) -> tuple[Option, ...]:
    """The options of a question, in the order of their numbers."""
    return getattr(QUESTIONS[question], "options", ())


def number(question: str, option: str) -> str:
    """The number under which an option is shown."""
    return f"{[each.id for each in options(question)].index(option) + 1}"


def asked(known: Mapping[str, Value]) -> list[str]:
    """The ids of the questions that are asked when everything else is not sure."""
    return [question.id for question in Interview(PACKAGED.questionnaire, known).asked]


ASKED = asked({"clot_medicine": Choice("warfarin")})
CORE = asked({})
WARFARIN = {"clot_medicine": number("clot_medicine", "warfarin")}


def _heed_signals() -> None:
    """Undoes what a shell does to programs in the background, so that Ctrl-C counts wherever the tests run."""
    for number in (signal.SIGINT, signal.SIGHUP, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)


class Sitting:
    """A person at a terminal. Whatever is shown stays in `everything`."""

    def __init__(self, *arguments: str, cwd: Path, columns: int = 80, **environment: str) -> None:
        kept = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
            "HOME": f"{cwd}",
            "TERM": "xterm-256color",
            "PYTHONIOENCODING": "utf-8",
            "D3K2_PLAIN": "1",
        }
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "d3k2_profile", *arguments],
            env={**kept, **environment},
            cwd=f"{cwd}",
            dimensions=(24, columns),
            encoding="utf-8",
            timeout=40,
            preexec_fn=_heed_signals,
        )
        self.child.delaybeforesend = None
        self.child.logfile_read = self._shown = StringIO()

    def shown(self) -> str:
        """What the program shows up to its next prompt, without colour."""
        self.child.expect_exact(PROMPT)
        return COLOUR.sub("", self.child.before).replace("\r\n", "\n")

    def type(self, line: str) -> str:
        """What the program shows after this line, up to its next prompt."""
        self.child.sendline(line)
        return self.shown()

    def go_through(self, lines: Mapping[str, str]) -> str:
        """Answers every question, `n` where no line is given, and returns the review."""
        shown = self.shown()
        while "\nQuestion " in shown:
            question = next(
                each for each in QUESTIONS.values() if _flat(each.ask) in _flat(shown.rpartition("\nQuestion ")[2])
            )
            shown = self.type(lines.get(question.id, "n"))
        return shown

    def end(self, line: str | None = None) -> str:
        """What the program shows after this last line, without colour; the sitting is over."""
        if line is not None:
            self.child.sendline(line)
        self.child.expect(pexpect.EOF)
        self.child.close()
        return COLOUR.sub("", self.child.before).replace("\r\n", "\n")

    def page(self, line: str) -> list[str]:
        """The lines of the page that this line leads to; the screen stands behind it once more, with its menu."""
        shown = self.type(line)
        self.end("q")
        shown = shown[: shown.rindex("\n" + " ".join(result_menu.KEYS[0].split()))]
        lines = [line.rstrip() for line in shown.splitlines()[1:]]
        first = next(place for place, line in enumerate(lines) if not line.startswith((CLEAR, keeper.NOTHING_KEPT)))
        again = len(lines) - 1 - lines[::-1].index(lines[first])
        assert lines[again:] == lines[first : first + len(lines) - again]
        return lines[:again]

    @property
    def status(self) -> int | None:
        """The status the program ended with."""
        return self.child.exitstatus  # type: ignore[no-any-return]

    @property
    def everything(self) -> str:
        """All that was shown, as it came."""
        return self._shown.getvalue()


def _flat(text: str) -> str:
    return " ".join(text.split())


def page(
    known: Mapping[str, object], columns: int = 80, *, partial: bool = False, rest: str | None = Unknown.NOT_SURE
) -> list[str]:
    """The lines of the page of these answers; every other question that is asked has the answer `rest`."""
    given = dict(known) if rest is None else {**dict.fromkeys(ASKED, rest), **known}
    profile = evaluate(PACKAGED, PACKAGED.questionnaire.accept(given), on=date.today())
    return plain_text(Page(replace(profile, partial=partial)), columns).splitlines()


def words(text: str) -> str:
    """A rule-set text as the words a page shows, without line ends."""
    return _flat(" ".join(" ".join(block) for block in blocks(text)))


# The whole way


def test_a_whole_conversation_leads_to_a_page_with_the_caution_first(tmp_path: Path) -> None:
    person = Sitting(cwd=tmp_path)

    review = person.go_through(WARFARIN)
    shown = person.page("")

    assert "YOUR ANSWERS" in review
    assert person.status == 0
    assert shown == page({"clot_medicine": "warfarin"})
    assert any(line.startswith("1. [!!!] ASK FIRST") for line in shown[:4])
    assert list(tmp_path.iterdir()) == []


def test_a_page_cannot_be_kept_in_the_folder_of_a_person_that_there_is_not(tmp_path: Path) -> None:
    person = Sitting(cwd=tmp_path)
    person.go_through(WARFARIN)
    person.type("")
    person.type("s")

    assert "p.html could not be written: its folder does not exist" in _flat(person.type("~nosuchuser/p.html"))
    person.type("")
    person.end("q")
    assert (person.status, list(tmp_path.iterdir())) == (0, [])


def test_questions_are_counted_and_offered_by_number(tmp_path: Path) -> None:
    person = Sitting(cwd=tmp_path)

    first, second, third = person.shown(), person.type(""), person.type("72")

    assert f"\nQuestion 1 of {len(CORE)}\n{QUESTIONS['interest'].ask}\n" in first
    assert f"\nQuestion 2 of {len(CORE)}\n{QUESTIONS['age'].ask}\n" in second
    assert f"\nQuestion 3 of {len(CORE)}\n" in third
    assert [
        option.label for option in options("clot_medicine") if f" {option.label} " not in " ".join(third.split())
    ] == []


# Keys


def test_going_back_keeps_the_answer_and_enter_goes_on_with_it(tmp_path: Path) -> None:
    mine = tmp_path / "mine.json"
    person = Sitting("ask", "--answers", "mine.json", cwd=tmp_path)
    person.shown()
    person.type("")
    person.type("72")

    again = person.type("b")
    onward = person.type("")

    assert _flat(QUESTIONS["age"].ask) in _flat(again)
    assert "Your answer so far: 72. Press Enter to keep it." in again
    assert _flat(QUESTIONS["clot_medicine"].ask) in _flat(onward)
    assert saved.read_file(mine, PACKAGED.questionnaire).answers == {"interest": Choices(), "age": Number(72)}


def test_preferring_not_to_say_and_not_being_sure_are_answers_of_their_own(tmp_path: Path) -> None:
    mine = tmp_path / "mine.json"
    person = Sitting("ask", "--answers", "mine.json", cwd=tmp_path)
    person.shown()

    declined, unsure = person.type("p"), person.type("n")

    assert "-> Prefer not to say\n" in declined
    assert "-> Not sure\n" in unsure
    assert saved.read_file(mine, PACKAGED.questionnaire).answers == {
        "interest": Unknown.DECLINED,
        "age": Unknown.NOT_SURE,
    }


@pytest.mark.parametrize("impossible", ["121", "-1", "abc", "7.5", "1e2"])
def test_an_impossible_answer_is_asked_again_with_what_is_accepted(impossible: str, tmp_path: Path) -> None:
    person = Sitting(cwd=tmp_path)
    person.shown()
    person.type("")

    assert person.type(impossible) == f"{impossible}\nAge: Please answer with a whole number between 0 and 120."
    assert "-> 72\n" in person.type("72")


def test_an_empty_line_is_refused_where_an_answer_is_needed(tmp_path: Path) -> None:
    person = Sitting(cwd=tmp_path)
    person.shown()

    assert f"-> {NONE_OF_THESE}\n" in person.type("")
    assert _flat(person.type("")) == f"Age: {dialogue.EMPTY}"
    assert _flat(person.type("   ")) == f"Age: {dialogue.EMPTY}"


@pytest.mark.parametrize("question", ["medications", "conditions"])
def test_none_of_these_is_confirmed_once_where_it_matters(question: str, tmp_path: Path) -> None:
    mine = tmp_path / "mine.json"
    person = Sitting("ask", "--answers", "mine.json", cwd=tmp_path)
    person.shown()
    for before in ASKED[: ASKED.index(question)]:
        person.type(WARFARIN.get(before, "n"))

    confirm = person.type("none")
    anew = person.type("no")
    again = person.type("none")
    after = person.type("y")

    chosen = f"{QUESTIONS[question].label}: {dialogue.NONE_CHOSEN}"
    rows = "  1. That is right\n  2. Choose again"
    assert confirm == f"none\n{chosen}\n{rows}\n{dialogue.CONFIRM_NONE}\nb back   q leave   help"
    assert again == confirm
    assert "-> " not in anew
    assert f"-> {NONE_OF_THESE}\n" in after
    assert saved.read_file(mine, PACKAGED.questionnaire).answers[question] in (Medications(), Choices())


def test_none_of_these_is_believed_at_once_elsewhere(tmp_path: Path) -> None:
    person = Sitting(cwd=tmp_path)
    person.shown()
    for before in ASKED[: ASKED.index("supplements")]:
        person.type(WARFARIN.get(before, "n"))

    assert f"-> {NONE_OF_THESE}\n" in person.type(f"{len(options('supplements')) + 1}")


# The review


def test_the_review_changes_one_answer_and_comes_back(tmp_path: Path) -> None:
    person = Sitting(cwd=tmp_path)
    review = person.go_through(WARFARIN)

    question = person.type(f"{ASKED.index('age') + 1}")
    changed = person.type("41")
    shown = person.page("")

    assert " 2. Age: Not sure\n" in review
    assert "Your answer so far: Not sure. Press Enter to keep it." in question
    assert changed.startswith("41\n-> 41\n\nYOUR ANSWERS\n  1. What brings me here: Not sure\n  2. Age: 41\n")
    assert shown == page({"age": 41, "clot_medicine": "warfarin"})


# Leaving


def test_leaving_offers_what_was_found_and_marks_it_partial(tmp_path: Path) -> None:
    person = Sitting(cwd=tmp_path)
    person.shown()
    person.type("")
    person.type("72")
    person.type(WARFARIN["clot_medicine"])

    offer = person.type("q")
    kept, *shown = person.page("y")

    assert kept == f"{CLEAR}{keeper.NOTHING_KEPT}"
    assert offer == f"q\n{dialogue.LEAVING}\n  1. Yes\n  2. No\n{AGREE}\nq leave   help"
    assert person.status == 0
    assert shown == page({"interest": [], "age": 72, "clot_medicine": "warfarin"}, partial=True, rest=None)
    assert PARTIAL in shown
    assert VKA.title in _flat(" ".join(shown))


def test_leaving_without_the_page_shows_nothing_more(tmp_path: Path) -> None:
    person = Sitting(cwd=tmp_path)
    person.shown()
    person.type("")
    person.type("72")
    person.type("q")

    assert person.end("no") == f"no\n{CLEAR}Nothing was kept.\n"
    assert person.status == 0


@pytest.mark.parametrize("count", [0, 1, 3])
def test_control_c_ends_at_once_and_says_that_nothing_was_kept(count: int, tmp_path: Path) -> None:
    person = Sitting(cwd=tmp_path)
    person.shown()
    for question in ASKED[:count]:
        person.type(WARFARIN.get(question, "n"))

    person.child.sendintr()

    assert person.end().endswith("\nNothing was kept.\n")
    assert person.status == 130
    assert "Traceback" not in person.everything


def test_control_c_says_how_to_go_on_when_a_file_was_named(tmp_path: Path) -> None:
    person = Sitting("ask", "--answers", "mine.json", cwd=tmp_path)
    person.shown()
    person.type("")
    person.type("72")

    person.child.sendintr()

    said = "Your answers so far are in mine.json. Continue with: d3k2-profile ask --answers mine.json"
    assert _flat(person.end()).endswith(said)
    assert person.status == 130


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)])
def test_a_signal_ends_the_conversation_with_its_own_status(
    number: signal.Signals, status: int, tmp_path: Path
) -> None:
    person = Sitting(cwd=tmp_path)
    person.shown()
    person.type("")
    person.type("72")

    person.child.kill(number)

    assert person.end().endswith("\nNothing was kept.\n")
    assert person.status == status
    assert "Traceback" not in person.everything


def test_a_terminal_that_is_closed_ends_the_program_and_the_answers_stay(tmp_path: Path) -> None:
    person = Sitting("ask", "--answers", "mine.json", cwd=tmp_path)
    person.shown()
    person.type("")
    person.type("72")

    terminal = person.child.ptyproc
    terminal.fileobj.close()
    terminal.closed = person.child.closed = True

    assert terminal.wait() == 129
    assert saved.read_file(tmp_path / "mine.json", PACKAGED.questionnaire).answers == {
        "interest": Choices(),
        "age": Number(72),
    }


def test_the_end_of_input_ends_the_conversation(tmp_path: Path) -> None:
    person = Sitting(cwd=tmp_path)
    person.shown()
    person.child.sendeof()

    assert "The input ended before the last question. Nothing was kept.\n" in person.end()
    assert person.status == 6


# Terminals of every kind


def test_at_40_columns_no_line_is_longer_and_no_word_of_the_caution_is_lost(tmp_path: Path) -> None:
    person = Sitting(cwd=tmp_path, columns=40)

    person.go_through(WARFARIN)
    shown = person.page("")

    assert person.status == 0
    assert [line for line in shown if len(line) > 40] == []
    whole = _flat(" ".join(line.strip() for line in shown))
    for text in (VKA.title, *(statement.text for statement in VKA.says)):
        assert words(text) in whole or in_one_line(text) in whole


@pytest.mark.parametrize("columns", [20, 40, 250])
def test_the_page_fits_the_terminal(columns: int, tmp_path: Path) -> None:
    person = Sitting(cwd=tmp_path, columns=columns)

    person.go_through(WARFARIN)

    assert person.page("") == page({"clot_medicine": "warfarin"}, min(columns, 100))


def test_a_dumb_terminal_gets_no_control_sequence(tmp_path: Path) -> None:
    person = Sitting(cwd=tmp_path, TERM="dumb")

    person.go_through(WARFARIN)
    shown = person.page("")

    assert (person.status, VKA.title in _flat(" ".join(shown))) == (0, True)
    assert "\x1b" not in person.everything


def test_without_colour_nothing_is_coloured(tmp_path: Path) -> None:
    person = Sitting(cwd=tmp_path, NO_COLOR="1")

    person.go_through(WARFARIN)
    shown = person.page("")

    codes = {code for codes in re.findall(r"\x1b\[([0-9;]*)m", person.everything) for code in codes.split(";")}
    assert (person.status, VKA.title in _flat(" ".join(shown))) == (0, True)
    assert codes <= {"", "0", "1"}


# Answers kept in a file


def test_each_answer_is_on_disk_before_the_next_question_is_shown(tmp_path: Path) -> None:
    mine = tmp_path / "mine.json"
    person = Sitting("ask", "--answers", "mine.json", cwd=tmp_path)
    person.shown()
    given: dict[str, Value] = {}

    for question in ASKED:
        person.type(WARFARIN.get(question, "n"))
        given[question] = Choice("warfarin") if question == "clot_medicine" else Unknown.NOT_SURE
        assert saved.read_file(mine, PACKAGED.questionnaire).answers == given
        assert mine.stat().st_mode & 0o777 == 0o600

    assert person.page("") == page({"clot_medicine": "warfarin"})
    assert [path.name for path in tmp_path.iterdir()] == ["mine.json"]


def test_a_kill_loses_no_confirmed_answer_and_the_next_start_goes_on(tmp_path: Path) -> None:
    mine = tmp_path / "mine.json"
    person = Sitting("ask", "--answers", "mine.json", cwd=tmp_path)
    person.shown()
    person.type("")
    person.type("72")
    person.type(WARFARIN["clot_medicine"])

    person.child.kill(signal.SIGKILL)
    person.end()
    again = Sitting("ask", "--answers", "mine.json", cwd=tmp_path)
    shown = again.shown()

    assert saved.read_file(mine, PACKAGED.questionnaire).answers == {
        "interest": Choices(),
        "age": Number(72),
        "clot_medicine": Choice("warfarin"),
    }
    assert f"\nQuestion 4 of {len(ASKED)}\n" in shown
    assert _flat(QUESTIONS[ASKED[3]].ask) in _flat(shown)


def test_starting_again_with_every_answer_given_goes_to_the_review(tmp_path: Path) -> None:
    first = Sitting("ask", "--answers", "mine.json", cwd=tmp_path)
    first.go_through(WARFARIN)
    first.child.sendintr()
    first.end()

    again = Sitting("ask", "--answers", "mine.json", cwd=tmp_path)

    assert "YOUR ANSWERS" in again.shown()
    assert again.page("") == page({"clot_medicine": "warfarin"})


def test_a_second_program_on_the_same_file_is_refused_until_the_first_ends_however_it_ends(tmp_path: Path) -> None:
    first = Sitting("ask", "--answers", "mine.json", cwd=tmp_path)
    first.shown()

    second = Sitting("ask", "--answers", "mine.json", cwd=tmp_path)
    refused = second.end()
    first.child.kill(signal.SIGKILL)
    first.end()
    third = Sitting("ask", "--answers", "mine.json", cwd=tmp_path)

    assert _flat(refused) == "mine.json is in use by another d3k2-profile; end that one first, or name another file"
    assert second.status == 7
    assert "\nQuestion 1 of " in third.shown()
    third.child.sendintr()
    third.end()
    assert list(tmp_path.iterdir()) == []


def test_a_file_changed_by_another_program_is_left_and_the_answers_go_to_another_place(tmp_path: Path) -> None:
    mine = tmp_path / "mine.json"
    person = Sitting("ask", "--answers", "mine.json", cwd=tmp_path)
    person.shown()
    person.type("")
    person.type("72")
    mine.write_text('{"format": 1, "answers": {"age": 8}}', "utf-8")

    said = person.type(WARFARIN["clot_medicine"])
    offer = person.type("q")
    person.type("other.json")
    leaving = person.end("no")

    assert "mine.json was changed by something else in the meantime, so it was left as it is." in _flat(said)
    assert _flat(said).count("At the end you can name another file") == 1
    assert _flat(offer) == f"q {keeper.ANOTHER_FILE}"
    assert "Your answers so far are in other.json. Continue with: d3k2-profile ask --answers other.json" in _flat(
        leaving
    )
    assert person.status == 7
    assert saved.read_file(mine, PACKAGED.questionnaire).answers == {"age": Number(8)}
    assert saved.read_file(tmp_path / "other.json", PACKAGED.questionnaire).answers == {
        "interest": Choices(),
        "age": Number(72),
        "clot_medicine": Choice("warfarin"),
    }
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mine.json", "other.json"]


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130), (None, 6)]
)
def test_every_way_to_break_off_leaves_the_file_and_the_terminal_as_they_should_be(
    number: signal.Signals | None, status: int, tmp_path: Path
) -> None:
    person = Sitting("ask", "--answers", "mine.json", cwd=tmp_path)
    before = termios.tcgetattr(person.child.child_fd)
    person.shown()
    person.type("")
    person.type("72")

    if number is None:
        person.child.sendeof()
    else:
        person.child.kill(number)
    person.child.expect(pexpect.EOF)
    after = termios.tcgetattr(person.child.child_fd)
    shown = person.child.before
    person.child.close()

    assert _flat(shown).endswith(
        "Your answers so far are in mine.json. Continue with: d3k2-profile ask --answers mine.json"
    )
    assert (person.status, after) == (status, before)
    assert saved.read_file(tmp_path / "mine.json", PACKAGED.questionnaire).answers == {
        "interest": Choices(),
        "age": Number(72),
    }
    assert [path.name for path in tmp_path.iterdir()] == ["mine.json"]
