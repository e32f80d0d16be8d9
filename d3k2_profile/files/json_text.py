"""JSON text -> plain data, and where in the text each part of it stands, which is found when somebody asks; and data ->
JSON text.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from math import isfinite

from d3k2_profile.files.placed_data import (
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

_MAYBE_REFUSED = pattern(r"NaN|Infinity|\d[eE]|\d{300}")
"""What a text has that holds a number that is none; doubled keys are counted."""
_ON_ONE_LINE = json.JSONEncoder(ensure_ascii=False)
_TOKEN = pattern(r'"(?:[^"\\]|\\.)*+"?|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)


def write_json(data: object) -> str:
    """The data as JSON text, the way every file and output of this program has it."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def write_json_line(data: object) -> str:
    """The data as JSON text on one line."""
    return _ON_ONE_LINE.encode(data) + "\n"


def read_json(text: str) -> Document:
    """The document in a JSON text; doubled keys, NaN and more than 20 levels are refused."""
    if text.count("[") + text.count("{") > MAX_DEPTH and (too_deep := _too_deep(text)):
        raise DocumentError([too_deep])
    lost = 0

    def members(pairs: list[tuple[str, PlainData]]) -> dict[str, PlainData]:
        nonlocal lost
        kept = dict(pairs)
        lost += len(pairs) - len(kept)
        return kept

    try:
        data: PlainData = json.loads(text, object_pairs_hook=members)
    except json.JSONDecodeError as error:
        raise DocumentError(
            [Fault(Place(error.lineno, error.colno), "not-json", f"is not JSON: {error.msg.lower()}")]
        ) from None
    except (ValueError, RecursionError):
        raise DocumentError([fault("not-json", "is not JSON that can be read: a number in it is too long")]) from None
    maybe = lost or _MAYBE_REFUSED.search(text) or ("\\" in text and _hides(data))
    if maybe and (faults := _JsonPlaces(text).faults):
        raise DocumentError(faults)
    places = cache(partial(_JsonPlaces, text))
    return Document(data, _FoundLater(lambda: places().values), _FoundLater(lambda: places().keys))


def _hides(data: PlainData) -> bool:
    """Whether a text in the data has a character that an escape hid from whoever looked at the file."""
    match data:
        case str():
            return hidden_at(data) is not None
        case dict():
            return any(_hides(each) for pair in data.items() for each in pair)
        case list():
            return any(map(_hides, data))
        case _:
            return False


class _FoundLater(Mapping[Steps, Place]):
    """Places that are found when the first of them is asked for: of most texts nobody asks."""

    def __init__(self, find: Callable[[], Mapping[Steps, Place]]) -> None:
        self.find = find

    def __getitem__(self, steps: Steps) -> Place:
        return self.find()[steps]

    def __iter__(self) -> Iterator[Steps]:
        return iter(self.find())

    def __len__(self) -> int:
        return len(self.find())


class _JsonPlaces:
    """Where the values and keys stand in a text already known to be JSON, and what our rules refuse in it."""

    def __init__(self, text: str) -> None:
        self.tokens = _tokens(text)
        self.values: dict[Steps, Place] = {}
        self.keys: dict[Steps, Place] = {}
        self.faults: list[Fault] = []
        self.value(*next(self.tokens), ())

    def value(self, token: str, place: Place, steps: Steps) -> None:
        self.values[steps] = place
        if token == "{":
            self.members(steps)
        elif token == "[":
            self.items(steps)
        elif token.startswith('"'):
            self.text(token, place, steps)
        elif token not in ("true", "false", "null") and not isfinite(float(token)):
            self.faults.append(
                Fault(place, "not-json", "is not JSON: this is no number, or one that is too large", steps)
            )

    def members(self, steps: Steps) -> None:
        seen: dict[str, Place] = {}
        while (pair := next(self.tokens))[0] != "}":
            if pair[0] == ",":
                continue
            key = self.text(*pair, steps)
            here = (*steps, key)
            if key in seen:
                message = f"'{clean(key)}' stands here twice (first on line {seen[key].line}); keep one of them"
                self.faults.append(Fault(pair[1], "doubled-key", message, here))
            seen.setdefault(key, pair[1])
            self.keys[here] = pair[1]
            next(self.tokens)  # the colon
            self.value(*next(self.tokens), here)

    def text(self, token: str, place: Place, steps: Steps) -> str:
        text: str = json.loads(token)
        if (index := hidden_at(text)) is not None:
            self.faults.append(Fault(place, "hidden-character", about_hidden(text[index]), steps))
        return text

    def items(self, steps: Steps) -> None:
        count = 0
        while (pair := next(self.tokens))[0] != "]":
            if pair[0] != ",":
                self.value(*pair, (*steps, count))
                count += 1


def _tokens(text: str) -> Iterator[tuple[str, Place]]:
    """The tokens of a JSON text, each with its place."""
    line, line_start, position = 1, 0, 0
    for match in _TOKEN.finditer(text):
        if breaks := text.count("\n", position, match.start()):
            line += breaks
            line_start = text.rfind("\n", position, match.start()) + 1
        position = match.start()
        yield match.group(), Place(line, match.start() - line_start + 1)


def _too_deep(text: str) -> Fault | None:
    """The first place that is nested too deep."""
    depth = 0
    for token, place in _tokens(text):
        depth += (token in "{[") - (token in "}]")
        if depth > MAX_DEPTH:
            return Fault(place, "too-deep", TOO_DEEP)
    return None
