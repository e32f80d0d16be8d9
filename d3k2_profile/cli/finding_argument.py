"""The section or caution that an argument names."""

import typer

from d3k2_profile.cli.inputs import rule_set
from d3k2_profile.errors import UsageError, UserError
from d3k2_profile.profile.word_search import search
from d3k2_profile.rules.model import RuleSet, Section
from d3k2_profile.text import clean, command


def finding(ruleset: RuleSet, name: str) -> Section:
    """The section or caution of this id; raises UsageError, with what these words find, where there is none."""
    if name in ruleset.findings:
        return ruleset.findings[name]
    ids = [found.part.id for found in search(ruleset, name)]
    meant = f"these words find: {', '.join(ids)}" if ids else f"'{command('read', ruleset.rules_file)}' lists all"
    raise UsageError(f"there is no section or caution '{clean(name)}'; {meant}")


def finding_ids(context: typer.Context, incomplete: str) -> list[str]:
    """The ids that a shell offers for a section or caution; none where the rule set cannot be read."""
    try:
        findings = rule_set(context.params.get("rules")).findings
    except UserError:
        return []
    return [name for name in findings if name.startswith(incomplete)]
