"""What is longer than the terminal goes through the reader's own pager, from its top; everything else is printed."""

import os
import sys
from collections.abc import Mapping
from io import StringIO
from pathlib import Path

import pytest

from d3k2_profile.output.words import NOTICE_HEADING
from tests.cli.running import PAGE, SAVED, outcome, run

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are a thing of POSIX", allow_module_level=True)

import pexpect

FIRST = PAGE.splitlines()[0]
LAST = PAGE.splitlines()[-1]


def shown(folder: Path, *arguments: str, environment: Mapping[str, str], rows: int = 24) -> str:
    """What a person sees at a terminal."""
    kept = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
        "TERM": "xterm",
        "NO_COLOR": "1",
    }
    seen = StringIO()
    (folder / "mine.json").write_text(SAVED, "utf-8")
    child = pexpect.spawn(
        sys.executable,
        ["-m", "d3k2_profile", *arguments],
        env={**kept, "PYTHONIOENCODING": "utf-8", **environment},
        cwd=f"{folder}",
        dimensions=(rows, 80),
        encoding="utf-8",
        timeout=60,
    )
    child.logfile_read = seen
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    return seen.getvalue().replace("\r\n", "\n")


@pytest.mark.slow
@pytest.mark.parametrize("name", ["PAGER", "D3K2_PAGER"])
def test_a_long_page_goes_through_the_pager_from_its_top(name: str, tmp_path: Path) -> None:
    page = shown(tmp_path, "report", "mine.json", environment={"PAGER": "false", name: "sed -n '1,2 p'"})

    assert FIRST in page
    assert len(page.splitlines()) == 2


@pytest.mark.slow
@pytest.mark.parametrize("pager", ["no-such-pager", "false", "sed 'unbalanced"])
def test_where_the_pager_is_missing_or_fails_the_page_is_printed(pager: str, tmp_path: Path) -> None:
    page = shown(tmp_path, "report", "mine.json", environment={"PAGER": pager})

    assert (FIRST in page, LAST in page) == (True, True)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "rows"), [(("report", "mine.json", "--no-pager"), 24), (("report", "mine.json"), 400)]
)
def test_no_pager_is_started_when_none_is_wanted_or_the_page_fits(
    arguments: tuple[str, ...], rows: int, tmp_path: Path
) -> None:
    assert NOTICE_HEADING in shown(tmp_path, *arguments, rows=rows, environment={"PAGER": "sed 1q"})


@pytest.mark.slow
def test_the_message_is_broken_between_words_on_a_terminal_and_whole_over_a_pipe(tmp_path: Path, saved: Path) -> None:
    seen = shown(tmp_path, "report", "mine.json", "--format", "message", environment={"COLUMNS": "40"})
    whole = run("report", f"{saved}", "--format", "message", env={"COLUMNS": "40"}).stdout

    assert max(len(line) for line in seen.splitlines()) <= 40 < max(len(line) for line in whole.splitlines())
    assert seen.split() == whole.split()


def test_over_a_pipe_no_pager_is_started(saved: Path) -> None:
    assert outcome(run("report", f"{saved}", env={"PAGER": "false"})) == (0, PAGE, "")


def test_the_format_md_is_markdown(saved: Path) -> None:
    assert outcome(run("report", f"{saved}", "--format", "md")) == outcome(
        run("report", f"{saved}", "--format", "markdown")
    )
