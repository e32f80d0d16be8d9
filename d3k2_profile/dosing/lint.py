"""Language that tells a reader how much to take, when, or what to do with a medicine or supplement.

The policy has five parts: amounts (refused whatever the mood), schedules, directions and
recommendations, blood levels as goals, and sun as an instruction. `amounts` finds the first
alone and is what every finished page is searched with; `findings` finds all.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Literal, TypeAlias

from d3k2_profile.dosing.policy import (
    ALLOWED,
    AMOUNTS,
    CONCENTRATION,
    EATEN,
    HEDGE,
    IMPERATIVE,
    INTAKE,
    LEADING,
    SCHEDULE,
    SECOND_ORDER,
    SENTENCE,
    SPACING,
    STATED,
    STRENGTHS,
    SUBSTANCE,
    SUNS,
    TARGETS,
    TOLD,
)
from d3k2_profile.dosing.read_aloud import canonical

Part: TypeAlias = Literal["amount", "schedule", "direction", "target", "sun"]


@dataclass(frozen=True)
class Dosing:
    """A piece of dosing language: which part of the policy it falls under, and the words in canonical form."""

    part: Part
    words: str


@cache
def _regex(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled when it is first needed: a page needs few of them."""
    return re.compile(pattern)


def get_ready() -> None:
    """Compiles what `amounts` searches with, for somebody who has the time now."""
    for pattern in chain.from_iterable(AMOUNTS.values()):
        _regex(pattern)


def amounts(text: str) -> list[Dosing]:
    """Every amount in the text: a number, in any notation, joined to a dose unit, a form, or a substance."""
    return list(_amounts(canonical(text)))


def findings(text: str) -> list[Dosing]:
    """Everything in the text that the policy refuses, amounts first."""
    readings = canonical(text)
    found = [*_amounts(readings)]
    for reading in readings:
        for sentence in _sentences(reading):
            found.extend(_in_sentence(sentence))
    return list(dict.fromkeys(found))


UNSHOWABLE = "an entry we could not show"


def without_amounts(typed: str) -> str:
    """A typed name without its strength, form and schedule; words that say so where an amount cannot be taken out of
    it.

    Digits that are part of a name stay (B12, MK-7, Q10). A name is never emptied in silence.
    """
    stated = bool(amounts(typed))
    for plain in _spellings(typed):
        if not stated and not re.search(r"\d ?(?:/ ?\d|%)", plain):
            return typed
        left = _regex(STRENGTHS).sub(" ", plain).strip(" ,;:-+/()[]")
        name = " ".join(left.removeprefix("of ").split())
        if (name == typed and not stated) or (re.search(r"[^\W\d]{2}|\w\d", name) and not amounts(name)):
            return name
    return UNSHOWABLE


def _spellings(typed: str) -> Iterator[str]:
    """The typed text in plain letters, and then as it would be read aloud."""
    yield unicodedata.normalize("NFKC", typed)
    yield canonical(typed)[0]


def _amounts(readings: list[str]) -> Iterator[Dosing]:
    for reading in readings:
        masked = _regex(CONCENTRATION).sub("CONC", reading)
        for needed, patterns in AMOUNTS.items():
            if any(each in masked for each in needed):
                yield from (
                    Dosing("amount", found.group())
                    for pattern in patterns
                    for found in _regex(pattern).finditer(masked)
                )


def _sentences(text: str) -> list[str]:
    return [part.strip() for part in _regex(SENTENCE).split(_regex(CONCENTRATION).sub("CONC", text)) if part.strip()]


def _in_sentence(sentence: str) -> Iterator[Dosing]:
    for pattern in map(_regex, TARGETS):
        yield from (Dosing("target", found.group()) for found in pattern.finditer(sentence))
    for pattern in map(_regex, SUNS):
        yield from (Dosing("sun", found.group()) for found in pattern.finditer(sentence))
    if sentence.endswith("?"):
        if (found := _regex(LEADING).search(sentence)) and re.search(SUBSTANCE, sentence):
            yield Dosing("direction", found.group())
        return
    rest = sentence
    for allowed in map(_regex, ALLOWED):
        rest = allowed.sub("allowed", rest)
    yield from _schedules(rest)
    yield from _directions(rest)


def _schedules(sentence: str) -> Iterator[Dosing]:
    if not re.search(SUBSTANCE, sentence) or _regex(EATEN).search(sentence):
        return
    near = (
        rf"(?:{SUBSTANCE})(?:[ ,:-]+[\w%-]+){{0,4}}?[ ,:-]+{SCHEDULE}|{SCHEDULE}(?:[ ,:-]+[\w%-]+){{0,3}}?[ "
        rf",:-]+{SUBSTANCE}"
    )
    if (re.search(INTAKE, sentence) and (found := re.search(SCHEDULE, sentence))) or (
        found := re.search(near, sentence)
    ):
        yield Dosing("schedule", found.group())
    for pattern in map(_regex, SPACING):
        if found := pattern.search(sentence):
            yield Dosing("schedule", found.group())


def _directions(sentence: str) -> Iterator[Dosing]:
    for clause in re.split(r", |: | - |\(|\)|\"", sentence):
        if found := re.search(IMPERATIVE, clause.strip()):
            yield Dosing("direction", found.group())
    for found in re.finditer(SECOND_ORDER, sentence):
        yield Dosing("direction", found.group())
    if _regex(TOLD).search(sentence):
        return
    hedge = _regex(HEDGE).search(sentence)
    for pattern in map(_regex, STATED):
        if (found := pattern.search(sentence)) and not (hedge and hedge.start() < found.end()):
            yield Dosing("direction", found.group())
