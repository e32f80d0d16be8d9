"""The command `report`: the page of saved answers."""

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import typer

from d3k2_profile.cli.inputs import rule_set, saved_answers
from d3k2_profile.cli.options import Force, ForWhom, NoPager, OutputFile, Rules
from d3k2_profile.cli.outputs import format_for, must_not_be_read, show
from d3k2_profile.errors import UsageError
from d3k2_profile.files.json_text import write_json
from d3k2_profile.output import json_schema
from d3k2_profile.output.write import emit
from d3k2_profile.profile.evaluate import evaluate

MaybeSavedFile = Annotated[
    Path | None,
    typer.Argument(metavar="ANSWERS", help="A file of saved answers, or - for standard input.", show_default=False),
]
Format = Literal["terminal", "markdown", "md", "html", "message", "json", "fhir"]
WantedFormat = Annotated[Format | None, typer.Option("--format", help="What to write (else FILE's ending decides).")]
ProfileSchema = Annotated[bool, typer.Option("--schema", help="Write the JSON Schema of the JSON format instead.")]


def report(
    answers: MaybeSavedFile = None,
    form: WantedFormat = None,
    reader: ForWhom = "individual",
    output: OutputFile = None,
    force: Force = False,
    schema: ProfileSchema = False,
    rules: Rules = None,
    no_pager: NoPager = False,
) -> None:
    """Show the page of saved answers.

    Example: d3k2-profile report mine.json --output page.html
    """
    if schema:
        if answers or form or output:
            raise UsageError("--schema describes the JSON of every page, so it stands alone")
        return emit(write_json(json_schema.schema()))
    if answers is None:
        raise UsageError("name a file of saved answers, or - for standard input")
    must_not_be_read(output, answers, rules)
    wanted = "markdown" if form == "md" else form or format_for(output)
    ruleset = rule_set(rules)
    saved = saved_answers(answers, ruleset)
    profile = evaluate(ruleset, saved.answers, on=saved.updated or date.today())
    show(profile, wanted, reader, output, force=force, paged=not no_pager)
    return None
