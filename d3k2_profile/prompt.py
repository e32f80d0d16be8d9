"""The conversation in a terminal, in numbered lines: what is shown, and what a typed line means."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import assert_never

from rich.console import Console
from rich.table import Table
from rich.text import Text

from d3k2_profile.errors import InputEnded
from d3k2_profile.interview import Answered, Back, Interview, Keep, Leave, Reply, conduct
from d3k2_profile.medication import Entry, Lexicon, Recognition
from d3k2_profile.question import (
    ChoiceQuestion,
    ChoicesQuestion,
    MedicationsQuestion,
    NotAccepted,
    NumberQuestion,
    Option,
    Question,
    Unknown,
)
from d3k2_profile.render import phrases
from d3k2_profile.text import clean, fold
from d3k2_profile.vocabulary import NOTHING

LONGEST_LINE = 4_000
"""Bytes of one typed line. A terminal cuts a line at 4,095 without a word, so a longer one is refused aloud."""

KEYS = "? why we ask   b back   n not sure   p prefer not to say   q leave"
WELCOME = (
    "These are questions about you, your days and your medicines. They lead to a page about vitamins D3 and K2 "
    "to talk over with a doctor, pharmacist or dietitian. It takes about three minutes.",
    "Nothing leaves this computer. Nothing is kept unless you named a file.",
    "If you are bleeding or feel very unwell now, call your local emergency number.",
)
EMPTY = "An empty line is no answer. Type one of the numbers, or n if you are not sure."
TOO_LONG = "That line is too long to be read whole. Please type it in shorter parts."
CONFIRM_NONE = "You chose none of these. Type y if that is right, or choose again."
STRENGTHS_DROPPED = "Strengths are not needed and are not kept."
DID_YOU_MEAN = "did you mean one of these?"
WHICH_ONE = "Type its number, or s if you are not sure."
YES_OR_NO = "Type y for yes, n for no, s if you are not sure."
REVIEW = "YOUR ANSWERS"
REVIEW_KEYS = "Type a number to change an answer, press Enter to see your page, or q to leave."
NO_SUCH_ANSWER = "There is no answer with that number."
LEAVING = "Show what was found so far? Type y for yes, n for no."

_NONE_WORDS = NOTHING
_YES = {"y", "yes"}
_UNSURE = {"s", "not sure", "?", "p"}
_SEPARATORS = re.compile(r"[,;\n]+")
_NUMBERS = re.compile(r"[\d\s,;]+")
_CHUNKS = re.compile(r";|(?<!\d),|,(?!\d)")
_BETWEEN_NUMBERS = re.compile(r"[\s,;]+")


@dataclass(frozen=True)
class Terminal:
    """Where the conversation happens: a console to show lines on; `read` returns a typed one, "" at the end of input."""

    console: Console
    read: Callable[[], str]

    def say(self, text: str, lead: str = "", style: str = "") -> None:
        """Shows a text as it is, wrapped, and indented behind its lead (a number, an arrow)."""
        if not lead:
            self.console.print(Text(text, style=style))
            return
        grid = Table.grid()
        grid.add_row(Text(lead), Text(text))
        self.console.print(grid)

    def line(self) -> str:
        """The next typed line, cleaned; raises InputEnded when there is none."""
        while True:
            self.console.print(Text("> "), end="")
            typed = self.read()
            if not typed:
                raise InputEnded("The input ended before the last question.")
            if len(typed.encode("utf-8", "replace")) < LONGEST_LINE:
                return clean(typed)
            self.say(TOO_LONG)


def welcome(terminal: Terminal) -> None:
    """Shows what this is before the first question."""
    for line in WELCOME:
        terminal.say(line)


def converse(terminal: Terminal, interview: Interview, keep: Callable[[Interview], None]) -> tuple[Interview, bool]:
    """The interview after the questions and the review, and whether it came to its end rather than being left.

    `keep` gets the interview after each answer, before the next question is shown.
    """
    while True:
        interview = conduct(interview, partial(ask, terminal), keep)
        if interview.current is not None:
            return interview, False
        reviewed = review(terminal, interview)
        if reviewed is None or reviewed is interview:
            return interview, reviewed is not None
        interview = reviewed


def ask(terminal: Terminal, interview: Interview) -> Reply:
    """Asks the current question until a line answers it or leads elsewhere."""
    question = interview.current
    assert question is not None
    _show(terminal, interview, question)
    while True:
        typed = terminal.line()
        match fold(typed):
            case "":
                if question.id in interview.answers:
                    return Keep()
                terminal.say(EMPTY)
            case "?":
                terminal.say(question.why or "No reason was written down for this question.")
            case "b" | "back":
                return Back()
            case "q" | "quit":
                return Leave()
            case _:
                reply = _answer(terminal, interview, question, typed)
                if reply is not None:
                    _read_back(terminal, interview, question, reply)
                    return reply


def _show(terminal: Terminal, interview: Interview, question: Question) -> None:
    number, count = interview.progress
    terminal.say("")
    detail = [each.id for each in interview.asked if each.path == "more"]
    if detail[:1] == [question.id]:
        terminal.say(phrases.detail_ahead(len(detail)))
    terminal.say(f"Question {number} of {count}")
    terminal.say(question.ask, style="bold")
    if question.help:
        terminal.say(question.help)
    for position, label in enumerate(_labels(question), 1):
        terminal.say(label, lead=f"{position:>3}. ")
    terminal.say(_how(question))
    if question.id in interview.answers:
        terminal.say(f"Your answer so far: {phrases.answer(question, interview.answers[question.id])}. Press Enter to keep it.")
    terminal.say(KEYS)


def _labels(question: Question) -> Sequence[str]:
    match question:
        case NumberQuestion():
            return ()
        case ChoiceQuestion():
            return [option.label for option in question.options]
        case ChoicesQuestion():
            return [*(option.label for option in question.options), phrases.NONE_OF_THESE]
        case MedicationsQuestion():
            return [*(kind.label for kind in question.kinds), phrases.NONE_OF_THESE]
        case _:
            assert_never(question)


def _how(question: Question) -> str:
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


def _answer(terminal: Terminal, interview: Interview, question: Question, typed: str) -> Reply | None:
    """What the line answers; None when it was no answer, which has been said."""
    if fold(typed) in ("n", "not sure"):
        return Answered(Unknown.NOT_SURE)
    if fold(typed) in ("p", "prefer not to say"):
        return Answered(Unknown.DECLINED)
    try:
        raw = _meaning(question, typed, interview.questionnaire.lexicon)
        question.accept(raw)
    except NotAccepted as error:
        terminal.say(f"{error}")
        return None
    if isinstance(question, MedicationsQuestion):
        entries = [*_entries(interview, question, raw)]
        if isinstance(raw, list) and {entry.typed for entry in entries} - {clean(each) for each in raw}:
            terminal.say(STRENGTHS_DROPPED)
        raw = settled(terminal, interview.questionnaire.lexicon, entries)
    must_confirm = isinstance(question, ChoicesQuestion | MedicationsQuestion) and question.confirm_none
    if raw == [] and must_confirm and not _confirmed(terminal):
        return None
    return Answered(raw)


def _entries(interview: Interview, question: MedicationsQuestion, raw: object) -> Iterator[Entry]:
    """The entries just typed; one typed before comes with what was asked about it then."""
    before = interview.answers.get(question.id)
    asked = {entry.typed: entry for entry in before} if isinstance(before, tuple) else {}
    value = question.accept(raw)
    yield from (asked.get(entry.typed, entry) for entry in (value if isinstance(value, tuple) else ()))


def settled(terminal: Terminal, lexicon: Lexicon, entries: Sequence[Entry]) -> list[Entry]:
    """The entries after asking about those that may be several medicines, or one that must not be missed."""
    done = []
    for entry in entries:
        found = lexicon.recognise(entry)
        if found.match == "possible":
            entry = _meant(terminal, found)
        elif found.match == "ask":
            entry = _taken_now(terminal, found)
        if lexicon.recognise(entry).match == "none" or (entry.confirmed is None and lexicon.recognise(entry).match == "possible"):
            entry = _not_missed(terminal, lexicon, entry)
        done.append(entry)
    return done


def _meant(terminal: Terminal, found: Recognition) -> Entry:
    """The entry, confirmed to be one of its candidates or none of them, or as it was."""
    terminal.say(f'"{found.entry.typed}": {DID_YOU_MEAN}')
    for number, candidate in enumerate(found.candidates, 1):
        shown = candidate.resembles if candidate.resembles == candidate.name else f"{candidate.resembles} ({candidate.name})"
        terminal.say(shown, lead=f"{number:>3}. ")
    none = len(found.candidates) + 1
    terminal.say(phrases.NONE_OF_THESE, lead=f"{none:>3}. ")
    terminal.say(WHICH_ONE)
    while True:
        typed = fold(terminal.line())
        if typed in _YES and none == 2:
            typed = "1"
        if typed in (f"{none}", "none", "no"):
            return replace(found.entry, excluded=found.entry.excluded | {kind for each in found.candidates for kind in each.classes})
        if typed in _UNSURE:
            return found.entry
        if typed.isdecimal() and len(typed) < 3 and 1 <= int(typed) < none:
            return replace(found.entry, confirmed=found.candidates[int(typed) - 1].resembles)
        terminal.say(WHICH_ONE)


def _taken_now(terminal: Terminal, found: Recognition) -> Entry:
    """The entry, confirmed as one that is taken now, or excluded, or as it was."""
    entry = found.entry
    for candidate in found.candidates:
        answer = _yes_or_no(terminal, f'"{entry.typed}": do you take {candidate.name} now?')
        if answer is True:
            return replace(entry, confirmed=candidate.resembles, excluded=frozenset())
        if answer is False:
            entry = replace(entry, excluded=entry.excluded | set(candidate.classes))
    return entry


def _not_missed(terminal: Terminal, lexicon: Lexicon, entry: Entry) -> Entry:
    """The entry after the one question of each class that must not be missed."""
    for kind in lexicon.classes:
        if not kind.must_not_miss or kind.id in entry.excluded:
            continue
        answer = _yes_or_no(terminal, f'"{entry.typed}" was not recognised. {kind.ask}')
        if answer is True:
            return replace(entry, confirmed=next(iter((*kind.words, *kind.names))), excluded=frozenset())
        if answer is False:
            entry = replace(entry, excluded=entry.excluded | {kind.id})
    return entry


def _yes_or_no(terminal: Terminal, question: str) -> bool | None:
    """What is answered; None for not sure."""
    terminal.say(question)
    while True:
        terminal.say(YES_OR_NO)
        typed = fold(terminal.line())
        if typed in _YES:
            return True
        if typed in ("n", "no"):
            return False
        if typed in _UNSURE:
            return None


def _confirmed(terminal: Terminal) -> bool:
    terminal.say(CONFIRM_NONE)
    return fold(terminal.line()) in _YES | _NONE_WORDS


def _meaning(question: Question, typed: str, lexicon: Lexicon) -> object:
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
    raise NotAccepted(f"Please type one number from 1 to {len(options)}.")


def _several(options: Sequence[Option], typed: str) -> list[str]:
    none = len(options) + 1
    if fold(typed) in _NONE_WORDS:
        return []
    parts = typed.replace(",", " ").replace(";", " ").split() if _NUMBERS.fullmatch(typed) else _parts(typed)
    if not parts:
        raise NotAccepted(f"Please type numbers from 1 to {none}, with commas between them.")
    if [part for part in parts if part.isdecimal() and len(part) < 4 and int(part) == none]:
        if len(parts) == 1:
            return []
        raise NotAccepted(f"Please type {none} alone if none of these fits, or only the numbers that fit.")
    try:
        return [_option(options, part) for part in parts]
    except NotAccepted:
        raise NotAccepted(f"Please type numbers from 1 to {none}, with commas between them.") from None


def _medicines(question: MedicationsQuestion, typed: str, lexicon: Lexicon) -> list[str]:
    """The names typed, and the words that the numbers typed stand for."""
    none = len(question.kinds) + 1
    named: list[str] = []
    parts = [part for chunk in _CHUNKS.split(typed) for part in (_BETWEEN_NUMBERS.split(chunk) if _NUMBERS.fullmatch(chunk) else [chunk])]
    parts = [part.strip() for part in parts if part.strip()]
    if not parts or any(part.isdecimal() and not (len(part) < 4 and 1 <= int(part) <= none) for part in parts):
        raise NotAccepted(f"Please type names, or numbers from 1 to {none}.")
    for part in parts:
        if part.isdecimal() and int(part) < none:
            named.append(question.kinds[int(part) - 1].enters)
        elif not part.isdecimal() and fold(part) not in _NONE_WORDS:
            named += lexicon.split(part)
        elif len(parts) > 1:
            raise NotAccepted("Please give either names and numbers, or none of these alone.")
    return named


def _parts(typed: str) -> list[str]:
    return [part.strip() for part in _SEPARATORS.split(typed) if part.strip()]


def _read_back(terminal: Terminal, interview: Interview, question: Question, reply: Reply) -> None:
    if not isinstance(reply, Answered):
        return
    value = question.accept(reply.raw)
    if isinstance(value, tuple) and value:
        lexicon = interview.questionnaire.lexicon
        for entry in value:
            terminal.say(phrases.taken_for(lexicon.recognise(entry)), lead="-> ")
    else:
        terminal.say(phrases.answer(question, value), lead="-> ")


def review(terminal: Terminal, interview: Interview) -> Interview | None:
    """The interview at the answer the person wants to change; itself when all is right; None when they leave.

    The end of input here is consent: every question has been asked.
    """
    terminal.say("")
    terminal.say(REVIEW, style="bold")
    asked = interview.asked
    for number, question in enumerate(asked, 1):
        said = phrases.answer(question, interview.answers.get(question.id))
        terminal.say(f"{question.label}: {said}", lead=f"{number:>3}. ")
    terminal.say(REVIEW_KEYS)
    if interview.detail:
        terminal.say(phrases.detail_offered(len(interview.detail)))
    while True:
        try:
            typed = fold(terminal.line())
        except InputEnded:
            return interview
        if typed in {"", "ok", "done", *_YES}:
            return interview
        if typed in ("q", "quit"):
            return None
        if typed in ("m", "more") and interview.detail:
            return interview.with_detail()
        if typed.isdecimal() and len(typed) < 4 and 1 <= int(typed) <= len(asked):
            return interview.revisit(asked[int(typed) - 1].id)
        terminal.say(NO_SUCH_ANSWER)


def wants_what_was_found(terminal: Terminal) -> bool:
    """Whether a person who leaves wants to see what the answers so far bring up."""
    terminal.say(LEAVING)
    return fold(terminal.line()) in _YES
