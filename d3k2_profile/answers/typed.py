"""The one reader of a typed line: numbers from a list, ids, labels, names of medicines -> a value."""

import re
from collections.abc import Sequence
from typing import assert_never

from d3k2_profile.medicines.lexicon import Lexicon
from d3k2_profile.medicines.vocabulary import NO_MEDICINES
from d3k2_profile.questions.kinds import (
    ChoiceQuestion,
    ChoicesQuestion,
    MedicationsQuestion,
    NotAccepted,
    NumberQuestion,
    Option,
    Question,
)
from d3k2_profile.questions.values import Choice, Choices, Unknown, Value
from d3k2_profile.text import clean, fold

NUMBERS = re.compile(r"[\d\s,;]+")
"""A line that holds numbers and nothing else."""
_SPECIAL = {
    **dict.fromkeys(("n", "not sure", Unknown.NOT_SURE), Unknown.NOT_SURE),
    **dict.fromkeys(("p", "prefer not to say", Unknown.DECLINED), Unknown.DECLINED),
}
_SEPARATORS = re.compile(r"[,;\n]")
_CHUNKS = re.compile(r";|(?<!\d),|,(?!\d)")
_BETWEEN_NUMBERS = re.compile(r"[\s,;]+")


def read_line(question: Question, line: str, lexicon: Lexicon) -> Value:
    """What the line, which is clean, answers to the question; raises NotAccepted, saying what to type."""
    if (special := _SPECIAL.get(fold(line))) is not None:
        return special
    match question:
        case NumberQuestion():
            return question.accept(line, lexicon)
        case ChoiceQuestion():
            return Choice(_option(question.options, line))
        case ChoicesQuestion():
            return Choices(frozenset(_several(question.options, line)))
        case MedicationsQuestion():
            return question.accept(names(question, line, lexicon), lexicon)
        case _:
            assert_never(question)


def position(line: str, last: int) -> int | None:
    """The number of a row that was typed, from 1 to the last one; None for anything else."""
    return int(line) if line.isdecimal() and len(line) < 4 and 1 <= int(line) <= last else None


def names(question: MedicationsQuestion, line: str, lexicon: Lexicon) -> list[str]:
    """The names typed, and the words that the numbers typed stand for; raises NotAccepted."""
    none = len(question.kinds) + 1
    named: list[str] = []
    parts = [
        part
        for chunk in _CHUNKS.split(line)
        for part in (_BETWEEN_NUMBERS.split(chunk) if NUMBERS.fullmatch(chunk) else [chunk])
    ]
    parts = [part.strip() for part in parts if part.strip()]
    if not parts or any(part.isdecimal() and not position(part, none) for part in parts):
        raise NotAccepted(f"Please type names, or numbers from 1 to {none}.")
    for part in parts:
        if part.isdecimal() and int(part) < none:
            named.append(question.kinds[int(part) - 1].enters)
        elif not part.isdecimal() and fold(part) not in NO_MEDICINES:
            named += lexicon.split(part)
        elif len(parts) > 1:
            raise NotAccepted("Please give either names and numbers, or none of these alone.")
    return named


def _option(options: Sequence[Option], line: str) -> str:
    """The option whose number, id or label was typed, or a name in its label that is in no other's."""
    if number := position(line, len(options)):
        return options[number - 1].id
    wanted = fold(line)
    exact = [option.id for option in options if wanted in (option.id, fold(option.label))]
    word = [option.id for option in options if wanted in map(fold, re.findall(r"\b[^\W\d_a-z]\w*", option.label))]
    for found in (exact, word):
        if len(found) == 1:
            return found[0]
    raise NotAccepted(f"Please type one number from 1 to {len(options)}.")


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
        option, pieces = _longest(options, pieces)
        chosen.append(option)
    if not chosen:
        raise NotAccepted(_some_numbers(none))
    return chosen


def _longest(options: Sequence[Option], pieces: list[str]) -> tuple[str, list[str]]:
    """The option that the first pieces name, as many of them as belong to its label, and the pieces left."""
    most = max(option.label.count(",") for option in options) + 1
    for end in range(min(len(pieces), most), 0, -1):
        try:
            return _option(options, ", ".join(pieces[:end])), pieces[end:]
        except NotAccepted:
            continue
    raise NotAccepted(_some_numbers(len(options) + 1))


def _some_numbers(last: int) -> str:
    return f"Please type numbers from 1 to {last}, with commas between them."
