"""What loading a rule set promises: everything wrong in one run, by place, and a whole rule set otherwise."""

import json
from dataclasses import fields
from pathlib import Path
from textwrap import dedent

import pytest
import yaml
from typer.testing import CliRunner

from d3k2_profile.cli import app
from d3k2_profile.files.placed_data import PlainData
from d3k2_profile.files.yaml_text import read_yaml
from d3k2_profile.rules.diagnostics import RuleSetError
from d3k2_profile.rules.load import load, packaged_file
from d3k2_profile.rules.model import RuleSetFile
from tests.sample_rules import packaged, ruleset, whole

SEVERAL = """\
questions:
  - {id: age, kind: number, ask: How old are you?, label: Age, min: 0, max: 120}
  - {id: foods, kind: slider, ask: Which of these do you eat?, label: Foods}
sources:
  - {id: someone, authors: Someone A, where: A Journal, address: "https://example.org",
      read: abstract, checked: "2026-11-21"}
sections:
  - {id: age, title: Age, says: [{text: s, strength: firm, kind: guideline, sources: [nobody]}]}
cautions:
  - {id: doac, level: bring-up, title: t, act: Ask a doctor first, short: s,
      says: [{text: t, strength: strong, kind: guideline, sources: [nobody]}]}
rules:
  - {id: old, when: {age: [old]}, because: b, show: {sections: [age], cautions: [doacs]}}
  - {id: natto, when: {foods: [natto]}, because: b, show: {sections: [age]}}
"""

MENTIONING = """\
questions:
  - {id: age, kind: number, ask: How old are you?, label: Age, min: 0, max: 120}
  - {id: foods, kind: choices, ask: Which do you eat?, label: Foods, options: [{id: natto, label: Natto}]}
  - {id: medications, kind: medications, ask: Which medicines do you take?, label: Medicines}
medication_classes:
  - {id: vka, label: vitamin K antagonist, atc: B01AA}
sources:
  - {id: someone, authors: Someone A, where: A Journal, address: "https://example.org",
      read: abstract, checked: "2026-11-21"}
sections:
  - {id: factor, title: t, says: [{text: s, strength: strong, kind: guideline, sources: [someone]}]}
cautions:
  - {id: doac, level: bring-up, title: t, act: Ask a doctor first, short: s,
      says: [{text: t, strength: strong, kind: guideline, sources: [someone]}]}
rules:
  - id: all-of-them
    when: {any: [{age: {from: 65}}, {foods: [natto]}, {medications: [vka]}]}
    because: b
    show: {sections: [factor], cautions: [doac]}
"""

AGE_ALONE = """\
questions:
  - id: age
    kind: number
    ask: How old are you?
    label: Age
    min: 0
    max: 120
"""


def diagnosed(text: str) -> str:
    """What loading says of these parts behind an `about`."""
    with pytest.raises(RuleSetError) as refusal:
        ruleset(text)
    return f"{refusal.value}"


def references(schema: PlainData) -> set[str]:
    """Every `$ref` in a JSON Schema."""
    inside: list[PlainData] = []
    if isinstance(schema, dict):
        inside = list(schema.values())
    elif isinstance(schema, list):
        inside = schema
    own = {f"{schema['$ref']}"} if isinstance(schema, dict) and "$ref" in schema else set()
    return own.union(*(references(part) for part in inside))


def test_errors_in_different_parts_come_in_one_run_by_place() -> None:
    assert (
        diagnosed(SEVERAL)
        == dedent("""\
        small.yaml:11:23: error[unknown-word]: this is not one of 'number', 'choice', 'choices', 'medications'
        small.yaml:16:54: error[unknown-word]: 'strength' is not one of 'strong', 'moderate', 'limited', 'mixed' or 'preliminary'
        small.yaml:19:69: error[unknown-source]: 'doac' names the source 'nobody', which is not defined; use one of: someone
        small.yaml:21:27: error[wrong-comparison]: 'age' is a number; compare it with {from: 65, below: 75}
        small.yaml:21:82: error[unknown-caution]: rule 'old' names the caution 'doacs', which is not defined; did you mean 'doac'?""")  # noqa: E501
    )


@pytest.mark.parametrize(
    ("sound", "broken", "code"),
    [
        ("max: 120", "maximum: 120, max: 120", "unknown-key"),
        ("kind: choices", "kind: slider", "unknown-word"),
        ("atc: B01AA", "atc: 1", "wrong-type"),
        ("authors: Someone A", 'authors: ""', "empty"),
        ("title: t, says", "title: true, says", "wrong-type"),
        ("level: bring-up", "level: urgent", "unknown-word"),
    ],
)
def test_a_mention_of_an_item_that_is_broken_in_shape_is_no_second_error(sound: str, broken: str, code: str) -> None:
    with pytest.raises(RuleSetError) as refusal:
        ruleset(MENTIONING.replace(sound, broken))

    assert ruleset(MENTIONING).rules
    assert [each.code for each in refusal.value.diagnostics] == [code]


def test_more_than_fifty_diagnostics_are_cut_and_the_rest_is_counted() -> None:
    mentions = ", ".join(f"winter-{number}" for number in range(60))
    with pytest.raises(RuleSetError) as refusal:
        ruleset(
            "questions: []\nrules: "
            f"[{{id: r, when: {{month: {{from: 10}}}}, because: b, show: {{sections: [{mentions}]}}}}]"
        )

    shown = f"{refusal.value}".splitlines()

    assert len(refusal.value.diagnostics) == 60
    assert [line.partition("'winter-")[2].partition("'")[0] for line in shown[:-1]] == [
        f"{number}" for number in range(50)
    ]
    assert shown[-1] == "… and 10 more; --json lists all of them"


def test_a_message_names_the_file_without_its_folder_and_without_what_commands_a_terminal(tmp_path: Path) -> None:
    path = tmp_path / "\x1b[31mred.yaml"
    path.write_text("- not a rule set\n", "utf-8")

    with pytest.raises(RuleSetError) as refusal:
        load(path)

    assert f"{refusal.value}" == "red.yaml:1:1: error[wrong-type]: the file is not a mapping; write 'key: value' lines"


def test_the_digest_is_the_same_whatever_the_comments_the_layout_and_the_order_of_keys() -> None:
    same = """\
    # a comment
    questions: [{"kind": 'number', id: age, ask: "How old are you?", label: Age,   min: 0, max: 120}]
    """

    assert ruleset(same).digest == ruleset(AGE_ALONE).digest


@pytest.mark.parametrize(
    ("before", "after"), [("old are you?", "old are you now?"), ("max: 120", "max: 119"), ("id: age", "id: years")]
)
def test_the_digest_changes_with_what_the_rule_set_says(before: str, after: str) -> None:
    assert ruleset(AGE_ALONE.replace(before, after)).digest != ruleset(AGE_ALONE).digest


def test_a_rule_set_from_a_file_is_custom_and_otherwise_the_same(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(whole(AGE_ALONE), "utf-8")

    assert (load(path).questions, load(path).digest, load(path).custom) == (
        ruleset(AGE_ALONE).questions,
        ruleset(AGE_ALONE).digest,
        True,
    )


def test_the_packaged_rule_set_loads_with_the_core_questions_in_their_order() -> None:
    core = [question.id for question in packaged().questions if question.path == "core"]

    assert not packaged().custom
    assert core == [
        "interest",
        "age",
        "clot_medicine",
        "inr_tests",
        "medications",
        "blood_thinner_kind",
        "water_tablet",
        "acid_medicine",
        "antibiotic_kind",
        "seizure_medicine",
        "prescribed_vitamin_d",
        "supplements",
        "kidney",
        "conditions",
        "vitamin_d_test",
        "place",
        "sun_time",
        "bare_skin",
        "skin_tone",
        "foods",
    ]


def test_the_schema_for_editors_is_json_schema_whole_in_itself_that_knows_every_part() -> None:
    schema = json.loads(CliRunner().invoke(app, ["rules", "schema"], catch_exceptions=False).stdout)

    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert (schema["type"], schema["required"]) == ("object", ["about", "questions"])
    assert list(schema["properties"]) == [part.name for part in fields(RuleSetFile)]
    assert references(schema) == {f"#/$defs/{name}" for name in schema["$defs"]}


@pytest.mark.slow
def test_every_yaml_reader_gets_the_same_from_the_packaged_file() -> None:
    text = packaged_file().read_text("utf-8")

    assert yaml.safe_load(text) == read_yaml(text).data


@pytest.mark.parametrize(
    ("title", "code", "words", "why"),
    [
        ("A 4-armed trial of it", "unexplained-figure", "4-armed trial", "is a figure that no construction explains"),
        ("Taking 500 mcg of it", "dosing-language", "500 mcg", "states an amount"),
    ],
)
def test_what_is_refused_in_a_title_says_what_to_write_instead(title: str, code: str, words: str, why: str) -> None:
    with pytest.raises(RuleSetError) as refusal:
        ruleset(
            f"""
            sources:
              - {{id: s, authors: A, title: "{title}", where: B, year: 2020, address: "https://b.org/c", read: abstract,
                 checked: "2026-11-21"}}
            """
        )

    assert [(each.code, each.message) for each in refusal.value.diagnostics if each.code == code] == [
        (
            code,
            f'"{words}" {why}, in a source; write "..." in its place, because the identifier or address leads to '
            "the whole of it",
        )
    ]
