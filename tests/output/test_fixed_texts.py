"""The words that stand on pages whatever the answers are are known before there are answers."""

import json
from collections.abc import Iterator
from dataclasses import replace

from d3k2_profile.dosing.lint import states_amount
from d3k2_profile.output.fixed_texts import layout_texts
from d3k2_profile.output.json import render
from tests.sample_rules import packaged, personas


def keys(data: object) -> Iterator[str]:
    """Every key in data."""
    match data:
        case dict():
            yield from data
            for value in data.values():
                yield from keys(value)
        case list():
            for value in data:
                yield from keys(value)


def test_every_key_and_every_fixed_word_of_the_json_is_known_and_states_no_amount() -> None:
    known = set(layout_texts(packaged()))

    for profile in personas().values():
        written = json.loads(render(replace(profile, audience="clinician")))
        assert known.issuperset(keys(written))
        words = {each["kind"] for item in written["cautions"] for each in item["statements"]}
        assert known.issuperset(words)
    assert not [text for text in known if states_amount(text, frozenset())]
