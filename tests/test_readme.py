"""The README is true: its sample is what comes out, its rule set is whole, its commands exist."""

import json
import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from d3k2_profile.cli import app
from d3k2_profile.errors import Status
from d3k2_profile.files.yaml_text import read_yaml
from d3k2_profile.output import FORMATS
from d3k2_profile.rules.load import load
from d3k2_profile.terminal.console import plain_text
from tests import ROOT, records
from tests.conftest import Kept
from tests.extended_rules import packaged_with
from tests.sample_rules import packaged, personas, profile_of

README = ROOT / "README.md"
TEXT = README.read_text("utf-8")


def block(language: str, containing: str) -> str:
    blocks: list[str] = re.findall(rf"```{language}\n(.*?)```", TEXT, re.DOTALL)
    return next(found for found in blocks if containing in found)


def test_the_screen_it_shows_is_the_one_of_the_person_it_says_it_is(kept: Kept) -> None:
    natto = next(profile for name, profile in personas().items() if "natto" in name)
    screen, _, _ = plain_text(FORMATS["terminal"](natto)).partition("\n\n")

    kept(README, f"<!-- sample -->\n```text\n{block('text', '')}```", f"<!-- sample -->\n```text\n{screen}\n```")


def test_it_is_short_and_says_who_did_not_review_the_texts() -> None:
    assert len(TEXT.splitlines()) < 200
    assert "**No doctor, pharmacist or dietitian has reviewed it.**" in TEXT


def commands(*, asking: bool) -> list[str]:
    """The commands it shows that ask, or those that do not."""
    lines = [*block("sh", "ask --answers").splitlines(), *block("sh", "report --schema").splitlines()]
    return [line for line in lines if (" ask " in line) == asking]


def own_rule_set(folder: Path) -> Path:
    """A copy of the packaged rule set with the parts that the README shows put into its lists."""
    return packaged_with(folder, read_yaml(block("yaml", "night_work")).data)


@pytest.mark.slow
def test_the_parts_of_a_rule_set_it_shows_fit_into_a_copy_of_the_packaged_one(tmp_path: Path) -> None:
    rules = load(own_rule_set(tmp_path), floor=packaged())

    assert "night-work" in [section.part.id for section in profile_of(rules, {"night_work": "yes"}).sections]


@pytest.mark.slow
@pytest.mark.parametrize("line", commands(asking=False))
def test_every_command_it_shows_does_what_it_says(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own_rule_set(tmp_path)
    for name in ("mine.json", "later.json"):
        (tmp_path / name).write_text('{"format": 1, "answers": {}}', "utf-8")
    (tmp_path / "response.json").write_text(f"{FORMATS['fhir'](profile_of(packaged(), {}))}", "utf-8")
    monkeypatch.chdir(tmp_path)

    outcome = CliRunner().invoke(app, shlex.split(line, comments=True)[1:])

    assert outcome.exit_code == 0, outcome.output
    assert outcome.stdout or list(tmp_path.glob("page.*"))


@pytest.mark.parametrize("line", commands(asking=True))
def test_every_command_it_shows_that_asks_asks_its_first_question(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records.saved(tmp_path, records.of_patient(records.statement("Coumadin")))
    monkeypatch.chdir(tmp_path)

    outcome = CliRunner().invoke(app, shlex.split(line, comments=True)[1:], input="y\n1\nnone\nq\nno\n" + "q\nno\n" * 3)

    assert outcome.exit_code == 0, outcome.output
    assert re.search(r"Question [12] of \d\d", outcome.stderr)


def test_the_program_it_shows_runs_and_writes_the_profile(capsys: pytest.CaptureFixture[str]) -> None:
    exec(block("python", "FORMATS"), {})

    assert json.loads(capsys.readouterr().out)["cautions"][0]["id"] == "vitamin-k-antagonist"


def test_the_command_that_tests_is_the_one_that_ci_runs() -> None:
    ci = (README.parent / ".ci" / "run").read_text("utf-8")

    assert "-m tests" in block("sh", "'.[dev]'")
    assert "-e '.[dev]'" in ci
    assert "-m tests" in ci


def test_every_exit_status_is_in_its_list() -> None:
    listed = {
        int(number) for number in re.findall(r"(?<!=)\b\d+\b", TEXT.partition("Exit status: ")[2].partition("\n\n")[0])
    }

    assert listed == set(Status)
