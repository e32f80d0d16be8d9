"""Many files of answers: a line for each, in their order, and no file that is wrong holds up the others."""

import json
import os
import subprocess
import sys
import tracemalloc
from datetime import date
from pathlib import Path

import pytest

from d3k2_profile.cli.report_many import write_lines
from d3k2_profile.files.json_text import write_json
from d3k2_profile.output import fhir_response
from d3k2_profile.output.json import render
from d3k2_profile.output.json_lines import line
from tests.cli.running import AS_JSON, GIVEN, SAVED, environment, on_posix, outcome, profile, run
from tests.count_calls import operations
from tests.sample_rules import WARFARIN_RULES, packaged, profile_of

NOT_ANSWERS = "1:1: is not an answers file: it has no 'format'; it was not changed"


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """A folder with answers, a response, what is no answers file, and what is none of our business."""
    folder = tmp_path / "study"
    folder.mkdir()
    (folder / "b.json").write_text(SAVED, "utf-8")
    (folder / "a.json").write_text(f"{fhir_response.render(profile())}", "utf-8")
    (folder / "notes.txt").write_text("warfarin 5 mg", "utf-8")
    (folder / ".a.json.lock").touch()
    (folder / "inside").mkdir()
    return folder


def test_each_file_becomes_one_line_which_is_its_profile_with_its_name(study: Path) -> None:
    status, written, said = outcome(run("report", f"{study}", "--format", "jsonl"))

    lines = [json.loads(line) for line in written.splitlines()]
    whole = json.loads(f"{AS_JSON}")
    assert [line.pop("file") for line in lines] == [f"{study / 'a.json'}", f"{study / 'b.json'}"]
    assert lines == [whole] * 2
    assert (status, said) == (0, f"{study}: 2 entries without the ending .json were not read\n")


def test_files_and_folders_come_in_the_order_given(study: Path, tmp_path: Path) -> None:
    first = tmp_path / "z.json"
    first.write_text(SAVED, "utf-8")

    written = run("report", f"{first}", f"{study}", f"{first}", "--format", "jsonl").stdout

    named = [Path(json.loads(line)["file"]).name for line in written.splitlines()]
    assert named == ["z.json", "a.json", "b.json", "z.json"]


def test_a_file_that_cannot_be_used_is_a_message_and_the_others_are_written(study: Path) -> None:
    for name in ("aa.json", "c.json"):
        (study / name).write_text("{}", "utf-8")
    missing = study / "missing.json"

    status, written, said = outcome(run("report", f"{study}", f"{missing}", "--format", "jsonl"))

    assert [Path(json.loads(line)["file"]).name for line in written.splitlines()] == ["a.json", "b.json"]
    assert said.splitlines() == [
        f"{study}: 2 entries without the ending .json were not read",
        f"{study / 'aa.json'}:{NOT_ANSWERS}",
        f"{study / 'c.json'}:{NOT_ANSWERS}",
        f"{missing}:1:1: cannot be opened (no such file or directory); check its name and permissions",
    ]
    assert status == 4


def test_a_response_of_64_mib_is_a_message(study: Path) -> None:
    (study / "huge.json").write_bytes(
        b'{"resourceType": "QuestionnaireResponse", "item": [' + b"{}," * (22 * 1024 * 1024)
    )

    status, _, said = outcome(run("report", f"{study}", "--format", "jsonl"))

    too_large = f"{study / 'huge.json'}:1:1: is larger than 1 MiB; no rule set or answers file needs that"
    assert (status, said.splitlines()[1:]) == (4, [too_large])


def test_amounts_are_dropped_and_counted_once_for_all(study: Path) -> None:
    with_amounts = write_json({"format": 1, "answers": {"medications": ["warfarin 5 mg", "calcium 500 mg"]}})
    for name in ("a.json", "b.json"):
        (study / name).write_text(with_amounts, "utf-8")

    result = run("report", f"{study}", "--format", "jsonl")

    typed = [each["typed"] for line in result.stdout.splitlines() for each in json.loads(line)["medications"]]
    assert typed == ["warfarin", "calcium"] * 2
    assert result.stderr.splitlines()[1:] == [
        "4 medicines had an amount, which was left out: this program keeps names alone."
    ]


def test_what_other_lines_have_to_the_letter_is_not_written_again() -> None:
    older, younger = (
        profile_of(packaged(), {**GIVEN, "age": age, "medications": ["bisoprolol"]}, date(2026, 11, 21))
        for age in (72, 73)
    )
    line(older, "one.json")

    assert operations(lambda: line(younger, "two.json")) * 40 < operations(lambda: render(younger))
    assert json.loads(line(younger, "two.json")) == {"file": "two.json", **json.loads(render(younger))}


def test_the_name_of_a_file_may_hold_figures(tmp_path: Path) -> None:
    (tmp_path / "warfarin 5 mg, patient 12.json").write_text(SAVED, "utf-8")

    assert run("report", f"{tmp_path}", "--format", "jsonl").exit_code == 0


def test_a_file_of_lines_is_whole_or_not_there_and_read_by_its_owner_alone(study: Path, tmp_path: Path) -> None:
    lines = tmp_path / "out.jsonl"

    assert run("report", f"{study}", "--format", "jsonl", "--output", f"{lines}").exit_code == 0

    assert lines.read_text("utf-8") == run("report", f"{study}", "--format", "jsonl").stdout
    assert lines.stat().st_mode & 0o777 == 0o600 or os.name != "posix"
    again = run("report", f"{study}", "--format", "jsonl", "--output", f"{lines}")
    assert (again.exit_code, again.stderr.splitlines()[-1]) == (
        5,
        "out.jsonl exists already; use --force to replace it, or another name",
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a.json", "b.json"], "a page is made of one file; for many, use --format jsonl"),
        (
            ["-", "--format", "jsonl"],
            "--format jsonl reads files and folders; standard input holds one file of answers",
        ),
        (["empty", "--format", "jsonl"], "empty holds no file that ends in .json; name another folder, or the files"),
        (
            ["a.json", "--format", "jsonl", "--output", "a.json"],
            "a.json is read by this command, so it cannot be written to; name another file with --output",
        ),
    ],
)
def test_what_cannot_be_meant_is_wrong_usage(
    arguments: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.json").write_text(SAVED, "utf-8")

    assert outcome(run("report", *arguments)) == (2, "", f"{said}\n")


@pytest.mark.slow
def test_twice_as_many_files_need_no_more_memory(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(600):
        given = {"age": number % 120, "clot_medicine": "warfarin", "medications": [f"medicine{number * 'a'}"[:200]]}
        (tmp_path / f"{number:04}.json").write_text(write_json({"format": 1, "answers": given}), "utf-8")
    files = sorted(tmp_path.iterdir())
    write_lines(files[:100], WARFARIN_RULES, "individual", None, force=False)
    peaks = []
    for many in (files[:200], files[200:600]):
        tracemalloc.start()
        write_lines(many, WARFARIN_RULES, "individual", None, force=False)
        peaks.append(tracemalloc.get_traced_memory()[1] - sum(map(len, capsys.readouterr().out.splitlines())))
        tracemalloc.stop()

    assert peaks[1] - peaks[0] < 2_000_000


@pytest.mark.slow
@on_posix
def test_a_terminal_shows_how_far_it_is_and_a_pipe_does_not(study: Path) -> None:
    command = [sys.executable, "-m", "d3k2_profile", "report", f"{study}", "--format", "jsonl"]
    pty = pytest.importorskip("pty", reason="pseudo-terminals are a thing of POSIX")
    mine, theirs = pty.openpty()
    done = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=theirs, env=environment(TERM="xterm"))
    written, _ = done.communicate()
    os.close(theirs)
    shown = os.read(mine, 100_000).decode(errors="replace")
    os.close(mine)

    assert "Profiles" in shown
    assert "/2" in shown
    assert [json.loads(line)["format"] for line in written.splitlines()] == [2, 2]


def test_the_day_of_a_line_is_that_of_its_answers(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(write_json({"format": 1, "updated": "2020-01-31", "answers": GIVEN}), "utf-8")

    line = run("report", f"{tmp_path}", "--format", "jsonl").stdout

    assert (
        json.loads(line)["cautions"]
        == json.loads(run("report", f"{tmp_path / 'a.json'}", "--format", "json").stdout)["cautions"]
    )
