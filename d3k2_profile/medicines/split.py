"""A typed line -> the medicines in it."""

import re

from d3k2_profile.medicines.known_names import KnownNames
from d3k2_profile.medicines.vocabulary import BESIDE
from d3k2_profile.medicines.words import Phrase, words

_JOINTS = re.compile(
    r"(\n|;|、|，|،|•|(?<!\w)(?:\d{1,2}[.)]|[a-h]\))(?=\s)|(?<!\d),|,(?!\d)|(?<!\d)/|/(?!\d)|\+|&"
    r"|(?<=\s)(?:and|with|plus(?! d[eu']?\b)|und|et|(?<!il )y|og|och|ja|en|oraz|ve|и)(?=\s))(?![^(]{0,60}\)(?<!\d\)))",
    re.IGNORECASE,
)
"""What parts one medicine from the next in a line, outside brackets."""
_FIRM = frozenset([";", "、", "，", "،", "•", ","]) | {""}
"""Joints that no name has inside; a line break is one too, and nothing but blanks is left of it."""
_AROUND = " \t-*•·.,;"
_BEFORE, _BEHIND = 3, 4
"""Words on either side of a joint that may make a known name together."""


def split(line: str, known: KnownNames) -> list[str]:
    """The medicines typed in one line, each as it was typed.

    Commas, semicolons, slashes, plus signs and words for "and" part them, but not inside
    a known name, and not before what is only a strength or a time.
    """
    parts: list[str] = []
    joint = ""
    for number, piece in enumerate(_JOINTS.split(line)):
        if number % 2:
            joint += piece
            continue
        if parts and not _stands_alone(parts[-1], joint, piece, known):
            parts[-1] += joint + piece
        elif piece.strip():
            parts.append(piece)
        joint = ""
    return [name for part in parts if (name := part.strip(_AROUND))] or [line]


def _stands_alone(before: str, joint: str, piece: str, known: KnownNames) -> bool:
    """Whether a piece behind a joint is a medicine of its own."""
    said = words(piece)
    if all(word in BESIDE or word[0].isdigit() or len(word) == 1 for word in said):
        return False
    if joint.strip() in _FIRM:
        return True
    return words(f"{before} {piece}") not in known.meanings and not _across(words(before), said, known)


def _across(before: Phrase, after: Phrase, known: KnownNames) -> bool:
    """Whether a known name begins at the end of one piece and ends in the next."""
    last = before[-_BEFORE:]
    return any(
        last[-n:] + after[:m] in known.meanings
        for n in range(1, len(last) + 1)
        for m in range(1, min(_BEHIND, len(after)) + 1)
    )
