"""What a section or caution says to one person, where it applies or is not ruled out; it is numbered later."""

from collections.abc import Iterator, Sequence
from itertools import chain

from d3k2_profile.conditions.when import Condition, Includes, inclusions
from d3k2_profile.profile.condition_outcomes import Person
from d3k2_profile.profile.model import Finding, RaisedCaution
from d3k2_profile.rules.diagrams import Year
from d3k2_profile.rules.model import Caution, Rule, RuleSet, Section, Statement


def because(rules: Sequence[Rule]) -> tuple[str, ...]:
    """The reasons that these rules give, each once."""
    return tuple(dict.fromkeys(rule.because for rule in rules))


def raised(ruleset: RuleSet, caution: Caution, person: Person) -> RaisedCaution:
    """The caution, which some rule brings that is not False."""
    held = [(rule, person.outcome(rule).holds) for rule in ruleset.bringing[caution.id]]
    true = [rule for rule, value in held if value is True]
    open_rules = [rule for rule, value in held if value is None]
    waiting = set() if true else set(chain.from_iterable(_waiting(ruleset, rule, person) for rule in open_rules))
    if_unsure = (caution.if_unsure,) if caution.if_unsure else ()
    return RaisedCaution(
        number=0,
        part=caution,
        because=because(true) if true else if_unsure,
        rules=_named(true or open_rules),
        triggers=_triggers(true or open_rules, person),
        statements=_standing(caution, person),
        asks=_asks(caution, person),
        named=_comparisons(true or open_rules),
        certainty="applies" if true else "not-ruled-out",
        missing=tuple(question.id for question in ruleset.questions if question.id in waiting),
        never_shortened=caution.id in ruleset.unmissable,
    )


def applying(ruleset: RuleSet, section: Section, person: Person) -> Finding | None:
    """The section; None when no rule that brings it is True."""
    true = [rule for rule in ruleset.bringing[section.id] if person.outcome(rule).holds]
    if not true:
        return None
    return Finding(
        number=0,
        part=section,
        because=because(true),
        rules=_named(true),
        triggers=_triggers(true, person),
        statements=_standing(section, person),
        asks=_asks(section, person),
        named=_comparisons(true),
        year=_year(section, person),
    )


def _waiting(ruleset: RuleSet, rule: Rule, person: Person) -> Iterator[str]:
    """The questions that keep the rule open; for a detail question that may not apply, those that decide whether it
    does.
    """
    for name in person.outcome(rule).waits_for:
        question = ruleset.questionnaire.by_id.get(name)
        if question and question.path == "more" and question.when and person.situation.applies[name] is None:
            yield from person.makes_of(question.when).waits_for
        else:
            yield name


def _standing(part: Section, person: Person) -> tuple[Statement, ...]:
    """What a section says to this person: a statement goes only where its condition is known to be False."""
    return tuple(each for each in part.says if _holds(each.when, person) is not False)


def _asks(part: Section, person: Person) -> tuple[str, ...]:
    return tuple(each.text for each in part.ask if _holds(each.when, person))


def _year(part: Section, person: Person) -> Year | None:
    return next((each for each in part.years if _holds(each.when, person)), None)


def _holds(condition: Condition | None, person: Person) -> bool | None:
    return condition is None or person.makes_of(condition).holds


def _named(rules: Sequence[Rule]) -> tuple[str, ...]:
    return tuple(rule.id for rule in rules)


def _comparisons(rules: Sequence[Rule]) -> tuple[Includes, ...]:
    return tuple(test for rule in rules for test in inclusions(rule.when))


def _triggers(rules: Sequence[Rule], person: Person) -> tuple[str, ...]:
    return tuple(dict.fromkeys(question for rule in rules for question in person.outcome(rule).grounds))
