"""Where each part of a picture goes, in the units of a drawing that is as wide as a small telephone."""

from collections.abc import Iterator
from textwrap import wrap
from typing import NamedTuple, get_args

from d3k2_profile.rules.diagrams import Month, Stop, Way, Year

WIDTH = 320
LINE = 18
MARGIN = 8
GAP = 26
LETTERS = 34
"""Letters of this size that fit into a line whatever the font."""
CELL = 53
ROW = 34


class Place(NamedTuple):
    """A place of a way, with the lines of what happens there and the baseline of each."""

    name: str
    baseline: int
    lines: tuple[tuple[int, str], ...]


class Step(NamedTuple):
    """A step of a way: a box from `top` on, around its places."""

    top: int
    height: int
    places: tuple[Place, ...]


class Cell(NamedTuple):
    """A month of a year, with its left upper corner."""

    name: Month
    left: int
    top: int
    shaded: bool


def steps(way: Way) -> tuple[Step, ...]:
    """The boxes of a way from top to bottom."""
    return tuple(_steps(way))


def _steps(way: Way) -> Iterator[Step]:
    top = 1
    for stops in way.steps:
        places: list[Place] = []
        below = top
        for stop in stops:
            places.append(_place(stop, below))
            below = places[-1].lines[-1][0] + MARGIN
        yield Step(top, below - top, tuple(places))
        top = below + GAP


def _place(stop: Stop, top: int) -> Place:
    first = top + LINE + 2
    lines = enumerate(_balanced(stop.text), 1)
    return Place(stop.place, first, tuple((first + number * LINE, line) for number, line in lines))


def _balanced(text: str) -> list[str]:
    """The fewest lines that hold a text, as even as they can be."""
    fewest = len(wrap(text, LETTERS))
    narrow = next(width for width in range(1, LETTERS + 1) if len(wrap(text, width)) <= fewest)
    return wrap(text, narrow, break_long_words=False)


def way_in_words(way: Way) -> str:
    """The steps of a way as one text."""
    said = (" ".join(f"{stop.place}: {stop.text}" for stop in stops) for stops in way.steps)
    return " Then: ".join(said)


def cells(year: Year) -> tuple[Cell, ...]:
    """The months of a year in two rows of six."""
    return tuple(
        Cell(month, 1 + number % 6 * CELL, 1 + number // 6 * ROW, month in year.shaded)
        for number, month in enumerate(get_args(Month))
    )


def year_in_words(year: Year) -> str:
    """The months of a year as one text."""
    others = [month for month in get_args(Month) if month not in year.shaded]
    return f"{', '.join(year.shaded)}: {year.shaded_means}. {', '.join(others)}: {year.others_mean}."
