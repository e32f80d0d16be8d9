"""Rules and questions that no answers can lead to, and rules that all answers lead to."""

from collections.abc import Iterator

from d3k2_profile.conditions.when import Condition, Within, tests
from d3k2_profile.questions.kinds import NumberQuestion
from d3k2_profile.rules.answer_combinations import MOST_ASSIGNMENTS, Assignment, assignments, in_words, sees_absence
from d3k2_profile.rules.diagnostics import Diagnostic
from d3k2_profile.rules.model import Rule, RuleSet


def rules(ruleset: RuleSet) -> Iterator[Diagnostic]:
    """Rules that can never apply, and rules that always do."""
    for index, rule in enumerate(ruleset.rules):
        path = ("rules", index, "when")
        space = assignments(ruleset, rule.when)
        partial = sees_absence(rule.when)
        if space.size(partial=partial or bool(rule.show.cautions)) > MOST_ASSIGNMENTS:
            message = f"rule '{rule.id}' depends on too many answers to be proved; split it in two"
            yield Diagnostic(path, "too-wide", message, "warning")
            continue
        values: set[bool | None] = set()
        for assignment in space.all(partial=partial):
            values.add(space.holds(rule.when, assignment))
            if True in values and len(values) > 1:  # it applies, and not always
                break
        if True not in values:
            yield Diagnostic(
                path, "unreachable-rule", f"rule '{rule.id}' can never apply{_why(ruleset, rule)}", "warning"
            )
        elif values == {True}:
            message = (
                f"rule '{rule.id}' applies whatever the answers; what everybody is shown says nothing about anyone"
            )
            yield Diagnostic(path, "always-on", message, "warning")


def _why(ruleset: RuleSet, rule: Rule) -> str:
    for test in tests(rule.when):
        question = ruleset.questionnaire.by_id.get(test.question)
        if isinstance(test, Within) and isinstance(question, NumberQuestion):
            if test.low is not None and test.low > question.max:
                return f": '{question.id}' goes up to {question.max}, the rule asks for at least {test.low}"
            if test.below is not None and test.below <= question.min:
                return f": '{question.id}' begins at {question.min}, the rule asks for less than {test.below}"
    return ": no answers make its condition true; look for two parts that exclude each other"


def example(ruleset: RuleSet, rule: Rule) -> Assignment | None:
    """Answers that make the rule apply; None where there are none, or too many to try."""
    space = assignments(ruleset, rule.when)
    partial = sees_absence(rule.when)
    if space.size(partial=partial) > MOST_ASSIGNMENTS:
        return None
    return next((assignment for assignment in space.all(partial=partial) if space.holds(rule.when, assignment)), None)


def tried(ruleset: RuleSet) -> int:
    """How many assignments there are in which it is looked for that each rule can apply and none always does."""
    sizes = [assignments(ruleset, rule.when).size(partial=sees_absence(rule.when)) for rule in ruleset.rules]
    return sum(size for size in sizes if size <= MOST_ASSIGNMENTS)


def examples(ruleset: RuleSet) -> dict[str, str]:
    """For each rule that can apply, answers that make it, in words."""
    found: dict[str, str] = {}
    for rule in ruleset.rules:
        if assignment := example(ruleset, rule):
            said = [in_words(ruleset.questionnaire.by_id[name], value) for name, value in assignment.answers.items()]
            found[rule.id] = ", ".join([*said, *([f"month: {assignment.month}"] if assignment.month else [])])
    return found


def questions(ruleset: RuleSet) -> Iterator[Diagnostic]:
    """Questions that are never asked."""
    for index, question in enumerate(ruleset.questions):
        if question.when is None:
            continue
        space = assignments(ruleset, question.when)
        partial = sees_absence(question.when)
        if space.size(partial=partial) > MOST_ASSIGNMENTS:
            continue
        if not any(space.holds(question.when, assignment) for assignment in space.all(partial=partial)):
            message = f"question '{question.id}' is never asked: no answers make its condition true"
            yield Diagnostic(("questions", index, "when"), "unreachable-question", message, "warning")


def doubles(ruleset: RuleSet) -> Iterator[Diagnostic]:
    """Two rules with the same condition, and rules that bring nothing but what another always brings; each rule
    once."""
    first: dict[Condition, Rule] = {}
    kept: dict[str, list[Rule]] = {}
    for index, rule in enumerate(ruleset.rules):
        if (other := first.setdefault(rule.when, rule)) is not rule:
            message = f"rule '{rule.id}' has the same condition as '{other.id}'; let one rule show all"
            yield Diagnostic(("rules", index, "when"), "same-condition", message, "warning")
        else:
            kept.setdefault(rule.because, []).append(rule)
    for index, rule in reversed([*enumerate(ruleset.rules)]):
        alike = kept.get(rule.because, [])
        if rule in alike and (
            covering := next((each for each in alike if each is not rule and _adds_nothing(ruleset, rule, each)), None)
        ):
            message = (
                f"rule '{rule.id}' brings nothing that '{covering.id}' does not bring whenever it applies; take it out"
            )
            yield Diagnostic(("rules", index, "when"), "idle-rule", message, "warning")
            alike.remove(rule)


def _adds_nothing(ruleset: RuleSet, rule: Rule, other: Rule) -> bool:
    """Whether `rule` shows only cautions that `other` shows too, and applies only where that one does."""
    same = set(rule.show.cautions) <= set(other.show.cautions) and set(rule.show.sections) <= set(other.show.sections)
    if not same or rule.show.cautions_only > other.show.cautions_only:
        return False
    space = assignments(ruleset, rule.when, other.when)
    partial = sees_absence(rule.when, other.when)
    if space.size(partial=partial) > MOST_ASSIGNMENTS:
        return False
    return all(
        space.holds(other.when, assignment)
        for assignment in space.all(partial=partial)
        if space.holds(rule.when, assignment)
    )
