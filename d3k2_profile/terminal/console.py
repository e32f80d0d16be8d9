"""The console that a page is drawn on, and what a drawn page is as plain text."""

from io import StringIO
from typing import IO

from rich.console import Console, RenderableType

from d3k2_profile.terminal.streams import columns


class _Screen(Console):
    """A console that raises BrokenPipeError when the reader has left, where Rich would exit with 1."""

    def on_broken_pipe(self) -> None:
        """Raises the error again that Rich calls this for."""
        raise


def console(stream: IO[str]) -> Console:
    """A console on the stream, between 20 and 100 columns wide, that leaves numbers and square brackets alone."""
    # with a height too, or Rich would take every terminal of the plainest kind for one of 80 columns
    return _Screen(file=stream, width=columns(stream), height=24, markup=False, emoji=False, highlight=False)


def plain_text(document: RenderableType, width: int = 80) -> str:
    """What a terminal would show of the document, without colour and without spaces at the ends of lines.

    A document that is a text already stays as it is.
    """
    if isinstance(document, str):
        return document
    text = StringIO()
    Console(file=text, width=width, color_system=None, markup=False, emoji=False, highlight=False).print(document)
    return "".join(f"{line.rstrip()}\n" for line in text.getvalue().splitlines())
