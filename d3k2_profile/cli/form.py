"""The command `form`: the blank questionnaire."""

from typing import Annotated, Literal

import typer

from d3k2_profile.cli.inputs import rule_set
from d3k2_profile.cli.options import Force, OutputFile, Rules
from d3k2_profile.cli.outputs import must_not_be_read, named_by_ending
from d3k2_profile.output import FORM_ENDINGS, FORMS
from d3k2_profile.output.withhold_amounts import release

BlankFormat = Literal["markdown", "md", "html", "fhir"]
WantedBlank = Annotated[
    BlankFormat | None, typer.Option("--format", help="What to write (else FILE's ending decides, or Markdown).")
]


def form(
    wanted: WantedBlank = None,
    output: OutputFile = None,
    force: Force = False,
    rules: Rules = None,
) -> None:
    """Write the blank questionnaire, for paper or for another form filler.

    Example: d3k2-profile form --output questions.html
    """
    must_not_be_read(output, rules)
    by_default = named_by_ending(output, FORM_ENDINGS) if output and not wanted else "markdown"
    named = "markdown" if wanted == "md" else wanted or by_default
    release(None, FORMS[named](rule_set(rules)), output, force=force)
