"""A pasted list -> its lines without what names no medicine: titles, columns of reasons, words that come again."""

import re
from collections import Counter

from d3k2_profile.dosing.amount_words import UNITS
from d3k2_profile.lazy_patterns import pattern
from d3k2_profile.medicines.known_names import KnownNames
from d3k2_profile.medicines.name_words import unspaced, words
from d3k2_profile.medicines.typed_words import Reading, read, resembles_a_class, resembles_one_not_to_miss
from d3k2_profile.medicines.words_beside_names import (
    HARMLESS,
    HOUSES,
    LISTED,
    NOT_KNOWN,
    PAGES,
    PASSING,
    QUESTIONED,
    REASONS,
    SALTS,
    TOPICAL,
)

_LISTED_INSIDE = pattern(
    "lista|liste|lijst|luettelo|overzicht|zettel|medikation|medikament|medicat|medicac|medicamen|medicin|lakemedel|lakityk"
    "|legemid|farmac|ordonnanc|recept|receit|receta|ricett|prescri|verordn|rezept|therapie|terapi|traitement|tratamient"
    "|назнач|лекарств|рецепт|препарат"
    "|手帳|処方|薬局|薬剤|クリニック|病院|医院|内科|药房|药单|用药|服药|服藥|用藥|处方|處方|医嘱|醫囑|出院|退院|병원|약국|의원|처방|รายการยา|โรงพยาบาล|คลินิก"
)
"""Words for a list, or for where it was written, inside longer words."""
_TOP, _PROPER_NAMES = 3, 3
"""Lines that may be titles, and words in one of them that may be the names of people and houses."""
_DOCTORS = frozenset(["dr", "dra", "doctor", "docteur", "dott", "doktor", "prof"])
_PERSONS = frozenset(["mr", "mrs", "ms", "mme", "herr", "frau", "sr", "sra", "sig", "dhr", "mevr"])
_OFTEN = 3
"""Medicines of a list beside which a word stands that is part of no name."""
_LETTERS = pattern(r"[^\W\d_]+")
_BETWEEN_CELLS = pattern(r"\s*[|\t]\s*|\s+[-–—]\s+")
_NO_NAMES = (HARMLESS, QUESTIONED, NOT_KNOWN, TOPICAL, SALTS, PASSING)


def unread(reading: Reading) -> list[str]:
    """The words that may be a name nobody here knows."""
    return [token.word for token in reading.rest if not any(token.word in each for each in _NO_NAMES)]


def without_titles(text: str, known: KnownNames) -> str:
    """The text without its first lines that name a doctor, or are the title of a list, with the name of a house for one
    ("Medication record, Willow Court").
    """
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) <= _TOP:
        return text
    bare = _lines_above_figures(lines)
    titles = [
        line
        for number, line in enumerate(lines[:_TOP])
        if _is_a_title(line, known) or (number < bare and _is_of_words_alone(line, known))
    ]
    return "\n".join(line for line in lines if line not in titles) if titles else text


def _lines_above_figures(lines: list[str]) -> int:
    """How many lines without a figure stand above a list in which a figure stands in nearly every line."""
    figures = [any(map(str.isnumeric, line)) for line in lines]
    bare = figures.index(True) if True in figures else 0
    with_figures = sum(figures)
    return bare if with_figures > _TOP and 5 * with_figures > 4 * (len(lines) - bare) else 0


def _is_of_words_alone(line: str, known: KnownNames) -> bool:
    """Whether a line is made of several words, of which none is a name, like one or a denial, or says how something is
    taken.
    """
    said, reading = words(line), read(line, known)
    several = len(said) > 1 or any(map(unspaced, said))
    return several and len(reading.words) == len(said) and _names_nothing(reading, known)


def _names_nothing(reading: Reading, known: KnownNames) -> bool:
    doubted = reading.mentions or not QUESTIONED.isdisjoint(reading.words)
    return not doubted and not any(resembles_a_class(word, known) for word in unread(reading))


def without_repeated_words(parts: list[str], known: KnownNames) -> list[str]:
    """The medicines of a list without the words that stand beside several of them, and so are the name of none."""
    if len(parts) <= _OFTEN:
        return parts
    readings = [read(part, known) for part in parts]
    beside = Counter(word for reading in readings if reading.mentions for word in set(unread(reading)))
    again = {word for word, often in beside.items() if often >= _OFTEN and not resembles_a_class(word, known)}
    if not again:
        return parts
    kept = [_LETTERS.sub(lambda word: "" if again.issuperset(words(word[0])) else word[0], part) for part in parts]
    return [part for part, before in zip(kept, parts, strict=True) if part == before or _LETTERS.search(part)]


def without_columns_of_reasons(text: str, known: KnownNames) -> str:
    """The rows of a table without the columns that say what each medicine is for."""
    rows = [_BETWEEN_CELLS.split(line) for line in text.splitlines()]
    if sum(len(row) > 1 for row in rows) < _TOP:
        return text
    columns = range(1, max(map(len, rows)))
    cells = {at: [row[at] for row in rows if len(row) > at and row[at].strip()] for at in columns}
    reasons = {at for at in columns if len(cells[at]) >= _TOP and _are_reasons(cells[at], known)}
    if not reasons:
        return text
    return "\n".join(" | ".join(cell for at, cell in enumerate(row) if cell and at not in reasons) for row in rows)


def _are_reasons(cells: list[str], known: KnownNames) -> bool:
    """Whether cells name no medicine: most say what one is for, and none is known, denied or like a known one."""
    readings = [read(cell, known) for cell in cells]
    left = [unread(reading) for reading in readings]
    reasons = [not each and not REASONS.isdisjoint(words(cell)) for each, cell in zip(left, cells, strict=True)]
    return (
        2 * sum(reasons) > len(cells)
        and not any(reading.mentions or not QUESTIONED.isdisjoint(reading.words) for reading in readings)
        and not any(resembles_a_class(word, known) for each in left for word in each)
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
    left = [word for word in unread(reading) if not _LISTED_INSIDE.search(word)]
    of_a_person = len(said) > 1 and (len(said[1]) == 1 or left[:1] == [said[1]])
    begins = ends or (unspaced(said[0]) or said[0] not in left if of_a_list else of_a_person)
    doubted = reading.mentions or not QUESTIONED.isdisjoint(said[1:])
    unlike = not any(resembles_one_not_to_miss(word, known) for word in left)
    return begins and unlike and not doubted and len(left) <= _PROPER_NAMES
