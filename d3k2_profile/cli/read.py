"""The command `read`: the library of sections and cautions."""

from typing import Annotated

import typer

from d3k2_profile.cli.finding_argument import finding_ids
from d3k2_profile.cli.inputs import rule_set
from d3k2_profile.cli.options import NoPager, Rules
from d3k2_profile.dosing.amount_words import UNITS
from d3k2_profile.errors import UsageError
from d3k2_profile.output import rule_set_contents
from d3k2_profile.output.emit import emit
from d3k2_profile.profile.word_search import asks_how_to_take, not_in_the_library, search
from d3k2_profile.text import clean, command

Asked = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="ID|WORD",
        help="The id of a section or caution, or words to find some by.",
        autocompletion=finding_ids,
    ),
]


def read(
    words: Asked = None,
    rules: Rules = None,
    no_pager: NoPager = False,
) -> None:
    """Read the library: its contents, one item in full, or what words find.

    Examples: d3k2-profile read magnesium, d3k2-profile read where does the calcium go, d3k2-profile read factors
    """
    ruleset = rule_set(rules)
    asked = " ".join(words or ())
    plain = " ".join(_without_amounts(asked.split()))
    if not asked:
        shown = rule_set_contents.contents(ruleset)
    elif asked in ruleset.findings:
        shown = rule_set_contents.entry(ruleset, ruleset.findings[asked])
    elif found := search(ruleset, plain):
        amounts = plain != asked or asks_how_to_take(asked)
        shown = rule_set_contents.found(
            found, not_in_the_library(ruleset, plain), amounts=amounts, rules_file=ruleset.rules_file
        )
    else:
        no_amounts = f" {rule_set_contents.NO_AMOUNTS}" if asks_how_to_take(asked) else ""
        lists = command("read", ruleset.rules_file)
        ask = rule_set_contents.WHO_KNOWS_MORE
        raise UsageError(f"nothing here is about '{clean(asked)}'; '{lists}' lists all. {ask}{no_amounts}")
    emit(shown, paged=not no_pager)


def _without_amounts(words: list[str]) -> list[str]:
    """The words without units, and without the numbers beside them; all where nothing else is left."""
    units = [word for word in words if word.casefold().partition("/")[0] in UNITS]
    left = [word for word in words if word not in units and not (units and word.isdecimal())]
    return left or words
