"""The answers as a FHIR R4 QuestionnaireResponse to the questionnaire that `form --format fhir` writes."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from d3k2_profile.answers.fhir_shared import (
    ABSENT,
    CONFIRMED,
    DATA_ABSENT_REASON,
    DETAIL,
    NO_NUMBER,
    NONE_OF_THESE,
    UNKNOWN,
    Canonical,
    questionnaire_canonical,
    special_link,
)
from d3k2_profile.files.json_text import write_json
from d3k2_profile.medicines.model import Entry
from d3k2_profile.output.words import DETAIL_QUESTIONS
from d3k2_profile.profile.model import Profile, Response
from d3k2_profile.questions.kinds import (
    ChoiceQuestion,
    ChoicesQuestion,
    MedicationsQuestion,
    NotAccepted,
    NumberQuestion,
    Question,
)
from d3k2_profile.questions.value_types import Choice, Choices, Known, Medications, Number, Unknown


def render(profile: Profile) -> str:
    """The response as JSON text, without a name; questions that do not apply are left out.

    A medicine is one answer, as it was typed: what it was taken for without asking is this
    program's reading and no answer, and the profile as JSON has it.
    """
    form = questionnaire_canonical(profile.about, profile.digest, custom=profile.custom)
    core = [response for response in profile.responses if response.question.path == "core"]
    more = [response for response in profile.responses if response.question.path == "more"]
    detail = {"linkId": DETAIL, "text": DETAIL_QUESTIONS, "item": _items(form, more)}
    document = {
        "resourceType": "QuestionnaireResponse",
        "questionnaire": form.reference,
        "status": "completed"
        if all(response.value is not None for response in core if response.counts)
        else "in-progress",
        **({"authored": profile.on.isoformat()} if profile.on else {}),
        "item": [*_items(form, core), *([detail] if more else [])],
    }
    return write_json(document)


def _items(form: Canonical, responses: Sequence[Response]) -> list[dict[str, object]]:
    return [item for response in responses for item in _item(form, response)]


def _item(form: Canonical, response: Response) -> Iterator[dict[str, object]]:
    question, value = response.question, response.value
    given = _absent(question, value) if value is None or isinstance(value, Unknown) else _given(form, question, value)
    yield {"linkId": question.id, "text": question.ask, "answer": given}
    if isinstance(question, NumberQuestion) and isinstance(value, Unknown):
        yield {
            "linkId": special_link(question),
            "text": NO_NUMBER,
            "answer": [{"valueCoding": UNKNOWN[value].json}],
        }


def _given(form: Canonical, question: Question, value: Known) -> list[dict[str, object]]:
    """A known answer; none of these is one too, and has a code."""
    match question, value:
        case _, Number(number):
            return [{"valueInteger": number}]
        case ChoiceQuestion(), Choice(option):
            return [{"valueCoding": each.json} for each in form.options(question, {option})]
        case ChoicesQuestion(), Choices(options):
            return [{"valueCoding": each.json} for each in form.options(question, options) or [NONE_OF_THESE]]
        case _, Medications(entries):
            return [_medicine(entry) for entry in entries] or [{"valueCoding": NONE_OF_THESE.json}]
        case _:
            raise NotAccepted(question.accepts)


def _medicine(entry: Entry) -> dict[str, object]:
    """A medicine as it was typed, with what was asked about it, so that nobody asks again."""
    asked = [{"url": "is", "valueString": entry.confirmed}] if entry.confirmed is not None else []
    asked += [{"url": "not", "valueCode": each} for each in sorted(entry.excluded)]
    extension = {"extension": [{"url": CONFIRMED, "extension": asked}]} if asked else {}
    return {**extension, "valueString": entry.typed}


def _absent(question: Question, value: Unknown | None) -> list[dict[str, object]]:
    """Why there is no answer, on the value that is missing; a coded question has the code of the special answer beside
    it.
    """
    reason = {"extension": [{"url": DATA_ABSENT_REASON, "valueCode": ABSENT[value]}]}
    special = UNKNOWN[value].json if value is not None else {}
    match question:
        case NumberQuestion():
            return [{"_valueInteger": reason}]
        case ChoiceQuestion() | ChoicesQuestion() | MedicationsQuestion():
            return [{"valueCoding": {**reason, **special}}]
        case _:
            assert_never(question)
