"""The matrix of a rule set: what hangs on what, and what is missing."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from d3k2_profile.check.matrix import Row, in_words, matrix
from d3k2_profile.cli import app
from tests import HERE
from tests.sample_rules import WARFARIN_PARTS, WARFARIN_RULES, packaged, ruleset

CASES = """
- name: On warfarin
  answers: {clot_medicine: warfarin}
  shows: [vitamin-k-antagonist]
"""
QUESTION_FOR_NOTHING = """
    questions:
      - {id: hobby, kind: choice, ask: Do you?, label: Hobby, options: [{id: "yes", label: "Yes"}]}
"""
TWO_WAYS = """
      - {id: at-70, when: {age: {from: 70}}, because: You are 70 or older., show: {cautions: [doac]}}
"""


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    (tmp_path / "cases.yaml").write_text(CASES, "utf-8")
    return tmp_path


def test_each_factor_leads_over_its_rules_to_what_they_show_and_its_cases(cases: Path) -> None:
    warfarin = ("On warfarin",)

    assert matrix(WARFARIN_RULES, cases).rows == (
        Row("Age", "age", "older", "age", ()),
        Row("Blood thinner", "clot_medicine", "vka", "vitamin-k-antagonist", warfarin),
        Row("Blood thinner", "clot_medicine", "doac", "doac", ()),
        Row("Medicines", "medications", "vka", "vitamin-k-antagonist", warfarin),
        Row("Medicines", "medications", "doac", "doac", ()),
    )


def test_a_case_stands_beside_the_rules_that_show_it_and_not_beside_others_of_the_same_finding(tmp_path: Path) -> None:
    (tmp_path / "cases.yaml").write_text(
        "- {name: By name, answers: {clot_medicine: doac, medications: [eliquis]}, shows: [doac]}\n"
        "- {name: Open, answers: {clot_medicine: yes-unknown}, not_ruled_out: [vitamin-k-antagonist]}\n",
        "utf-8",
    )

    assert {(row.rule, row.cases) for row in matrix(WARFARIN_RULES, tmp_path).rows} == {
        ("older", ()),
        ("vka", ("Open",)),
        ("doac", ("By name",)),
    }
    two = ruleset(WARFARIN_PARTS + TWO_WAYS)
    assert [row.cases for row in matrix(two, tmp_path).rows if row.rule == "at-70"] == [()]


def test_without_cases_nothing_is_said_of_them() -> None:
    assert "  vka -> vitamin-k-antagonist" in in_words(matrix(WARFARIN_RULES, None)).splitlines()


def test_what_no_rule_asks_for_and_what_no_case_shows_is_named(cases: Path) -> None:
    rules = ruleset(WARFARIN_PARTS.replace("\n    questions:\n", QUESTION_FOR_NOTHING, 1))

    assert matrix(rules, cases).gaps == (("no rule", "hobby"), ("no case", "doac"), ("no case", "age"))
    assert matrix(rules, None).gaps == (("no rule", "hobby"),)


def test_as_text_it_has_a_line_for_each_rule_and_what_it_shows(cases: Path) -> None:
    assert in_words(matrix(WARFARIN_RULES, cases)).splitlines() == [
        "Age (age)",
        "  older -> age: -",
        "Blood thinner (clot_medicine)",
        "  vka -> vitamin-k-antagonist: On warfarin",
        "  doac -> doac: -",
        "Medicines (medications)",
        "  vka -> vitamin-k-antagonist: On warfarin",
        "  doac -> doac: -",
        "doac: no case shows it",
        "age: no case shows it",
        "5 rows, 2 gaps",
    ]


def test_the_packaged_rule_set_has_no_gap() -> None:
    assert matrix(packaged(), HERE / "cases").gaps == ()


def test_the_command_writes_text_and_json() -> None:
    text = CliRunner().invoke(app, ["rules", "matrix"])
    written = json.loads(CliRunner().invoke(app, ["rules", "matrix", "--json"]).stdout)

    assert text.stdout == in_words(matrix(packaged(), None))
    assert written["rows"][0].keys() == {"factor", "question", "rule", "finding", "cases"}
    assert written["gaps"] == []


def test_a_case_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("- {name: Without answers}", "utf-8")

    result = CliRunner().invoke(app, ["rules", "matrix", "--cases", f"{tmp_path}"])

    said = f"bad.yaml has cases that cannot be read; 'd3k2-profile rules check --cases {tmp_path}' says where\n"
    assert (result.exit_code, result.stderr) == (2, said)
