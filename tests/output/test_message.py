"""The message to send: plain text of at most 1,000 characters, without amounts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from d3k2_profile.output import message
from d3k2_profile.output.gate import search
from d3k2_profile.profile.evaluate import evaluate
from tests.examples import examples
from tests.samples import packaged, personas, profile_of
from tests.strategies import partial_answers

DAY = date(2026, 11, 21)
MOST_LETTERS = 1_000


def test_the_message_says_what_i_take_what_comes_first_what_i_ask_and_what_is_open() -> None:
    answers = {"age": 72, "clot_medicine": "warfarin", "medications": ["coumadin 5 mg", "xyzzy"], "foods": ["natto"]}
    said = message.render(profile_of(packaged(), answers, on=DAY)).splitlines()

    first = message.BEGINS.format("vitamins D3 and K2")
    assert said[:3] == [first, "I take: coumadin (warfarin), xyzzy (not known here).", message.COMES_FIRST]
    assert any(line.startswith("- ") and "You eat natto" in line for line in said)
    assert message.I_ASK in said
    assert said[-2].startswith("I do not know: Supplements, Kidney health")
    assert said[-1] == "Not checked: xyzzy."


@pytest.mark.parametrize("person", personas())
def test_the_message_of_each_person_fits_and_states_no_amount(person: str) -> None:
    profile = personas()[person]
    said = message.render(profile)

    assert len(said) <= MOST_LETTERS
    search(profile, said)


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
