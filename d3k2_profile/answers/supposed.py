"""Answers that are only supposed: `QUESTION=ANSWER`, as typed behind a command."""

from collections.abc import Sequence

from d3k2_profile.errors import UsageError
from d3k2_profile.medicines.lexicon import Lexicon
from d3k2_profile.questions.kinds import (
    ChoiceQuestion,
    ChoicesQuestion,
    MedicationsQuestion,
    NotAccepted,
    NumberQuestion,
    Option,
    Question,
    Unknown,
    Value,
)
from d3k2_profile.rules.model import RuleSet
from d3k2_profile.text import clean, did_you_mean, fold

NONE = "none"


def suppose(ruleset: RuleSet, written: Sequence[str]) -> dict[str, Value]:
    """The answers that `written` supposes; raises UsageError, which says what is accepted and never what was
    answered."""
    supposed: dict[str, Value] = {}
    for each in written:
        name, equals, answer = each.partition("=")
        name = clean(name)
        if not equals:
            raise UsageError(f"--suppose takes QUESTION=ANSWER; the questions are: {_ids(ruleset)}")
        if name not in ruleset.questionnaire.by_id:
            remedy = did_you_mean(name, list(ruleset.questionnaire.by_id), f"use one of: {_ids(ruleset)}")
            raise UsageError(f"there is no question '{name}'; {remedy}")
        if name in supposed:
            raise UsageError(f"--suppose names '{name}' twice; name it once, with everything that is the answer")
        question = ruleset.questionnaire.by_id[name]
        try:
            supposed[name] = question.accept(_meaning(question, clean(answer), ruleset.questionnaire.lexicon))
        except NotAccepted as error:
            raise UsageError(f"--suppose {name}: {error} Also accepted: {', '.join(Unknown)}.") from None
    return supposed


def _ids(ruleset: RuleSet) -> str:
    return ", ".join(ruleset.questionnaire.by_id)


def _meaning(question: Question, typed: str, lexicon: Lexicon) -> object:
    """What the question accepts, for what was typed: ids for labels, a list for several."""
    if typed in tuple(Unknown):
        return typed
    match question:
        case NumberQuestion():
            return typed
        case ChoiceQuestion(options=options):
            return _option(options, typed) or typed
        case ChoicesQuestion(options=options):
            return [] if fold(typed) == NONE and not _option(options, typed) else _several(options, typed)
        case MedicationsQuestion():
            return [] if fold(typed) == NONE else lexicon.split(typed)


def _option(options: Sequence[Option], typed: str) -> str | None:
    wanted = fold(typed)
    return next((option.id for option in options if wanted in (option.id, fold(option.label))), None)


def _several(options: Sequence[Option], typed: str) -> list[str]:
    """The options named, with commas between them; a label may have commas of its own, so the longest match counts."""
    pieces = typed.split(",")
    chosen: list[str] = []
    while pieces:
        ends = range(len(pieces), 0, -1)
        found = next(
            ((end, option) for end in ends if (option := _option(options, ",".join(pieces[:end])))), (1, pieces[0])
        )
        chosen.append(found[1])
        pieces = pieces[found[0] :]
    return chosen
