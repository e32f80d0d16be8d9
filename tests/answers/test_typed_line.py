"""What a typed line answers: numbers from the list, ids, labels and names, and what is said of a line that is none."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from d3k2_profile.answers.typed_line import position, read_line
from d3k2_profile.medicines.model import Entry
from d3k2_profile.questions.kinds import ChoiceQuestion, ChoicesQuestion, NotAccepted, Option
from d3k2_profile.questions.value_types import Choice, Choices, Medications, Number, Unknown, Value
from tests.sample_rules import packaged, ruleset

QUESTIONNAIRE = ruleset(
    """
    questions:
      - {id: age, kind: number, ask: "How old are you?", label: Age, min: 0, max: 120}
      - id: clot_medicine
        kind: choice
        ask: Do you take a blood thinner?
        label: Blood thinner
        options:
          - {id: warfarin, label: "Warfarin (Coumadin, Marevan)"}
          - {id: doac, label: "Apixaban or edoxaban (Eliquis, Lixiana)"}
          - {id: "no", label: "No, none of them (neither Coumadin nor another)"}
      - id: foods
        kind: choices
        ask: Which of these do you eat?
        label: Foods
        options:
          - {id: natto, label: Natto}
          - {id: greens, label: "Kale, spinach, or broccoli"}
          - {id: cheese, label: Hard cheese}
      - id: medications
        kind: medications
        ask: Which medicines do you take?
        label: Medicines
        kinds: [{label: A water tablet, enters: water tablet}, {label: A steroid, enters: steroid tablets}]
    medication_classes:
      - {id: vka, label: blood thinner, names: {warfarin: [coumadin]}}
    """
).questionnaire

WITHOUT_KINDS = ruleset(
    "questions: [{id: medications, kind: medications, ask: Which?, label: Medicines}]"
).questionnaire

ONE_OF_THREE = "Please type one number from 1 to 3."
SOME_OF_FOUR = "Please type numbers from 1 to 4, with commas between them."
ALONE = "Please type 4 alone if none of these fits, or only the numbers that fit."
NAMES_OR_NUMBERS = "Please type names, or numbers from 1 to 3."
NAMES_OR_NONE = "Please give either names and numbers, or none of these alone."


def read(question: str, line: str) -> Value:
    return read_line(QUESTIONNAIRE.by_id[question], line, QUESTIONNAIRE.lexicon)


def test_where_no_kinds_are_listed_nothing_speaks_of_their_numbers() -> None:
    with pytest.raises(NotAccepted, match=r"^Please type names, or 1 for none\.$"):
        read_line(WITHOUT_KINDS.by_id["medications"], "7", WITHOUT_KINDS.lexicon)
    assert read_line(WITHOUT_KINDS.by_id["medications"], "1", WITHOUT_KINDS.lexicon) == Medications(())


def chosen(*options: str) -> Choices:
    return Choices(frozenset(options))


def taken(*names: str) -> Medications:
    return Medications(tuple(map(Entry, names)))


@pytest.mark.parametrize(
    ("question", "line", "value"),
    [
        ("age", "72", Number(72)),
        ("clot_medicine", "2", Choice("doac")),
        ("clot_medicine", "DOAC", Choice("doac")),
        ("clot_medicine", "warfarin (coumadin,  marevan)", Choice("warfarin")),
        ("clot_medicine", "no", Choice("no")),
        ("clot_medicine", "lixiana", Choice("doac")),
        ("clot_medicine", "Marevan 5mg", Choice("warfarin")),
        ("clot_medicine", "lixiana 2.5 mg", Choice("doac")),
        ("clot_medicine", "apix", Choice("doac")),
        ("clot_medicine", "none of them", Choice("no")),
        ("clot_medicine", "\uff12", Choice("doac")),
        ("clot_medicine", "\u0662", Choice("doac")),
        ("foods", "1\uff0c3", chosen("natto", "cheese")),
        ("foods", "spin; cheese", chosen("greens", "cheese")),
        ("foods", "hard", chosen("cheese")),
        ("foods", "1", chosen("natto")),
        ("foods", "3, 1", chosen("natto", "cheese")),
        ("foods", "1 3", chosen("natto", "cheese")),
        ("foods", "1;;3", chosen("natto", "cheese")),
        ("foods", "natto, natto", chosen("natto")),
        ("foods", "kale, spinach, or broccoli", chosen("greens")),
        ("foods", "Natto, Kale,spinach, or  broccoli, 3", chosen("natto", "greens", "cheese")),
        ("foods", "kale; hard cheese", chosen("greens", "cheese")),
        ("foods", "natto and hard cheese", chosen("natto", "cheese")),
        ("foods", "natto/cheese", chosen("natto", "cheese")),
        ("foods", "cheese natto", chosen("natto", "cheese")),
        ("foods", "natto, greens", chosen("natto", "greens")),
        ("medications", "Coumadin, xyzal", taken("Coumadin", "xyzal")),
        ("medications", "1 2", taken("water", "steroid")),
        ("medications", "2; coumadin", taken("steroid", "coumadin")),
        ("medications", "coumadin 5 mg", taken("coumadin")),
        ("medications", "1.", taken("water")),
        ("medications", "1)", taken("water")),
        ("medications", "1-2", taken("water", "steroid")),
        ("medications", "1 and coumadin", taken("water", "coumadin")),
        ("medications", "1\u3001coumadin", taken("water", "coumadin")),
        ("medications", "1. coumadin", taken("coumadin")),
    ],
)
def test_a_line_answers_by_number_id_label_or_name(question: str, line: str, value: Value) -> None:
    assert read(question, line) == value


@pytest.mark.parametrize(
    ("question", "line", "value"),
    [
        ("foods", "none", chosen()),
        ("foods", "None of these", chosen()),
        ("foods", "4", chosen()),
        ("medications", "none", taken()),
        ("medications", "3", taken()),
        ("medications", "nothing", taken()),
        ("medications", "no", taken()),
        ("medications", "No, I don't take any.", taken()),
        ("medications", "none at all", taken()),
        ("medications", "I take no other medicines", taken()),
    ],
)
def test_none_is_an_answer_where_several_can_be_chosen(question: str, line: str, value: Value) -> None:
    assert read(question, line) == value


@pytest.mark.parametrize("question", QUESTIONNAIRE.by_id)
def test_every_question_takes_the_special_answers_by_letter_words_or_id(question: str) -> None:
    for line in ("n", "N", "not sure", "Not  sure", "not-sure"):
        assert read(question, line) is Unknown.NOT_SURE
    for line in ("p", "prefer not to say", "declined"):
        assert read(question, line) is Unknown.DECLINED


@pytest.mark.parametrize(
    ("question", "line", "sentence"),
    [
        ("age", "", "Please answer with a whole number between 0 and 120."),
        ("age", "121", "Please answer with a whole number between 0 and 120."),
        ("age", "seventy", "Please answer with a whole number between 0 and 120."),
        ("clot_medicine", "", ONE_OF_THREE),
        ("clot_medicine", "0", ONE_OF_THREE),
        ("clot_medicine", "4", ONE_OF_THREE),
        ("clot_medicine", "1,2", ONE_OF_THREE),
        ("clot_medicine", "9" * 5000, ONE_OF_THREE),
        ("clot_medicine", "coumadin", f"That fits lines 1 and 3. {ONE_OF_THREE}"),
        ("clot_medicine", "ap", ONE_OF_THREE),
        ("clot_medicine", "warfarin eliquis", ONE_OF_THREE),
        ("foods", "", SOME_OF_FOUR),
        ("foods", ",", SOME_OF_FOUR),
        ("foods", "5", SOME_OF_FOUR),
        ("foods", "1,0", SOME_OF_FOUR),
        ("foods", "natto, bread", SOME_OF_FOUR),
        ("foods", "natto, none", SOME_OF_FOUR),
        ("foods", "1,4", ALONE),
        ("foods", "4; natto", ALONE),
        ("medications", "", NAMES_OR_NUMBERS),
        ("medications", ",", NAMES_OR_NUMBERS),
        ("medications", "4", NAMES_OR_NUMBERS),
        ("medications", "coumadin, 0", NAMES_OR_NUMBERS),
        ("medications", "coumadin, none", NAMES_OR_NONE),
        ("medications", "1 3", NAMES_OR_NONE),
        ("medications", "-", NAMES_OR_NUMBERS),
        ("medications", "5 mg", f"That names no medicine. {NAMES_OR_NUMBERS}"),
        ("medications", "y", f"That names no medicine. {NAMES_OR_NUMBERS}"),
        ("medications", "Yes.", f"That names no medicine. {NAMES_OR_NUMBERS}"),
        ("medications", "too many to list", f"That names no medicine. {NAMES_OR_NUMBERS}"),
        ("medications", "no coumadin, none", NAMES_OR_NONE),
        ("foods", "not natto", SOME_OF_FOUR),
        ("foods", "natto or", SOME_OF_FOUR),
    ],
)
def test_a_line_that_is_no_answer_is_refused_with_what_to_type(question: str, line: str, sentence: str) -> None:
    with pytest.raises(NotAccepted) as refusal:
        read(question, line)

    assert f"{refusal.value}" == sentence


@pytest.mark.parametrize(
    ("line", "row"), [("1", 1), ("12", 12), ("012", 12), ("0", None), ("13", None), ("0012", None), ("²", None)]
)
def test_the_number_of_a_row_is_one_that_is_shown(line: str, row: int | None) -> None:
    assert position(line, 12) == row


OPTIONS = [
    (question, number, option)
    for question in packaged().questions
    if isinstance(question, ChoiceQuestion | ChoicesQuestion)
    for number, option in enumerate(question.options, 1)
]


@pytest.mark.parametrize(
    ("question", "number", "option"), OPTIONS, ids=[f"{question.id}-{option.id}" for question, _, option in OPTIONS]
)
@given(capitals=st.sampled_from([str, str.upper, str.lower]))
def test_every_option_of_the_packaged_questions_is_answered_by_its_number_its_id_and_its_label(
    question: ChoiceQuestion | ChoicesQuestion, number: int, option: Option, capitals: Callable[[str], str]
) -> None:
    expected = Choice(option.id) if question.kind == "choice" else chosen(option.id)

    for line in (f"{number}", option.id, option.label):
        assert read_line(question, capitals(line), packaged().questionnaire.lexicon) == expected


@pytest.mark.slow
@given(st.sampled_from([each for each in packaged().questions if isinstance(each, ChoicesQuestion)]), st.data())
def test_several_packaged_options_are_answered_by_any_mixture_of_numbers_ids_and_labels(
    question: ChoicesQuestion, data: st.DataObject
) -> None:
    rows = data.draw(st.lists(st.sampled_from([*enumerate(question.options, 1)]), min_size=1, unique=True))
    typed = [data.draw(st.sampled_from([f"{number}", option.id, option.label])) for number, option in rows]

    value = read_line(question, ", ".join(typed), packaged().questionnaire.lexicon)

    assert value == chosen(*(option.id for _, option in rows))
