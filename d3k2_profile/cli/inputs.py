"""What a command reads: the rule set, and saved answers from a file or from standard input."""

import sys
from pathlib import Path

import typer

from d3k2_profile.answers import saved
from d3k2_profile.answers.fhir_codes import questionnaire_canonical
from d3k2_profile.answers.saved import SavedAnswers
from d3k2_profile.errors import UsageError, UserError
from d3k2_profile.files.document import MAX_BYTES
from d3k2_profile.output.words import number_of
from d3k2_profile.profile.search import search
from d3k2_profile.rules.load import load
from d3k2_profile.rules.model import RuleSet, Section
from d3k2_profile.text import clean

STANDARD_INPUT = Path("-")


def rule_set(path: Path | None) -> RuleSet:
    """The packaged rule set, or the one in a file, held to the floor of the packaged one."""
    return load(path, floor=load() if path else None)


def saved_answers(path: Path, ruleset: RuleSet) -> SavedAnswers:
    """The answers in a file or, for `-`, those that come in on standard input; a FHIR response to the questionnaire
    of the rule set has answers too.
    """
    form = questionnaire_canonical(ruleset.about, ruleset.digest, custom=ruleset.custom)
    if path != STANDARD_INPUT:
        found = saved.read_file(path, ruleset.questionnaire, form)
    else:
        raw = sys.stdin.buffer.read(MAX_BYTES + 1) if sys.stdin else b""
        found = saved.read_bytes(raw, "standard input", ruleset.questionnaire, form)
    if found.with_amounts:
        typer.echo(amounts_left_out(found.with_amounts), err=True)
    return found


def amounts_left_out(count: int) -> str:
    """What became of the amounts in so many medicines."""
    return f"{number_of(count, 'medicine')} had an amount, which was left out: this program keeps names alone."


def finding(ruleset: RuleSet, name: str) -> Section:
    """The section or caution of this id; raises UsageError, with what these words find, where there is none."""
    if name in ruleset.findings:
        return ruleset.findings[name]
    ids = [found.part.id for found in search(ruleset, name)]
    meant = f"these words find: {', '.join(ids)}" if ids else "'d3k2-profile read' lists all"
    raise UsageError(f"there is no section or caution '{clean(name)}'; {meant}")


def finding_ids(context: typer.Context, incomplete: str) -> list[str]:
    """The ids that a shell offers for a section or caution; none where the rule set cannot be read."""
    try:
        findings = rule_set(context.params.get("rules")).findings
    except UserError:
        return []
    return [name for name in findings if name.startswith(incomplete)]
