"""What a person is asked about their own record: each thing that it proposes is confirmed, or is no answer."""

import re
from collections.abc import Iterator, Sequence

from d3k2_profile.answers.health_record import Medicine, Record
from d3k2_profile.answers.typed import NUMBERS
from d3k2_profile.conversation.medicines import settled, yes_or_no
from d3k2_profile.conversation.menu import Face, Menu, Row
from d3k2_profile.medicines.lexicon import Entry, Lexicon
from d3k2_profile.medicines.vocabulary import NOTHING
from d3k2_profile.output import answers_in_words, phrases
from d3k2_profile.questions.kinds import (
    Answers,
    MedicationsQuestion,
    NotAccepted,
    NumberQuestion,
    Questionnaire,
    Value,
    known,
)
from d3k2_profile.text import fold


def confirm(face: Face, record: Record, questionnaire: Questionnaire, answers: Answers) -> dict[str, Value]:
    """The answers with what the person confirms of the record; an answer given before is never replaced."""
    confirmed = dict(answers)
    face.say(phrases.RECORD)
    face.say(phrases.RECORD_UNCHECKED)
    age = questionnaire.by_id.get("age")
    if (
        isinstance(age, NumberQuestion)
        and not known(answers.get(age.id))
        and (years := _age(face, age, record)) is not None
    ):
        confirmed[age.id] = years
    for question in questionnaire.questions:
        if isinstance(question, MedicationsQuestion):
            entries = _medicines(face, question, questionnaire.lexicon, record, answers.get(question.id))
            if entries:
                confirmed[question.id] = entries
    return confirmed


def unconfirmed(face: Face, record: Record, questionnaire: Questionnaire, answers: Answers) -> dict[str, Value]:
    """The answers where nobody can confirm: nothing of the record is taken for one, and nothing of it makes a caution
    fall silent.

    A list of medicines that was answered gets what the record has beyond it, as doubtful;
    one that was not stays unanswered, which keeps every caution about medicines open.
    """
    kept = dict(answers)
    face.say(phrases.RECORD)
    if record.medicines:
        face.say(phrases.RECORD_MEDICINES)
    for medicine in record.medicines:
        face.say(f"- {_in_words(medicine)}")
    _say_what_is_missing(face, record)
    for question in questionnaire.questions:
        value = answers.get(question.id)
        if isinstance(question, MedicationsQuestion) and isinstance(value, tuple):
            beyond = _beyond(record, value)
            kept[question.id] = (*value, *(_doubtful(questionnaire.lexicon, medicine.name) for medicine in beyond))
            if beyond:
                face.say(phrases.RECORD_DOUBTFUL)
    face.say(phrases.RECORD_NOT_TAKEN)
    return kept


def _age(face: Face, question: NumberQuestion, record: Record) -> int | None:
    youngest, oldest = record.ages or (-1, question.max + 1)
    if youngest != oldest or not question.min <= youngest <= question.max:
        face.say(phrases.RECORD_AGE_OPEN)
        return None
    return youngest if yes_or_no(face, phrases.record_age(youngest)) else None


def _medicines(
    face: Face, question: MedicationsQuestion, lexicon: Lexicon, record: Record, before: Value | None
) -> tuple[Entry, ...]:
    """The medicines answered before, those confirmed, and what the person takes beside; none where the question is
    better asked.
    """
    given = before if isinstance(before, tuple) else ()
    proposed = _beyond(record, given)
    _say_what_is_missing(face, record)
    chosen = _chosen(face, lexicon, proposed) if proposed else []
    if not chosen:
        if not given:
            face.say(phrases.RECORD_ASKED_LATER)
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
    return phrases.record_medicine(medicine.name, medicine.listed, medicine.on)


def _say_what_is_missing(face: Face, record: Record) -> None:
    """What the record leaves open, and why that is no answer."""
    if record.left_out:
        face.say(phrases.record_left_out(record.left_out))
    if record.silence:
        face.say(f"{phrases.RECORD_SILENCE[record.silence]} {phrases.RECORD_NO_ANSWER}")


def _chosen(face: Face, lexicon: Lexicon, proposed: Sequence[Medicine]) -> list[Entry]:
    """Those that the person takes now; one that must not be missed is asked about by itself before it is left out."""
    numbers = _numbers(face, proposed)
    if numbers is None:
        return []
    taken: list[Entry] = []
    for number, medicine in enumerate(proposed, 1):
        if number in numbers:
            taken.append(Entry(medicine.name))
        elif lexicon.never_missed(lexicon.recognise(Entry(medicine.name)).may_mean):
            answer = yes_or_no(face, phrases.record_not_missed(medicine.name))
            if answer is not False:
                taken.append(Entry(medicine.name) if answer else _doubtful(lexicon, medicine.name))
    return taken


def _numbers(face: Face, proposed: Sequence[Medicine]) -> set[int] | None:
    """The numbers typed; None for not sure."""
    none = len(proposed) + 1
    rows = tuple(Row(f"{number}", line) for number, line in enumerate(map(_in_words, proposed), 1))
    others = (
        Row(f"{none}", answers_in_words.NONE_OF_THESE, alone=True),
        Row("s", answers_in_words.NOT_SURE, alone=True),
    )
    menu, note = Menu(phrases.RECORD_WHICH, rows=(*rows, *others), how=(phrases.RECORD_KEYS,), picks="several"), ""
    while True:
        typed = fold(face.choose(menu, note))
        if typed in ("s", "not sure"):
            return None
        if typed in (f"{none}", *NOTHING):
            return set()
        if typed == "all":
            return set(range(1, none))
        numbers = {int(part[:4]) for part in re.findall(r"\d+", typed)} if NUMBERS.fullmatch(typed) else set()
        if numbers and numbers <= set(range(1, none)):
            return numbers
        note = phrases.RECORD_KEYS


def _others(face: Face, question: MedicationsQuestion, lexicon: Lexicon) -> Iterator[Entry]:
    """What the person takes beside; a record seldom has what is bought without a prescription."""
    menu, note = (
        Menu(phrases.RECORD_OTHERS, how=(phrases.RECORD_OTHERS_KEYS,), picks="typed", names=lexicon.beginning),
        "",
    )
    while True:
        typed = face.choose(menu, note)
        if fold(typed) in NOTHING:
            return
        try:
            value = question.accept(lexicon.split(typed))
        except NotAccepted as error:
            note = f"{error}"
            continue
        yield from value if isinstance(value, tuple) else ()
        return


def _doubtful(lexicon: Lexicon, name: str) -> Entry:
    """A medicine that may or may not be taken: what is written with a question mark counts as not certain."""
    return Entry(f"{name}?" if lexicon.recognise(Entry(name)).match == "exact" else name)
