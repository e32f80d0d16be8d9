"""The one way out: results to standard output, or to a file, whole or not at all."""

import codecs
import os
import sys
import unicodedata
from io import StringIO, TextIOWrapper
from pathlib import Path
from typing import IO

from rich.console import Console, RenderableType

from d3k2_profile.errors import OutputError
from d3k2_profile.files import alone, exists, reason, replace_file
from d3k2_profile.text import clean

NARROWEST, WIDEST = 20, 100
_TWINS = str.maketrans({"–": "-", "—": "-", "’": "'", "‘": "'", "“": '"', "”": '"', "…": "...", "·": "-", "•": "-", "×": "x"})


def prepare() -> None:
    """Lets every stream show any text: what its encoding lacks is written with the nearest plain letters.

    A stream that came closed is opened on nothing, or the next file opened would be
    taken for it; standard output stays missing, since a result must not get lost.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    if sys.stderr is None:
        sys.stderr = os.fdopen(2, "w", encoding="utf-8", closefd=False)
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


codecs.register_error("plain-letters", _plain_letters)


def writable(text: str, encoding: str) -> str:
    """The text as a stream in this encoding shows it: what it lacks is written with the nearest plain letters."""
    return text.encode(encoding, "plain-letters").decode(encoding)


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
    name = clean(path.name)
    check_free(path, force=force)
    try:
        with alone(path):
            replace_file(path, document.encode())
    except OSError as error:
        raise OutputError(f"{name} could not be written: {reason(error)}") from None


def check_free(path: Path, *, force: bool) -> None:
    """Raises OutputError where a document could not be written to the path, for all that can be known before."""
    name, folder = clean(path.name), path.absolute().parent
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


def stop_writing(*descriptors: int) -> None:
    """Sends what is still to be written nowhere, so that the end of the program does not fail on it once more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for descriptor in descriptors:
        os.dup2(nowhere, descriptor)
