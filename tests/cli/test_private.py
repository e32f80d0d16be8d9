"""Nothing leaves the computer, no other program is started, and nothing is left behind that was not asked for."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from d3k2_profile.conversation.interview_state import Interview
from d3k2_profile.questions.value_types import Choice
from tests import sample_rules

pytestmark = pytest.mark.slow

WATCH = """
import os, sys

def watch(event, arguments):
    if event.startswith(("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork", "urllib.")):
        os.write(2, f"FORBIDDEN {event}\\n".encode())
        os._exit(99)

sys.addaudithook(watch)

import socket

class Refused(socket.socket):
    def __init__(self, *arguments, **named):
        os._exit(99)

def refuse(*arguments, **named):
    os._exit(99)

socket.socket = Refused
socket.create_connection = refuse
"""
"""Ends the program with 99 at the first sign of a connection, so that no `except` can hide the attempt."""

SAVED = json.dumps(
    {
        "format": 1,
        "updated": "2026-11-21",
        "answers": {"age": 72, "clot_medicine": "warfarin", "medications": ["coumadin"]},
    }
)


@dataclass(frozen=True)
class Place:
    """A folder to work in, a home and a folder for temporary files, all empty, and the folder with the watch."""

    root: Path

    def run(self, *arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        """What Python says here, under watch."""
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("XDG_", "D3K2_", "COV_", "COVERAGE_"))
        }
        folders = {
            "HOME": "home",
            "USERPROFILE": "home",
            "TMPDIR": "temporary",
            "TEMP": "temporary",
            "TMP": "temporary",
        }
        env = {
            **kept,
            **{name: f"{self.root / folder}" for name, folder in folders.items()},
            "PYTHONPATH": f"{self.root / 'watch'}",
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONIOENCODING": "utf-8",
        }
        return subprocess.run(
            [sys.executable, *arguments],
            input=typed,
            cwd=self.root / "work",
            env=env,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    def left_behind(self) -> list[str]:
        """Every file and folder that was not there before."""
        return [
            f"{path.relative_to(self.root)}"
            for name in ("work", "home", "temporary")
            for path in (self.root / name).rglob("*")
        ]


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Empty folders, and a watch over every connection and every program started."""
    for name in ("work", "home", "temporary", "watch"):
        (tmp_path / name).mkdir()
    (tmp_path / "watch" / "sitecustomize.py").write_text(WATCH, encoding="utf-8")
    return Place(tmp_path)


def every_answer() -> str:
    """The lines of a whole conversation, and Enter at the review."""
    asked = Interview(sample_rules.packaged().questionnaire, {"clot_medicine": Choice("no")}).asked
    lines = ["no" if question.id == "clot_medicine" else "n" for question in asked]
    return "\n".join([*lines, "", ""])


RUNS = {
    "ask": (["ask"], every_answer()),
    "report": (["report", "-"], SAVED),
    "report as JSON": (["report", "-", "--format", "json"], SAVED),
    "report as HTML": (["report", "-", "--format", "html"], SAVED),
    "report as Markdown for a clinician": (["report", "-", "--format", "markdown", "--for", "clinician"], SAVED),
    "report as FHIR": (["report", "-", "--format", "fhir"], SAVED),
    "form": (["form", "--format", "html"], ""),
    "read": (["read"], ""),
    "read one": (["read", "vitamin-k-antagonist"], ""),
    "rules check": (["rules", "check"], ""),
}


@pytest.mark.parametrize(
    "attempt",
    [
        "import socket; socket.socket()",
        "import socket; socket.create_connection(('localhost', 9))",
        "import socket; socket.getaddrinfo('localhost', 9)",
        "import subprocess, sys; subprocess.run([sys.executable, '--version'])",
        "import os; os.system('true')",
    ],
)
def test_the_watch_ends_a_program_that_tries(place: Place, attempt: str) -> None:
    assert place.run("-c", f"try:\n    {attempt}\nexcept BaseException:\n    pass").returncode == 99


@pytest.mark.parametrize("name", RUNS)
def test_a_run_opens_no_connection_starts_no_program_and_leaves_nothing_behind(place: Place, name: str) -> None:
    arguments, typed = RUNS[name]

    run = place.run("-m", "d3k2_profile", *arguments, typed=typed)

    assert (run.returncode, "FORBIDDEN" in run.stderr) == (0, False)
    assert run.stdout != ""
    assert place.left_behind() == []


def test_a_conversation_that_is_broken_off_leaves_nothing_behind(place: Place) -> None:
    run = place.run("-m", "d3k2_profile", "ask", typed="\n72\nwarfarin\n")

    assert run.returncode == 6
    assert run.stderr.endswith("The input ended before the last question. Nothing was kept.\n")
    assert place.left_behind() == []


def test_only_the_files_that_were_named_are_written(place: Place) -> None:
    asked = place.run("-m", "d3k2_profile", "ask", "--answers", "mine.json", typed=every_answer())
    reported = place.run("-m", "d3k2_profile", "report", "mine.json", "--output", "page.txt")

    assert (asked.returncode, reported.returncode) == (0, 0)
    assert sorted(place.left_behind()) == [os.path.join("work", name) for name in ("mine.json", "page.txt")]  # noqa: PTH118


def test_no_connection_is_opened_when_something_is_wrong_either(place: Place) -> None:
    run = place.run(
        "-m", "d3k2_profile", "report", "-", typed='{"format": 1, "answers": {"clot_medicine": "warfarinn"}}'
    )

    assert (run.returncode, "FORBIDDEN" in run.stderr, "warfarinn" in run.stderr) == (4, False, False)
    assert place.left_behind() == []
