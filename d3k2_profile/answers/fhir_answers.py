"""A FHIR QuestionnaireResponse to our questionnaire -> the answers file that says the same, with the places of the
response.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, NoReturn

from d3k2_profile.answers.fhir_shared import (
    ABSENT,
    CONFIRMED,
    DATA_ABSENT_REASON,
    DETAIL,
    NONE_OF_THESE,
    UNKNOWN,
    Canonical,
    special_link,
)
from d3k2_profile.files.placed_data import (
    BEGINNING,
    MOST_NAMED,
    Document,
    DocumentError,
    Fault,
    Place,
    PlainData,
    Steps,
)
from d3k2_profile.lazy_patterns import pattern
from d3k2_profile.questions.kinds import (
    ChoiceQuestion,
    ChoicesQuestion,
    MedicationsQuestion,
    NotAccepted,
    NumberQuestion,
    Question,
)
from d3k2_profile.questions.questionnaire import Questionnaire
from d3k2_profile.suggestions import did_you_mean
from d3k2_profile.text import clean, command

_MOST_SHOWN = 60
"""Letters of a link id that a message repeats."""
_DAY = pattern(r"(\d{4}-\d{2}-\d{2})(?:T.*)?")
_WITHOUT_DAY = pattern(r"\d{4}(?:-\d{2})?")


class _Answer(NamedTuple):
    """One answer as an answers file has it; one that stands `alone` is the whole answer to its question."""

    raw: PlainData
    alone: bool = False


_SPECIAL = {
    (NONE_OF_THESE.system, NONE_OF_THESE.code): _Answer([], alone=True),
    **{(coding.system, coding.code): _Answer(f"{each}", alone=True) for each, coding in UNKNOWN.items()},
}
_REASONS = {reason: _Answer(f"{each}", alone=True) if each else None for each, reason in ABSENT.items()}


def as_answers_file(response: Document, form: Canonical, questionnaire: Questionnaire) -> Document:
    """The answers file that the response says, R4 or R5; raises DocumentError with all that is wrong.

    Like an answers file, a response to another version is read where all of it fits.
    """
    return _Reading(response, form, questionnaire).answers_file()


@dataclass
class _Reading:
    """One pass over a response: for each question its answers with their steps, and what is wrong."""

    document: Document
    form: Canonical
    questionnaire: Questionnaire
    given: dict[str, list[tuple[_Answer, Steps]]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def answers_file(self) -> Document:
        """The answers as their file would have them, each at its place in the response."""
        data = self.document.data
        assert isinstance(data, dict)
        self.must_be_ours(data)
        updated = self.day(data.get("authored"))
        self.items(data, ())
        answers: dict[str, PlainData] = {}
        places: dict[Steps, Place] = {}
        for name, given in self.given.items():
            answers[name] = self.together(self.questionnaire.by_id[name], given)
            places["answers", name] = self.document.locate(given[0][1])
            places.update({("answers", name, index): self.document.locate(at) for index, (_, at) in enumerate(given)})
        if self.faults:
            raise DocumentError(self.faults)
        dated: dict[str, PlainData] = {"updated": updated} if updated else {}
        return Document({"format": 1, **dated, "answers": answers}, {("answers",): BEGINNING, **places}, {})

    def must_be_ours(self, data: dict[str, PlainData]) -> None:
        """Refuses a response to another questionnaire, and one that was entered by mistake."""
        if data.get("status") == "entered-in-error":
            self.refuse(("status",), "the response says that it was entered in error; fill in the questionnaire again")
        match data.get("questionnaire"):
            case str() as named if named.partition("|")[0] == self.form.url:
                pass
            case None:
                self.refuse((), f"the response names no questionnaire that it answers; {self.fill_in}")
            case _:
                self.refuse(("questionnaire",), f"the response answers another questionnaire; {self.fill_in}")

    @property
    def fill_in(self) -> str:
        return f"fill in the one that '{command('form --format fhir', self.questionnaire.rules_file)}' writes"

    def refuse(self, steps: Steps, message: str) -> NoReturn:
        self.wrong(steps, "bad-response", message)
        raise DocumentError(self.faults)

    def wrong(self, steps: Steps, code: str, message: str) -> None:
        self.faults.append(Fault(self.document.locate(steps), code, message, steps))
        if len(self.faults) >= MOST_NAMED:
            raise DocumentError(self.faults)

    def day(self, authored: PlainData) -> str:
        """The day the response was written; nothing where it has none."""
        match authored:
            case None:
                return ""
            case str() if found := _DAY.fullmatch(authored):
                with suppress(ValueError):
                    return date.fromisoformat(found[1]).isoformat()
            case str() if _WITHOUT_DAY.fullmatch(authored):
                return ""
        self.wrong(("authored",), "bad-response", "'authored' is not a date")
        return ""

    # The items

    def items(self, holder: dict[str, PlainData], steps: Steps) -> None:
        """Notes the answers of every item that this part holds, and of those inside."""
        for at, item in self.each(holder, "item", steps):
            self.item(item, at)
            self.items(item, at)
            for inside, answer in self.each(item, "answer", at):
                self.items(answer, inside)

    def each(
        self, holder: dict[str, PlainData], key: str, steps: Steps
    ) -> Iterator[tuple[Steps, dict[str, PlainData]]]:
        """The parts in the list under this key, with their steps."""
        match holder.get(key):
            case None:
                return
            case list() as found:
                for index, part in enumerate(found):
                    if isinstance(part, dict):
                        yield (*steps, key, index), part
                    else:
                        self.wrong((*steps, key, index), "bad-response", f"an entry of '{key}' is no object")
            case _:
                self.wrong((*steps, key), "bad-response", f"'{key}' is no list")

    def item(self, item: dict[str, PlainData], steps: Steps) -> None:
        """Notes the answers of one item."""
        link = item.get("linkId")
        if not isinstance(link, str):
            self.wrong(steps, "bad-response", "an item has no 'linkId'")
            return
        question = self.questionnaire.by_id.get(link) or self.beside(link)
        if question is None:
            if link != DETAIL and link.removesuffix(".help") not in self.questionnaire.by_id:
                known = [*self.questionnaire.by_id]
                named = clean(link)[:_MOST_SHOWN]
                said = f"'{named}' is no link id of this questionnaire; {did_you_mean(named, known, self.fill_in)}"
                self.wrong((*steps, "linkId"), "bad-response", said)
            return
        for at, answer in self.each(item, "answer", steps):
            found = self.answer(question, answer, at)
            if found:
                self.given.setdefault(question.id, []).append((found, at))

    def beside(self, link: str) -> Question | None:
        """The question that takes numbers alone, beside which an item takes the special answers."""
        numbers = (each for each in self.questionnaire.questions if isinstance(each, NumberQuestion))
        return next((each for each in numbers if special_link(each) == link), None)

    def answer(self, question: Question, answer: dict[str, PlainData], steps: Steps) -> _Answer | None:
        """One answer; None where it says that there is none, or is wrong."""
        values = [(key, each) for key, each in answer.items() if key.startswith("value")]
        missing = [each for key, each in answer.items() if key.startswith("_value")]
        match values:
            case [("valueInteger", int(number))] if isinstance(question, NumberQuestion) and type(number) is int:
                return _Answer(number)
            case [("valueString", str(typed))] if isinstance(question, MedicationsQuestion):
                return self.medicine(typed, answer, steps)
            case [("valueCoding", dict(coding))]:
                return self.coding(question, coding, steps)
            case [] if missing:
                return self.reason(missing[0], steps)
        self.wrong(steps, "bad-response", f"'{question.id}' has an answer of another kind. {question.accepts}")
        return None

    def coding(self, question: Question, coding: dict[str, PlainData], steps: Steps) -> _Answer | None:
        """The answer that a code stands for."""
        named = (coding.get("system"), coding.get("code"))
        match named, coding:
            case (None, None), {"display": str(typed)} if isinstance(question, MedicationsQuestion):
                return _Answer(typed)  # the way some form fillers write words of a person's own
            case (None, None), _:
                return self.reason(coding, steps)
        for (system, code), special in _SPECIAL.items():
            if named == (system, code) and (special.raw or isinstance(question, ChoicesQuestion | MedicationsQuestion)):
                return special
        found = next((raw for each, raw in self.codes(question) if each == named), None)
        if found is None:
            said = f"'{question.id}' has a code that the questionnaire does not have. {question.accepts}"
            self.wrong((*steps, "valueCoding", "code"), "bad-response", said)
        return None if found is None else _Answer(found)

    def codes(self, question: Question) -> Iterator[tuple[tuple[str, str], str]]:
        """The codes that the items of a question offer, each with what an answers file has for it."""
        system = self.form.system(question)
        match question:
            case ChoiceQuestion(options=options) | ChoicesQuestion(options=options):
                yield from (((system, option.id), option.id) for option in options)
            case MedicationsQuestion(kinds=kinds):
                codings = [self.form.kind(question, kind) for kind in kinds]
                yield from (
                    ((coding.system, coding.code), kind.enters) for coding, kind in zip(codings, kinds, strict=True)
                )

    def reason(self, value: PlainData, steps: Steps) -> _Answer | None:
        """Why there is no value, where its extension says so."""
        extensions = value.get("extension") if isinstance(value, dict) else None
        for each in extensions if isinstance(extensions, list) else ():
            match each:
                case {"url": url, "valueCode": str(reason)} if url == DATA_ABSENT_REASON and reason in _REASONS:
                    return _REASONS[reason]
        self.wrong(steps, "bad-response", "an answer has no value, and no reason for that which is known here")
        return None

    def medicine(self, typed: str, answer: dict[str, PlainData], steps: Steps) -> _Answer:
        """A medicine as an answers file has it, with what was asked about it."""
        asked: dict[str, PlainData] = {}
        excluded: list[PlainData] = []
        for at, extension in self.each(answer, "extension", steps):
            if extension.get("url") != CONFIRMED:
                continue
            for inside, each in self.each(extension, "extension", at):
                match each:
                    case {"url": "is", "valueString": str(name)}:
                        asked["is"] = name
                    case {"url": "not", "valueCode": str(kind)}:
                        excluded.append(kind)
                    case _:
                        said = (
                            f"what was confirmed of a medicine is 'is' with a name or 'not' with a class ({CONFIRMED})"
                        )
                        self.wrong(inside, "bad-response", said)
        if excluded:
            asked["not"] = excluded
        return _Answer({"typed": typed, **asked} if asked else typed)

    def together(self, question: Question, given: list[tuple[_Answer, Steps]]) -> PlainData:
        """All answers to a question as an answers file has them; the same said twice counts once."""
        (first, steps), *others = given
        if all(each == first for each, _ in others):
            given, others = given[:1], []
        several = isinstance(question, ChoicesQuestion | MedicationsQuestion)
        if others and (not several or any(each.alone for each, _ in given)):
            said = f"'{question.id}' has answers that cannot stand together. {question.accepts}"
            self.wrong(others[0][1], "bad-response", said)
            return None
        raw = [each.raw for each, _ in given] if several and not first.alone else first.raw
        try:
            question.accept(raw, self.questionnaire.lexicon)
        except NotAccepted as error:
            self.wrong(steps, "bad-response", f"'{question.id}' has an answer it does not take. {error}")
        return raw
