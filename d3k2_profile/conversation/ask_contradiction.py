"""What a person is asked where an answer contradicts one that was given before."""

from d3k2_profile.conversation.common_keys import BACK, HELP_KEY, LEAVE, WHY, LeftHere, WentBack, asked
from d3k2_profile.conversation.face_protocol import Face, Menu, Row
from d3k2_profile.conversation.interview_state import Interview
from d3k2_profile.output import answers_in_words
from d3k2_profile.output.words import DO_NOT_FIT
from d3k2_profile.profile.contradictions import Contradiction

WHICH_TO_CHANGE = "Type 1 or 2 to change an answer, or 3 to go on."
WHY_BOTH = f"{DO_NOT_FIT} Every caution that either brings stays on your page."


def settle(face: Face, before: Interview, after: Interview) -> tuple[Interview, bool]:
    """The interview after an answer, at the question to change where it contradicts another one; whether the person
    leaves there.
    """
    known = before.contradictions(before.answers)
    for found in after.contradictions(after.answers):
        if found in known or before.current is None:
            continue
        try:
            change = asked(face, _menu(after, found), lambda row: row.typed)
        except (WentBack, LeftHere) as way:
            return after.revisit(before.current.id), isinstance(way, LeftHere)
        question = {"1": found.denied, "2": found.named}.get(change)
        return (after.revisit(question) if question else after), False
    return after, False


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
