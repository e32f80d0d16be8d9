"""What a person typed, without the amounts in it."""

import re
import unicodedata

from d3k2_profile.dosing.lint import amounts, compiled
from d3k2_profile.dosing.policy import STRENGTHS
from d3k2_profile.dosing.read_aloud import canonical

UNSHOWABLE = "an entry we could not show"


def without_amounts(typed: str) -> str:
    """A typed name without its strength, form and schedule, or UNSHOWABLE where an amount cannot be taken out of it.

    Digits that are part of a name stay (B12, MK-7, Q10). A name is never emptied in silence.
    """
    stated = bool(amounts(typed))
    for written in (_in_plain_letters, _as_read_aloud):
        plain = written(typed)
        if not stated and not re.search(r"\d ?(?:/ ?\d|%)", plain):
            return typed
        left = compiled(STRENGTHS).sub(" ", plain).strip(" ,;:-+/()[]")
        name = " ".join(left.removeprefix("of ").split())
        if (name == typed and not stated) or (re.search(r"[^\W\d]{2}|\w\d", name) and not amounts(name)):
            return name
    return UNSHOWABLE


def _in_plain_letters(typed: str) -> str:
    return unicodedata.normalize("NFKC", typed)


def _as_read_aloud(typed: str) -> str:
    return canonical(typed)[0]
