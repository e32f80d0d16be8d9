"""Texts that were searched for amounts when a wheel was built, and need not be searched on each page again."""

from collections.abc import Iterable

_BEFORE: set[str] = set()


def remember(texts: Iterable[str]) -> None:
    """Takes these texts for searched: nothing in them states an amount, wherever they stand."""
    _BEFORE.update(texts)


def is_remembered(text: str) -> bool:
    """Whether the text is, to the letter, one that was searched."""
    return text in _BEFORE
