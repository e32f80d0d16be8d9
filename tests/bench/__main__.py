"""Measures what a person waits for and prints it as a table: a report, and no test. Run: python -m tests.bench

It builds the wheel of this checkout and measures that, as people install it; on a
machine without pseudo-terminals the conversation is left out. What cannot be measured is said in its row.
"""

import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench import check, many_files, many_rules, misspelt_name, rule_engine, startup
from tests.bench.figures import HEAD, Figure
from tests.bench.installed_wheel import install


def measurements(folder: Path) -> Iterator[Callable[[], Iterable[Figure]]]:
    """What measures the figures, in the order of the table."""
    program = install(folder)
    yield partial(startup.figures, program, folder)
    if sys.platform != "win32":
        from tests.bench import conversation

        yield from (partial(each, program, folder) for each in conversation.FIGURES)
    yield misspelt_name.figures
    yield rule_engine.figures
    yield check.figures
    yield partial(many_files.figures, folder)
    yield many_rules.figures


def main() -> None:
    """Prints each figure when it is measured."""
    print(HEAD, flush=True)
    with TemporaryDirectory() as folder:
        for measure in measurements(Path(folder)):
            try:
                for figure in measure():
                    print(figure, flush=True)
            except SystemExit as error:
                print(f"| {error} | | | | NOT MEASURED |", flush=True)


if __name__ == "__main__":  # and not where a process of the bench imports it
    main()
