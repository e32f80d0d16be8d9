"""A sentence is taken for one of another language by its small words, its accents or its script."""

import pytest

from d3k2_profile.dosing.other_languages import is_foreign


@pytest.mark.parametrize(
    ("sentence", "foreign"),
    [
        ("Nehmen Sie Kapseln", True),
        ("Nehmen Kapseln", False),
        ("Vitamin is in", False),  # two words that Dutch has too
        ("Vitamin is in la", False),
        ("Vitamin is in het bot, dat is niet veel", True),
        ("żółć jaźń kot pies dom", True),
        ("żółć jaźń kot pies", False),
        ("żółć kot pies dom las", False),
        ("żółć jaźń kot pies of", False),
        ("abcdefghijk домя", True),
        ("abcdefghijkl домя", False),
        ("ab дом", False),
        ("ＶＩＴＡＭＩＮ Ｄ", False),
        ("Meyer et al found what the others had found", False),
    ],
)
def test_a_sentence_of_another_language_is_told_from_an_english_one_with_some_of_its_words(
    sentence: str, foreign: bool
) -> None:
    assert is_foreign(sentence) == foreign
