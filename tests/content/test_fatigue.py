"""How many cautions people meet: few where nothing meets, and what two answers make together above the rest."""

from collections.abc import Iterable
from statistics import median

import pytest

from d3k2_profile.profile.model import Profile, RaisedCaution
from tests.sample_rules import packaged, profile_of
from tests.simulated_people import Answered, on_everyday_medicines, simulated, with_medicines_alone

RULES = packaged()
FOR_THE_WHOLE_PAGE = {"vitamin-k-antagonist", "under-18", "pregnancy-breastfeeding"}
"""Cautions of one answer that nothing may stand above, since they change how all of the page is read."""
OF_TWO_ANSWERS = {caution.id for caution in RULES.cautions if caution.weight > 5} - FOR_THE_WHOLE_PAGE
"""The weight of a caution says that two answers make it together."""


def profiles(people: Iterable[Answered]) -> list[Profile]:
    return [profile_of(RULES, answers) for answers in people]


def cards(profile: Profile) -> list[RaisedCaution]:
    """The cautions that ask for something: those to ask about first and those to bring up."""
    return [each for each in profile.cautions if each.certainty == "applies" and each.part.level != "good-to-know"]


@pytest.mark.slow
def test_medicines_alone_bring_at_most_two_cards_up() -> None:
    found = [[each.part.id for each in cards(profile)] for profile in profiles(with_medicines_alone())]

    assert [ids for ids in found if len(ids) > 2] == []


def test_the_median_page_of_a_person_on_five_everyday_medicines_has_at_most_three_cards() -> None:
    assert median(len(cards(profile)) for profile in profiles(on_everyday_medicines(5))) <= 3


@pytest.mark.slow
def test_what_two_answers_make_together_stands_above_what_one_answer_brings() -> None:
    for profile in profiles(simulated()):
        for level in ("ask-first", "bring-up"):
            ids = [each.part.id for each in cards(profile) if each.part.level == level]
            together = [each in OF_TWO_ANSWERS for each in ids if each not in FOR_THE_WHOLE_PAGE]

            assert together == sorted(together, reverse=True), ids


@pytest.mark.slow
def test_one_medicine_by_itself_is_one_line_and_no_card_unless_its_class_is_listed_here() -> None:
    cautions = {caution.id: caution.level for caution in RULES.cautions}
    alone = {
        kind.id: sorted(
            each.part.id
            for each in cards(profile_of(RULES, {"medications": [next(iter(kind.names))], **NOTHING_ELSE}))
            if cautions[each.part.id] != "good-to-know"
        )
        for kind in RULES.medication_classes
        if kind.names
    }

    assert {kind: ids for kind, ids in alone.items() if ids} == {
        "vitamin_k_antagonists": ["vitamin-k-antagonist"],
        "vitamin_d_analogues": ["active-vitamin-d-on-prescription"],
        "parathyroid_hormone_analogues": ["medicines-that-set-calcium"],
        "calcimimetics": ["medicines-that-set-calcium"],
        "burosumab": ["medicines-that-set-calcium"],
        "st_johns_wort": ["st-johns-wort"],
    }


NOTHING_ELSE: dict[str, object] = {
    "age": 50,
    "clot_medicine": "no",
    "supplements": [],
    "kidney": "no",
    "conditions": [],
    "vitamin_d_test": "no",
}
