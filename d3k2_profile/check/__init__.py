"""Opinions on a whole rule set: one function for each, all tried out on the real engine."""

from collections.abc import Callable, Iterator
from datetime import date

from d3k2_profile.check import (
    evidence_wording,
    first_screen_room,
    medicine_names,
    missing_parts,
    reachability,
    reading_grade,
    review_dates,
    unknown_is_not_no,
    unused,
)
from d3k2_profile.rules.diagnostics import Diagnostic
from d3k2_profile.rules.model import RuleSet

OPINIONS: tuple[Callable[[RuleSet], Iterator[Diagnostic]], ...] = (
    reachability.rules,
    reachability.questions,
    reachability.doubles,
    unknown_is_not_no.taken_for_no,
    unused.never_named,
    unused.idle_options,
    missing_parts.sections,
    missing_parts.cautions,
    missing_parts.questions,
    missing_parts.sources,
    evidence_wording.openings,
    evidence_wording.strong_words,
    evidence_wording.causal_verbs,
    medicine_names.misleading,
    medicine_names.too_short,
    reading_grade.too_hard,
    first_screen_room.too_long,
)


def opinions(ruleset: RuleSet, on: date) -> Iterator[Diagnostic]:
    """What every opinion finds wrong with the rule set on this day."""
    for opinion in OPINIONS:
        yield from opinion(ruleset)
    yield from review_dates.due(ruleset, on)
