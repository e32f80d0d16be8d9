"""Every file-system call on the way of an answer to the disk fails in turn: one message, nothing lost, the old file
whole.

What this proves: whichever call fails, in the way and at the time the program makes it, the
file holds at each question all the answers that were confirmed, or the person has been told,
once, that it does not; and the status is 0 only where it holds all of them at the end. What
it does not prove: what a disk does that reports success and keeps nothing.
"""

import errno
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from itertools import count
from pathlib import Path

import pytest

from d3k2_profile.conversation import keeper
from d3k2_profile.questions.value_types import Choice, Number, Value
from tests.typed_sitting import LINES, Sat, kept, sit

if sys.platform == "win32":
    pytest.skip("the calls are named as POSIX has them", allow_module_level=True)

import resource

from tests.failing_file_calls import Moment, watched

pytestmark = pytest.mark.slow

ERRORS = (errno.EACCES, errno.ENOSPC, errno.EIO)
HARMLESS = ("list the folder", "open the folder", "flush the folder", "make private the lock", "remove the lock")
"""Calls without which an answer is kept all the same: a lock that stays is empty, and nothing to the next program."""


def calls_made(folder: Path) -> list[str]:
    """The calls of an undisturbed sitting, in order."""
    made: list[str] = []
    with watched(folder, lambda name, when: made.append(name) if when == "before" else None):
        assert sit(folder / "mine.json", *LINES).status == 0
    return made


def fault(number: int, code: int, *, lasting: bool, clock: "count[int]") -> Callable[[str, Moment], None]:
    """Fails the call of this number; a lasting fault also every later one of its name."""
    failing: list[str] = []

    def strike(name: str, when: Moment) -> None:
        if when == "before":
            if next(clock) == number:
                failing.append(name)
                raise OSError(code, os.strerror(code))
            if lasting and name in failing:
                raise OSError(code, os.strerror(code))

    return strike


def struck(folder: Path, number: int, code: int, *, lasting: bool) -> tuple[Sat, list[Mapping[str, Value] | None]]:
    """What comes of a sitting with this fault, and what the file held at each prompt."""
    path = folder / "mine.json"
    seen: list[Mapping[str, Value] | None] = []
    quiet: list[bool] = []
    strike = fault(number, code, lasting=lasting, clock=count())

    def look() -> None:
        quiet.append(True)
        seen.append(kept(path) if path.exists() else None)
        quiet.pop()

    with watched(folder, lambda name, when: None if quiet else strike(name, when)):
        outcome = sit(path, *LINES, "", seen=look)
    return outcome, seen


def wrong(
    name: str,
    code: int,
    outcome: Sat,
    seen: list[Mapping[str, Value] | None],
    end: Mapping[str, Value] | None,
    left: list[str],
) -> str:
    """What is wrong with what came of a fault; nothing where all is as promised."""
    told = outcome.shown.count("could not be written") + outcome.shown.count("cannot be used for answers")
    complete = len(end or {}) == 3
    if told > 1:
        return "said more than once"
    if (outcome.status == 0) != complete:
        return f"status {outcome.status} with {len(end or {})} of 3 answers"
    if not told and any(len(held or {}) != min(asked, 3) for asked, held in enumerate(seen)):
        return "a question was shown before the answer was on disk, and nothing said"
    if told and os.strerror(code).lower() not in outcome.shown:
        return "the cause is not named"
    if told and seen and keeper.GOES_ON not in outcome.shown:
        return "it did not say that the questions go on"
    if any(len(held or {}) > len(later or {}) for held, later in zip(seen, [*seen, end][1:], strict=True)):
        return "answers that were there are gone"
    if name in HARMLESS and (told or outcome.status):
        return "something harmless was said"
    if name not in HARMLESS and not told:
        return "nothing was said"
    if left not in ([], ["mine.json"]) and name not in ("lock", "look at the lock", "remove the lock"):
        return f"left behind: {left}"
    return ""


def test_every_call_on_the_way_to_the_disk_fails_in_turn(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clean = tmp_path / "clean"
    clean.mkdir()
    calls = calls_made(clean)
    found: list[str] = []
    faults = 0
    for number, name in enumerate(calls):
        for code in ERRORS:
            for lasting in (False, True):
                folder = tmp_path / f"{faults}"
                folder.mkdir()
                faults += 1
                outcome, seen = struck(folder, number, code, lasting=lasting)
                left = sorted(path.name for path in folder.iterdir())
                end = kept(folder / "mine.json") if "mine.json" in left else None
                if complaint := wrong(name, code, outcome, seen, end, left):
                    found.append(
                        f"call {number} ({name}), {errno.errorcode[code]}, "
                        f"{'lasting' if lasting else 'once'}: {complaint}"
                    )

    with capsys.disabled():
        print(
            f"\n{faults} faults: {len(calls)} calls of {len(set(calls))} kinds, each with {len(ERRORS)} "
            "errors, once and lasting"
        )
    assert found == []
    assert {*HARMLESS, "lock", "write", "flush", "replace the file", "open the half-written file"} < {*calls}
    assert faults >= 150


def test_an_answer_is_flushed_to_disk_before_it_replaces_the_old_file_and_the_folder_after(tmp_path: Path) -> None:
    sit(tmp_path / "mine.json", "72")
    made: list[str] = []

    with watched(tmp_path, lambda name, when: made.append(name) if when == "before" else None):
        sit(tmp_path / "mine.json", "1")

    made = [name for name in made if not name.startswith(("look at", "list"))]
    kept_one = [
        *("read the file", "open the half-written file", "make private the half-written file", "write", "flush"),
        *("flush the half-written file to disk", "flush", "replace the file", "open the folder", "flush the folder"),
    ]
    assert made == [
        "read the file",
        "open the lock",
        "lock",
        "make private the lock",
        "read the file",
        *kept_one,
        "remove the lock",
    ]


def test_a_lock_that_its_holder_takes_away_at_the_moment_we_open_it_is_not_taken_for_ours(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    taken_away: list[str] = []
    others: list[int] = []

    def strike(name: str, when: Moment) -> None:
        if name == "lock" and when == "before" and not taken_away:
            taken_away.append(name)
            (tmp_path / ".mine.json.lock").unlink()

    with watched(tmp_path, strike):
        outcome = sit(path, lambda: others.append(sit(path, *LINES).status), *LINES)

    assert (outcome.status, others) == (0, [7])


@pytest.mark.parametrize("another", [b'{"format": 1, "answers": {"age": 8}}', None])
def test_what_another_run_does_just_before_the_lock_is_ours_is_gone_on_from(
    tmp_path: Path, another: bytes | None
) -> None:
    path = tmp_path / "mine.json"
    sit(path, "72")

    def strike(name: str, when: Moment) -> None:
        if name == "open the lock" and when == "before":
            path.write_bytes(another) if another else path.unlink()

    with watched(tmp_path, strike):
        outcome = sit(path, "1" if another else "41")

    expected = {"age": Number(8), "clot_medicine": Choice("warfarin")} if another else {"age": Number(41)}
    assert (outcome.status, kept(path)) == (6, expected)


def test_a_half_written_file_that_could_not_be_removed_goes_at_the_next_start(tmp_path: Path) -> None:
    failing = ("replace the file", "remove the half-written file")

    def strike(name: str, when: Moment) -> None:
        if name in failing and when == "before":
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    with watched(tmp_path, strike):
        assert sit(tmp_path / "mine.json", "72").status == 5
    assert [path.suffix for path in tmp_path.iterdir()] == [".d3k2-part"]

    sit(tmp_path / "mine.json", "72")

    assert [path.name for path in tmp_path.iterdir()] == ["mine.json"]


def test_a_file_system_without_locks_keeps_answers_all_the_same(tmp_path: Path) -> None:
    def strike(name: str, when: Moment) -> None:
        if name == "lock":
            raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    with watched(tmp_path, strike):
        assert sit(tmp_path / "mine.json", *LINES).status == 0


def test_the_real_program_on_a_full_disk_says_it_once_shows_its_page_and_ends_with_its_status(tmp_path: Path) -> None:
    """The limit on the size of a file stands for the full disk: the system itself refuses the bytes."""
    lines = "\n".join(["", "72", "no", *["n"] * 9, "n", "n", "", "", ""])
    (tmp_path / "mine.json").write_text('{"format": 1, "answers": {"age": 41}}', "utf-8")
    before = (tmp_path / "mine.json").read_bytes()

    run = subprocess.run(
        [sys.executable, "-m", "d3k2_profile", "ask", "--answers", "mine.json"],
        input=lines,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "COLUMNS": "80", "PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100)),
        check=False,
    )

    said = " ".join(run.stderr.split())
    assert run.returncode == 5
    assert said.count("mine.json could not be written: file too large; what it held before is still there.") == 1
    assert said.count("could not be written") == 1
    assert keeper.ANOTHER_FILE in said
    assert run.stdout.startswith("Vitamins D3 and K2") or run.stdout != ""
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("mine.json", before)]
