"""Language that tells a reader how much to take, when, or what to do with a medicine or supplement.

The policy has five parts: amounts (refused whatever the mood), schedules, directions and
recommendations, blood levels as goals, and sun as an instruction. Every finished page is
searched for amounts; the texts of a rule set are searched for all five.
"""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Literal, TypeAlias

from d3k2_profile.dosing.advice import ADVICE, GOALS, ON_A_LABEL, RHETORICAL, SUN_ADVICE, TIMES_OF_INTAKE
from d3k2_profile.dosing.constructions import Field
from d3k2_profile.dosing.figures import unexplained
from d3k2_profile.dosing.language import is_foreign
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
    SCHEDULE_BESIDE,
    SECOND_ORDER,
    SENTENCE,
    SPACING,
    STATED,
    SUBSTANCE,
    SUNS,
    TARGETS,
    TOLD,
)
from d3k2_profile.dosing.read_aloud import canonical

PolicyPart: TypeAlias = Literal["amount", "schedule", "direction", "target", "sun", "language"]


@dataclass(frozen=True)
class Dosing:
    """A piece of dosing language: which part of the policy it falls under, and the words in canonical form."""

    part: PolicyPart
    words: str


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled when it is first needed: a page needs few of them."""
    return re.compile(pattern)


def get_ready() -> None:
    """Compiles the patterns of amounts now, so that the first search need not wait for them."""
    for pattern in chain.from_iterable(AMOUNTS.values()):
        compiled(pattern)


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


def refused(text: str, field: Field, names: Set[str] = frozenset()) -> list[Dosing]:
    """Everything in a text of a rule set that the policy refuses; first the figures that nothing explains."""
    found = [Dosing("amount", figure.words) for figure in unexplained(text, field, names)]
    found += [Dosing("language", part) for part in re.split(r"(?<=[.!?])\s+", text) if is_foreign(part)]
    return list(dict.fromkeys([*found, *findings(text)]))


def _amounts(readings: list[str]) -> Iterator[Dosing]:
    for reading in readings:
        masked = compiled(CONCENTRATION).sub("CONC", reading)
        for needed, patterns in AMOUNTS.items():
            if any(each in masked for each in needed):
                yield from (
                    Dosing("amount", found.group())
                    for pattern in patterns
                    for found in compiled(pattern).finditer(masked)
                )


def _sentences(text: str) -> list[str]:
    return [
        part.strip() for part in compiled(SENTENCE).split(compiled(CONCENTRATION).sub("CONC", text)) if part.strip()
    ]


def _in_sentence(sentence: str) -> Iterator[Dosing]:
    for pattern in map(compiled, (*TARGETS, *GOALS)):
        yield from (Dosing("target", found.group()) for found in pattern.finditer(sentence))
    for pattern in map(compiled, (*SUNS, *SUN_ADVICE)):
        yield from (Dosing("sun", found.group()) for found in pattern.finditer(sentence))
    if sentence.endswith("?"):
        if (found := compiled(LEADING).search(sentence)) and compiled(SUBSTANCE).search(sentence):
            yield Dosing("direction", found.group())
        yield from (
            Dosing("direction", found.group()) for each in RHETORICAL if (found := compiled(each).search(sentence))
        )
        return
    rest = sentence
    for allowed in map(compiled, ALLOWED):
        rest = allowed.sub("allowed", rest)
    yield from _schedules(rest)
    yield from _directions(rest)


def _schedules(sentence: str) -> Iterator[Dosing]:
    for pattern in map(compiled, ON_A_LABEL):
        if found := pattern.search(sentence):
            yield Dosing("schedule", found.group())
    if not compiled(SUBSTANCE).search(sentence) or compiled(EATEN).search(sentence):
        return
    taken = compiled(INTAKE).search(sentence) and compiled(SCHEDULE).search(sentence)
    if found := taken or compiled(SCHEDULE_BESIDE).search(sentence):
        yield Dosing("schedule", found.group())
    for pattern in map(compiled, (*SPACING, *TIMES_OF_INTAKE)):
        if found := pattern.search(sentence):
            yield Dosing("schedule", found.group())


def _directions(sentence: str) -> Iterator[Dosing]:
    for clause in re.split(r", |: | - |\(|\)|\"", sentence):
        if found := compiled(IMPERATIVE).search(clause.strip()):
            yield Dosing("direction", found.group())
    for found in compiled(SECOND_ORDER).finditer(sentence):
        yield Dosing("direction", found.group())
    if compiled(TOLD).search(sentence):
        return
    hedge = compiled(HEDGE).search(sentence)
    for pattern in map(compiled, (*STATED, *ADVICE)):
        if (found := pattern.search(sentence)) and not (hedge and hedge.start() < found.end()):
            yield Dosing("direction", found.group())
