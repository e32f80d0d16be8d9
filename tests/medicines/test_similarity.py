"""Which known names a misspelt word may be, the nearest first."""

import pytest

from d3k2_profile.medicines.model import Entry
from d3k2_profile.medicines.name_words import tokens, unspaced
from d3k2_profile.medicines.similarity import ComparedNames, Similar, of_another_language, similar
from d3k2_profile.medicines.transliterate import in_latin
from tests.sample_rules import WARFARIN_RULES, packaged

NAMES = ComparedNames(
    ("marfarin", "simvastatin", "sintrom", "warfarin", "warfaris", "warfarit", "warfarix", "warfariz"),
    frozenset({"sintrom", "warfarin"}),
    ("tromb",),
)


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("sntrom", [(1, "sintrom")]),
        ("sitrmo", [(2, "sintrom")]),
        ("sitrm", []),
        ("simvastatinol", [(2, "simvastatin")]),
        ("simvastotinas", [(3, "simvastatin")]),
        ("tromp", [(1, "tromb")]),
        ("tronp", []),
        ("marfarin", [(0, "marfarin"), (1, "warfarin")]),
        ("warfarxx", [(1, "warfarix"), (2, "warfarin")]),
        ("warfarim", [(1, "warfarin"), (1, "warfaris"), (1, "warfarit"), (1, "warfarix")]),
        ("warfarinxyz", [(1, "warfarin"), (3, "warfarin")]),
    ],
)
def test_the_nearest_names_are_offered_and_one_that_must_not_be_missed_beside_nearer_ones(
    word: str, found: list[tuple[int, str]]
) -> None:
    assert similar(word, NAMES) == tuple(Similar(*each) for each in found)


def test_of_five_names_as_near_the_one_that_must_not_be_missed_is_among_the_four() -> None:
    names = ComparedNames(("aarfarin", "barfarin", "carfarin", "darfarin", "warfarin"), frozenset({"warfarin"}))

    assert [each.name for each in similar("xarfarin", names)] == ["aarfarin", "barfarin", "carfarin", "warfarin"]


@pytest.mark.parametrize(
    ("word", "same"),
    [("warfarina", True), ("warfarin", False), ("warferina", False), ("varfarina", False), ("warfarinum", True)],
)
def test_another_language_gives_a_name_another_ending(word: str, same: bool) -> None:
    assert of_another_language(word, "warfarin") is same


def test_greek_letters_that_stand_for_one_sound_together_are_that_sound() -> None:
    assert in_latin("αιμπντγκουειοι") == "ebdguii"


def test_a_name_that_means_different_things_or_is_asked_is_a_question() -> None:
    lexicon = packaged().questionnaire.lexicon
    ambiguous = [name for kind in lexicon.classes for name in kind.ambiguous]

    assert [name for name in ambiguous if lexicon.recognise(Entry(name)).match != "ask"] == []
    assert WARFARIN_RULES.questionnaire.lexicon.recognise(Entry("coumadin?")).match == "ask"


def test_a_name_spelt_letter_by_letter_is_read_and_letters_of_other_alphabets_are_words() -> None:
    assert WARFARIN_RULES.questionnaire.lexicon.recognise(Entry("c o u m a d i n 5 mg")).name == "warfarin"
    assert (unspaced("βαρφ"), unspaced("warf"), unspaced("华法林")) == (False, False, True)


def test_what_stands_behind_a_hyphen_of_any_length_is_known_as_such() -> None:
    assert [each.hyphened for each in tokens("mk-7 d‐3 x‑y a–b a/b")] == [False, True] * 4 + [False, False]
