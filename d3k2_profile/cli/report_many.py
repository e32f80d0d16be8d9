"""Many files of answers at once: a line of JSON for each that can be used, a message for each that cannot."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import typer

from d3k2_profile.answers import saved
from d3k2_profile.answers.fhir_shared import questionnaire_canonical
from d3k2_profile.cli.inputs import STANDARD_INPUT, amounts_left_out
from d3k2_profile.cli.outputs import must_not_be_read
from d3k2_profile.errors import Status, UsageError, UserError
from d3k2_profile.output.emit import emit, emit_lines_to
from d3k2_profile.output.json_lines import line
from d3k2_profile.output.words import number_of
from d3k2_profile.profile.evaluate import evaluate
from d3k2_profile.profile.model import Audience
from d3k2_profile.rules.model import RuleSet
from d3k2_profile.terminal.progress import progress
from d3k2_profile.text import clean

ENDING = ".json"


@dataclass
class _Lines:
    """The lines of many files, and what became of those that have none."""

    files: Sequence[Path]
    ruleset: RuleSet
    reader: Audience
    with_amounts: int = 0
    worst: Status = Status.DONE

    def __iter__(self) -> Iterator[str]:
        """A line for each file, in their order; one file is in memory at a time."""
        today = date.today()
        with progress(len(self.files)) as advance:
            for path in self.files:
                try:
                    yield self.profile_line(path, today)
                except UserError as error:
                    self.failed(error, f"{error}" if error.status == Status.ANSWERS else f"{shown(path)}: {error}")
                advance()

    def profile_line(self, path: Path, today: date) -> str:
        """The line with the profile of the answers in a file."""
        about = self.ruleset.about
        form = questionnaire_canonical(about, self.ruleset.digest, custom=self.ruleset.custom)
        found = saved.read_file(path, self.ruleset.questionnaire, form, shown(path))
        self.with_amounts += found.with_amounts
        profile = replace(evaluate(self.ruleset, found.answers, found.updated or today), audience=self.reader)
        return line(profile, shown(path))

    def failed(self, error: UserError, message: str) -> None:
        """Says what is wrong with a file; the others are not held up by it."""
        typer.echo(message, err=True)
        self.worst = min(self.worst or error.status, error.status)


def shown(path: Path) -> str:
    """The path as lines and messages name it."""
    return clean(f"{path}")


def write_lines(paths: Sequence[Path], ruleset: RuleSet, reader: Audience, output: Path | None, *, force: bool) -> None:
    """Writes the lines of these files, and of those in these folders, in the order given."""
    files = [file for path in paths for file in _files(path)]
    must_not_be_read(output, *files)
    lines = _Lines(files, ruleset, reader)
    if output:
        emit_lines_to(output, lines, force=force)
    else:
        for each in lines:
            emit(each)
    if lines.with_amounts:
        typer.echo(amounts_left_out(lines.with_amounts), err=True)
    if lines.worst:
        raise typer.Exit(lines.worst)


def _files(path: Path) -> list[Path]:
    """The file, or the files of answers in the folder by their names; says what else is there, and is not read."""
    if path == STANDARD_INPUT:
        raise UsageError("--format jsonl reads files and folders; standard input holds one file of answers")
    if not path.is_dir():
        return [path]
    there = sorted(each for each in path.iterdir() if not each.name.startswith("."))
    files = [each for each in there if each.suffix.lower() == ENDING and not each.is_dir()]
    if not files:
        raise UsageError(f"{shown(path)} holds no file that ends in {ENDING}; name another folder, or the files")
    if others := len(there) - len(files):
        are = "was" if others == 1 else "were"
        said = f"{shown(path)}: {number_of(others, 'entry', 'entries')} without the ending {ENDING} {are} not read"
        typer.echo(said, err=True)
    return files
