"""A typed line, or a pasted list -> the medicines in it."""

import re

from d3k2_profile.dosing.amount_words import UNITS
from d3k2_profile.dosing.typed_amounts import COUNTED, holds_amount
from d3k2_profile.lazy_patterns import pattern
from d3k2_profile.medicines.known_names import SHORT, KnownNames
from d3k2_profile.medicines.name_words import Phrase, unspaced, without_what_it_is_counted_by, words
from d3k2_profile.medicines.similarity import similar
from d3k2_profile.medicines.typed_words import Reading, read
from d3k2_profile.medicines.words_beside_names import (
    CLAUSES,
    DENIED_INSIDE,
    HARMLESS,
    HOUSES,
    LISTED,
    PAGES,
    PASSING,
    PERSONS,
    QUESTIONED,
    REASONS,
    SALTS,
    SMALL_WORDS,
    TOPICAL,
    VITAMINS,
)

_JOINTS = pattern(
    r"([\n\r\t\u2028\u2029]+|;|、|，|،|•|\||(?<!\w)\(?(?:\d{1,2}[.)]|[a-h]\))(?=\s)|(?<!\d),|,(?!\d)"
    r"|(?<!\d)(?<!\b[вп])/|/(?!\d)(?<!\b[вп]/)|\+|&"
    r"|(?<=\s)(?:and|with|plus(?! d[eu']?\b)|und|et|(?<!il )y|og|och|ja|en|oraz|ve|и)(?=\s)"
    r"|(?<=\w)\s+(?=(?:since|after) (?:i )?(?:stopp|quit|came off|coming off)|depuis (?:l['’]arr[êe]t"
    r"|que j['’]ai arr[êe]t)"
    r"|desde que (?:dej[eé]|parei|deixei)|da quando ho smesso|seit (?:dem )?absetzen|sinds ik (?:gestopt|ben gestopt)"
    r"|sedan jag slutade|siden jeg stoppe))"
    r"(?![^(]{0,60}\)(?<!\d\)))",
    re.IGNORECASE,
)
"""What parts one medicine from the next, outside brackets."""
_HEADING = pattern(r"^\W*([^:\n]{3,60}):\s*(?!//)")
_FIRM = frozenset(";、，،•,|") | {""}
"""Joints that no name has inside; a line break is one too, and nothing but blanks is left of it."""
_DENYING = pattern(r"\b(?:not|never|avoid|don'?t)(?: (?:take|taken|use|used|be taken))?\s*$", re.IGNORECASE)
_LETTER = pattern(r"(?<=[^\W\d_]{4}) [eai] (?=[^\W\d_]{4})")
"""Words for "and" that mean something else in another language, or are the letter of a vitamin."""
_LISTS = COUNTED | LISTED
"""Words for what a list is of."""
_LISTED_INSIDE = pattern(
    "手帳|処方|薬局|薬剤|クリニック|病院|医院|内科|药房|药单|用药|服药|服藥|用藥|处方|處方|医嘱|醫囑|出院|退院|병원|약국|의원|처방|รายการยา|โรงพยาบาล|คลินิก"
)
"""Words for a list, or for where it was written, in scripts that join them to others."""
_TOP, _PROPER_NAMES = 3, 3
"""Lines that may be titles, and words in one of them that may be the names of people and houses."""
_DOCTORS = frozenset(["dr", "dra", "doctor", "docteur", "dott", "doktor", "prof"])
_PERSONS = frozenset(["mr", "mrs", "ms", "mme", "herr", "frau", "sr", "sra", "sig", "dhr", "mevr"])
_BETWEEN_CELLS = pattern(r"\s*[|\t]\s*|\s+[–—]\s+")
_AROUND = " \t-*•·.,;()[]"
_NUMBERED = pattern(r"(?<![^\W\d_])[^\W\d_]\d{3,}\W*$")
"""A letter with a number of three figures or more behind it."""
_BEFORE, _BEHIND = 3, 4
"""Words on either side of a joint that may make a known name together."""
_NO_NAMES = HARMLESS | QUESTIONED | TOPICAL | SALTS | PASSING


def split(line: str, known: KnownNames) -> list[str]:
    """The medicines typed in one line or in several, each as it was typed.

    Line breaks, commas, semicolons, slashes, plus signs and words for "and" part them, but not inside
    a known name, and not before what is only a strength, a time or a direction. What a
    heading says ("Past medications:") is said of each medicine under it.
    """
    parts: list[str] = []
    joint, past = "\n", ""
    rows = _without_columns_of_reasons(_without_titles(line, known), known)
    pieces = [*_JOINTS.split(without_what_it_is_counted_by(rows)), "\n"]
    for number, piece in enumerate(pieces[:-1]):
        if number % 2:
            joint += piece
            continue
        if "\n" in joint or "\r" in joint:
            whole = "\n" in pieces[number + 1] and len(pieces) > 2
            heading, piece = _heading(piece, whole, not parts, known)
            past = past if heading is None else heading
        if not piece.strip(_AROUND):
            continue
        if not _stands_alone(parts[-1] if parts else "", joint, piece, known):
            if parts:
                parts[-1] += joint + piece
        else:
            parts.append(f"{past} {piece}" if past else piece)
        joint = ""
    each = (name for part in parts for name in _between_names(part, known))
    return [name for part in each if (name := part.strip(_AROUND).strip())] or [line]


def _without_titles(text: str, known: KnownNames) -> str:
    """The text without its first lines that name a doctor, or are the title of a list, with the name of a house for one
    ("Medication record, Willow Court").
    """
    lines = text.splitlines()
    titles = [line for line in lines[:_TOP] if _is_a_title(line, known)] if len(lines) > _TOP else []
    return "\n".join(line for line in lines if line not in titles) if titles else text


def _without_columns_of_reasons(text: str, known: KnownNames) -> str:
    """The rows of a table without the columns that say what each medicine is for."""
    rows = [_BETWEEN_CELLS.split(line) for line in text.splitlines()]
    if sum(len(row) > 1 for row in rows) < _TOP:
        return text
    for column in range(1, max(map(len, rows))):
        cells = [row[column] for row in rows if len(row) > column and row[column].strip()]
        if len(cells) >= _TOP and _are_reasons(cells, known):
            rows = [[*row[:column], "", *row[column + 1 :]] for row in rows]
    return "\n".join(" | ".join(filter(None, row)) for row in rows)


def _are_reasons(cells: list[str], known: KnownNames) -> bool:
    """Whether cells name no medicine: most say what one is for, and none is known, denied or like a known one."""
    readings = [read(cell, known) for cell in cells]
    left = [_left(reading) for reading in readings]
    reasons = [not each and not REASONS.isdisjoint(words(cell)) for each, cell in zip(left, cells, strict=True)]
    return (
        2 * sum(reasons) > len(cells)
        and not any(reading.mentions or not QUESTIONED.isdisjoint(reading.words) for reading in readings)
        and not any(similar(word, known.compared) for each in left for word in each if len(word) > SHORT)
    )


def _is_a_title(line: str, known: KnownNames) -> bool:
    """Whether a line is a title with proper names in it, of which none is like the name of a medicine."""
    said = words(line)
    of_a_list = not (HOUSES | PAGES | LISTED).isdisjoint(said) or any(map(_LISTED_INSIDE.search, said))
    ends = line.rstrip().endswith(":")
    if not said or not (of_a_list or ends or said[0] in _DOCTORS | _PERSONS):
        return False
    if not UNITS.isdisjoint(said) or re.search(r":\s*\S", line):
        return False
    reading = read(line, known)
    left = _left(reading)
    of_a_person = len(said) > 1 and (len(said[1]) == 1 or left[:1] == [said[1]])
    begins = ends or (unspaced(said[0]) or said[0] not in left if of_a_list else of_a_person)
    unlike = not any(similar(word, known.compared) for word in left if len(word) > SHORT)
    doubted = reading.mentions or not QUESTIONED.isdisjoint(said[1:])
    return begins and unlike and not doubted and len(left) <= _PROPER_NAMES


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
    if reading.mentions or not reading.words or _left(reading) or not (before or (whole and doubts)):
        return None, line
    return " ".join(doubts), line[before.end() :] if before else ""


def _stands_alone(before: str, joint: str, piece: str, known: KnownNames) -> bool:
    """Whether a piece behind a joint is a medicine of its own."""
    firm = joint.strip() in _FIRM
    reading = read(piece if firm or not joint.strip().isalpha() else f"{joint} {piece}", known)
    said = read(piece, known).words
    if before and piece.strip().islower() and all(holds_amount(word) or word in SMALL_WORDS for word in words(piece)):
        return False
    if not reading.mentions and not _left(reading) and not (firm and _is_a_kind(piece)):
        return False
    if before and not reading.mentions and all(unspaced(word) and DENIED_INSIDE.search(word) for word in said):
        return False
    if not reading.mentions and said and said[0] in CLAUSES:
        return not before
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


def _left(reading: Reading) -> list[str]:
    """The words that may be a name nobody here knows."""
    return [token.word for token in reading.rest if token.word not in _NO_NAMES]


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
