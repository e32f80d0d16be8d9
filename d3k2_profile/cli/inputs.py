"""What a command reads: the rule set, and saved answers from a file or from standard input."""

import gc
import sys
from pathlib import Path

import typer

from d3k2_profile.answers import saved
from d3k2_profile.answers.fhir_shared import questionnaire_canonical
from d3k2_profile.answers.saved import SavedAnswers
from d3k2_profile.files.placed_data import MAX_BYTES
from d3k2_profile.output.words import number_of
from d3k2_profile.rules.load import load
from d3k2_profile.rules.model import RuleSet

STANDARD_INPUT = Path("-")


def rule_set(path: Path | None) -> RuleSet:
    """The packaged rule set, or the one in a file, held to the floor of the packaged one.

    It stays until the run ends, so that Python need not look for garbage in it: a tenth of a report.
    """
    gc.disable()
    try:
        return load(path, floor=load() if path else None)
    finally:
        gc.freeze()
        gc.enable()


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
