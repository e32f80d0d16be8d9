"""A YAML text as data with places, and every text that is refused."""

import pytest

from d3k2_profile.files.placed_data import Document, DocumentError, Place
from d3k2_profile.files.yaml_text import read_yaml
from tests.files.refused_at import Found, refused

# What YAML says


@pytest.mark.parametrize(
    "written",
    [
        "no",
        "NO",
        "off",
        "on",
        "yes",
        "y",
        "True",
        "FALSE",
        "1:30",
        "010",
        "1_000",
        "2026-01-01",
        ".nan",
        ".inf",
        "1e3",
        "0x10",
        "+5",
        "1.5",
        "1234567890123456",
        "<<",
    ],
)
def test_a_plain_word_that_other_yaml_readers_take_for_something_else_is_text(written: str) -> None:
    assert read_yaml(f"word: {written}").data == {"word": written}


def test_true_false_null_and_plain_decimals_are_values_and_in_quotes_they_are_text() -> None:
    data = read_yaml(
        """{values: [true, false, null, ~, 0, 65, -5], nothing: , texts: ["true", 'null', "65", ""]}"""
    ).data

    assert data == {
        "values": [True, False, None, None, 0, 65, -5],
        "nothing": None,
        "texts": ["true", "null", "65", ""],
    }


def test_a_merge_key_merges_nothing() -> None:
    assert read_yaml("<<: {age: 65}").data == {"<<": {"age": 65}}


def test_every_value_and_every_key_has_its_place() -> None:
    assert read_yaml('age:\n  from: 65\nfoods: ["natto", ö, {"": 1}]\n') == Document(
        {"age": {"from": 65}, "foods": ["natto", "ö", {"": 1}]},
        values={
            (): Place(1, 1),
            ("age",): Place(2, 3),
            ("age", "from"): Place(2, 9),
            ("foods",): Place(3, 8),
            ("foods", 0): Place(3, 9),
            ("foods", 1): Place(3, 18),
            ("foods", 2): Place(3, 21),
            ("foods", 2, ""): Place(3, 26),
        },
        keys={
            ("age",): Place(1, 1),
            ("age", "from"): Place(2, 3),
            ("foods",): Place(3, 1),
            ("foods", 2, ""): Place(3, 22),
        },
    )


# What YAML may not say


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("", [(1, 1, "empty-file")]),
        ("# only a comment\n", [(1, 1, "empty-file")]),
        ("---\nnull\n", [(1, 1, "empty-file")]),
        ("age: 1\n---\nage: 2\n", [(2, 1, "two-documents")]),
        ("age: &old 65", [(1, 6, "anchor")]),
        ("&old age: 65", [(1, 1, "anchor")]),
        ("age: *old", [(1, 6, "alias")]),
        ("*old : 65", [(1, 1, "alias")]),
        ("age: !!int 65", [(1, 6, "tag")]),
        ("age: !!python/object:os.system {}", [(1, 6, "tag")]),
        ("! age: 65", [(1, 1, "tag")]),
        ("1: one\ntrue: two\n~: none\n", [(1, 1, "key-not-text"), (2, 1, "key-not-text"), (3, 1, "key-not-text")]),
        ("? [a, b]\n: c\n", [(1, 3, "key-not-text")]),
        ('title: "\\e[31mred"', [(1, 8, "hidden-character")]),
        ('title: "\\u202eright to left"', [(1, 8, "hidden-character")]),
        ('title: "\\0"', [(1, 8, "hidden-character")]),
        ('"\\u200b": nothing to see', [(1, 1, "hidden-character")]),
        (f"title: {'a' * 5001}", [(1, 8, "too-long")]),
        ("a: {b: c\n", [(2, 1, "not-yaml")]),
        ("a: b: c", [(1, 5, "not-yaml")]),
        ('a: "\\ud800"', [(1, 7, "not-yaml")]),
        ("title: *a\nage: 1\nage: 2\n", [(1, 8, "alias")]),
        ("age: 1\nage: 2\ntitle: *a\n", [(2, 1, "doubled-key"), (3, 8, "alias")]),
        (f"{'[' * 20}{']' * 20}\n---\n", [(2, 1, "two-documents")]),
        (f"{'[' * 21}{']' * 21}", [(1, 21, "too-deep")]),
        (f"{'{a: ' * 21}b{'}' * 21}", [(1, 81, "too-deep")]),
        (f"{'- ' * 21}b", [(1, 41, "too-deep")]),
        ("[" * 900, [(1, 21, "too-deep")]),
        ("[" + "a," * 100_000 + "]", [(1, 1, "too-large")]),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else "",
)
def test_a_yaml_text_is_refused_with_every_code_and_place(text: str, faults: Found) -> None:
    assert refused(read_yaml, text) == faults


def test_nesting_that_the_parser_itself_gives_up_on_is_too_deep_as_well() -> None:
    ((line, _, code),) = refused(read_yaml, "[" * 100_000)

    assert (line, code) == (1, "too-deep")


def test_a_doubled_key_names_both_lines_without_what_is_hidden_in_it() -> None:
    with pytest.raises(DocumentError) as refusal:
        read_yaml('age: 1\nfoods:\n  age: 2\nage: 3\n"\\e[1mfoods": 4\n"\\e[1mfoods": 5\n')

    assert [(fault.place, fault.message) for fault in refusal.value.faults if fault.code == "doubled-key"] == [
        (Place(4, 1), "'age' stands here twice (first on line 1); keep one of them"),
        (Place(6, 1), "'foods' stands here twice (first on line 5); keep one of them"),
    ]


@pytest.mark.parametrize("text", ["age:\n\tfrom: 65\n", "age:\n  from: 65\n\tbelow: 75\n"])
def test_indenting_yaml_with_a_tab_is_met_with_the_remedy(text: str) -> None:
    with pytest.raises(DocumentError) as refusal:
        read_yaml(text)

    (fault,) = refusal.value.faults
    assert (fault.place.column, fault.code, fault.message.partition("; ")[2]) == (
        1,
        "not-yaml",
        "indent with spaces, not tabs",
    )


def test_a_billion_laughs_are_refused_at_the_first() -> None:
    laughs = "".join(f"l{level + 1}: &l{level + 1} [{', '.join([f'*l{level}'] * 9)}]\n" for level in range(9))

    assert refused(read_yaml, f"l0: &l0 ha\n{laughs}") == [(1, 5, "anchor")]
