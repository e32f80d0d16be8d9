"""Why a section or caution is on a page or not: its rules, part by part."""

from datetime import date

from d3k2_profile.conditions.possible_answers import Facts
from d3k2_profile.conditions.when import All, AnyOf, Condition, Not, holds, waits_for
from d3k2_profile.frozen import Frozen
from d3k2_profile.profile.evaluate import evaluate
from d3k2_profile.profile.model import Profile, Standing
from d3k2_profile.questions.kinds import Question
from d3k2_profile.questions.questionnaire import Situation
from d3k2_profile.questions.value_types import Answers
from d3k2_profile.rules.model import Rule, RuleSet, Section


class ExplainedCondition(Frozen):
    """A condition or a part of one, and what the engine says of it."""

    condition: Condition
    holds: bool | None
    parts: tuple["ExplainedCondition", ...] = ()


class ExplainedRule(Frozen):
    """A rule that brings the finding, with its condition part by part."""

    rule: Rule
    condition: ExplainedCondition


class Explanation(Frozen, kw_only=True):
    """A finding, how it stands on the page of these answers, and why.

    `missing` are the questions whose open answers the rules wait for.
    """

    ruleset: RuleSet
    part: Section
    answers: Answers
    profile: Profile
    situation: Situation
    standing: Standing
    rules: tuple[ExplainedRule, ...]
    missing: tuple[Question, ...]


def explain(ruleset: RuleSet, answers: Answers, name: str, on: date) -> Explanation:
    """Why the section or caution of this id stands as it does on the page of these answers and this day."""
    profile = evaluate(ruleset, answers, on)
    situation = ruleset.questionnaire.situation(answers, on.month)
    facts = {rule.id: situation.facts_for(heeding=rule.heed_unrecognised) for rule in ruleset.bringing[name]}
    rules = [ExplainedRule(rule, _explained(rule.when, facts[rule.id])) for rule in ruleset.bringing[name]]
    order: list[bool | None] = [True, None, False]
    rules.sort(key=lambda each: order.index(each.condition.holds))
    stands = profile.standing(name)
    if stands == "not-shown" and rules and rules[0].condition.holds:
        stands = "withheld"
    waiting = {question for each in rules for question in waits_for(each.rule.when, facts[each.rule.id])}
    return Explanation(
        ruleset=ruleset,
        part=ruleset.findings[name],
        answers=answers,
        profile=profile,
        situation=situation,
        standing=stands,
        rules=tuple(rules),
        missing=tuple(question for question in ruleset.questions if question.id in waiting),
    )


def _explained(condition: Condition, facts: Facts) -> ExplainedCondition:
    match condition:
        case Not(part):
            inside: tuple[Condition, ...] = (part,)
        case All(parts) | AnyOf(parts):
            inside = parts
        case _:
            inside = ()
    return ExplainedCondition(condition, holds(condition, facts), tuple(_explained(part, facts) for part in inside))
