"""A word that few people know stands beside plain ones, wherever a text is read by itself."""

import re
from collections.abc import Iterator, Mapping

import pytest

from d3k2_profile.rules.model import Caution
from tests.sample_rules import packaged

EXPLAINED_BY: Mapping[str, str] = {
    r"\bINR\b": "[Cc]lotting|blood test|Regular INR tests usually mean|An INR that moves",
    r"[Aa]nticoagulation": "The clinic is whoever follows",
    r"\bretinol": "vitamin A",
    r"[Rr]etinoids?\b": "such as isotretinoin|close to vitamin A",
    r"\b[Tt]hiazide": "water tablet",
    r"denosumab": "bone injection",
    r"tetracycline": "antibiotic",
    r"\bPPI\b": "such as omeprazole",
    r"integrase": "HIV medicine",
}
"""Words, and what explains each in the same text."""


def read_alone() -> Iterator[tuple[str, str]]:
    """What a person meets without the text around it: titles, actions, reasons, questions to ask and to answer."""
    for part in packaged().findings.values():
        yield part.id, part.title
        yield from ((part.id, question.text) for question in part.ask)
        if isinstance(part, Caution):
            yield from ((part.id, text) for text in (part.act, part.if_unsure) if text)
    yield from ((rule.id, rule.because) for rule in packaged().rules)
    for question in packaged().questions:
        yield from ((question.id, text) for text in (question.ask, question.label))


@pytest.mark.parametrize("word", EXPLAINED_BY)
def test_a_word_that_few_know_is_explained_in_each_text_that_is_read_by_itself(word: str) -> None:
    found = [(name, text) for name, text in read_alone() if re.search(word, text)]

    assert [each for each in found if not re.search(EXPLAINED_BY[word], each[1])] == []


@pytest.mark.parametrize("part", packaged().findings.values(), ids=lambda part: part.id)
@pytest.mark.parametrize("word", ["INR", "retinol"])
def test_an_item_explains_such_a_word_where_it_first_says_it(part: object, word: str) -> None:
    said = [each.text for each in packaged().findings[part.id].says if word in each.text]  # type: ignore[attr-defined]
    meaning = EXPLAINED_BY[rf"\b{word}\b" if word == "INR" else rf"\b{word}"]

    assert not said or re.search(meaning, said[0])
