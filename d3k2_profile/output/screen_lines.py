"""How parts share the lines of a screen: each, in its turn, is written in the fullest way for which there is room."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple, TypeAlias

from rich.console import Console

from d3k2_profile.output.blocks import ScreenLine
from d3k2_profile.output.terminal_parts import Item

MOST_LINES, COLUMNS = 21, 80
"""With the line of keys and the line to type on of `ask`, this fills a terminal of 24 lines."""
INDENT = 3
"""How far the further lines of a part hang in."""
FURTHER_DOWN = "Further down: "

Lines: TypeAlias = tuple[ScreenLine, ...]


class Way(NamedTuple):
    """One way to write a part of the screen, and what is only counted in it."""

    lines: Lines
    counted: str = ""


Part: TypeAlias = Sequence[Way]
"""The ways to write it, from the fullest to the shortest."""


def fitted(parts: Sequence[Part]) -> Lines:
    """The lines of all parts: each, in its turn, is written in the fullest way that leaves the others room for their
    shortest.
    """
    chosen = [part[-1] for part in parts]
    for place, part in enumerate(parts):
        for way in part[:-1]:
            tried = [*chosen[:place], way, *chosen[place + 1 :]]
            if _height(_joined(tried)) <= MOST_LINES:
                chosen = tried
                break
    return _joined(chosen)


def _joined(ways: Iterable[Way]) -> Lines:
    ways = [*ways]
    counted = "; ".join(way.counted for way in ways if way.counted)
    last = (ScreenLine(f"{counted}.", lead=FURTHER_DOWN),) if counted else ()
    return (*(line for way in ways for line in way.lines), *last)


def _height(lines: Lines) -> int:
    return sum(map(_height_of, lines))


@cache
def _height_of(line: ScreenLine) -> int:
    return len([*Item(line.text, line.lead, hang=INDENT).lines(Console(width=COLUMNS), COLUMNS)])
