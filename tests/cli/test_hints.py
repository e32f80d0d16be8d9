"""The commands that the program prints: each works as printed, with the rule set that was used."""

import re
import shlex
import sys
from pathlib import Path

import pytest

from d3k2_profile.dosing.lint import states_amount
from d3k2_profile.text import command, quoted
from tests.cli.running import run
from tests.extended_rules import packaged_with


@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell reads these quotation marks")
@pytest.mark.parametrize("name", ["b12.yaml", "my sets/b12.yaml", "it's 2.yaml", "$HOME.yaml"])
def test_a_command_with_a_rule_set_is_one_that_a_shell_takes_apart_again(name: str) -> None:
    assert shlex.split(command("read ID", name)) == ["d3k2-profile", "read", "ID", "--rules", name]
    assert command("read ID") == "d3k2-profile read ID"


def test_on_windows_a_file_name_stands_in_the_quotation_marks_of_its_shells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")

    assert quoted(r"C:\Users\ann\b12.yaml") == r"C:\Users\ann\b12.yaml"
    assert quoted(r"C:\My Sets\it's & 2.yaml") == r'''"C:\My Sets\it's & 2.yaml"'''


@pytest.mark.parametrize("name", ["b12.yaml", "/home/ann2/sets/3/b12.yaml", "my 12 sets/b12.yaml"])
def test_a_figure_in_the_name_of_a_rule_set_is_no_amount_on_a_page(name: str) -> None:
    assert not states_amount(f"More: {command('read magnesium', name)}", frozenset())
    assert not states_amount(f"More: {command('read magnesium', name)} and one of: sun", frozenset())


@pytest.mark.slow
def test_every_command_that_is_printed_with_a_rule_set_of_ones_own_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packaged_with(tmp_path)
    monkeypatch.chdir(tmp_path)
    answers = tmp_path / "answers.json"
    answers.write_text('{"format": 1, "answers": {"age": 72, "clot_medicine": "warfarin"}}', "utf-8")
    wrong = tmp_path / "wrong.json"
    wrong.write_text('{"format": 1, "answers": {"diet": "no"}}', "utf-8")
    other = tmp_path / "other.json"
    other.write_text('{"resourceType": "QuestionnaireResponse", "questionnaire": "urn:other"}', "utf-8")

    printed = ""
    for arguments in (
        ["read"],
        ["read", "magnesium", "tablets"],
        ["read", "qqqq"],
        ["report", f"{answers}"],
        ["explain", f"{answers}", "qqqq"],
        ["report", f"{other}"],
    ):
        result = run(*arguments, "--rules", "mine.yaml")
        printed += result.stdout + result.stderr

    commands = [re.split(r"  |'|: ", each)[0] for each in " ".join(printed.split()).split("d3k2-profile ")[1:]]
    assert len(commands) == 7
    assert [each for each in commands if "--rules mine.yaml" not in each] == []
    assert "'diet' is no question of mine.yaml; " in run("report", f"{wrong}", "--rules", "mine.yaml").stderr


def test_a_question_that_the_packaged_rule_set_does_not_have_is_looked_for_in_another(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.json"
    wrong.write_text('{"format": 1, "answers": {"qqqq": "no"}}', "utf-8")

    assert run("report", f"{wrong}").stderr == (
        "wrong.json:1:27: 'qqqq' is no question of the packaged rule set; name with --rules the rule set that has it\n"
    )
