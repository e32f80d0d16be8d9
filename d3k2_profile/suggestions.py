"""What a misspelt id, option or key was probably meant to be."""

MOST_KNOWN = 200
"""Known words that a misspelt one is compared with, and the letters it may have; more would let a hostile file take
minutes.
"""


def did_you_mean(word: str, known: list[str], otherwise: str = "") -> str:
    """The remedy for an unknown word: the nearest known one, or what is said `otherwise`, or the list of them when it
    is short.
    """
    if near := _nearest(word, known):
        return f"did you mean '{near}'?"
    if otherwise:
        return otherwise
    if 0 < len(known) <= 12:
        return "use one of: " + ", ".join(known)
    return "define it first, or name one that is defined"


def _nearest(word: str, known: list[str]) -> str | None:
    """The known word that is most like it; None where there is none, or too many to compare with."""
    if len(known) > MOST_KNOWN or len(word) > MOST_KNOWN:
        return None
    from difflib import get_close_matches  # needed for a mistake only

    return next(iter(get_close_matches(word, known, n=1, cutoff=0.6)), None)
