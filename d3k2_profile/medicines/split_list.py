"""A typed line, or a pasted list -> the medicines in it."""

import re

from d3k2_profile.dosing.amount_words import COUNTED
from d3k2_profile.dosing.typed_amounts import holds_amount
from d3k2_profile.lazy_patterns import pattern
from d3k2_profile.medicines.known_names import KnownNames
from d3k2_profile.medicines.name_words import Phrase, unspaced, without_what_it_is_counted_by, words
from d3k2_profile.medicines.pasted import without_columns_of_reasons, without_repeated_words, without_titles
from d3k2_profile.medicines.typed_words import Reading, read, unread
from d3k2_profile.medicines.words_beside_names import (
    CLAUSES,
    DENIED,
    DENIED_INSIDE,
    HARMLESS,
    LISTED,
    PERSONS,
    QUESTIONED,
    REASONS,
    SMALL_WORDS,
    VITAMINS,
)

_JOINTS = pattern(
    r"([\n\r\t\u2028\u2029]+|;|、|，|،|•|\||(?<!\w)\(?(?:\d{1,2}[.)]|[a-h]\))(?=\s)|(?<!\d),|,(?!\d)"
    r"|(?<!\d)(?<!\b[вп])/|/(?!\d)(?<!\b[вп]/)|\+|&"
    r"|(?<=\s)(?:and|with|plus(?! d[eu']?\b)|und|et|(?<!il )y|og|och|ja|en|oraz|ve|(?<!как )и)(?=\s)"
    r"|(?<=\w)\s+(?=(?:since|after) (?:i )?(?:stopp|quit|came off|coming off)|depuis (?:l['’]arr[êe]t"
    r"|que j['’]ai arr[êe]t)"
    r"|desde que (?:dej[eé]|parei|deixei)|da quando ho smesso|seit (?:dem )?absetzen|sinds ik (?:gestopt|ben gestopt)"
    r"|sedan jag slutade|siden jeg stoppe))"
    r"(?![^(]{0,60}\)(?<!\d\)))",
    re.IGNORECASE,
)
"""What parts one medicine from the next, outside brackets."""
_HEADING = pattern(r"^\W*([^:\n]{3,60}):\s*(?!//)")
_ALLERGIC = pattern("all?erg|аллерг|алерг|αλλεργ")
_FIRM = frozenset(";、，،•,|") | {""}
"""Joints that no name has inside; a line break is one too, and nothing but blanks is left of it."""
_DENYING = pattern(r"\b(?:not|never|avoid|don'?t)(?: (?:take|taken|use|used|be taken))?\s*$", re.IGNORECASE)
_LETTER = pattern(r"(?<=[^\W\d_]{4}) [eai] (?=[^\W\d_]{4})")
"""Words for "and" that mean something else in another language, or are the letter of a vitamin."""
_LISTS = COUNTED | LISTED
"""Words for what a list is of."""
_AROUND = " \t-*•·.,;()[]"
_NUMBERED = pattern(r"(?<![^\W\d_])[^\W\d_]\d{3,}\W*$")
"""A letter with a number of three figures or more behind it."""
_BEFORE, _BEHIND = 3, 4
"""Words on either side of a joint that may make a known name together."""


def split(line: str, known: KnownNames) -> list[str]:
    """The medicines typed in one line or in several, each as it was typed.

    Line breaks, commas, semicolons, slashes, plus signs and words for "and" part them, but not inside
    a known name, and not before what is only a strength, a time or a direction. What a
    heading says ("Past medications:") is said of each medicine under it; "Allergies: penicillin" only of its line.
    """
    parts: list[str] = []
    joint, past, of_one_line = "\n", "", False
    rows = without_columns_of_reasons(without_titles(line, known), known)
    pieces = [*_JOINTS.split(without_what_it_is_counted_by(rows)), "\n"]
    for number, piece in enumerate(pieces[:-1]):
        if number % 2:
            joint += piece
            continue
        if "\n" in joint or "\r" in joint:
            whole = "\n" in pieces[number + 1] and len(pieces) > 2
            heading, piece = _heading(piece, whole, not parts, known)
            past = heading if heading is not None else "" if of_one_line else past
            of_one_line = heading is not None and bool(piece.strip() and _ALLERGIC.search(heading))
        if not piece.strip(_AROUND):
            continue
        if not _stands_alone(parts[-1] if parts else "", joint, piece, known):
            if parts:
                parts[-1] += joint + piece
        else:
            parts.append(f"{past} {piece}" if past else piece)
        joint = ""
    each = (name for part in without_repeated_words(parts, known) for name in _between_names(part, known))
    return [name for part in each if (name := part.strip(_AROUND).strip())] or [line]


def _heading(line: str, whole: bool, first: bool, known: KnownNames) -> tuple[str | None, str]:
    """What a heading at the beginning of the line says of what follows, such as *past*, and the rest of the line; None
    where there is no heading. It ends in a colon, or is a `whole` line of words such as "stopped". Whose list it is
    ("mum's tablets:") is no doubt in the `first` line: the list is of the one who is asked about.
    """
    before = _HEADING.match(line)
    title = before.group(1) if before else line
    reading = read(title, known)
    of_what = not _LISTS.isdisjoint(words(title))
    doubts = [
        word
        for word in reading.words
        if word in QUESTIONED and not (of_what and (word == "history" or (first and word in PERSONS)))
    ]
    if reading.mentions or not reading.words or unread(reading) or not (before or (whole and doubts)):
        return None, line
    return " ".join(doubts), line[before.end() :] if before else ""


def _stands_alone(before: str, joint: str, piece: str, known: KnownNames) -> bool:
    """Whether a piece behind a joint is a medicine of its own."""
    firm = joint.strip() in _FIRM
    reading = read(piece if firm or not joint.strip().isalpha() else f"{joint} {piece}", known)
    said = read(piece, known).words
    if joint.strip() == "/" and any(word.isalpha() and holds_amount(word) for word in words(piece)[:1]):
        return False
    if before and piece.strip().islower() and all(holds_amount(word) or word in SMALL_WORDS for word in words(piece)):
        return False
    if not reading.mentions and not unread(reading) and not (firm and _is_a_kind(piece)):
        return False
    if before and not reading.mentions and all(unspaced(word) and DENIED_INSIDE.search(word) for word in said):
        return False
    if not reading.mentions and said and (said[0] in CLAUSES or _denies(said, joint.strip(), reading)):
        return not before or ("\n" in joint and bool(unread(reading)))
    if joint.strip() in ("with", "and") and _DENYING.search(before):
        return False
    letters = [word for word in said if len(word) == 1 and word.isascii()]
    if not reading.mentions and letters and all(word in HARMLESS or word in letters for word in said):
        return not before
    last = words(before)
    if _ends_in_a_letter(before, known):
        return False
    if firm:
        return True
    return (
        bool(before)
        and " ".join(words(f"{before} {piece}")) not in known.meanings
        and not _across(last, words(piece), known)
    ) or not before


def _denies(said: Phrase, joint: str, reading: Reading) -> bool:
    """Whether words behind a comma or an "and" say only that what stands before is not taken any more."""
    return (joint == "," and said[0] in DENIED) or (
        joint == "and" and not DENIED.isdisjoint(said) and not unread(reading)
    )


def _ends_in_a_letter(before: str, known: KnownNames) -> bool:
    """Whether a piece ends in a letter that is a name beside another, with or without a number ("D3000 + K2")."""
    ends = read(before, known).tokens[-1:]
    behind_another = len(words(before)) > 1 and not _NUMBERED.search(before)
    return bool(ends) and ends[0].word in known.letters and not behind_another


def _between_names(part: str, known: KnownNames) -> list[str]:
    """The medicines in a part, where a letter stands for "and" between two names that nothing denies."""
    for letter in _LETTER.finditer(part):
        before, behind = read(part[: letter.start()], known), read(part[letter.end() :], known)
        if before.mentions and behind.mentions and not behind.mentions[0].place:
            last = before.mentions[-1]
            ends = last.place + len(last.phrase) == len(before.tokens) and last.phrase[-1] not in VITAMINS
            if ends and QUESTIONED.isdisjoint(before.words):
                return [part[: letter.start()], *_between_names(part[letter.end() :], known)]
    return [part]


def _is_a_kind(piece: str) -> bool:
    """Whether a piece is no direction but words for a kind of medicine, such as "blood pressure tablet"."""
    said = words(piece)
    return len(said) < 5 and not REASONS.isdisjoint(said) and not COUNTED.isdisjoint(said) and said[0] in REASONS


def _across(before: Phrase, after: Phrase, known: KnownNames) -> bool:
    """Whether a known name begins at the end of one piece and ends in the next."""
    last = before[-_BEFORE:]
    return any(
        " ".join(last[-n:] + after[:m]) in known.meanings
        for n in range(1, len(last) + 1)
        for m in range(1, min(_BEHIND, len(after)) + 1)
    )
