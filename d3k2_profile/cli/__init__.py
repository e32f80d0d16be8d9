"""The command `d3k2-profile`: parse, call, print, exit."""

from typing import Annotated

import typer

from d3k2_profile import __version__
from d3k2_profile.cli.commands_on_demand import add
from d3k2_profile.cli.error_boundary import Commands, run
from d3k2_profile.cli.typer_without_pydantic import PlainGroup

__all__ = ["app", "main"]

app = typer.Typer(
    cls=Commands,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="""Questions about the factors that shape what vitamins D3 and K2 mean for one person.

    The answers lead to a page of explanations and cautions to talk over with a doctor,
    pharmacist or dietitian. It never says how much to take. Without a command: ask.

    \b
    Examples:
      d3k2-profile                                         ask, and keep nothing
      d3k2-profile ask --answers mine.json                 and keep the answers
      d3k2-profile report mine.json --output page.html     a page to print
      d3k2-profile explain mine.json vitamin-k-antagonist  why this caution
      d3k2-profile ask --help                              all that "ask" can do
    """,
)
add(app, "ask", "Ask the questions, then show the page.")
add(app, "report", "Show the page of saved answers, or the profiles of many files.")
add(app, "lookup", "Say which medication classes a name belongs to, and which cautions mention them.")
add(app, "read", "Read the library: its contents, one item in full, or what words find.")
add(app, "form", "Write the blank questionnaire, for paper or for another form filler.")
add(app, "explain", "Say why a section or caution is shown, not ruled out or not shown.")
add(app, "compare", "Say what changed between two files, or what another answer would change.")

_rules = typer.Typer(
    cls=PlainGroup,
    rich_markup_mode=None,
    short_help="Check a rule set, or describe its shape for an editor.",
    help="""Check a rule set, or describe its shape for an editor.

    A rule set is one YAML file with all questions, texts, sources and rules. Authors begin
    with a copy of the packaged rules.yaml, or with what "rules floor" writes, and check it
    after each change; every command takes it with --rules.

    \b
    Examples:
      d3k2-profile rules check mine.yaml                what is wrong in it
      d3k2-profile rules check --explain unshown        what a code means
      d3k2-profile rules schema > rules.schema.json     completion in an editor
      d3k2-profile rules floor > other.yaml             begin one of another topic
      d3k2-profile ask --rules mine.yaml                try it
    """,
)
app.add_typer(_rules, name="rules")
add(
    _rules,
    "check",
    "Say everything that is wrong with a rule set, each at its line and column, then what was proved.",
    module="rules_check",
)
add(
    _rules,
    "matrix",
    "Show each factor with its question, its rules, what they show, and the cases of that; what has none is named.",
    module="rules_matrix",
)
add(
    _rules,
    "floor",
    "Write what every rule set must keep, to begin one about something else with.",
    module="rules_floor",
)
add(_rules, "schema", "Write the JSON Schema of a rule set, for editors.", module="rules_schema")


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"d3k2-profile {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    _ = version


def main() -> None:
    """The command `d3k2-profile`."""
    run(app)
