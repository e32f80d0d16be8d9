"""The console that a terminal is drawn on, how wide it is, and what a drawn document is as plain text."""

import os
from io import StringIO
from typing import IO

from rich.console import Console, RenderableType

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


def plain_text(document: RenderableType, width: int = 80) -> str:
    """The document as a terminal would show it, as text without colour and spaces at the end of a line; a text stays as it is."""
    if isinstance(document, str):
        return document
    text = StringIO()
    Console(file=text, width=width, color_system=None, markup=False, emoji=False, highlight=False).print(document)
    return "".join(f"{line.rstrip()}\n" for line in text.getvalue().splitlines())
