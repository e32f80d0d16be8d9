"""Dosing language is refused however it is written, and what only resembles it passes."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from d3k2_profile.dosing.lint import UNSHOWABLE, Dosing, amounts, findings, without_amounts
from d3k2_profile.dosing.policy import AMOUNTS
from d3k2_profile.dosing.read_aloud import canonical
from tests import HERE, ROOT

CORPORA = HERE / "dosing"
MISSED = {
    "Does everyone else here have their D3 at lunch too? I do, every day.",
    "On the box it says: daily, with plenty of water.",
    "First thing, before the kettle boils, I have my magnesium, and so can you.",
    "Let at least four hours pass between levothyroxine and your calcium.",
    "Mag citrate b.d. until bowels open.",
    "October through April is vitamin D season for your capsules.",
    "Your warfarin and your K2 should not share the same half of the day.",
    "Six to eight weeks of D3 and then a break is the usual rhythm.",
    "A long weekend without K2 every quarter resets the body.",
    "每粒含二千 IU 维生素 D3.",
}
"""What gets past the lint, and is known to: phrasings, and a number word in a script it does not read."""


def corpus(kind: str) -> list[str]:
    """Sentences of a kind, from every file of it; a line that begins with a hash names a part of the policy."""
    lines = [line for path in sorted(CORPORA.glob(f"{kind}-*.txt")) for line in path.read_text("utf-8").split("\n")]
    return [line for line in lines if line.strip() and not line.startswith("# ")]


def test_every_sentence_that_must_be_refused_is_refused_but_for_those_known_to_get_past() -> None:
    sentences = corpus("refuse")

    assert len(sentences) == 827
    assert {sentence for sentence in sentences if not findings(sentence)} == MISSED


def test_every_sentence_that_must_pass_passes() -> None:
    sentences = corpus("accept")

    assert len(sentences) == 835
    assert [sentence for sentence in sentences if findings(sentence)] == []


def test_precision_and_recall_are_what_the_changelog_says() -> None:
    refused = [sentence for sentence in corpus("refuse") if findings(sentence)]
    recall = len(refused) / len(corpus("refuse"))
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")

    assert f"recall {recall:.1%}, precision 100.0%" in changelog


@pytest.mark.slow
@pytest.mark.parametrize(
    ("needed", "pattern"), [(needed, pattern) for needed, patterns in AMOUNTS.items() for pattern in patterns]
)
@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(data=st.data())
def test_whatever_a_pattern_of_amounts_finds_has_what_the_pattern_needs(
    needed: tuple[str, ...], pattern: str, data: st.DataObject
) -> None:
    found = data.draw(st.from_regex(re.compile(pattern, re.ASCII)))

    assert any(each in found for each in needed)


ORDINARY = st.from_regex(re.compile(r"[A-Za-z0-9 ,.;:?!'\"()/%+-]*"), fullmatch=True)
PIECES = st.lists(
    st.sampled_from(
        ["a ", "b ", "o", "O", "0", "l", "I", ",", ".", "-", "mg", " iu", "one ", "hundred ", "5", "x.", "Y. "]
    )
)


@pytest.mark.slow
@settings(max_examples=500)
@given(st.one_of(ORDINARY, PIECES.map("".join)))
def test_an_ordinary_text_is_read_like_one_that_has_something_to_uncover(text: str) -> None:
    uncovered = canonical(f"{text} \u200b")  # a character that nobody sees

    assert canonical(f"{text} ") == uncovered


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("2000 IU of vitamin D.", [Dosing("amount", "2000 iu")]),
        ("Aim for 100 nmol/l.", [Dosing("target", "aim for CONC")]),
        (
            "Lie in the midday sun for 20 minutes.",
            [Dosing("sun", "lie in the midday sun for 20 minutes"), Dosing("sun", "lie in the midday sun")],
        ),
        ("Why not take vitamin D?", [Dosing("direction", "why not")]),
        ("Start vitamin K2.", [Dosing("direction", "start vitamin k2")]),
        ("Vitamin D twice a day.", [Dosing("schedule", "vitamin d twice a day")]),
        ("Well apart from calcium with some iron.", [Dosing("schedule", "well apart")]),
        ("Ask first and take vitamin K2.", [Dosing("direction", "ask first and take vitamin k2")]),
        ("You should have vitamin D.", [Dosing("direction", "should have vitamin d")]),
    ],
)
def test_a_finding_names_the_part_of_the_policy_and_the_words(sentence: str, found: list[Dosing]) -> None:
    assert findings(sentence) == found


@pytest.mark.parametrize(
    "typed", ["warfarin 5 mg, ", "(5 mg) warfarin", "5 mg of warfarin", "warfarin - 5mg -", "+ 5 mg/ warfarin"]
)
def test_what_stood_around_an_amount_goes_with_it(typed: str) -> None:
    assert without_amounts(typed) == "warfarin"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Take two thousand IU", "take 2000 iu"),
        ("２０００ ＩＵ", "2000 iu"),
        ("٢٠٠٠ IU", "2000 iu"),
        ("2 0 0 0 I U", "2000 i u"),
        ("2'000 IU", "2000 iu"),
        ("2.000 IU", "2000 iu"),
        ("50k IU", "50000 iu"),
        ("10⁴ IU", "10000 iu"),
        ("1e3 IU", "1000 iu"),
        ("0x7D0 IU", "2000 iu"),
        ("2OOO lU", "2000 iu"),
        ("20&#48;0 IU", "2000 iu"),
        ("2<b></b>0**0**0 IU", "2000 iu"),
        ("2\u200b0\u00ad00 I\u0335U\u0335", "2000 iu"),
        ("2000 ІU", "2000 iu"),
        ("100 µg, 100 μg", "100 ug, 100 ug"),
        ("m.c.g.", "mcg"),
        ("two-and-a-half thousand", "2500"),
        ("seven hundred and fifty", "750"),
        ("| D3 | 25 | µg |", "d3 25 ug"),
        ("T a k e  i t", "take i t"),
        ("MK-7 and 25(OH)D", "mk-7 and 25(oh)d"),
        ("BMJ 2017;356:i6583", "bmj 2017;356:i6583"),
        ("a loop in the road", "a loop in the road"),
    ],
)
def test_the_canonical_form_has_one_spelling_for_every_way_of_writing(written: str, read: str) -> None:
    assert canonical(written)[0] == read


def test_a_text_that_turns_its_direction_round_is_read_both_ways() -> None:
    assert canonical("\u202eUI 0002") == ["ui 0002", "2000 iu"]
    assert amounts("\u202eUI 0002 ekaT\u202c")


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
@settings(max_examples=500, deadline=None)
@given(NAMES, NUMBERS, UNITS, st.booleans(), st.sampled_from([" ", ""]))
def test_what_is_kept_of_a_typed_name_never_states_an_amount(
    name: str, number: str, unit: str, first: bool, gap: str
) -> None:
    strength = f"{number}{gap}{unit}"
    kept = without_amounts(f"{strength} {name}" if first else f"{name} {strength}")

    assert not amounts(kept)
    assert kept


@settings(max_examples=500, deadline=None)
@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=200))
def test_a_plain_text_reads_the_same_with_a_hidden_character_at_its_end(text: str) -> None:
    assert canonical(text) == canonical(f"{text}\u200b")


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200))
def test_any_text_can_be_searched_and_what_is_kept_of_it_never_states_an_amount(text: str) -> None:
    findings(text)
    assert not amounts(without_amounts(text))
