"""The conversation in numbered lines, for every terminal, screen reader and pipe."""

import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import IO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from d3k2_profile.conversation.face_protocol import LONGEST_LINE, Menu, pasted_names, too_long
from d3k2_profile.conversation.words import INPUT_ENDED, NO_PASTE, TOO_LONG, about, packed
from d3k2_profile.errors import InputEnded
from d3k2_profile.frozen import Frozen
from d3k2_profile.terminal.console import console
from d3k2_profile.terminal.input_sequences import letters
from d3k2_profile.terminal.streams import columns, moves_its_cursor, stop_writing
from d3k2_profile.terminal.typed_lines import typed_lines
from d3k2_profile.text import clean

CLEAR = "\x1b[H\x1b[2J"


class NumberedLines(Frozen):
    """A console to show lines on; `read` returns a typed one, several where they were pasted, "" at the end of input.

    `clears` says whether the console is a screen that can be cleared.
    """

    console: Console
    read: Callable[[], str]
    greeting: tuple[str, ...] = ()
    clears: bool = False
    plain: bool = True

    @contextmanager
    def sitting(self) -> Iterator[None]:
        """Nothing to hold: a terminal that edits lines keeps those typed ahead."""
        yield

    def clear(self) -> None:
        """Clears the screen where it is one."""
        if self.clears:
            self.console.file.write(CLEAR)
            self.console.file.flush()

    def say(self, text: str) -> None:
        """Shows a text as it is, wrapped."""
        self.console.print(Text(text))

    def choose(self, menu: Menu, note: str = "") -> str:
        """The next typed line, cleaned."""
        if note:
            self.say(note)
        else:
            self._show(menu)
        with _shown_again(partial(self._show_again, menu)):
            while True:
                self.console.print(Text("> "), end="")
                typed = self.read()
                if not typed:
                    raise InputEnded(INPUT_ENDED)
                lines = [letters(line) for line in typed.removesuffix("\n").split("\n")]
                if too_long(typed):
                    self.say(about(menu.label, TOO_LONG))
                elif len(lines) < 2 or not any(map(str.strip, lines[1:])):
                    return clean(lines[0])
                elif menu.names and (names := pasted_names("\n".join(lines))):
                    return names
                else:
                    self.say(about(menu.label, NO_PASTE))

    def answered(self, label: str, said: Sequence[str]) -> None:
        """Reads an answer back, a line each."""
        for line in said:
            self._hang("-> ", line)

    def _show(self, menu: Menu) -> None:
        for line in menu.before:
            self.say(line)
        self.console.print(Text(menu.ask, style="bold"))
        if menu.help:
            self.say(menu.help)
        for row in menu.rows:
            if row.typed.isdecimal():
                self._hang(f"{row.typed:>3}. ", row.label)
        for line in menu.how:
            self.say(line)
        for line in packed((f"{key.typed} {key.label}".strip() for key in menu.keys), self.console.width):
            self.say(line)

    def _show_again(self, menu: Menu) -> None:
        try:
            self._show(menu)
            self.console.print(Text("> "), end="")
        except OSError:  # a terminal that hung up wakes the program too
            stop_writing(2)

    def _hang(self, lead: str, text: str) -> None:
        """Shows a text wrapped and indented behind its lead (a number, an arrow)."""
        grid = Table.grid()
        grid.add_row(Text(lead), Text(text))
        self.console.print(grid)


@contextmanager
def _shown_again(show: Callable[[], None]) -> Iterator[None]:
    """Shows the menu once more when the program comes back from the background."""
    if not hasattr(signal, "SIGCONT") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGCONT, lambda *_: show())
    try:
        yield
    finally:
        signal.signal(signal.SIGCONT, before)


def numbered_lines() -> NumberedLines:
    """The conversation in numbered lines on standard error and standard input."""
    screen = console(sys.stderr)
    echoes = bool(sys.stdin and sys.stdin.isatty())
    typed = typed_lines(sys.stdin) if echoes else partial(_line, sys.stdin)

    def read() -> str:
        line = typed()
        screen.width = columns(sys.stderr)  # the window may have changed meanwhile
        if not echoes:
            screen.print()
        return line

    return NumberedLines(screen, read, clears=echoes and moves_its_cursor(sys.stderr))


def _line(stream: IO[str] | None) -> str:
    """The next line, of which no more is held than shows that it is too long; "" at the end, and for half a line."""
    if stream is None:
        return ""
    line = piece = stream.readline(LONGEST_LINE + 1)
    while len(piece) > LONGEST_LINE and not piece.endswith("\n"):
        piece = stream.readline(LONGEST_LINE + 1)
    return line if piece.endswith("\n") else ""
