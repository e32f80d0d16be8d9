"""Language that tells a reader how much to take, when, or what to do with a medicine or supplement.

The policy has five parts: amounts (refused whatever the mood), schedules, directions and
recommendations, blood levels as goals, and sun as an instruction. Every finished page is
searched for amounts; the texts of a rule set are searched for all five.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import Literal, TypeAlias

from d3k2_profile.dosing.advice_score import CLEARLY, EXPLAINS, explains, like_advice
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
    TOLD_OUTRIGHT,
)
from d3k2_profile.frozen import Frozen
from d3k2_profile.lazy_patterns import pattern

_MOST_TEXTS = 30_000
_BREAK = pattern(r"[,:] |[()\"“”]| - ")
"""Where a clause of a sentence ends."""
_WORD = pattern(r"[^\W\d_]{4,}")
_ALONE = pattern(r"-?\d{1,3}|\d{4}-\d\d(?:-\d\d)?")
"""An answer or a date by itself, with nothing that it counts."""

_MAY_BE_AMOUNT = pattern("|".join(map(re.escape, dict.fromkeys(chain(*AMOUNTS)))))
"""Anything that an amount cannot do without."""

PolicyPart: TypeAlias = Literal["amount", "schedule", "direction", "target", "sun", "language", "advice", "figure"]
"""What the policy refuses; a figure that nothing explains may be an amount, what reads like advice any part."""


_Found: TypeAlias = tuple[PolicyPart, re.Match[str]]
"""What a pattern found, and of which part of the policy it is."""


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
    for sentence in pattern(rf"{SENTENCE}|(?<=:)\s+").split(text):  # another language often stands behind a colon
        found += [Dosing("language", part) for part in (sentence, *_BREAK.split(sentence)) if is_foreign(part)]
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


def _unmarked(text: str) -> Sequence[str]:
    return [without_marks(reading) for reading in readings(text)]


def _states(read: Sequence[str], names: frozenset[str]) -> bool:
    """The same of the readings of a text, or of what is left of one: words that are left out may have explained a
    figure.
    """
    return any(_amounts([reading.replace(ONE, "1") for reading in read])) or bool(unexplained_in(read, "layout", names))


def _may_state(reading: str) -> bool:
    return ONE in reading or _MAY_BE_AMOUNT.search(reading) is not None


@lru_cache(_MOST_TEXTS)
def refused(
    text: str,
    field: Field,
    names: frozenset[str] = frozenset(),
    medicines: frozenset[str] = frozenset(),
    *,
    quoted: bool = False,
) -> tuple[Dosing, ...]:
    """Everything in a text of a rule set that the policy refuses; last the figures that nothing explains. `medicines`
    are names, in small letters, that stand for something to take as well as those that the policy knows.

    Somebody else chose the words of a `quoted` one: only amounts count there, and in a citation each figure. A rule set
    shares most texts with the packaged one, which is read beside it.
    """
    found = amounts(text) if quoted else findings(text)
    if not quoted and not found:
        plain = _WORD.sub(lambda word: "medicine" if word.group().casefold() in medicines else word.group(), text)
        found = findings(plain) if plain != text else []
    if not quoted or field == "source":
        found += [Dosing("figure", figure.words) for figure in unexplained(text, field, names)]
    return tuple(dict.fromkeys(found))


def _amounts(read: Sequence[str]) -> Iterator[Dosing]:
    for reading in read:
        if reading.isdecimal() or not _MAY_BE_AMOUNT.search(reading):  # with nothing that it counts
            continue
        masked = pattern(CONCENTRATION).sub("CONC", reading) if any(map(reading.count, FIGURES)) else reading
        for amount in _possible(AMOUNTS, masked):
            yield from (Dosing("amount", found.group()) for found in pattern(amount).finditer(masked))


def _possible(patterns: Mapping[tuple[str, ...], Iterable[str]], text: str) -> Iterator[str]:
    """The patterns that may find something in the text, since it has one of the words that they need."""
    for needed, those in patterns.items():
        if any(each in text for each in needed):
            yield from those


def _sentences(text: str) -> list[str]:
    masked = pattern(CONCENTRATION).sub("CONC", text) if any(map(text.count, FIGURES)) else text
    return pattern(SENTENCE).split(masked)


def _in_sentence(sentence: str) -> Iterator[Dosing]:
    rest = _without_what_is_allowed(sentence)
    for part, found in _plain(sentence, rest):
        yield Dosing(part, found.group())
    limit = CLEARLY if pattern(SUBSTANCE).search(sentence) else EXPLAINS
    clear = explains(_weighed(sentence), limit)
    if clear and not _BREAK.search(sentence):  # nothing found in it would be heeded
        return
    for part, found in _doubted(sentence, rest):
        if not (clear and explains(_weighed(_clauses(found)), limit)):
            yield Dosing(part, found.group())


def _weighed(text: str) -> str:
    """A sentence or a clause as it is weighed: as a whole sentence, since a label weighs less without its full stop."""
    text = text.replace("CONC", "LEVEL").rstrip(' ,;:-("')
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _plain(sentence: str, rest: str) -> Iterator[_Found]:
    """What is refused whatever the other words are: goals, sun, and what is said to somebody outright; `rest` is the
    sentence without what is allowed.
    """
    yield from _found("target", _possible(GOALS, sentence), sentence)
    yield from _found("sun", _possible(SUNS, sentence), sentence)
    if not sentence.endswith("?"):
        for clause in _BREAK.split(rest):
            yield from _found("direction", (IMPERATIVE,), clause.strip())
        yield from _found("direction", (SECOND_ORDER,), rest)
        yield from _unhedged((TOLD_OUTRIGHT,), rest)


def _doubted(sentence: str, rest: str) -> Iterator[_Found]:
    """What is not heeded where both the sentence and the clauses it stands in clearly explain."""
    if not sentence.endswith("?"):
        yield from _schedules(rest)
        yield from _directions(rest)
    elif pattern(SUBSTANCE).search(sentence):
        yield from _found("direction", (LEADING, SCENES), sentence)


def _without_what_is_allowed(sentence: str) -> str:
    for allowed in map(pattern, ALLOWED):
        sentence = allowed.sub("allowed", sentence)
    return sentence


def _found(part: PolicyPart, patterns: Iterable[str], sentence: str) -> Iterator[_Found]:
    """What each of the patterns finds first."""
    for each in map(pattern, patterns):
        if found := each.search(sentence):
            yield part, found


def _clauses(found: re.Match[str]) -> str:
    """The clauses in which something was found."""
    sentence = found.string
    breaks = [0, *(each.end() for each in _BREAK.finditer(sentence)), len(sentence)]
    start = max(place for place in breaks if place <= found.start())
    end = min(place for place in breaks if place >= found.end())
    return sentence[start:end]


def _unhedged(patterns: Iterable[str], sentence: str) -> Iterator[_Found]:
    """What each of the patterns finds first that is not hedged."""
    for each in map(pattern, patterns):
        if found := next((found for found in each.finditer(sentence) if not _is_hedged(found)), None):
            yield "direction", found


def _is_hedged(found: re.Match[str]) -> bool:
    """Whether what was found stands behind words such as *whether*, in the same clause."""
    hedge = pattern(HEDGE).search(found.string)
    if not hedge or hedge.start() >= found.end():
        return False
    return not pattern(NEXT_CLAUSE).search(found.string, hedge.end(), max(hedge.end(), found.end()))


def _schedules(sentence: str) -> Iterator[_Found]:
    yield from _found("schedule", ON_A_LABEL, sentence)
    if not pattern(SUBSTANCE).search(sentence) or pattern(EATEN).search(sentence):
        return
    if pattern(INTAKE).search(sentence):
        yield from _found("schedule", (SCHEDULE,), sentence)
    yield from _found("schedule", (SCHEDULE_BESIDE, *SPACING), sentence)


def _directions(sentence: str) -> Iterator[_Found]:
    if (told := pattern(TOLD).search(sentence)) and not pattern(NEXT_CLAUSE).search(sentence, told.end()):
        return
    if pattern(SUBSTANCE).search(sentence):
        yield from _found("direction", (SCENES,), sentence)
    yield from _unhedged(STATED, sentence)
