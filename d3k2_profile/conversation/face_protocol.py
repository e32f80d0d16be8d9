"""What the conversation needs of the place where it happens: to say something, and to get a line for a menu."""

import re
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Literal, Protocol, TypeAlias

from d3k2_profile.frozen import Frozen
from d3k2_profile.lazy_patterns import pattern
from d3k2_profile.text import clean

Picks: TypeAlias = Literal["one", "several", "typed"]

LONGEST_LINE = 4_000
"""Bytes of one typed line. A terminal cuts a line at 4,095 without a word, so a longer one is refused aloud."""
_LIST_MARK = pattern(r"^(?:\d+\s*[.):]\s*(?=\D)|[-*•]\s*|\d+\s+(?=\D)|\d+[.)]?\Z)")


class Row(Frozen):
    """One line of a menu: what a person types for it, and what it says. Ticking a row that is `alone` unticks
    the others."""

    typed: str
    label: str
    alone: bool = False


class Menu(Frozen):
    """What is asked, in a form that every face can show.

    `how` says what to type. `keys` are whole lines that mean the same at every menu. `chosen` are the rows of the
    answer given before. `names` completes what is typed, the likeliest first; where there is none of it, several
    lines at once are refused. `takes` says in words what Enter would make of a line, "" where that is nothing. An
    `optional` menu takes Enter alone: nothing needs to be picked.
    """

    ask: str
    before: tuple[str, ...] = ()
    help: str = ""
    rows: tuple[Row, ...] = ()
    how: tuple[str, ...] = ()
    keys: tuple[Row, ...] = ()
    why: str = ""
    label: str = ""
    picks: Picks = "one"
    chosen: frozenset[str] = frozenset()
    optional: bool = False
    names: Callable[[str], Sequence[str]] | None = None
    takes: Callable[[str], str] = lambda _: ""


class Face(Protocol):
    """Where the conversation happens."""

    @property
    def plain(self) -> bool:
        """Whether lines are only ever printed one after the other."""

    @property
    def greeting(self) -> tuple[str, ...]:
        """What to say about this face before the first question."""

    def sitting(self) -> AbstractContextManager[None]:
        """Holds the terminal from the first question to the last, so that no key falls between two of them."""

    def clear(self) -> None:
        """Takes what was typed from the screen, where it stands on one that can be cleared."""

    def say(self, text: str) -> None:
        """Shows a text as it is, wrapped."""

    def choose(self, menu: Menu, note: str = "") -> str:
        """The line that was typed, or that the keys pressed stand for; raises InputEnded.

        A note says why the line before was no answer; the menu has been shown then.
        """

    def answered(self, label: str, said: Sequence[str]) -> None:
        """Reads an answer back."""


def too_long(line: str) -> bool:
    """Whether a line may have been cut by the terminal, and so is refused."""
    return len(line.encode("utf-8", "replace")) >= LONGEST_LINE


def pasted_names(text: str) -> str:
    """The lines pasted, as one line of names without the marks and numbers of a list."""
    lines = [_LIST_MARK.sub("", clean(line), count=1).strip() for line in re.split(r"[\r\n]+", text)]
    return ", ".join(line.rstrip(",;") for line in lines if line)
