"""The command `rules check`: everything that is wrong with a rule set."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from d3k2_profile.check import all_checks
from d3k2_profile.check.code_explanations import CODES
from d3k2_profile.cli.options import AsJson, Rules
from d3k2_profile.errors import Status, UsageError
from d3k2_profile.files.json_text import write_json
from d3k2_profile.output.emit import emit
from d3k2_profile.suggestions import did_you_mean

RulesFile = Annotated[Path | None, typer.Argument(metavar="FILE", help="The rule set (else the packaged one).")]
CasesFolder = Annotated[Path | None, typer.Option("--cases", metavar="DIR", help="Try the cases of a folder too.")]
ExplainCode = Annotated[
    str | None, typer.Option("--explain", metavar="CODE", help="Say why a code exists, and the remedy.")
]


def check(
    file: RulesFile = None,
    cases: CasesFolder = None,
    as_json: AsJson = False,
    explain: ExplainCode = None,
    rules: Rules = None,
) -> None:
    """Say everything that is wrong with a rule set, each at its line and column, then what was proved.

    Example: d3k2-profile rules check mine.yaml --cases cases
    """
    if explain is not None:
        if file or cases or as_json or rules:
            raise UsageError("--explain tells about a code, so it stands alone")
        emit(_explained(explain))
        return
    found = all_checks.examine(named_once(file, rules), date.today(), cases)
    if as_json:
        emit(write_json(all_checks.as_json(found)))
    else:
        emit("".join(f"{line}\n" for line in found.lines) + all_checks.in_words(found))
    if found.has_errors:
        raise typer.Exit(Status.RULES)


def named_once(file: Path | None, rules: Path | None) -> Path | None:
    """The rule set that FILE or --rules names; raises UsageError where both do."""
    if file and rules:
        raise UsageError("name the rule set once: as FILE or with --rules")
    return file or rules


def _explained(code: str) -> str:
    if code not in CODES:
        remedy = did_you_mean(code, sorted(CODES), f"there are: {', '.join(sorted(CODES))}")
        raise UsageError(f"there is no code '{code}'; {remedy}")
    return f"{code}: {CODES[code]}\n"
