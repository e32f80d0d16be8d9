"""What names were looked up as: lines to read, and JSON for other programs."""

from collections.abc import Sequence

from d3k2_profile.files.json_text import write_json
from d3k2_profile.output import json_document as document
from d3k2_profile.output.answers_in_words import taken_for
from d3k2_profile.output.json import medication
from d3k2_profile.profile.lookup import LookedUp, cautions_mentioning
from d3k2_profile.rules.model import RuleSet


def as_json(found: Sequence[LookedUp]) -> str:
    """The list that other programs read."""
    listed = tuple(document.LookedUp(input=each.typed, entries=tuple(map(medication, each.entries))) for each in found)
    return write_json(document.for_reader(listed, tuple[document.LookedUp, ...]))


def as_text(ruleset: RuleSet, found: Sequence[LookedUp]) -> str:
    """A line for each medicine, why it may be another, and the cautions that mention it."""
    lines: list[str] = []
    for entry in (entry for each in found for entry in each.entries):
        lines.append(taken_for(entry))
        if entry.match == "possible":
            lines += [f'  resembles "{near.resembles}": {near.name}' for near in entry.candidates]
        kinds = {*entry.classes, *(kind for near in entry.candidates for kind in near.classes)}
        if kinds:
            lines.append(f"  {_cautions(ruleset, kinds)}")
    return "".join(f"{line}\n" for line in lines)


def _cautions(ruleset: RuleSet, kinds: set[str]) -> str:
    """The cautions that mention one of the classes, in one line."""
    titles = "; ".join(f"{caution.title} ({caution.id})" for caution in cautions_mentioning(ruleset, kinds))
    return f"Cautions: {titles}" if titles else "No caution mentions it."
