"""What the tests of the commands share: how a command is run, and what it is given."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from d3k2_profile import output
from d3k2_profile.cli import app
from d3k2_profile.conversation.interview_state import Interview
from d3k2_profile.output.terminal import Page
from d3k2_profile.profile.evaluate import evaluate
from d3k2_profile.profile.model import Profile
from d3k2_profile.questions.kinds import ChoiceQuestion, ChoicesQuestion, MedicationsQuestion, NumberQuestion, Question
from d3k2_profile.questions.value_types import Unknown, Value
from d3k2_profile.terminal.console import plain_text
from tests import sample_rules

ON = date(2026, 11, 21)
GIVEN: Mapping[str, object] = {
    "age": 72,
    "clot_medicine": "warfarin",
    "medications": ["coumadin", "metformin"],
    "foods": ["natto"],
}
SAVED = json.dumps({"format": 1, "updated": ON.isoformat(), "answers": GIVEN})
VKA = sample_rules.packaged().findings["vitamin-k-antagonist"]
BROKEN = sample_rules.whole(
    """
    questions:
      - {id: age, kind: number, ask: "How old are you?", label: Age, min: 0, max: 120}
    rules:
      - {id: older, when: {age: {from: 65}}, because: You are 65 or older., show: {cautions: [vka]}}
    """
)
UNKNOWN_CAUTION_AT = next(
    f"{number}:{line.index('[vka]') + 2}" for number, line in enumerate(BROKEN.splitlines(), 1) if "[vka]" in line
)
on_posix = pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")


def run(*arguments: str, typed: str | bytes = "", env: Mapping[str, str | None] | None = None) -> Result:
    """What the command says when it is called inside this process."""
    return CliRunner().invoke(app, [*arguments], input=typed, env={"COLUMNS": "80", "D3K2_DEBUG": None, **(env or {})})


def outcome(result: Result) -> tuple[int, str, str]:
    """The status, the result and the messages."""
    return result.exit_code, result.stdout, result.stderr


def environment(**more: str) -> dict[str, str]:
    """The environment without what would change how text is shown."""
    changing = {"COLUMNS", "FORCE_COLOR", "D3K2_DEBUG", "PYTHONIOENCODING", "PYTHONUTF8", "LANG", "LC_ALL", "LC_CTYPE"}
    return {**{name: value for name, value in os.environ.items() if name not in changing}, "COLUMNS": "80", **more}


def start(
    *arguments: str, cwd: Path, typed: bytes = b"", more: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """What a program of its own says."""
    command = [sys.executable, "-m", "d3k2_profile", *arguments]
    return subprocess.run(
        command, input=typed, cwd=cwd, env=environment(**(more or {})), capture_output=True, check=False
    )


def shell(command: str, *, cwd: Path) -> subprocess.CompletedProcess[str]:
    """What bash says; `PROGRAM` stands for the program."""
    script = command.replace("PROGRAM", f"'{sys.executable}' -m d3k2_profile")
    env = environment(PYTHONIOENCODING="utf-8")
    return subprocess.run(
        ["bash", "-c", script], cwd=cwd, env=env, capture_output=True, text=True, encoding="utf-8", check=False
    )


def profile(answers: Mapping[str, object] = GIVEN, on: date = ON) -> Profile:
    """The profile that the packaged rule set gives for these answers."""
    return evaluate(sample_rules.packaged(), sample_rules.packaged().questionnaire.accept(answers), on=on)


PAGE = plain_text(Page(profile()))
AS_JSON = output.FORMATS["json"](profile())
AS_MARKDOWN = output.FORMATS["markdown"](profile())
AS_HTML = output.FORMATS["html"](profile())
NAMES = ["page.txt", "page.md", "page.html", "page.json"]


def lines_and_answers(known: Mapping[str, str]) -> tuple[list[str], dict[str, Value]]:
    """A line for each question that is asked, `n` where nothing is known, and the answers they give."""
    lines: list[str] = []
    interview = Interview(sample_rules.packaged().questionnaire)
    while question := interview.current:
        raw = known.get(question.id, Unknown.NOT_SURE)
        lines.append(typed_for(question, raw))
        interview = interview.answer(question.accept(raw, sample_rules.packaged().questionnaire.lexicon))
    return lines, dict(interview.answers)


def typed_for(question: Question, raw: str) -> str:
    """The line that gives this answer."""
    match question:
        case ChoiceQuestion() if raw != Unknown.NOT_SURE:
            return f"{[option.id for option in question.options].index(raw) + 1}"
        case NumberQuestion() if raw != Unknown.NOT_SURE:
            return raw
        case NumberQuestion() | ChoiceQuestion() | ChoicesQuestion() | MedicationsQuestion():
            return "n"


LINES, ANSWERS = lines_and_answers({"age": "72", "clot_medicine": "warfarin"})
