"""The language of `when:`, with three values: True, False, and None while it could still be either."""

from collections.abc import Iterable
from dataclasses import field
from typing import ClassVar, TypeAlias, assert_never

from d3k2_profile.conditions.possible_answers import Facts, Picks, Possible, Range
from d3k2_profile.files.placed_data import Steps
from d3k2_profile.frozen import Frozen


class Includes(Frozen):
    """The answer is, or includes, one of these options or medication classes."""

    question: str
    options: tuple[str, ...]
    at: Steps = field(default=(), compare=False)
    bounds: ClassVar[tuple[int, ...]] = ()


class Within(Frozen):
    """The number is at least `low` and less than `below`; a bound that is None is not asked for."""

    question: str
    low: int | None
    below: int | None
    at: Steps = field(default=(), compare=False)
    options: ClassVar[tuple[str, ...]] = ()

    @property
    def bounds(self) -> tuple[int, ...]:
        """The bounds that are asked for: numbers on either side of one are told apart."""
        return tuple(bound for bound in (self.low, self.below) if bound is not None)


class Unanswered(Frozen):
    """The question applies and has no known answer. The one test that sees absence itself."""

    question: str
    at: Steps = field(default=(), compare=False)
    options: ClassVar[tuple[str, ...]] = ()
    bounds: ClassVar[tuple[int, ...]] = ()


class Not(Frozen):
    """What it holds does not hold."""

    part: "Condition"


class All(Frozen):
    """Every part holds."""

    parts: tuple["Condition", ...]


class AnyOf(Frozen):
    """At least one part holds."""

    parts: tuple["Condition", ...]


Test: TypeAlias = Includes | Within | Unanswered
Condition: TypeAlias = Test | Not | All | AnyOf


def holds(condition: Condition, facts: Facts) -> bool | None:
    """True when the condition holds whatever the open answers turn out to be, False when it cannot, else None.

    `all`, `any` and `not` follow Kleene's strong three-valued logic.
    """
    match condition:
        case Includes(question, options):
            held = _includes(facts.possible[question], options)
            return None if held is False and facts.could_include(question, options) else held
        case Within(question, low, below):
            return _within(facts.possible[question], low, below)
        case Unanswered(question):
            return question in facts.unanswered
        case Not(part):
            value = holds(part, facts)
            return None if value is None else not value
        case All(parts):
            return _of_parts(parts, facts, settled_by=False)
        case AnyOf(parts):
            return _of_parts(parts, facts, settled_by=True)
        case _:
            assert_never(condition)


def _of_parts(parts: Iterable[Condition], facts: Facts, *, settled_by: bool) -> bool | None:
    """That value where one part has it, None where one is still open, else the opposite."""
    result: bool | None = not settled_by
    for part in parts:
        value = holds(part, facts)
        if value is settled_by:
            return settled_by
        if value is None:
            result = None
    return result


def _includes(possible: Possible, options: tuple[str, ...]) -> bool | None:
    match possible:
        case Picks() if not possible.anywhere.isdisjoint(options):
            items = possible.present
            certain = any(not any(alternative.isdisjoint(options) for alternative in item) for item in items)
            return True if certain else None
        case _:
            return False


def _within(possible: Possible, low: int | None, below: int | None) -> bool | None:
    match possible:
        case Range(lowest, highest, absent):
            first = lowest if low is None else max(lowest, low)
            last = highest if below is None else min(highest, below - 1)
            certain = (first, last, False) == (lowest, highest, absent)
            return False if first > last else True if certain else None
        case _:
            return False


def tests(condition: Condition) -> tuple[Test, ...]:
    """Every comparison in the condition, in the order it is written."""
    match condition:
        case Includes() | Within() | Unanswered():
            return (condition,)
        case All(parts) | AnyOf(parts):
            return tuple(test for part in parts for test in tests(part))
        case Not(part):
            return tests(part)
        case _:
            assert_never(condition)


def inclusions(condition: Condition) -> tuple[Includes, ...]:
    """Every comparison in the condition with options or classes, in the order it is written."""
    return tuple(test for test in tests(condition) if isinstance(test, Includes))


def waits_for(condition: Condition, facts: Facts) -> tuple[str, ...]:
    """The questions whose open answers keep the condition None, in the order it names them; none when it is settled."""
    if holds(condition, facts) is not None:
        return ()
    match condition:
        case Not(part):
            return waits_for(part, facts)
        case All(parts) | AnyOf(parts):
            return tuple(dict.fromkeys(question for part in parts for question in waits_for(part, facts)))
        case Includes(question, options):
            return facts.open_because_of(question, options)
        case Within() | Unanswered():
            return (condition.question,)
        case _:
            assert_never(condition)


def grounds(condition: Condition, facts: Facts) -> tuple[str, ...]:
    """The questions whose answers make the condition what it is, in the order it names them.

    Of one that is open, those that hold already count too: they are why the open ones matter.
    """
    match condition:
        case Not(part):
            return grounds(part, facts)
        case All(parts):
            value = holds(condition, facts)
            return _grounds_of(parts, facts, (value, True) if value is None else (value,))
        case AnyOf(parts):
            return _grounds_of(parts, facts, (holds(condition, facts),))
        case Includes(question, options):
            return (question, *facts.narrowed_by(question, options))
        case Within() | Unanswered():
            return (condition.question,)
        case _:
            assert_never(condition)


def _grounds_of(parts: Iterable[Condition], facts: Facts, counted: tuple[bool | None, ...]) -> tuple[str, ...]:
    telling = (part for part in parts if holds(part, facts) in counted)
    return tuple(dict.fromkeys(question for part in telling for question in grounds(part, facts)))
