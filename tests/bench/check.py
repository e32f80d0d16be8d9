"""How long `rules check` examines the packaged rule set, against reading its file with libyaml."""

from collections.abc import Iterator
from datetime import date
from functools import partial

import yaml

from d3k2_profile.check.all_checks import examine
from d3k2_profile.rules.load import packaged_file
from tests.bench.figures import Figure, in_turn

REACH = 8
"""Two seconds, where libyaml takes a quarter of one."""
ON = date(2026, 11, 21)


def figures() -> Iterator[Figure]:
    """The first examination, which compiles the patterns; a second would find each text judged.

    libyaml goes first: in the heap that an examination leaves it takes three times as long.
    """
    text = packaged_file().read_text("utf-8")
    base, mine = in_turn(partial(yaml.load, text, yaml.CSafeLoader), partial(examine, None, ON))
    yield Figure("rules check", "libyaml over the same file", mine, base, REACH)
