"""Where a command writes: never over what it reads, nor unasked over what is there, and whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from tests.cli.running import NAMES, PAGE, SAVED, on_posix, outcome, run, shell


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


def test_only_commands_that_have_a_format_advise_one(tmp_path: Path) -> None:
    said = "the ending '.pdf' names no format; end the name in .html or .md or .txt or .json"

    assert outcome(run("ask", "--output", f"{tmp_path / 'x.pdf'}")) == (2, "", f"{said}\n")
    assert outcome(run("report", "-", "--output", f"{tmp_path / 'x.pdf'}")) == (2, "", f"{said}, or use --format\n")
