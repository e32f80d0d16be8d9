"""What is kept and shown of what a person typed: names and words, and no character of an amount."""

import unicodedata
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from d3k2_profile.dosing.amount_words import FORMS, TIMES, UNITS
from d3k2_profile.dosing.typed_amounts import WITHOUT_NAME
from d3k2_profile.medicines.model import Entry, Recognition
from tests.example_count import examples
from tests.sample_rules import packaged

LEXICON = packaged().questionnaire.lexicon
OTHERS = {name for main, others in LEXICON.other_medicines.items() for name in (main, *others)}
NAMES = sorted({name for kind in LEXICON.classes for name in kind.all_names} | OTHERS)
WITH_FIGURES = {
    name.casefold() for name in NAMES if any(unicodedata.category(character)[0] == "N" for character in name)
}


def kept(typed: str) -> str:
    """What is kept of an entry."""
    return LEXICON.entry(typed).typed


def taken_for(typed: str) -> tuple[object, ...]:
    """What an entry is taken for, without its wording."""
    return _without_wording(LEXICON.recognise(Entry(typed)))


def _without_wording(found: Recognition) -> tuple[object, ...]:
    return found.match, found.classes, found.candidates, found.left, found.whole


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("warfarin1mg", "warfarin"),
        ("coumadin 5", "coumadin"),
        ("Coumadin 2,5mg", "Coumadin"),
        ("warfarin 2/day", "warfarin"),
        ("Vitamin D 2 tablets", "Vitamin D"),
        ("vitamin D 2'000 IE", "vitamin D"),
        ("Vitamin K 1 mg", "Vitamin K"),
        ("D3-5000", "D3"),
        ("D3 5k", "D3"),
        ("MK7 180", "MK7"),
        ("vitaminD2000IU", "vitamin d"),
        ("levothyroxine 50", "levothyroxine"),
        ("2x Calcium 500mg", "Calcium"),
        ("½ tab warfarin", "warfarin"),
        ("Marcumar ½-0-0", "Marcumar"),
        ("prednisolone V mg", "prednisolone"),
        ("2 digoxin tablets", "digoxin"),
        ("half a warfarin tablet", "warfarin"),
        ("warfarin five milligrams", "warfarin"),
        ("warfarin Mon/Wed/Fri", "warfarin"),
        ("magnesium 💊💊", "magnesium"),
        ("zwei Tabletten Magnesium", "Magnesium"),
        ("витамин Д 2000 МЕ", "витамин Д"),
        ("ビタミンD ２錠", "ビタミンD"),
        ("vitamin b12 1000 mcg", "vitamin b12"),
        ("One-Alpha 0.25 mcg", "one-alpha"),
        ("miconazole oral gel 20mg/g", "miconazole oral gel"),
        ("water tablet", "water tablet"),
        ("90 mcg/inh", WITHOUT_NAME),
        ("zwei Tabletten", WITHOUT_NAME),
        ("5 mg", WITHOUT_NAME),
        ("stopped warfarin 5 mg", "stopped warfarin"),
        ("ciprofloxacin eye drops", "ciprofloxacin eye drops"),
        ("https://example.org/x", "https example org"),
    ],
)
def test_what_is_kept_is_the_name_in_the_spelling_of_the_rule_set_or_the_plain_words(typed: str, plain: str) -> None:
    assert kept(typed) == plain


STRENGTHS = [
    *(
        "5 mg",
        "2.5mg",
        "1'000 IE",
        "½",
        "V mg",
        "fünftausend Einheiten",
        "ii tabs",
        "２０ｍｇ",
        "10^4 IU",
        "5k",
        "x2",
        "1-0-1",
    ),
    *(
        "two tablets",
        "dos cápsulas",
        "３錠",
        "२ गोली",
        "mille unità",
        "3 druppels",
        "40 mcg/inh",
        "25%",
        "once daily",
        "a 5",
        "③",
    ),
]
AROUND = ["", "stopped", "not on", "my", "for the heart", "xyzzy", "?", "before food", "with", "cream", "from Boots"]


@pytest.mark.slow
def test_every_name_of_the_rule_set_is_read_whole_and_kept_as_itself() -> None:
    read = {name: LEXICON.recognise(LEXICON.entry(name)) for name in NAMES}

    assert {name for name, found in read.items() if found.match not in {"exact", "other", "ask"}} == set()
    assert {name for name, found in read.items() if found.left and found.match != "ask"} == set()


@pytest.mark.slow
@examples(1500)
@given(st.sampled_from(NAMES), st.sampled_from(STRENGTHS), st.sampled_from(AROUND), st.booleans())
def test_what_is_kept_reads_back_to_the_same_and_has_figures_in_names_alone(
    name: str, strength: str, around: str, first: bool
) -> None:
    typed = f"{strength} {name} {around}" if first else f"{around} {name} {strength}"
    plain = kept(typed)

    assert taken_for(plain) == taken_for(typed)
    assert kept(plain) == plain
    assert not _figures_outside_names(plain), (typed, plain)


@pytest.mark.slow
@examples(1500)
@given(st.sampled_from(NAMES), st.sampled_from(STRENGTHS))
def test_a_strength_never_takes_a_name_with_it(name: str, strength: str) -> None:
    assert set(taken_for(name)[1]) <= LEXICON.recognise(LEXICON.entry(f"{strength} {name}")).may_mean  # type: ignore[call-overload]


@pytest.mark.slow
@examples(1000)
@given(st.text(max_size=200))
def test_of_any_text_something_is_kept_that_reads_back_to_the_same(text: str) -> None:
    plain = kept(text)

    assert plain
    assert kept(plain) == plain
    assert not _figures_outside_names(plain)


@pytest.mark.slow
@examples(500)
@given(
    st.sampled_from(NAMES),
    st.sampled_from(sorted(UNITS | FORMS | TIMES)),
    st.integers(0, 100_000),
    st.sampled_from(["", " ", "-", "/", "x"]),
)
def test_a_number_with_a_word_that_counts_it_leaves_no_figure(name: str, word: str, number: int, gap: str) -> None:
    assert not _figures_outside_names(kept(f"{name} {number}{gap}{word}"))


def _figures_outside_names(plain: str) -> set[str]:
    """The words with a figure that belong to no name of the rule set."""
    left = f" {plain.casefold()} "
    for name in sorted(WITH_FIGURES, key=len, reverse=True):
        left = left.replace(name, " ")
    mentioned = {part for name in WITH_FIGURES for part in name.replace("-", " ").split()}
    return {
        word
        for word in left.split()
        if any(unicodedata.category(character)[0] == "N" for character in word) and word not in mentioned
    }


@pytest.mark.parametrize(
    "typed", ["1" * 10_000, "." * 10_000, "warfarin" * 1_000, "a " * 100_000, "\u202e\u200b" * 5_000]
)
def test_a_very_long_entry_is_read_in_bounded_time_and_something_is_kept(typed: str) -> None:
    assert kept(typed)


def test_the_time_for_a_very_long_word_grows_with_its_letters_and_not_with_their_square() -> None:
    def seconds(letters: int) -> float:
        began = process_time()
        kept("a " * letters)
        return process_time() - began

    kept("warferin")

    assert min(seconds(100_000 + number) for number in (1, 2)) < 12 * max(seconds(25_000 + number) for number in (1, 2))
