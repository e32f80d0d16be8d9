"""One self-contained page: a sheet to take along, then all that stands behind it; for a clinician the items and their
evidence.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from typing import NamedTuple, TypeAlias, assert_never

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
from d3k2_profile.output.findings_in_words import WHAT_TO_DO
from d3k2_profile.output.html_templates import template
from d3k2_profile.output.page_blocks import page
from d3k2_profile.profile.model import Profile

Numbered: TypeAlias = CautionCard | SectionCard


class Part(NamedTuple):
    """A part of the page in its contents, with what is numbered in it."""

    name: str
    heading: str
    items: tuple[Numbered, ...]


def render(profile: Profile) -> str:
    """The page as HTML that needs nothing beside itself and runs nothing."""
    *blocks, notice = page(profile)
    parts = tuple(_contents(blocks)) if profile.audience == "individual" else ()
    return template("page.html.j2", macro=_macro, by_kind=_by_kind, open=_open).render(
        title=profile.about.title,
        audience=profile.audience,
        blocks=blocks,
        notice=notice,
        contents=parts,
        in_full={item.number for part in parts for item in part.items},
        printed=set(_printed_sources(blocks)),
    )


def _contents(blocks: Iterable[Block]) -> Iterator[Part]:
    """The parts of the page that are not empty, in its order."""
    for block in blocks:
        if isinstance(block, HeadedBlocks) and block.blocks:
            yield Part(block.name, block.heading, tuple(_numbered(block.blocks)))


def _numbered(blocks: Iterable[Block]) -> Iterator[Numbered]:
    for block in blocks:
        match block:
            case CautionCard() | SectionCard():
                yield block
            case SharedCard():
                yield from block.cautions


def _printed_sources(blocks: Iterable[Block]) -> Iterator[str]:
    """The sources of what is printed: of an urgent caution all that it says, of the rest what does not fold."""
    for block in blocks:
        match block:
            case HeadedBlocks():
                yield from _printed_sources(block.blocks)
            case CautionCard(level="ask-first"):
                yield from _cited(block.statements)
            case CautionCard() | SectionCard():
                yield from _cited(_open(block.statements))
            case ClinicianItems():
                yield from _cited(said for item in block.items for said in item.statements)


def _open(statements: Sequence[Stated]) -> list[Stated]:
    """What stands open of a finding: what to do at once and the first of the rest; beside signs to call for all that is
    to be done, and these last.
    """
    signs = [said for said in statements if said.urgent]
    first = [said for said in statements if said.first or (signs and said.grade == WHAT_TO_DO and not said.urgent)]
    rest = [said for said in statements if said not in (*first, *signs)]
    return [*first, *rest[: not signs], *signs]


def _cited(statements: Iterable[Stated]) -> Iterator[str]:
    return chain.from_iterable(said.sources for said in statements)


def _by_kind(blocks: Iterable[Block]) -> list[tuple[str, list[Block]]]:
    """The blocks in their order, those of one kind that follow each other together."""
    return [(kind, list(group)) for kind, group in groupby(blocks, _macro)]


def _macro(block: Block) -> str:
    """The name of the macro in `blocks.html.j2` that writes a block."""
    match block:
        case HeadedBlocks():
            return "part"
        case Paragraph():
            return "paragraph"
        case Further():
            return "further"
        case Labelled():
            return "labelled"
        case Items():
            return "items"
        case Opening():
            return "opening"
        case ClinicianOpening():
            return "clinician_opening"
        case CautionCard():
            return "caution_card"
        case SharedCard():
            return "shared_card"
        case SectionCard():
            return "section_card"
        case NotChecked():
            return "not_checked"
        case Factors():
            return "factors"
        case ClinicianItems():
            return "clinician_items"
        case Sources():
            return "sources"
        case Notice():
            return "notice"
        case _:
            assert_never(block)
