"""The conversation: which menus are shown, and what a line means, whichever face it comes from."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import assert_never

from d3k2_profile.answers.typed_line import names, read_line
from d3k2_profile.conversation.ask_contradiction import settle
from d3k2_profile.conversation.ask_medicine import settled
from d3k2_profile.conversation.common_keys import (
    BACK,
    DECLINED,
    HELP_KEY,
    LEAVE,
    NOT_SURE,
    QUESTION_KEYS,
    YES,
    LeftHere,
    WentBack,
    agrees,
    asked,
    typed_at,
)
from d3k2_profile.conversation.face_protocol import Face, Menu, Row
from d3k2_profile.conversation.interview_state import Answered, Back, Interview, Keep, Leave, Reply, conduct
from d3k2_profile.conversation.review import review
from d3k2_profile.conversation.words import about, more_questions
from d3k2_profile.medicines.lexicon import Lexicon
from d3k2_profile.medicines.model import Entry
from d3k2_profile.medicines.words_beside_names import NO_MEDICINES
from d3k2_profile.output import answers_in_words
from d3k2_profile.output.words import subject
from d3k2_profile.questions.kinds import (
    ChoiceQuestion,
    ChoicesQuestion,
    MedicationsQuestion,
    NotAccepted,
    NumberQuestion,
    Question,
)
from d3k2_profile.questions.value_types import Choice, Choices, Medications, Unknown, Value, entries_of
from d3k2_profile.text import clean

WELCOME = (
    "These are questions about you, your days and your medicines. They lead to a page about {} "
    "to talk over with a doctor, pharmacist or dietitian. It takes about three minutes.",
    "Nothing leaves this computer. Nothing is kept unless you name a file.",
    "If you are bleeding or feel very unwell now, call your local emergency number.",
)
KEPT = "Nothing leaves this computer. Your answers are kept in {}, which only you can read."
EMPTY = "An empty line is no answer. Type one of the numbers, or n if you are not sure."
NONE_CHOSEN = "You chose none of these."
CONFIRM_NONE = "Type y if that is right, or no to choose again."
STRENGTHS_DROPPED = "Strengths are not needed and are not kept."
LEAVING = "Show what was found so far?"

_LETTERS = {Unknown.NOT_SURE: "n", Unknown.DECLINED: "p"}
_AGREED, _CHOOSE_AGAIN = Row("1", "That is right"), Row("2", "Choose again")


def welcome(face: Face, title: str, kept_in: str, given: int) -> None:
    """Shows what this is before the first question, by the title of its rule set, and from which file a run goes on."""
    what, private, unwell = WELCOME
    begins = [what.format(subject(title)), KEPT.format(kept_in) if kept_in else private]
    if given:
        answers = "1 answer" if given == 1 else f"{given} answers"
        begins = [f"Going on from {kept_in}, {answers}; change any at the review."]
    for line in (*begins, unwell, *face.greeting):
        face.say(line)


def converse(face: Face, interview: Interview, keep: Callable[[Interview], None]) -> tuple[Interview, bool]:
    """The interview after the questions and the review, and whether it came to its end rather than being left.

    `keep` gets the interview after each answer, before the next question is shown.
    """
    count = Count()
    while True:
        interview = conduct(interview, partial(ask, face, count=count), keep, partial(settle, face))
        if interview.current is not None:
            return interview, False
        reviewed = review(face, interview)
        if reviewed is None or reviewed is interview:
            return interview, reviewed is not None
        interview = reviewed


@dataclass
class Count:
    """How many questions there were when the last one was asked; a change of that is said."""

    last: int | None = None

    def said(self, interview: Interview) -> str:
        """Which question this is, of how many."""
        number, count = interview.progress
        change = count - (count if self.last is None else self.last)
        self.last = count
        said = f", {abs(change)} {'more' if change > 0 else 'fewer'} than before" if change else ""
        return f"Question {number} of {count}{said}"


def ask(face: Face, interview: Interview, count: Count) -> Reply:
    """Asks the current question until a line answers it or leads elsewhere."""
    question = interview.current
    assert question is not None
    menu, note = _menu(interview, question, count.said(interview)), ""
    while True:
        try:
            typed = typed_at(face, menu, note)
        except WentBack:
            return Back()
        except LeftHere:
            return Leave()
        if not typed:
            if question.id in interview.answers:
                return Keep()
            if menu.optional:
                _read_back(face, interview, question, Choices())
                return Answered(Choices())
            note = EMPTY
            continue
        try:
            value = _answer(face, interview, question, typed)
        except NotAccepted as error:
            note = f"{error}"
        except WentBack:
            menu, note = replace(menu), ""
        except LeftHere:
            return Leave()
        else:
            _read_back(face, interview, question, value)
            return Answered(value)


def _menu(interview: Interview, question: Question, which: str) -> Menu:
    """The menu of the current question."""
    detail = [each.id for each in interview.asked if each.path == "more"]
    ahead = (
        [f"{more_questions(len(detail))} can still change your page. You can leave at any time."]
        if detail[:1] == [question.id]
        else []
    )
    given = interview.answers.get(question.id)
    so_far = (
        []
        if given is None
        else [f"Your answer so far: {answers_in_words.answer(question, given)}. Press Enter to keep it."]
    )
    rows = tuple(Row(f"{number}", label) for number, label in enumerate(_labels(question), 1))
    none = Row(f"{len(rows) + 1}", answers_in_words.NONE_OF_THESE, alone=True)
    build = partial(
        Menu,
        question.ask,
        before=("", *ahead, which),
        help=question.help,
        how=(_how(question), *so_far),
        keys=QUESTION_KEYS,
        why=question.why,
        label=question.label,
        takes=partial(_taken_for, question, interview.questionnaire.lexicon),
    )
    match question:
        case NumberQuestion():
            return build(picks="typed")
        case ChoiceQuestion():
            return build(rows=(*rows, NOT_SURE, DECLINED), chosen=_chosen(question, given))
        case ChoicesQuestion():
            return build(
                rows=(*rows, none, NOT_SURE, DECLINED),
                chosen=_chosen(question, given),
                picks="several",
                optional=question.optional,
            )
        case MedicationsQuestion():
            return build(rows=(*rows, none), picks="several", names=interview.questionnaire.lexicon.beginning)
        case _:
            assert_never(question)


def _taken_for(question: Question, lexicon: Lexicon, line: str) -> str:
    """What Enter would make of the line, in words; "" where that is no answer."""
    if isinstance(question, MedicationsQuestion):
        return ""
    try:
        return answers_in_words.answer(question, read_line(question, line, lexicon))
    except NotAccepted:
        return ""


def _how(question: Question) -> str:
    """What to type."""
    match question:
        case NumberQuestion():
            return f"Type a whole number from {question.min} to {question.max}."
        case ChoiceQuestion():
            return "Type one number."
        case ChoicesQuestion(optional=True):
            return "Type all the numbers that fit, such as 1,3, or press Enter to go on."
        case ChoicesQuestion():
            return "Type all the numbers that fit, such as 1,3."
        case MedicationsQuestion(kinds=()):
            return "Type names as on the box, with commas between them, or 1 for none."
        case MedicationsQuestion():
            return "Type names as on the box, numbers from the list, or both, with commas between them."
        case _:
            assert_never(question)


def _chosen(question: ChoiceQuestion | ChoicesQuestion, given: Value | None) -> frozenset[str]:
    """What a person types for the answer given before."""
    numbers = {option.id: f"{number}" for number, option in enumerate(question.options, 1)}
    match given:
        case Unknown():
            return frozenset({_LETTERS[given]})
        case Choice(option):
            return frozenset({numbers[option]})
        case Choices(options):
            return frozenset({numbers[option] for option in options} or {f"{len(numbers) + 1}"})
        case _:
            return frozenset()


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


def _answer(face: Face, interview: Interview, question: Question, line: str) -> Value:
    """What the line answers, once it is clear which medicines were meant; raises NotAccepted, saying why it is none."""
    lexicon = interview.questionnaire.lexicon
    value = read_line(question, line, lexicon)
    match question, value:
        case MedicationsQuestion(), Medications(entries):
            if {entry.typed for entry in entries} - {clean(name) for name in names(question, line, lexicon)}:
                face.say(STRENGTHS_DROPPED)
            clear = settled(face, lexicon, _asked_before(interview, question, entries))
            value = Medications(tuple(dict.fromkeys(clear)))
    match question:
        case ChoicesQuestion(confirm_none=True) | MedicationsQuestion(confirm_none=True):
            if value in (Choices(), Medications()) and not _confirmed(face, question):
                raise NotAccepted("Then please answer this question again.")
    return value


def _asked_before(interview: Interview, question: Question, entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries just typed; one typed before comes with what was asked about it then."""
    asked = {entry.typed: entry for entry in entries_of(interview.answers.get(question.id))}
    yield from (asked.get(entry.typed, entry) for entry in entries)


def _confirmed(face: Face, question: Question) -> bool:
    """Whether the person says once more that it is none of these."""
    menu = Menu(
        about(question.label, NONE_CHOSEN),
        rows=(_AGREED, _CHOOSE_AGAIN),
        how=(CONFIRM_NONE,),
        keys=(BACK, LEAVE, HELP_KEY),
    )
    yes, no = dict.fromkeys(YES | NO_MEDICINES, _AGREED), {"no": _CHOOSE_AGAIN}
    return asked(face, menu, lambda row: row is _AGREED, {**yes, **no})


def _read_back(face: Face, interview: Interview, question: Question, value: Value) -> None:
    lexicon = interview.questionnaire.lexicon
    entries = entries_of(value)
    thinner = interview.blood_thinner({**interview.answers, question.id: value}) if entries else False
    medicines = [answers_in_words.taken_for(lexicon.recognise(entry), thinner=thinner) for entry in entries]
    face.answered(question.label, medicines or [answers_in_words.answer(question, value)])


def wants_what_was_found(face: Face) -> bool:
    """Whether a person who leaves wants to see what the answers so far bring up."""
    try:
        return agrees(face, LEAVING)
    except LeftHere:
        return False
