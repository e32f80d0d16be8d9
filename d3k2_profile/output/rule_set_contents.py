"""What a rule set holds, for reading in a terminal: its contents by topic, what words find, and one section or
caution in full.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import get_args

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from d3k2_profile.output.findings_in_words import MARKS, level_of, stated
from d3k2_profile.output.shared_blocks import sources
from d3k2_profile.output.terminal import Item, heading, labelled, prose, write
from d3k2_profile.output.words import ACT, ASK, NOT_KNOWN, STANDING, WHO_DECIDES
from d3k2_profile.profile.medicine_in_questions import MEDICINE
from d3k2_profile.profile.word_search import Found
from d3k2_profile.rules.model import Caution, RuleSet, Section, Topic
from d3k2_profile.text import command

NO_AMOUNTS = (
    "No amounts stand here, nor when to take anything, on purpose. "
    "A doctor or pharmacist can speak with you about that."
)
NOTHING_HAS = "Nothing here is about"
WHO_KNOWS_MORE = "A doctor, pharmacist or dentist can say more."
READ_ONE, FIND = "Read one in full", "Find some by words"
NO_TOPIC = "OTHER TOPICS"


def contents(ruleset: RuleSet) -> RenderableType:
    """Every section and caution with its id, topic by topic."""
    return Group(*_contents(ruleset))


def _contents(ruleset: RuleSet) -> Iterator[RenderableType]:
    yield Text(f"{ruleset.about.title} ({ruleset.about.version})", style="bold")
    yield Text(f"{READ_ONE}: {command('read ID', ruleset.rules_file)}")
    yield Text(f"{FIND}: {command('read WORD...', ruleset.rules_file)}")
    parts = (*ruleset.sections, *ruleset.cautions)
    for topic in (*get_args(Topic), ""):
        if in_topic := [part for part in parts if part.topic == topic]:
            yield heading(topic.replace("-", " ").upper() or NO_TOPIC)
            yield from map(_line, sorted(in_topic, key=lambda part: (bool(level_of(part)), -part.weight)))


def found(
    parts: Sequence[Found], missing: Sequence[str] = (), *, amounts: bool = False, rules_file: str = ""
) -> RenderableType:
    """What words found: of each section the statements that say most about them, of each caution what to do; of the
    first one all of that, and what is not known. Words that nothing has are `missing`; `amounts` or times were asked
    for too.
    """
    notes = [Text(NO_AMOUNTS)] * amounts + [Text(f"{NOTHING_HAS}: {', '.join(missing)}. {WHO_KNOWS_MORE}")] * bool(
        missing
    )
    best, others = _in_short(parts[0], best=True), map(_in_short, parts[1:])
    read_one = f"{READ_ONE}: {command('read ID', rules_file)}"
    not_known = (
        (Padding(labelled(NOT_KNOWN, parts[0].part.not_known), (0, 0, 0, 2)),) if parts[0].part.not_known else ()
    )
    return Group(heading("FOUND"), *notes, *best, *not_known, *chain.from_iterable(others), Text(""), Text(read_one))


def _in_short(found: Found, *, best: bool = False) -> Iterator[RenderableType]:
    yield _line(found.part)
    if isinstance(found.part, Caution):
        yield Padding(Text(f"{found.part.act}."), (0, 0, 0, 2))
        if not best:
            return
    for statement in found.statements:
        yield Padding(Text(stated(statement).whole), (0, 0, 0, 2))


def _line(part: Section) -> Item:
    level = level_of(part)
    return Item(f"{part.id}: {part.asks or part.title}{f' {MARKS[level]}' if level else ''}")


def entry(ruleset: RuleSet, part: Section) -> RenderableType:
    """One section or caution in full, with its sources."""
    return Group(*_entry(ruleset, part))


def _entry(ruleset: RuleSet, part: Section) -> Iterator[RenderableType]:
    if level := level_of(part):
        yield Text(MARKS[level], style="bold")
    yield Text(part.title, style="bold")
    if isinstance(part, Caution):
        yield labelled(ACT, part.act)
    if part.asks:
        yield Text(part.asks)
    said = tuple({each.text: each for each in (*part.says, *part.more)}.values())
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
