"""The command `explain`: why a section or caution is shown, or is not."""

from datetime import date
from typing import Annotated

import typer

from d3k2_profile.cli.finding_argument import finding, finding_ids
from d3k2_profile.cli.inputs import rule_set, saved_answers
from d3k2_profile.cli.options import ID_IS, Rules, SavedFile
from d3k2_profile.output.explanation import render
from d3k2_profile.output.withhold_amounts import release
from d3k2_profile.profile.explain import explain as explanation

ExplainedId = Annotated[str, typer.Argument(metavar="ID", help=ID_IS, autocompletion=finding_ids)]


def explain(
    answers: SavedFile,
    name: ExplainedId,
    rules: Rules = None,
) -> None:
    """Say why a section or caution is shown, not ruled out or not shown.

    Example: d3k2-profile explain mine.json vitamin-k-antagonist
    """
    ruleset = rule_set(rules)
    named = finding(ruleset, name)
    saved = saved_answers(answers, ruleset)
    explained = explanation(ruleset, saved.answers, named.id, saved.updated or date.today())
    release(explained.profile, render(explained))
