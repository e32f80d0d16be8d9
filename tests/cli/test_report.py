"""The page of saved answers, in each format and for each reader."""

import json
import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from d3k2_profile import output
from d3k2_profile.output.json_schema import schema as profile_schema
from d3k2_profile.terminal.console import plain_text
from tests.cli.running import AS_HTML, AS_JSON, AS_MARKDOWN, PAGE, SAVED, VKA, outcome, profile, run, start
from tests.visible_words import PAGES


def test_a_report_is_the_page_of_the_saved_answers(saved: Path) -> None:
    assert outcome(run("report", f"{saved}")) == (0, PAGE, "")
    assert outcome(run("report", f"{saved}", "--format", "terminal")) == (0, PAGE, "")
    assert PAGE.index(VKA.title) < PAGE.index("\n[?] NOT CHECKED\n")


def test_a_report_as_json_is_the_whole_profile(saved: Path) -> None:
    assert outcome(run("report", f"{saved}", "--format", "json")) == (0, AS_JSON, "")


@pytest.mark.parametrize(("form", "expected"), [("terminal", PAGE), ("json", AS_JSON)])
def test_a_dash_reads_the_answers_from_standard_input(form: str, expected: str) -> None:
    assert outcome(run("report", "-", "--format", form, typed=SAVED)) == (0, expected, "")


@pytest.mark.slow
@pytest.mark.parametrize("form", ["terminal", "json"])
def test_the_same_answers_give_the_same_bytes_in_every_run(form: str, saved: Path) -> None:
    runs = [
        start("report", f"{saved}", "--format", form, cwd=saved.parent, more={"PYTHONHASHSEED": seed})
        for seed in ("0", "0", "1", "4242")
    ]

    assert [each.returncode for each in runs] == [0, 0, 0, 0]
    assert {each.stdout for each in runs} == {runs[0].stdout}
    assert len(runs[0].stdout) > 1000


@pytest.mark.parametrize(
    ("name", "expected"), [("page.txt", PAGE), ("page.JSON", AS_JSON), ("page.md", AS_MARKDOWN), ("page.html", AS_HTML)]
)
def test_a_report_is_written_to_a_new_file_that_only_its_owner_reads(name: str, expected: str, saved: Path) -> None:
    output = saved.parent / name

    assert outcome(run("report", f"{saved}", "--output", f"{output}")) == (0, "", "")
    assert output.read_text(encoding="utf-8") == expected
    assert sorted(path.name for path in saved.parent.iterdir()) == sorted(["answers.json", name])
    if os.name == "posix":
        assert stat.S_IMODE(output.stat().st_mode) == 0o600


@pytest.mark.parametrize("name", PAGES)
def test_a_report_for_a_clinician_is_the_other_side_of_the_same_page(name: str, saved: Path) -> None:
    expected = plain_text(output.FORMATS[name](replace(profile(), audience="clinician")))

    assert outcome(run("report", f"{saved}", "--format", name, "--for", "clinician")) == (0, expected, "")
    assert expected != plain_text(output.FORMATS[name](profile()))


def test_the_schema_of_a_report_needs_no_answers() -> None:
    result = run("report", "--schema")

    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout) == profile_schema()


def test_a_report_of_a_fhir_response_is_that_of_the_answers_in_it(saved: Path) -> None:
    response = saved.with_name("response.json")
    response.write_text(run("report", f"{saved}", "--format", "fhir").stdout, encoding="utf-8")

    assert outcome(run("report", f"{response}")) == (0, PAGE, "")
    assert outcome(run("report", "-", typed=response.read_bytes())) == (0, PAGE, "")


def test_a_response_to_another_questionnaire_is_refused_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "r.json").write_text('{"resourceType": "QuestionnaireResponse",\n "questionnaire": "urn:x"}', "utf-8")

    said = "the response answers another questionnaire; fill in the one that 'd3k2-profile form --format fhir' writes"
    assert outcome(run("report", f"{tmp_path / 'r.json'}")) == (4, "", f"r.json:2:19: {said}\n")
