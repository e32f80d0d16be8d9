"""Rules and questions that no answers can lead to, and rules that all answers lead to."""

from collections.abc import Iterator
from itertools import combinations

from d3k2_profile.check.worlds import MOST_WORLDS, World, in_words, worlds
from d3k2_profile.condition import Unanswered, Within, tests
from d3k2_profile.diagnostics import Diagnostic
from d3k2_profile.parts import Rule, RuleSet
from d3k2_profile.question import NumberQuestion


def rules(ruleset: RuleSet) -> Iterator[Diagnostic]:
    """Rules that can never apply, and rules that always do."""
    for index, rule in enumerate(ruleset.rules):
        path = ("rules", index, "when")
        space = worlds(ruleset, rule.when)
        partial = any(isinstance(test, Unanswered) for test in tests(rule.when))
        if space.size(partial=partial) > MOST_WORLDS:
            message = f"rule '{rule.id}' depends on too many answers to be proved; split it in two"
            yield Diagnostic(path, "too-wide", message, "warning")
            continue
        values = {space.holds(rule.when, world) for world in space.all(partial=partial)}
        if True not in values:
            yield Diagnostic(path, "unreachable-rule", f"rule '{rule.id}' can never apply{_why(ruleset, rule)}", "warning")
        elif values == {True}:
            message = f"rule '{rule.id}' applies whatever the answers; what everybody is shown says nothing about anyone"
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


def example(ruleset: RuleSet, rule: Rule) -> World | None:
    """Answers that make the rule apply; None where there are none."""
    space = worlds(ruleset, rule.when)
    partial = any(isinstance(test, Unanswered) for test in tests(rule.when))
    return next((world for world in space.all(partial=partial) if space.holds(rule.when, world)), None)


def examples(ruleset: RuleSet) -> dict[str, str]:
    """For each rule that can apply, answers that make it, in words."""
    found: dict[str, str] = {}
    for rule in ruleset.rules:
        if world := example(ruleset, rule):
            said = [in_words(ruleset.questionnaire.by_id[name], value) for name, value in world.answers.items()]
            found[rule.id] = ", ".join([*said, *([f"month: {world.month}"] if world.month else [])])
    return found


def questions(ruleset: RuleSet) -> Iterator[Diagnostic]:
    """Questions that are never asked."""
    for index, question in enumerate(ruleset.questions):
        if question.when is None:
            continue
        space = worlds(ruleset, question.when)
        if space.size(partial=False) <= MOST_WORLDS and not any(space.holds(question.when, world) for world in space.all()):
            message = f"question '{question.id}' is never asked: no answers make its condition true"
            yield Diagnostic(("questions", index, "when"), "unreachable-question", message, "warning")


def doubles(ruleset: RuleSet) -> Iterator[Diagnostic]:
    """Two rules with the same condition, and rules that bring nothing but what another always brings."""
    for (_, first), (number, second) in combinations(enumerate(ruleset.rules), 2):
        path = ("rules", number, "when")
        if first.when == second.when:
            message = f"rule '{second.id}' has the same condition as '{first.id}'; let one rule show all"
            yield Diagnostic(path, "same-condition", message, "warning")
        elif _adds_nothing(ruleset, second, first):
            message = f"rule '{second.id}' brings nothing that '{first.id}' does not bring whenever it applies; take it out"
            yield Diagnostic(path, "idle-rule", message, "warning")
        elif _adds_nothing(ruleset, first, second):
            message = f"rule '{first.id}' brings nothing that '{second.id}' does not bring whenever it applies; take it out"
            yield Diagnostic(("rules", ruleset.rules.index(first), "when"), "idle-rule", message, "warning")


def _adds_nothing(ruleset: RuleSet, rule: Rule, other: Rule) -> bool:
    """Whether `rule` shows only cautions that `other` shows too, and applies only where that one does with the same reason."""
    same = set(rule.show.cautions) <= set(other.show.cautions) and set(rule.show.sections) <= set(other.show.sections)
    if not same or rule.because != other.because:
        return False
    space = worlds(ruleset, rule.when, other.when)
    if space.size(partial=False) > MOST_WORLDS:
        return False
    return all(space.holds(other.when, world) for world in space.all() if space.holds(rule.when, world))
