"""What a typed line means as an answer: numbers from the list, labels, names of medicines."""

import re
from collections.abc import Sequence
from typing import assert_never

from d3k2_profile.medicines.lexicon import Lexicon
from d3k2_profile.medicines.vocabulary import NOTHING
from d3k2_profile.output import phrases
from d3k2_profile.questions.kinds import (
    ChoiceQuestion,
    ChoicesQuestion,
    MedicationsQuestion,
    NotAccepted,
    NumberQuestion,
    Option,
    Question,
)
from d3k2_profile.text import fold

NUMBERS = re.compile(r"[\d\s,;]+")
_SEPARATORS = re.compile(r"[,;\n]+")
_CHUNKS = re.compile(r";|(?<!\d),|,(?!\d)")
_BETWEEN_NUMBERS = re.compile(r"[\s,;]+")


def meaning(question: Question, typed: str, lexicon: Lexicon) -> object:
    """What the question accepts, for what was typed: an option's id for its number, and so on; raises NotAccepted."""
    match question:
        case NumberQuestion():
            return typed
        case ChoiceQuestion():
            return _option(question.options, typed)
        case ChoicesQuestion():
            return _several(question.options, typed)
        case MedicationsQuestion():
            return _medicines(question, typed, lexicon)
        case _:
            assert_never(question)


def _option(options: Sequence[Option], typed: str) -> str:
    """The option whose number, id or label was typed, or a name in its label that is in no other's."""
    if typed.isdecimal() and len(typed) < 4 and 1 <= int(typed) <= len(options):
        return options[int(typed) - 1].id
    wanted = fold(typed)
    exact = [option.id for option in options if wanted in (option.id, fold(option.label))]
    word = [option.id for option in options if wanted in map(fold, re.findall(r"\b[^\W\d_a-z]\w*", option.label))]
    for found in (exact, word):
        if len(found) == 1:
            return found[0]
    raise NotAccepted(phrases.one_number(len(options)))


def _several(options: Sequence[Option], typed: str) -> list[str]:
    none = len(options) + 1
    if fold(typed) in NOTHING:
        return []
    parts = typed.replace(",", " ").replace(";", " ").split() if NUMBERS.fullmatch(typed) else _parts(typed)
    if not parts:
        raise NotAccepted(phrases.some_numbers(none))
    if [part for part in parts if part.isdecimal() and len(part) < 4 and int(part) == none]:
        if len(parts) == 1:
            return []
        raise NotAccepted(phrases.none_alone(none))
    try:
        return [_option(options, part) for part in parts]
    except NotAccepted:
        raise NotAccepted(phrases.some_numbers(none)) from None


def _medicines(question: MedicationsQuestion, typed: str, lexicon: Lexicon) -> list[str]:
    """The names typed, and the words that the numbers typed stand for."""
    none = len(question.kinds) + 1
    named: list[str] = []
    parts = [
        part
        for chunk in _CHUNKS.split(typed)
        for part in (_BETWEEN_NUMBERS.split(chunk) if NUMBERS.fullmatch(chunk) else [chunk])
    ]
    parts = [part.strip() for part in parts if part.strip()]
    if not parts or any(part.isdecimal() and not (len(part) < 4 and 1 <= int(part) <= none) for part in parts):
        raise NotAccepted(phrases.names_or_numbers(none))
    for part in parts:
        if part.isdecimal() and int(part) < none:
            named.append(question.kinds[int(part) - 1].enters)
        elif not part.isdecimal() and fold(part) not in NOTHING:
            named += lexicon.split(part)
        elif len(parts) > 1:
            raise NotAccepted(phrases.NONE_OF_THESE_ALONE)
    return named


def _parts(typed: str) -> list[str]:
    return [part.strip() for part in _SEPARATORS.split(typed) if part.strip()]
