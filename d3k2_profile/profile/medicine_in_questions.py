"""The person's own medicine in a question to take along: `{medicine}` in an `ask` item of a rule set."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from d3k2_profile.conditions.when import Includes, inclusions
from d3k2_profile.medicines.model import Recognition
from d3k2_profile.memory import MOST_REMEMBERED
from d3k2_profile.profile.model import Finding
from d3k2_profile.profile.questions_to_take import alike
from d3k2_profile.rules.model import RuleSet
from d3k2_profile.text import listed

MEDICINE = "{medicine}"
Found = TypeVar("Found", bound=Finding)


def with_names(findings: Iterable[Found], medications: Sequence[Recognition], ruleset: RuleSet) -> tuple[Found, ...]:
    """The findings with the names of recognised medicines in their questions; where none is known, a question that
    names one falls away, and where some are, a question that asks the same without them.
    """
    return tuple(_with_names(finding, medications, ruleset) for finding in findings)


def _with_names(finding: Found, medications: Sequence[Recognition], ruleset: RuleSet) -> Found:
    return _naming(finding, _names(finding, medications, ruleset)) if _asks_by_name(finding.asks) else finding


@lru_cache(MOST_REMEMBERED)
def _asks_by_name(asks: tuple[str, ...]) -> bool:
    return any(MEDICINE in ask for ask in asks)


@lru_cache(MOST_REMEMBERED)
def _naming(finding: Found, names: str) -> Found:
    naming = [ask for ask in finding.asks if MEDICINE in ask and names]
    others = [ask for ask in finding.asks if MEDICINE not in ask and not any(alike(ask, each) for each in naming)]
    return replace(finding, asks=(*(ask.replace(MEDICINE, names) for ask in naming), *others))


def _names(finding: Finding, medications: Sequence[Recognition], ruleset: RuleSet) -> str:
    """The medicines that its rules ask for, as the rule set spells them; where a blood thinner and others are asked
    for, the others alone.
    """
    asked = _asked_for(finding.named, ruleset)
    others = [classes for classes in asked if not classes <= ruleset.thinners]
    if not others:
        may_ask = _asked_for(
            (test for rule in ruleset.bringing[finding.part.id] for test in inclusions(rule.when)), ruleset
        )
        others = asked if all(classes <= ruleset.thinners for classes in may_ask) else []
    classes = frozenset[str]().union(*others)
    found = [each.name for each in medications if each.match == "exact" and classes.intersection(each.classes)]
    return listed([*dict.fromkeys(found)])


def _asked_for(tests: Iterable[Includes], ruleset: RuleSet) -> list[frozenset[str]]:
    """The medication classes of each comparison with the medications question."""
    question = ruleset.medications_question
    return [frozenset(test.options) for test in tests if question and test.question == question.id]
