"""Whether the first screen has room for what is never shortened there, whatever else applies."""

from collections.abc import Iterator
from textwrap import wrap

from d3k2_profile.rules.diagnostics import Diagnostic
from d3k2_profile.rules.model import Caution, RuleSet
from d3k2_profile.text import blocks

ROOM = 13
"""Lines left when a warning, what cannot wait (two lines), the count, the numbers of all others (two lines) and what is
only counted (two lines) have theirs of the 21 that a screen has.
"""
COLUMNS, INDENT = 80, 3
BEFORE_A_REASON = len("10. [!!!] ASK FIRST: ")


def too_long(ruleset: RuleSet) -> Iterator[Diagnostic]:
    """Cautions whose reason, `first` statements and signs to call for help with take more lines than there are."""
    for index, caution in enumerate(ruleset.cautions):
        needed = _lines(ruleset, caution) if caution.id in ruleset.unmissable else 0
        if needed > ROOM:
            message = (
                f"the reason, what comes 'first' and the signs of '{caution.id}' take {needed} lines of the screen; "
                f"{ROOM} are the most, so shorten them"
            )
            yield Diagnostic(("cautions", index, "says"), "screen-too-long", message)


def _lines(ruleset: RuleSet, caution: Caution) -> int:
    reasons = (rule.because for rule in ruleset.bringing[caution.id])
    reason = max((_height(f"{'x' * BEFORE_A_REASON}{because}") for because in reasons), default=0)
    first = _height(" ".join(said.text for said in caution.says if said.first))
    return reason + first + sum(_height(_in_one_line(said.text)) for said in caution.says if said.urgent)


def _in_one_line(text: str) -> str:
    return " ".join("; ".join(line.removeprefix("- ") for line in block) for block in blocks(text))


def _height(text: str) -> int:
    return len(wrap(text, COLUMNS - INDENT))
