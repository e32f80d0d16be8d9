"""A Rich renderable of the profile; the console decides width and colour."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from d3k2_profile.frozen import Frozen
from d3k2_profile.output import terminal_person as cards
from d3k2_profile.output.blocks import (
    Block,
    CautionCard,
    ClinicianItems,
    ClinicianOpening,
    Factors,
    Further,
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
from d3k2_profile.output.first_screen import screen
from d3k2_profile.output.page_blocks import page
from d3k2_profile.output.talking_sheet import labels_at_hand
from d3k2_profile.output.terminal_parts import Item, heading, labelled, prose
from d3k2_profile.output.words import ACT, LABEL, LABEL_IN_A_LINE, NOT_RULED_OUT, SECTION, THESE_APPLY, TRIGGER
from d3k2_profile.profile.model import Profile

SOURCES_ARE_ELSEWHERE = "The evidence of sections and all sources stand in a file: --output page.html"

__all__ = ["Item", "Page", "Screen", "heading", "labelled", "prose", "render", "texts", "write"]


class Screen(Frozen):
    """What a person meets first, as a terminal shows it."""

    profile: Profile

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        yield from self.written()

    def written(self) -> Iterator[RenderableType]:
        """What the screen is made of, from top to bottom."""
        yield from map(cards.screen_line, screen(self.profile))


class Page(Frozen):
    """The profile as a terminal shows it: for a person with the screen at its top, and without a list of sources."""

    profile: Profile

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        yield from self.written()

    def written(self) -> Iterator[RenderableType]:
        """What the page is made of, from top to bottom."""
        first = screen(self.profile) if self.profile.audience == "individual" else ()
        yield from map(cards.screen_line, first)
        for block in page(self.profile):
            match block, self.profile.audience:
                case HeadedBlocks(name="sources"), "individual":
                    drawn = any(said in line.text for line in first for said in (LABEL, LABEL_IN_A_LINE))
                    yield from cards.at_hand(label=labels_at_hand(self.profile) and not drawn)
                case HeadedBlocks(name="sources"), "clinician":
                    yield Text(SOURCES_ARE_ELSEWHERE)
                case Notice(), "clinician":
                    continue  # its page says so in its head, and what it is not for above
                case _:
                    yield from write(block)


def render(profile: Profile) -> Page:
    """The page; print it on a console."""
    return Page(profile)


def write(block: Block) -> Iterator[RenderableType]:
    """A block as a terminal shows it."""
    match block:
        case HeadedBlocks(blocks=()):
            return
        case HeadedBlocks():
            first_open = next((each for each in block.blocks if type(each) is SharedCard), None)
            if first_open is not block.blocks[0]:
                yield heading(block.heading)
            was_open = False
            for each in block.blocks:
                if each is first_open:
                    yield heading(NOT_RULED_OUT)
                elif was_open and type(each) is CautionCard and each.because:
                    yield Text(THESE_APPLY, style="bold")
                was_open = type(each) is SharedCard
                yield from write(each)
        case Paragraph():
            yield Padding(Text(block.text), (1, 0, 0, 0)) if block.apart else Text(block.text)
        case Further():
            yield Padding(Text(f"{block.label}; {block.how}"), (1, 0, 0, 0))
        case Labelled():
            yield labelled(block.label, block.text)
        case Items():
            yield from map(Item, block.lines)
        case Opening():
            yield from cards.opening(block)
        case ClinicianOpening():
            yield Text(f"{block.heading}: {block.title}", style="bold")
            yield from map(Text, block.lines)
        case CautionCard():
            yield from cards.caution_card(block)
        case SharedCard():
            yield from cards.shared_card(block)
        case SectionCard():
            yield from cards.section_card(block)
        case NotChecked():
            yield from cards.not_checked(block)
        case Factors():
            yield from cards.factors(block)
        case ClinicianItems():
            yield from _items(block)
        case Sources():
            yield from (Item(f"{each.id}: {each.short} {each.link} {each.read}".rstrip()) for each in block.lines)
        case Notice():
            yield heading(block.heading)
            yield Text(block.text)
        case _:
            assert_never(block)


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
        if item is not items.items[0]:
            yield Text("")
        yield Text(title, style="bold")
        yield from (Padding(text, (0, 0, 0, 2)) for text in (Text(why), *map(labelled, named, named.values())))
        yield from _statements(item.statements)


def _statements(statements: Iterable[Stated]) -> Iterator[RenderableType]:
    for each in statements:
        yield from prose(each.whole)


def texts(shown: RenderableType) -> Iterator[str]:
    """Each paragraph, heading, answer and cell by itself, of a page as a wide and as a narrow terminal shows it."""
    match shown:
        case Text():
            yield shown.plain
        case Item():
            yield f"{shown.lead}{shown.text}"
        case Padding():
            yield from texts(shown.renderable)
        case Group():
            for part in shown.renderables:
                yield from texts(part)
        case Table():
            for column in shown.columns:
                for cell in column.cells:
                    yield from texts(cell)
        case Page() | Screen():
            for part in shown.written():
                yield from texts(part)
