"""Parts that nothing refers to, and options that change nothing."""

from collections.abc import Iterator

from d3k2_profile.conditions.when import Includes, inclusions
from d3k2_profile.questions.kinds import ChoiceQuestion, ChoicesQuestion
from d3k2_profile.rules.diagnostics import Diagnostic
from d3k2_profile.rules.model import RuleSet


def never_named(ruleset: RuleSet) -> Iterator[Diagnostic]:
    """Sources, medication classes, sections and cautions that nothing refers to."""
    cited = {source for finding in ruleset.findings.values() for source in finding.sources}
    for index, source in enumerate(ruleset.sources):
        if source.id not in cited:
            message = f"source '{source.id}' backs nothing; cite it or take it out"
            yield _warn(("sources", index), "unused-source", message)
    named = {option for test in _comparisons_with_options(ruleset) for option in test.options}
    broad = {option for kind in ruleset.medication_classes if kind.could_be for option in kind.could_be}
    for index, kind in enumerate(ruleset.medication_classes):
        if kind.id not in named and not set(kind.could_be) & named and kind.id not in broad:
            message = f"no rule names the class '{kind.id}'; add one, or take it out"
            yield _warn(("medication_classes", index), "unused-class", message)
    shown = {finding for rule in ruleset.rules for finding in (*rule.show.cautions, *rule.show.sections)}
    for part, findings in (("cautions", ruleset.cautions), ("sections", ruleset.sections)):
        for index, finding in enumerate(findings):
            if finding.id not in shown:
                yield _warn((part, index), "unshown", f"no rule shows '{finding.id}'; add one or take it out")


def _comparisons_with_options(ruleset: RuleSet) -> list[Includes]:
    """What the conditions of the rules and of the questions ask about options and medication classes, and those
    of statements."""
    conditions = [rule.when for rule in ruleset.rules]
    conditions += [question.when for question in ruleset.questions if question.when]
    for part in ruleset.findings.values():
        conditions += [statement.when for statement in part.statements if statement.when]
        conditions += [question.when for question in part.ask if question.when]
    return [test for condition in conditions for test in inclusions(condition)]


def idle_options(ruleset: RuleSet) -> Iterator[Diagnostic]:
    """Options that no condition tells from another option of the same question; those that an unsure option could be
    are told from it.
    """
    named = {(test.question, option) for test in _comparisons_with_options(ruleset) for option in test.options}
    for index, question in enumerate(ruleset.questions):
        match question:
            case ChoiceQuestion(options=options):
                allowed = 1  # somebody for whom no other option is right must have one to choose
            case ChoicesQuestion(options=options):
                allowed = 0
            case _:
                continue
        told = {
            option.id
            for option in options
            if option.could_be or option.medication_class or (question.id, option.id) in named
        }.union(*(option.could_be for option in options))
        idle = [number for number, option in enumerate(options) if option.id not in told]
        for number in idle[allowed:]:
            message = (
                f"option '{options[number].id}' of '{question.id}' changes nothing; name it in a rule or take it out"
            )
            yield _warn(("questions", index, "options", number), "idle-option", message)


def _warn(path: tuple[str | int, ...], code: str, message: str) -> Diagnostic:
    return Diagnostic(path, code, message, "warning")
