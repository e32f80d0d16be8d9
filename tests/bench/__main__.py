"""Measures what a person waits for and prints it as a table: a report, and no test. Run: python -m tests.bench

It builds the wheel of this checkout and measures that, as people install it; on a
machine without pseudo-terminals the conversation is left out.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench import lookup, many, rules, startup
from tests.bench.figures import HEAD, Figure
from tests.bench.installed import install


def figures(folder: Path) -> Iterator[Figure]:
    """Every figure, in the order of the table."""
    program = install(folder)
    yield from startup.figures(program, folder)
    if sys.platform != "win32":
        from tests.bench import conversation

        yield from conversation.figures(program, folder)
    yield from lookup.figures()
    yield from rules.figures()
    yield from many.figures()


def main() -> None:
    """Prints each figure when it is measured."""
    print(HEAD, flush=True)
    with TemporaryDirectory() as folder:
        for figure in figures(Path(folder)):
            print(figure, flush=True)


main()
