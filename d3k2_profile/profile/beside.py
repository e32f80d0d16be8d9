"""Which medicines of a person no rule looks at beside a blood thinner."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from d3k2_profile.conditions.when import All, Condition, tests
from d3k2_profile.medicines.model import Recognition
from d3k2_profile.rules.model import Rule, RuleSet

Pair: TypeAlias = tuple[Condition, Condition, Rule]
"""The part of a rule that asks for a blood thinner, another part that asks for medicines, and the rule."""


def asking_for_a_thinner(ruleset: RuleSet) -> tuple[Rule, ...]:
    """The rules that ask for one of the kinds among which a class that must not be missed stands."""
    return tuple(
        rule for rule in ruleset.rules if any(not ruleset.thinners.isdisjoint(test.options) for test in rule.tests)
    )


def looked_at(ruleset: RuleSet, taken: Sequence[Pair]) -> frozenset[str] | None:
    """The medication classes that these pairs look at, whose blood thinner is taken; None where none is.

    An urgent rule that asks for a blood thinner and for another medicine says that one is taken.
    """
    urgent = {caution.id for caution in ruleset.cautions if caution.level == "ask-first"}
    if not any(urgent.intersection(rule.show.cautions) for _, _, rule in taken):
        return None
    return frozenset(kind for thinner, other, _ in taken for kind in _classes(ruleset, (thinner, other)))


def unchecked(looked_at: frozenset[str] | None, medications: Sequence[Recognition]) -> tuple[str, ...]:
    """The known medicines that no rule looks at beside the blood thinner, as they were typed."""
    if looked_at is None:
        return ()
    known = (found for found in medications if found.known)
    return tuple(dict.fromkeys(found.entry.typed for found in known if looked_at.isdisjoint(found.classes)))


def pairs(ruleset: RuleSet) -> Iterator[Pair]:
    """For each rule that asks for a blood thinner and other medicines its part about the thinner, with each other
    part that asks for medicines.
    """
    for rule in ruleset.rules:
        parts = rule.when.parts if isinstance(rule.when, All) else ()
        asking = [part for part in parts if any(_classes(ruleset, [part]))]
        if asking and not ruleset.thinners.isdisjoint(_classes(ruleset, asking[:1])):
            yield from ((asking[0], other, rule) for other in asking[1:])


def _classes(ruleset: RuleSet, parts: Iterable[Condition]) -> Iterator[str]:
    """The medication classes that these parts ask for."""
    asks = ruleset.medications_question
    asked = (test for part in parts for test in tests(part) if asks and test.question == asks.id)
    return (option for test in asked for option in test.options)
