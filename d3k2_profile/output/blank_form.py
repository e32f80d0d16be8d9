"""The blank questionnaire for paper: what stands on it, for each medium to write down."""

from collections.abc import Iterator
from itertools import count
from typing import assert_never

from d3k2_profile.conditions.when import tests
from d3k2_profile.frozen import Frozen
from d3k2_profile.output.answers_in_words import DECLINED, NONE_OF_THESE, NOT_SURE
from d3k2_profile.output.words import (
    CUSTOM,
    DETAIL_QUESTIONS,
    NOTICE_HEADING,
    STANDING,
    WHAT_THIS_IS,
    WHO_DECIDES,
    why_we_ask,
)
from d3k2_profile.questions.kinds import ChoiceQuestion, ChoicesQuestion, MedicationsQuestion, NumberQuestion, Question
from d3k2_profile.rules.model import RuleSet

LINES_FOR_MEDICINES = 6
FIRST = (
    "This sheet is for you, and for a talk with a doctor, pharmacist or dietitian. Please leave out amounts "
    "and strengths.",
    "If you are bleeding or feel very unwell now, call your local emergency number.",
)
QUESTIONS = "Questions"
QUESTIONS_ARE = "Tick the boxes that fit. Not sure is an answer too, and you may leave any question out."
DETAIL_QUESTIONS_ARE = "These add detail. They can wait for another day."
_PARTS = (("core", QUESTIONS, QUESTIONS_ARE), ("more", DETAIL_QUESTIONS, DETAIL_QUESTIONS_ARE))


class Room(Frozen):
    """Where an answer goes: what to do, empty lines to write on, and boxes to tick."""

    how: str
    lines: int
    boxes: tuple[str, ...]


class FormQuestion(Frozen):
    """A question with its number, what is said of it, and the room for the answer."""

    number: int
    ask: str
    notes: tuple[str, ...]
    room: Room


class FormPart(Frozen):
    """Questions under a heading; the last part of a form has a note alone."""

    heading: str
    note: str
    questions: tuple[FormQuestion, ...] = ()


class Form(Frozen):
    """The whole form, from top to bottom."""

    title: str
    notes: tuple[str, ...]
    parts: tuple[FormPart, ...]


def blank_form(ruleset: RuleSet) -> Form:
    """The form of a rule set's questions."""
    about = ruleset.about
    first = f"{WHAT_THIS_IS} Rule set {about.version}, reviewed on {about.reviewed.isoformat()}."
    return Form(about.title, (first, *([CUSTOM] if ruleset.custom else []), *FIRST), tuple(_parts(ruleset)))


def _parts(ruleset: RuleSet) -> Iterator[FormPart]:
    numbers = count(1)
    for path, heading, note in _PARTS:
        questions = [question for question in ruleset.questions if question.path == path]
        if questions:
            numbered = (_question(ruleset, next(numbers), question) for question in questions)
            yield FormPart(heading, note, tuple(numbered))
    yield FormPart(NOTICE_HEADING.capitalize(), f"{STANDING} {WHO_DECIDES}")


def _question(ruleset: RuleSet, number: int, question: Question) -> FormQuestion:
    notes = (_depends_on(ruleset, question), question.help, why_we_ask(question.why))
    return FormQuestion(number, question.ask, tuple(filter(None, notes)), _room(question))


def _depends_on(ruleset: RuleSet, question: Question) -> str:
    """That a question on paper may not fit, and which answers decide it; nothing where it always fits."""
    if not question.when:
        return ""
    looked_at = dict.fromkeys(test.question for test in tests(question.when))
    by_id = ruleset.questionnaire.by_id
    labels = ", ".join(by_id[name].label for name in looked_at if name in by_id)
    return f"This one depends on your answer to: {labels}. Leave it out if it does not fit you."


def _room(question: Question) -> Room:
    special = (NOT_SURE, DECLINED)
    match question:
        case NumberQuestion():
            return Room(f"A whole number from {question.min} to {question.max}:", 1, special)
        case ChoiceQuestion():
            return Room("Tick one box.", 0, (*(option.label for option in question.options), *special))
        case ChoicesQuestion():
            boxes = (*(option.label for option in question.options), NONE_OF_THESE, *special)
            return Room("Tick all the boxes that fit.", 0, boxes)
        case MedicationsQuestion():
            boxes = (*(kind.label for kind in question.kinds), NONE_OF_THESE, *special)
            return Room("Write the names as on the boxes, one on each line.", LINES_FOR_MEDICINES, boxes)
        case _:
            assert_never(question)
