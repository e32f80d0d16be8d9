"""Headings and fixed sentences of the conversation."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, assert_never

from d3k2_profile.output.words import listed
from d3k2_profile.output.words import number_of as _number
from d3k2_profile.questions.kinds import (
    ChoiceQuestion,
    ChoicesQuestion,
    MedicationsQuestion,
    NumberQuestion,
    Question,
)

if TYPE_CHECKING:
    from d3k2_profile.answers.health_record import Silence

NOTHING_KEPT = "Nothing was kept."
LAST_NOT_KEPT = "Your last answers were not kept."
GOES_ON = "The questions go on. At the end you can name another file for your answers."
ANOTHER_FILE = "Type the name of a new file to keep your answers in, or press Enter to keep no more."
AGREE_KEYS = "Type y for yes, n for no."


def detail_ahead(count: int) -> str:
    """How many detail questions can still change the page, before the first of them."""
    return f"{_number(count, 'more question')} can still change your page. You can leave at any time."


def detail_offered(count: int) -> str:
    """The same as an offer, beside the other keys of the review."""
    return f"Type m for {detail_questions(count)}."


def go_on_with(name: str, command: str) -> str:
    """Where the answers are, and how to go on from them."""
    return f"Your answers so far are in {name}. Continue with: {command}"


def kept_again(name: str) -> str:
    """That a file could be written once more."""
    return f"{name} could be written again. All your answers so far are in it."


def no_longer_fit(name: str, questions: Iterable[str]) -> str:
    """Which answers are asked anew, by question."""
    return (
        f"{name} was made with other questions. Your answers to these no longer fit: {'; '.join(questions)}. All "
        "others are kept."
    )


def keep_as_it_was(name: str, beside: str) -> str:
    """The question whether answers that no longer fit are kept."""
    return f"Keep a copy of {name} as it was, named {beside}? Without it those answers are gone."


# The conversation

WELCOME = (
    "These are questions about you, your days and your medicines. They lead to a page about vitamins D3 and K2 "
    "to talk over with a doctor, pharmacist or dietitian. It takes about three minutes.",
    "Nothing leaves this computer. Nothing is kept unless you name a file.",
    "If you are bleeding or feel very unwell now, call your local emergency number.",
)
USE_LISTS = "Move with the arrow keys, and press Enter to choose. With a screen reader, start this with --plain."
USING_PLAIN = "Using plain questions."
KEYS = "? why we ask   b back   n not sure   p prefer not to say   q leave"
WHY_WE_ASK, BACK, LEAVE = "why we ask", "back", "leave"
YES, NO = "Yes", "No"
EMPTY = "An empty line is no answer. Type one of the numbers, or n if you are not sure."
NO_REASON = "No reason was written down for this question."
TOO_LONG = "That line is too long to be read whole. Please type it in shorter parts."
INPUT_ENDED = "The input ended before the last question."
NONE_CHOSEN = "You chose none of these."
CONFIRM_NONE = "Type y if that is right, or choose again."
NONE_IS_RIGHT, CHOOSE_AGAIN = "That is right", "Choose again"
ANSWER_AGAIN = "Then please answer this question again."
NONE_OF_THESE_ALONE = "Please give either names and numbers, or none of these alone."
STRENGTHS_DROPPED = "Strengths are not needed and are not kept."
WHICH_ONE = "Type its number, or s if you are not sure."
YES_OR_NO = "Type y for yes, n for no, s if you are not sure."
REVIEW = "YOUR ANSWERS"
REVIEW_KEYS = "Type a number to change an answer, press Enter to see your page, or q to leave."
SEE_PAGE = "See your page"
NO_SUCH_ANSWER = "There is no answer with that number."
LEAVING = "Show what was found so far?"

MARK_KEYS: tuple[str, ...] = ("arrows or a number: move", "Enter choose")
TICK_KEYS: tuple[str, ...] = ("arrows or a number: move", "Space tick", "Enter done")
NOTHING_MARKED = "Nothing is chosen yet. Go to a line with the arrow keys or its number, then press Enter."
COMPLETES = "Tab completes"


def how(question: Question) -> str:
    """What to type."""
    match question:
        case NumberQuestion():
            return f"Type a whole number from {question.min} to {question.max}."
        case ChoiceQuestion():
            return "Type one number."
        case ChoicesQuestion():
            return "Type all the numbers that fit, such as 1,3."
        case MedicationsQuestion():
            return "Type names as on the box, numbers from the list, or both, with commas between them."
        case _:
            assert_never(question)


def one_number(last: int) -> str:
    """What an answer to a choice must be."""
    return f"Please type one number from 1 to {last}."


def some_numbers(last: int) -> str:
    """What an answer to a choice of several must be."""
    return f"Please type numbers from 1 to {last}, with commas between them."


def none_alone(none: int) -> str:
    """What to type where nothing of a list fits, and something was typed beside it."""
    return f"Please type {none} alone if none of these fits, or only the numbers that fit."


def names_or_numbers(last: int) -> str:
    """What an answer about medicines must be."""
    return f"Please type names, or numbers from 1 to {last}."


def progress(number: int, count: int) -> str:
    """Which question this is."""
    return f"Question {number} of {count}"


def answer_so_far(said: str) -> str:
    """The answer that a question gone back to has."""
    return f"Your answer so far: {said}. Press Enter to keep it."


def detail_questions(count: int) -> str:
    """The offer of detail questions as a line to choose."""
    return f"{_number(count, 'more question')} that can still change your page"


def nothing_ticked(none: str) -> str:
    """What to do where Enter was pressed and no line is ticked; `none` is the number of *none of these*."""
    return (
        f"Nothing is ticked yet. Press Space on each line that fits. If none fits, type {none}, then press Space "
        "and Enter."
    )


def did_you_mean(typed: str) -> str:
    """Asks about a name that is close to others."""
    return f'"{typed}": did you mean one of these?'


def taken_now(typed: str, name: str) -> str:
    """Asks about a name that was denied or is in the past."""
    return f'"{typed}": do you take {name} now?'


def not_recognised(typed: str, ask: str) -> str:
    """Asks the question of a class that must not be missed about a name that is not known."""
    return f'"{typed}" was not recognised. {ask}'


KEEP_PAGE = "To keep this page, type a file name ending in"


def keep_page(endings: Iterable[str]) -> str:
    """Offers to keep the page in a file."""
    return f"{KEEP_PAGE} {listed(list(endings), 'or')}. Press Enter to keep nothing."


def wrong_ending(endings: Iterable[str]) -> str:
    """What the name of a file to keep must end in."""
    return f"The name must end in {listed(list(endings), 'or')}. Press Enter to keep nothing."


def exists_already(name: str) -> str:
    """Why a file is not written."""
    return f"{name} exists already and stays as it is. Type another name, or press Enter to keep nothing."


def not_kept(reason: str) -> str:
    """Why a file could not be written, and what to do."""
    return f"{reason}. Type another name, or press Enter to keep nothing."


def kept(name: str) -> str:
    """What was written."""
    return f"Your page is in {name}. Only you can read it."


# A person's own record

RECORD = "FROM YOUR RECORD"
RECORD_UNCHECKED = "A record can be old or wrong. Only what you confirm becomes an answer."
RECORD_AGE_OPEN = "The record does not say for sure how old you are, so you will be asked."
RECORD_MEDICINES = "Medicines that the record does not call ended:"
RECORD_NO_ANSWER = "That does not mean that you take none, so you will be asked."
RECORD_WHICH = "Which of these do you take now? The record does not call them ended."
RECORD_KEYS = "Type all the numbers that fit, such as 1,3, or all. Type s if you are not sure."
RECORD_OTHERS = "Which other medicines do you take, with or without a prescription?"
RECORD_OTHERS_KEYS = "Type names as on the box, with commas between them, or none."
RECORD_ASKED_LATER = "You will be asked for your medicines among the questions."
RECORD_NOT_TAKEN = (
    "Nothing of this was confirmed, so nothing of it is an answer. Without an answer each caution stays on your page."
)
RECORD_DOUBTFUL = "What your saved answers do not have is on your page as not certain."

RECORD_SILENCE: dict["Silence", str] = {
    "none-listed": "The record lists no medicines.",
    "reason-given": "The record has an empty list of medicines, and a reason for it.",
    "none-known": "The record says that no medicines are known.",
    "no-information": "The record says that it has no information on medicines.",
    "none-current": "The record calls all its medicines ended, or not taken.",
}


def record_age(age: int) -> str:
    """The age that a record proposes, as a question."""
    return f"The date of birth in the record makes you {age} years old. Is that right?"


def record_left_out(count: int) -> str:
    """How much a record calls ended or not taken."""
    return f"Left out, because the record calls it ended or not taken: {_number(count, 'entry', 'entries')}."


def record_medicine(name: str, listed: str, on: str) -> str:
    """A medicine that a record proposes, with where it stands there and since when."""
    return f"{name} ({listed}, {on or 'no date'})"


def record_not_missed(name: str) -> str:
    """The question about a medicine that must not be missed, which the record has and the person left out."""
    return f"The record has {name}, which matters most here. Do you take it now?"
