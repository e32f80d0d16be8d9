"""What other people have in their scripts and editors: exact samples of every help, of both schemas, and of every
diagnostic.
"""

from collections.abc import Iterator

import pytest
from typer.testing import CliRunner

from d3k2_profile.cli import app
from d3k2_profile.rules.diagnostics import lines
from tests.check.test_broken import BROKEN, diagnosed
from tests.conftest import SameAsGolden

COMMANDS = (
    *("", "ask", "report", "compare", "explain", "lookup", "read", "form"),
    *("rules", "rules check", "rules matrix", "rules schema"),
)


def shown(*arguments: str) -> str:
    """What a command writes to standard output on a screen of 80 columns."""
    result = CliRunner().invoke(app, [*arguments], env={"COLUMNS": "80"})
    assert result.exit_code == 0, result.output
    return result.stdout


def helps() -> Iterator[str]:
    """The help of each command under a line that names it."""
    for command in COMMANDS:
        yield f"$ {' '.join(['d3k2-profile', *command.split(), '--help'])}\n{shown(*command.split(), '--help')}"


def test_every_help_is_the_sample(same_as_golden: SameAsGolden) -> None:
    same_as_golden("help.txt", "\n".join(helps()))


@pytest.mark.parametrize(
    ("command", "sample"), [("report --schema", "profile.schema.json"), ("rules schema", "rules.schema.json")]
)
def test_every_schema_is_the_sample(command: str, sample: str, same_as_golden: SameAsGolden) -> None:
    same_as_golden(sample, shown(*command.split()))


@pytest.mark.slow
def test_what_is_said_of_each_broken_rule_set_is_the_sample(same_as_golden: SameAsGolden) -> None:
    same_as_golden("broken.txt", "".join(f"{line}\n" for path in BROKEN for line in lines(diagnosed(path), path.name)))


def test_no_help_cuts_a_summary_short_or_is_wider_than_the_screen() -> None:
    lines = [line for line in "\n".join(helps()).splitlines() if not line.startswith("Usage:")]

    assert [line for line in lines if line.endswith("...") or len(line) > 80] == []
