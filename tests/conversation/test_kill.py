"""The program is killed at any moment: the file can be read and holds every confirmed answer.

An answer is confirmed when what comes after it has been shown: the next question, or the review.

What this proves: after a SIGKILL before and after every file-system call of a sitting, and at
hundreds of random moments aimed at the time in which an answer is saved, no confirmed answer is
lost, the file is whole, the next start is not blocked and takes away what was left. What it does
not prove: anything about a loss of power, where it is for the disk to have done what it said.
Most of the random kills hit a copy of this process that holds the real conversation on a
terminal of its own; some dozens hit the program as it is started from a shell.

`python -m tests.conversation.test_kill [KILLS]` runs the random kills alone.
"""

import os
import pickle
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from d3k2_profile.conversation.interview_state import Interview
from d3k2_profile.conversation.keeper import keeping
from d3k2_profile.conversation.numbered_lines import numbered_lines
from d3k2_profile.conversation.review import REVIEW
from d3k2_profile.conversation.session import hold
from d3k2_profile.questions.kinds import ChoiceQuestion, ChoicesQuestion, MedicationsQuestion, NumberQuestion, Question
from d3k2_profile.questions.value_types import Choice, Choices, Number, Unknown, Value
from d3k2_profile.terminal.typing_pace import WAIT
from tests import sample_rules
from tests.typed_sitting import LINES, RULES, kept, sit

if sys.platform == "win32":
    pytest.skip("signals and pseudo-terminals are a thing of POSIX", allow_module_level=True)

import pty

from tests.failing_file_calls import Moment, watched

pytestmark = pytest.mark.slow

PACKAGED = sample_rules.packaged()
QUESTIONS = PACKAGED.questionnaire.by_id
KILLS, PROGRAMS, AT_ONCE = 500, 40, 2
FILE = "mine.json"


def fork(run: Callable[[], object]) -> int:
    """A copy of this process that does this alone; its number."""
    number = os.fork()
    if number == 0:
        try:
            run()
        finally:
            os._exit(0)
    return number


# Every call in turn


def killed_at(folder: Path, call: int, moment: Moment) -> int:
    """How many prompts were shown in a sitting that was killed at this moment of this call."""
    reading, writing = os.pipe()
    made = iter(range(10**6))

    def strike(_name: str, when: Moment) -> None:
        if when == moment and next(made) == call:
            os.kill(os.getpid(), signal.SIGKILL)

    def run() -> None:
        with watched(folder, strike):
            sit(folder / FILE, *LINES, seen=lambda: os.write(writing, b"."))

    child = fork(run)
    os.close(writing)
    shown = b""
    while more := os.read(reading, 100):
        shown += more
    os.close(reading)
    os.waitpid(child, 0)
    return len(shown)


def test_a_kill_before_or_after_any_call_loses_no_confirmed_answer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "clean").mkdir()
    calls: list[str] = []
    with watched(tmp_path / "clean", lambda name, when: calls.append(name) if when == "before" else None):
        sit(tmp_path / "clean" / FILE, *LINES)
    moments: tuple[Moment, ...] = ("before", "after")
    lost: list[str] = []
    for number, name in enumerate(calls):
        for moment in moments:
            folder = tmp_path / f"{number}-{moment}"
            folder.mkdir()
            confirmed = max(0, min(killed_at(folder, number, moment) - 1, 3))
            held = len(kept(folder / FILE)) if (folder / FILE).exists() else 0
            again = sit(folder / FILE, *LINES[held:])
            left = [path.name for path in folder.iterdir()]
            if not confirmed <= held <= confirmed + 1 or (again.status, left, len(kept(folder / FILE))) != (
                0,
                [FILE],
                3,
            ):
                lost.append(
                    f"{moment} call {number} ({name}): {held} of {confirmed} confirmed answers, then "
                    f"{again.status}, {left}"
                )

    with capsys.disabled():
        print(
            f"\n{2 * len(calls)} kills: before and after each of {len(calls)} calls; {len(lost)} lost a "
            "confirmed answer"
        )
    assert lost == []
    assert len(calls) > 30


# At random


@dataclass
class Model:
    """What the person has answered: what is confirmed, and what has been typed since."""

    confirmed: dict[str, Value] = field(default_factory=dict)
    asked: str | None = None
    typed: Value | None = None

    def sees(self, shown: str) -> None:
        """Takes in what was shown since the last line was typed."""
        text = " ".join(shown.split())
        if not (" Question " in f" {text}" or REVIEW in text or "Are both right?" in text):
            return
        if self.asked and self.typed is not None:
            self.confirmed[self.asked] = self.typed
        latest = text.rpartition("Question ")[2]
        self.asked = next((each.id for each in QUESTIONS.values() if " ".join(each.ask.split()) in latest), None)
        self.asked = None if REVIEW in text else self.asked
        self.typed = None

    def complaint(self, path: Path) -> str:
        """What is wrong with the file; nothing where it holds what was confirmed, with or without what was typed
        since.
        """
        held = dict(kept(path, PACKAGED)) if path.exists() else {}
        saved = {**self.confirmed, self.asked: self.typed} if self.asked and self.typed is not None else self.confirmed
        if held not in (self.confirmed, saved):
            return f"{len(held)} answers in the file, {len(self.confirmed)} confirmed"
        self.confirmed = held
        return ""


def reply(question: Question, chance: random.Random) -> tuple[str, Value]:
    """A line that answers the question without another question, and the value it stands for."""
    if chance.random() < 0.2:
        return chance.choice([("n", Unknown.NOT_SURE), ("p", Unknown.DECLINED)])
    match question:
        case NumberQuestion():
            number = chance.randint(question.min, question.max)
            return f"{number}", Number(number)
        case ChoiceQuestion(options=options):
            place = chance.randrange(len(options))
            return f"{place + 1}", Choice(options[place].id)
        case ChoicesQuestion(options=options):
            places = chance.sample(range(len(options)), 2)
            chosen = frozenset(options[place].id for place in places)
            return ",".join(f"{place + 1}" for place in places), Choices(chosen)
        case MedicationsQuestion():
            names = chance.sample(["warfarin", "metformin", "acenocoumarol", "apixaban"], chance.randint(1, 3))
            return ", ".join(names), question.accept(names, PACKAGED.questionnaire.lexicon)


def converse(path: Path) -> None:
    """The real conversation on standard input and standard error."""
    sys.stdin, sys.stderr = os.fdopen(0, encoding="utf-8"), os.fdopen(2, "w", encoding="utf-8")
    with keeping(PACKAGED, path) as keeper:
        hold(numbered_lines(), Interview(PACKAGED.questionnaire, keeper.saved.answers), keeper)


def start(path: Path) -> None:
    """The program as from a shell."""
    os.execv(sys.executable, [sys.executable, "-m", "d3k2_profile", "ask", "--answers", f"{path}"])


class Sitting:
    """A program on a terminal of its own, and what the person at it sees."""

    def __init__(self, run: Callable[[Path], None], path: Path) -> None:
        self.number, self.terminal = pty.fork()
        if self.number == 0:
            try:
                os.environ.update(TERM="dumb", COLUMNS="80", PYTHONIOENCODING="utf-8")
                run(path)
            finally:
                os._exit(70)
        self.unread = ""

    def read(self) -> bool:
        """Takes in what is shown; False when the program is gone and everything has been read."""
        try:
            more = os.read(self.terminal, 65536)
        except OSError:  # how Linux says that nobody is at the other end
            return False
        self.unread += more.decode("utf-8", "replace").replace("\r", "")
        return bool(more)

    def at_prompt(self) -> bool:
        while not self.unread.endswith("\n> "):
            if not self.read():
                return False
        return True

    def type(self, line: str) -> None:
        self.unread = ""
        os.write(self.terminal, f"{line}\n".encode())

    def kill(self) -> str:
        """Ends it at once, and gives back what was shown and not yet taken in."""
        os.kill(self.number, signal.SIGKILL)
        while self.read():
            pass
        os.waitpid(self.number, 0)
        os.close(self.terminal)
        return self.unread


def sit_and_kill(run: Callable[[Path], None], path: Path, model: Model, chance: random.Random, longest: float) -> None:
    """One sitting of a few answers that ends with a kill: while it starts, or within `longest` seconds of a line."""
    sitting = Sitting(run, path)
    model.asked = model.typed = None
    lines = chance.randint(0, 4)
    for left in range(lines, 0, -1):
        if not sitting.at_prompt():
            break
        model.sees(sitting.unread)
        question = QUESTIONS[model.asked] if model.asked else None
        if "Are both right?" in sitting.unread:
            line, model.asked, model.typed = "3", None, None  # what was typed before is on disk
        elif question is None:
            line = f"{chance.randint(1, 5)}"  # at the review: change one of these
        elif chance.random() < 0.1:
            line = "b"
        else:
            line, model.typed = reply(question, chance)
        sitting.type(line)
        if left > 1 and not sitting.at_prompt():
            break
    time.sleep(chance.uniform(0, longest))
    model.sees(sitting.kill())


def kill_often(run: Callable[[Path], None], kills: int, seed: int, longest: float) -> tuple[Counter[str], list[str]]:
    """What happened in this many sittings, and what went wrong in them."""
    chance, happened, wrong = random.Random(seed), Counter[str](), list[str]()
    with tempfile.TemporaryDirectory() as folder:
        path, model = Path(folder) / FILE, Model()
        for number in range(kills):
            if number % 8 == 0:
                path.unlink(missing_ok=True)
                model = Model()
            sit_and_kill(run, path, model, chance, longest)
            confirmed = len(model.confirmed)
            happened["kills"] += 1
            happened["confirmed answers at stake"] += confirmed
            happened["half-written files left"] += any(each.suffix == ".d3k2-part" for each in path.parent.iterdir())
            if complaint := model.complaint(path):
                wrong.append(f"seed {seed}, kill {number}: {complaint}")
                model.confirmed = dict(kept(path, PACKAGED)) if path.exists() else {}
            happened["answers on disk and not yet confirmed"] += len(model.confirmed) > confirmed
            with keeping(PACKAGED, path):  # raises where what is left blocks the next start
                pass
            wrong += [f"seed {seed}, kill {number}: {each.name} left" for each in path.parent.iterdir() if each != path]
    return happened, wrong


def in_copies(run: Callable[[Path], None], kills: int, longest: float) -> tuple[Counter[str], list[str]]:
    """The same in as many copies of this process as there are at once, together."""
    readers = []
    for seed in range(AT_ONCE):
        reading, writing = os.pipe()
        part = kills // AT_ONCE

        def work(seed: int = seed, writing: int = writing, part: int = part) -> None:
            with os.fdopen(writing, "wb") as stream:
                pickle.dump(kill_often(run, part, seed, longest), stream)

        number = fork(work)
        os.close(writing)
        readers.append((number, reading))
    happened, wrong = Counter[str](), list[str]()
    for number, reading in readers:
        with os.fdopen(reading, "rb") as stream:
            counted, complaints = pickle.load(stream)
        os.waitpid(number, 0)
        happened += counted
        wrong += complaints
    return happened, wrong


def in_words(what: str, happened: Counter[str], wrong: Sequence[str]) -> str:
    counted = ", ".join(f"{number} {name}" for name, number in happened.items())
    return f"{what}: {counted}; {len(wrong)} things wrong"


def test_hundreds_of_kills_at_random_moments_lose_no_confirmed_answer(capsys: pytest.CaptureFixture[str]) -> None:
    happened, wrong = in_copies(converse, KILLS, longest=WAIT + 0.012)

    with capsys.disabled():
        print("\n" + in_words("the conversation", happened, wrong))
    assert wrong == []
    assert happened["kills"] == KILLS
    assert happened["answers on disk and not yet confirmed"] > 0


def test_the_program_started_from_a_shell_and_killed_loses_no_confirmed_answer(
    capsys: pytest.CaptureFixture[str],
) -> None:
    happened, wrong = in_copies(start, PROGRAMS, longest=0.05)

    with capsys.disabled():
        print("\n" + in_words("the program", happened, wrong))
    assert wrong == []
    assert happened["kills"] == PROGRAMS


def test_the_check_sees_an_answer_that_is_lost(tmp_path: Path) -> None:
    sit(tmp_path / FILE, "72")
    model = Model({"age": Number(72), "clot_medicine": Choice("warfarin")})

    assert RULES is sample_rules.WARFARIN_RULES
    assert model.complaint(tmp_path / FILE) == "1 answers in the file, 2 confirmed"


def main() -> None:
    """Runs the random kills and prints their counts."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else KILLS
    began = time.monotonic()
    for what, run, number, longest in (
        ("the conversation", converse, kills, 0.012),
        ("the program", start, PROGRAMS, 0.05),
    ):
        happened, wrong = in_copies(run, number, longest)
        print(in_words(what, happened, wrong), *wrong, sep="\n", flush=True)
    print(f"{time.monotonic() - began:.0f} seconds")


if __name__ == "__main__":
    main()
