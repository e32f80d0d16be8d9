"""An interview is a value: every step gives the next one, and where a person is follows from the answers alone."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from d3k2_profile.conditions.when import All, Within
from d3k2_profile.conversation.interview_state import Answered, Back, Interview, Keep, Leave, Reply, conduct
from d3k2_profile.profile.evaluate import evaluate, worthwhile
from d3k2_profile.questions.kinds import ChoiceQuestion, ChoicesQuestion, MedicationsQuestion, NumberQuestion, Question
from d3k2_profile.questions.value_types import Choice, Choices, Medications, Number, Unknown, Value
from tests.sample_rules import DETAILED, NARROWING, WARFARIN_RULES, packaged, values
from tests.strategies import names

QUESTIONS = WARFARIN_RULES.questionnaire


def current(interview: Interview) -> str | None:
    return interview.current.id if interview.current else None


def answered(interview: Interview, raw: object) -> Interview:
    """The interview after an answer as a file has it."""
    lexicon = interview.questionnaire.lexicon
    return interview.answer(interview.current.accept(raw, lexicon)) if interview.current else interview


def test_the_questions_come_in_order_and_then_there_is_none() -> None:
    interview = Interview(QUESTIONS)
    asked = []
    while interview.current:
        asked.append(interview.current.id)
        interview = interview.answer(Unknown.NOT_SURE)

    assert asked == ["age", "clot_medicine", "medications"]


def test_going_back_asks_the_previous_question_again_and_keeps_its_answer() -> None:
    interview = Interview(QUESTIONS).answer(Number(41)).answer(Choice("no")).answer(Medications()).back()

    assert current(interview) == "medications"
    assert interview.answers == {"age": Number(41), "clot_medicine": Choice("no"), "medications": Medications()}


def test_going_back_from_the_first_question_stays_there() -> None:
    assert current(Interview(QUESTIONS).back()) == "age"


def test_after_going_back_twice_the_kept_answers_lead_on_to_the_first_question_without_one() -> None:
    interview = Interview(QUESTIONS).answer(Number(41)).answer(Choice("no")).back().back()

    assert current(interview) == "age"
    assert current(interview.keep()) == "medications"
    assert current(interview.answer(Number(42))) == "medications"


def test_an_answer_given_is_kept_when_its_question_no_longer_applies_and_counts_again_when_it_does() -> None:
    given = values(packaged(), {"interest": [], "age": 72, "clot_medicine": "yes-unknown", "inr_tests": "yes"})
    unsure = Interview(packaged().questionnaire, given)
    changed = unsure.revisit("clot_medicine").answer(Choice("no"))
    again = changed.revisit("clot_medicine").answer(Choice("yes-unknown"))

    assert "inr_tests" not in [question.id for question in changed.asked]
    assert changed.answers["inr_tests"] == Choice("yes")
    assert current(again) == "medications"


def test_progress_counts_only_questions_that_will_be_asked_and_never_grows() -> None:
    interview = Interview(packaged().questionnaire)
    counts = [interview.progress]
    answers: list[object] = [[], 72, "warfarin", [], [], "no", [], "no", "far-north", "under-5-minutes"]
    for raw in answers:
        interview = answered(interview, raw)
        counts.append(interview.progress)

    assert counts[:4] == [(1, 14), (2, 14), (3, 14), (4, 13)]
    assert counts[-1] == (11, 12)
    assert [total for _, total in counts] == sorted((total for _, total in counts), reverse=True)


def test_the_conversation_is_a_loop_over_replies() -> None:
    replies: Iterator[Reply] = iter(
        [
            Answered(Number(41)),
            Answered(Choice("warfarin")),
            Back(),
            Answered(Choice("no")),
            Back(),
            Keep(),
            Answered(Medications()),
        ]
    )
    kept: list[dict[str, Value]] = []

    interview = conduct(
        Interview(QUESTIONS), lambda _: next(replies), lambda interview: kept.append(dict(interview.answers))
    )

    assert interview.answers == {"age": Number(41), "clot_medicine": Choice("no"), "medications": Medications()}
    assert kept == [
        {"age": Number(41)},
        {"age": Number(41), "clot_medicine": Choice("warfarin")},
        {"age": Number(41), "clot_medicine": Choice("no")},
        {"age": Number(41), "clot_medicine": Choice("no"), "medications": Medications()},
    ]


def test_leaving_stops_the_conversation_where_it_is() -> None:
    replies: Iterator[Reply] = iter([Answered(Number(41)), Leave()])

    assert current(conduct(Interview(QUESTIONS), lambda _: next(replies))) == "clot_medicine"


def some_answer(question: Question, chance: random.Random, medicines: list[str]) -> Value:
    if chance.random() < 0.15:
        return chance.choice(list(Unknown))
    match question:
        case NumberQuestion(min=low, max=high):
            return Number(chance.randint(low, high))
        case ChoiceQuestion(options=options):
            return Choice(chance.choice(options).id)
        case ChoicesQuestion(options=options):
            return Choices(frozenset(option.id for option in options if chance.random() < 0.2))
        case MedicationsQuestion():
            return question.accept(chance.sample(medicines, chance.randint(0, 2)), packaged().questionnaire.lexicon)


def walk(interview: Interview, chance: random.Random, medicines: list[str]) -> Interview:
    """A person who answers, goes back, and changes earlier answers, until every question has one."""
    edits = 4
    while (question := interview.current) or edits:
        move = chance.random()
        if question is None or (edits and move < 0.1):
            edits -= 1
            interview = interview.revisit(chance.choice(interview.asked).id)
        elif edits and move < 0.2:
            edits -= 1
            interview = interview.back()
        elif interview.revisited and move < 0.3:
            interview = interview.keep()
        else:
            interview = interview.answer(some_answer(question, chance, medicines))
    return interview


@pytest.mark.slow
def test_ten_thousand_walks_with_edits_give_the_profile_of_a_fresh_run_with_the_final_answers() -> None:
    rules = packaged()
    medicines = names(rules)
    for seed in range(10_000):
        walked = walk(Interview(rules.questionnaire), random.Random(seed), medicines)
        fresh = Interview(rules.questionnaire)
        while fresh.current:
            fresh = fresh.answer(walked.answers[fresh.current.id])

        assert evaluate(rules, walked.answers) == evaluate(rules, fresh.answers), seed


def narrowing(*answers: object) -> Interview:
    interview = Interview(NARROWING.questionnaire)
    for raw in answers:
        interview = answered(interview, raw)
    return interview


def test_a_kind_of_medicine_without_a_name_is_asked_about_at_once() -> None:
    named, kind = narrowing(["indapamide"]), narrowing(["indapamide", "water pill"])

    assert (current(named), named.progress) == (None, (1, 1))
    assert (current(kind), kind.progress) == ("water_tablet", (2, 2))
    assert current(answered(kind, "not-sure")) is None


def test_no_kind_is_asked_about_while_no_medicines_are_known() -> None:
    assert [current(narrowing("not-sure")), current(narrowing("declined"))] == [None, None]


def detailed(*answers: object, more: bool = True) -> Interview:
    interview = Interview(DETAILED.questionnaire, more=more, worthwhile=partial(worthwhile, DETAILED))
    for raw in answers:
        interview = answered(interview, raw)
    return interview


def test_detail_questions_are_asked_on_request_alone() -> None:
    plain = detailed(41, more=False)

    assert (current(plain), plain.detail) == (None, ("night_work", "daylight"))
    assert current(plain.with_detail()) == "night_work"


def test_a_detail_question_is_asked_only_while_a_rule_still_waits_for_it() -> None:
    assert [current(detailed(41, "yes")), current(detailed(41, "no")), current(detailed(41, "not-sure"))] == [
        "daylight",
        None,
        "daylight",
    ]


def test_no_detail_question_is_asked_where_the_page_would_show_cautions_alone() -> None:
    assert current(detailed(17)) is None


def test_an_answered_detail_question_stays_among_those_asked() -> None:
    assert [question.id for question in detailed(41, "no").asked] == ["age", "night_work"]


def test_a_detail_question_is_worthwhile_only_in_the_months_in_which_a_rule_waits_for_it() -> None:
    dark = DETAILED.rules[1]
    in_winter = replace(dark, when=All((Within("month", 10, None), dark.when)))
    rules = replace(DETAILED, rules=(DETAILED.rules[0], in_winter))

    assert worthwhile(rules, {"age": Number(41)}, date(2026, 5, 2)) == frozenset()
    assert worthwhile(rules, {"age": Number(41)}, date(2026, 11, 21)) == {"night_work", "daylight"}
    assert worthwhile(rules, {"age": Number(41)}) == {"night_work", "daylight"}


@pytest.mark.parametrize(
    "raw", [{}, {"age": 41}, {"age": 17}, {"age": 41, "night_work": "no"}, {"age": 41, "daylight": "no"}]
)
def test_no_answer_to_a_detail_question_that_is_not_worthwhile_changes_the_page(raw: dict[str, object]) -> None:
    given = values(DETAILED, raw)
    idle = {"night_work", "daylight"} - worthwhile(DETAILED, given) - given.keys()

    def found(answers: dict[str, Value]) -> object:
        profile = evaluate(DETAILED, answers)
        return profile.cautions, profile.sections

    for question in idle:
        assert [found({**given, question: Choice(answer)}) for answer in ("yes", "no")] == [found(given)] * 2
