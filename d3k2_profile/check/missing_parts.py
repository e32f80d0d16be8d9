"""Sections, cautions and sources that lack what a reader needs."""

import re
from collections.abc import Iterator

from d3k2_profile.conditions.when import tests
from d3k2_profile.files.placed_data import Steps
from d3k2_profile.lazy_patterns import pattern
from d3k2_profile.profile.medicine_in_questions import MEDICINE
from d3k2_profile.rules.diagnostics import Diagnostic
from d3k2_profile.rules.model import Caution, RuleSet, Section

MOST_IN_ACT, MOST_IN_SHORT = 90, 24
"""Characters of what a caution says to do, and of its short name."""

_NOT_ALONE = pattern(
    r"\b(?:do not|never|don't)\b[^.]*\b(?:before|until|unless|without|on your own|because of "
    r"this)\b|\bbefore any change\b",
    re.IGNORECASE,
)
_ACTION = pattern(
    r"(?:ask|bring|call|check|contact|find out|have|keep|let|make sure|mention|name|raise|say|see|show|speak|talk"
    r"|tell)\b",
    re.IGNORECASE,
)
_WORD = pattern(r"[a-z0-9]+")
_A_PAGE = pattern(r"https?://[^/\s]+/\S+")
"""An address that leads further than to somebody's front door."""


def sources(ruleset: RuleSet) -> Iterator[Diagnostic]:
    """Sources whose address is that of a whole site, or whose identifier leads nowhere."""
    for index, source in enumerate(ruleset.sources):
        if not _A_PAGE.fullmatch(source.link):
            message = (
                f"source '{source.id}' leads to no page; give the whole address of the page, or a doi:, pmid: or pmc: "
                "identifier"
            )
            key = "address" if source.address else "identifier"
            yield Diagnostic(("sources", index, key), "no-way-to-source", message)


def sections(ruleset: RuleSet) -> Iterator[Diagnostic]:
    """Sections that do not say what is not known, and those about a disputed question that name one side alone."""
    for index, section in enumerate(ruleset.sections):
        if not section.not_known:
            message = f"section '{section.id}' does not say what is not known; add 'not_known'"
            yield Diagnostic(("sections", index), "not-known-missing", message, "warning")
        if section.contested and not _both_sides(section):
            message = (
                f"section '{section.id}' says that studies disagree and does not name both sides; add a statement "
                "for each, with a source of its own"
            )
            yield Diagnostic(("sections", index, "says"), "one-sided", message)


def questions(ruleset: RuleSet) -> Iterator[Diagnostic]:
    """Questions for a clinician that do not end as one: half of one, where a comma in a list was not quoted; and those
    with a placeholder that nothing will ever fill.
    """
    for part, findings in (("sections", ruleset.sections), ("cautions", ruleset.cautions)):
        for index, finding in enumerate(findings):
            for place, question in enumerate(finding.ask):
                if not question.text.endswith("?"):
                    message = (
                        f'"{question.text}" does not end in a question mark; where it is half of a question, put the '
                        "whole in quotes"
                    )
                    yield Diagnostic((part, index, "ask", place), "no-question", message, "warning")
                left = question.text.replace(MEDICINE, "") if _asks_for_medicines(ruleset, finding) else question.text
                if "{" in left or "}" in left:
                    message = (
                        f"in braces only '{MEDICINE}' stands for something, and only where a rule that shows "
                        f"'{finding.id}' asks for medicines; mend it, or name nothing"
                    )
                    yield Diagnostic((part, index, "ask", place), "unknown-placeholder", message)


def _asks_for_medicines(ruleset: RuleSet, finding: Section) -> bool:
    asks = ruleset.medications_question
    return any(asks and test.question == asks.id for rule in ruleset.bringing[finding.id] for test in tests(rule.when))


def _both_sides(section: Section) -> bool:
    """Whether two statements each rest on a source of the dispute that the other does not have."""
    said = [*section.says, *section.more]
    disputed = {source for each in said if each.strength == "mixed" for source in each.sources}
    sides = [disputed.intersection(each.sources) for each in said]
    return any(one - other and other - one for one in sides for other in sides)


def cautions(ruleset: RuleSet) -> Iterator[Diagnostic]:
    """Cautions without a question to ask, without the line on changing nothing alone, or whose `act` or `short` is no
    such thing.
    """
    for index, caution in enumerate(ruleset.cautions):
        if not caution.ask:
            message = f"caution '{caution.id}' gives no question to ask; add 'ask'"
            yield Diagnostic(("cautions", index), "nothing-to-ask", message, "warning")
        said = " ".join([caution.act, *(statement.text for statement in caution.says)])
        if caution.level == "ask-first" and not _NOT_ALONE.search(" ".join(said.split())):
            message = (
                f"caution '{caution.id}' is ask-first and does not say to change nothing alone; add it (\"Do not "
                'change … before …")'
            )
            yield Diagnostic(("cautions", index, "says"), "not-alone-missing", message, "warning")
        yield from _act(caution, ("cautions", index, "act"))
        if len(caution.short) > MOST_IN_SHORT:
            message = f"'{caution.short}' has {len(caution.short)} characters; {MOST_IN_SHORT} are the most"
            yield Diagnostic(("cautions", index, "short"), "short-too-long", message)


def _act(caution: Caution, path: Steps) -> Iterator[Diagnostic]:
    if len(caution.act) > MOST_IN_ACT:
        wrong = f"has {len(caution.act)} characters; {MOST_IN_ACT} are the most"
    elif not _ACTION.match(caution.act):
        wrong = 'does not begin with what to do; begin with "Ask", "Tell", "Speak to", "Show" or the like'
    elif _words(caution.act) <= _words(caution.title):
        wrong = "says no more than the title; say what to do, and whom to speak to"
    else:
        return
    yield Diagnostic(path, "no-act", f"'act' of '{caution.id}' {wrong}")


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))
