"""A FHIR response is as good as an answers file: what this program and form fillers write comes back whole."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from d3k2_profile.answers.fhir_shared import questionnaire_canonical
from d3k2_profile.answers.saved import AnswersError, SavedAnswers, read_bytes
from d3k2_profile.medicines.model import Entry
from d3k2_profile.output import fhir_response
from d3k2_profile.profile.evaluate import evaluate
from d3k2_profile.questions.value_types import Answers, Choice, Choices, Medications, Number, Unknown
from d3k2_profile.rules.model import RuleSet
from tests.example_count import examples
from tests.sample_rules import packaged, personas, ruleset
from tests.strategies import partial_answers

URL = "urn:d3k2-profile:questionnaire"
SPECIAL = "urn:d3k2-profile:special-answers"
ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
CONFIRMED = "urn:d3k2-profile:confirmed"
NONE = {"valueCoding": {"system": SPECIAL, "code": "none-of-these"}}
NOT_SURE = {"valueCoding": {"system": SPECIAL, "code": "not-sure"}}
SMALL = ruleset(
    """
    questions:
      - {id: age, kind: number, ask: "How old are you?", label: Age, min: 0, max: 120}
      - {id: clot, kind: choice, ask: Do you?, label: Clot, options: [{id: warfarin, label: W}, {id: "no", label: N}]}
      - {id: foods, kind: choices, ask: Which?, label: Foods, options: [{id: natto, label: N}, {id: eggs, label: E}]}
      - {id: medications, kind: medications, ask: Which medicines?, label: Medicines,
          kinds: [{label: A blood thinner, enters: warfarin}]}
      - {id: night, kind: choice, path: more, ask: Night?, label: Night, options: [{id: "yes", label: Y}]}
    medication_classes:
      - {id: vka, label: blood thinner, names: {warfarin: [coumadin]}}
    """
)


def coding(question: str, code: str) -> dict[str, object]:
    return {"valueCoding": {"system": f"{URL}:{question}", "code": code, "display": "A label"}}


def response(*items: object, **more: object) -> dict[str, object]:
    """A response to the small questionnaire with these items."""
    return {"resourceType": "QuestionnaireResponse", "questionnaire": f"{URL}|1", "item": [*items], **more}


def item(link: str, *answers: object) -> dict[str, object]:
    return {"linkId": link, "answer": [*answers]}


def read(document: object, rules: RuleSet = SMALL) -> SavedAnswers:
    form = questionnaire_canonical(rules.about, rules.digest, custom=rules.custom)
    raw = document if isinstance(document, str) else json.dumps(document)
    return read_bytes(raw.encode(), "r.json", rules.questionnaire, form)


def answers(*items: object) -> Answers:
    return read(response(*items)).answers


def refused(document: object) -> str:
    """What is said of a response, less the places in it."""
    with pytest.raises(AnswersError) as refusal:
        read(document)
    return "\n".join(line.split(": ", 1)[1] for line in f"{refusal.value}".splitlines())


# What this program writes


def written(rules: RuleSet, given: Answers, on: date | None) -> str:
    return fhir_response.render(evaluate(rules, given, on))


@pytest.mark.parametrize("name", personas())
def test_the_answers_of_each_of_the_twelve_people_come_back_the_same(name: str) -> None:
    profile = personas()[name]
    given = {each.question.id: each.value for each in profile.responses if each.value is not None}

    saved = read(fhir_response.render(profile), packaged())

    assert (saved.answers, saved.updated, saved.with_amounts) == (given, profile.on, 0)
    assert evaluate(packaged(), saved.answers, saved.updated) == profile


ASKED_ABOUT = st.lists(
    st.sampled_from(
        [Entry("wrfrn", "warfarin"), Entry("wrfrn", None, frozenset({"vitamin_k_antagonists"})), Entry("wrfrn")]
    ),
    unique=True,
)


@pytest.mark.slow
@examples(1000)
@given(partial_answers(packaged()), ASKED_ABOUT)
def test_any_answers_that_count_come_back_the_same(drawn: Answers, asked: list[Entry]) -> None:
    rules = packaged()
    medicines = drawn.get("medications")
    if isinstance(medicines, Medications):
        lexicon = rules.questionnaire.lexicon
        kept = [lexicon.entry(each.typed, each.confirmed, each.excluded) for each in (*medicines.entries, *asked)]
        drawn = {**drawn, "medications": Medications(tuple(dict.fromkeys(kept)))}
    asked_of_them = {question.id for question in rules.questionnaire.applicable(drawn)}

    back = read(written(rules, drawn, date(2026, 11, 25)), rules)

    assert back.answers == {name: value for name, value in drawn.items() if name in asked_of_them}
    assert back.updated == date(2026, 11, 25)


def test_what_was_asked_about_a_medicine_comes_back_with_it() -> None:
    given = {"medications": Medications((Entry("xyzzy", None, frozenset({"vka"})), Entry("wrfrn", "warfarin")))}

    document = json.loads(written(SMALL, given, None))

    medicines = next(each["answer"] for each in document["item"] if each["linkId"] == "medications")
    assert medicines == [
        {
            "extension": [{"url": CONFIRMED, "extension": [{"url": "not", "valueCode": "vka"}]}],
            "valueString": "xyzzy",
        },
        {
            "extension": [{"url": CONFIRMED, "extension": [{"url": "is", "valueString": "warfarin"}]}],
            "valueString": "wrfrn",
        },
    ]
    assert read(document).answers == given


def test_a_response_has_the_day_of_its_answers_and_invents_no_time() -> None:
    document = json.loads(written(SMALL, {}, date(2026, 11, 25)))

    assert document["authored"] == "2026-11-25"


# What form fillers write


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (item("age", {"valueInteger": 72}), {"age": Number(72)}),
        (item("age", {"_valueInteger": {"extension": [{"url": ABSENT, "valueCode": "not-asked"}]}}), {}),
        (
            item("age", {"_valueInteger": {"extension": [{"url": ABSENT, "valueCode": "asked-declined"}]}}),
            {"age": Unknown.DECLINED},
        ),
        (item("age.special", NOT_SURE), {"age": Unknown.NOT_SURE}),
        (item("clot", coding("clot", "warfarin")), {"clot": Choice("warfarin")}),
        (
            item("foods", coding("foods", "natto"), coding("foods", "eggs")),
            {"foods": Choices(frozenset({"natto", "eggs"}))},
        ),
        (item("foods", NONE), {"foods": Choices()}),
        (item("foods", coding("foods", "natto"), coding("foods", "natto")), {"foods": Choices(frozenset({"natto"}))}),
        (item("medications", NOT_SURE), {"medications": Unknown.NOT_SURE}),
        (
            item("medications", {"valueString": "coumadin"}, coding("medications", "warfarin")),
            {"medications": Medications((Entry("coumadin"), Entry("warfarin")))},
        ),
        (
            item("medications", {"valueCoding": {"display": "coumadin"}}),
            {"medications": Medications((Entry("coumadin"),))},
        ),
        ({"linkId": "age.help", "text": "Why we ask"}, {}),
        ({"linkId": "age"}, {}),
        ({"linkId": "detail.questions", "item": [item("night", coding("night", "yes"))]}, {"night": Choice("yes")}),
        (
            {"linkId": "age", "answer": [{"valueInteger": 72, "item": [{"linkId": "age.help", "text": "Why we ask"}]}]},
            {"age": Number(72)},
        ),
    ],
)
def test_each_way_to_answer_is_read(given: object, expected: object) -> None:
    assert answers(given) == expected


@pytest.mark.parametrize(
    ("authored", "day"),
    [
        ("2026-11-25", date(2026, 11, 25)),
        ("2026-11-25T23:59:07.123-05:00", date(2026, 11, 25)),
        ("2026-11", None),
        ("2026", None),
    ],
)
def test_the_day_of_the_answers_is_the_one_that_was_written(authored: str, day: date | None) -> None:
    assert read(response(authored=authored)).updated == day


def test_what_else_fhir_allows_in_a_response_is_passed_over() -> None:
    more = {"id": "a", "meta": {"tag": [{"code": "x"}]}, "subject": {"reference": "Patient/1"}, "status": "completed"}

    assert read(response(item("age", {"valueInteger": 72}), **more)).answers == {"age": Number(72)}


def test_what_another_program_says_of_a_medicine_is_passed_over() -> None:
    said = {"valueString": "xyzzy", "extension": [{"url": "urn:other", "extension": [{"url": "is"}]}]}

    assert answers(item("medications", said)) == {"medications": Medications((Entry("xyzzy"),))}


def test_a_response_to_another_version_is_read_where_it_fits() -> None:
    assert read({**response(item("age", {"valueInteger": 7})), "questionnaire": URL}).answers == {"age": Number(7)}


def test_an_amount_in_the_words_of_a_response_is_dropped_like_one_in_an_answers_file() -> None:
    saved = read(response(item("medications", {"valueString": "coumadin 5 mg"}, {"valueString": "warfarin"})))

    assert saved.answers == {"medications": Medications((Entry("coumadin"), Entry("warfarin")))}
    assert saved.with_amounts == 1


# What cannot be used

FILL_IN = "fill in the one that 'd3k2-profile form --format fhir' writes"


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (response(questionnaire="http://example.org/other"), f"the response answers another questionnaire; {FILL_IN}"),
        (response(questionnaire=f"{URL}:abcdef"), f"the response answers another questionnaire; {FILL_IN}"),
        (
            {"resourceType": "QuestionnaireResponse", "item": []},
            f"the response names no questionnaire that it answers; {FILL_IN}",
        ),
        (
            response(status="entered-in-error"),
            "the response says that it was entered in error; fill in the questionnaire again",
        ),
        (response(authored="yesterday"), "'authored' is not a date"),
        (response(authored="2026-02-31"), "'authored' is not a date"),
        (response({"answer": []}), "an item has no 'linkId'"),
        (response("age"), "an entry of 'item' is no object"),
        (response(item={}), "'item' is no list"),
        (response(item("agee")), "'agee' is no link id of this questionnaire; did you mean 'age'?"),
        (
            response(item("age", {"valueInteger": 130})),
            "'age' has an answer it does not take. Please answer with a whole number between 0 and 120.",
        ),
        (
            response(item("age", {"valueString": "72"})),
            "'age' has an answer of another kind. Please answer with a whole number between 0 and 120.",
        ),
        (
            response(item("age", {"valueInteger": True})),
            "'age' has an answer of another kind. Please answer with a whole number between 0 and 120.",
        ),
        (
            response(item("age", {"valueInteger": 72}), item("age.special", NOT_SURE)),
            "'age' has answers that cannot stand together. Please answer with a whole number between 0 and 120.",
        ),
        (
            response(item("clot", coding("clot", "maybe"))),
            "'clot' has a code that the questionnaire does not have. Please choose one of: warfarin, no.",
        ),
        (
            response(item("clot", {"valueCoding": {"system": "http://loinc.org", "code": "warfarin"}})),
            "'clot' has a code that the questionnaire does not have. Please choose one of: warfarin, no.",
        ),
        (
            response(item("clot", NONE)),
            "'clot' has a code that the questionnaire does not have. Please choose one of: warfarin, no.",
        ),
        (
            response(item("clot", coding("clot", "warfarin"), coding("clot", "no"))),
            "'clot' has answers that cannot stand together. Please choose one of: warfarin, no.",
        ),
        (
            response(item("foods", coding("foods", "natto"), NONE)),
            "'foods' has answers that cannot stand together. Please choose any of: natto, eggs; or none of these.",
        ),
        (
            response(item("clot", {"valueCoding": {"extension": [{"url": ABSENT, "valueCode": "masked"}]}})),
            "an answer has no value, and no reason for that which is known here",
        ),
        (
            response(item("age", coding("age", "72"))),
            "'age' has a code that the questionnaire does not have."
            " Please answer with a whole number between 0 and 120.",
        ),
        (
            response(
                item(
                    "medications", {"valueString": "a", "extension": [{"url": CONFIRMED, "extension": [{"url": "x"}]}]}
                )
            ),
            f"what was confirmed of a medicine is 'is' with a name or 'not' with a class ({CONFIRMED})",
        ),
    ],
)
def test_what_is_no_answer_to_our_questionnaire_is_refused(document: object, said: str) -> None:
    assert refused(document) == said


def test_all_that_is_wrong_is_named_at_its_place_in_the_response() -> None:
    document = json.dumps(response(item("colour"), item("age", {"valueInteger": 200})), indent=1)
    lines = document.splitlines()

    with pytest.raises(AnswersError) as refusal:
        read(document)

    named = [lines[int(line.split(":")[1]) - 1].strip() for line in f"{refusal.value}".splitlines()]
    assert named == ['"linkId": "colour",', "{"]


@pytest.mark.slow
def test_a_response_with_very_many_items_that_nobody_knows_is_refused_in_a_few_lines() -> None:
    said = refused(response(*({"linkId": f"{number}"} for number in range(40_000)))).splitlines()

    assert len(said) == 51
    assert said[-1] == "more may be wrong; only the first 50 are named"
    assert refused(response(*({} for _ in range(1_000_000)))) == (
        "is larger than 1 MiB; no rule set or answers file needs that"
    )


def test_a_question_answered_in_two_places_is_refused_and_not_guessed() -> None:
    two: Mapping[str, Any] = response(item("age", {"valueInteger": 7}), item("age", {"valueInteger": 8}))

    assert refused(two).startswith("'age' has answers that cannot stand together.")
