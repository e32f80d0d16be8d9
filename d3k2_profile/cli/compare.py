"""The command `compare`: what changed between two files of answers, or what another answer would change."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from d3k2_profile.answers.supposed import suppose as supposed_answers
from d3k2_profile.cli.inputs import STANDARD_INPUT, rule_set, saved_answers
from d3k2_profile.cli.options import Rules
from d3k2_profile.errors import UsageError
from d3k2_profile.output.comparison import render
from d3k2_profile.output.withhold_amounts import release
from d3k2_profile.profile.compare import Reading
from d3k2_profile.profile.compare import compare as comparison

BeforeFile = Annotated[Path, typer.Argument(metavar="BEFORE", help="A file of saved answers, or - for standard input.")]
AfterFile = Annotated[Path | None, typer.Argument(metavar="AFTER", help="A later one; only one of the two may be -.")]
Supposed = Annotated[
    list[str] | None,
    typer.Option(
        "--suppose", metavar="QUESTION=ANSWER", help="Suppose this answer, instead of AFTER; may be repeated."
    ),
]
RulesBefore = Annotated[
    Path | None,
    typer.Option("--rules-before", metavar="FILE", help="Read BEFORE with this rule set.", show_default=False),
]


def compare(
    before: BeforeFile,
    after: AfterFile = None,
    suppose: Supposed = None,
    rules: Rules = None,
    rules_before: RulesBefore = None,
) -> None:
    """Say what changed between two files, or what another answer would change.

    What is supposed is kept nowhere by this program, but what is typed here stays in
    the history of your shell; "ask" keeps nothing.
    ANSWER is an option or its label, several with commas between them, a number, names
    of medicines, none, not-sure or declined.

    Example: d3k2-profile compare before.json after.json

    Example: d3k2-profile compare mine.json --suppose clot_medicine=warfarin
    """
    if (after is None) == (not suppose):
        raise UsageError("compare takes two files of answers, or one file and --suppose QUESTION=ANSWER")
    if suppose and rules_before:
        raise UsageError("--rules-before is for two files of answers; with --suppose there is one")
    if before == after == STANDARD_INPUT:
        raise UsageError("standard input can stand for one of the two files only")
    ruleset = rule_set(rules)
    supposed = supposed_answers(ruleset.questionnaire, suppose or [])
    earlier_rules = rule_set(rules_before) if rules_before else ruleset
    earlier = saved_answers(before, earlier_rules)
    later = saved_answers(after, ruleset) if after else earlier
    today = date.today()
    compared = comparison(
        Reading(earlier_rules, earlier.answers, earlier.updated or today),
        Reading(ruleset, {**later.answers, **supposed}, later.updated or today),
    )
    differ = bool(earlier.rules and later.rules and earlier.rules.digest != later.rules.digest)
    release(compared.after.profile, render(compared, supposed=bool(supposed), other_rules=differ and not rules_before))
