"""Which medicines of a person no rule looks at beside a blood thinner."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from d3k2_profile.conditions.possible import Facts
from d3k2_profile.conditions.when import All, Condition, holds, tests
from d3k2_profile.medicines.model import Recognition
from d3k2_profile.rules.model import Rule, RuleSet


def takes_a_thinner(ruleset: RuleSet, held: Mapping[str, bool | None]) -> bool | None:
    """Whether a rule holds that asks for one of the kinds among which a class that must not be missed stands; None
    where none does and the caution of such a class is not ruled out.
    """
    asking = [rule for rule in ruleset.rules if any(ruleset.thinners.intersection(t.options) for t in tests(rule.when))]
    if any(held[rule.id] for rule in asking):
        return True
    urgent = [rule for rule in asking if ruleset.unmissable.intersection(rule.show.cautions)]
    return None if any(held[rule.id] is None for rule in urgent) else False


def unchecked(ruleset: RuleSet, facts: Facts, medications: Sequence[Recognition]) -> tuple[str, ...]:
    """The known medicines that no rule looks at beside the blood thinner that is taken, as they were typed.

    An urgent rule that asks for a blood thinner and for another medicine says that one is taken.
    """
    known = [found for found in medications if found.known]
    if not known:
        return ()
    pairs = [pair for rule in ruleset.rules for pair in _pairs(ruleset, rule) if holds(pair[0], facts)]
    urgent = {caution.id for caution in ruleset.cautions if caution.level == "ask-first"}
    if not any(urgent.intersection(rule.show.cautions) for _, _, rule in pairs):
        return ()
    seen = {kind for thinner, other, _ in pairs for part in (thinner, other) for kind in _classes(ruleset, [part])}
    return tuple(dict.fromkeys(found.entry.typed for found in known if not seen.intersection(found.classes)))


def _pairs(ruleset: RuleSet, rule: Rule) -> Iterator[tuple[Condition, Condition, Rule]]:
    """The part of a rule that asks for a blood thinner, with each other part that asks for medicines."""
    parts = rule.when.parts if isinstance(rule.when, All) else ()
    asking = [part for part in parts if any(_classes(ruleset, [part]))]
    if asking and not ruleset.thinners.isdisjoint(_classes(ruleset, asking[:1])):
        yield from ((asking[0], other, rule) for other in asking[1:])


def _classes(ruleset: RuleSet, parts: Iterable[Condition]) -> Iterator[str]:
    """The medication classes that these parts ask for."""
    asks = ruleset.medications_question
    asked = (test for part in parts for test in tests(part) if asks and test.question == asks.id)
    return (option for test in asked for option in test.options)
