"""The commands: what each writes where, and the status it ends with."""

import json
import os
import re
import stat
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from d3k2_profile import __version__, output
from d3k2_profile.check.codes import CODES
from d3k2_profile.check.examination import examine, in_words
from d3k2_profile.cli import app
from d3k2_profile.conversation.interview import Interview
from d3k2_profile.conversation.words import TOO_LONG
from d3k2_profile.output import library
from d3k2_profile.output.json_schema import schema as profile_schema
from d3k2_profile.output.terminal import Page
from d3k2_profile.profile.evaluate import evaluate
from d3k2_profile.profile.model import Profile
from d3k2_profile.questions.kinds import (
    ChoiceQuestion,
    ChoicesQuestion,
    MedicationsQuestion,
    NumberQuestion,
    Question,
)
from d3k2_profile.questions.values import Unknown, Value
from d3k2_profile.rules import load, model
from d3k2_profile.rules.schema import schema
from d3k2_profile.terminal.console import plain_text
from tests import records, samples
from tests.reading import PAGES

ON = date(2026, 11, 21)
GIVEN: Mapping[str, object] = {
    "age": 72,
    "clot_medicine": "warfarin",
    "medications": ["coumadin", "metformin"],
    "foods": ["natto"],
}
SAVED = json.dumps({"format": 1, "updated": ON.isoformat(), "answers": GIVEN})
VKA = samples.packaged().findings["vitamin-k-antagonist"]

BROKEN = samples.whole(
    """
    questions:
      - {id: age, kind: number, ask: "How old are you?", label: Age, min: 0, max: 120}
    rules:
      - {id: older, when: {age: {from: 65}}, because: You are 65 or older., show: {cautions: [vka]}}
    """
)
UNKNOWN_CAUTION_AT = next(
    f"{number}:{line.index('[vka]') + 2}" for number, line in enumerate(BROKEN.splitlines(), 1) if "[vka]" in line
)

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")


def run(*arguments: str, typed: str | bytes = "", env: Mapping[str, str | None] | None = None) -> Result:
    """What the command says when it is called inside this process."""
    return CliRunner().invoke(app, [*arguments], input=typed, env={"COLUMNS": "80", "D3K2_DEBUG": None, **(env or {})})


def outcome(result: Result) -> tuple[int, str, str]:
    """The status, the result and the messages."""
    return result.exit_code, result.stdout, result.stderr


def environment(**more: str) -> dict[str, str]:
    """The environment without what would change how text is shown."""
    changing = {"COLUMNS", "FORCE_COLOR", "D3K2_DEBUG", "PYTHONIOENCODING", "PYTHONUTF8", "LANG", "LC_ALL", "LC_CTYPE"}
    return {**{name: value for name, value in os.environ.items() if name not in changing}, "COLUMNS": "80", **more}


def start(
    *arguments: str, cwd: Path, typed: bytes = b"", more: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """What a program of its own says."""
    command = [sys.executable, "-m", "d3k2_profile", *arguments]
    return subprocess.run(
        command, input=typed, cwd=cwd, env=environment(**(more or {})), capture_output=True, check=False
    )


def shell(command: str, *, cwd: Path) -> subprocess.CompletedProcess[str]:
    """What bash says; `PROGRAM` stands for the program."""
    script = command.replace("PROGRAM", f"'{sys.executable}' -m d3k2_profile")
    env = environment(PYTHONIOENCODING="utf-8")
    return subprocess.run(
        ["bash", "-c", script], cwd=cwd, env=env, capture_output=True, text=True, encoding="utf-8", check=False
    )


def profile(answers: Mapping[str, object] = GIVEN, on: date = ON) -> Profile:
    """The profile that the packaged rule set gives for these answers."""
    return evaluate(samples.packaged(), samples.packaged().questionnaire.accept(answers), on=on)


PAGE = plain_text(Page(profile()))
AS_JSON = output.FORMATS["json"](profile())
AS_MARKDOWN = output.FORMATS["markdown"](profile())
AS_HTML = output.FORMATS["html"](profile())
NAMES = ["page.txt", "page.md", "page.html", "page.json"]


def lines_and_answers(known: Mapping[str, str]) -> tuple[list[str], dict[str, Value]]:
    """A line for each question that is asked, `n` where nothing is known, and the answers they give."""
    lines: list[str] = []
    interview = Interview(samples.packaged().questionnaire)
    while question := interview.current:
        raw = known.get(question.id, Unknown.NOT_SURE)
        lines.append(typed_for(question, raw))
        interview = interview.answer(question.accept(raw))
    return lines, dict(interview.answers)


def typed_for(question: Question, raw: str) -> str:
    """The line that gives this answer."""
    match question:
        case ChoiceQuestion() if raw != Unknown.NOT_SURE:
            return f"{[option.id for option in question.options].index(raw) + 1}"
        case NumberQuestion() if raw != Unknown.NOT_SURE:
            return raw
        case NumberQuestion() | ChoiceQuestion() | ChoicesQuestion() | MedicationsQuestion():
            return "n"


LINES, ANSWERS = lines_and_answers({"age": "72", "clot_medicine": "warfarin"})


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A file of saved answers."""
    path = tmp_path / "answers.json"
    path.write_text(SAVED, encoding="utf-8")
    return path


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A rule set that names a caution it does not define."""
    path = tmp_path / "broken.yaml"
    path.write_text(BROKEN, encoding="utf-8")
    return path


# Usage


def test_the_version_is_shown() -> None:
    assert outcome(run("--version")) == (0, f"d3k2-profile {__version__}\n", "")


@pytest.mark.parametrize(
    ("command", "named"),
    [
        ("", ["--version", "ask", "report", "read", "rules"]),
        ("ask", ["--answers", "--no-input", "--from-record", "--for", "--output", "--force", "--rules"]),
        ("report", ["ANSWERS", "--format", "--for", "--output", "--force", "--schema", "--rules"]),
        ("read", ["ID", "--rules"]),
        ("form", ["--format", "--output", "--force", "--rules"]),
        ("rules", ["check", "schema"]),
        ("rules check", ["FILE", "--rules"]),
        ("rules schema", ["--rules"]),
    ],
)
@pytest.mark.parametrize("wanted", ["--help", "-h"])
def test_help_names_what_the_command_takes(command: str, named: list[str], wanted: str) -> None:
    status, shown, said = outcome(run(*command.split(), wanted))

    assert (status, said) == (0, "")
    assert [name for name in named if name not in shown] == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["--bogus"],
        ["bogus"],
        ["ask", "--bogus"],
        ["ask", "stray"],
        ["report"],
        ["report", "answers.json", "--format", "papyrus"],
        ["report", "answers.json", "--bogus"],
        ["report", "answers.json", "--output", "page.odt"],
        ["report", "answers.json", "--schema"],
        ["report", "--schema", "--format", "json"],
        ["rules", "check", "one.yaml", "--explain", "floor-name"],
        ["rules", "bogus"],
        ["rules", "check", "one.yaml", "--rules", "two.yaml"],
    ],
)
def test_what_the_command_does_not_take_is_wrong_usage(arguments: list[str]) -> None:
    status, shown, said = outcome(run(*arguments))

    assert (status, shown) == (2, "")
    assert said != ""


# Asking


def test_without_a_command_the_questions_are_asked() -> None:
    assert outcome(run()) == outcome(run("ask"))
    assert "Question 1 of" in run().stderr


def test_an_option_of_ask_without_a_command_goes_to_ask(tmp_path: Path) -> None:
    mine = tmp_path / "mine.json"

    status = run("--answers", f"{mine}", typed="72\n").exit_code

    assert status == 6
    assert json.loads(mine.read_text(encoding="utf-8"))["answers"] == {"age": 72}


def test_a_conversation_over_a_pipe_ends_with_the_page_on_standard_output() -> None:
    result = run("ask", typed="\n".join([*LINES, "", ""]))

    assert result.exit_code == 0
    assert result.stdout == plain_text(Page(evaluate(samples.packaged(), ANSWERS, on=date.today())))
    assert VKA.title in result.stdout
    assert VKA.title not in result.stderr


def test_a_line_longer_than_can_be_held_is_refused_and_the_next_one_is_read() -> None:
    too_long, told = run("ask", typed="x" * 1_000_000 + "\n"), run("ask", typed="x" * 1_000_000)

    assert (too_long.exit_code, too_long.stderr.count("> ")) == (6, 2)
    assert TOO_LONG in too_long.stderr
    assert told.stderr == too_long.stderr


@pytest.mark.slow
@pytest.mark.parametrize("count", range(len(LINES)))
def test_input_that_ends_before_the_last_question_ends_the_program_and_says_what_was_kept(count: int) -> None:
    status, shown, said = outcome(run("ask", typed="".join(f"{line}\n" for line in LINES[:count])))

    assert (status, shown) == (6, "")
    assert said.endswith("The input ended before the last question. Nothing was kept.\n")
    assert f"Question {count + 1} of " in said


def test_input_that_ends_says_how_to_go_on_when_a_file_was_named(tmp_path: Path) -> None:
    mine = tmp_path / "my answers.json"

    result = run("ask", "--answers", f"{mine}", typed="72\n")

    assert result.exit_code == 6
    assert result.stderr.endswith(
        f"The input ended before the last question. Your answers so far are in my answers.json. "
        f"Continue with: d3k2-profile ask --answers '{mine}'\n"
    )


def test_input_that_ends_while_none_of_these_is_confirmed_is_no_answer(tmp_path: Path) -> None:
    mine = tmp_path / "mine.json"
    before = [question.id for question in Interview(samples.packaged().questionnaire, ANSWERS).asked].index(
        "medications"
    )

    result = run("ask", "--answers", f"{mine}", typed="\n".join([*LINES[:before], "none", ""]))

    assert result.exit_code == 6
    assert "medications" not in json.loads(mine.read_text(encoding="utf-8"))["answers"]


def test_input_that_ends_while_leaving_ends_the_program() -> None:
    status, shown, said = outcome(run("ask", typed="72\nq\n"))

    assert (status, shown) == (6, "")
    assert said.endswith("Nothing was kept.\n")


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

    status, _, said = outcome(run("ask", "--from-record", f"{record}", "--answers", f"{mine}", typed="y\n1\nnone\n"))

    assert (status, "5 MG" in said) == (6, False)
    assert json.loads(mine.read_text(encoding="utf-8"))["answers"]["medications"] == ["Warfarin Sodium Oral Tablet"]


def test_asking_nothing_about_a_record_takes_nothing_of_it_for_an_answer(tmp_path: Path) -> None:
    record = records.saved(tmp_path, records.of_patient(records.request("Warfarin Sodium 5 MG Oral Tablet")))

    status, shown, said = outcome(run("ask", "--from-record", f"{record}", "--no-input"))

    assert (status, shown) == (0, plain_text(Page(profile({}, date.today()))))
    assert VKA.title in shown
    assert "- Warfarin Sodium Oral Tablet (prescription, 2019-01-02)" in said


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
    asked = [question.id for question in Interview(samples.packaged().questionnaire, ANSWERS).asked]
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


# Reports


def test_a_report_is_the_page_of_the_saved_answers(saved: Path) -> None:
    assert outcome(run("report", f"{saved}")) == (0, PAGE, "")
    assert outcome(run("report", f"{saved}", "--format", "terminal")) == (0, PAGE, "")
    assert PAGE.index(VKA.title) < PAGE.index("NOT CHECKED")


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


@pytest.mark.parametrize("name", NAMES)
def test_an_existing_file_is_not_replaced_unasked(name: str, saved: Path) -> None:
    output = saved.parent / name
    output.write_text("mine", encoding="utf-8")

    result = run("report", f"{saved}", "--output", f"{output}")

    assert outcome(result) == (5, "", f"{name} exists already; use --force to replace it, or another name\n")
    assert output.read_text(encoding="utf-8") == "mine"


def test_an_existing_file_is_replaced_with_force_and_then_read_by_its_owner_alone(saved: Path) -> None:
    output = saved.parent / "page.txt"
    output.write_text("mine", encoding="utf-8")
    output.chmod(0o644)

    assert outcome(run("report", f"{saved}", "--output", f"{output}", "--force")) == (0, "", "")
    assert output.read_text(encoding="utf-8") == PAGE
    if os.name == "posix":
        assert stat.S_IMODE(output.stat().st_mode) == 0o600


@pytest.mark.parametrize("name", NAMES)
def test_a_folder_that_is_not_there_cannot_be_written_to(name: str, saved: Path) -> None:
    result = run("report", f"{saved}", "--output", f"{saved.parent / 'none' / name}")

    assert outcome(result) == (5, "", f"{name} could not be written: its folder does not exist; name another file\n")
    assert [path.name for path in saved.parent.iterdir()] == ["answers.json"]


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="needs a limit on the size of files")
@pytest.mark.parametrize("name", NAMES)
def test_a_disk_that_fills_up_leaves_the_old_file_and_no_half_of_a_new_one(name: str, saved: Path) -> None:
    output = saved.parent / name
    output.write_text("mine", encoding="utf-8")

    result = shell(f"ulimit -f 1; PROGRAM report answers.json --output {name} --force", cwd=saved.parent)

    assert (result.returncode, result.stdout, result.stderr) == (
        5,
        "",
        f"{name} could not be written: file too large\n",
    )
    assert output.read_text(encoding="utf-8") == "mine"
    assert sorted(path.name for path in saved.parent.iterdir()) == sorted(["answers.json", name])


@pytest.mark.parametrize("name", PAGES)
def test_a_report_for_a_clinician_is_the_other_side_of_the_same_page(name: str, saved: Path) -> None:
    expected = plain_text(output.FORMATS[name](replace(profile(), audience="clinician")))

    assert outcome(run("report", f"{saved}", "--format", name, "--for", "clinician")) == (0, expected, "")
    assert expected != plain_text(output.FORMATS[name](profile()))


def test_the_schema_of_a_report_needs_no_answers() -> None:
    result = run("report", "--schema")

    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout) == profile_schema()


def test_the_page_of_a_conversation_is_written_to_the_file_that_was_named(tmp_path: Path) -> None:
    expected = replace(evaluate(samples.packaged(), ANSWERS, on=date.today()), audience="clinician")

    result = run("ask", "--output", f"{tmp_path / 'page.md'}", "--for", "clinician", typed="\n".join([*LINES, "", ""]))

    assert (result.exit_code, result.stdout) == (0, "")
    assert (tmp_path / "page.md").read_text("utf-8") == output.FORMATS["markdown"](expected)


@pytest.mark.parametrize(("name", "status"), [("there.html", 5), ("none/page.html", 5), ("page.odt", 2)])
def test_where_the_page_cannot_be_written_no_question_is_asked(name: str, status: int, tmp_path: Path) -> None:
    (tmp_path / "there.html").write_text("mine", encoding="utf-8")

    result = run("ask", "--output", f"{tmp_path / name}")

    assert (result.exit_code, result.stdout, "Question" in result.stderr) == (status, "", False)


def test_a_folder_is_never_replaced_by_a_report(saved: Path) -> None:
    folder = saved.parent / "page.txt"
    folder.mkdir()

    status, shown, said = outcome(run("report", f"{saved}", "--output", f"{folder}", "--force"))

    assert (status, shown, folder.is_dir()) == (5, "", True)
    assert said == "page.txt could not be written: it is not a regular file\n"


@pytest.mark.parametrize("force", [[], ["--force"]])
@pytest.mark.parametrize(
    "command", ["report {0} --output {0}", "ask --answers {0} --output {0}", "ask --from-record {0} --output {0}"]
)
def test_a_page_never_replaces_a_file_that_its_command_reads(command: str, force: list[str], saved: Path) -> None:
    result = run(*command.format(saved).split(), *force)

    said = "answers.json is read by this command, so it cannot be written to; name another file with --output\n"
    assert outcome(result) == (2, "", said)
    assert saved.read_text(encoding="utf-8") == SAVED


@on_posix
def test_a_rule_set_is_not_replaced_by_what_is_made_of_it(broken: Path) -> None:
    link = broken.parent / "link.html"
    link.symlink_to(broken)

    result = run("form", "--rules", f"{broken}", "--output", f"{link}", "--force")

    said = "link.html is read by this command, so it cannot be written to; name another file with --output\n"
    assert outcome(result) == (2, "", said)


def test_a_page_is_not_written_where_the_answers_are_going_to_be_kept(tmp_path: Path) -> None:
    result = run(
        "ask", "--answers", f"{tmp_path / 'new.json'}", "--output", f"{tmp_path / '..' / tmp_path.name / 'new.json'}"
    )

    assert result.exit_code == 2
    assert [*tmp_path.iterdir()] == []


def test_only_commands_that_have_a_format_advise_one(tmp_path: Path) -> None:
    said = "the ending '.pdf' names no format; end the name in .html or .md or .txt or .json"

    assert outcome(run("ask", "--output", f"{tmp_path / 'x.pdf'}")) == (2, "", f"{said}\n")
    assert outcome(run("report", "-", "--output", f"{tmp_path / 'x.pdf'}")) == (2, "", f"{said}, or use --format\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ["report", "."],
        ["report", ""],
        ["read", "--rules", "."],
        ["ask", "--from-record", "."],
        ["ask", "--answers", "."],
        ["report", "-", "--format", "json", "--output", "."],
    ],
)
def test_a_path_whose_end_is_no_name_is_named_whole(arguments: list[str]) -> None:
    result = run(*arguments, typed=SAVED)

    assert (result.exit_code in {2, 3, 4, 5}, result.stdout) == (True, "")
    assert re.match(r"\.[: ]", result.stderr)


# The blank questionnaire


@pytest.mark.parametrize(
    ("arguments", "form"), [([], "markdown"), (["--format", "html"], "html"), (["--format", "fhir"], "fhir")]
)
def test_the_blank_questionnaire_is_written_in_the_format_that_was_asked_for(arguments: list[str], form: str) -> None:
    assert outcome(run("form", *arguments)) == (0, output.FORMS[form](samples.packaged()), "")


@pytest.mark.slow
@pytest.mark.parametrize(("name", "form"), [("q.md", "markdown"), ("q.HTML", "html"), ("q.json", "fhir")])
def test_the_ending_of_its_file_names_the_format_of_a_blank_questionnaire(name: str, form: str, tmp_path: Path) -> None:
    written = tmp_path / name

    assert outcome(run("form", "--output", f"{written}")) == (0, "", "")
    assert written.read_text(encoding="utf-8") == output.FORMS[form](samples.packaged())
    assert outcome(run("form", "--output", f"{written}"))[0] == 5
    assert outcome(run("form", "--output", f"{written}", "--force"))[0] == 0


def test_a_format_that_is_named_weighs_more_than_an_ending(tmp_path: Path) -> None:
    assert outcome(run("form", "--format", "html", "--output", f"{tmp_path / 'q.page'}")) == (0, "", "")
    assert outcome(run("form", "--output", f"{tmp_path / 'q.page2'}")) == (
        2,
        "",
        "the ending '.page2' names no format; end the name in .html or .md or .json, or use --format\n",
    )


# Answers that cannot be used


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('{"format": 1,\n "answers": {"clot_medicine": "secret-42"}}', "2:"),
        ('{"format": 1,\n "answers": {\n  "age": "secret-42"}}', "3:"),
        ('{"format": 1,\n "answers": {"medications": [["secret-42"]]}}', "2:"),
        ('{"format": 1, "answers": {"age": 41,\n "age": "secret-42"}}', "2:"),
        ('{"format": 1,\n "answers": {"age": secret-42}}', "2:"),
        ('{"format": 2, "answers": {"age": "secret-42"}}', "1:"),
        ('{"age": "secret-42"}', "1:"),
    ],
)
def test_answers_that_cannot_be_used_are_named_by_place_and_never_repeated(
    text: str, place: str, tmp_path: Path
) -> None:
    path = tmp_path / "answers.json"
    path.write_text(text, encoding="utf-8")

    from_file, from_input, asked = (
        run("report", f"{path}"),
        run("report", "-", typed=text),
        run("ask", "--answers", f"{path}"),
    )

    for result, name in ((from_file, "answers.json"), (from_input, "standard input"), (asked, "answers.json")):
        assert (result.exit_code, result.stdout) == (4, "")
        assert re.match(f"{name}:{place}[0-9]+: ", result.stderr)
        assert "secret-42" not in result.stderr
    assert path.read_text(encoding="utf-8") == text


def test_an_answers_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    expected = "none.json:1:1: cannot be opened (no such file or directory); check its name and permissions\n"

    assert outcome(run("report", f"{tmp_path / 'none.json'}")) == (4, "", expected)


# Rule sets


COMMANDS = [["ask"], ["report", "-"], ["read"], ["rules", "check"]]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_rule_set_that_is_not_there_is_an_error_of_every_command(command: list[str], tmp_path: Path) -> None:
    result = run(*command, "--rules", f"{tmp_path / 'none.yaml'}", typed=SAVED)
    message = (
        "none.yaml:1:1: error[unreadable-file]: cannot be opened (no such file or directory); check its name and "
        "permissions\n"
    )

    assert result.exit_code == 3
    assert {result.stdout, result.stderr} == {"", message}


@pytest.mark.parametrize("command", [["ask"], ["report", "-"], ["read"]])
def test_what_is_wrong_with_a_rule_set_is_said_with_its_place(command: list[str], broken: Path) -> None:
    status, shown, said = outcome(run(*command, "--rules", f"{broken}", typed=SAVED))

    assert (status, shown) == (3, "")
    assert said.startswith(f"broken.yaml:{UNKNOWN_CAUTION_AT}: error[unknown-caution]: ")


def test_a_check_shows_what_is_wrong_as_its_result(broken: Path) -> None:
    named, optional = run("rules", "check", f"{broken}"), run("rules", "check", "--rules", f"{broken}")

    assert (named.exit_code, named.stderr) == (3, "")
    assert named.stdout.startswith(f"broken.yaml:{UNKNOWN_CAUTION_AT}: error[unknown-caution]: ")
    assert outcome(optional) == outcome(named)


@pytest.mark.slow
def test_a_check_of_the_packaged_rule_set_finds_nothing_wrong() -> None:
    result = run("rules", "check")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == in_words(examine(None, date.today()))


def test_a_code_like_no_other_is_answered_with_those_there_are() -> None:
    assert outcome(run("rules", "check", "--explain", "WRONG")) == (
        2,
        "",
        f"there is no code 'WRONG'; there are: {', '.join(sorted(CODES))}\n",
    )


def test_the_schema_of_a_rule_set_is_json() -> None:
    result = run("rules", "schema")

    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout) == schema()


# The library


def test_reading_lists_every_section_and_caution() -> None:
    packaged = samples.packaged()
    status, shown, said = outcome(run("read"))

    assert (status, shown, said) == (0, plain_text(library.contents(packaged)), "")
    assert [name for name in packaged.findings if f"- {name}: " not in shown] == []


@pytest.mark.slow
@pytest.mark.parametrize("name", samples.packaged().findings)
def test_reading_one_shows_it_with_its_sources(name: str) -> None:
    part = samples.packaged().findings[name]

    status, shown, said = outcome(run("read", name))

    assert (status, shown, said) == (0, plain_text(library.entry(samples.packaged(), part)), "")
    assert part.title in " ".join(shown.split())
    assert [source for source in part.sources if f"- {source}: " not in shown] == []


def test_reading_a_misspelt_id_suggests_the_nearest() -> None:
    message = (
        "there is no section or caution 'vitamin-k-antagonis'; did you mean 'vitamin-k-antagonist'? "
        "'d3k2-profile read' lists all\n"
    )

    assert outcome(run("read", "vitamin-k-antagonis")) == (2, "", message)


def test_reading_an_id_like_no_other_points_to_the_list() -> None:
    assert outcome(run("read", "xyzzy")) == (
        2,
        "",
        "there is no section or caution 'xyzzy'; 'd3k2-profile read' lists all\n",
    )


# Bugs


def fail_with_an_answer(path: Path | None = None, floor: model.RuleSet | None = None) -> model.RuleSet:
    """Stands for a bug whose message holds what a person answered."""
    raise RuntimeError("the person takes warfarin")


def test_a_bug_is_one_line_without_anyones_answers(monkeypatch: pytest.MonkeyPatch, saved: Path) -> None:
    monkeypatch.setattr(load, "load", fail_with_an_answer)

    status, shown, said = outcome(run("report", f"{saved}"))

    assert (status, shown, said.count("\n")) == (70, "", 1)
    assert re.match(
        r"A bug in d3k2-profile \(RuntimeError in test_commands\.py, line [0-9]+\); saved answers are intact\.", said
    )
    assert "warfarin" not in said


def test_a_bug_is_shown_whole_to_whoever_asks_for_it(monkeypatch: pytest.MonkeyPatch, saved: Path) -> None:
    monkeypatch.setattr(load, "load", fail_with_an_answer)

    result = run("report", f"{saved}", env={"D3K2_DEBUG": "1"})

    assert isinstance(result.exception, RuntimeError)


# Streams


@pytest.mark.slow
@on_posix
@pytest.mark.parametrize("command", ["report answers.json", "report answers.json --format json", "read", "rules check"])
def test_a_result_that_had_nowhere_to_go_is_never_a_success(command: str, saved: Path) -> None:
    closed = shell(f"PROGRAM {command} >&-", cwd=saved.parent)

    assert (closed.returncode, closed.stderr) == (
        5,
        "There was nowhere to write the result: standard output is closed.\n",
    )


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("command", ["report answers.json", "rules schema", "rules check"])
def test_a_result_that_found_no_room_is_never_a_success(command: str, saved: Path) -> None:
    full = shell(f"PROGRAM {command} >/dev/full", cwd=saved.parent)

    assert (full.returncode, full.stderr) == (5, "The result could not be written: no space left on device.\n")


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("command", ["--help >", "--version >", "ask --help >", "ask 2>", "bogus 2>"])
def test_help_or_questions_that_found_no_room_end_without_a_traceback(command: str, tmp_path: Path) -> None:
    full = shell(f"PROGRAM {command}/dev/full", cwd=tmp_path)

    assert full.returncode == 5
    assert full.stderr in ("", "The screen or a file failed: no space left on device.\n")


@pytest.mark.slow
@on_posix
@pytest.mark.parametrize("command", ["report answers.json", "rules schema", "--help", "ask </dev/null 2>&1"])
def test_a_reader_that_went_away_ends_the_program_in_silence(command: str, saved: Path) -> None:
    left = shell(
        f"{{ sleep 1; PROGRAM {command}; }} | true; exit ${{PIPESTATUS[0]}}", cwd=saved.parent
    )  # the reader leaves first

    assert (left.returncode, left.stdout, left.stderr) == (141, "", "")


@pytest.mark.slow
@on_posix
def test_questions_that_nobody_can_see_do_not_get_into_the_result(tmp_path: Path) -> None:
    (tmp_path / "typed").write_text("\n".join([*LINES, "", ""]), encoding="utf-8")

    unseen = shell("PROGRAM ask <typed 2>&-", cwd=tmp_path)

    assert (unseen.returncode, unseen.stdout) == (
        0,
        plain_text(Page(evaluate(samples.packaged(), ANSWERS, on=date.today()))),
    )


@on_posix
def test_with_every_stream_closed_the_program_still_ends_with_its_status(tmp_path: Path) -> None:
    assert shell("PROGRAM ask --answers mine.json <&- >&- 2>&-", cwd=tmp_path).returncode == 6


# Encodings


UMLAUT = json.dumps(
    {"format": 1, "updated": ON.isoformat(), "answers": {**GIVEN, "medications": ["Möhrenöl"]}}, ensure_ascii=False
)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("settings", "encoding", "shown_as"),
    [
        ({"LANG": "C"}, "utf-8", "Möhrenöl"),
        ({"LANG": "C", "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}, "ascii", "Mohrenol"),
        ({"PYTHONIOENCODING": "cp1252"}, "cp1252", "Möhrenöl"),
        ({"LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"}, "ascii", "Mohrenol"),
    ],
)
def test_a_report_keeps_every_word_in_any_encoding(
    settings: dict[str, str], encoding: str, shown_as: str, tmp_path: Path
) -> None:
    (tmp_path / "answers.json").write_text(UMLAUT, encoding="utf-8")

    plain = start("report", "answers.json", cwd=tmp_path, more={"PYTHONIOENCODING": "utf-8"})
    other = start("report", "answers.json", cwd=tmp_path, more=settings)

    assert (other.returncode, other.stderr) == (0, b"")
    words, shown = plain.stdout.decode("utf-8").split(), other.stdout.decode(encoding).split()
    assert [(word, seen) for word, seen in zip(words, shown, strict=True) if word.isascii() and word != seen] == []
    assert f'"{shown_as}"' in " ".join(shown)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("settings", "encoding"),
    [
        ({"LANG": "C", "PYTHONIOENCODING": "ascii"}, "ascii"),
        ({"PYTHONIOENCODING": "cp1252"}, "cp1252"),
        ({"LANG": "C"}, "utf-8"),
    ],
)
def test_a_conversation_works_in_any_encoding(settings: dict[str, str], encoding: str, tmp_path: Path) -> None:
    asked = [question.id for question in Interview(samples.packaged().questionnaire, ANSWERS).asked]
    lines = [*LINES, ""]
    place = asked.index("medications")
    lines[place : place + 1] = ["Ähxqö, coumadin", "s"]

    run = start("ask", typed="\n".join([*lines, ""]).encode("utf-8"), cwd=tmp_path, more=settings)

    assert run.returncode == 0
    assert VKA.title in run.stdout.decode(encoding)
    assert "Question 1 of " in run.stderr.decode(encoding)
