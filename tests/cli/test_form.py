"""The blank questionnaire: the formats it is written in."""

from pathlib import Path

import pytest

from d3k2_profile import output
from tests import sample_rules
from tests.cli.running import outcome, run


@pytest.mark.parametrize(
    ("arguments", "form"),
    [
        ([], "markdown"),
        (["--format", "md"], "markdown"),
        (["--format", "html"], "html"),
        (["--format", "fhir"], "fhir"),
    ],
)
def test_the_blank_questionnaire_is_written_in_the_format_that_was_asked_for(arguments: list[str], form: str) -> None:
    assert outcome(run("form", *arguments)) == (0, output.FORMS[form](sample_rules.packaged()), "")


@pytest.mark.slow
@pytest.mark.parametrize(("name", "form"), [("q.md", "markdown"), ("q.HTML", "html"), ("q.json", "fhir")])
def test_the_ending_of_its_file_names_the_format_of_a_blank_questionnaire(name: str, form: str, tmp_path: Path) -> None:
    written = tmp_path / name

    assert outcome(run("form", "--output", f"{written}")) == (0, "", "")
    assert written.read_text(encoding="utf-8") == output.FORMS[form](sample_rules.packaged())
    assert outcome(run("form", "--output", f"{written}"))[0] == 5
    assert outcome(run("form", "--output", f"{written}", "--force"))[0] == 0


def test_a_format_that_is_named_weighs_more_than_an_ending(tmp_path: Path) -> None:
    assert outcome(run("form", "--format", "html", "--output", f"{tmp_path / 'q.page'}")) == (0, "", "")
    assert outcome(run("form", "--output", f"{tmp_path / 'q.page2'}")) == (
        2,
        "",
        "the ending '.page2' names no format; end the name in .html or .md or .json, or use --format\n",
    )
