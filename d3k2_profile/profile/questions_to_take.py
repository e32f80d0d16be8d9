"""Which questions a person takes along: the most pressing first, and no two alike."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import zip_longest

from d3k2_profile.lazy_patterns import pattern
from d3k2_profile.profile.model import Finding, RaisedCaution

INTEREST = "interest"
"""The question that asks what brings a person here: what its options bring stands first among the sections."""
MOST_QUESTIONS = 5
ASKING = pattern(
    r"\b(?:and|any\w*|are|can|check\w*|could|did|does|for|from|ha[dsv]e?|her|his|how|its|know|matters?|may|mean|needs?|not"
    r"|one|reason|should|talking|tell|test|than|that|the\w*|this|want|was|wh\w+|with|worth|would|about|your?)\b"
)
"""Words that questions ask with, whatever they are about."""
MOSTLY = 0.75


def questions_to_ask(findings: Iterable[Finding]) -> tuple[str, ...]:
    """At most five questions, no two alike: the first of each finding, then the second of each. Urgent cautions that
    apply come first, then what was asked for, then all else in the order of the page. Where more is open than there
    are questions, what may not be about the person at all is asked about last.
    """
    shown = sorted((finding for finding in findings if finding.shown_in_full), key=_asked_in_turn)
    open_ones = [finding for finding in shown if isinstance(finding, RaisedCaution) and finding.shares_a_card]
    last = open_ones if len(open_ones) > MOST_QUESTIONS else []
    chosen: list[str] = []
    for question in (*_in_rounds(each for each in shown if each not in last), *_in_rounds(last)):
        if len(chosen) < MOST_QUESTIONS and not any(alike(question, other) for other in chosen):
            chosen.append(question)
    return tuple(chosen)


def _in_rounds(findings: Iterable[Finding]) -> Iterator[str]:
    """The first question of each, then the second of each."""
    return (asked for one in zip_longest(*(finding.asks for finding in findings)) for asked in one if asked)


def _asked_in_turn(finding: Finding) -> int:
    if isinstance(finding, RaisedCaution) and finding.part.level == "ask-first" and finding.applies:
        return 0
    return 1 if INTEREST in finding.triggers else 2


def alike(question: str, other: str) -> bool:
    """Whether two questions share most of the words that they are about."""
    first, second = _about(question), _about(other)
    return len(first & second) >= MOSTLY * max(1, min(len(first), len(second)))


@lru_cache(1_000)
def _about(question: str) -> frozenset[str]:
    """The words that a question is about."""
    return frozenset(re.findall(r"[a-z0-9'-]{3,}", ASKING.sub("", question.lower())))
