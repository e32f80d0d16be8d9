"""What the conversation needs of the place where it happens: to say something, and to get a line for a menu."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

Picks: TypeAlias = Literal["one", "several", "typed"]

LONGEST_LINE = 4_000
"""Bytes of one typed line. A terminal cuts a line at 4,095 without a word, so a longer one is refused aloud."""


@dataclass(frozen=True)
class Row:
    """One line of a menu: what a person types for it, and what it says. Ticking a row that is `alone` unticks
    the others."""

    typed: str
    label: str
    alone: bool = False


@dataclass(frozen=True)
class Menu:
    """What is asked, in a form that every face can show.

    `how` says what to type. `keys` lead elsewhere, whatever the menu picks. `chosen` are the
    rows of the answer given before. `names` completes what is typed, the likeliest first. An `optional`
    menu takes Enter alone: nothing needs to be picked.
    """

    ask: str
    before: tuple[str, ...] = ()
    help: str = ""
    rows: tuple[Row, ...] = ()
    how: tuple[str, ...] = ()
    keys: tuple[Row, ...] = ()
    why: str = ""
    picks: Picks = "one"
    chosen: frozenset[str] = frozenset()
    optional: bool = False
    names: Callable[[str], Sequence[str]] = lambda _: ()


class Face(Protocol):
    """Where the conversation happens."""

    @property
    def greeting(self) -> tuple[str, ...]:
        """What to say about this face before the first question."""

    def say(self, text: str) -> None:
        """Shows a text as it is, wrapped."""

    def choose(self, menu: Menu, note: str = "") -> str:
        """The line that was typed, or that the keys pressed stand for; raises InputEnded.

        A note says why the line before was no answer; the menu has been shown then.
        """

    def answered(self, label: str, said: Sequence[str]) -> None:
        """Reads an answer back."""
