"""The conversation in numbered lines, for every terminal, screen reader and pipe."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import IO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from d3k2_profile.conversation.menu import LONGEST_LINE, Menu
from d3k2_profile.conversation.words import INPUT_ENDED, TOO_LONG
from d3k2_profile.errors import InputEnded
from d3k2_profile.terminal.console import console
from d3k2_profile.terminal.streams import columns
from d3k2_profile.text import clean


@dataclass(frozen=True)
class NumberedLines:
    """A console to show lines on; `read` returns a typed one, "" at the end of input."""

    console: Console
    read: Callable[[], str]
    greeting: tuple[str, ...] = ()

    def say(self, text: str) -> None:
        """Shows a text as it is, wrapped."""
        self.console.print(Text(text))

    def choose(self, menu: Menu, note: str = "") -> str:
        """The next typed line, cleaned."""
        if note:
            self.say(note)
        else:
            self._show(menu)
        while True:
            self.console.print(Text("> "), end="")
            typed = self.read()
            if not typed:
                raise InputEnded(INPUT_ENDED)
            if len(typed.encode("utf-8", "replace")) < LONGEST_LINE:
                return clean(typed)
            self.say(TOO_LONG)

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

    def _hang(self, lead: str, text: str) -> None:
        """Shows a text wrapped and indented behind its lead (a number, an arrow)."""
        grid = Table.grid()
        grid.add_row(Text(lead), Text(text))
        self.console.print(grid)


def numbered_lines() -> NumberedLines:
    """The conversation in numbered lines on standard error and standard input."""
    screen = console(sys.stderr)
    echoes = bool(sys.stdin and sys.stdin.isatty())

    def read() -> str:
        line = _line(sys.stdin) if sys.stdin else ""
        screen.width = columns(sys.stderr)  # the window may have changed meanwhile
        if not echoes:
            screen.print()
        return line

    return NumberedLines(screen, read)


def _line(stream: IO[str]) -> str:
    """The next line, of which no more is held than shows that it is too long; "" at the end."""
    line = piece = stream.readline(LONGEST_LINE + 1)
    while len(piece) > LONGEST_LINE and not piece.endswith("\n"):
        piece = stream.readline(LONGEST_LINE + 1)
    return line
