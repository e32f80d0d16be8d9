"""Which medicines of a person no rule looks at beside a blood thinner."""

from collections.abc import Iterable, Iterator, Sequence

from d3k2_profile.conditions.when import All, Condition, tests
from d3k2_profile.frozen import Frozen
from d3k2_profile.medicines.model import Recognition
from d3k2_profile.rules.model import Rule, RuleSet


class Pair(Frozen):
    """The part of a rule that asks for a blood thinner, the medication classes that the rule asks for, and whether an
    urgent caution is brought.
    """

    thinner: Condition
    classes: frozenset[str]
    urgent: bool


def asking_for_a_thinner(ruleset: RuleSet) -> tuple[Rule, ...]:
    """The rules that ask for one of the kinds among which a class that must not be missed stands."""
    return tuple(
        rule for rule in ruleset.rules if any(not ruleset.thinners.isdisjoint(test.options) for test in rule.tests)
    )


def looked_at(taken: Sequence[Pair]) -> frozenset[str] | None:
    """The medication classes that these pairs look at, whose blood thinner is taken; None where none is.

    An urgent rule that asks for a blood thinner and for another medicine says that one is taken.
    """
    if not any(pair.urgent for pair in taken):
        return None
    return frozenset[str]().union(*(pair.classes for pair in taken))


def unchecked(looked_at: frozenset[str] | None, medications: Sequence[Recognition]) -> tuple[str, ...]:
    """The known medicines that no rule looks at beside the blood thinner, as they were typed."""
    if looked_at is None:
        return ()
    known = (found for found in medications if found.known)
    return tuple(dict.fromkeys(found.entry.typed for found in known if looked_at.isdisjoint(found.classes)))


def pairs(ruleset: RuleSet) -> Iterator[Pair]:
    """The rules that ask for a blood thinner and for other medicines."""
    urgent = {caution.id for caution in ruleset.cautions if caution.level == "ask-first"}
    for rule in ruleset.rules:
        parts = rule.when.parts if isinstance(rule.when, All) else ()
        asking = [part for part in parts if any(_classes(ruleset, [part]))]
        if len(asking) > 1 and not ruleset.thinners.isdisjoint(_classes(ruleset, asking[:1])):
            brought = not urgent.isdisjoint(rule.show.cautions)
            yield Pair(asking[0], frozenset(_classes(ruleset, asking)), brought)


def _classes(ruleset: RuleSet, parts: Iterable[Condition]) -> Iterator[str]:
    """The medication classes that these parts ask for."""
    asks = ruleset.medications_question
    asked = (test for part in parts for test in tests(part) if asks and test.question == asks.id)
    return (option for test in asked for option in test.options)
