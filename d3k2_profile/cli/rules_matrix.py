"""The command `rules matrix`: what hangs on what in a rule set."""

from d3k2_profile.check import matrix as shown
from d3k2_profile.cli.inputs import rule_set
from d3k2_profile.cli.options import AsJson, Rules
from d3k2_profile.cli.rules_check import CasesFolder, RulesFile, named_once
from d3k2_profile.files.json_text import write_json
from d3k2_profile.output.emit import emit


def matrix(
    file: RulesFile = None,
    cases: CasesFolder = None,
    as_json: AsJson = False,
    rules: Rules = None,
) -> None:
    """Show each factor with its question, its rules, what they show, and the cases of that; what has none is named.

    Example: d3k2-profile rules matrix mine.yaml --cases cases
    """
    found = shown.matrix(rule_set(named_once(file, rules)), cases)
    emit(write_json(shown.as_json(found)) if as_json else shown.in_words(found))
