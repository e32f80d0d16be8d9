"""What a person typed is kept without its amounts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from d3k2_profile.dosing.lint import amounts, findings
from d3k2_profile.dosing.typed import UNSHOWABLE, without_amounts
from tests.examples import examples


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("warfarin 5 mg", "warfarin"),
        ("5 mg warfarin", "warfarin"),
        ("Coumadin 2,5mg", "Coumadin"),
        ("warfarin ５ｍｇ", "warfarin"),
        ("warfarin 2.5/5 mg", "warfarin"),
        ("warfarin five milligrams", "warfarin"),
        ("vitamin d3 2000 iu", "vitamin d3"),
        ("vitamin d 1000", "vitamin d"),
        ("Seretide 25/125", "Seretide"),
        ("two tablets of warfarin", "warfarin"),
        ("vitamin b12", "vitamin b12"),
        ("MK-7", "MK-7"),
        ("coq10", "coq10"),
        ("5-FU", "5-FU"),
        ("NovoMix 30", "NovoMix 30"),
        ("asa 81", "asa 81"),
        ("lasix40", "lasix40"),
        ("5 mg", UNSHOWABLE),
        ("2 000 IU", UNSHOWABLE),
    ],
)
def test_a_strength_is_taken_out_of_a_name_and_digits_of_the_name_stay(typed: str, kept: str) -> None:
    assert without_amounts(typed) == kept


NAMES = st.sampled_from(["warfarin", "Coumadin", "vitamin D3", "xyzzy"])
UNITS = st.sampled_from(
    ["mg", "mcg", "µg", "IU", "I.U.", "units", "ml", "g", "tablets", "capsules", "drops", "микрограмм mcg"]
)
NUMBERS = st.one_of(
    st.integers(1, 100_000).map(str), st.sampled_from(["1,000", "2.5", "½", "five hundred", "１０", "1e3"])
)


@pytest.mark.slow
@examples(500)
@given(NAMES, NUMBERS, UNITS, st.booleans(), st.sampled_from([" ", ""]))
def test_what_is_kept_of_a_typed_name_never_states_an_amount(
    name: str, number: str, unit: str, first: bool, gap: str
) -> None:
    strength = f"{number}{gap}{unit}"
    kept = without_amounts(f"{strength} {name}" if first else f"{name} {strength}")

    assert not amounts(kept)
    assert kept


@pytest.mark.parametrize(
    "typed", ["warfarin 5 mg, ", "(5 mg) warfarin", "5 mg of warfarin", "warfarin - 5mg -", "+ 5 mg/ warfarin"]
)
def test_what_stood_around_an_amount_goes_with_it(typed: str) -> None:
    assert without_amounts(typed) == "warfarin"


@pytest.mark.slow
@examples(300)
@given(st.text(max_size=200))
def test_any_text_can_be_searched_and_what_is_kept_of_it_never_states_an_amount(text: str) -> None:
    findings(text)
    assert not amounts(without_amounts(text))
