"""What a rule set holds, for reading in a terminal: its contents by topic, what words find, and one section or
caution in full.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import get_args

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from d3k2_profile.output.blocks_in_common import sources
from d3k2_profile.output.findings_in_words import MARKS, stated
from d3k2_profile.output.terminal import Item, heading, labelled, prose, write
from d3k2_profile.output.words import ACT, ASK, NOT_KNOWN, STANDING, WHO_DECIDES
from d3k2_profile.profile.naming import MEDICINE
from d3k2_profile.rules.model import Caution, RuleSet, Section, Topic

READ_ONE = "Read one in full: d3k2-profile read ID"
FIND = "Find some by words: d3k2-profile read WORD..."
NO_TOPIC = "OTHER TOPICS"


def contents(ruleset: RuleSet) -> RenderableType:
    """Every section and caution with its id, topic by topic."""
    return Group(*_contents(ruleset))


def _contents(ruleset: RuleSet) -> Iterator[RenderableType]:
    yield Text(f"{ruleset.about.title} ({ruleset.about.version})", style="bold")
    yield Text(READ_ONE)
    yield Text(FIND)
    parts = (*ruleset.sections, *ruleset.cautions)
    for topic in (*get_args(Topic), ""):
        if in_topic := [part for part in parts if part.topic == topic]:
            yield heading(topic.replace("-", " ").upper() or NO_TOPIC)
            yield from map(_line, sorted(in_topic, key=lambda part: (isinstance(part, Caution), -part.weight)))


def found(parts: Iterable[Section]) -> RenderableType:
    """The sections and cautions that words found, each with its question and the first thing that it says."""
    return Group(heading("FOUND"), *chain.from_iterable(map(_in_short, parts)), Text(""), Text(READ_ONE))


def _in_short(part: Section) -> Iterator[RenderableType]:
    yield _line(part)
    said = part.act if isinstance(part, Caution) else stated(part.says[0]).whole
    yield Padding(Text(said), (0, 0, 0, 2))


def _line(part: Section) -> Item:
    level = f" {MARKS[part.level]}" if isinstance(part, Caution) else ""
    return Item(f"{part.id}: {part.asks or part.title}{level}")


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
    yield from (labelled(ASK, question.text) for question in part.ask if MEDICINE not in question.text)
    named = {source for statement in said for source in statement.sources}
    yield from write(sources((source for source in ruleset.sources if source.id in named), checked=True))
    yield Text("")
    yield Text(f"{STANDING} {WHO_DECIDES}")
