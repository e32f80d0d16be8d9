"""Why a section or caution is on a page or not: its rules part by part, and the fewest answers that would show it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, product

from d3k2_profile.conditions.when import All, AnyOf, Condition, Facts, Not, Unanswered, holds, tests, waits_for
from d3k2_profile.profile.evaluate import Profile, evaluate
from d3k2_profile.profile.standing import Standing, standing
from d3k2_profile.questions.kinds import Answers, NumberQuestion, Question, Situation, Unknown, Value
from d3k2_profile.rules.model import Rule, RuleSet, Section
from d3k2_profile.rules.situations import MONTH, World, Worlds, worlds

MOST_TRIED = 20_000
"""Combinations of answers tried in the search for the fewest that show a finding."""


@dataclass(frozen=True)
class Part:
    """A condition or a part of one, and what the engine says of it."""

    condition: Condition
    holds: bool | None
    parts: tuple["Part", ...] = ()


@dataclass(frozen=True)
class ExplainedRule:
    """A rule that brings the finding, with its condition part by part."""

    rule: Rule
    condition: Part


@dataclass(frozen=True)
class Search:
    """What came of the search: the answers to change, in the order of the questions, and how the finding stands then.

    No `changes`: none of the combinations `tried` shows it; `complete` says that there are no others.
    """

    tried: int
    complete: bool = True
    changes: Answers | None = None
    then: Standing = "not-shown"


@dataclass(frozen=True, kw_only=True)
class Explanation:
    """A finding, how it stands on the page of these answers, and why.

    `missing` are the questions whose open answers the rules wait for; there is no
    `search` for what applies already.
    """

    ruleset: RuleSet
    part: Section
    answers: Answers
    profile: Profile
    situation: Situation
    standing: Standing
    rules: tuple[ExplainedRule, ...]
    missing: tuple[Question, ...]
    search: Search | None


def explain(ruleset: RuleSet, answers: Answers, name: str, on: date) -> Explanation:
    """Why the section or caution of this id stands as it does on the page of these answers and this day."""
    profile = evaluate(ruleset, answers, on)
    situation = ruleset.questionnaire.situation(answers, on.month)
    rules = [ExplainedRule(rule, _explained(rule.when, situation.facts)) for rule in ruleset.bringing[name]]
    order: list[bool | None] = [True, None, False]
    rules.sort(key=lambda each: order.index(each.condition.holds))
    stands = standing(profile, name)
    if stands == "not-shown" and rules and rules[0].condition.holds:
        stands = "withheld"
    waiting = {question for each in rules for question in waits_for(each.rule.when, situation.facts)}
    return Explanation(
        ruleset=ruleset,
        part=ruleset.findings[name],
        answers=answers,
        profile=profile,
        situation=situation,
        standing=stands,
        rules=tuple(rules),
        missing=tuple(question for question in ruleset.questions if question.id in waiting),
        search=None if stands in ("shown", "no-room") else fewest(ruleset, answers, name, on),
    )


def _explained(condition: Condition, facts: Facts) -> Part:
    match condition:
        case Not(part):
            inside: tuple[Condition, ...] = (part,)
        case All(parts) | AnyOf(parts):
            inside = parts
        case _:
            inside = ()
    return Part(condition, holds(condition, facts), tuple(_explained(part, facts) for part in inside))


def fewest(ruleset: RuleSet, answers: Answers, name: str, on: date, most: int = MOST_TRIED) -> Search:
    """The fewest answers whose change makes the finding apply; of as few, those to the questions asked first."""
    tried = 0
    for rule, space, changes in _combinations(ruleset, answers, name, on):
        if tried == most:
            return Search(tried, complete=False)
        tried += 1
        changed = {**answers, **changes}
        if space.holds(rule.when, World(changed, on.month)):
            then = standing(evaluate(ruleset, changed, on), name)
            if then in ("shown", "no-room"):
                return Search(tried, changes=changes, then=then)
    return Search(tried)


def _combinations(
    ruleset: RuleSet, answers: Answers, name: str, on: date
) -> Iterator[tuple[Rule, Worlds, dict[str, Value]]]:
    """Other answers that a rule which brings the finding can tell apart, few changes before many, in the order of the
    questions.
    """
    conditions = {rule.id: (rule.when, *_withholding(ruleset, rule, answers, on)) for rule in ruleset.bringing[name]}
    spaces = [(rule, worlds(ruleset, *conditions[rule.id])) for rule in ruleset.bringing[name]]
    others = {rule.id: _others(ruleset, space, answers, conditions[rule.id]) for rule, space in spaces}
    order = [question.id for question in ruleset.questions]
    for count in range(1, max((len(values) for values in others.values()), default=0) + 1):
        chosen = {names for values in others.values() for names in combinations(values, count)}
        for names in sorted(chosen, key=lambda names: [order.index(question) for question in names]):
            for rule, space in spaces:
                if set(names) <= others[rule.id].keys():
                    for values in product(*(others[rule.id][question] for question in names)):
                        yield rule, space, dict(zip(names, values, strict=True))


def _withholding(ruleset: RuleSet, rule: Rule, answers: Answers, on: date) -> list[Condition]:
    """The conditions that keep sections off the page, if the rule brings any: those that hold, and those that look at
    the same answers.
    """
    if not rule.show.sections:
        return []
    facts = ruleset.questionnaire.situation(answers, on.month).facts
    asked = worlds(ruleset, rule.when).values.keys()
    conditions = [other.when for other in ruleset.rules if other.show.cautions_only]
    return [each for each in conditions if holds(each, facts) or asked & {test.question for test in tests(each)}]


def _others(
    ruleset: RuleSet, space: Worlds, answers: Answers, conditions: Sequence[Condition]
) -> dict[str, list[Value]]:
    """For each question of the space the answers to try instead of the present one."""
    absent = {test.question for condition in conditions for test in tests(condition) if isinstance(test, Unanswered)}
    found: dict[str, list[Value]] = {}
    for name, values in space.values.items():
        if name != MONTH:
            tried = _tried(ruleset.questionnaire.by_id[name], values, answers.get(name))
            more = [Unknown.NOT_SURE] if name in absent else []
            found[name] = [value for value in dict.fromkeys([*tried, *more]) if value != answers.get(name)]
    return found


def _tried(question: Question, values: Sequence[Value], present: Value | None) -> list[Value]:
    """The values with those first that are nearest to the present answer: what it names is added to before it is
    replaced.
    """
    match present, question:
        case (frozenset(), _):
            return [*(present | value for value in values if isinstance(value, frozenset)), *values]
        case (tuple(), _):
            return [*((*present, *value) for value in values if isinstance(value, tuple)), *values]
        case (int(), _):
            return sorted(values, key=lambda value: abs(value - present) if isinstance(value, int) else 0)
        case (_, NumberQuestion(min=low, max=high)):
            return sorted(values, key=lambda value: value in (low, high))
        case _:
            return list(values)
