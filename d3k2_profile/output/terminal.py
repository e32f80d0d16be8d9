"""A Rich renderable of the profile; the console decides width and colour."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

from d3k2_profile.output.blocks import (
    AnswerCodes,
    Block,
    CautionCard,
    ClinicianItems,
    ClinicianOpening,
    Factor,
    Factors,
    HeadedBlocks,
    Items,
    Labelled,
    NotChecked,
    Notice,
    Opening,
    Paragraph,
    SectionCard,
    SharedCard,
    Sources,
    Stated,
)
from d3k2_profile.output.page import page
from d3k2_profile.output.words import ACT, LEADS_TO, SECTION, TRIGGER
from d3k2_profile.profile.model import Profile
from d3k2_profile.rules.model import Level
from d3k2_profile.text import blocks as blocks_of

ROOM_FOR_COLUMNS = 72
"""Columns below which a table would squeeze words; there each row is written on lines of its own."""
SOURCES_ARE_ELSEWHERE = "The evidence of sections and all sources stand in a file: --output page.html"
FRAMES: dict[Level, str] = {"ask-first": "=", "bring-up": "-"}


@dataclass(frozen=True)
class Page:
    """The profile as a terminal shows it."""

    profile: Profile

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        yield from self.written(wide=options.max_width >= ROOM_FOR_COLUMNS)

    def written(self, *, wide: bool) -> Iterator[RenderableType]:
        """What the page is made of, from top to bottom; `wide` has room for a table."""
        for block in page(self.profile):
            match block, self.profile.audience:
                case HeadedBlocks(name="sources"), "clinician":
                    yield Text(SOURCES_ARE_ELSEWHERE)
                case Notice(), "clinician":
                    continue  # its page says so in its head, and what it is not for above
                case _:
                    yield from write(block, wide=wide)


def render(profile: Profile) -> Page:
    """The page; print it on a console."""
    return Page(profile)


def write(block: Block, *, wide: bool = True) -> Iterator[RenderableType]:
    """A block as a terminal shows it."""
    match block:
        case HeadedBlocks(blocks=()):
            return
        case HeadedBlocks():
            yield heading(block.heading)
            for each in block.blocks:
                yield from write(each, wide=wide)
        case Paragraph():
            yield Padding(Text(block.text), (1, 0, 0, 0)) if block.apart else Text(block.text)
        case Labelled():
            yield labelled(block.label, block.text)
        case Items():
            yield from map(Item, block.lines)
        case Opening():
            yield from _opening(block)
        case ClinicianOpening():
            yield Text(block.title, style="bold")
            yield Text(block.heading, style="bold")
            yield from map(Text, block.lines)
        case CautionCard():
            yield from _caution_card(block)
        case SharedCard():
            yield from _shared_card(block)
        case SectionCard():
            yield from _section_card(block)
        case NotChecked():
            yield from map(Item, block.lines)
            if block.worth_finding_out:
                yield Text(block.worth_finding_out)
        case Factors():
            yield from _factors(block, wide=wide)
        case ClinicianItems():
            yield from _items(block)
        case AnswerCodes():
            yield from (labelled(row.label, row.answer) for row in block.rows)
        case Sources():
            yield from (Item(f"{each.id}: {each.short} {each.link} {each.checked}".rstrip()) for each in block.lines)
        case Notice():
            yield heading(block.heading)
            yield Text(block.summary)
            yield Text(block.text)
        case _:
            assert_never(block)


def heading(text: str) -> Padding:
    """A heading with an empty line above it."""
    return Padding(Text(text, style="bold"), (1, 0, 0, 0))


def _opening(top: Opening) -> Iterator[RenderableType]:
    """The top without the sheet, which is for paper."""
    yield Text(top.title, style="bold")
    yield Text(top.what_this_is)
    yield Text(top.made_from)
    yield from (Text(said, style="bold") for said in top.warnings)
    yield Text(top.summary)
    if top.open_means:
        yield Text(top.open_means)


def _caution_card(card: CautionCard) -> Iterator[RenderableType]:
    yield from _frame(card.level)
    yield Text(f"{card.number}. {card.mark}", style="bold")
    yield Text(card.title, style="bold")
    yield from _labelled_lines(card.because)
    yield from map(Text, card.if_unsure)
    if card.waiting_for:
        yield Text(card.waiting_for)
    yield labelled(card.act.label, card.act.text)
    yield from _statements(card.statements)
    yield from _labelled_lines(card.asks)
    if card.more:
        yield Text(card.more)


def _shared_card(card: SharedCard) -> Iterator[RenderableType]:
    yield from _frame(card.cautions[0].level)
    yield Text(card.mark, style="bold")
    yield Text(card.waiting_for)
    for each in card.cautions:
        yield Text("")
        yield Text(f"{each.number}. {each.title}", style="bold")
        yield from map(Text, each.if_unsure)
        yield labelled(each.act.label, each.act.text)
        yield from _labelled_lines(each.asks)


def _labelled_lines(lines: Iterable[Labelled]) -> Iterator[RenderableType]:
    yield from (labelled(line.label, line.text) for line in lines)


def _frame(level: Level) -> Iterator[RenderableType]:
    """What sets a caution off from what stands above it, heavier the more it matters."""
    yield Text("")
    if level in FRAMES:
        yield Rule(characters=FRAMES[level], style="none")


def _statements(statements: Iterable[Stated]) -> Iterator[RenderableType]:
    for each in statements:
        yield from prose(each.whole)


def _factors(factors: Factors, *, wide: bool) -> Iterator[RenderableType]:
    yield _table(factors.rows) if wide else Group(*_lines(factors.rows))
    yield Text(factors.legend)
    yield from map(Item, factors.medicines)
    yield from map(Text, factors.not_answered)


def _table(rows: Sequence[Factor]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    for ratio in (3, 4, 3, 6):
        table.add_column(ratio=ratio)
    for row in rows:
        table.add_row(Text(row.label, style="bold"), Text(row.answer), Text(row.leads_to), Text(row.why))
    return table


def _lines(rows: Sequence[Factor]) -> Iterator[RenderableType]:
    for row in rows:
        yield Text.assemble((f"{row.label}: ", "bold"), row.answer)
        yield Padding(Text(f"{LEADS_TO}: {row.leads_to}"), (0, 0, 0, 2))
        if row.why:
            yield Padding(Text(row.why), (0, 0, 0, 2))


def _section_card(section: SectionCard) -> Iterator[RenderableType]:
    yield Text("")
    yield Text(f"{section.number}. {section.title}", style="bold")
    yield from _labelled_lines(section.because)
    yield from _statements(section.in_short)
    yield from _labelled_lines(section.not_known)
    yield Text(section.more)


def _items(items: ClinicianItems) -> Iterator[RenderableType]:
    """Each item: its mark and title, then a line for each thing that it rests on; what is less urgent in one."""
    yield heading(items.heading)
    if items.no_caution:
        yield Text(items.no_caution)
    for item in items.items:
        mark, _, level = item.level.rpartition("] ")
        title = f"{item.number}. {mark and f'{mark}] '}{item.title} ({item.id})"
        named = {line.label: line.text for line in item.lines}
        act = f"{level}: {named.pop(ACT)}" if ACT in named else level.removeprefix(SECTION).removeprefix(" - ")
        why = ". ".join(filter(None, (act, f"{TRIGGER}: {named.pop(TRIGGER)}")))
        if item.in_short and not item.statements:
            yield Text(f"{title} [{item.strengths}]. {why}")
            continue
        yield Text("")
        yield Text(title, style="bold")
        yield from (Padding(text, (0, 0, 0, 2)) for text in (Text(why), *map(labelled, named, named.values())))
        yield from _statements(item.statements)


def prose(text: str) -> Iterator[RenderableType]:
    """A rule-set text: paragraphs with an empty line between them, and lists with a dash for each item."""
    for position, block in enumerate(blocks_of(text)):
        if position and not block[0].startswith("- "):
            yield Text("")
        yield from (Item(line.removeprefix("- ")) if line.startswith("- ") else Text(line) for line in block)


@dataclass(frozen=True)
class Item:
    """A text behind a dash; its further lines hang below the first."""

    text: str

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        for number, line in enumerate(Text(self.text).wrap(console, max(1, options.max_width - 2), overflow="fold")):
            yield Segment(f"{'  ' if number else '- '}{line.plain.rstrip()}")
            yield Segment.line()


def labelled(label: str, text: str) -> Text:
    """A text behind its label."""
    return Text.assemble((f"{label}: ", "bold"), text)


def texts(shown: RenderableType) -> Iterator[str]:
    """Each paragraph, heading, answer and cell by itself, of a page as a wide and as a narrow terminal shows it."""
    match shown:
        case Text():
            yield shown.plain
        case Item():
            yield shown.text
        case Padding():
            yield from texts(shown.renderable)
        case Group():
            for part in shown.renderables:
                yield from texts(part)
        case Table():
            for column in shown.columns:
                for cell in column.cells:
                    yield from texts(cell)
        case Page():
            for part in (*shown.written(wide=True), *shown.written(wide=False)):
                yield from texts(part)
