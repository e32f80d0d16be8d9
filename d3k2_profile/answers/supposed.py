"""Answers that are only supposed: `QUESTION=ANSWER`, as typed behind a command."""

from collections.abc import Sequence

from d3k2_profile.answers import typed_line
from d3k2_profile.errors import UsageError
from d3k2_profile.questions.kinds import NotAccepted
from d3k2_profile.questions.questionnaire import Questionnaire
from d3k2_profile.questions.value_types import Unknown, Value
from d3k2_profile.suggestions import did_you_mean
from d3k2_profile.text import clean


def suppose(questionnaire: Questionnaire, written: Sequence[str]) -> dict[str, Value]:
    """The answers that `written` supposes; raises UsageError, which says what is accepted, never what was answered."""
    supposed: dict[str, Value] = {}
    known = ", ".join(questionnaire.by_id)
    for each in written:
        name, equals, answer = each.partition("=")
        name = clean(name)
        if not equals:
            raise UsageError(f"--suppose takes QUESTION=ANSWER; the questions are: {known}")
        if name not in questionnaire.by_id:
            remedy = did_you_mean(name, list(questionnaire.by_id), f"use one of: {known}")
            raise UsageError(f"there is no question '{name}'; {remedy}")
        if name in supposed:
            raise UsageError(f"--suppose names '{name}' twice; name it once, with everything that is the answer")
        question = questionnaire.by_id[name]
        try:
            supposed[name] = typed_line.read_line(question, clean(answer), questionnaire.lexicon)
        except NotAccepted:
            raise UsageError(f"--suppose {name}: {question.accepts} Also accepted: {', '.join(Unknown)}.") from None
    return supposed
