"""Language that tells a reader how much to take, when, or what to do with a medicine or supplement.

The policy has five parts: amounts (refused whatever the mood), schedules, directions and
recommendations, blood levels as goals, and sun as an instruction. Every finished page is
searched for amounts; the texts of a rule set are searched for all five.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain
from typing import Literal, TypeAlias

from d3k2_profile.dosing.advice_score import CLEARLY, explains, like_advice
from d3k2_profile.dosing.allowed_figures import Field
from d3k2_profile.dosing.already_searched import is_remembered, without_remembered
from d3k2_profile.dosing.canonical_text import canonical
from d3k2_profile.dosing.figures_in_text import ONE, readings, unexplained, unexplained_in, without_marks
from d3k2_profile.dosing.goals_and_sun import GOALS, SUNS
from d3k2_profile.dosing.other_languages import is_foreign
from d3k2_profile.dosing.policy_patterns import (
    ALLOWED,
    AMOUNTS,
    CONCENTRATION,
    EATEN,
    FIGURES,
    HEDGE,
    IMPERATIVE,
    INTAKE,
    LEADING,
    NEXT_CLAUSE,
    ON_A_LABEL,
    SCENES,
    SCHEDULE,
    SCHEDULE_BESIDE,
    SECOND_ORDER,
    SENTENCE,
    SPACING,
    STATED,
    SUBSTANCE,
    TOLD,
)
from d3k2_profile.frozen import Frozen
from d3k2_profile.lazy_patterns import pattern

_MOST_TEXTS = 30_000
_BREAK = pattern(r"[,;:] |[()\"]| - ")
"""Where a clause ends."""
_ALONE = pattern(r"-?\d{1,3}|\d{4}-\d\d(?:-\d\d)?")
"""An answer or a date by itself, with nothing that it counts."""

PolicyPart: TypeAlias = Literal["amount", "schedule", "direction", "target", "sun", "language", "advice", "figure"]
"""What the policy refuses; a figure that nothing explains may be an amount, what reads like advice any part."""


class Dosing(Frozen):
    """A piece of dosing language: which part of the policy it falls under, and the words in canonical form."""

    part: PolicyPart
    words: str


def amounts(text: str) -> list[Dosing]:
    """Every amount in the text: a number, in any notation, joined to a dose unit, a form, or a substance."""
    return list(_amounts(canonical(text)))


def findings(text: str) -> list[Dosing]:
    """Everything in the text that the policy refuses, amounts first."""
    read = canonical(text)
    found = [*_amounts(read)]
    split = (r"(?<=[.!?,:;])\s+|[()\"“”]", r"(?<=[.!?:;])\s+")
    found += [Dosing("language", part) for pattern in split for part in re.split(pattern, text) if is_foreign(part)]
    for reading in read:
        for sentence in _sentences(reading):
            found.extend(_in_sentence(sentence))
    if not found and (words := like_advice(text)):
        found.append(Dosing("advice", words))
    return list(dict.fromkeys(found))


def states_amount(text: str, names: frozenset[str]) -> bool:
    """Whether a paragraph of a finished page states an amount: a figure in it is joined to a unit, a form or a product,
    or is none of a text that was checked, of a source or of the layout.
    """
    if is_remembered(text) or _ALONE.fullmatch(text):
        return False
    read = _unmarked(text)
    if not any(map(_may_state, read)):
        return False
    added = without_remembered(text) if " " in text else text
    return (added == text or _states(_unmarked(added), names)) and _states(read, names)


def _unmarked(text: str) -> list[str]:
    return [without_marks(reading) for reading in readings(text)]


def _states(read: list[str], names: frozenset[str]) -> bool:
    """The same of the readings of a text, or of what is left of one: words that are left out may have explained a
    figure.
    """
    return any(_amounts([reading.replace(ONE, "1") for reading in read])) or bool(unexplained_in(read, "layout", names))


def _may_state(reading: str) -> bool:
    """Whether a reading has anything that an amount cannot do without."""
    return any(each in reading for each in chain(FIGURES, (ONE,), *AMOUNTS))


@lru_cache(_MOST_TEXTS)
def refused(
    text: str, field: Field, names: frozenset[str] = frozenset(), *, quoted: bool = False
) -> tuple[Dosing, ...]:
    """Everything in a text of a rule set that the policy refuses; last the figures that nothing explains.

    Somebody else chose the words of a `quoted` one: only amounts count there, and in a citation each figure. A rule set
    shares most texts with the packaged one, which is read beside it.
    """
    found = amounts(text) if quoted else findings(text)
    if not quoted or field == "source":
        found += [Dosing("figure", figure.words) for figure in unexplained(text, field, names)]
    return tuple(dict.fromkeys(found))


def _amounts(read: list[str]) -> Iterator[Dosing]:
    for reading in read:
        if reading.isdecimal():  # with nothing that it counts
            continue
        masked = pattern(CONCENTRATION).sub("CONC", reading) if any(map(reading.count, FIGURES)) else reading
        for needed, patterns in AMOUNTS.items():
            if any(each in masked for each in needed):
                yield from (
                    Dosing("amount", found.group()) for amount in patterns for found in pattern(amount).finditer(masked)
                )


def _sentences(text: str) -> list[str]:
    return [part.strip() for part in pattern(SENTENCE).split(pattern(CONCENTRATION).sub("CONC", text)) if part.strip()]


def _in_sentence(sentence: str) -> Iterator[Dosing]:
    yield from _found("target", GOALS, sentence)
    yield from _found("sun", SUNS, sentence)
    if sentence.endswith("?"):
        if pattern(SUBSTANCE).search(sentence):
            yield from _doubted("direction", (LEADING, SCENES), sentence)
        return
    rest = sentence
    for allowed in map(pattern, ALLOWED):
        rest = allowed.sub("allowed", rest)
    yield from _schedules(rest)
    yield from _directions(rest)


def _found(part: PolicyPart, patterns: Iterable[str], sentence: str) -> Iterator[Dosing]:
    """What each of the patterns finds first."""
    for each in map(pattern, patterns):
        if found := each.search(sentence):
            yield Dosing(part, found.group())


def _doubted(part: PolicyPart, patterns: Iterable[str], sentence: str) -> Iterator[Dosing]:
    """What each of the patterns finds first, but for what stands in clauses that clearly explain."""
    for each in map(pattern, patterns):
        if (found := each.search(sentence)) and not _explains(sentence, found):
            yield Dosing(part, found.group())


def _explains(sentence: str, found: re.Match[str]) -> bool:
    """Whether the clauses in which something was found are clearly an explanation, by the weight of their words."""
    breaks = [0, *(each.end() for each in _BREAK.finditer(sentence)), len(sentence)]
    start = max(place for place in breaks if place <= found.start())
    end = min(place for place in breaks if place >= found.end())
    return explains(sentence[start:end].replace("CONC", "LEVEL"), CLEARLY)


def _is_hedged(text: str, found: re.Match[str]) -> bool:
    """Whether what was found stands behind words such as *whether*, in the same clause."""
    hedge = pattern(HEDGE).search(text)
    if not hedge or hedge.start() >= found.end():
        return False
    return not pattern(NEXT_CLAUSE).search(text, hedge.end(), max(hedge.end(), found.end()))


def _schedules(sentence: str) -> Iterator[Dosing]:
    yield from _doubted("schedule", ON_A_LABEL, sentence)
    if not pattern(SUBSTANCE).search(sentence) or pattern(EATEN).search(sentence):
        return
    if pattern(INTAKE).search(sentence):
        yield from _doubted("schedule", (SCHEDULE,), sentence)
    yield from _doubted("schedule", (SCHEDULE_BESIDE, *SPACING), sentence)


def _directions(sentence: str) -> Iterator[Dosing]:
    for clause in re.split(r", |: | - |\(|\)|\"", sentence):
        yield from _found("direction", (IMPERATIVE,), clause.strip())
    yield from _found("direction", (SECOND_ORDER,), sentence)
    if (told := pattern(TOLD).search(sentence)) and not pattern(NEXT_CLAUSE).search(sentence, told.end()):
        return
    if pattern(SUBSTANCE).search(sentence):
        yield from _doubted("direction", (SCENES,), sentence)
    for stated in map(pattern, STATED):
        found = stated.search(sentence)
        if found and not _is_hedged(sentence, found) and not _explains(sentence, found):
            yield Dosing("direction", found.group())
