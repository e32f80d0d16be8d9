"""The one way out: results to standard output, or to a file, whole or not at all."""

import os
import sys
from io import StringIO
from pathlib import Path
from typing import IO

from rich.console import Console, RenderableType

from d3k2_profile.errors import OutputError
from d3k2_profile.files import alone, exists, reason, replace_file
from d3k2_profile.streams import stop_writing
from d3k2_profile.text import file_name

NARROWEST, WIDEST = 20, 100


class _Screen(Console):
    """A console that leaves it to the caller what a reader's leaving means."""

    def on_broken_pipe(self) -> None:
        """Called while the error is being handled: hands it on, where Rich would exit with 1."""
        raise


def console(stream: IO[str]) -> Console:
    """A console on the stream, between 20 and 100 columns wide, that leaves numbers and square brackets alone."""
    return _Screen(file=stream, width=columns(stream), markup=False, emoji=False, highlight=False)


def columns(stream: IO[str]) -> int:
    """How wide a text on the stream may be: as its own terminal now, or as COLUMNS says; 80 where there is no terminal."""
    try:
        wide = int(os.environ.get("COLUMNS") or os.get_terminal_size(stream.fileno()).columns)
    except (OSError, ValueError):
        wide = 80
    return max(NARROWEST, min(WIDEST, wide))


def emit(document: str | RenderableType) -> None:
    """Writes a finished document to standard output; raises OutputError where it had nowhere to go."""
    if sys.stdout is None:
        raise OutputError("There was nowhere to write the result: standard output is closed.")
    try:
        screen = console(sys.stdout)
        if screen.is_terminal and not isinstance(document, str):
            screen.print(document)
        else:
            sys.stdout.write(plain_text(document, screen.width))
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        stop_writing(1)
        raise OutputError(f"The result could not be written: {reason(error)}.") from None


def plain_text(document: str | RenderableType, width: int = 80) -> str:
    """The document as text without colour, control characters or spaces at the end of a line."""
    if isinstance(document, str):
        return document
    text = StringIO()
    Console(file=text, width=width, color_system=None, markup=False, emoji=False, highlight=False).print(document)
    return "".join(f"{line.rstrip()}\n" for line in text.getvalue().splitlines())


def emit_to(path: Path, document: str, *, force: bool) -> None:
    """Writes a finished document to a new file, readable by its owner alone; raises OutputError, with nothing half-written."""
    name = file_name(path)
    check_free(path, force=force)
    try:
        with alone(path):
            replace_file(path, document.encode())
    except OSError as error:
        raise OutputError(f"{name} could not be written: {reason(error)}") from None


def check_free(path: Path, *, force: bool) -> None:
    """Raises OutputError where a document could not be written to the path, for all that can be known before."""
    name, folder = file_name(path), path.absolute().parent
    try:
        there = exists(path)
    except OSError as error:
        raise OutputError(f"{name} could not be written: {reason(error)}") from None
    if there and not force:
        raise OutputError(f"{name} exists already; use --force to replace it, or another name")
    if not folder.is_dir():
        raise OutputError(f"{name} could not be written: its folder does not exist; name another file")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise OutputError(f"{name} could not be written: permission denied; name another file")
