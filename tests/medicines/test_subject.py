"""The vitamins this program is about are known in every usual way of writing them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.example_count import examples
from tests.sample_rules import packaged

LEXICON = packaged().questionnaire.lexicon
D, K = "supplement_vitamin_d", "supplement_vitamin_k"
OF_D = ["D3", "D", "D2", "calcifediol"]
OF_K = ["K", "K1", "K2", "MK-4", "MK-7", "menaquinone"]
AND = "und mit et avec y con e com en met och med og ja i z a s és ve ile и с και με と 和 와 و ו और with plus and"
JOINTS = [" ", " + ", "+", " & ", "&", "/", " / ", "-", "", ", ", " (", *(f" {word} " for word in AND.split())]
BEFORE = ["", "vitamin ", "vit ", "vit. "]
BEHIND = ["", " 2000 IU", " 1000 IE / 100 µg", " capsules", " 5 drops daily", " 25mcg"]


def classes(typed: str) -> set[str]:
    """The classes that the medicines in the line may belong to."""
    return {kind for name in LEXICON.split(typed) for kind in LEXICON.recognise(LEXICON.entry(name)).may_mean}


PAIRS = st.tuples(
    st.sampled_from(BEFORE), st.sampled_from(OF_D), st.sampled_from(JOINTS), st.sampled_from(BEFORE),
    st.sampled_from(OF_K), st.sampled_from(BEHIND), st.booleans(), st.booleans(),
)  # fmt: skip


@pytest.mark.slow
@examples(6_000)
@given(PAIRS)
def test_a_pair_is_both_however_it_is_joined(pair: tuple[str, str, str, str, str, str, bool, bool]) -> None:
    before, of_d, joint, again, of_k, behind, turned, small = pair
    first, second = (of_k, of_d) if turned else (of_d, of_k)
    typed = f"{before}{first}{joint}{again if joint else ''}{second}{')' if '(' in joint else ''}{behind}"

    assert {D, K} <= classes(typed.lower() if small else typed), typed


@pytest.mark.parametrize(
    "typed",
    [
        *("K2", "k1", "vit k", "vitK", "MK7", "mk-4", "super k", "AG1", "wheatgrass", "kale powder", "greens powder"),
        *("chlorella", "bone formula", "维生素K2", "ビタミンK2", "витамин К2"),
    ],
)
def test_vitamin_k_is_known_alone_and_in_products_that_hold_it(typed: str) -> None:
    assert K in classes(typed)


@pytest.mark.parametrize("typed", ["vitD", "Vit D3K2", "ADK", "Thorne D/K2", "calcium D3 K2", "D3K2"])
def test_vitamin_d_is_known_beside_anything(typed: str) -> None:
    assert D in classes(typed)


@pytest.mark.parametrize("typed", ["warfarin K", "apixaban D", "K", "D"])
def test_a_letter_is_a_vitamin_only_beside_one(typed: str) -> None:
    assert not {D, K} & classes(typed)


@pytest.mark.parametrize("typed", ["witaminę D biorę", "капли витамина Д", "vitamínu D", "D-vitamiinia"])
def test_a_vitamin_is_known_in_the_forms_that_it_has_in_a_sentence(typed: str) -> None:
    assert D in classes(typed)
