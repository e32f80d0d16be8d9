"""Which words of what a person typed state an amount."""

import pytest

from d3k2_profile.dosing import amount_words
from d3k2_profile.dosing.typed_amounts import figures, holds_amount, is_numeral, without_amounts
from d3k2_profile.medicines.name_words import words

AMOUNTS = """5 5mg 2000iu fifty lakh mille duemila funftausend tweeduizend tysiac mg mikrogramm единиц jednostek tablets
gelules druppels cseppek filmtabletten daily semaine dziennie गोली ملغ"""


@pytest.mark.parametrize("word", AMOUNTS.split())
def test_a_figure_a_number_a_unit_a_form_and_a_time_are_amounts(word: str) -> None:
    assert holds_amount(words(word)[0] if len(words(word)) == 1 else word)


@pytest.mark.parametrize(
    "word",
    [
        "warfarin",
        "coumadin",
        "vitamin",
        "kalk",
        "heart",
        "stopped",
        "not",
        "on",
        "zentiva",
        "тримедат",
        "두통",
        "comprimidofobia",
    ],
)
def test_names_and_words_of_a_history_are_none(word: str) -> None:
    assert not holds_amount(word)


def test_a_roman_numeral_is_an_amount_beside_a_unit_or_a_form() -> None:
    assert is_numeral("v", "prednisolone", "mg")
    assert is_numeral("iv", "drops", "")
    assert is_numeral("ii", "codeine", "daily")
    assert not is_numeral("iv", "furosemide", "daily")
    assert not is_numeral("v", "codeine", "daily")
    assert not is_numeral("warfarin", "", "mg")
    assert all(
        is_numeral(each, "", "mg")
        for each in ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xv", "xx"]
    )


@pytest.mark.parametrize(
    ("typed", "plain"),
    [("２錠", "2錠"), ("½", "0"), ("D₃", "D3"), ("①", "1"), ("१०००", "1000"), ("Ⅲ", "0"), ("B12", "B12")],
)
def test_the_figures_of_every_script_are_plain_ones(typed: str, plain: str) -> None:
    assert figures(typed) == plain


@pytest.mark.parametrize(
    ("run", "left"),
    [
        ("錠", []),
        ("二錠", []),
        ("国際単位", []),
        ("每日一次", []),
        ("八味地黄丸", ["八味地黄"]),
        ("วันละ", []),
        ("咖啡", ["咖啡"]),
    ],
)
def test_of_a_run_without_spaces_the_amounts_are_taken_out(run: str, left: list[str]) -> None:
    assert without_amounts(run) == left


@pytest.mark.parametrize("name", ["NUMBERS", "UNITS", "FORMS", "TIMES"])
def test_every_word_is_written_as_it_is_compared(name: str) -> None:
    assert {word for word in getattr(amount_words, name) if words(word) != (word,)} == set()


@pytest.mark.parametrize(
    ("name", "fewest"), [("NUMBERS", 854), ("UNITS", 303), ("FORMS", 1062), ("TIMES", 1800), ("FILLERS", 5)]
)
def test_no_word_by_which_an_amount_was_known_gets_lost(name: str, fewest: int) -> None:
    assert len(getattr(amount_words, name)) >= fewest
