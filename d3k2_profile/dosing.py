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
from typing import Literal, TypeAlias

from d3k2_profile.canonical import canonical
from d3k2_profile.policy import (
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

Part: TypeAlias = Literal["amount", "schedule", "direction", "target", "sun"]


@dataclass(frozen=True)
class Dosing:
    """A piece of dosing language: which part of the policy it falls under, and the words in canonical form."""

    part: Part
    words: str


@cache
def _compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """The patterns, compiled when they are first needed: a page needs those for amounts alone."""
    return tuple(re.compile(pattern) for pattern in patterns)


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
    """A typed name without its strength, form and schedule; words that say so where an amount cannot be taken out of it.

    Digits that are part of a name stay (B12, MK-7, Q10). A name is never emptied in silence.
    """
    for name in (_stripped(typed, unicodedata.normalize("NFKC", typed)), _stripped(typed, canonical(typed)[0])):
        if (name == typed or re.search(r"[^\W\d]{2}|\w\d", name)) and not amounts(name):
            return name
    return UNSHOWABLE


def _stripped(typed: str, plain: str) -> str:
    if not amounts(typed) and not re.search(r"\d ?(?:/ ?\d|%)", plain):
        return typed
    left = STRENGTHS.sub(" ", plain).strip(" ,;:-+/()[]")
    return " ".join(left.removeprefix("of ").split())


def _amounts(readings: list[str]) -> Iterator[Dosing]:
    for reading in readings:
        masked = CONCENTRATION.sub("CONC", reading)
        for pattern in _compiled(AMOUNTS):
            yield from (Dosing("amount", found.group()) for found in pattern.finditer(masked))


def _sentences(text: str) -> list[str]:
    return [part.strip() for part in SENTENCE.split(CONCENTRATION.sub("CONC", text)) if part.strip()]


def _in_sentence(sentence: str) -> Iterator[Dosing]:
    for pattern in _compiled(TARGETS):
        yield from (Dosing("target", found.group()) for found in pattern.finditer(sentence))
    for pattern in _compiled(SUNS):
        yield from (Dosing("sun", found.group()) for found in pattern.finditer(sentence))
    if sentence.endswith("?"):
        if (found := LEADING.search(sentence)) and re.search(SUBSTANCE, sentence):
            yield Dosing("direction", found.group())
        return
    rest = sentence
    for allowed in _compiled(ALLOWED):
        rest = allowed.sub("allowed", rest)
    yield from _schedules(rest)
    yield from _directions(rest)


def _schedules(sentence: str) -> Iterator[Dosing]:
    if not re.search(SUBSTANCE, sentence) or EATEN.search(sentence):
        return
    near = rf"(?:{SUBSTANCE})(?:[ ,:-]+[\w%-]+){{0,4}}?[ ,:-]+{SCHEDULE}|{SCHEDULE}(?:[ ,:-]+[\w%-]+){{0,3}}?[ ,:-]+{SUBSTANCE}"
    if (re.search(INTAKE, sentence) and (found := re.search(SCHEDULE, sentence))) or (found := re.search(near, sentence)):
        yield Dosing("schedule", found.group())
    for pattern in _compiled(SPACING):
        if found := pattern.search(sentence):
            yield Dosing("schedule", found.group())


def _directions(sentence: str) -> Iterator[Dosing]:
    for clause in re.split(r", |: | - |\(|\)|\"", sentence):
        if found := re.search(IMPERATIVE, clause.strip()):
            yield Dosing("direction", found.group())
    for found in re.finditer(SECOND_ORDER, sentence):
        yield Dosing("direction", found.group())
    if TOLD.search(sentence):
        return
    hedge = HEDGE.search(sentence)
    for pattern in _compiled(STATED):
        if (found := pattern.search(sentence)) and not (hedge and hedge.start() < found.end()):
            yield Dosing("direction", found.group())
