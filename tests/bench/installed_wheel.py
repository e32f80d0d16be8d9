"""The program as people install it: a wheel of this checkout in a folder of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from tests import ROOT

EMPTY = (sys.executable, "-c", "pass")


@dataclass(frozen=True)
class Installed:
    """The command, and the environment in which it is the program from the wheel."""

    folder: Path
    command: tuple[str, ...] = (sys.executable, "-m", "d3k2_profile")

    @property
    def environment(self) -> Mapping[str, str]:
        """The variables that lead to the wheel, also past an editable install of the checkout."""
        return {**os.environ, "PYTHONPATH": f"{self.folder}", "PYTHONSAFEPATH": "1"}


def install(folder: Path) -> Installed:
    """Builds the wheel and installs it there, without its dependencies, which this Python has."""
    run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", f"{folder / 'dist'}"], cwd=ROOT)
    (wheel,) = (folder / "dist").glob("*.whl")
    quiet = ["--quiet", "--no-deps", "--no-index", "--disable-pip-version-check"]
    run([sys.executable, "-m", "pip", "install", *quiet, "--target", f"{folder / 'installed'}", f"{wheel}"], cwd=folder)
    return Installed(folder / "installed")


def run(command: Sequence[str], cwd: Path) -> None:
    """Runs a command that must succeed, and shows what it said where it does not."""
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}: {done.stdout}{done.stderr}")


def seconds(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """What a command takes from its start to its end, with its output piped."""
    start = perf_counter()
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=False)
    taken = perf_counter() - start
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {done.returncode}")
    return taken


MEASURE = """
import os, subprocess, sys
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
print(os.wait4(process.pid, 0)[2].ru_maxrss)
"""


def memory(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """The largest resident memory of a command, in mebibytes; a small program starts it, since a child inherits the
    peak of its parent.
    """
    said = subprocess.run(
        [sys.executable, "-I", "-c", MEASURE, *command], env=environment, capture_output=True, text=True, check=True
    )
    return int(said.stdout) / (1024 * 1024 if sys.platform == "darwin" else 1024)
