"""The parts of a person's page on a terminal: what to do comes first, and signs to call for stand in a box."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import get_args

from rich.console import RenderableType
from rich.rule import Rule
from rich.text import Text

from d3k2_profile.output.answers_in_words import in_short
from d3k2_profile.output.blocks import (
    CautionCard,
    Factors,
    NotChecked,
    Opening,
    ScreenLine,
    SectionCard,
    SharedCard,
    Stated,
)
from d3k2_profile.output.findings_in_words import MARKS, MORE_TO_READ, MOST_REASONS, NOTHING
from d3k2_profile.output.first_screen import HELP, in_one_line
from d3k2_profile.output.screen_lines import INDENT as HANG
from d3k2_profile.output.terminal_parts import COLOURS, Item
from d3k2_profile.output.words import LABEL, LABEL_DRAWN, LED_TO_MORE, LED_TO_NOTHING, WHERE_THE_REST_IS, that_fit
from d3k2_profile.rules.diagrams import Month
from d3k2_profile.text import blocks

INDENT = " " * HANG
LONGEST_FACTOR = 76
ASK_FIRST = MARKS["ask-first"].split()[0]
"""What stands behind this mark is spelled out, on a second line where the first is full."""
MANY_TO_DO = 6
MOST_SENTENCES = 1
"""How much is said of a caution that waits for answers, where many do."""


def screen_line(line: ScreenLine) -> Item:
    """A line of the screen, its mark in the colour of its level."""
    return Item(
        line.text,
        lead=line.lead,
        style="bold" if line.bold else "",
        lead_style=COLOURS[line.level] if line.level else "",
        hang=HANG,
    )


def opening(top: Opening) -> Iterator[RenderableType]:
    """What the page is, and what its marks mean; the sheet is for paper."""
    yield Text("")
    yield Text(top.title, style="bold")
    yield Text(f"{top.what_this_is} {top.made_from}")
    yield from (Text(said, style="bold") for said in top.warnings)
    yield from (Item(text, lead=f"{mark} ", hang=HANG) for mark, text in top.marks)


def at_hand(*, label: bool) -> Iterator[RenderableType]:
    """What to have at hand for the talk: a label, where the screen did not draw one, and the sheet."""
    yield from map(Text, (f"{LABEL}:", *LABEL_DRAWN) if label else ())
    yield Text(WHERE_THE_REST_IS)


def caution_card(card: CautionCard) -> Iterator[RenderableType]:
    """The reason, what to do, when to get help, then why it matters; of what is less urgent, what it says first."""
    urgent = card.level == "ask-first"
    if urgent and card.number > 1:
        yield Text("")
    yield Item(f"{card.mark} {card.title}", f"{card.number}. ", COLOURS[card.level], COLOURS[card.level], HANG)
    because = [line.text for line in card.because[: MOST_REASONS if urgent else 1]]
    yield Item(" ".join(filter(None, (*because, *card.if_unsure, card.open))), INDENT)
    yield Item(f"{card.act.text}.", f"{INDENT}>> ", "bold", "bold")
    first = " ".join(each.text for each in card.statements if each.first)
    if first:
        yield Item(first, INDENT, "bold")
    signs = [each for each in card.statements if each.urgent]
    rest = [each for each in card.statements if not (each.first or each.urgent)]
    if urgent:
        yield from _help(signs, boxed=True)
        yield from _in_paragraphs(rest, listed=not card.if_unsure)
    else:
        yield from _in_paragraphs([each for each in rest if each.dots][:1])
        yield from _help(signs, boxed=False)


def shared_card(card: SharedCard) -> Iterator[RenderableType]:
    """Cautions that wait for the same answers, each in conditional words that say whom to ask, and what is open; of
    many their names.
    """
    if card.many and len(card.cautions) > 1:
        names = "; ".join(f"{each.number}. {each.short}" for each in card.cautions)
        mark = card.mark.split()[0]
        first = card.cautions[0]
        yield Item(f"{names}. {first.open}", f"{mark} ", lead_style=COLOURS[first.level], hang=HANG)
        return
    for each in card.cautions:
        lead = f"{each.number}. {card.mark.split()[0]} "
        said = " ".join(each.if_unsure)
        said = " ".join(re.split(r"(?<=[.?!]) ", said)[:MOST_SENTENCES]) if card.many else said
        yield Item(f"{said} {each.open}", lead, lead_style=COLOURS[each.level], hang=HANG)


def not_checked(open_ones: NotChecked) -> Iterator[RenderableType]:
    """A line for each answer that is open; the screen says which to find out first."""
    yield from map(Item, open_ones.in_short)


def section_card(section: SectionCard) -> Iterator[RenderableType]:
    """What it says first, behind its title, and the months of a year with the shaded ones in brackets."""
    yield Item(f": {_graded(section.in_short)}", f"{section.number}. {section.title}", lead_style="bold", hang=HANG)
    if section.year:
        months = (f"[{month}]" if month in section.year.shaded else month for month in get_args(Month))
        yield Item(" ".join(months), INDENT)
        yield Item(f"{section.year.shaded_means}. {section.year.note}", f"{INDENT}In brackets: ", hang=HANG)


def factors(shown: Factors) -> Iterator[RenderableType]:
    """A line for each factor: its label, the answer, and the numbers it led to; one for all that led to nothing."""
    known = [row for row in shown.rows if row.known]
    for row in known:
        if row.leads_to not in (MORE_TO_READ, NOTHING):
            whole = row.leads_to.startswith(ASK_FIRST)
            room = (2 * LONGEST_FACTOR if whole else LONGEST_FACTOR - len(row.leads_to)) - len(row.label)
            yield Item(f"{row.label}: {_cut(in_short(row.answer), room)}; {row.leads_to}", "", hang=HANG)
    for together, said in ((MORE_TO_READ, LED_TO_MORE), (NOTHING, LED_TO_NOTHING)):
        answers = "; ".join(
            f"{row.label}: {_cut(in_short(row.answer), 0)}" for row in known if row.leads_to == together
        )
        if answers:
            yield Item(answers, f"{said}: ", hang=HANG)
    yield from map(Item, shown.medicines)
    yield from map(Text, (*shown.not_known, *shown.not_answered))


def _cut(answer: str, room: int) -> str:
    """As many parts of the answer as fit and how many there are beyond them, or how many there are."""
    parts = answer.split("; ")
    cut = that_fit(parts, room, "; ")
    return cut if len(cut) <= room or len(parts) == 1 else f"{len(parts)} answers"


def _help(urgent: Sequence[Stated], *, boxed: bool) -> Iterator[RenderableType]:
    """Signs to call for help with, behind a mark; a list of urgent ones in a box."""
    for each in urgent:
        if boxed and each.ends_in_list:
            yield Rule(characters="-", style="none")
            before, *items = (line for block in blocks(each.text) for line in block)
            yield Item(before, HELP, "bold", "bold")
            yield from (Item(line, INDENT, hang=len(INDENT) + 2) for line in items)
            yield Rule(characters="-", style="none")
        else:
            yield Item(in_one_line(each.text), HELP, "bold", "bold")


def _in_paragraphs(statements: Iterable[Stated], *, listed: bool = False) -> Iterator[RenderableType]:
    """The statements: a paragraph for each run of those that have a strength or have none; of much to do a line for
    each, where they are to be `listed`.
    """
    for graded, run in groupby(statements, lambda each: bool(each.dots)):
        said = [*run]
        if listed and not graded and len(said) >= MANY_TO_DO:
            yield from (Item(in_one_line(each.text), f"{INDENT}- ") for each in said)
        else:
            yield Item(_graded(said), INDENT)


def _graded(statements: Iterable[Stated]) -> str:
    """Statements in one paragraph, the strength of each run in words and dots behind it; what to do has none."""
    said: list[str] = []
    for (grade, dots), run in groupby(statements, lambda each: (each.grade, each.dots)):
        said += [in_one_line(each.text) for each in run]
        said += [f"({grade} {dots})"] if dots else []
    return " ".join(said)
