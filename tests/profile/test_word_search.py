"""Words -> the sections and cautions that they find."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from d3k2_profile.profile.word_search import asks_how_to_take, search
from tests.example_count import examples
from tests.sample_rules import WARFARIN_RULES, packaged, ruleset

LIBRARY = ruleset(
    """
    questions:
      - {id: age, kind: number, ask: "How old are you?", label: Age, min: 0, max: 120}
      - {id: medications, kind: medications, ask: Which medicines do you take?, label: Medicines}
    medication_classes:
      - {id: acid_medicines, label: acid medicine, names: {omeprazole: [losec]}}
    sources:
      - {id: someone2020, authors: Someone A, title: The Rotterdam Study, where: A Journal 2020, year: 2020,
          identifier: "doi:10.1/1", read: abstract, checked: "2026-11-21"}
      - {id: other2021, authors: Other B, where: A Journal 2021, year: 2021, identifier: "doi:10.1/2",
          read: abstract, checked: "2026-11-21"}
    sections:
      - id: arteries
        title: Calcium in artery walls
        asks: Where does the calcium go?
        also: [MGP, hardening of arteries]
        says: [{text: Age matters., strength: strong, kind: guideline, sources: [someone2020]}]
        not_known: How much.
        ask: [Why?]
      - id: milk
        title: Milk
        says: [{text: Milk has calcium., strength: strong, kind: guideline, sources: [other2021]}]
        not_known: How much.
        ask: [Why?]
    cautions:
      - id: gut
        level: bring-up
        title: The gut
        act: Ask a doctor first
        short: Gut
        says: [{text: Speak to a doctor., kind: practice, sources: [other2021]}]
        ask: [Why?]
    rules:
      - {id: older, when: {age: {from: 65}}, because: Old., show: {sections: [arteries, milk]}}
      - {id: acid, when: {medications: [acid_medicines]}, because: Acid., show: {cautions: [gut]}}
    """
)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("milk", ["milk"]),
        ("What about MILK?", ["milk"]),
        ("where does the calcium go", ["arteries", "milk"]),
        ("calcium", ["arteries", "milk"]),  # in its title; the other one only mentions it
        ("mgp", ["arteries"]),
        ("hard artery", ["arteries"]),
        ("rotterdam", ["arteries"]),
        ("someone2020", ["arteries"]),
        ("losec", ["gut"]),
        ("omeprazol", ["gut"]),
        ("artreies", ["arteries"]),
        ("milk or gut", ["milk", "gut"]),
        ("where is it", []),
        ("xyzzy", []),
        ("", []),
    ],
)
def test_words_find_by_title_question_phrase_medicine_study_and_near_spelling(asked: str, found: list[str]) -> None:
    assert [each.part.id for each in search(LIBRARY, asked)] == found


@pytest.mark.parametrize(
    "asked", ["warfarin", "coumadin", "Marcumar", "sintrom", "blood thinner", "warfrin", "is warfarin ok"]
)
def test_a_vitamin_k_antagonist_finds_its_caution_first(asked: str) -> None:
    assert search(packaged(), asked)[0].part.id == "vitamin-k-antagonist"


@pytest.mark.parametrize("part", packaged().findings.values(), ids=lambda part: part.id)
def test_each_section_and_caution_is_found_by_its_question_its_title_and_its_phrases(part: object) -> None:
    part = packaged().findings[part.id]  # type: ignore[attr-defined]
    asked = [part.asks, part.title, part.id, *part.also]

    assert [words for words in asked if part not in {found.part for found in search(packaged(), words)}] == []


@examples(200)
@given(st.text(max_size=80))
def test_any_text_finds_something_or_nothing_and_each_only_once(asked: str) -> None:
    found = [each.part.id for each in search(WARFARIN_RULES, asked)]

    assert len(found) == len(set(found)) <= 8


@pytest.mark.parametrize(
    "asked",
    [
        "my daughter gave me D3 and K2 together, and I am on warfarin; does the pair make arteries stiffer",
        "Marcumar and magnesium for vitamin D and calcium",
        "blood thinners K2 safe",
        "anticoagulants and greens",
    ],
)
def test_a_vitamin_k_antagonist_among_many_other_words_brings_its_caution_first(asked: str) -> None:
    assert search(packaged(), asked)[0].part.id == "vitamin-k-antagonist"


@pytest.mark.parametrize("asked", ["natto bones Japan", "D3 plus K2 osteoporosis trials"])
def test_the_best_begins_with_what_it_says_first_which_is_its_main_result(asked: str) -> None:
    best, *_ = search(packaged(), asked)

    assert best.statements[0] == best.part.says[0]
    assert len(best.statements) > 1


@pytest.mark.parametrize(
    ("asked", "best"),
    [
        ("How many IU a day of D3 is too much?", "where-does-the-calcium-go"),
        ("my level came back, is that low", "vitamin-d-blood-test"),
        ("osteoporosis D3 plus K2", "d3-and-k2-together"),
    ],
)
def test_too_much_is_a_word_of_its_own_and_words_of_any_question_find_nothing(asked: str, best: str) -> None:
    assert search(packaged(), asked)[0].part.id == best


@pytest.mark.parametrize(
    ("asked", "how"),
    [
        ("how much K2 is in cheese", True),
        ("should I take it with breakfast", True),
        ("when do I take vitamin D", True),
        ("on an empty stomach", True),
        ("when is a test useful", False),
        ("is natto good for bones", False),
    ],
)
def test_a_question_for_an_amount_or_a_time_to_take_something_is_known(asked: str, how: bool) -> None:
    assert asks_how_to_take(asked) is how


def test_a_blood_thinner_finds_first_what_is_to_be_done_at_once() -> None:
    best, *_ = search(packaged(), "warfarin")
    at_once = tuple(each for each in best.part.says if each.first)

    assert best.statements[: len(at_once)] == at_once
    assert not any("unborn" in each.text for each in best.statements)


@pytest.mark.parametrize("asked", ["k2 fractures", "does k2 help bones", "K2 and broken bones"])
def test_bones_and_k2_find_what_is_known_of_both(asked: str) -> None:
    assert search(packaged(), asked)[0].part.id == "bone-and-vitamin-k2"


@pytest.mark.parametrize("asked", ["magnesium tablets", "k2 magnesium d3", "magnesium supplements"])
def test_what_a_word_is_the_name_of_stands_beside_the_best(asked: str) -> None:
    assert "magnesium" in [found.part.id for found in search(packaged(), asked)[:2]]


@pytest.mark.parametrize("asked", ["hair", "broken bones", "clogging arteries"])
def test_a_word_with_another_first_letter_or_beside_its_subject_finds_nothing_else(asked: str) -> None:
    found = {found.part.id for found in search(packaged(), asked)}

    assert found.isdisjoint({"d3-and-k2-together", "cholesterol-medicines", "vitamin-k-and-clotting"})


def test_a_statement_about_that_study_stands_behind_the_one_that_names_it() -> None:
    best, *_ = search(packaged(), "rotterdam")
    whole = [*best.part.says, *best.part.more]
    points_back = next(each for each in best.statements if "that study" in each.text)

    assert whole[whole.index(points_back) - 1] in best.statements


@pytest.mark.parametrize("part", packaged().findings.values(), ids=lambda part: part.id)
def test_what_is_only_read_begins_without_pointing_back(part: object) -> None:
    begins = packaged().findings[part.id].more[:1]  # type: ignore[attr-defined]

    assert [each.text for each in begins if re.match(r"(?:It|Its|They|That|In one of th)\b", each.text)] == []


@pytest.mark.parametrize("asked", ["newborn vitamin k shot", "ibuprofen in pregnancy", "magnesium", "kidney stones"])
def test_what_is_said_to_some_people_alone_is_not_said_to_whoever_reads(asked: str) -> None:
    shown = [statement for each in search(packaged(), asked) for statement in each.statements]

    assert [statement.text for statement in shown if statement.when] == []
