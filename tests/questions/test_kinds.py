"""Kinds of question: what each accepts, how an answer reads, and which questions apply."""

import pytest

from d3k2_profile.conditions.possible_answers import NOTHING_CHOSEN, Picks, Range
from d3k2_profile.medicines.lexicon import Lexicon
from d3k2_profile.medicines.model import Entry
from d3k2_profile.questions.kinds import (
    ChoiceQuestion,
    ChoicesQuestion,
    MedicationsQuestion,
    NotAccepted,
    NumberQuestion,
    Option,
    Question,
)
from d3k2_profile.questions.questionnaire import Questionnaire
from d3k2_profile.questions.value_types import Choice, Choices, Medications, Number, Unknown, Value
from tests.sample_rules import ruleset

AGE = NumberQuestion(id="age", ask="How old are you?", label="Age", min=0, max=120)
OPTIONS = (
    Option("warfarin", "Warfarin"),
    Option("no", "No"),
    Option("unknown", "Yes, but not which", ("warfarin", "no")),
)
CLOT = ChoiceQuestion(id="clot", ask="Do you take a blood thinner?", label="Blood thinner", options=OPTIONS)
FOODS = ChoicesQuestion(
    id="foods", ask="What do you eat?", label="Foods", options=(Option("natto", "Natto"), Option("eggs", "Eggs"))
)
MEDICINES = MedicationsQuestion(id="medications", ask="Which medicines?", label="Medicines")


@pytest.mark.parametrize(("raw", "value"), [(0, 0), (120, 120), ("72", 72), (" 72 ", 72), ("７２", 72)])
def test_a_number_takes_whole_numbers_between_its_bounds(raw: object, value: int) -> None:
    assert AGE.accept(raw, Lexicon()) == Number(value)


@pytest.mark.parametrize(
    "raw", [-1, 121, "121", "-1", "1e2", "7O", "", "seventy", True, 70.0, None, [70], "9" * 5000, "²"]
)
def test_a_number_refuses_everything_else_with_one_sentence_of_what_it_takes(raw: object) -> None:
    with pytest.raises(NotAccepted, match=r"^Please answer with a whole number between 0 and 120\.$"):
        AGE.accept(raw, Lexicon())


@pytest.mark.parametrize(
    ("question", "raw", "value"),
    [
        (CLOT, "warfarin", Choice("warfarin")),
        (FOODS, [], Choices()),
        (FOODS, ["natto", "eggs", "natto"], Choices(frozenset({"natto", "eggs"}))),
        (MEDICINES, [], Medications()),
        (MEDICINES, ["Coumadin", " met  formin "], Medications((Entry("Coumadin"), Entry("met formin")))),
        (
            MEDICINES,
            [{"typed": "xyzal", "not": ["a_class"]}],
            Medications((Entry("xyzal", None, frozenset({"a_class"})),)),
        ),
        (MEDICINES, [{"typed": "cumadin", "is": "coumadin"}], Medications((Entry("cumadin", "coumadin"),))),
        (MEDICINES, ["xyzzy", "xyzzy"], Medications((Entry("xyzzy"),))),
        (MEDICINES, ["a\x1b[31mb\u202e"], Medications((Entry("ab"),))),
    ],
)
def test_an_answer_is_taken_in_the_form_that_a_file_holds_it(question: Question, raw: object, value: Value) -> None:
    assert question.accept(raw, Lexicon()) == value


@pytest.mark.parametrize("question", [AGE, CLOT, FOODS, MEDICINES])
def test_every_question_takes_not_sure_and_prefer_not_to_say(question: Question) -> None:
    assert question.accept("not-sure", Lexicon()) is Unknown.NOT_SURE
    assert question.accept("declined", Lexicon()) is Unknown.DECLINED


@pytest.mark.parametrize(
    ("question", "raw"),
    [
        (CLOT, "Warfarin"),
        (CLOT, 1),
        (CLOT, ["warfarin"]),
        (FOODS, "natto"),
        (FOODS, ["natto", "bread"]),
        (FOODS, [["natto"]]),
        (FOODS, {"natto": True}),
        (MEDICINES, "coumadin"),
        (MEDICINES, [""]),
        (MEDICINES, ["\u200b"]),
        (MEDICINES, [7]),
        (MEDICINES, ["x" * 201]),
        (MEDICINES, [{"name": "coumadin"}]),
        (MEDICINES, [{"typed": "coumadin", "is": 7}]),
        (MEDICINES, [{"typed": "coumadin", "not": "vka"}]),
        (MEDICINES, [f"{number:0200}" for number in range(101)]),
    ],
)
def test_what_a_question_does_not_take_is_refused(question: Question, raw: object) -> None:
    with pytest.raises(NotAccepted, match=r"^Please "):
        question.accept(raw, Lexicon())


def test_a_list_of_medicines_that_is_too_long_is_refused_with_its_length() -> None:
    with pytest.raises(NotAccepted) as refusal:
        MEDICINES.accept(["x" * 200] * 101, Lexicon())

    assert f"{refusal.value}" == "Please shorten the list of medicines: it has 20,200 letters, at most 20,000 fit."


def test_an_option_that_could_be_several_stands_for_each_of_them_and_for_itself() -> None:
    either = frozenset({frozenset({"unknown", "warfarin"}), frozenset({"unknown", "no"})})

    assert CLOT.possible(Choice("unknown"), Lexicon()) == Picks((either,))
    assert CLOT.possible(None, Lexicon()) == Picks((either | {frozenset({"warfarin"}), frozenset({"no"})},))


def test_of_several_options_each_may_be_there_or_not_while_the_answer_is_not_known() -> None:
    absent: frozenset[str] = frozenset()

    assert FOODS.possible(Choices(frozenset({"eggs"})), Lexicon()) == Picks((frozenset({frozenset({"eggs"})}),))
    assert FOODS.possible(Choices(), Lexicon()) == NOTHING_CHOSEN
    assert FOODS.possible(None, Lexicon()) == Picks(
        tuple(frozenset({frozenset({food}), absent}) for food in ("natto", "eggs"))
    )


def test_the_answer_to_several_options_reads_in_the_order_of_the_question() -> None:
    assert FOODS.describe(Choices(frozenset({"eggs", "natto"}))) == "Natto; Eggs"


FOLLOWED = ruleset(
    """
    questions:
      - id: smokes
        kind: choice
        ask: Do you smoke?
        label: Smoking
        options: [{id: "yes", label: "Yes"}, {id: "no", label: "No"}]
      - {id: years, kind: number, ask: For how many years?, label: Years, min: 0, max: 99, when: {smokes: ["yes"]}}
      - id: cough
        kind: choice
        ask: Do you cough?
        label: Cough
        options: [{id: "yes", label: "Yes"}, {id: "no", label: "No"}]
        when: {years: {from: 10}}
    """
).questionnaire


def ids(questionnaire: Questionnaire, answers: dict[str, Value]) -> list[str]:
    return [question.id for question in questionnaire.applicable(answers)]


def test_a_question_applies_only_where_its_condition_can_hold() -> None:
    assert ids(FOLLOWED, {}) == ["smokes", "years", "cough"]
    assert ids(FOLLOWED, {"smokes": Choice("yes")}) == ["smokes", "years", "cough"]
    assert ids(FOLLOWED, {"smokes": Choice("yes"), "years": Number(9)}) == ["smokes", "years"]
    assert ids(FOLLOWED, {"smokes": Choice("no")}) == ["smokes"]
    assert ids(FOLLOWED, {"smokes": Unknown.DECLINED}) == ["smokes", "years", "cough"]


def test_an_answer_counts_only_while_its_own_question_applies() -> None:
    assert ids(FOLLOWED, {"smokes": Choice("no"), "years": Number(20), "cough": Choice("yes")}) == ["smokes"]
    assert FOLLOWED.situation({"smokes": Choice("no"), "years": Number(20)}).facts.possible["years"] == NOTHING_CHOSEN


def test_what_may_not_apply_and_has_no_answer_could_also_be_nothing_but_an_answer_given_counts_in_full() -> None:
    assert FOLLOWED.situation({}).facts.possible["years"] == Range(0, 99, absent=True)
    assert FOLLOWED.situation({"years": Number(20)}).facts.possible["years"] == Range(20, 20)


def test_a_question_that_applies_and_has_no_known_answer_is_unanswered() -> None:
    assert FOLLOWED.situation({"smokes": Choice("no")}).facts.unanswered == frozenset()
    assert FOLLOWED.situation({"smokes": Unknown.NOT_SURE, "years": Number(3)}).facts.unanswered == frozenset(
        {"smokes"}
    )


def test_a_name_that_is_too_long_is_refused_with_its_length() -> None:
    with pytest.raises(NotAccepted, match="it has 1,234 letters, at most 200 fit"):
        MEDICINES.accept(["x" * 1_234], Lexicon())
