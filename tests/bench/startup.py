"""What a person waits for when a command starts, and how much memory it takes, against an empty Python program."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from tests.bench.figures import Figure, medians
from tests.bench.installed_wheel import EMPTY, Installed, memory, seconds

Measure = Callable[[Sequence[str], Mapping[str, str]], float]

ROUNDS = 21
ANSWERS = {
    "interest": [],
    "age": 72,
    "clot_medicine": "warfarin",
    "medications": ["coumadin", "bisoprolol"],
    "supplements": [],
    "kidney": "no",
    "conditions": [],
    "vitamin_d_test": "no",
    "place": "far-north",
    "sun_time": "5-to-30-minutes",
    "bare_skin": "face-and-hands",
    "skin_tone": "fair",
    "foods": ["natto", "eggs", "leafy-greens", "oily-fish"],
}
SAVED = {"format": 1, "updated": "2026-11-21", "answers": ANSWERS}
REACH = {"--version": 6.5, "--help": 6.5, "report": 12}
MEMORY = 2.7


def figures(program: Installed, folder: Path) -> Iterator[Figure]:
    """Each command against the empty program, in turn; and the memory of the report."""
    saved = folder / "saved.json"
    saved.write_text(json.dumps(SAVED), "utf-8")
    for name, reach in REACH.items():
        arguments = ["report", f"{saved}", "--format", "json"] if name == "report" else [name]
        command = [*program.command, *arguments]
        mine, base = medians([_both(seconds, command, program) for _ in range(ROUNDS)])
        shown = "report of saved answers, JSON, piped" if name == "report" else name
        yield Figure(shown, "python -c pass", mine * 1000, base * 1000, reach)
    mine, base = medians([_both(memory, command, program) for _ in range(ROUNDS)])
    yield Figure("peak memory of report", "python -c pass", mine, base, MEMORY, "MiB")


def _both(measure: Measure, command: list[str], program: Installed) -> tuple[float, float]:
    return measure(command, program.environment), measure(EMPTY, program.environment)
