"""How long `rules check` examines the packaged rule set, against reading its file with libyaml."""

from collections.abc import Iterator
from datetime import date
from functools import partial

import yaml

from d3k2_profile.check.all_checks import examine
from d3k2_profile.rules.load import packaged_file
from tests.bench.figures import Figure, in_turn

REACH = 4
ON = date(2026, 11, 21)


def figures() -> Iterator[Figure]:
    """The first examination, which compiles the patterns; a second would find each text judged."""
    text = packaged_file().read_text("utf-8")
    both = partial(in_turn, partial(examine, None, ON), partial(yaml.load, text, yaml.CSafeLoader))
    yield Figure("rules check", "libyaml over the same file", *both(), REACH)
