"""The one way out: results to standard output, or to a file, whole or not at all."""

import errno
import os
import sys
from collections.abc import Iterable
from io import TextIOWrapper
from pathlib import Path
from textwrap import fill
from typing import IO, TYPE_CHECKING

from d3k2_profile.errors import OutputError, reason
from d3k2_profile.files.disk import alone, exists, replace_file
from d3k2_profile.terminal.streams import columns, stop_writing
from d3k2_profile.text import file_name

if TYPE_CHECKING:
    from rich.console import RenderableType


class Prose(str):
    """A text whose long lines a terminal shows broken between words; in a file or a pipe they stay whole."""

    __slots__ = ()


def emit(document: "str | RenderableType", *, paged: bool = False) -> None:
    """Writes a finished document to standard output, `paged` where a terminal is too low for it; raises OutputError
    where it had nowhere to go.
    """
    if sys.stdout is None:
        raise OutputError("There was nowhere to write the result: standard output is closed.")
    try:
        if isinstance(document, Prose):
            sys.stdout.write(_as_shown(document))
        elif isinstance(document, str):
            _in_the_encoding_of_files(sys.stdout)
            sys.stdout.write(document)
        else:
            _draw(document, paged=paged)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        if sys.platform == "win32" and error.errno == errno.EINVAL:  # which is what a pipe without a reader says there
            raise BrokenPipeError from None
        stop_writing(1)
        raise OutputError(f"The result could not be written: {reason(error)}.") from None


def _in_the_encoding_of_files(stream: IO[str]) -> None:
    """Has what other programs read come out of a pipe as it stands in a file, unless an encoding was asked for: what
    Windows writes to a pipe otherwise lacks most letters of the world, and JSON is UTF-8.
    """
    if not isinstance(stream, TextIOWrapper) or (stream.encoding == "utf-8" and os.linesep == "\n"):
        return
    if not (stream.isatty() or os.environ.get("PYTHONIOENCODING")):
        stream.reconfigure(encoding="utf-8", newline="\n")


def _as_shown(document: Prose) -> str:
    if not sys.stdout.isatty():
        return document
    width = columns(sys.stdout)
    return "".join(
        f"{fill(line, width, subsequent_indent='  ' if line.startswith('- ') else '', break_on_hyphens=False)}\n"
        for line in document.splitlines()
    )


def _draw(document: "RenderableType", *, paged: bool) -> None:
    from d3k2_profile.terminal.console import console, plain_text
    from d3k2_profile.terminal.pager import page_through

    screen = console(sys.stdout)
    if not screen.is_terminal:
        sys.stdout.write(plain_text(document, screen.width))
        return
    with screen.capture() as drawn:
        screen.print(document)
    if not (paged and page_through(drawn.get())):
        sys.stdout.write(drawn.get())


def emit_to(path: Path, document: "str | RenderableType", *, force: bool) -> None:
    """Writes a finished document to a new file, readable by its owner alone; raises OutputError, with nothing half-
    written.
    """
    emit_lines_to(path, [_as_text(document)], force=force)


def emit_lines_to(path: Path, lines: Iterable[str], *, force: bool) -> None:
    """The same for a document that is made line by line and never whole in memory."""
    check_free(path, force=force)
    try:
        with alone(path):
            replace_file(path, (line.encode() for line in lines))
    except OSError as error:
        raise OutputError(f"{file_name(path)} could not be written: {reason(error)}") from None


def _as_text(document: "str | RenderableType") -> str:
    if isinstance(document, str):
        return document
    from d3k2_profile.terminal.console import plain_text

    return plain_text(document)


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
