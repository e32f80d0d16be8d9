"""YAML text -> plain data, and where in the text each part of it stands."""

import os
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn, TypeAlias

from d3k2_profile.errors import UserError
from d3k2_profile.text import clean, hidden

Steps: TypeAlias = tuple[str | int, ...]
Plain: TypeAlias = "bool | int | float | str | list[Plain] | dict[str, Plain] | None"

MAX_BYTES = 1024 * 1024
MAX_DEPTH = 20
MAX_EVENTS = 100_000
MAX_TEXT = 5_000

_WHOLE_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})")
_CONSTANTS: Mapping[str, Plain] = {"true": True, "false": False, "null": None, "~": None, "": None}


@dataclass(frozen=True, order=True)
class Place:
    """A place in a text: line and column, both counted from 1."""

    line: int
    column: int


BEGINNING = Place(1, 1)


@dataclass(frozen=True)
class Fault:
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


@dataclass(frozen=True)
class Document:
    """Plain data and the place of each value and each key in the text it came from."""

    data: Plain
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


def fetch(path: Path) -> str:
    """The text of a regular file of at most 1 MiB of UTF-8; a byte-order mark is dropped."""
    return decode(fetch_bytes(path, MAX_BYTES))


def fetch_bytes(path: Path, most: int) -> bytes:
    """What a regular file holds; of a larger one than `most` one byte more than that, so that it shows."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    except OSError as error:
        raise DocumentError(
            [fault("unreadable-file", f"cannot be opened ({_reason(error)}); check its name and permissions")]
        ) from None
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise DocumentError([fault("not-a-file", "is not a regular file; name a file")])
        with os.fdopen(descriptor, "rb", closefd=False) as stream:
            return stream.read(most + 1)
    except OSError as error:
        raise DocumentError([fault("unreadable-file", f"cannot be read ({_reason(error)})")]) from None
    finally:
        os.close(descriptor)


def decode(raw: bytes) -> str:
    """The bytes as text, refused when they are more than 1 MiB, not UTF-8, or hold control characters."""
    if len(raw) > MAX_BYTES:
        raise DocumentError([fault("too-large", "is larger than 1 MiB; no rule set or answers file needs that")])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = _place_in(
            error.object[: error.start].decode("utf-8", "replace")
        )  # .object: without the byte-order mark
        raise DocumentError([Fault(place, "not-utf-8", "is not UTF-8 text from here on; save it as UTF-8")]) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for number, line in enumerate(text.split("\n"), 1):
        if (column := hidden_at(line.replace("\t", " "))) is not None:
            raise DocumentError([Fault(Place(number, column + 1), "hidden-character", about_hidden(line[column]))])
    return text


def hidden_at(text: str) -> int | None:
    """The position of the first control or invisible character, or None."""
    if text.isprintable():
        return None
    return next((index for index, character in enumerate(text) if hidden(character)), None)


def read_yaml(text: str) -> Document:
    """The document in a YAML text of the strict kind that a rule set is written in.

    YAML 1.2 core scalars only: `true`, `false`, `null` and plain decimal whole numbers
    are values, everything else is text (so `no`, `on` and `1:30` are text). Anchors,
    aliases, tags, doubled keys, a second document and more than 20 levels are refused.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _YamlReader(yaml.parse(text, Loader=loader)).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(mark.line + 1, mark.column + 1) if mark else BEGINNING
        cause = error.problem or "it ends in the middle of something"
        if (
            "nesting depth" in cause
        ):  # libyaml since 0.2.6 gives up by itself, before the event that is too deep comes out
            raise DocumentError([Fault(place, "too-deep", _TOO_DEEP)]) from None
        tabs = "\t" in _line(text, place) or "tab" in cause
        remedy = "indent with spaces, not tabs" if tabs else "check the indentation, quotes and colons near here"
        raise DocumentError([Fault(place, "not-yaml", f"is not YAML: {cause}; {remedy}")]) from None
    except (yaml.YAMLError, RecursionError, ValueError):
        raise DocumentError(
            [fault("not-yaml", "is not YAML that can be read; check the indentation, quotes and colons")]
        ) from None


_TOO_DEEP = f"is nested more than {MAX_DEPTH} levels deep"


class _YamlReader:
    """Builds plain data straight from YAML events, so that depth is bounded before anything recurses."""

    def __init__(self, events: Iterator[object]) -> None:
        self.events = events
        self.seen = 0
        self.values: dict[Steps, Place] = {}
        self.keys: dict[Steps, Place] = {}
        self.faults: list[Fault] = []

    def document(self) -> Document:
        import yaml

        data: Plain = None
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.refuse(event, "two-documents", "holds a second document ('---'); a file is one document")
                data = self.value(self.next(), ())
        if documents == 0 or data is None:
            self.faults.append(fault("empty-file", "is empty; a rule set begins with 'about:'"))
        if self.faults:
            raise DocumentError(self.faults)
        return Document(data, self.values, self.keys)

    def next(self) -> object:
        self.seen += 1
        if self.seen > MAX_EVENTS:
            raise DocumentError([fault("too-large", f"has more than {MAX_EVENTS:,} parts; split or shorten it")])
        return next(self.events)

    def accept(self, event: object, levels: int) -> None:
        """Refuses what a rule set may not use, and what stands inside more than 20 lists and mappings."""
        import yaml

        if isinstance(event, yaml.AliasEvent):
            self.refuse(
                event, "alias", f"uses the alias '*{event.anchor}'; write the text out, aliases are not allowed"
            )
        if getattr(event, "anchor", None):
            self.refuse(event, "anchor", "sets an anchor ('&'); anchors and aliases are not allowed")
        if getattr(event, "tag", None):
            self.refuse(event, "tag", "uses a YAML tag ('!'); tags are not allowed, write plain text")
        if levels + isinstance(event, yaml.CollectionStartEvent) > MAX_DEPTH:
            self.refuse(event, "too-deep", _TOO_DEEP)

    def value(self, event: object, steps: Steps) -> Plain:
        import yaml

        self.accept(event, len(steps))
        self.values[steps] = _mark(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(steps)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(steps)
        assert isinstance(event, yaml.ScalarEvent)
        return self.scalar(event.value, not event.style, _mark(event), steps)

    def mapping(self, steps: Steps) -> Plain:
        import yaml

        found: dict[str, Plain] = {}
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            place = _mark(event)
            key = self.key(event, steps)
            here = (*steps, key)
            if key in found:
                first = self.keys[here].line
                self.faults.append(
                    Fault(
                        place,
                        "doubled-key",
                        f"'{clean(key)}' stands here twice (first on line {first}); keep one of them",
                        here,
                    )
                )
            else:
                self.keys[here] = place
            found[key] = self.value(self.next(), here)
        return found

    def key(self, event: object, steps: Steps) -> str:
        import yaml

        self.accept(event, len(steps))
        if not isinstance(event, yaml.ScalarEvent):
            self.refuse(event, "key-not-text", "a key must be text, not a list or a mapping")
        key = self.scalar(event.value, not event.style, _mark(event), steps)
        if not isinstance(key, str):
            self.faults.append(Fault(_mark(event), "key-not-text", "a key must be text; put it in quotes", steps))
        return f"{key}"

    def sequence(self, steps: Steps) -> Plain:
        import yaml

        found: list[Plain] = []
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            found.append(self.value(event, (*steps, len(found))))
        return found

    def scalar(self, text: str, plain: bool, place: Place, steps: Steps) -> Plain:
        if len(text) > MAX_TEXT:
            self.faults.append(
                Fault(place, "too-long", f"is a text of more than {MAX_TEXT:,} characters; shorten it", steps)
            )
        if (index := hidden_at(text.replace("\n", " "))) is not None:
            self.faults.append(Fault(place, "hidden-character", about_hidden(text[index]), steps))
        if plain and text in _CONSTANTS:
            return _CONSTANTS[text]
        if plain and _WHOLE_NUMBER.fullmatch(text):
            return int(text)
        return text

    def refuse(self, event: object, code: str, message: str) -> NoReturn:
        raise DocumentError([*self.faults, Fault(_mark(event), code, message)])


def fault(code: str, message: str) -> Fault:
    """What is wrong with the file as a whole, placed at its beginning."""
    return Fault(BEGINNING, code, message)


def _mark(event: object) -> Place:
    mark = event.start_mark  # type: ignore[attr-defined]  # every YAML event has one; the stubs leave it untyped
    return Place(mark.line + 1, mark.column + 1)


def _line(text: str, place: Place) -> str:
    """The line of the text that the place is in, as far as its column."""
    return "".join(text.split("\n")[place.line - 1 : place.line])[: place.column]


def _place_in(before: str) -> Place:
    return Place(before.count("\n") + 1, len(before) - before.rfind("\n"))


def about_hidden(character: str) -> str:
    return f"holds the control or invisible character U+{ord(character):04X}; take it out"


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
