"""A command loads only the libraries it uses: what a person waits for most is imports."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

HEAVY = {"jinja2", "prompt_toolkit", "pydantic", "rapidfuzz", "rich", "yaml"}
"""The libraries that cost more than ten milliseconds each."""
READING = {"pydantic", "yaml"}
"""What reads and checks the rule set of a checkout; a wheel has it checked, see test_wheel."""
RUN = """
import atexit, runpy, sys
file, *sys.argv[1:] = sys.argv[1:]
def note():
    with open(file, "w") as loaded:
        loaded.write(" ".join({name.partition(".")[0] for name in sys.modules}))
atexit.register(note)
runpy.run_module("d3k2_profile", run_name="__main__", alter_sys=True)
"""
SAVED = {
    "format": 1,
    "rules": {"title": "", "version": "", "digest": ""},
    "updated": "2026-11-21",
    "answers": {"age": 72, "clot_medicine": "warfarin", "medications": ["coumadin"]},
}


def loaded(tmp_path: Path, *arguments: str, typed: str = "") -> set[str]:
    """The heavy libraries that a command has loaded when it ends."""
    listed = tmp_path / "loaded"
    done = subprocess.run(
        [sys.executable, "-c", RUN, str(listed), *arguments], input=typed, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return set(listed.read_text("utf-8").split()) & HEAVY


GARBAGE = """
import atexit, gc, sys
from pathlib import Path
from d3k2_profile.__main__ import main
file, *sys.argv[1:] = sys.argv[1:]
looked = []
gc.callbacks.append(lambda phase, about: looked.append(phase))
atexit.register(lambda: Path(file).write_text(f"{len(looked)} {gc.isenabled()}"))
main()
"""


def test_python_looks_for_no_garbage_while_a_command_loads_and_does_again_when_it_runs(tmp_path: Path) -> None:
    saved, noted = tmp_path / "saved.json", tmp_path / "noted"
    saved.write_text(json.dumps(SAVED), "utf-8")

    def noted_by(*arguments: str) -> list[str]:
        subprocess.run([sys.executable, "-c", GARBAGE, str(noted), *arguments], capture_output=True, check=True)
        return noted.read_text("utf-8").split()

    assert noted_by("--version") == ["0", "False"]
    assert noted_by("report", str(saved), "--format", "json")[1] == "True"


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_a_version_and_a_help_need_none_of_them(tmp_path: Path, option: str) -> None:
    assert loaded(tmp_path, option) == set()


def test_a_report_in_json_needs_only_what_reads_and_checks_the_rule_set_of_a_checkout(tmp_path: Path) -> None:
    saved = tmp_path / "saved.json"
    saved.write_text(json.dumps(SAVED), "utf-8")

    assert loaded(tmp_path, "report", str(saved), "--format", "json") == READING


def test_the_first_question_in_numbered_lines_needs_no_template_no_list_and_no_near_match(tmp_path: Path) -> None:
    assert loaded(tmp_path, "ask", "--plain", typed="q\n") == READING | {"rich"}


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are a thing of POSIX")
def test_the_first_question_in_lists_needs_one_library_to_draw_with(tmp_path: Path) -> None:
    import pexpect

    listed = tmp_path / "loaded"
    environment = {**os.environ, "TERM": "xterm-256color"}
    child = pexpect.spawn(
        sys.executable, ["-c", RUN, str(listed), "ask"], env=environment, encoding="utf-8", timeout=20
    )
    child.expect("leave")
    child.send("\x03")
    child.expect(pexpect.EOF)

    behind_the_first = {"rich"}  # which draws the screen of the end
    assert set(listed.read_text("utf-8").split()) & HEAVY - behind_the_first == READING | {"prompt_toolkit"}


@pytest.mark.parametrize("arguments", [["--for", "clinician"], ["--output", "page.json"], ["--force"]])
def test_options_with_values_need_no_more(
    tmp_path: Path, arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("saved.json").write_text(json.dumps(SAVED), "utf-8")

    assert loaded(tmp_path, "report", "saved.json", "--format", "json", *arguments) == READING


def test_a_page_needs_templates_and_a_misspelt_name_needs_the_near_match(tmp_path: Path) -> None:
    saved = tmp_path / "saved.json"
    saved.write_text(json.dumps(SAVED), "utf-8")

    assert "jinja2" in loaded(tmp_path, "report", str(saved), "--format", "html")
    assert "rapidfuzz" in loaded(tmp_path, "lookup", "warferin")
