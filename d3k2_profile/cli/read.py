"""The command `read`: the library of sections and cautions."""

from typing import Annotated

import typer

from d3k2_profile.cli.inputs import finding, finding_ids, rule_set
from d3k2_profile.cli.options import NoPager, Rules
from d3k2_profile.output import library
from d3k2_profile.output.write import emit

FindingId = Annotated[
    str | None,
    typer.Argument(metavar="[ID]", help="The section or caution to read.", autocompletion=finding_ids),
]


def read(
    name: FindingId = None,
    rules: Rules = None,
    no_pager: NoPager = False,
) -> None:
    """Read the library: list every section and caution, or show one in full.

    Example: d3k2-profile read vitamin-k-antagonist
    """
    ruleset = rule_set(rules)
    shown = library.contents(ruleset) if name is None else library.entry(ruleset, finding(ruleset, name))
    emit(shown, paged=not no_pager)
