"""A missing answer is never a "no": a caution that is silent while an answer is open stays so once it is known."""

from collections.abc import Iterator, Mapping

from d3k2_profile.rules.answer_combinations import (
    MONTH,
    MOST_ASSIGNMENTS,
    Assignment,
    AssignmentKey,
    Assignments,
    assignments,
)
from d3k2_profile.rules.diagnostics import Diagnostic
from d3k2_profile.rules.model import Rule, RuleSet


def taken_for_no(ruleset: RuleSet) -> Iterator[Diagnostic]:
    """Rules by which a known answer brings a caution that the open answer did not show."""
    for index, rule in enumerate(ruleset.rules):
        if rule.show.cautions and (broken := _broken(ruleset, rule)):
            message = (
                f"rule '{rule.id}' is silent while '{broken}' is not known and speaks once it is; a missing "
                "answer is never a no"
            )
            yield Diagnostic(("rules", index, "when"), "unknown-is-no", message)


def tried(ruleset: RuleSet) -> int:
    """How many pairs are compared: some answers known and others open, and the same with one more of them known."""
    total = 0
    for rule in ruleset.rules:
        space = assignments(ruleset, rule.when)
        if rule.show.cautions and space.size(partial=True) <= MOST_ASSIGNMENTS:
            for question, values in space.values.items():
                total += space.size(partial=True) // (len(values) + 1) * len(values) if question != MONTH else 0
    return total


def _broken(ruleset: RuleSet, rule: Rule) -> str | None:
    """The question whose answer, once known, turns the rule from False to True; None where there is none."""
    space = assignments(ruleset, rule.when)
    if space.size(partial=True) > MOST_ASSIGNMENTS:
        return None
    every = [*space.all(partial=True)]
    held = {assignment.key: space.holds(rule.when, assignment) for assignment in every}
    speaking = (assignment for assignment in every if held[assignment.key])
    return next((question for assignment in speaking for question in _turning(space, held, assignment)), None)


def _turning(space: Assignments, held: Mapping[AssignmentKey, bool | None], assignment: Assignment) -> Iterator[str]:
    """The questions without whose answers the rule is silent that holds in this assignment."""
    for question in assignment.answers:
        others = {name: value for name, value in assignment.answers.items() if name != question}
        wider = Assignment(others, assignment.month)
        if held[wider.key] is False and space.in_use(wider) <= space.in_use(assignment):
            yield question
