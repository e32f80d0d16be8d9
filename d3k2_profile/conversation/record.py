"""What a person is asked about their own record: each thing that it proposes is confirmed, or is no answer."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from d3k2_profile.answers.health_record import Medicine, Record, Silence, read_record
from d3k2_profile.answers.typed import NUMBERS
from d3k2_profile.conversation.interview import Interview
from d3k2_profile.conversation.medicines import settled
from d3k2_profile.conversation.menu import Face, Menu, Row
from d3k2_profile.conversation.prompts import typed_at, yes_or_no
from d3k2_profile.medicines.lexicon import Lexicon
from d3k2_profile.medicines.model import Entry
from d3k2_profile.medicines.vocabulary import NO_MEDICINES
from d3k2_profile.output import answers_in_words
from d3k2_profile.questions.kinds import MedicationsQuestion, NotAccepted, NumberQuestion
from d3k2_profile.questions.questionnaire import Questionnaire
from d3k2_profile.questions.values import Answers, Medications, Number, Value, entries_of, known
from d3k2_profile.text import fold

RECORD = "FROM YOUR RECORD"
RECORD_KEYS = "Type all the numbers that fit, such as 1,3, or all. Type n if you are not sure."
RECORD_SILENCE: dict[Silence, str] = {
    "none-listed": "The record lists no medicines.",
    "reason-given": "The record has an empty list of medicines, and a reason for it.",
    "none-known": "The record says that no medicines are known.",
    "no-information": "The record says that it has no information on medicines.",
    "none-current": "The record calls all its medicines ended, or not taken.",
}


@dataclass(frozen=True)
class Proposal:
    """What a health record proposes for these questions, to be confirmed."""

    record: Record
    questionnaire: Questionnaire

    def confirm(self, face: Face, interview: Interview) -> Interview:
        """The interview with what the person confirms of it."""
        return confirm(self.record, face, interview)

    def unconfirmed(self, face: Face, answers: Answers) -> dict[str, Value]:
        """The answers with what it has beyond them as doubtful, where nobody can confirm."""
        return unconfirmed(face, self.record, self.questionnaire, answers)


def proposal(path: Path, questionnaire: Questionnaire, today: date) -> Proposal:
    """What the record in this file proposes; raises RecordError."""
    return Proposal(read_record(path, questionnaire.lexicon, today), questionnaire)


def confirm(record: Record, face: Face, interview: Interview) -> Interview:
    """The interview with what the person confirms of the record; an answer given before is never replaced."""
    questionnaire, answers = interview.questionnaire, interview.answers
    confirmed = dict(answers)
    face.say(RECORD)
    face.say("A record can be old or wrong. Only what you confirm becomes an answer.")
    match questionnaire.by_id.get("age"):
        case NumberQuestion() as age if not known(answers.get(age.id)):
            if (years := _age(face, age, record)) is not None:
                confirmed[age.id] = Number(years)
    for question in questionnaire.questions:
        if isinstance(question, MedicationsQuestion):
            entries = _medicines(face, question, questionnaire.lexicon, record, answers.get(question.id))
            if entries:
                confirmed[question.id] = Medications(entries)
    return interview if confirmed == answers else replace(interview, answers=confirmed)


def unconfirmed(face: Face, record: Record, questionnaire: Questionnaire, answers: Answers) -> dict[str, Value]:
    """The answers where nobody can confirm: nothing of the record is taken for one, and nothing of it makes a caution
    fall silent.

    A list of medicines that was answered gets what the record has beyond it, as doubtful;
    one that was not stays unanswered, which keeps every caution about medicines open.
    """
    kept = dict(answers)
    face.say(RECORD)
    if record.medicines:
        face.say("Medicines that the record does not call ended:")
    for medicine in record.medicines:
        face.say(f"- {_in_words(medicine)}")
    _say_what_is_missing(face, record)
    for question in questionnaire.questions:
        match answers.get(question.id):
            case Medications(entries):
                beyond = [_doubtful(questionnaire.lexicon, medicine.name) for medicine in _beyond(record, entries)]
                kept[question.id] = Medications(tuple(dict.fromkeys((*entries, *beyond))))
                if beyond:
                    face.say("What your saved answers do not have is on your page as not certain.")
    face.say(
        "Nothing of this was confirmed, so nothing of it is an answer. "
        "Without an answer each caution stays on your page."
    )
    return kept


def _age(face: Face, question: NumberQuestion, record: Record) -> int | None:
    youngest, oldest = record.ages or (-1, question.max + 1)
    if youngest != oldest or not question.min <= youngest <= question.max:
        face.say("The record does not say for sure how old you are, so you will be asked.")
        return None
    return (
        youngest
        if yes_or_no(face, f"The date of birth in the record makes you {youngest} years old. Is that right?")
        else None
    )


def _medicines(
    face: Face, question: MedicationsQuestion, lexicon: Lexicon, record: Record, before: Value | None
) -> tuple[Entry, ...]:
    """The medicines answered before, those confirmed here, and what the person takes beside them.

    None of them where the question is better asked among the others.
    """
    given = entries_of(before)
    proposed = _beyond(record, given)
    _say_what_is_missing(face, record)
    chosen = _chosen(face, lexicon, proposed) if proposed else []
    if not chosen:
        if not given:
            face.say("You will be asked for your medicines among the questions.")
        return given
    others = [] if given else _others(face, question, lexicon)
    entries = tuple(dict.fromkeys((*given, *settled(face, lexicon, [*chosen, *others]))))
    face.answered(question.label, [answers_in_words.taken_for(lexicon.recognise(entry)) for entry in entries])
    return entries


def _beyond(record: Record, given: Sequence[Entry]) -> list[Medicine]:
    """The medicines of the record that were not answered."""
    there = {fold(entry.typed) for entry in given}
    return [medicine for medicine in record.medicines if fold(medicine.name) not in there]


def _in_words(medicine: Medicine) -> str:
    return f"{medicine.name} ({medicine.listed}, {medicine.on or 'no date'})"


def _say_what_is_missing(face: Face, record: Record) -> None:
    """What the record leaves open, and why that is no answer."""
    if record.left_out:
        entries = "1 entry" if record.left_out == 1 else f"{record.left_out} entries"
        face.say(f"Left out, because the record calls it ended or not taken: {entries}.")
    if record.silence:
        face.say(f"{RECORD_SILENCE[record.silence]} {'That does not mean that you take none, so you will be asked.'}")


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
            answer = yes_or_no(face, f"The record has {medicine.name}, which matters most here. Do you take it now?")
            if answer is not False:
                taken.append(Entry(medicine.name) if answer else _doubtful(lexicon, medicine.name))
    return taken


def _numbers(face: Face, proposed: Sequence[Medicine]) -> set[int] | None:
    """The numbers typed; None for not sure."""
    none = len(proposed) + 1
    rows = tuple(Row(f"{number}", line) for number, line in enumerate(map(_in_words, proposed), 1))
    others = (
        Row(f"{none}", answers_in_words.NONE_OF_THESE, alone=True),
        Row("n", answers_in_words.NOT_SURE, alone=True),
    )
    menu, note = (
        Menu(
            "Which of these do you take now? The record does not call them ended.",
            rows=(*rows, *others),
            how=(RECORD_KEYS,),
            picks="several",
        ),
        "",
    )
    while True:
        typed = fold(typed_at(face, menu, note))
        if typed in ("n", "not sure"):
            return None
        if typed in (f"{none}", *NO_MEDICINES):
            return set()
        if typed == "all":
            return set(range(1, none))
        numbers = {int(part[:4]) for part in re.findall(r"\d+", typed)} if NUMBERS.fullmatch(typed) else set()
        if numbers and numbers <= set(range(1, none)):
            return numbers
        note = RECORD_KEYS


def _others(face: Face, question: MedicationsQuestion, lexicon: Lexicon) -> Iterator[Entry]:
    """What the person takes beside; a record seldom has what is bought without a prescription."""
    menu, note = (
        Menu(
            "Which other medicines do you take, with or without a prescription?",
            how=("Type names as on the box, with commas between them, or none.",),
            picks="typed",
            names=lexicon.beginning,
        ),
        "",
    )
    while True:
        typed = typed_at(face, menu, note)
        if fold(typed) in NO_MEDICINES:
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
