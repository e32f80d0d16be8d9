"""The one reader of a typed line: numbers from a list, ids, labels, names of medicines -> a value."""

import re
import unicodedata
from collections.abc import Sequence
from contextlib import suppress
from itertools import groupby
from typing import assert_never

from d3k2_profile.dosing.typed_amounts import WITHOUT_NAME
from d3k2_profile.lazy_patterns import pattern
from d3k2_profile.medicines.lexicon import Lexicon
from d3k2_profile.medicines.words_beside_names import NO_MEDICINES
from d3k2_profile.questions.kinds import (
    ChoiceQuestion,
    ChoicesQuestion,
    MedicationsQuestion,
    NotAccepted,
    NumberQuestion,
    Option,
    Question,
)
from d3k2_profile.questions.value_types import Choice, Choices, Unknown, Value, entries_of
from d3k2_profile.text import clean, fold, listed

NUMBERS = pattern(r"[\d\s,;]+")
"""A line that holds numbers and nothing else."""
_SPECIAL = {
    **dict.fromkeys(("n", "not sure", Unknown.NOT_SURE), Unknown.NOT_SURE),
    **dict.fromkeys(("p", "prefer not to say", Unknown.DECLINED), Unknown.DECLINED),
}
_SEPARATORS = pattern(r"[,;\n]")
_CHUNKS = pattern(r";|(?<!\d),|,(?!\d)")
COMMAS = str.maketrans({"，": ",", "、": ",", "،": ",", "；": ";", "؛": ";"})
_NUMBERED = pattern(r"(\d{1,3})\s*[.)]?")
_FROM_TO = pattern(r"(\d{1,3})\s*[-–]\s*(\d{1,3})")
_NUMBER_AND_NAME = pattern(r"(\d{1,3})\s*(?:and\b|&|\+)\s*(.+)", re.IGNORECASE)
_WHOLE_WORD = 3
"""Letters from which on the beginning of a word stands for it."""
_BETWEEN_NUMBERS = pattern(r"[\s,;]+")
_BETWEEN_WORDS = pattern(r"\s*(?:\band\b|[/&+])\s*", re.IGNORECASE)
_STRENGTH = pattern(r"(?<!\w)\d+(?:[.,]\d+)?\s*(?:mg|mcg|µg|g|ml)\b", re.IGNORECASE)
"""What stands behind a name on a box; where one line of a list is chosen it says nothing."""
_ALONE = 4
"""Letters from which on one of several words without commas stands for an option; "not" and "no" never do."""
_YES = {"y", "yes", "yes i do", "i do", "many", "lots", "too many to list", "all of them", "several", "a few"}
"""What is said of medicines without a name."""
_NO = {"dont", "no", "none", "not", "nothing"}
_BESIDE_NO = re.findall(
    r"\w+",
    "all am any anything at currently do drugs i medication medications medicine medicines meds moment now of on other "
    "pills present prescribed regular regularly tablets take taking the these using",
)
"""Words that name no medicine: a line of these and a "no" says that there is none."""


def read_line(question: Question, line: str, lexicon: Lexicon) -> Value:
    """What the line, which is clean, answers to the question; raises NotAccepted, saying what to type."""
    if (special := _SPECIAL.get(fold(line))) is not None:
        return special
    line = line.translate(COMMAS)
    if not isinstance(question, MedicationsQuestion):
        line = unicodedata.normalize("NFKC", line)
    match question:
        case NumberQuestion():
            return question.accept(line, lexicon)
        case ChoiceQuestion():
            return Choice(_option(question.options, _STRENGTH.sub("", line) if re.search("[^\\W\\d]", line) else line))
        case ChoicesQuestion():
            return Choices(frozenset(_several(question.options, line)))
        case MedicationsQuestion():
            return _medicines(question, line, lexicon)
        case _:
            assert_never(question)


def _medicines(question: MedicationsQuestion, line: str, lexicon: Lexicon) -> Value:
    """The medicines typed; a line that names none, a "yes" or a strength alone, is asked again."""
    value = question.accept(names(question, line, lexicon), lexicon)
    entries = entries_of(value)
    if entries and (fold(line).strip(" .!") in _YES or all(entry.typed == WITHOUT_NAME for entry in entries)):
        raise NotAccepted(f"That names no medicine. {_names_or_numbers(question)}")
    return value


def says_none(line: str) -> bool:
    """Whether the line says that no medicine is taken."""
    said = fold(line).strip(" .!")
    spoken = re.findall(r"\w+", re.sub(r"['’]", "", said))
    return said in NO_MEDICINES or bool(_NO.intersection(spoken) and _NO.union(_BESIDE_NO).issuperset(spoken))


def position(line: str, last: int) -> int | None:
    """The number of a row that was typed, from 1 to the last one; None for anything else."""
    return int(line) if line.isdecimal() and len(line) < 4 and 1 <= int(line) <= last else None


def fitting(labels: Sequence[str], line: str) -> list[int]:
    """The places of the labels that have every word typed, or a word that begins so."""
    wanted = re.findall(r"\w+", fold(line))
    return [place for place, label in enumerate(labels) if wanted and _has(re.findall(r"\w+", fold(label)), wanted)]


def _has(words: Sequence[str], wanted: Sequence[str]) -> bool:
    return all(
        any(word.startswith(begun) if len(begun) >= _WHOLE_WORD else word == begun for word in words)
        for begun in wanted
    )


def names(question: MedicationsQuestion, line: str, lexicon: Lexicon) -> list[str]:
    """The names typed, and the words that the numbers typed stand for; raises NotAccepted."""
    none = len(question.kinds) + 1
    parts = [each for chunk in _CHUNKS.split(line.translate(COMMAS)) for each in _parts(chunk) if each]
    if not re.search(r"\w", "".join(parts)) or any(part.isdecimal() and not position(part, none) for part in parts):
        raise NotAccepted(_names_or_numbers(question))
    denied = [position(part, none) == none or says_none(part) for part in parts]
    if all(denied):
        return []
    if any(denied):
        raise NotAccepted("Please give either names and numbers, or none of these alone.")
    named: list[str] = []
    for numbers, together in groupby(parts, str.isdecimal):
        if numbers:
            named += [question.kinds[int(part) - 1].enters for part in together]
        else:
            named += lexicon.split(", ".join(together))
    return named


def _names_or_numbers(question: MedicationsQuestion) -> str:
    numbers = f"numbers from 1 to {len(question.kinds) + 1}" if question.kinds else "1 for none"
    return f"Please type names, or {numbers}."


def _parts(chunk: str) -> list[str]:
    """The numbers and names of what stands between two commas."""
    chunk = chunk.strip()
    if NUMBERS.fullmatch(chunk):
        return _BETWEEN_NUMBERS.split(chunk)
    if number := _NUMBERED.fullmatch(chunk):
        return [number[1]]
    if both := _FROM_TO.fullmatch(chunk):
        return [f"{each}" for each in range(int(both[1]), int(both[2]) + 1)] or [chunk]
    if pair := _NUMBER_AND_NAME.fullmatch(chunk):
        return [pair[1], *_parts(pair[2])]
    return [chunk]


def _option(options: Sequence[Option], line: str) -> str:
    """The option whose number, id or label was typed, or the only one that has the words typed."""
    fit = fitting([option.label for option in options], _whole_word(line))
    if found := _exact(options, line) or (options[fit[0]].id if len(fit) == 1 else ""):
        return found
    raise NotAccepted(f"{_which_fit(fit)}Please type one number from 1 to {len(options)}.")


def _one_of_several(options: Sequence[Option], piece: str) -> str:
    """The option that was typed; also the only one whose id has the words, where no label has them."""
    labels = fitting([option.label for option in options], _whole_word(piece))
    ids = fitting([option.id for option in options], piece)
    if not labels and len(ids) == 1:
        return options[ids[0]].id
    try:
        return _option(options, piece)
    except NotAccepted:
        raise NotAccepted(f"{_which_fit(labels)}{_some_numbers(len(options) + 1)}") from None


def _which_fit(places: Sequence[int]) -> str:
    """The numbers of several lines that the words typed fit; "" where they fit none."""
    numbers = [f"{place + 1}" for place in places]
    return f"That fits lines {listed(numbers)}. " if len(numbers) > 1 else ""


def _exact(options: Sequence[Option], line: str) -> str:
    """The option whose number, id or whole label was typed; "" where that is none, or not one alone."""
    if number := position(line, len(options)):
        return options[number - 1].id
    found = [option.id for option in options if _whole_word(line) in (option.id, fold(option.label))]
    return found[0] if len(found) == 1 else ""


def _whole_word(line: str) -> str:
    return "yes" if fold(line) == "y" else fold(line)


def _several(options: Sequence[Option], line: str) -> list[str]:
    """The options typed, by numbers, ids or labels with commas between them."""
    none = len(options) + 1
    if fold(line) in NO_MEDICINES:
        return []
    pieces = _BETWEEN_NUMBERS.split(line) if NUMBERS.fullmatch(line) else _SEPARATORS.split(line)
    pieces = [clean(piece) for piece in pieces if piece.strip()]
    if [piece for piece in pieces if position(piece, none) == none]:
        if len(pieces) == 1:
            return []
        raise NotAccepted(f"Please type {none} alone if none of these fits, or only the numbers that fit.")
    chosen: list[str] = []
    while pieces:
        found, pieces = _longest(options, pieces)
        chosen += found
    if not chosen:
        raise NotAccepted(_some_numbers(none))
    return chosen


def _longest(options: Sequence[Option], pieces: list[str]) -> tuple[list[str], list[str]]:
    """The options that the first pieces name, as many of them as belong to one label, and the pieces left."""
    most = max(option.label.count(",") for option in options) + 1
    for end in range(min(len(pieces), most), 1, -1):
        if option := _exact(options, ", ".join(pieces[:end])):
            return [option], pieces[end:]
    try:
        return [_one_of_several(options, pieces[0])], pieces[1:]
    except NotAccepted:
        if found := _one_each(options, pieces[0]):
            return found, pieces[1:]
        raise


def _one_each(options: Sequence[Option], piece: str) -> list[str]:
    """The options that are named with "and" or spaces between them; none where one of the words fits no option, or
    several.
    """
    for parts in (_BETWEEN_WORDS.split(piece), _BETWEEN_WORDS.sub(" ", piece).split()):
        if len(parts) > 1 and all(part.isdecimal() or len(part) >= _ALONE for part in parts):
            with suppress(NotAccepted):
                return [_one_of_several(options, part) for part in parts]
    return []


def _some_numbers(last: int) -> str:
    return f"Please type numbers from 1 to {last}, with commas between them."
