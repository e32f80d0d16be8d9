"""Opinions on a whole rule set: one function for each, all tried out on the real engine."""

from collections.abc import Callable, Iterator
from datetime import date

from d3k2_profile.check import (
    dates,
    incomplete,
    medicine_names,
    phrasing,
    reachability,
    reading_grade,
    screen_room,
    unknowns,
    unused,
)
from d3k2_profile.rules.diagnostics import Diagnostic
from d3k2_profile.rules.model import RuleSet

OPINIONS: tuple[Callable[[RuleSet], Iterator[Diagnostic]], ...] = (
    reachability.rules,
    reachability.questions,
    reachability.doubles,
    unknowns.taken_for_no,
    unused.never_named,
    unused.idle_options,
    incomplete.sections,
    incomplete.cautions,
    incomplete.questions,
    incomplete.sources,
    phrasing.openings,
    phrasing.strong_words,
    phrasing.causal_verbs,
    medicine_names.misleading,
    medicine_names.too_short,
    reading_grade.too_hard,
    screen_room.too_long,
)


def opinions(ruleset: RuleSet, on: date) -> Iterator[Diagnostic]:
    """What every opinion finds wrong with the rule set on this day."""
    for opinion in OPINIONS:
        yield from opinion(ruleset)
    yield from dates.due(ruleset, on)
