"""Dosing language is refused however it is written, and what only resembles it passes."""

import re

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from d3k2_profile.dosing.lint import Dosing, findings
from d3k2_profile.dosing.policy import AMOUNTS
from tests import HERE, ROOT
from tests.examples import examples

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
@examples(200, HealthCheck.too_slow, HealthCheck.filter_too_much)
@given(data=st.data())
def test_whatever_a_pattern_of_amounts_finds_has_what_the_pattern_needs(
    needed: tuple[str, ...], pattern: str, data: st.DataObject
) -> None:
    found = data.draw(st.from_regex(re.compile(pattern, re.ASCII)))

    assert any(each in found for each in needed)


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
