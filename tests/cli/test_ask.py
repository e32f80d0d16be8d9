"""The questions, and what comes of them where their input ends, or nothing is asked."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from d3k2_profile import output
from d3k2_profile.conversation.interview_state import Interview
from d3k2_profile.conversation.words import TOO_LONG
from d3k2_profile.output.terminal import Page
from d3k2_profile.profile.evaluate import evaluate
from d3k2_profile.terminal.console import plain_text
from tests import records, sample_rules
from tests.cli.running import ANSWERS, LINES, PAGE, SAVED, VKA, outcome, profile, run


def test_a_conversation_over_a_pipe_ends_with_the_page_on_standard_output() -> None:
    result = run("ask", typed="\n".join([*LINES, "", ""]))

    assert result.exit_code == 0
    assert result.stdout == plain_text(Page(evaluate(sample_rules.packaged(), ANSWERS, on=date.today())))
    assert VKA.title in result.stdout
    assert VKA.title not in result.stderr


def test_a_line_longer_than_can_be_held_is_refused_and_half_a_line_is_none() -> None:
    too_long, told = run("ask", typed="x" * 1_000_000 + "\n"), run("ask", typed="x" * 1_000_000)

    assert (too_long.exit_code, too_long.stderr.count("> ")) == (6, 2)
    assert TOO_LONG in " ".join(too_long.stderr.split())
    assert (told.exit_code, TOO_LONG in told.stderr) == (6, False)


@pytest.mark.slow
@pytest.mark.parametrize("count", range(len(LINES)))
def test_input_that_ends_before_the_last_question_ends_the_program_and_says_what_was_kept(count: int) -> None:
    status, shown, said = outcome(run("ask", typed="".join(f"{line}\n" for line in LINES[:count])))

    assert (status, shown) == (6, "")
    assert said.endswith("The input ended before the last question. Nothing was kept.\n")
    assert f"Question {count + 1} of " in said


def test_input_that_ends_says_how_to_go_on_when_a_file_was_named(tmp_path: Path) -> None:
    mine = tmp_path / "my answers.json"

    result = run("ask", "--answers", f"{mine}", typed="\n72\n")

    assert result.exit_code == 6
    assert result.stderr.endswith(
        f"The input ended before the last question. Your answers so far are in my answers.json. "
        f"Continue with: d3k2-profile ask --answers '{mine}'\n"
    )


def test_input_that_ends_while_none_of_these_is_confirmed_is_no_answer(tmp_path: Path) -> None:
    mine = tmp_path / "mine.json"
    before = [question.id for question in Interview(sample_rules.packaged().questionnaire, ANSWERS).asked].index(
        "medications"
    )

    result = run("ask", "--answers", f"{mine}", typed="\n".join([*LINES[:before], "none", ""]))

    assert result.exit_code == 6
    assert "medications" not in json.loads(mine.read_text(encoding="utf-8"))["answers"]


def test_input_that_ends_while_leaving_ends_the_program() -> None:
    status, shown, said = outcome(run("ask", typed="\n72\nq\n"))

    assert (status, shown) == (6, "")
    assert said.endswith("Nothing was kept.\n")


@pytest.mark.slow
def test_input_that_ends_at_the_review_shows_the_page() -> None:
    ended, confirmed = (run("ask", typed="\n".join([*LINES, *enter, ""])) for enter in ([], [""]))

    assert (ended.exit_code, ended.stdout) == (0, confirmed.stdout)
    assert VKA.title in ended.stdout


def test_asking_nothing_needs_saved_answers() -> None:
    message = (
        "--no-input asks nothing, so it needs saved answers or a record: add --answers FILE or --from-record BUNDLE\n"
    )

    assert outcome(run("ask", "--no-input")) == (2, "", message)


def test_asking_nothing_shows_the_page_of_the_saved_answers(saved: Path) -> None:
    assert outcome(run("ask", "--no-input", "--answers", f"{saved}")) == (0, PAGE, "")
    assert saved.read_text(encoding="utf-8") == SAVED


def test_asking_nothing_about_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    status, shown, said = outcome(run("ask", "--no-input", "--answers", f"{tmp_path / 'none.json'}"))

    assert (status, shown) == (4, "")
    assert said.startswith("none.json:1:1: ")


def test_a_record_is_confirmed_before_the_first_question(tmp_path: Path) -> None:
    record = records.saved(tmp_path, records.of_patient(records.request("Warfarin Sodium 5 MG Oral Tablet")))
    mine = tmp_path / "mine.json"

    status, _, said = outcome(run("ask", "--from-record", f"{record}", "--answers", f"{mine}", typed="y\n\n1\nnone\n"))

    assert (status, "5 MG" in said) == (6, False)
    assert json.loads(mine.read_text(encoding="utf-8"))["answers"]["medications"] == ["Warfarin Sodium"]


def test_asking_nothing_about_a_record_takes_nothing_of_it_for_an_answer(tmp_path: Path) -> None:
    record = records.saved(tmp_path, records.of_patient(records.request("Warfarin Sodium 5 MG Oral Tablet")))

    status, shown, said = outcome(run("ask", "--from-record", f"{record}", "--no-input"))

    assert (status, shown) == (0, plain_text(Page(profile({}, date.today()))))
    assert VKA.title in " ".join(shown.split())
    assert "- Warfarin Sodium (prescription, 2019-01-02)" in said


def test_a_record_that_cannot_be_used_is_one_line(tmp_path: Path) -> None:
    record = records.saved(tmp_path, {"resourceType": "Bundle", "entry": []})

    message = "record.json holds no patient; export the record with the patient in it\n"
    assert outcome(run("ask", "--from-record", f"{record}")) == (4, "", message)
    assert outcome(run("ask", "--from-record", "-")) == (
        2,
        "",
        "--from-record needs a file; standard input is for your answers\n",
    )


def test_a_comma_alone_is_not_taken_for_none_of_these(tmp_path: Path) -> None:
    mine = tmp_path / "mine.json"
    asked = [question.id for question in Interview(sample_rules.packaged().questionnaire, ANSWERS).asked]
    several = asked.index("supplements")
    lines = [
        *LINES[: asked.index("medications")],
        ",",
        "00011",
        *LINES[asked.index("medications") : several],
        ",",
        ";;",
    ]

    result = run("ask", "--answers", f"{mine}", typed="\n".join([*lines, ""]))

    assert result.exit_code == 6
    assert list(json.loads(mine.read_text(encoding="utf-8"))["answers"]) == asked[:several]
    assert result.stderr.count("Please type names, or numbers from 1 to ") == 2
    assert result.stderr.count("Please type numbers from 1 to ") == 2


def test_the_page_of_a_conversation_is_written_to_the_file_that_was_named(tmp_path: Path) -> None:
    expected = replace(evaluate(sample_rules.packaged(), ANSWERS, on=date.today()), audience="clinician")

    result = run("ask", "--output", f"{tmp_path / 'page.md'}", "--for", "clinician", typed="\n".join([*LINES, "", ""]))

    assert (result.exit_code, result.stdout) == (0, "")
    assert (tmp_path / "page.md").read_text("utf-8") == output.FORMATS["markdown"](expected)


@pytest.mark.parametrize(("name", "status"), [("there.html", 5), ("none/page.html", 5), ("page.odt", 2)])
def test_where_the_page_cannot_be_written_no_question_is_asked(name: str, status: int, tmp_path: Path) -> None:
    (tmp_path / "there.html").write_text("mine", encoding="utf-8")

    result = run("ask", "--output", f"{tmp_path / name}")

    assert (result.exit_code, result.stdout, "Question" in result.stderr) == (status, "", False)


def test_a_page_is_not_written_where_the_answers_are_going_to_be_kept(tmp_path: Path) -> None:
    result = run(
        "ask", "--answers", f"{tmp_path / 'new.json'}", "--output", f"{tmp_path / '..' / tmp_path.name / 'new.json'}"
    )

    assert result.exit_code == 2
    assert [*tmp_path.iterdir()] == []
