"""What is left of a text of a page without the sentences that were searched when a wheel was built."""

import pytest

from d3k2_profile.dosing import already_searched
from d3k2_profile.dosing.lint import states_amount

SAID = "Natto is rich in vitamin K2. Ask a pharmacist before any change."


@pytest.fixture(autouse=True)
def remembering(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(already_searched, "_before", {SAID, "5 to 30 minutes", "Time outdoors"})
    monkeypatch.setattr(already_searched, "_parts", set())


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("3. Natto is rich in vitamin K2 (strong)", "3. Natto is rich in vitamin K2 (strong)"),
        ("- Natto is rich in vitamin K2. Take 5.", "- this. Take 5."),
        ("Time outdoors: 5 to 30 minutes; see 3.", "this: this; see 3."),
        ("Ask a pharmacist before any change. Natto is rich in vitamin K2.", "this. this."),
    ],
)
def test_only_whole_sentences_that_were_searched_are_left_out(text: str, left: str) -> None:
    assert already_searched.without_remembered(text) == left


@pytest.mark.parametrize("sign", [".", ":", ";", "?", "!"])
def test_a_sentence_that_was_searched_is_known_whatever_stands_before_it(sign: str) -> None:
    assert already_searched.without_remembered("A food of soya beans: 5.") == "A food of soya beans: 5."

    already_searched.remember([f"What is natto{sign} A food of soya beans"])

    assert already_searched.without_remembered("A food of soya beans: 5.") == "this: 5."
    assert already_searched.without_remembered("● A food of soya beans ●●○") == "● this"
    assert already_searched.is_remembered(f"What is natto{sign} A food of soya beans")


@pytest.mark.parametrize("amount", ["2 tablets", "1000 iu", "half a tablet", "5 mg"])
def test_an_amount_beside_a_searched_sentence_is_found(amount: str) -> None:
    for text in (f"{SAID} {amount}.", f"{amount}: {SAID}", f"Time outdoors: {amount}; see 3.", f"- {amount}"):
        assert states_amount(text, frozenset()), text
