"""Which command is meant, what is wrong usage, and where a bug and a stream that fails end."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from d3k2_profile import __version__
from d3k2_profile.cli import inputs
from d3k2_profile.output.terminal import Page
from d3k2_profile.profile.evaluate import evaluate
from d3k2_profile.rules import model
from d3k2_profile.terminal.console import plain_text
from tests import sample_rules
from tests.cli.running import ANSWERS, LINES, on_posix, outcome, run, shell


def test_the_version_is_shown() -> None:
    assert outcome(run("--version")) == (0, f"d3k2-profile {__version__}\n", "")


@pytest.mark.parametrize(
    ("command", "named"),
    [
        ("", ["--version", "ask", "report", "read", "rules"]),
        ("ask", ["--answers", "--no-input", "--from-record", "--for", "--output", "--force", "--rules"]),
        ("report", ["ANSWERS", "--format", "--for", "--output", "--force", "--schema", "--rules"]),
        ("read", ["ID", "--rules"]),
        ("form", ["--format", "--output", "--force", "--rules"]),
        ("rules", ["check", "schema"]),
        ("rules check", ["FILE", "--rules"]),
        ("rules schema", ["--rules"]),
    ],
)
@pytest.mark.parametrize("wanted", ["--help", "-h"])
def test_help_names_what_the_command_takes(command: str, named: list[str], wanted: str) -> None:
    status, shown, said = outcome(run(*command.split(), wanted))

    assert (status, said) == (0, "")
    assert [name for name in named if name not in shown] == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["--bogus"],
        ["bogus"],
        ["ask", "--bogus"],
        ["ask", "stray"],
        ["report"],
        ["report", "answers.json", "--format", "papyrus"],
        ["report", "answers.json", "--bogus"],
        ["report", "answers.json", "--output", "page.odt"],
        ["report", "answers.json", "--schema"],
        ["report", "--schema", "--format", "json"],
        ["rules", "check", "one.yaml", "--explain", "floor-name"],
        ["rules", "bogus"],
        ["rules", "check", "one.yaml", "--rules", "two.yaml"],
    ],
)
def test_what_the_command_does_not_take_is_wrong_usage(arguments: list[str]) -> None:
    status, shown, said = outcome(run(*arguments))

    assert (status, shown) == (2, "")
    assert said != ""


def test_without_a_command_the_questions_are_asked() -> None:
    assert outcome(run()) == outcome(run("ask"))
    assert "Question 1 of" in run().stderr


def test_an_option_of_ask_without_a_command_goes_to_ask(tmp_path: Path) -> None:
    mine = tmp_path / "mine.json"

    status = run("--answers", f"{mine}", typed="\n72\n").exit_code

    assert status == 6
    assert json.loads(mine.read_text(encoding="utf-8"))["answers"] == {"interest": [], "age": 72}


def fail_with_an_answer(path: Path | None = None, floor: model.RuleSet | None = None) -> model.RuleSet:
    """Stands for a bug whose message holds what a person answered."""
    raise RuntimeError("the person takes warfarin")


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("--no-pager read", "read"),
        ("--format html report x.json", "report"),
        ("--rules mine.yaml rules check", "rules"),
    ],
)
def test_an_option_before_its_command_is_told_where_it_belongs(typed: str, command: str) -> None:
    option = typed.split()[0]

    assert outcome(run(*typed.split())) == (
        2,
        "",
        f"options stand behind their command: write d3k2-profile {command} first, then {option}; "
        f"'d3k2-profile {command} --help' lists its options\n",
    )


def test_a_file_that_is_named_like_a_command_is_a_file() -> None:
    assert run("--answers", "read", "--plain", "--no-input").exit_code == 4


def test_a_bug_is_one_line_without_anyones_answers(monkeypatch: pytest.MonkeyPatch, saved: Path) -> None:
    monkeypatch.setattr(inputs, "load", fail_with_an_answer)

    status, shown, said = outcome(run("report", f"{saved}"))

    assert (status, shown, said.count("\n")) == (70, "", 1)
    assert re.match(
        r"A bug in d3k2-profile \(RuntimeError in test_error_boundary\.py, line [0-9]+\); saved answers are intact\.",
        said,
    )
    assert "warfarin" not in said


def test_a_bug_is_shown_whole_to_whoever_asks_for_it(monkeypatch: pytest.MonkeyPatch, saved: Path) -> None:
    monkeypatch.setattr(inputs, "load", fail_with_an_answer)

    result = run("report", f"{saved}", env={"D3K2_DEBUG": "1"})

    assert isinstance(result.exception, RuntimeError)


@pytest.mark.slow
@on_posix
@pytest.mark.parametrize("command", ["report answers.json", "report answers.json --format json", "read", "rules check"])
def test_a_result_that_had_nowhere_to_go_is_never_a_success(command: str, saved: Path) -> None:
    closed = shell(f"PROGRAM {command} >&-", cwd=saved.parent)

    assert (closed.returncode, closed.stderr) == (
        5,
        "There was nowhere to write the result: standard output is closed.\n",
    )


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("command", ["report answers.json", "rules schema", "rules check"])
def test_a_result_that_found_no_room_is_never_a_success(command: str, saved: Path) -> None:
    full = shell(f"PROGRAM {command} >/dev/full", cwd=saved.parent)

    assert (full.returncode, full.stderr) == (5, "The result could not be written: no space left on device.\n")


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("command", ["--help >", "--version >", "ask --help >", "ask 2>", "bogus 2>"])
def test_help_or_questions_that_found_no_room_end_without_a_traceback(command: str, tmp_path: Path) -> None:
    full = shell(f"PROGRAM {command}/dev/full", cwd=tmp_path)

    assert full.returncode == 5
    assert full.stderr in ("", "The screen or a file failed: no space left on device.\n")


@pytest.mark.slow
@on_posix
@pytest.mark.parametrize("command", ["report answers.json", "rules schema", "--help", "ask </dev/null 2>&1"])
def test_a_reader_that_went_away_ends_the_program_in_silence(command: str, saved: Path) -> None:
    left = shell(
        f"{{ sleep 1; PROGRAM {command}; }} | true; exit ${{PIPESTATUS[0]}}", cwd=saved.parent
    )  # the reader leaves first

    assert (left.returncode, left.stdout, left.stderr) == (141, "", "")


@pytest.mark.slow
@on_posix
def test_questions_that_nobody_can_see_do_not_get_into_the_result(tmp_path: Path) -> None:
    (tmp_path / "typed").write_text("\n".join([*LINES, "", ""]), encoding="utf-8")

    unseen = shell("PROGRAM ask <typed 2>&-", cwd=tmp_path)

    assert (unseen.returncode, unseen.stdout) == (
        0,
        plain_text(Page(evaluate(sample_rules.packaged(), ANSWERS, on=date.today()))),
    )


@pytest.mark.slow
@on_posix
def test_with_every_stream_closed_the_program_still_ends_with_its_status(tmp_path: Path) -> None:
    assert shell("PROGRAM ask --answers mine.json <&- >&- 2>&-", cwd=tmp_path).returncode == 6
