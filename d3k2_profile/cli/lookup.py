"""The command `lookup`: what a name of a medicine is taken for."""

from typing import Annotated

import typer

from d3k2_profile.cli.inputs import rule_set
from d3k2_profile.cli.options import AsJson, Rules
from d3k2_profile.output.emit import emit
from d3k2_profile.output.lookup import as_json as in_json
from d3k2_profile.output.lookup import as_text
from d3k2_profile.profile.lookup import look_up

LookupNames = Annotated[
    list[str], typer.Argument(metavar="NAME", help="What is on the box; several are looked up each.")
]


def lookup(
    names: LookupNames,
    as_json: AsJson = False,
    rules: Rules = None,
) -> None:
    """Say which medication classes a name belongs to, and which cautions mention them.

    What is typed here stays in the history of your shell; "ask" keeps nothing.
    Example: d3k2-profile lookup coumadin "vitamin d3 + k2"
    """
    ruleset = rule_set(rules)
    found = look_up(ruleset, names)
    emit(in_json(found) if as_json else as_text(ruleset, found))
