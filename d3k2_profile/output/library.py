"""What a rule set holds, for reading in a terminal: the list of its findings, one of them in full, and a count of its
parts.
"""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from d3k2_profile.output.blocks_in_common import sources
from d3k2_profile.output.findings_in_words import MARKS, evidence
from d3k2_profile.output.terminal import Item, heading, labelled, prose, write
from d3k2_profile.output.words import ASK, CAUTIONS, EVIDENCE, NOT_KNOWN, SECTIONS, STANDING, WHO_DECIDES
from d3k2_profile.rules.model import Caution, RuleSet, Section


def contents(ruleset: RuleSet) -> RenderableType:
    """Every caution and section with its id."""
    return Group(*_contents(ruleset))


def _contents(ruleset: RuleSet) -> Iterator[RenderableType]:
    yield Text(f"{ruleset.about.title} ({ruleset.about.version})", style="bold")
    yield heading(CAUTIONS)
    yield from (Item(f"{caution.id}: {caution.title} {MARKS[caution.level]}") for caution in ruleset.cautions)
    yield heading(SECTIONS)
    yield from (Item(f"{section.id}: {section.title}") for section in ruleset.sections)
    yield heading("READ ONE")
    yield Text("d3k2-profile read ID")


def entry(ruleset: RuleSet, part: Section) -> RenderableType:
    """One section or caution in full, with its sources."""
    return Group(*_entry(ruleset, part))


def _entry(ruleset: RuleSet, part: Section) -> Iterator[RenderableType]:
    if isinstance(part, Caution):
        yield Text(MARKS[part.level], style="bold")
    yield Text(part.title, style="bold")
    yield Text("")
    yield from prose(part.text)
    if part.read_more:
        yield Text("")
        yield from prose(part.read_more)
    if part.not_known:
        yield labelled(NOT_KNOWN, part.not_known)
    yield from (labelled(ASK, question) for question in part.ask)
    yield labelled(EVIDENCE, evidence(part.evidence))
    yield from write(sources(source for source in ruleset.sources if source.id in part.sources))
    yield Text("")
    yield Text(f"{STANDING} {WHO_DECIDES}")
