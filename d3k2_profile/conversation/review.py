"""The review: every question with its answer before the page is made, and what can be changed."""

from d3k2_profile.answers.typed_line import position
from d3k2_profile.conversation.common_keys import BACK, HELP_KEY, LEAVE, WHY, YES, LeftHere, WentBack, typed_at
from d3k2_profile.conversation.face_protocol import Face, Menu, Row
from d3k2_profile.conversation.interview_state import Interview
from d3k2_profile.conversation.words import more_questions
from d3k2_profile.errors import InputEnded
from d3k2_profile.output import answers_in_words
from d3k2_profile.text import fold

REVIEW = "YOUR ANSWERS"
REVIEW_KEYS = "Type a number to change an answer, press Enter to see your page, or q to leave."
REVIEW_WHY = "Here you can look through your answers before they make your page."
NO_SUCH_ANSWER = "There is no answer with that number."


def review(face: Face, interview: Interview) -> Interview | None:
    """The interview at the answer the person wants to change; itself when all is right; None when they leave.

    The end of input here is consent: every question has been asked.
    """
    menu, note = _review(interview), ""
    while True:
        try:
            typed = fold(typed_at(face, menu, note))
        except InputEnded:
            return interview
        except LeftHere:
            return None
        except WentBack:
            return interview.back()
        if typed in {"", "ok", "done", *YES}:
            return interview
        if typed in ("m", "more") and interview.detail:
            return interview.with_detail()
        if number := position(typed, len(interview.asked)):
            return interview.revisit(interview.asked[number - 1].id)
        note = NO_SUCH_ANSWER


def _review(interview: Interview) -> Menu:
    """Every question with its answer, and what can be done about them."""
    said = [
        f"{question.label}: {answers_in_words.answer(question, interview.answers.get(question.id))}"
        for question in interview.asked
    ]
    more = len(interview.detail)
    offered = f"{more_questions(more)} that can still change your page"
    return Menu(
        REVIEW,
        before=("",),
        rows=(
            Row("", "See your page"),
            *(Row(f"{number}", line) for number, line in enumerate(said, 1)),
        ),
        how=(REVIEW_KEYS, *([f"Type m for {offered}."] if more else [])),
        keys=(*([Row("m", "further questions")] if more else []), WHY, BACK, LEAVE, HELP_KEY),
        why=REVIEW_WHY,
        label="Review",
        chosen=frozenset({""}),
    )
