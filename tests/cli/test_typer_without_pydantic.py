"""Values are read without Pydantic; this fails when Typer changes the private attribute that it takes."""

import subprocess
import sys

import pytest

READ = """
import sys
from pathlib import Path
from typing import Annotated, Literal
import typer
from d3k2_profile.cli.typer_without_pydantic import PlainCommand

app = typer.Typer(add_completion=False)

@app.command(cls=PlainCommand if sys.argv.pop(1) == "plainly" else None)
def values(
    path: Path,
    names: list[str],
    word: Annotated[Literal["one", "two"], typer.Option()] = "one",
    texts: Annotated[list[str] | None, typer.Option("--text")] = None,
    files: Annotated[list[Path] | None, typer.Option("--file")] = None,
    unused: Annotated[Path | None, typer.Option()] = None,
    flag: bool = False,
) -> None:
    print((path, names, word, texts, files, unused, flag), "pydantic" in sys.modules)

app()
"""
VALUES = ["page.html", "a", "b", "--word", "two", "--text", "c", "--file", "d", "--flag"]


def read(how: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What a command that prints its values says, and whether it has loaded Pydantic."""
    return subprocess.run([sys.executable, "-c", READ, how, *arguments], capture_output=True, text=True, check=False)


@pytest.mark.slow
def test_values_that_are_plainly_right_are_read_without_pydantic_which_typer_would_load() -> None:
    plainly, by_typer = read("plainly", *VALUES).stdout, read("by typer", *VALUES).stdout

    assert plainly.split(") ")[-1] == "False\n", (
        "Typer keeps how a value is read elsewhere: see cli/typer_without_pydantic.py"
    )
    assert by_typer.split(") ")[-1] == "True\n", (
        "Typer needs no Pydantic any more: cli/typer_without_pydantic.py can go"
    )
    assert plainly.partition(") ")[0] == by_typer.partition(") ")[0]


@pytest.mark.slow
@pytest.mark.parametrize("wrong", [["--word", "three"], ["--unused"], []])
def test_what_is_wrong_is_said_in_the_words_of_typer_but_for_what_pydantic_calls_it(wrong: list[str]) -> None:
    plainly, by_typer = (read(how, *(["page.html", "a", *wrong] if wrong else [])) for how in ("plainly", "by typer"))

    assert plainly.returncode == by_typer.returncode == 2
    assert plainly.stderr.split() == by_typer.stderr.replace("Value error, ", "").split()
