"""A pasted list: titles, remarks and words that come again are no medicines, and a medicine among them is not lost."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from d3k2_profile.conditions.possible_answers import Facts
from d3k2_profile.conditions.when import Includes, holds
from d3k2_profile.medicines.name_words import unspaced, words
from d3k2_profile.medicines.words_beside_names import HARMLESS, QUESTIONED
from tests.example_count import examples
from tests.sample_rules import packaged

LEXICON = packaged().questionnaire.lexicon
VKA = "vitamin_k_antagonists"
LIST = ["Ramipril 5 mg zumqua", "Bisoprolol 2.5 mg zumqua", "Digoxin 125 mcg zumqua", "Simvastatin 40 mg"]
ANTAGONISTS = sorted(
    name
    for kind in LEXICON.classes
    if kind.must_not_miss
    for name in kind.all_names
    if name.isalpha() and len(name) > 4 and not unspaced(name)
)
ORDINARY = HARMLESS | QUESTIONED | {" ".join(words(word)) for word in LEXICON.ordinary_words}
OTHERS = {" ".join(words(name)) for first, also in LEXICON.other_medicines.items() for name in (first, *also)}
PLACES = [
    "metformin 500 mg ({})",
    "metformin in the morning, {} at night",
    "metformin in the morning {}",
    "metformin before {}",
    "metformin for {}",
    "\n".join(["{} and these", *LIST]),
    "metformin 500 mg zq ({} brellit)",
    "metformin 500 mg - {} brellit",
    "\n".join(["Torem | Herz", "Delix | Blutdruck", "Pantozol | Magen", "Sortis | {}"]),
    "\n".join(line.replace("zumqua", "{}") for line in LIST),
]
"""Where a word may be taken for a remark, or for a title."""


def read(*lines: str) -> list[tuple[str, bool]]:
    """What is kept of each medicine in the lines, and whether every word was read."""
    entries = [LEXICON.entry(part) for part in LEXICON.split("\n".join(lines))]
    return [(entry.typed, LEXICON.recognise(entry).whole) for entry in entries]


def remarks(typed: str) -> tuple[str, ...]:
    """The words in a line that are taken for a remark, as they are kept."""
    return LEXICON.recognise(LEXICON.entry(typed)).remarks


def test_a_word_beside_three_medicines_of_a_list_is_no_medicine_and_is_kept_as_a_remark() -> None:
    assert read(*LIST) == [
        ("Ramipril (zumqua)", True),
        ("Bisoprolol (zumqua)", True),
        ("Digoxin (zumqua)", True),
        ("Simvastatin", True),
    ]


def test_a_word_beside_two_medicines_is_left_over() -> None:
    assert read(*LIST[1:]) == [("Bisoprolol zumqua", False), ("Digoxin zumqua", False), ("Simvastatin", True)]


@pytest.mark.parametrize("word", ["warferin", "Marcumer", "stopped", "warfarin", "Xarelto"])
def test_a_name_one_that_is_like_it_or_a_denial_stays_however_often_it_comes(word: str) -> None:
    kept = read(*(line.replace("zumqua", word) for line in LIST))

    assert sum(word.casefold() in typed.casefold() for typed, _ in kept) == 3


@pytest.mark.parametrize("title", ["Zumqua medicines list:", "長期服薬", "Mrs Ozpree of Hillbrook", "Lääkityslista"])
def test_a_line_above_a_list_that_says_so_or_names_a_person_is_its_title(title: str) -> None:
    assert LEXICON.split("\n".join([title, *LIST])) == LEXICON.split("\n".join(LIST))


@pytest.mark.parametrize(
    "line", ["warferin tablets", "no longer taken", "Ozpree", "Ozpree brellit 5 mg", "Zumqua brellit"]
)
def test_a_line_that_may_be_a_medicine_or_a_denial_is_no_title(line: str) -> None:
    assert LEXICON.split("\n".join([line, *LIST])) != LEXICON.split("\n".join(LIST))


@pytest.mark.parametrize(
    ("remark", "words"),
    [
        ("(Zumqua Brellit Ltd)", ("zumqua", "brellit")),
        ("(blarnetz", ("blarnetz",)),
        ("in qualm zumbis", ("qualm", "zumbis")),
        ("laut Zumqua", ("zumqua",)),
        ("zbq", ("zbq",)),
        ("(blue)", ()),
        ("(for blood pressure)", ()),
    ],
)
def test_a_remark_is_part_of_no_name_and_its_unknown_words_are_said(remark: str, words: tuple[str, ...]) -> None:
    assert read(f"metformin 500 mg {remark}")[0][1]
    assert remarks(f"metformin 500 mg {remark}") == words


def test_a_remark_keeps_its_words_and_no_amount() -> None:
    assert read("metformin (Zumqua 500 mg daily)") == [("metformin (Zumqua)", True)]


@pytest.mark.parametrize("place", PLACES)
def test_an_unknown_word_is_said_wherever_it_stands_and_once_more_when_what_is_kept_is_read(place: str) -> None:
    entries = [LEXICON.entry(part) for part in LEXICON.split(place.replace("{}", "brellor"))]
    found = [LEXICON.recognise(entry) for entry in entries]

    assert sum("brellor" in (*each.left, *each.remarks) for each in found) == place.count("{}")
    assert [LEXICON.entry(entry.typed) for entry in entries] == entries


@pytest.mark.parametrize("product", ["vitamin D3 1000 IU (zumqua)", "K2 (zumqua)"])
def test_brackets_behind_a_vitamin_that_comes_in_pairs_may_hold_the_name_of_the_pair(product: str) -> None:
    assert [whole for _, whole in read(product)] == [False]


@pytest.mark.parametrize(
    "remark", ["(warferin)", "(not taken)", "(and zumqua)", "in the morning, marcumer", "war", "zumqua", "Wafarin"]
)
def test_a_remark_that_may_name_or_deny_a_medicine_stays(remark: str) -> None:
    assert not all(whole and typed == "metformin" for typed, whole in read(f"metformin 500 mg {remark}"))


def test_a_bracket_without_a_name_before_it_is_read() -> None:
    assert read("zumqua (brellit)") == [("zumqua brellit", False)]


@pytest.mark.parametrize("form", ["nasal", "cream", "capsules", "eye drops"])
def test_a_form_in_brackets_says_what_a_medicine_is_as_it_does_without_them(form: str) -> None:
    plain, aside = (LEXICON.recognise(LEXICON.entry(f"budesonide {text}")) for text in (form, f"({form})"))

    assert (plain.name, plain.classes) == (aside.name, aside.classes)


@pytest.mark.parametrize("line", ["on zumqua", "in zumqua", "at brellit"])
def test_a_line_of_its_own_with_an_unknown_word_is_a_medicine_of_its_own(line: str) -> None:
    assert len(LEXICON.split(f"metformin\n{line}")) == 2


@pytest.mark.parametrize("line", ["Zumqua tablets", "Zumqua morning", "Zumqua tabletter"])
def test_a_line_above_a_list_that_says_how_something_is_taken_is_no_title(line: str) -> None:
    below = "\nmetformin 500 mg\nramipril 5 mg\nsimvastatin 20 mg\namlodipine 5 mg"

    assert LEXICON.split(f"{line}{below}")[0] == line


def test_a_warfarin_in_brackets_is_found() -> None:
    assert VKA in LEXICON.recognise(LEXICON.entry("blood thinner (warfarin)")).may_mean


@pytest.mark.slow
@examples(300)
@given(st.sampled_from(ANTAGONISTS), st.sampled_from(PLACES), st.data())
def test_an_antagonist_with_a_letter_too_few_is_passed_over_in_no_remark_and_no_title(
    name: str, place: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(1, len(name) - 1))
    typed = name[:at] + name[at + 1 :]
    assume(" ".join(words(typed)) not in ORDINARY | OTHERS)
    entries = tuple(LEXICON.entry(part) for part in LEXICON.split(place.replace("{}", typed)))

    assert holds(Includes("medications", (VKA,)), Facts({"medications": LEXICON.possible(entries)})) is not False


def test_an_allergy_with_its_name_behind_it_is_said_of_no_other_line() -> None:
    assert LEXICON.split("Name: Ozpree Zumqua, born 1941\nAllergies: penicillin\nwarfarin\nramipril") == [
        "allergies penicillin",
        "warfarin",
        "ramipril",
    ]
    assert LEXICON.split("Allergies:\npenicillin\naspirin") == ["allergies penicillin", "allergies aspirin"]


@pytest.mark.parametrize(
    ("line", "typed", "remarks"),
    [
        ("gabapentin 300 3x/day (for chemo)", "gabapentin (for chemo)", ("chemo",)),
        ("Novalgin 500 mg/ml Tropfen", "Novalgin", ()),
        ("Orfidal para dormir", "Orfidal para dormir", ("dormir",)),
        ("paracetamol 1g si duele la rodilla", "paracetamol si duele la rodilla", ("duele", "rodilla")),
        ("lansoprazole to protect tummy", "lansoprazole to protect tummy", ("protect",)),
        ("нолипрел а форте", "нолипрел", ()),
        ("metformin 500 mg - Zumqua brellit", "metformin (Zumqua brellit)", ("zumqua", "brellit")),
        ("Zyloric 300 per gli acidi urici", "Zyloric per gli acidi urici", ("acidi", "urici")),
        ("metoprololsuccinaat 100", "metoprolol", ()),
    ],
)
def test_what_a_medicine_is_for_and_what_its_strength_is_counted_by_is_no_medicine(
    line: str, typed: str, remarks: tuple[str, ...]
) -> None:
    found = [LEXICON.recognise(LEXICON.entry(part)) for part in LEXICON.split(line)]

    assert [(each.entry.typed, each.whole, each.remarks) for each in found] == [(typed, True, remarks)]
