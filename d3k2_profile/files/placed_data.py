"""Data with the place of each part in the text it came from, and how a file becomes text."""

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from d3k2_profile.errors import UserError, reason
from d3k2_profile.frozen import Frozen
from d3k2_profile.text import hidden

Steps: TypeAlias = tuple[str | int, ...]
"""The keys and the numbers in lists that lead to a part of a document."""
PlainData: TypeAlias = "bool | int | float | str | list[PlainData] | dict[str, PlainData] | None"

MAX_BYTES = 1024 * 1024
MAX_DEPTH = 20
MOST_NAMED = 50
"""Faults of one file that are named; nobody mends more of them at once."""
TOO_DEEP = f"is nested more than {MAX_DEPTH} levels deep"


@dataclass(frozen=True, order=True)
class Place:
    """A place in a text: line and column, both counted from 1."""

    line: int
    column: int


BEGINNING = Place(1, 1)


class Fault(Frozen):
    """Something in the text itself that keeps it from being read."""

    place: Place
    code: str
    message: str
    steps: Steps = ()


class DocumentError(UserError):
    """The text cannot be read; `faults` says where and why, in the order of the text."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(faults[0].message)
        self.faults = sorted(faults, key=lambda fault: fault.place)


class Document(Frozen):
    """Plain data and the place of each value and each key in the text it came from."""

    data: PlainData
    values: Mapping[Steps, Place] = field(repr=False)
    keys: Mapping[Steps, Place] = field(repr=False)

    def locate(self, steps: Steps, *, key: bool = False) -> Place:
        """Where the value (or its key) at these steps stands.

        Steps the document does not have are skipped, not cut at: validators add
        steps of their own (a kind of question, say) in the middle of a path.
        """
        known: Steps = ()
        for step in steps:
            if (*known, step) in self.values:
                known = (*known, step)
        if key and known in self.keys:
            return self.keys[known]
        return self.values.get(known, BEGINNING)


def fault(code: str, message: str) -> Fault:
    """What is wrong with the file as a whole, placed at its beginning."""
    return Fault(BEGINNING, code, message)


def about_hidden(character: str) -> str:
    """What is wrong with a text that holds this character."""
    return f"holds the control or invisible character U+{ord(character):04X}; take it out"


def fetch(path: Path) -> str:
    """The text of a regular file of at most 1 MiB of UTF-8; a byte-order mark is dropped."""
    return decode(fetch_bytes(path, MAX_BYTES))


def fetch_bytes(path: Path, most: int) -> bytes:
    """The bytes of a regular file, at most `most` and one more, by which a larger file is known."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except OSError as error:
        raise DocumentError(
            [fault("unreadable-file", f"cannot be opened ({reason(error)}); check its name and permissions")]
        ) from None
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise DocumentError([fault("not-a-file", "is not a regular file; name a file")])
        with os.fdopen(descriptor, "rb", closefd=False) as stream:
            return stream.read(most + 1)
    except OSError as error:
        raise DocumentError([fault("unreadable-file", f"cannot be read ({reason(error)})")]) from None
    finally:
        os.close(descriptor)


def decode(raw: bytes) -> str:
    """The bytes as text, refused when they are more than 1 MiB, not UTF-8, or hold control characters."""
    if len(raw) > MAX_BYTES:
        raise DocumentError([fault("too-large", "is larger than 1 MiB; no rule set or answers file needs that")])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        read = error.object[: error.start].decode("utf-8", "replace")  # .object has no byte-order mark
        place = Place(read.count("\n") + 1, len(read) - read.rfind("\n"))
        raise DocumentError([Fault(place, "not-utf-8", "is not UTF-8 text from here on; save it as UTF-8")]) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for number, line in enumerate(text.split("\n"), 1):
        if (column := hidden_at(line.replace("\t", " "))) is not None:
            raise DocumentError([Fault(Place(number, column + 1), "hidden-character", about_hidden(line[column]))])
    return text


def hidden_at(text: str) -> int | None:
    """The position of the first control or invisible character; None where there is none."""
    if text.isprintable():
        return None
    return next((index for index, character in enumerate(text) if hidden(character)), None)
