"""The message to send: plain text of at most 1,000 characters, without amounts."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from d3k2_profile.output import message
from d3k2_profile.output.findings_in_words import reasons
from d3k2_profile.output.withhold_amounts import search
from d3k2_profile.profile.evaluate import evaluate
from d3k2_profile.questions.kinds import ChoicesQuestion
from tests.example_count import examples
from tests.sample_rules import packaged, personas, profile_of
from tests.strategies import partial_answers

DAY = date(2026, 11, 21)
MOST_LETTERS = 1_000


def test_the_message_says_what_comes_first_what_i_take_what_i_ask_what_is_open_and_how_to_reach_me() -> None:
    answers = {"age": 72, "clot_medicine": "warfarin", "medications": ["coumadin 5 mg", "xyzzy"], "foods": ["natto"]}
    said = message.render(profile_of(packaged(), answers, on=DAY)).splitlines()

    call = message.CALL_ME.format("Vitamin K with warfarin")
    first = message.BEGINS.format("vitamins D3 and K2")
    assert said[:4] == [call, first, "", message.COMES_FIRST]
    assert said[said.index("") :].index("I take: coumadin (warfarin); xyzzy (not known here).") > 2
    assert any(line.startswith("- ") and "You eat natto" in line for line in said)
    assert message.I_ASK in said
    assert said[-5].startswith("I do not know: Supplements; Kidney disease")
    assert said[-4:] == ["Not checked: xyzzy.", "", message.TELL_FIRST, message.REACH_ME]


def test_where_answers_are_open_the_message_names_first_what_may_come_first() -> None:
    said = message.render(personas()["not sure about anything"]).splitlines()

    assert said[2] == message.NOTHING_SURE.format(
        "Warfarin and vitamin K; Pregnancy, medicine; Valve and blood thinner and others"
    )
    assert "I do not know: the answer to any question yet." in said


def test_what_cannot_wait_comes_first_in_the_message_and_in_full() -> None:
    both = {"clot_medicine": "warfarin", "medications": ["warfarin", "amiodarone"], "conditions": ["mechanical-valve"]}
    profile = profile_of(packaged(), both, on=DAY)
    first = next(each for each in profile.cautions if each.part.id == "warfarin-and-medicine")
    told = next(line for line in message.render(profile).splitlines() if line.startswith("- "))

    assert told == f"- {first.part.short}: {reasons(first)} {first.part.act}."


def test_without_anything_urgent_the_message_says_what_to_bring_up_and_what_was_not_checked() -> None:
    strong = profile_of(packaged(), {"supplements": ["vitamin-d-high-strength"], "clot_medicine": "no"}, on=DAY)
    beside = profile_of(packaged(), {"clot_medicine": "warfarin", "medications": ["bisoprolol"]}, on=DAY)
    first = next(each for each in strong.cautions if each.part.level == "bring-up" and each.certainty == "applies")

    assert f"{message.NEXT_VISIT}\n- {first.part.short}: {reasons(first)} {first.part.act}.\n" in message.render(strong)
    assert f"{message.NOT_BESIDE}: bisoprolol.\n" in message.render(beside)


@pytest.mark.parametrize(
    ("person", "asks"),
    [
        ("72 years old, on warfarin, eats natto", message.TELL_FIRST),
        ("not sure about anything", message.PLEASE_TELL),
        ("nothing applies", message.PLEASE_ANSWER),
    ],
)
def test_the_message_ends_with_what_its_reader_is_asked_to_do(person: str, asks: str) -> None:
    assert message.render(personas()[person]).endswith(f"\n\n{asks}\n{message.REACH_ME}\n")


@pytest.mark.parametrize("person", personas())
def test_the_message_of_each_person_fits_and_states_no_amount(person: str) -> None:
    profile = personas()[person]
    said = message.render(profile)

    assert len(said) <= MOST_LETTERS
    search(profile, said)


def test_the_message_fits_whatever_is_long_in_it_at_once() -> None:
    options = {
        question.id: [option.id for option in question.options]
        for question in packaged().questions
        if isinstance(question, ChoicesQuestion)
    }
    medicines = [f"{name} {'unheard of ' * 15}" for name in ("lithium", "isotretinoin", "doxycycline", "prolia")]
    answers = {**options, "age": 12, "medications": [*medicines, "indapamide"], "clot_medicine": "warfarin"}
    profile = profile_of(packaged(), {**answers, "kidney": "yes"}, on=DAY)
    late = replace(profile, custom=True, partial=True, on=profile.about.review_due + timedelta(days=1))

    assert sum(each.part.level == "ask-first" for each in profile.cautions) > 15
    assert len(message.render(late)) <= MOST_LETTERS


@pytest.mark.slow
@examples(40)
@given(st.data())
def test_the_message_of_any_answers_fits_and_names_what_comes_first(data: st.DataObject) -> None:
    profile = evaluate(packaged(), data.draw(partial_answers(packaged())), DAY)
    said = message.render(profile)

    assert len(said) <= MOST_LETTERS
    search(profile, said)
    urgent = [each for each in profile.cautions if each.part.level == "ask-first" and each.certainty == "applies"]
    assert [each.part.short for each in urgent if each.part.short not in said] == []


def test_a_message_that_only_counts_what_is_for_a_later_visit_states_no_amount() -> None:
    supplements = ["vitamin-d", "vitamin-d-high-strength", "vitamin-k2"]
    profile = profile_of(packaged(), {"inr_tests": "yes", "supplements": supplements, "medications": ["5 mg"]})
    said = message.render(profile)

    assert "For my next visit: 2 things." in said
    search(profile, said)
