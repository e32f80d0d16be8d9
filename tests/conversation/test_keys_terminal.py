"""What a terminal may send beside what a person types: keys typed ahead, pastes, reports and sequences cut in two."""

import json
import random
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from d3k2_profile.answers import saved
from d3k2_profile.conversation import dialogue, keeper, result_menu
from d3k2_profile.conversation.common_keys import HELP
from d3k2_profile.conversation.interview_state import Interview
from d3k2_profile.conversation.review import REVIEW
from d3k2_profile.conversation.words import NO_PASTE
from d3k2_profile.medicines.model import Entry
from d3k2_profile.questions.kinds import ChoiceQuestion, ChoicesQuestion, MedicationsQuestion, NumberQuestion
from d3k2_profile.questions.value_types import Medications, Unknown, Value, entries_of
from tests import records
from tests.sample_rules import packaged

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are a thing of POSIX", allow_module_level=True)

from tests.conversation.test_arrow_lists_terminal import DOWN, ENTER, Sitting

pytestmark = pytest.mark.slow

QUESTIONS = packaged().questionnaire
FACES = pytest.mark.parametrize("face", ["lists", "lines"])
FAST = 0.03
"""Seconds between two keys of somebody who types fast."""


def person(face: str, folder: Path, given: Mapping[str, object] | None = None, columns: int = 80) -> Sitting:
    """Somebody at the program, who goes on with these answers, and came for nothing in particular; or begins."""
    answers = {} if given is None else QUESTIONS.accept({"interest": [], **given})
    (folder / "mine.json").write_bytes(b"")
    (folder / "mine.json").unlink()
    if answers:
        origin = saved.Origin(packaged().about.title, packaged().about.version, packaged().digest)
        saved.write(folder / "mine.json", saved.SavedAnswers(answers, origin))
    return begun(face, folder, columns=columns)


def begun(face: str, folder: Path, *more: str, columns: int = 80) -> Sitting:
    """Somebody at the program with the files as they are."""
    plain = ["--plain"] * (face == "lines")
    sitting = Sitting("ask", "--answers", "mine.json", *plain, *more, cwd=folder, columns=columns)
    sitting.child.delaybeforesend = None
    sitting.child.timeout = 40
    return sitting


def kept(folder: Path) -> Mapping[str, Value]:
    """The answers on disk."""
    path = folder / "mine.json"
    return saved.read_file(path, QUESTIONS).answers if path.exists() else {}


def whole_interview() -> Iterator[tuple[str, str, object]]:
    """Each question of the core path, a line that answers it, and the answer."""
    interview = Interview(QUESTIONS)
    while question := interview.current:
        raw: object = "not-sure"
        match question:
            case NumberQuestion():
                line, raw = "72", 72
            case ChoicesQuestion(options=options):
                line, raw = "1,3", [options[0].id, options[2].id]
            case MedicationsQuestion():
                line, raw = "metformin, bisoprolol", ["metformin", "bisoprolol"]
            case ChoiceQuestion(options=options):
                line, raw = "2", options[1].id
        yield question.id, line, raw
        interview = interview.answer(question.accept(raw, QUESTIONS.lexicon))


@FACES
def test_a_whole_interview_typed_ahead_reaches_the_questions_it_was_meant_for(face: str, tmp_path: Path) -> None:
    lines = [*whole_interview()]
    someone = person(face, tmp_path)
    someone.sees(QUESTIONS.by_id[lines[0][0]].ask)

    for key in "".join(f"{line}{ENTER}" for _, line, _ in lines):
        time.sleep(FAST)
        someone.press(key)
    someone.sees(REVIEW)

    answers = kept(tmp_path)
    assert [*answers] == [question for question, *_ in lines]
    assert (answers["age"], entries_of(answers["medications"])) == (
        QUESTIONS.accept({"age": 72})["age"],
        (Entry("metformin"), Entry("bisoprolol")),
    )
    assert answers["foods"] == QUESTIONS.accept({"foods": ["oily-fish", "milk-or-yogurt"]})["foods"]
    someone.press("\x03")
    someone.end()


MOVED = {"2": f"{DOWN}{DOWN}{ENTER}", "1,3": f"{DOWN} {DOWN}{DOWN} {ENTER}"}
"""Keys that choose in the lists what these lines choose."""


@FACES
def test_a_line_that_holds_each_byte_back_loses_and_mistakes_no_key(face: str, tmp_path: Path) -> None:
    chance = random.Random(face)
    lines = [*whole_interview()]
    someone = person(face, tmp_path)
    someone.sees("help")

    for _, line, _ in lines:
        for byte in MOVED.get(line, f"{line}{ENTER}") if face == "lists" else f"{line}{ENTER}":
            time.sleep(chance.uniform(0.05, 0.7))
            someone.press(byte)
    someone.sees(REVIEW)

    assert kept(tmp_path) == QUESTIONS.accept({question: raw for question, _, raw in lines})
    someone.press("\x03")
    someone.end()


# Pastes

PASTE = "1. bisoprolol 5 mg\n2. warfarin 2 mg\n3. ramipril 10 mg\n"
THREE = Medications((Entry("bisoprolol"), Entry("warfarin"), Entry("ramipril")))
PASTES = pytest.mark.parametrize(
    "paste", [PASTE, PASTE.rstrip(), PASTE.replace("\n", "\r"), f"\x1b[200~{PASTE}\x1b[201~"], ids=range(4)
)


@FACES
@PASTES
def test_a_pasted_list_is_a_list_of_medicines_where_they_are_asked(face: str, paste: str, tmp_path: Path) -> None:
    someone = person(face, tmp_path, {"age": 72, "clot_medicine": "warfarin"})
    someone.sees(QUESTIONS.by_id["medications"].ask)
    someone.sees("help")

    someone.press(paste)
    time.sleep(0.3)
    if face == "lists":
        assert "medications" not in kept(tmp_path)
    if face == "lists" or paste == PASTE.rstrip():
        someone.press(ENTER)
    someone.sees(QUESTIONS.by_id["supplements"].ask)

    assert kept(tmp_path)["medications"] == THREE
    someone.press("\x03")
    someone.end()


KIDNEY_NEXT = {"age": 72, "clot_medicine": "no", "supplements": [], "medications": []}
BEFORE: Mapping[str, Mapping[str, object]] = {"age": {}, "clot_medicine": {"age": 72}, "kidney": KIDNEY_NEXT}


@FACES
@PASTES
@pytest.mark.parametrize("question", BEFORE)
def test_a_pasted_list_answers_no_other_question(face: str, question: str, paste: str, tmp_path: Path) -> None:
    someone = person(face, tmp_path, BEFORE[question])
    someone.sees(QUESTIONS.by_id[question].ask)
    someone.sees("help")
    before = kept(tmp_path)

    someone.press(paste)
    if face == "lines" and paste == PASTE.rstrip():
        someone.press(ENTER)  # the terminal holds the last line until then
    someone.sees_below(NO_PASTE)

    assert kept(tmp_path) == before
    someone.press("\x15", "n", ENTER)
    time.sleep(0.5)
    assert [*kept(tmp_path)] == [*before, question]
    someone.press("\x03")
    someone.end()


# Sequences

ARROWS = [f"\x1b{intro}{modified}{letter}" for intro in "[O" for modified in ("", "1;3", "1;5", "5")
          for letter in "ABCDEFGHPQRS"]  # fmt: skip
KEYPADS = [f"\x1bO{letter}" for letter in "jklmnopqrstuvwxyMX"]
EDITING = [f"\x1b[{number}{modified}~" for number in range(1, 35) for modified in ("", ";5")]
LETTERS_WITH_ALT = [f"\x1b{letter}" for letter in "abcdfnpqyx019?. \x7f\r\n"]
ENCODED = ["\x1b[110u", "\x1b[13;5u", "\x1b[27;5;110~", "\x1b[27u", "\x1b[113;3:1u", "\x1b[98;5u"]
MOUSE = ["\x1b[M !!", "\x1b[Mn!p", "\x1b[<0;10;12M", "\x1b[<0;10;12m", "\x1b[32;10;12M", "\x1b[<65;1;1M"]
FOCUS = ["\x1b[I", "\x1b[O", "\x1b[[A", "\x1b[[E", "\x1b\x1b[B", "\x1b\x1bOB"]
REPORTS = [
    "\x1b[?997;1n", "\x1b[0n", "\x1b[12;40R", "\x1b[?12;40R", "\x1b[?1;2c", "\x1b[>41;354;0c", "\x1b[?2026;2$y", "\x1b[4;1$y",  # noqa: E501
    "\x1b[8;24;80t", "\x1b[3;0;0t", "\x1b[?1u", "\x1b[1;1x", "\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\", "\x1b]11;rgb:1e1e/1e1e/1e1e\x07",  # noqa: E501
    "\x1b]4;1;rgb:ff/00/00\x1b\\", "\x1b]52;c;bnBx\x07", "\x1bP>|xterm(390)\x1b\\", "\x1bP1$r0m\x1b\\", "\x1bP1+r544e\x1b\\",  # noqa: E501
    "\x1b_Gi=1;OK\x1b\\", "\x1b^n\x1b\\", "\x1bXq\x1b\\", "\x9b5n", "\x9d11;rgb:0/0/0\x9c", "\x8fp",
]  # fmt: skip
SENT = [*ARROWS, *KEYPADS, *EDITING, *LETTERS_WITH_ALT, *ENCODED, *MOUSE, *FOCUS, *REPORTS]
PROMPTS: Mapping[str, tuple[Mapping[str, object], str, str]] = {
    "a number": ({}, "", "How old are you"),
    "one of several": ({"age": 72}, "", QUESTIONS.by_id["clot_medicine"].ask),
    "medicines": ({"age": 72, "clot_medicine": "no"}, "", "Which medicines do you take"),
    "yes or no": ({"age": 72, "clot_medicine": "no"}, f"xyzzyq{ENTER}", "is not known here"),
    "none of these": ({"age": 72, "clot_medicine": "no"}, f"none{ENTER}", dialogue.NONE_CHOSEN),
    "several": ({"age": 72, "clot_medicine": "no", "medications": []}, "", QUESTIONS.by_id["supplements"].ask),
    "a contradiction": ({"age": 72, "clot_medicine": "no"}, f"warfarin{ENTER}", "Are both right?"),
    "leaving": ({"age": 72}, f"q{ENTER}", dialogue.LEAVING),
    "the review": ({each.id: Unknown.NOT_SURE.value for each in QUESTIONS.questions}, "", REVIEW),
    "the menu below the screen": (
        {each.id: Unknown.NOT_SURE.value for each in QUESTIONS.questions},
        ENTER,
        result_menu.KEYS[1],
    ),
}
WITH_FILES: Mapping[str, tuple[str, str]] = {
    "a copy of the file": ("", "Keep a copy of"),
    "the age in a record": ("", "Is that right?"),
    "the medicines of a record": (f"y{ENTER}", "Which of these do you take now?"),
    "one medicine of a record": (f"y{ENTER}3{ENTER}", "Do you take it now?"),
    "other medicines than in a record": (f"y{ENTER}1{ENTER}", "Which other medicines do you take"),
    "a file to keep the page in": (f"s{ENTER}", result_menu.KEEP_PAGE),
    "another file for the answers": (f"n{ENTER}q{ENTER}", keeper.ANOTHER_FILE),
}
"""What opens each prompt about a file, and its words."""


def at_a_prompt(face: str, prompt: str, folder: Path) -> tuple[Sitting, str]:
    """Somebody at this prompt, and its words."""
    if prompt in PROMPTS:
        given, opening, asked = PROMPTS[prompt]
        someone = person(face, folder, given)
    elif prompt == "a file to keep the page in":
        opening, asked = WITH_FILES[prompt]
        someone, _ = at_a_prompt(face, "the menu below the screen", folder)
        someone.press(*opening)
        opening = ""
    elif prompt == "another file for the answers":
        opening, asked = WITH_FILES[prompt]
        someone = person(face, folder, {"age": 72})
        someone.sees(QUESTIONS.by_id["clot_medicine"].ask)
        (folder / "mine.json").write_text('{"format": 1, "answers": {"age": 8}}', "utf-8")
    else:
        opening, asked = WITH_FILES[prompt]
        records.saved(folder, records.of_patient(records.request("Warfarin"), records.request("Ramipril")))
        older = {"title": "Older", "version": "1", "digest": "sha256:1"}
        if prompt == "a copy of the file":
            kept_then = {"format": 1, "rules": older, "answers": {"age": 72, "gone": "yes"}}
            (folder / "mine.json").write_text(json.dumps(kept_then), "utf-8")
            someone = begun(face, folder)
        else:
            someone = begun(face, folder, "--from-record", "record.json")
    for key in opening.split(ENTER)[:-1]:
        someone.sees("help")
        someone.press(key, ENTER)
    someone.sees(asked)
    return someone, asked


def noise(chance: random.Random) -> str:
    """Bytes in any order, without what ends a line, and with many that begin a sequence."""
    return "".join(map(chr, chance.choices([*range(32, 256), 27, 27, 27, 9], k=12)))


def on_disk(folder: Path) -> bytes:
    """The answers file as it is."""
    path = folder / "mine.json"
    return path.read_bytes() if path.exists() else b""


def test_there_are_enough_sequences_to_try() -> None:
    assert len(set(SENT)) > 200


@pytest.mark.parametrize("prompt", [*PROMPTS, *WITH_FILES])
def test_no_sequence_answers_goes_back_or_leaves_in_the_lists(prompt: str, tmp_path: Path) -> None:
    chance = random.Random(prompt)
    someone, asked = at_a_prompt("lists", prompt, tmp_path)
    before = on_disk(tmp_path)

    for sequence in SENT:
        if "\x1b[6" in sequence or sequence in ("\x1b[5~", "\x1b[200~"):
            continue
        someone.press(sequence)
        time.sleep(0.004)
    for _ in range(40):
        someone.press(noise(chance))
        time.sleep(0.01)
    time.sleep(1.2)
    someone.press("\x1b")
    time.sleep(0.7)
    someone.press("[B")
    time.sleep(0.3)

    assert on_disk(tmp_path) == before
    assert someone.child.isalive()
    someone.press("\x15")
    someone.sees_below(asked)
    someone.press("\x03")
    someone.end()
    assert (someone.status, on_disk(tmp_path)) == (130, before)


@pytest.mark.parametrize("prompt", [*PROMPTS, *WITH_FILES])
def test_no_sequence_is_part_of_a_line_typed_in_the_plain_face(prompt: str, tmp_path: Path) -> None:
    sequences = [each for each in SENT if not {"\r", "\n", "\x7f"} & {*each}]
    chance = random.Random(prompt)
    someone, _ = at_a_prompt("lines", prompt, tmp_path)
    someone.sees("> ")
    before = on_disk(tmp_path)

    for start in range(0, len(sequences), 50):
        someone.press("".join(sequences[start : start + 50]))
        time.sleep(0.2)
    someone.press("help", ENTER)
    someone.sees(HELP)
    for _ in range(40):
        someone.press(noise(chance))
        time.sleep(0.01)
    someone.press("\x15", "help", ENTER)
    someone.sees(HELP)

    assert on_disk(tmp_path) == before
    someone.press("\x03")
    someone.end()
    assert (someone.status, on_disk(tmp_path)) == (130, before)


@pytest.mark.parametrize("pause", [0.1, 0.7])
def test_an_arrow_that_comes_in_two_pieces_is_still_an_arrow(pause: float, tmp_path: Path) -> None:
    someone = person("lists", tmp_path, {"age": 72})
    someone.sees("help")

    for piece in ("\x1b", "[", "B"):
        someone.press(piece)
        time.sleep(pause)
    someone.press(ENTER)
    someone.sees("Blood thinner: Warfarin")

    assert kept(tmp_path) == QUESTIONS.accept({"interest": [], "age": 72, "clot_medicine": "warfarin"})
    someone.press("\x03")
    someone.end()


@FACES
def test_half_a_line_before_the_end_of_input_is_no_answer(face: str, tmp_path: Path) -> None:
    someone = person(face, tmp_path)
    someone.sees("help")
    someone.press("72")
    time.sleep(0.2)
    someone.press("\x04", "\x04", *["\x15", "\x04"] * (face == "lists"))
    someone.end()

    assert (someone.status, kept(tmp_path)) == (6, {})


def test_the_plain_face_asks_again_after_it_came_back_from_the_background(tmp_path: Path) -> None:
    someone = Sitting("--plain", cwd=tmp_path, shell=True)
    someone.sees(QUESTIONS.questions[0].ask)
    someone.sees("> ")
    someone.press("\x1a")
    someone.sees("Stopped")
    someone.child.sendline("fg")
    someone.sees(QUESTIONS.questions[0].ask)
    someone.press(ENTER)
    someone.sees("Question 2")
    someone.press("\x03")
    someone.child.sendline("exit")
    someone.end()


def test_what_was_typed_is_taken_from_the_screen_when_leaving(tmp_path: Path) -> None:
    for face, gone in (("lists", "\x1b[?1049l"), ("lines", "\x1b[H\x1b[2J")):
        someone = person(face, tmp_path, {"age": 72, "clot_medicine": "no"})
        someone.sees("help")
        someone.press("warfa")
        time.sleep(0.2)
        someone.press("\x03")
        left = someone.end().rpartition(gone)[2]

        assert "Continue with: d3k2-profile ask --answers mine.json" in " ".join(left.split())
        assert "warfa" not in left


def test_a_terminal_without_a_size_is_taken_for_one_of_80_by_24(tmp_path: Path) -> None:
    someone = person("lists", tmp_path, {})
    someone.sees("help")
    someone.child.setwinsize(0, 0)
    someone.press("72", ENTER)
    someone.sees("If more than one line fits, choose the first that does.")
    someone.press("\x03")
    someone.end()
