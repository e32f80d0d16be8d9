"""Texts that were searched for amounts when a wheel was built, and need not be searched on each page again."""

from collections.abc import Iterable

from d3k2_profile.lazy_patterns import pattern

_JOINT = pattern(r"(^\W+(?=\w)|[.:;?!]\)? \(?| \((?=\d)|[.:;?!]\)?$)")
"""What stands between the sentences of a text, between the answers of a cell, and before both of them."""
_SIGNS = ".:;?!()●○ "
_THIS = "this"
_SHORT = 3
_before: set[str] = set()
_parts: set[str] = set()
"""The sentences of those texts, once they are asked for."""


def remember(texts: Iterable[str]) -> None:
    """Takes these texts for searched: nothing in them states an amount, wherever they stand."""
    _before.update(texts)
    _parts.clear()


def is_remembered(text: str) -> bool:
    """Whether the text is, to the letter, one that was searched."""
    return text in _before


def without_remembered(text: str) -> str:
    """The text with a word for each sentence that is, to the letter, one of a text that was searched.

    What is left is what a page adds to them; the signs between the sentences stay, so that nothing is joined by it.
    """
    if not _parts:
        for each in _before:  # parted without a pattern, since there are many
            parts = each.replace(": ", ". ").replace("; ", ". ").replace("? ", ". ").replace("! ", ". ").split(". ")
            _parts.update(part.strip(_SIGNS) for part in parts if len(part) > _SHORT)
    parted = _JOINT.split(text)
    parted[::2] = [_THIS if part.strip(_SIGNS) in _parts else part for part in parted[::2]]
    return "".join(parted)
