"""Sections and cautions that lack what a reader needs."""

import re
from collections.abc import Iterator

from d3k2_profile.rules.diagnostics import Diagnostic
from d3k2_profile.rules.model import RuleSet

_NOT_ALONE = re.compile(
    r"\b(?:do not|never|don't)\b[^.]*\b(?:before|until|unless|without|on your own|because of "
    r"this)\b|\bbefore any change\b",
    re.IGNORECASE,
)


def sections(ruleset: RuleSet) -> Iterator[Diagnostic]:
    """Sections that do not say what is not known."""
    for index, section in enumerate(ruleset.sections):
        if not section.not_known:
            message = f"section '{section.id}' does not say what is not known; add 'not_known'"
            yield Diagnostic(("sections", index), "not-known-missing", message, "warning")


def cautions(ruleset: RuleSet) -> Iterator[Diagnostic]:
    """Cautions without a question to ask, or without the line on changing nothing alone."""
    for index, caution in enumerate(ruleset.cautions):
        if not caution.ask:
            message = f"caution '{caution.id}' gives no question to ask; add 'ask'"
            yield Diagnostic(("cautions", index), "nothing-to-ask", message, "warning")
        if caution.level == "ask-first" and not _NOT_ALONE.search(" ".join(caution.text.split())):
            message = (
                f"caution '{caution.id}' is ask-first and does not say to change nothing alone; add it (\"Do not "
                'change … before …")'
            )
            yield Diagnostic(("cautions", index, "text"), "not-alone-missing", message, "warning")
