"""A JSON text as data with places, and every text that is refused; a JSON text is a YAML text too."""

import json
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from d3k2_profile.files.json_text import read_json
from d3k2_profile.files.placed_data import Document, DocumentError, Fault, Place, PlainData, Steps
from d3k2_profile.files.yaml_text import read_yaml
from tests.files.refused_at import Found, refused


def paths(data: PlainData, steps: Steps = ()) -> set[Steps]:
    """The way to every value in plain data."""
    inside: set[Steps] = set()
    if isinstance(data, dict):
        inside = {path for key, value in data.items() for path in paths(value, (*steps, key))}
    elif isinstance(data, list):
        inside = {path for index, value in enumerate(data) for path in paths(value, (*steps, index))}
    return {steps} | inside


def nested(letters: st.SearchStrategy[str], numbers: st.SearchStrategy[int]) -> st.SearchStrategy[dict[str, PlainData]]:
    """Mappings of plain data, at most six levels deep."""
    texts = st.text(letters, max_size=20)
    data: st.SearchStrategy[PlainData] = st.none() | st.booleans() | numbers | texts
    for _ in range(5):
        data = data | st.lists(data, max_size=3) | st.dictionaries(texts, data, max_size=3)
    return st.dictionaries(texts, data, max_size=3)


def test_every_value_and_every_key_of_a_json_text_has_its_place_also_behind_tabs() -> None:
    text = dedent("""\
        {
        \t"age": 72,
        \t"foods": [ "na\\"tto,", true,
        \t\t{"": -1.5e2}, [] ]
        }""")

    assert read_json(text) == Document(
        {"age": 72, "foods": ['na"tto,', True, {"": -150.0}, []]},
        values={
            (): Place(1, 1),
            ("age",): Place(2, 9),
            ("foods",): Place(3, 11),
            ("foods", 0): Place(3, 13),
            ("foods", 1): Place(3, 25),
            ("foods", 2): Place(4, 3),
            ("foods", 2, ""): Place(4, 8),
            ("foods", 3): Place(4, 17),
        },
        keys={("age",): Place(2, 2), ("foods",): Place(3, 2), ("foods", 2, ""): Place(4, 4)},
    )


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("", [(1, 1, "not-json")]),
        ("age: 72", [(1, 1, "not-json")]),
        ('{\n "age": }', [(2, 9, "not-json")]),
        (
            "[NaN, Infinity,\n -Infinity, 1e999]",
            [(1, 2, "not-json"), (1, 7, "not-json"), (2, 2, "not-json"), (2, 13, "not-json")],
        ),
        (f"[{'1' * 5000}]", [(1, 1, "not-json")]),
        ('["\\ud800"]', [(1, 2, "hidden-character")]),
        ('{"typed": "\\u001b[31m"}', [(1, 11, "hidden-character")]),
        ('{"\\u202e": 1}', [(1, 2, "hidden-character")]),
        (f"{'[' * 21}{']' * 21}", [(1, 21, "too-deep")]),
        ("[" * 100_000, [(1, 21, "too-deep")]),
        ('"' + '\\"' * 500_000, [(1, 1, "not-json")]),
    ],
    ids=lambda value: repr(value[:24]) if isinstance(value, str) else "",
)
def test_a_json_text_is_refused_with_every_code_and_place(text: str, faults: Found) -> None:
    assert refused(read_json, text) == faults


def test_a_doubled_key_names_both_lines_and_says_nothing_of_what_is_inside() -> None:
    with pytest.raises(DocumentError) as refusal:
        read_json('{"age": {"from": 1},\n "age": {"from": 3},\n "age": {}}')

    twice = "'age' stands here twice (first on line 1); keep one of them"
    assert refusal.value.faults == [Fault(Place(line, 2), "doubled-key", twice, ("age",)) for line in (2, 3)]


def test_a_doubled_key_is_named_without_what_is_hidden_in_it() -> None:
    with pytest.raises(DocumentError) as refusal:
        read_json('{"\\u001b[31mage": 1,\n"\\u001b[31mage": 2}')

    assert refusal.value.faults[-1].message == "'age' stands here twice (first on line 1); keep one of them"


def test_twenty_levels_are_read_from_yaml_and_from_json() -> None:
    text = "[" * 20 + "1" + "]" * 20

    assert read_yaml(text) == read_json(text)
    assert read_json(text).values[(0,) * 20] == Place(1, 21)


@pytest.mark.slow
@given(nested(st.characters(exclude_categories=["C", "Zl", "Zp"]), st.integers()), st.sampled_from([None, 1, "\t"]))
def test_data_written_as_json_is_read_back_with_a_place_for_every_value(
    data: dict[str, PlainData], indent: int | str | None
) -> None:
    document = read_json(json.dumps(data, indent=indent, ensure_ascii=False))

    assert document.data == data
    assert document.values.keys() == paths(data)
    assert document.keys.keys() == {path for path in paths(data) if path and isinstance(path[-1], str)}


@pytest.mark.slow
@given(
    nested(st.characters(exclude_categories=["C", "Zl", "Zp"], max_codepoint=0xFFFF), st.integers(-(10**14), 10**14))
)
def test_a_json_text_is_a_yaml_text_with_the_same_data_and_places(data: dict[str, PlainData]) -> None:
    text = json.dumps(data)

    assert read_yaml(text) == read_json(text)
    assert read_yaml(text).data == data
