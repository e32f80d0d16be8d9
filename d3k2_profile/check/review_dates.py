"""Reviews that are due, and sources that nobody looked at."""

from collections.abc import Iterator
from datetime import date

from d3k2_profile.rules.diagnostics import Diagnostic
from d3k2_profile.rules.model import RuleSet


def due(ruleset: RuleSet, on: date) -> Iterator[Diagnostic]:
    """A review that was due before this day, a review in the future, and sources checked after it."""
    about = ruleset.about
    if about.review_due < on:
        message = (
            f"the review of this rule set was due on {about.review_due.isoformat()}; review it and set the next date"
        )
        yield Diagnostic(("about", "review_due"), "review-due", message)
    if about.review_due <= about.reviewed:
        yield Diagnostic(
            ("about", "review_due"),
            "review-due",
            "the next review is due before the last one; set a later date",
            "warning",
        )
    for index, source in enumerate(ruleset.sources):
        if source.checked > on:
            message = f"source '{source.id}' is said to be checked on a day to come; set the day somebody looked"
            yield Diagnostic(("sources", index, "checked"), "never-checked", message, "warning")
