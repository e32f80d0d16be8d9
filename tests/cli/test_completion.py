"""What a shell offers while a command is typed: the scripts that the program writes, run by the shells themselves."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.sample_rules import packaged

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="runs the shells of POSIX")

COMMANDS = ["ask", "compare", "explain", "form", "lookup", "read", "report", "rules"]
VITAMIN_K = sorted(name for name in packaged().findings if name.startswith("vitamin-k"))
TYPED = [
    ("", COMMANDS),
    ("re", ["read", "report"]),
    ("--an", ["--answers"]),
    ("--vers", ["--version"]),
    ("--answers mine.json --pl", ["--plain"]),
    ("rules ", ["check", "floor", "matrix", "schema"]),
    ("report --fo", ["--for", "--force", "--format"]),
    ("report mine.json --format h", ["html"]),
    ("rules check --c", ["--cases"]),
    ("read vitamin-k", VITAMIN_K),
    ("explain mine.json vitamin-k", VITAMIN_K),
    ("read --rules missing.yaml vitamin-k", []),
]
needs = {name: pytest.mark.skipif(not shutil.which(name), reason="not installed") for name in ("bash", "zsh", "fish")}


@pytest.mark.parametrize(("typed", "offered"), TYPED)
def test_a_shell_is_offered_commands_options_values_and_the_ids_of_the_library(typed: str, offered: list[str]) -> None:
    words = f"root {typed}"
    place = len(words.split()) - (not typed.endswith(" ") and typed != "")
    asked = {"COMP_WORDS": words, "COMP_CWORD": f"{place}", "_ROOT_COMPLETE": "complete_bash"}

    assert sorted(run(env=asked).stdout.split()) == offered


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An empty folder with the program in a folder of its own."""
    program = tmp_path / "bin" / "d3k2-profile"
    program.parent.mkdir()
    program.write_text(f"#!{sys.executable}\nfrom d3k2_profile.cli import main\n\nmain()\n", "utf-8")
    program.chmod(0o755)
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


def around(home: Path) -> dict[str, str]:
    """The environment of a shell that finds the program."""
    program, repository = home.parent / "bin", Path(__file__).parents[2]
    path = f"{program}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "PYTHONPATH": f"{repository}", "HOME": f"{home}", "TERM": "dumb"}


def script(home: Path, shell: str) -> Path:
    """The file with the script that the program writes for a shell."""
    env = {**around(home), "_D3K2_PROFILE_COMPLETE": f"source_{shell}"}
    written = subprocess.run(["d3k2-profile"], env=env, capture_output=True, text=True, check=False)
    file = home.parent / "script"
    file.write_text(written.stdout, "utf-8")
    return file


def said(home: Path, *command: str) -> str:
    done = subprocess.run(command, cwd=home, env=around(home), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


SOME = [TYPED[0], TYPED[2], TYPED[6], TYPED[10]]


@needs["bash"]
@pytest.mark.slow
@pytest.mark.parametrize(("typed", "offered"), SOME)
def test_the_script_for_bash_offers_them(home: Path, typed: str, offered: list[str]) -> None:
    words = ["d3k2-profile", *typed.split()] if typed else ["d3k2-profile", ""]
    lines = [
        f"source {shlex.quote(str(script(home, 'bash')))}",
        f"COMP_WORDS=({' '.join(map(shlex.quote, words))})",
        f"COMP_CWORD={len(words) - 1}",
        "_d3k2_profile_completion d3k2-profile",
        'printf "%s\\n" "${COMPREPLY[@]}"',
    ]

    assert sorted(said(home, "bash", "--norc", "-c", "\n".join(lines)).split()) == offered


@needs["fish"]
@pytest.mark.slow
@pytest.mark.parametrize(("typed", "offered"), SOME)
def test_the_script_for_fish_offers_them(home: Path, typed: str, offered: list[str]) -> None:
    line = shlex.quote(f"d3k2-profile {typed}")
    shown = said(home, "fish", "--no-config", "-c", f"source {script(home, 'fish')}; complete -C {line}")

    assert sorted(each.partition("\t")[0] for each in shown.splitlines()) == offered


@needs["zsh"]
@pytest.mark.slow
@pytest.mark.parametrize("whole", ["lookup", "--answers", f"read {VITAMIN_K[-1]}"])
def test_the_script_for_zsh_finishes_what_has_one_end(home: Path, whole: str) -> None:
    import pexpect

    shell = pexpect.spawn("zsh", ["-f", "-i"], cwd=str(home), env=around(home), encoding="utf-8", timeout=30)
    shell.sendline(f"autoload -U compinit; compinit -u -D; source {script(home, 'zsh')}; echo rea''dy")
    shell.expect("ready\r")
    shell.send(f"d3k2-profile {whole[:-3]}\t")
    shell.expect_exact(whole)
    shell.close(force=True)
