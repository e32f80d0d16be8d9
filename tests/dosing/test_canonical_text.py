"""A text has one canonical form, however its words and numbers are written or disguised."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from d3k2_profile.dosing.canonical_text import canonical
from d3k2_profile.dosing.lint import Dosing, amounts
from tests.example_count import examples


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
        ("2000\nIU", "2000 iu"),
        ("take 2 0 0 0 IU", "take 2000 iu"),
        ("2∕3 or 2⁄3", "2/3 or 2/3"),
        ("fourty, a dozen, a thousand", "40, a 12, a 1000"),
        ("take\\n5\\,mg", "take 5 mg"),
        ("l00 mg, I000 IU", "100 mg, 1000 iu"),
        ("2<\u200bb>000 IU", "2000 iu"),
        ("[2000](a link) IU, [2000](address) IU", "[2000](a link) iu, 2000 iu"),
        ("some m.c.g. of it", "some mcg of it"),
        ("2,5k IU", "2500 iu"),
        ("one thousand and one", "1001"),
        ("two and a half, take 2,000 IU", "2.5, take 2000 iu"),
        ("take\nwarfarin, 20\x0700 IU", "take warfarin, 2000 iu"),
        ("take_it, 2·5 mg, 5\u3164mg, 2.0.0.0 IU", "take it, 2.5 mg, 5 mg, 2000 iu"),
        ("<td>25</td><td>mg</td>", "25 mg"),
        ("vitamin D 3 as drops or K 2 by spray", "vitamin d3 as drops or k2 by spray"),
        ("two thousand five hundred", "2500"),
        ("In the U.K., at 8 A.M. or p.m.", "in the u.k., at 8 a.m. or p.m."),
        ("100 µg, 100 μg", "100 ug, 100 ug"),
        ("m.c.g.", "mcg"),
        ("two-and-a-half thousand", "2500"),
        ("seven hundred and fifty", "750"),
        ("| D3 | 25 | µg |", "d3 25 ug"),
        ("T a k e  i t", "take i t"),
        ("Vitamin D 3 and K 2", "vitamin d3 and k2"),
        ("Vitamin D 2 tablets, K 1 mg, D 2.5 mcg", "vitamin d 2 tablets, k 1 mg, d 2.5 mcg"),
        ("Vitamin K 2 daily, D 3 soft gels", "vitamin k 2 daily, d 3 soft gels"),
        ("vitamin D 3 in drops", "vitamin d3 in drops"),
        ("MK-7 and 25(OH)D", "mk-7 and 25(oh)d"),
        ("BMJ 2017;356:i6583", "bmj 2017;356:i6583"),
        ("a loop in the road", "a loop in the road"),
    ],
)
def test_the_canonical_form_has_one_spelling_for_every_way_of_writing(written: str, read: str) -> None:
    assert canonical(written)[0] == read


SMALL_NUMBERS = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def test_every_number_up_to_a_hundred_is_read_in_words() -> None:
    above = [word for ten in TENS for word in (ten, *(f"{ten}-{small}" for small in SMALL_NUMBERS[1:10]))]

    assert [canonical(word)[0] for word in (*SMALL_NUMBERS, *TEENS, *above, "hundred")] == [
        f"{number}" for number in range(101)
    ]


@pytest.mark.parametrize("turned", ["\u202eUI 0002 ekaT\u202c", "\u202eUI dnasuoht owt ekaT\u202c"])
def test_a_text_that_turns_its_direction_round_is_read_both_ways(turned: str) -> None:
    assert canonical("\u202eUI 0002") == ("ui 0002", "2000 iu")
    assert amounts(turned) == [Dosing("amount", "2000 iu")]
    assert amounts("\u202estelbat owt") == [Dosing("amount", "2 tablets")]


ORDINARY = st.from_regex(re.compile(r"[A-Za-z0-9 ,.;:?!'\"()/%+-]*"), fullmatch=True)
PIECES = st.lists(
    st.sampled_from(
        ["a ", "b ", "o", "O", "0", "l", "I", ",", ".", "-", "mg", " iu", "one ", "hundred ", "5", "x.", "Y. "]
    )
)


@pytest.mark.slow
@examples(500)
@given(st.one_of(ORDINARY, PIECES.map("".join)))
def test_an_ordinary_text_is_read_like_one_that_has_something_to_uncover(text: str) -> None:
    uncovered = canonical(f"{text} \u200b")  # a character that nobody sees

    assert canonical(f"{text} ") == uncovered


@pytest.mark.slow
@examples(500)
@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=200))
def test_a_plain_text_reads_the_same_with_a_hidden_character_at_its_end(text: str) -> None:
    assert canonical(text) == canonical(f"{text}\u200b")


@pytest.mark.parametrize("written", ["0 " * 2_500, "7" * 5_000, "1." * 2_500, "٣ " * 2_500, "2 0" * 1_600])
def test_no_number_is_read_with_more_than_fifteen_digits(written: str) -> None:
    assert max(map(len, re.findall(r"\d+", canonical(written)[0]))) <= 15
