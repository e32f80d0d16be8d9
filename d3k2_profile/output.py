"""The one way out: results to standard output, or to a file, whole or not at all."""

import codecs
import os
import shutil
import sys
import unicodedata
from io import StringIO, TextIOWrapper
from pathlib import Path
from typing import IO

from rich.console import Console, RenderableType

from d3k2_profile.answers import replace_file
from d3k2_profile.errors import OutputError

NARROWEST, WIDEST = 20, 100
_TWINS = str.maketrans({"–": "-", "—": "-", "’": "'", "‘": "'", "“": '"', "”": '"', "…": "...", "·": "-", "•": "-", "×": "x"})


def prepare() -> None:
    """Lets every stream show any text: what its encoding lacks is written with the nearest plain letters."""
    codecs.register_error("plain-letters", _plain_letters)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="plain-letters")
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")


def _plain_letters(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)
    text = error.object[error.start : error.end].translate(_TWINS)
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return plain or "?", error.end


def console(stream: IO[str]) -> Console:
    """A console on the stream, between 20 and 100 columns wide, that leaves numbers and square brackets alone."""
    columns = shutil.get_terminal_size().columns
    return Console(file=stream, width=max(NARROWEST, min(WIDEST, columns)), markup=False, emoji=False, highlight=False)


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
        _forget_standard_output()
        raise OutputError(f"The result could not be written: {(error.strerror or 'it failed').lower()}.") from None


def plain_text(document: str | RenderableType, width: int = 80) -> str:
    """The document as text without colour, control characters or spaces at the end of a line."""
    if isinstance(document, str):
        return document
    text = StringIO()
    Console(file=text, width=width, color_system=None, markup=False, emoji=False, highlight=False).print(document)
    return "".join(f"{line.rstrip()}\n" for line in text.getvalue().splitlines())


def emit_to(path: Path, document: str, *, force: bool) -> None:
    """Writes a finished document to a new file, readable by its owner alone; raises OutputError, with nothing half-written."""
    if path.exists() and not force:
        raise OutputError(f"{path.name} exists already; use --force to replace it, or another name")
    if path.exists() and not path.is_file():
        raise OutputError(f"{path.name} is not a regular file; use another name")
    try:
        replace_file(path, document)
    except OSError as error:
        raise OutputError(f"{path.name} could not be written: {(error.strerror or 'it failed').lower()}") from None


def reader_left() -> None:
    """Ends the writing in peace after the program that read the result went away."""
    _forget_standard_output()


def _forget_standard_output() -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
