"""Parts that nothing refers to, options that change nothing, and findings that lack what a reader needs."""

import re
from collections.abc import Iterator

from d3k2_profile.conditions.when import Includes, tests
from d3k2_profile.questions.kinds import ChoiceQuestion, ChoicesQuestion
from d3k2_profile.rules.diagnostics import Diagnostic
from d3k2_profile.rules.model import RuleSet

_NOT_ALONE = re.compile(
    r"\b(?:do not|never|don't)\b[^.]*\b(?:before|until|unless|without|on your own|because of "
    r"this)\b|\bbefore any change\b",
    re.IGNORECASE,
)


def parts(ruleset: RuleSet) -> Iterator[Diagnostic]:
    """Sources, medication classes, sections and cautions that nothing refers to."""
    cited = {source for finding in ruleset.findings.values() for source in finding.sources}
    for index, source in enumerate(ruleset.sources):
        if source.id not in cited:
            yield _warn(
                ("sources", index), "unused-source", f"source '{source.id}' backs nothing; cite it or take it out"
            )
    named = {option for test in _all_tests(ruleset) for option in test.options}
    broad = {option for kind in ruleset.medication_classes if kind.could_be for option in kind.could_be}
    for index, kind in enumerate(ruleset.medication_classes):
        if kind.id not in named and not set(kind.could_be) & named and kind.id not in broad:
            yield _warn(
                ("medication_classes", index),
                "unused-class",
                f"no rule names the class '{kind.id}'; add one, or take it out",
            )
    shown = {finding for rule in ruleset.rules for finding in (*rule.show.cautions, *rule.show.sections)}
    for part, findings in (("cautions", ruleset.cautions), ("sections", ruleset.sections)):
        for index, finding in enumerate(findings):
            if finding.id not in shown:
                yield _warn((part, index), "unshown", f"no rule shows '{finding.id}'; add one or take it out")


def _all_tests(ruleset: RuleSet) -> list[Includes]:
    conditions = [rule.when for rule in ruleset.rules] + [
        question.when for question in ruleset.questions if question.when
    ]
    return [test for condition in conditions for test in tests(condition) if isinstance(test, Includes)]


def options(ruleset: RuleSet) -> Iterator[Diagnostic]:
    """Options that no condition tells from another option of the same question."""
    named = {(test.question, option) for test in _all_tests(ruleset) for option in test.options}
    for index, question in enumerate(ruleset.questions):
        if not isinstance(question, ChoiceQuestion | ChoicesQuestion):
            continue
        told = {option.id for option in question.options if (question.id, option.id) in named or set(option.could_be)}
        idle = [number for number, option in enumerate(question.options) if option.id not in told]
        for number in idle[1:] if isinstance(question, ChoiceQuestion) else idle:
            message = (
                f"option '{question.options[number].id}' of '{question.id}' changes nothing; name it in a rule or "
                "take it out"
            )
            yield _warn(("questions", index, "options", number), "idle-option", message)


def gaps(ruleset: RuleSet) -> Iterator[Diagnostic]:
    """Sections that do not say what is not known, cautions without a question to ask or without the line on acting
    alone.
    """
    for index, section in enumerate(ruleset.sections):
        if not section.not_known:
            yield _warn(
                ("sections", index),
                "not-known-missing",
                f"section '{section.id}' does not say what is not known; add 'not_known'",
            )
    for index, caution in enumerate(ruleset.cautions):
        if not caution.ask:
            yield _warn(
                ("cautions", index), "nothing-to-ask", f"caution '{caution.id}' gives no question to ask; add 'ask'"
            )
        if caution.level == "ask-first" and not _NOT_ALONE.search(" ".join(caution.text.split())):
            message = (
                f"caution '{caution.id}' is ask-first and does not say to change nothing alone; add it (\"Do not "
                'change … before …")'
            )
            yield _warn(("cautions", index, "text"), "not-alone-missing", message)


def _warn(path: tuple[str | int, ...], code: str, message: str) -> Diagnostic:
    return Diagnostic(path, code, message, "warning")
