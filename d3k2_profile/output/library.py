"""What a rule set holds, for reading in a terminal: the list of its findings, one of them in full, and a count of its
parts.
"""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from d3k2_profile.output.blocks_in_common import sources
from d3k2_profile.output.findings_in_words import MARKS, stated
from d3k2_profile.output.terminal import Item, heading, labelled, prose, write
from d3k2_profile.output.words import ACT, ASK, CAUTIONS, NOT_KNOWN, SECTIONS, STANDING, WHO_DECIDES
from d3k2_profile.rules.model import Caution, RuleSet, Section


def contents(ruleset: RuleSet) -> RenderableType:
    """Every caution and section with its id."""
    return Group(*_contents(ruleset))


def _contents(ruleset: RuleSet) -> Iterator[RenderableType]:
    yield Text(f"{ruleset.about.title} ({ruleset.about.version})", style="bold")
    yield heading(CAUTIONS)
    yield from (Item(f"{caution.id}: {caution.title} {MARKS[caution.level]}") for caution in ruleset.cautions)
    for topic in dict.fromkeys(section.topic for section in ruleset.sections):
        yield heading(topic.replace("-", " ").upper() or SECTIONS)
        yield from (
            Item(f"{section.id}: {section.asks or section.title}")
            for section in ruleset.sections
            if section.topic == topic
        )
    yield heading("READ ONE")
    yield Text("d3k2-profile read ID")


def entry(ruleset: RuleSet, part: Section) -> RenderableType:
    """One section or caution in full, with its sources."""
    return Group(*_entry(ruleset, part))


def _entry(ruleset: RuleSet, part: Section) -> Iterator[RenderableType]:
    if isinstance(part, Caution):
        yield Text(MARKS[part.level], style="bold")
    yield Text(part.title, style="bold")
    if isinstance(part, Caution):
        yield labelled(ACT, part.act)
    if part.asks:
        yield Text(part.asks)
    said = (*part.says, *part.more)
    for statement in said:
        yield Text("")
        yield from prose(stated(statement).whole)
    if part.not_known:
        yield labelled(NOT_KNOWN, part.not_known)
    yield from (labelled(ASK, question.text) for question in part.ask)
    named = {source for statement in said for source in statement.sources}
    yield from write(sources((source for source in ruleset.sources if source.id in named), checked=True))
    yield Text("")
    yield Text(f"{STANDING} {WHO_DECIDES}")
