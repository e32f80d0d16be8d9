"""What a command reads, where it cannot be used: each is named by its place, and no answer is repeated."""

import re
from pathlib import Path

import pytest

from tests.cli.running import SAVED, UNKNOWN_CAUTION_AT, outcome, run


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('{"format": 1,\n "answers": {"clot_medicine": "secret-42"}}', "2:"),
        ('{"format": 1,\n "answers": {\n  "age": "secret-42"}}', "3:"),
        ('{"format": 1,\n "answers": {"medications": [["secret-42"]]}}', "2:"),
        ('{"format": 1, "answers": {"age": 41,\n "age": "secret-42"}}', "2:"),
        ('{"format": 1,\n "answers": {"age": secret-42}}', "2:"),
        ('{"format": 2, "answers": {"age": "secret-42"}}', "1:"),
        ('{"age": "secret-42"}', "1:"),
    ],
)
def test_answers_that_cannot_be_used_are_named_by_place_and_never_repeated(
    text: str, place: str, tmp_path: Path
) -> None:
    path = tmp_path / "answers.json"
    path.write_text(text, encoding="utf-8")

    from_file, from_input, asked = (
        run("report", f"{path}"),
        run("report", "-", typed=text),
        run("ask", "--answers", f"{path}"),
    )

    for result, name in ((from_file, "answers.json"), (from_input, "standard input"), (asked, "answers.json")):
        assert (result.exit_code, result.stdout) == (4, "")
        assert re.match(f"{name}:{place}[0-9]+: ", result.stderr)
        assert "secret-42" not in result.stderr
    assert path.read_text(encoding="utf-8") == text


def test_an_answers_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    expected = "none.json:1:1: cannot be opened (no such file or directory); check its name and permissions\n"

    assert outcome(run("report", f"{tmp_path / 'none.json'}")) == (4, "", expected)


COMMANDS = [["ask"], ["report", "-"], ["read"], ["rules", "check"]]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_rule_set_that_is_not_there_is_an_error_of_every_command(command: list[str], tmp_path: Path) -> None:
    result = run(*command, "--rules", f"{tmp_path / 'none.yaml'}", typed=SAVED)
    message = (
        "none.yaml:1:1: error[unreadable-file]: cannot be opened (no such file or directory); check its name and "
        "permissions\n"
    )

    assert result.exit_code == 3
    assert {result.stdout, result.stderr} == {"", message}


@pytest.mark.parametrize("command", [["ask"], ["report", "-"], ["read"]])
def test_what_is_wrong_with_a_rule_set_is_said_with_its_place(command: list[str], broken: Path) -> None:
    status, shown, said = outcome(run(*command, "--rules", f"{broken}", typed=SAVED))

    assert (status, shown) == (3, "")
    assert said.startswith(f"broken.yaml:{UNKNOWN_CAUTION_AT}: error[unknown-caution]: ")


@pytest.mark.parametrize(
    "arguments",
    [
        ["report", "."],
        ["report", ""],
        ["read", "--rules", "."],
        ["ask", "--from-record", "."],
        ["ask", "--answers", "."],
        ["report", "-", "--format", "json", "--output", "."],
    ],
)
def test_a_path_whose_end_is_no_name_is_named_whole(arguments: list[str]) -> None:
    result = run(*arguments, typed=SAVED)

    assert (result.exit_code in {2, 3, 4, 5}, result.stdout) == (True, "")
    assert re.match(r"\.[: ]", result.stderr)
