"""What a person is asked about their own record: each thing that it proposes is confirmed, or is no answer."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from d3k2_profile.answers.health_record import Medicine, Record, Silence, read_record
from d3k2_profile.answers.typed_line import NUMBERS, says_none
from d3k2_profile.conversation.ask_medicine import WHY_NAMES, settled
from d3k2_profile.conversation.common_keys import HELP_KEY, LEAVE, NOT_SURE, WHY, typed_at, yes_or_no
from d3k2_profile.conversation.face_protocol import Face, Menu, Row
from d3k2_profile.conversation.interview_state import Interview
from d3k2_profile.frozen import Frozen
from d3k2_profile.medicines.lexicon import Lexicon
from d3k2_profile.medicines.model import Entry
from d3k2_profile.output import answers_in_words
from d3k2_profile.output.words import number_of
from d3k2_profile.questions.kinds import MedicationsQuestion, NotAccepted, NumberQuestion
from d3k2_profile.questions.questionnaire import Questionnaire
from d3k2_profile.questions.value_types import Answers, Medications, Number, Value, entries_of, known
from d3k2_profile.text import fold

RECORD = "FROM YOUR RECORD"
ALL_THAT_FIT = "Type all the numbers that fit, such as 1,3, or all. Type n if you are not sure."
RECORD_KEYS = (WHY, LEAVE, HELP_KEY)
RECORD_WHY = "A record can be old or wrong, so only what you confirm becomes an answer."
RECORD_SILENCE: dict[Silence, str] = {
    "none-listed": "The record lists no medicines.",
    "not-read": "No medicines were found in what is read of the record.",
    "reason-given": "The record has an empty list of medicines, and a reason for it.",
    "none-known": "The record says that no medicines are known.",
    "no-information": "The record says that it has no information on medicines.",
    "none-current": "The record calls all its medicines ended, or not taken.",
}
OTHERS = Entry("other medicines to be named")
"""Stands in a list for what the person has not been asked about yet, so that a list that was cut short is not whole."""
MOST_LEFT_OUT = 20
"""Medicines that are not proposed and are named; a long life has hundreds."""


class Proposal(Frozen):
    """What a health record proposes for these questions, to be confirmed."""

    record: Record
    questionnaire: Questionnaire

    def confirm(self, face: Face, interview: Interview, keep: Callable[[Face, Interview], None]) -> Interview:
        """The interview with what the person confirms of it; an answer given before is never replaced.

        `keep` puts the answers so far on disk, after each of them.
        """
        face.say(RECORD)
        face.say("A record can be old or wrong. Only what you confirm becomes an answer.")
        for question, value in self._confirmed(face, interview.answers):
            interview = replace(interview, answers={**interview.answers, question: value})
            keep(face, interview)
        return interview

    def _confirmed(self, face: Face, answers: Answers) -> Iterator[tuple[str, Value]]:
        """The answers as they are confirmed; that to a list comes again when more of it is known."""
        match self.questionnaire.by_id.get("age"):
            case NumberQuestion() as age if not known(answers.get(age.id)):
                if (years := _age(face, age, self.record)) is not None:
                    yield age.id, Number(years)
        for question in self.questionnaire.questions:
            if isinstance(question, MedicationsQuestion):
                given = entries_of(answers.get(question.id))
                for entries in _medicines(face, question, self.questionnaire.lexicon, self.record, given):
                    yield question.id, Medications(entries)

    def unconfirmed(self, face: Face, answers: Answers) -> dict[str, Value]:
        """The answers where nobody can confirm: nothing of the record is taken for one, and nothing of it makes a
        caution fall silent.

        A list of medicines that was answered gets what the record has beyond it, as doubtful;
        one that was not stays unanswered, which keeps every caution about medicines open.
        """
        kept = dict(answers)
        face.say(RECORD)
        if self.record.medicines:
            face.say("Medicines that the record does not call ended:")
        for medicine in self.record.medicines:
            face.say(f"- {_in_words(medicine)}")
        _say_what_is_missing(face, self.record)
        lexicon = self.questionnaire.lexicon
        for question in self.questionnaire.questions:
            match answers.get(question.id):
                case Medications(entries):
                    beyond = [_doubtful(lexicon, medicine.name) for medicine in _beyond(self.record, entries)]
                    kept[question.id] = Medications(tuple(dict.fromkeys((*entries, *beyond))))
                    if beyond:
                        face.say("What your saved answers do not have is on your page as not certain.")
        face.say(
            "Nothing of this was confirmed, so nothing of it is an answer. "
            "Without an answer each caution stays on your page."
        )
        return kept


def proposal(path: Path, questionnaire: Questionnaire, today: date) -> Proposal:
    """What the record in this file proposes; raises RecordError."""
    return Proposal(read_record(path, questionnaire.lexicon, today), questionnaire)


def _age(face: Face, question: NumberQuestion, record: Record) -> int | None:
    """The age by the date of birth in the record, where the person says that it is right."""
    youngest, oldest = record.ages or (-1, question.max + 1)
    if youngest != oldest or not question.min <= youngest <= question.max:
        face.say("The record does not say for sure how old you are, so you will be asked.")
        return None
    ask = f"The date of birth in the record makes you {youngest} years old. Is that right?"
    return youngest if yes_or_no(face, ask, RECORD_WHY) else None


def _medicines(
    face: Face, question: MedicationsQuestion, lexicon: Lexicon, record: Record, before: Sequence[Entry]
) -> Iterator[tuple[Entry, ...]]:
    """The medicines answered before, those confirmed here, and what the person takes beside them, as they are said.

    None of them where the question is better asked among the others.
    """
    given = [entry for entry in before if entry != OTHERS]
    asks_for_others = not given or OTHERS in before
    proposed = _beyond(record, given)
    _say_what_is_missing(face, record)
    chosen = _chosen(face, lexicon, proposed) if proposed else []
    if not chosen and OTHERS not in before:
        if not given:
            face.say("You will be asked for your medicines among the questions.")
        return
    if asks_for_others:
        yield (*given, *chosen, OTHERS)
        chosen += _others(face, question, lexicon)
    yield (*given, *chosen)
    entries = tuple(dict.fromkeys((*given, *settled(face, lexicon, chosen))))
    taken_for = [answers_in_words.taken_for(lexicon.recognise(entry), thinner=None) for entry in entries]
    face.answered(question.label, taken_for)
    yield entries


def _beyond(record: Record, given: Sequence[Entry]) -> list[Medicine]:
    """The medicines of the record that were not answered."""
    there = {fold(entry.typed) for entry in given}
    return [medicine for medicine in record.medicines if fold(medicine.name) not in there]


def _in_words(medicine: Medicine) -> str:
    return f"{medicine.name} ({medicine.listed}, {medicine.on or 'no date'})"


def _say_what_is_missing(face: Face, record: Record) -> None:
    """What the record leaves open, and why that is no answer."""
    if record.left_out:
        face.say("Left out, because of what the record says of it:")
    for each in record.left_out[:MOST_LEFT_OUT]:
        face.say(f"- {_in_words(each.medicine)}: {each.why}")
    if len(record.left_out) > MOST_LEFT_OUT:
        face.say(f"- and {len(record.left_out) - MOST_LEFT_OUT} more")
    if record.is_a_page:
        face.say("The file is one page of a longer record. What stands on the other pages is not read.")
    if record.too_many:
        entries = number_of(record.too_many, "entry", "entries")
        face.say(
            f"The record names more medicines than are read here. Not read: {entries}. "
            "Export a part of the record, such as the medicines of the last years."
        )
    if record.not_read:
        face.say(f"Not read, though medicines may stand there: {', '.join(record.not_read)}.")
    if record.silence:
        face.say(f"{RECORD_SILENCE[record.silence]} That does not mean that you take none, so you will be asked.")


def _chosen(face: Face, lexicon: Lexicon, proposed: Sequence[Medicine]) -> list[Entry]:
    """The medicines that the person takes now. One that must not be missed is asked about by itself before it
    is left out."""
    numbers = _numbers(face, proposed)
    if numbers is None:
        return []
    taken: list[Entry] = []
    for number, medicine in enumerate(proposed, 1):
        if number in numbers:
            taken.append(Entry(medicine.name))
        elif lexicon.never_missed(lexicon.recognise(Entry(medicine.name)).may_mean):
            answer = yes_or_no(
                face, f"The record has {medicine.name}, which matters most here. Do you take it now?", WHY_NAMES
            )
            if answer is not False:
                taken.append(Entry(medicine.name) if answer else _doubtful(lexicon, medicine.name))
    return taken


def _numbers(face: Face, proposed: Sequence[Medicine]) -> set[int] | None:
    """The numbers typed; None for not sure."""
    none = len(proposed) + 1
    rows = tuple(Row(f"{number}", line) for number, line in enumerate(map(_in_words, proposed), 1))
    menu = Menu(
        "Which of these do you take now? The record does not call them ended.",
        rows=(*rows, Row(f"{none}", answers_in_words.NONE_OF_THESE, alone=True), NOT_SURE),
        how=(ALL_THAT_FIT,),
        keys=RECORD_KEYS,
        why=RECORD_WHY,
        picks="several",
    )
    note = ""
    while True:
        typed = fold(typed_at(face, menu, note))
        if typed in ("n", "not sure"):
            return None
        if typed == f"{none}" or says_none(typed):
            return set()
        if typed == "all":
            return set(range(1, none))
        numbers = {int(part[:4]) for part in re.findall(r"\d+", typed)} if NUMBERS.fullmatch(typed) else set()
        if numbers and numbers <= set(range(1, none)):
            return numbers
        note = ALL_THAT_FIT


def _others(face: Face, question: MedicationsQuestion, lexicon: Lexicon) -> Iterator[Entry]:
    """What the person takes beside; a record seldom has what is bought without a prescription."""
    menu = Menu(
        "Which other medicines do you take, with or without a prescription?",
        how=("Type names as on the box, with commas between them, or none.",),
        keys=RECORD_KEYS,
        why=WHY_NAMES,
        picks="typed",
        names=lexicon.beginning,
    )
    note = ""
    while True:
        typed = typed_at(face, menu, note)
        if says_none(typed):
            return
        try:
            value = question.accept(lexicon.split(typed), lexicon)
        except NotAccepted as error:
            note = f"{error}"
            continue
        yield from entries_of(value)
        return


def _doubtful(lexicon: Lexicon, name: str) -> Entry:
    """A medicine that may or may not be taken: what is written with a question mark counts as not certain."""
    return Entry(f"{name}?" if lexicon.recognise(Entry(name)).match == "exact" else name)
