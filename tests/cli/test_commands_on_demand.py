"""A command is its name and its summary until it runs or shows its own help."""

import inspect
import json
import subprocess
import sys
from collections.abc import Iterator

import pytest
import typer
from typer.core import TyperGroup

from d3k2_profile.cli import app
from d3k2_profile.cli.commands_on_demand import OnDemand

ALWAYS = {"error_boundary", "commands_on_demand", "typer_without_pydantic"}
LOADED = """
import json, sys
from typer.testing import CliRunner
from d3k2_profile.cli import app
result = CliRunner().invoke(app, sys.argv[1:], env={"COLUMNS": "80"})
assert result.exit_code == 0, result.output
print(json.dumps([name for name in sys.modules if name.startswith("d3k2_profile.cli.")]))
"""


def on_demand(group: object) -> Iterator[OnDemand]:
    """Every command of a group and of the groups in it."""
    match group:
        case TyperGroup():
            for command in group.commands.values():
                yield from on_demand(command)
        case OnDemand():
            yield group


def test_every_summary_is_the_first_line_of_what_the_command_says_of_itself() -> None:
    commands = list(on_demand(typer.main.get_command(app)))
    said = {command.name: (inspect.getdoc(command.whole().callback) or "").splitlines()[0] for command in commands}

    assert {command.name: command.help for command in commands} == said


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "needed"),
    [
        (["--version"], set()),
        (["--help"], set()),
        (["rules", "--help"], set()),
        (["read", "--help"], {"finding_argument", "inputs", "options", "read"}),
        (["rules", "schema"], {"options", "rules_schema"}),
    ],
)
def test_no_command_is_loaded_but_the_one_that_runs(arguments: list[str], needed: set[str]) -> None:
    done = subprocess.run([sys.executable, "-c", LOADED, *arguments], capture_output=True, text=True, check=True)

    loaded = {name.rpartition(".")[2] for name in json.loads(done.stdout)}
    assert loaded == ALWAYS | needed
