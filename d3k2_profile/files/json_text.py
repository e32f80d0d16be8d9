"""JSON text -> plain data, and where in the text each part of it stands; and data -> JSON text."""

import json
import re
from collections.abc import Iterator
from math import isfinite

from d3k2_profile.files.yaml_text import (
    MAX_DEPTH,
    Document,
    DocumentError,
    Fault,
    Place,
    Plain,
    Steps,
    about_hidden,
    fault,
    hidden_at,
)
from d3k2_profile.text import clean

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"?|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)


def write_json(data: object) -> str:
    """The data as JSON text, the way every file and output of this program has it."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def read_json(text: str) -> Document:
    """The document in a JSON text; doubled keys, NaN and more than 20 levels are refused."""
    if too_deep := _too_deep(text):
        raise DocumentError([too_deep])
    try:
        data: Plain = json.loads(text)
    except json.JSONDecodeError as error:
        raise DocumentError(
            [Fault(Place(error.lineno, error.colno), "not-json", f"is not JSON: {error.msg.lower()}")]
        ) from None
    except (ValueError, RecursionError):
        raise DocumentError([fault("not-json", "is not JSON that can be read: a number in it is too long")]) from None
    values: dict[Steps, Place] = {}
    keys: dict[Steps, Place] = {}
    faults: list[Fault] = []
    _JsonPlaces(text, values, keys, faults).walk()
    if faults:
        raise DocumentError(faults)
    return Document(data, values, keys)


class _JsonPlaces:
    """Walks the tokens of a text already known to be JSON and notes where values and keys stand."""

    def __init__(self, text: str, values: dict[Steps, Place], keys: dict[Steps, Place], faults: list[Fault]) -> None:
        self.tokens = _tokens(text)
        self.values, self.keys, self.faults = values, keys, faults

    def walk(self, steps: Steps = ()) -> None:
        self.value(*next(self.tokens), steps)

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
    line, line_start, position = 1, 0, 0
    for match in _TOKEN.finditer(text):
        if breaks := text.count("\n", position, match.start()):
            line += breaks
            line_start = text.rfind("\n", position, match.start()) + 1
        position = match.start()
        yield match.group(), Place(line, match.start() - line_start + 1)


def _too_deep(text: str) -> Fault | None:
    depth = 0
    for token, place in _tokens(text):
        depth += (token in "{[") - (token in "}]")
        if depth > MAX_DEPTH:
            return Fault(place, "too-deep", f"is nested more than {MAX_DEPTH} levels deep")
    return None
