"""A name among the words of a label, a list or a sentence is kept alone, in every language that is covered."""

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from tests import HERE
from tests.example_count import examples
from tests.sample_rules import packaged

LEXICON = packaged().questionnaire.lexicon
WORDS = TypeAdapter(dict[str, dict[str, list[str]]]).validate_python(
    yaml.safe_load((HERE / "medicines" / "labels" / "words.yaml").read_text("utf-8"))
)
"""By language and kind, what stands beside a name."""
PHRASES = [(language, phrase) for language, kinds in WORDS.items() for phrases in kinds.values() for phrase in phrases]
ANTAGONISTS = sorted({name for kind in LEXICON.classes if kind.must_not_miss for name in kind.names})
NAMES = [name for name in (*ANTAGONISTS, *sorted(LEXICON.other_medicines)) if name.isalpha() and len(name) > 4]


def kept(typed: str) -> list[tuple[str, bool]]:
    """What is kept of each medicine in the line, and whether every word was read."""
    entries = [LEXICON.entry(part) for part in LEXICON.split(typed)]
    return [(entry.typed, LEXICON.recognise(entry).whole) for entry in entries]


@pytest.mark.parametrize("language", WORDS)
def test_a_name_beside_the_words_of_a_label_is_kept_alone(language: str) -> None:
    phrases = [phrase for phrases in WORDS[language].values() for phrase in phrases]
    typed = [f"warfarin {phrase}" for phrase in phrases]
    typed += [f"metformin 5 mg {phrase}" for phrase in phrases]
    typed += [f"{phrase} warfarin" for phrase in phrases]

    assert [line for line in typed if kept(line) not in ([("warfarin", True)], [("metformin", True)])] == []


@pytest.mark.slow
@examples(1500)
@given(st.sampled_from(NAMES), st.sampled_from(sorted(WORDS)), st.data())
def test_any_name_between_any_two_of_them_is_kept_alone(name: str, language: str, data: st.DataObject) -> None:
    phrase = st.sampled_from([phrase for spoken, phrase in PHRASES if spoken == language])
    before, behind = data.draw(phrase), data.draw(phrase)
    assume(kept(name) == [(name, True)])

    assert kept(f"{before} {name} 5 mg {behind}") == kept(name)
