"""The conversation: which menus are shown, and what a line means, whichever face it comes from."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import assert_never

from d3k2_profile.answers.typed import meaning
from d3k2_profile.conversation.interview import Answered, Back, Interview, Keep, Leave, Reply, conduct
from d3k2_profile.conversation.medicines import YES, YES_OR_NO, settled
from d3k2_profile.conversation.menu import Face, Menu, Row
from d3k2_profile.errors import InputEnded
from d3k2_profile.medicines.lexicon import Entry
from d3k2_profile.medicines.vocabulary import NOTHING
from d3k2_profile.output import answers_in_words, phrases
from d3k2_profile.questions.kinds import (
    ChoiceQuestion,
    ChoicesQuestion,
    MedicationsQuestion,
    NotAccepted,
    NumberQuestion,
    Question,
    Unknown,
    Value,
)
from d3k2_profile.text import clean, fold

_LEAVE = Row("q", phrases.LEAVE)
_ELSEWHERE = (Row("?", phrases.WHY_WE_ASK), Row("b", phrases.BACK), _LEAVE)
_UNKNOWN = (Row("n", answers_in_words.NOT_SURE, alone=True), Row("p", answers_in_words.DECLINED, alone=True))
_LETTERS = {Unknown.NOT_SURE: "n", Unknown.DECLINED: "p"}


def welcome(face: Face) -> None:
    """Shows what this is before the first question."""
    for line in (*phrases.WELCOME, *face.greeting):
        face.say(line)


def converse(face: Face, interview: Interview, keep: Callable[[Interview], None]) -> tuple[Interview, bool]:
    """The interview after the questions and the review, and whether it came to its end rather than being left.

    `keep` gets the interview after each answer, before the next question is shown.
    """
    while True:
        interview = conduct(interview, partial(ask, face), keep)
        if interview.current is not None:
            return interview, False
        reviewed = review(face, interview)
        if reviewed is None or reviewed is interview:
            return interview, reviewed is not None
        interview = reviewed


def ask(face: Face, interview: Interview) -> Reply:
    """Asks the current question until a line answers it or leads elsewhere."""
    question = interview.current
    assert question is not None
    menu, note = _menu(interview, question), ""
    while True:
        typed = face.choose(menu, note)
        match fold(typed):
            case "":
                if question.id in interview.answers:
                    return Keep()
                note = phrases.EMPTY
            case "?":
                note = menu.why
            case "b" | "back":
                return Back()
            case "q" | "quit":
                return Leave()
            case _:
                try:
                    raw = _answer(face, interview, question, typed)
                except NotAccepted as error:
                    note = f"{error}"
                    continue
                _read_back(face, interview, question, raw)
                return Answered(raw)


def _menu(interview: Interview, question: Question) -> Menu:
    """The menu of the current question."""
    number, count = interview.progress
    detail = [each.id for each in interview.asked if each.path == "more"]
    ahead = [phrases.detail_ahead(len(detail))] if detail[:1] == [question.id] else []
    given = interview.answers.get(question.id)
    so_far = [] if given is None else [phrases.answer_so_far(answers_in_words.answer(question, given))]
    rows = tuple(Row(f"{number}", label) for number, label in enumerate(_labels(question), 1))
    build = partial(
        Menu,
        question.ask,
        before=("", *ahead, phrases.progress(number, count)),
        help=question.help,
        how=(phrases.how(question), *so_far, phrases.KEYS),
        keys=_ELSEWHERE,
        why=question.why or phrases.NO_REASON,
    )
    match question:
        case NumberQuestion():
            return build(picks="typed")
        case ChoiceQuestion():
            return build(rows=(*rows, *_UNKNOWN), chosen=_chosen(question, given))
        case ChoicesQuestion():
            none = Row(f"{len(rows) + 1}", answers_in_words.NONE_OF_THESE, alone=True)
            return build(rows=(*rows, none, *_UNKNOWN), chosen=_chosen(question, given), picks="several")
        case MedicationsQuestion():
            none = Row(f"{len(rows) + 1}", answers_in_words.NONE_OF_THESE)
            return build(rows=(*rows, none), picks="typed", names=interview.questionnaire.lexicon.beginning)
        case _:
            assert_never(question)


def _chosen(question: ChoiceQuestion | ChoicesQuestion, given: Value | None) -> frozenset[str]:
    """What a person types for the answer given before."""
    match given:
        case None:
            return frozenset()
        case Unknown():
            return frozenset({_LETTERS[given]})
        case frozenset() if not given:
            return frozenset({f"{len(question.options) + 1}"})
        case _:
            picked = given if isinstance(given, frozenset) else {given}
            return frozenset(f"{number}" for number, option in enumerate(question.options, 1) if option.id in picked)


def _labels(question: Question) -> Sequence[str]:
    match question:
        case NumberQuestion():
            return ()
        case ChoiceQuestion() | ChoicesQuestion():
            return [option.label for option in question.options]
        case MedicationsQuestion():
            return [kind.label for kind in question.kinds]
        case _:
            assert_never(question)


def _answer(face: Face, interview: Interview, question: Question, typed: str) -> object:
    """What the line answers; raises NotAccepted, saying why it is no answer."""
    if fold(typed) in ("n", "not sure"):
        return Unknown.NOT_SURE
    if fold(typed) in ("p", "prefer not to say"):
        return Unknown.DECLINED
    raw = meaning(question, typed, interview.questionnaire.lexicon)
    question.accept(raw)
    if isinstance(question, MedicationsQuestion):
        entries = [*_entries(interview, question, raw)]
        if isinstance(raw, list) and {entry.typed for entry in entries} - {clean(each) for each in raw}:
            face.say(phrases.STRENGTHS_DROPPED)
        raw = settled(face, interview.questionnaire.lexicon, entries)
    must_confirm = isinstance(question, ChoicesQuestion | MedicationsQuestion) and question.confirm_none
    if raw == [] and must_confirm and not _confirmed(face):
        raise NotAccepted(phrases.ANSWER_AGAIN)
    return raw


def _entries(interview: Interview, question: MedicationsQuestion, raw: object) -> Iterator[Entry]:
    """The entries just typed; one typed before comes with what was asked about it then."""
    before = interview.answers.get(question.id)
    asked = {entry.typed: entry for entry in before} if isinstance(before, tuple) else {}
    value = question.accept(raw)
    yield from (asked.get(entry.typed, entry) for entry in (value if isinstance(value, tuple) else ()))


def _confirmed(face: Face) -> bool:
    rows = (Row("y", phrases.NONE_IS_RIGHT), Row("", phrases.CHOOSE_AGAIN))
    return fold(face.choose(Menu(phrases.NONE_CHOSEN, rows=rows, how=(phrases.CONFIRM_NONE,)))) in YES | NOTHING


def _read_back(face: Face, interview: Interview, question: Question, raw: object) -> None:
    value = question.accept(raw)
    if isinstance(value, tuple) and value:
        lexicon = interview.questionnaire.lexicon
        said = [answers_in_words.taken_for(lexicon.recognise(entry)) for entry in value]
    else:
        said = [answers_in_words.answer(question, value)]
    face.answered(question.label, said)


def review(face: Face, interview: Interview) -> Interview | None:
    """The interview at the answer the person wants to change; itself when all is right; None when they leave.

    The end of input here is consent: every question has been asked.
    """
    menu, note = _review(interview), ""
    while True:
        try:
            typed = fold(face.choose(menu, note))
        except InputEnded:
            return interview
        if typed in {"", "ok", "done", *YES}:
            return interview
        if typed in ("q", "quit"):
            return None
        if typed in ("m", "more") and interview.detail:
            return interview.with_detail()
        if typed.isdecimal() and len(typed) < 4 and 1 <= int(typed) <= len(interview.asked):
            return interview.revisit(interview.asked[int(typed) - 1].id)
        note = phrases.NO_SUCH_ANSWER


def _review(interview: Interview) -> Menu:
    """Every question with its answer, and what can be done about them."""
    said = [
        f"{question.label}: {answers_in_words.answer(question, interview.answers.get(question.id))}"
        for question in interview.asked
    ]
    more = len(interview.detail)
    return Menu(
        phrases.REVIEW,
        before=("",),
        rows=(
            Row("", phrases.SEE_PAGE),
            *(Row(f"{number}", line) for number, line in enumerate(said, 1)),
            *([Row("m", phrases.detail_questions(more))] if more else []),
        ),
        how=(phrases.REVIEW_KEYS, *([phrases.detail_offered(more)] if more else [])),
        keys=(_LEAVE,),
        chosen=frozenset({""}),
    )


def wants_what_was_found(face: Face) -> bool:
    """Whether a person who leaves wants to see what the answers so far bring up."""
    return fold(face.choose(Menu(phrases.LEAVING, rows=YES_OR_NO, how=(phrases.AGREE_KEYS,)))) in YES


def file_to_keep(face: Face, endings: Sequence[str], note: str = "") -> str:
    """The name of the file in which a person wants to keep the page; "" for none."""
    return face.choose(Menu(phrases.keep_page(endings), picks="typed"), note)
