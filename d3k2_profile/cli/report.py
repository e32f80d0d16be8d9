"""The command `report`: the page of saved answers."""

from dataclasses import replace
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Annotated, Literal

import typer

from d3k2_profile.cli.inputs import rule_set, saved_answers
from d3k2_profile.cli.options import Force, ForWhom, NoPager, OutputFile, Rules
from d3k2_profile.cli.outputs import format_for, must_not_be_read, show
from d3k2_profile.errors import UsageError
from d3k2_profile.files.json_text import write_json
from d3k2_profile.output.emit import emit
from d3k2_profile.profile.evaluate import evaluate

SavedFiles = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="ANSWERS...",
        help="A file of saved answers, or - for standard input; with --format jsonl any number of files and folders.",
        show_default=False,
    ),
]
Format = Literal["terminal", "markdown", "md", "html", "message", "json", "jsonl", "fhir"]
WantedFormat = Annotated[Format | None, typer.Option("--format", help="What to write (else FILE's ending decides).")]
WithPatientText = Annotated[
    bool, typer.Option("--with-patient-text", help="Add the person's wording to a page for a clinician.")
]
ProfileSchema = Annotated[bool, typer.Option("--schema", help="Write the JSON Schema of the JSON format instead.")]


def report(
    answers: SavedFiles = None,
    form: WantedFormat = None,
    reader: ForWhom = "individual",
    output: OutputFile = None,
    force: Force = False,
    schema: ProfileSchema = False,
    patient_text: WithPatientText = False,
    rules: Rules = None,
    no_pager: NoPager = False,
) -> None:
    """Show the page of saved answers, or the profiles of many files.

    Example: d3k2-profile report mine.json --output page.html

    Example: d3k2-profile report study --format jsonl
    """
    if schema:
        if answers or form or output:
            raise UsageError("--schema describes the JSON of every page, so it stands alone")
        emit(write_json(import_module("d3k2_profile.output.json_schema").schema()))
        return
    if not answers:
        raise UsageError("name a file of saved answers, or - for standard input")
    must_not_be_read(output, *answers, rules)
    if form == "jsonl":
        many = import_module("d3k2_profile.cli.report_many")  # which one page needs nothing of
        many.write_lines(answers, rule_set(rules), reader, output, force=force)
        return
    if len(answers) > 1:
        raise UsageError("a page is made of one file; for many, use --format jsonl")
    if patient_text and reader != "clinician":
        raise UsageError("--with-patient-text is for a page with --for clinician")
    wanted = "markdown" if form == "md" else form or format_for(output)
    ruleset = rule_set(rules)
    saved = saved_answers(answers[0], ruleset)
    profile = evaluate(ruleset, saved.answers, on=saved.updated or date.today())
    show(replace(profile, with_patient_text=patient_text), wanted, reader, output, force=force, paged=not no_pager)
