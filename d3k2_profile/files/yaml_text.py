"""YAML text -> plain data, and where in the text each part of it stands.

A run that reads no YAML does without PyYAML, so whoever may need none imports this module late.
"""

from collections.abc import Iterator, Mapping
from typing import NoReturn

import yaml

from d3k2_profile.files.placed_data import (
    BEGINNING,
    MAX_DEPTH,
    TOO_DEEP,
    Document,
    DocumentError,
    Fault,
    Place,
    PlainData,
    Steps,
    about_hidden,
    fault,
    hidden_at,
)
from d3k2_profile.lazy_patterns import pattern
from d3k2_profile.text import clean

MAX_EVENTS = 100_000
MAX_TEXT = 5_000

_WHOLE_NUMBER = pattern(r"-?(?:0|[1-9][0-9]{0,14})")
_CONSTANTS: Mapping[str, PlainData] = {"true": True, "false": False, "null": None, "~": None, "": None}
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The one written in C is much the faster; not every build of PyYAML has it."""


def read_yaml(text: str) -> Document:
    """The document in a YAML text of the strict kind that a rule set is written in.

    YAML 1.2 core scalars only: `true`, `false`, `null` and plain decimal whole numbers
    are values, everything else is text (so `no`, `on` and `1:30` are text). Anchors,
    aliases, tags, doubled keys, a second document and more than 20 levels are refused.
    """
    try:
        return _YamlReader(yaml.parse(text, Loader=_LOADER)).document()
    except yaml.MarkedYAMLError as error:
        raise DocumentError([_not_yaml(error, text)]) from None
    except (yaml.YAMLError, RecursionError, ValueError):
        raise DocumentError(
            [fault("not-yaml", "is not YAML that can be read; check the indentation, quotes and colons")]
        ) from None


def _not_yaml(error: yaml.MarkedYAMLError, text: str) -> Fault:
    """What PyYAML found wrong, with the remedy."""
    mark = error.problem_mark or error.context_mark
    place = Place(mark.line + 1, mark.column + 1) if mark else BEGINNING
    cause = error.problem or "it ends in the middle of something"
    if "nesting depth" in cause:  # libyaml since 0.2.6 gives up by itself, before the event that is too deep comes out
        return Fault(place, "too-deep", TOO_DEEP)
    tabs = "\t" in _line(text, place) or "tab" in cause
    remedy = "indent with spaces, not tabs" if tabs else "check the indentation, quotes and colons near here"
    return Fault(place, "not-yaml", f"is not YAML: {cause}; {remedy}")


def _line(text: str, place: Place) -> str:
    """The line of the text that the place is in, as far as its column."""
    return "".join(text.split("\n")[place.line - 1 : place.line])[: place.column]


class _YamlReader:
    """Builds plain data straight from YAML events, so that depth is bounded before anything recurses."""

    def __init__(self, events: Iterator[yaml.Event]) -> None:
        self.events = events
        self.seen = 0
        self.values: dict[Steps, Place] = {}
        self.keys: dict[Steps, Place] = {}
        self.faults: list[Fault] = []

    def document(self) -> Document:
        data: PlainData = None
        documents = 0
        for event in self.events:
            match event:
                case yaml.DocumentStartEvent() if documents:
                    self.refuse(event, "two-documents", "holds a second document ('---'); a file is one document")
                case yaml.DocumentStartEvent():
                    documents += 1
                    data = self.value(self.next(), ())
        if data is None:
            self.faults.append(fault("empty-file", "is empty; a rule set begins with 'about:'"))
        if self.faults:
            raise DocumentError(self.faults)
        return Document(data, self.values, self.keys)

    def next(self) -> yaml.Event:
        self.seen += 1
        if self.seen > MAX_EVENTS:
            raise DocumentError([fault("too-large", f"has more than {MAX_EVENTS:,} parts; split or shorten it")])
        return next(self.events)

    def until(self, end: type[yaml.CollectionEndEvent]) -> Iterator[yaml.Event]:
        """The events before the end of a list or a mapping."""
        while not isinstance(event := self.next(), end):
            yield event

    def accept(self, event: yaml.Event, levels: int) -> None:
        """Refuses what a rule set may not use, and what stands inside more than 20 lists and mappings."""
        match event:
            case yaml.AliasEvent(anchor=name):
                self.refuse(event, "alias", f"uses the alias '*{name}'; write the text out, aliases are not allowed")
            case yaml.NodeEvent() if event.anchor:
                self.refuse(event, "anchor", "sets an anchor ('&'); anchors and aliases are not allowed")
            case yaml.ScalarEvent() | yaml.CollectionStartEvent() if event.tag:
                self.refuse(event, "tag", "uses a YAML tag ('!'); tags are not allowed, write plain text")
            case yaml.CollectionStartEvent() if levels == MAX_DEPTH:
                self.refuse(event, "too-deep", TOO_DEEP)

    def value(self, event: yaml.Event, steps: Steps) -> PlainData:
        self.accept(event, len(steps))
        self.values[steps] = _place(event)
        match event:
            case yaml.MappingStartEvent():
                return self.mapping(steps)
            case yaml.SequenceStartEvent():
                return self.sequence(steps)
            case yaml.ScalarEvent():
                return self.scalar(event, steps)
            case _:
                raise AssertionError("a value is a text, a list or a mapping")

    def mapping(self, steps: Steps) -> PlainData:
        found: dict[str, PlainData] = {}
        for event in self.until(yaml.MappingEndEvent):
            key = self.key(event, steps)
            here = (*steps, key)
            if key in found:
                message = f"'{clean(key)}' stands here twice (first on line {self.keys[here].line}); keep one of them"
                self.faults.append(Fault(_place(event), "doubled-key", message, here))
            else:
                self.keys[here] = _place(event)
            found[key] = self.value(self.next(), here)
        return found

    def key(self, event: yaml.Event, steps: Steps) -> str:
        self.accept(event, len(steps))
        match event:
            case yaml.ScalarEvent():
                key = self.scalar(event, steps)
            case _:
                self.refuse(event, "key-not-text", "a key must be text, not a list or a mapping")
        if not isinstance(key, str):
            self.faults.append(Fault(_place(event), "key-not-text", "a key must be text; put it in quotes", steps))
        return f"{key}"

    def sequence(self, steps: Steps) -> PlainData:
        found: list[PlainData] = []
        for event in self.until(yaml.SequenceEndEvent):
            found.append(self.value(event, (*steps, len(found))))
        return found

    def scalar(self, event: yaml.ScalarEvent, steps: Steps) -> PlainData:
        """The value that a scalar is; in quotes it is always text."""
        text, in_quotes = event.value, bool(event.style)
        if len(text) > MAX_TEXT:
            message = f"is a text of more than {MAX_TEXT:,} characters; shorten it"
            self.faults.append(Fault(_place(event), "too-long", message, steps))
        if (index := hidden_at(text.replace("\n", " "))) is not None:
            self.faults.append(Fault(_place(event), "hidden-character", about_hidden(text[index]), steps))
        if in_quotes:
            return text
        if text in _CONSTANTS:
            return _CONSTANTS[text]
        return int(text) if _WHOLE_NUMBER.fullmatch(text) else text

    def refuse(self, event: yaml.Event, code: str, message: str) -> NoReturn:
        raise DocumentError([*self.faults, Fault(_place(event), code, message)])


def _place(event: yaml.Event) -> Place:
    mark = event.start_mark
    assert mark is not None, "a parser marks every event"
    return Place(mark.line + 1, mark.column + 1)
