"""Answers as a FHIR response, and the blank questionnaire that they answer: both valid, and true to what this program
asks.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from d3k2_profile.output import fhir_questionnaire, fhir_response
from d3k2_profile.output.withhold_amounts import search
from d3k2_profile.questions.kinds import ChoiceQuestion, ChoicesQuestion, MedicationsQuestion, NumberQuestion, Question
from d3k2_profile.questions.value_types import Answers, Choice, Choices, Medications, Number, Unknown, Value
from d3k2_profile.rules.model import RuleSet
from tests.example_count import examples
from tests.sample_rules import DETAILED, NARROWING, WARFARIN_RULES, packaged, profile_of, ruleset
from tests.strategies import partial_answers

ON = date(2026, 11, 21)
ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
SPECIAL = "urn:d3k2-profile:special-answers"
OWN = "urn:d3k2-profile:questionnaire"
TYPES = {"group", "display", "integer", "choice", "open-choice"}
OPERATORS = {"!=", "=", "<", ">=", "exists"}
RULE_SETS = {"small": WARFARIN_RULES, "detailed": DETAILED, "narrowing": NARROWING, "packaged": packaged()}

BRANCHED = ruleset(
    """
    questions:
      - {id: age, kind: number, ask: "How old are you?", why: Age matters., label: Age, min: 0, max: 120}
      - id: medicine
        kind: choice
        ask: Do you take it?
        label: It
        options:
          - {id: one, label: The first}
          - {id: two, label: The other}
          - {id: some, label: "One of them", could_be: [one, two]}
          - {id: "no", label: "No"}
        when: {age: {from: 18}}
      - {id: foods, kind: choices, ask: Which foods?, label: Foods, options: [{id: natto, label: Natto},
          {id: eggs, label: Eggs}]}
      - {id: medications, kind: medications, ask: Which medicines?, label: Medicines,
          kinds: [{label: Water tablet, enters: water tablet}]}
      - {id: only_one, kind: choice, ask: A?, label: A, when: {medicine: [one]}, options: &o [{id: "y",
          label: "Y"}, {id: "n", label: "N"}]}
      - {id: not_one, kind: choice, ask: B?, label: B, when: {not: {medicine: [one]}}, options: *o}
      - {id: natto, kind: choice, ask: C?, label: C, when: {foods: [natto]}, options: *o}
      - {id: no_natto, kind: choice, ask: D?, label: D, when: {not: {foods: [natto]}}, options: *o}
      - {id: thinner, kind: choice, ask: E?, label: E, when: {medications: [vka]}, options: *o}
      - {id: adult, kind: choice, ask: F?, label: F, when: {age: {from: 18, below: 65}}, options: *o}
      - {id: not_adult, kind: choice, ask: G?, label: G, when: {not: {age: {from: 18, below: 65}}}, options: *o}
      - {id: child, kind: choice, ask: H?, label: H, when: {age: {below: 18}}, options: *o}
      - {id: both, kind: choice, ask: I?, label: I, when: {all: [{medicine: [one]}, {foods: [natto]}]}, options: *o}
      - {id: either, kind: choice, ask: J?, label: J, when: {any: [{medicine: [one]}, {foods: [natto]}]}, options: *o}
      - {id: neither, kind: choice, ask: K?, label: K, when: {not: {any: [{medicine: [one]},
          {foods: [natto]}]}}, options: *o}
    medication_classes:
      - {id: vka, label: blood thinner, names: {warfarin: [coumadin]}}
    """.replace("&o ", "").replace("*o", '[{id: "y", label: "Y"}, {id: "n", label: "N"}]')
)
"""A question for each way in which a condition can and cannot be said in FHIR."""


def response(rules: RuleSet, answers: Mapping[str, object], on: date | None = ON) -> Any:
    return json.loads(fhir_response.render(profile_of(rules, answers, on=on)))


def blank(rules: RuleSet) -> Any:
    return json.loads(fhir_questionnaire.render(rules))


def items(document: Any) -> Iterator[Any]:
    """Every item of a document, those inside others too."""
    for item in document.get("item", []):
        yield item
        yield from items(item)


def special(code: str, display: str) -> dict[str, str]:
    return {"system": SPECIAL, "code": code, "display": display}


NOT_SURE, DECLINED, NONE = (
    special("not-sure", "Not sure"),
    special("declined", "Prefer not to say"),
    special("none-of-these", "None of these"),
)


def absent(reason: str) -> dict[str, object]:
    return {"extension": [{"url": ABSENT, "valueCode": reason}]}


# The response


def test_a_response_has_each_answer_under_the_link_id_of_its_question_and_no_name() -> None:
    assert response(
        WARFARIN_RULES, {"age": 72, "clot_medicine": "warfarin", "medications": ["coumadin 5 mg", "xyzal"]}
    ) == {
        "resourceType": "QuestionnaireResponse",
        "questionnaire": f"{OWN}|1",
        "status": "completed",
        "authored": "2026-11-21",
        "item": [
            {"linkId": "age", "text": "How old are you?", "answer": [{"valueInteger": 72}]},
            {
                "linkId": "clot_medicine",
                "text": "Do you take a blood thinner?",
                "answer": [
                    {"valueCoding": {"system": f"{OWN}:clot_medicine", "code": "warfarin", "display": "Warfarin"}}
                ],
            },
            {
                "linkId": "medications",
                "text": "Which medicines do you take?",
                "answer": [{"valueString": "coumadin"}, {"valueString": "xyzal"}],
            },
        ],
    }


def test_an_answer_that_is_not_known_says_why_on_the_value_that_is_missing() -> None:
    answers = {
        item["linkId"]: item["answer"]
        for item in items(response(WARFARIN_RULES, {"age": "not-sure", "clot_medicine": "declined"}))
    }

    assert answers == {
        "age": [{"_valueInteger": absent("asked-unknown")}],
        "age.special": [{"valueCoding": NOT_SURE}],
        "clot_medicine": [{"valueCoding": {**absent("asked-declined"), **DECLINED}}],
        "medications": [{"valueCoding": absent("not-asked")}],
    }


def test_none_of_these_is_an_answer_and_not_the_lack_of_one() -> None:
    answers = {item["linkId"]: item["answer"] for item in items(response(BRANCHED, {"foods": [], "medications": []}))}

    assert answers["foods"] == answers["medications"] == [{"valueCoding": NONE}]


def test_several_options_come_in_the_order_of_the_question() -> None:
    answers = {item["linkId"]: item["answer"] for item in items(response(BRANCHED, {"foods": ["eggs", "natto"]}))}

    assert [each["valueCoding"]["code"] for each in answers["foods"]] == ["natto", "eggs"]


def test_a_question_that_does_not_apply_is_left_out() -> None:
    asked = [item["linkId"] for item in items(response(BRANCHED, {"age": 12}))]

    assert ("medicine" in asked, "child" in asked) == (False, True)


def test_a_question_that_narrows_a_medicine_is_an_item_like_any_other() -> None:
    answers = {"medications": ["water pill"], "water_tablet": "loop"}
    response = json.loads(fhir_response.render(profile_of(NARROWING, answers, ON)))
    form = json.loads(fhir_questionnaire.render(NARROWING))

    assert [item["linkId"] for item in form["item"]] == ["medications", "water_tablet"]
    assert [item["answer"][0].get("valueCoding", {}).get("code") for item in response["item"]] == [None, "loop"]


def test_detail_questions_stand_in_the_group_that_the_questionnaire_has_for_them() -> None:
    document = response(DETAILED, {"age": 30, "night_work": "yes"})

    assert [(item["linkId"], [each["linkId"] for each in item.get("item", [])]) for item in document["item"]] == [
        ("age", []),
        ("detail.questions", ["night_work", "daylight"]),
    ]


@pytest.mark.parametrize(
    ("answers", "status"),
    [
        ({"age": 30}, "completed"),
        ({"age": "not-sure"}, "completed"),
        ({"night_work": "yes"}, "in-progress"),
    ],
)
def test_a_response_is_complete_when_every_core_question_that_applies_has_an_answer(
    answers: dict[str, object], status: str
) -> None:
    assert response(DETAILED, answers)["status"] == status


def test_a_page_without_a_date_has_a_response_without_one() -> None:
    assert "authored" not in response(WARFARIN_RULES, {}, on=None)


@pytest.mark.slow
@examples(50)
@given(st.data(), st.sampled_from([*RULE_SETS]))
def test_every_response_fits_its_questionnaire(data: st.DataObject, name: str) -> None:
    rules = RULE_SETS[name]
    answers = data.draw(partial_answers(rules))
    written, form = response(rules, answers), blank(rules)
    by_link = {item["linkId"]: item for item in items(form)}

    links = [item["linkId"] for item in items(written)]
    assert len(links) == len(set(links))
    for item in items(written):
        asked = by_link[item["linkId"]]
        assert item["text"] == asked["text"]
        offered = [option["valueCoding"] for option in asked.get("answerOption", [])]
        for answer in item.get("answer", []):
            (value,) = answer.values()
            reasons = [each["valueCode"] for each in value.get("extension", [])] if isinstance(value, dict) else []
            assert set(reasons) <= {"asked-unknown", "asked-declined", "not-asked"}
            if isinstance(value, dict) and "code" in value:
                assert {key: value[key] for key in ("system", "code", "display")} in offered
            else:
                assert reasons or isinstance(value, int) or asked["type"] == "open-choice"
    applicable = {question.id for question in rules.questionnaire.applicable(answers)}
    assert set(links) - {"age.special", "detail.questions"} == applicable
    assert written["questionnaire"] == f"{form['url']}|{form['version']}"


# The blank questionnaire


def test_each_kind_of_question_becomes_an_item_with_its_special_answers() -> None:
    by_link = {item["linkId"]: item for item in items(blank(BRANCHED))}
    hl7 = "http://hl7.org/fhir/StructureDefinition"
    control = "http://hl7.org/fhir/questionnaire-item-control"
    exclusive = {"extension": [{"url": f"{hl7}/questionnaire-optionExclusive", "valueBoolean": True}]}

    def drawn_as(code: str) -> list[object]:
        return [
            {
                "url": f"{hl7}/questionnaire-itemControl",
                "valueCodeableConcept": {"coding": [{"system": control, "code": code}]},
            }
        ]

    assert by_link["age"] == {
        "linkId": "age",
        "code": [{"system": "http://loinc.org", "code": "21612-7", "display": "Age - Reported"}],
        "text": "How old are you?",
        "type": "integer",
        "extension": [{"url": f"{hl7}/minValue", "valueInteger": 0}, {"url": f"{hl7}/maxValue", "valueInteger": 120}],
        "item": [
            {"linkId": "age.help", "text": "Why we ask: Age matters.", "type": "display", "extension": drawn_as("help")}
        ],
    }
    assert by_link["age.special"] == {
        "linkId": "age.special",
        "text": "If you give no number",
        "type": "choice",
        "extension": drawn_as("radio-button"),
        "answerOption": [{"valueCoding": NOT_SURE}, {"valueCoding": DECLINED}],
        "enableWhen": [{"question": "age", "operator": "exists", "answerBoolean": False}],
    }
    assert by_link["foods"] == {
        "linkId": "foods",
        "text": "Which foods?",
        "type": "choice",
        "repeats": True,
        "extension": drawn_as("check-box"),
        "answerOption": [
            *(
                {"valueCoding": {"system": f"{OWN}:foods", "code": label.lower(), "display": label}}
                for label in ("Natto", "Eggs")
            ),
            *({**exclusive, "valueCoding": each} for each in (NONE, NOT_SURE, DECLINED)),
        ],
    }
    assert by_link["medications"] == {
        "linkId": "medications",
        "text": "Which medicines?",
        "type": "open-choice",
        "repeats": True,
        "answerOption": [
            {"valueCoding": {"system": f"{OWN}:medications", "code": "water tablet", "display": "Water tablet"}},
            *({**exclusive, "valueCoding": each} for each in (NONE, NOT_SURE, DECLINED)),
        ],
    }
    assert by_link["only_one"]["extension"] == drawn_as("radio-button")


UNKNOWN = ["= not-sure", "= declined", "exists False"]


@pytest.mark.parametrize(
    ("link", "shown_when"),
    [
        ("medicine", ["age >= 18", "age exists False"]),
        ("only_one", [f"medicine {each}" for each in ("= one", "= some", *UNKNOWN)]),
        ("not_one", [f"medicine {each}" for each in ("= two", "= some", "= no", *UNKNOWN)]),
        ("natto", [f"foods {each}" for each in ("= natto", *UNKNOWN)]),
        ("no_natto", []),
        ("thinner", []),
        ("adult", ["age >= 18", "age exists False"]),
        ("not_adult", ["age < 18", "age >= 65", "age exists False"]),
        ("child", ["age < 18", "age exists False"]),
        ("both", [f"medicine {each}" for each in ("= one", "= some", *UNKNOWN)]),
        (
            "either",
            [
                *(f"medicine {each}" for each in ("= one", "= some", *UNKNOWN)),
                *(f"foods {each}" for each in ("= natto", *UNKNOWN)),
            ],
        ),
        ("neither", [f"medicine {each}" for each in ("= two", "= some", "= no", *UNKNOWN)]),
    ],
)
def test_a_condition_is_said_as_far_as_fhir_can_say_it_and_wider_beyond(link: str, shown_when: list[str]) -> None:
    item = next(item for item in items(blank(BRANCHED)) if item["linkId"] == link)

    assert [compared(clause) for clause in item.get("enableWhen", [])] == shown_when
    assert item.get("enableBehavior") == ("any" if len(shown_when) > 1 else None)


def compared(clause: Any) -> str:
    wanted = next(value for key, value in clause.items() if key.startswith("answer"))
    return f"{clause['question']} {clause['operator']} {wanted['code'] if isinstance(wanted, dict) else wanted}"


def shown(form: Any, answers: Answers, rules: RuleSet) -> set[str]:
    """The questions that a form filler shows for these answers: one that is hidden counts as one without an answer."""
    seen: set[str] = set()
    for item in items(form):
        clauses = item.get("enableWhen", [])
        enough = all if item.get("enableBehavior") == "all" else any
        if not clauses or enough(holds(clause, answers, seen) for clause in clauses):
            seen.add(item["linkId"])
    return seen & {question.id for question in rules.questions}


def holds(clause: Any, answers: Answers, seen: set[str]) -> bool:
    value = answers.get(clause["question"]) if clause["question"] in seen else None
    match clause["operator"], value:
        case "exists", _:
            number_unknown = isinstance(value, Unknown) and clause["question"] == "age"
            return (value is not None and not number_unknown) is clause["answerBoolean"]
        case "!=", Medications(entries):
            return bool(entries) or clause["answerCoding"]["code"] != "none-of-these"
        case "!=", _:
            return bool(clause["answerCoding"]["code"] != value)
        case "=", Choices(options):
            return clause["answerCoding"]["code"] in options
        case "=", Choice(str(code)) | (Unknown() as code):
            return bool(clause["answerCoding"]["code"] == code)
        case ">=", Number(number):
            return number >= int(clause["answerInteger"])
        case "<", Number(number):
            return number < int(clause["answerInteger"])
        case _:
            return False


@pytest.mark.slow
@examples(300)
@given(st.data(), st.sampled_from([*RULE_SETS.values(), BRANCHED]))
def test_a_form_filler_never_hides_a_question_that_this_program_would_ask(data: st.DataObject, rules: RuleSet) -> None:
    answers = data.draw(partial_answers(rules))

    asked = {question.id for question in rules.questionnaire.applicable(answers)}

    assert asked - shown(blank(rules), answers, rules) == set()


@pytest.mark.parametrize("answer", [[], "not-sure", "declined", None])
def test_nobody_without_medicines_is_asked_which_kind_one_is(answer: object) -> None:
    given_answers = packaged().questionnaire.accept({} if answer is None else {"medications": answer})
    narrowing = {each.id for each in packaged().questions if isinstance(each, ChoiceQuestion) and each.narrows}

    assert narrowing & shown(blank(packaged()), given_answers, packaged()) == set()


@pytest.mark.parametrize(
    "answer", ["warfarin", "other-vka", "doac", "antiplatelet-only", "yes-unknown", "no", "not-sure", "declined", None]
)
def test_the_question_about_inr_tests_is_shown_exactly_where_this_program_asks_it(answer: str | None) -> None:
    given_answers: dict[str, Value] = packaged().questionnaire.accept({"clot_medicine": answer} if answer else {})

    asked = {question.id for question in packaged().questionnaire.applicable(given_answers)}

    assert ("inr_tests" in shown(blank(packaged()), given_answers, packaged())) == ("inr_tests" in asked)


@pytest.mark.parametrize("rules", [*RULE_SETS.values(), BRANCHED], ids=[*RULE_SETS, "branched"])
def test_every_questionnaire_keeps_what_fhir_demands_beyond_its_shape(rules: RuleSet) -> None:
    form = blank(rules)
    links = [item["linkId"] for item in items(form)]

    assert (form["status"], form["resourceType"]) == ("active", "Questionnaire")
    assert len(links) == len(set(links))
    for position, item in enumerate(items(form)):
        assert item["type"] in TYPES
        assert ("answerOption" in item) == (item["type"] in ("choice", "open-choice"))
        codings = [
            (option["valueCoding"]["system"], option["valueCoding"]["code"]) for option in item.get("answerOption", [])
        ]
        assert len(codings) == len(set(codings))
        assert ("item" in item) >= (item["type"] == "group")
        for clause in item.get("enableWhen", []):
            assert clause["operator"] in OPERATORS
            assert clause["question"] in links[:position]
            if "answerCoding" in clause:
                other = next(each for each in items(form) if each["linkId"] == clause["question"])
                assert clause["answerCoding"] in [option["valueCoding"] for option in other["answerOption"]]
        assert ("enableBehavior" in item) == (len(item.get("enableWhen", [])) > 1)
    assert empty(form) == []


def empty(value: Any, at: str = "") -> list[str]:
    """Where something is written that holds nothing, which FHIR forbids."""
    if value in ("", [], {}, None):
        return [at]
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [found for key, each in pairs for found in empty(each, f"{at}/{key}")]


@pytest.mark.parametrize("rules", [*RULE_SETS.values(), BRANCHED], ids=[*RULE_SETS, "branched"])
def test_both_documents_are_read_by_a_library_of_others_and_come_back_the_same(rules: RuleSet) -> None:
    from fhir.resources.R4B.questionnaire import Questionnaire
    from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse

    form = fhir_questionnaire.render(rules)
    answers = {
        question.id: value for question, value in zip(rules.questions, (72, "not-sure", "declined"), strict=False)
    }
    written = fhir_response.render(
        profile_of(
            rules, {key: value for key, value in answers.items() if key == "age" or isinstance(value, str)}, on=ON
        )
    )

    assert json.loads(Questionnaire.model_validate_json(form).model_dump_json()) == json.loads(form)
    assert json.loads(QuestionnaireResponse.model_validate_json(written).model_dump_json()) == json.loads(written)


def test_a_questionnaire_has_every_question_and_no_caution() -> None:
    form = fhir_questionnaire.render(packaged())

    assert {question.id for question in packaged().questions} <= {item["linkId"] for item in items(json.loads(form))}
    assert [
        caution.id
        for caution in packaged().cautions
        if caution.act in form or any(statement.text in form for statement in caution.says)
    ] == []
    search(None, form)


def test_a_rule_set_of_ones_own_does_not_go_by_the_name_of_the_packaged_one() -> None:
    from dataclasses import replace

    own = replace(
        WARFARIN_RULES,
        custom=True,
        digest="sha256:" + "ab" * 32,
        about=replace(WARFARIN_RULES.about, version="2 | draft"),
    )

    assert response(own, {})["questionnaire"] == f"{OWN}:abababababababab|2-draft"
    assert (blank(own)["url"], blank(own)["version"]) == (f"{OWN}:abababababababab", "2-draft")
    assert "rule set of your own choice" in blank(own)["description"]


def test_the_notice_of_loinc_stands_where_its_code_does() -> None:
    without = ruleset("questions: [{id: years, kind: number, ask: How many?, label: Years, min: 0, max: 9}]")

    assert "loinc" not in fhir_questionnaire.render(without)
    assert "loinc.org/license" in blank(WARFARIN_RULES)["copyright"]


def test_every_kind_of_question_is_tried_here() -> None:
    kinds: set[type[Question]] = {type(question) for question in BRANCHED.questions}

    assert kinds == {NumberQuestion, ChoiceQuestion, ChoicesQuestion, MedicationsQuestion}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Vitamins D3 and K2: what your answers bring up", "VitaminsD3AndK2"),
        ("Vitamin B12: what your answers bring up", "VitaminB12"),
        ("25 years of fer & co\u00e9ur", "YearsOfFerCoeur"),
        ("\u9244", "Questionnaire"),
        ("a" * 300, "A" + "a" * 254),
    ],
)
def test_the_name_of_the_questionnaire_is_what_the_rule_set_is_about(title: str, name: str) -> None:
    titled = replace(WARFARIN_RULES, about=replace(WARFARIN_RULES.about, title=title))

    assert json.loads(fhir_questionnaire.render(titled))["name"] == name
