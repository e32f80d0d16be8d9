"""A bar on standard error that says how far a long run is; nothing where no terminal shows it."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from d3k2_profile.terminal.streams import moves_its_cursor


@contextmanager
def progress(total: int) -> Iterator[Callable[[], object]]:
    """What to call for each of the parts that is done; messages meanwhile stand above the bar."""
    if not moves_its_cursor(sys.stderr):
        yield lambda: None
        return
    from rich.console import Console  # a run without a terminal does not wait for them
    from rich.progress import MofNCompleteColumn, Progress

    columns = (*Progress.get_default_columns(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=sys.stdout.isatty()) as bar:
        task = bar.add_task("Profiles", total=total)
        yield lambda: bar.advance(task)
