"""What a person is asked where an answer contradicts one that was given before."""

from d3k2_profile.conversation.interview import Answered, Interview
from d3k2_profile.conversation.menu import Face, Menu, Row
from d3k2_profile.conversation.prompts import BACK, HELP_KEY, LEAVE, WHY, LeftHere, WentBack, asked
from d3k2_profile.output import answers_in_words
from d3k2_profile.profile.contradictions import Contradiction
from d3k2_profile.questions.kinds import Question
from d3k2_profile.questions.values import Value

WHICH_TO_CHANGE = "Type 1 or 2 to change an answer, or 3 to go on."
WHY_BOTH = "The two answers do not fit together. Every caution that either of them brings stays on your page."


def after_contradictions(face: Face, interview: Interview, question: Question, value: Value) -> Answered:
    """The answer, with the question to change because of it, where it contradicts another one."""
    answers = {**interview.answers, question.id: value}
    before = interview.contradictions(interview.answers)
    for found in interview.contradictions(answers):
        if found in before:
            continue
        menu = _menu(interview.answer(value), found)
        try:
            change = asked(face, menu, lambda row: row.typed)
        except WentBack:
            return Answered(value, question.id)
        except LeftHere:
            return Answered(value, question.id, leaves=True)
        return Answered(value, {"1": found.denied, "2": found.named}.get(change))
    return Answered(value)


def _menu(interview: Interview, found: Contradiction) -> Menu:
    denied, named = (interview.questionnaire.by_id[each] for each in (found.denied, found.named))
    said = answers_in_words.answer(denied, interview.answers[denied.id])
    return Menu(
        f'{denied.label}: "{said}", and {named.label}: "{found.medicine}". Are both right?',
        rows=(Row("1", f"Change {denied.label}"), Row("2", f"Change {named.label}"), Row("3", "Both are right")),
        how=(WHICH_TO_CHANGE,),
        keys=(WHY, BACK, LEAVE, HELP_KEY),
        why=WHY_BOTH,
    )
