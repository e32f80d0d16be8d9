"""What a person waits for when a command starts, and how much memory it takes, against an empty Python program.

Run: python -m tests.bench.startup
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

ROUNDS = 15
EMPTY = [sys.executable, "-c", "pass"]
PROGRAM = [sys.executable, "-m", "d3k2_profile"]
SAVED = {
    "format": 1,
    "rules": {"title": "", "version": "", "digest": ""},
    "updated": "2026-11-21",
    "answers": {"age": 72, "clot_medicine": "warfarin", "medications": ["coumadin", "bisoprolol"], "kidney": "no", "place": "far-north"},
}


def cost(command: list[str]) -> tuple[float, int]:
    """The seconds until a command has ended, and its largest resident memory in kibibytes (in bytes on macOS)."""
    start = perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return perf_counter() - start, used.ru_maxrss


def main() -> None:
    """Alternates the commands with the empty program, and prints the medians and their ratios."""
    with TemporaryDirectory() as folder:
        saved = Path(folder, "saved.json")
        saved.write_text(json.dumps(SAVED), "utf-8")
        commands = {
            "--version": [*PROGRAM, "--version"],
            "--help": [*PROGRAM, "--help"],
            "lookup coumadin": [*PROGRAM, "lookup", "coumadin"],
            "report --format json": [*PROGRAM, "report", str(saved), "--format", "json"],
        }
        for name, command in commands.items():
            rounds = [(cost(EMPTY), cost(command)) for _ in range(ROUNDS)]
            (base, held), (mine, held_by_mine) = (tuple(map(median, zip(*side, strict=True))) for side in zip(*rounds, strict=True))
            print(f"{name}: {mine * 1000:.0f} ms, empty program {base * 1000:.1f} ms, ratio {mine / base:.1f}; ", end="")
            print(f"peak memory {held_by_mine / 1024:.0f} MiB, empty program {held / 1024:.1f} MiB, ratio {held_by_mine / held:.1f}")


if __name__ == "__main__":
    main()
