"""CommonMark that survives a mail client and a wiki: every text escaped, one line for each paragraph, and no tables."""

import re
from collections.abc import Iterable, Iterator
from typing import assert_never

from d3k2_profile.lazy_patterns import pattern
from d3k2_profile.output import words
from d3k2_profile.output.blocks import (
    Block,
    CautionCard,
    ClinicianItem,
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
    SourceLine,
    Sources,
    Stated,
    TalkingSheet,
)
from d3k2_profile.output.page_blocks import page
from d3k2_profile.profile.model import Profile
from d3k2_profile.text import blocks as blocks_of

_SPECIAL = pattern(r"[\\`*_{}\[\]<#|~&]|:(?=[\w+-]+:)")
_AT_THE_START = pattern(r"^(\d{1,9}(?=[.)]))?([-+=>.)])")
_BOX = "[ ]"
_LINE = ". " * 30 + "."
ROOM = 3
"""Lines to write on."""


def render(profile: Profile) -> str:
    """The page as Markdown."""
    return written(line for block in page(profile) for line in _write(block))


def written(lines: Iterable[str]) -> str:
    """The lines as a text, with never more than one empty line between two."""
    return re.sub(r"\n{3,}", "\n\n", "".join(f"{line}\n" for line in lines)).strip() + "\n"


def escape(text: str) -> str:
    """The text on one line, with every sign that CommonMark or a wiki would read as mark-up made plain."""
    plain = _SPECIAL.sub(lambda sign: f"\\{sign.group()}", " ".join(text.split()))
    return _AT_THE_START.sub(lambda sign: f"{sign.group(1) or ''}\\{sign.group(2)}", plain)


def _write(block: Block) -> Iterator[str]:
    match block:
        case HeadedBlocks():
            yield from _heading(words.sentence_case(block.heading))
            for each in block.blocks:
                yield from _write(each)
        case Paragraph():
            yield from _paragraph(block.text)
        case Further():
            yield from _paragraph(f"{block.label}: {'; '.join(block.titles)}.")
        case Labelled():
            yield _labelled(block)
        case Items():
            yield from _list(block.lines)
        case Opening():
            yield from _opening(block)
        case ClinicianOpening():
            yield from _heading(escape(block.title), 1)
            yield from _heading(words.sentence_case(block.heading))
            for line in block.lines:
                yield from _paragraph(line)
        case CautionCard():
            yield from _caution_card(block)
        case SharedCard():
            yield from _shared_card(block)
        case SectionCard():
            yield from _section_card(block)
        case NotChecked():
            yield from _list(block.lines)
            yield from _paragraph(block.worth_finding_out)
        case Factors():
            yield from _factors(block)
        case ClinicianItems():
            yield from _items(block)
        case Sources():
            yield from map(_source, block.lines)
        case Notice():
            yield from _heading(words.sentence_case(block.heading))
            yield from _paragraph(block.summary)
            yield from _paragraph(block.text)
        case _:
            assert_never(block)


def _heading(text: str, level: int = 2) -> Iterator[str]:
    yield from ("", f"{'#' * level} {text}", "")


def _paragraph(text: str) -> Iterator[str]:
    yield from ("", escape(text), "")


def _in_bold(text: str) -> Iterator[str]:
    yield from ("", f"**{text}**", "")


def _labelled(line: Labelled) -> str:
    return f"- **{escape(line.label)}:** {escape(line.text)}"


def _list(lines: Iterable[str]) -> Iterator[str]:
    yield from (f"- {escape(line)}" for line in lines)


def _prose(text: str) -> Iterator[str]:
    """A rule-set text: paragraphs and lists."""
    for block in blocks_of(text):
        yield ""
        yield from (f"- {escape(line.removeprefix('- '))}" if line.startswith("- ") else escape(line) for line in block)
    yield ""


def _statements(statements: Iterable[Stated]) -> Iterator[str]:
    for each in statements:
        yield from _prose(each.whole)


def _opening(top: Opening) -> Iterator[str]:
    yield from _heading(escape(top.title), 1)
    for said in top.warnings:
        yield from _in_bold(escape(said))
    yield from _sheet(top.sheet)
    yield from ("", "---", "")
    yield from _paragraph(f"{top.what_this_is} {top.made_from}")


def _sheet(sheet: TalkingSheet) -> Iterator[str]:
    yield from _heading(words.sentence_case(words.SHEET))
    yield from _paragraph(f"{sheet.purpose} {words.HOW_TO_USE}")
    yield from _heading(words.sentence_case(words.MY_CAUTIONS), 3)
    for said in sheet.headline:
        yield from _in_bold(escape(said))
    for each in sheet.cautions:
        yield f"- **{each.number}.** {each.mark}: {escape(each.title)}"
        if each.because:
            yield f"  - {escape(each.because)}"
        if each.act:
            yield f"  - **{escape(each.act)}.**"
    yield from (f"- {line}" for line in sheet.counted)
    if sheet.cautions or sheet.counted:
        yield from _paragraph(words.MARKS_IN_SHORT)
    yield from _heading(words.sentence_case(words.TAKEN), 3)
    if sheet.taken:
        yield from _paragraph(words.TEAM_KNOWS)
    yield from (f"- {_BOX} {escape(name)}" for name in sheet.taken)
    yield from _list(sheet.not_named)
    yield from (f"- {escape(label)}, {words.TO_FILL_IN}: {_LINE}" for label in sheet.to_fill_in)
    if sheet.about_me or sheet.left_open:
        yield from _heading(words.sentence_case(words.ABOUT_ME), 3)
    yield from map(_labelled, sheet.about_me)
    yield from _list(sheet.left_open)
    yield from _heading(words.sentence_case(words.MY_QUESTIONS), 3)
    yield from (f"- {_BOX} {escape(question)}" for question in sheet.questions)
    yield from _heading(words.sentence_case(words.OWN_WORDS), 3)
    yield from (_LINE, "") * ROOM
    yield from _heading(words.sentence_case(words.NEXT_STEPS), 3)
    yield from (f"- {_BOX} {escape(step)}" for step in sheet.before)
    yield f"- {_BOX} {words.SPEAK_TO} **{escape(' '.join(sheet.next_step))}**."
    yield from (f"- {_BOX} {escape(step)}" for step in sheet.at_the_talk)
    if sheet.label:
        yield from ("", escape(f"{words.LABEL}:"), "", "```text", *words.LABEL_DRAWN, "```", "")
    yield from _in_bold(escape(words.NO_CHANGE))


def _caution_card(card: CautionCard) -> Iterator[str]:
    yield from _heading(f"{card.number}. {escape(card.title)}", 3)
    yield from _in_bold(card.mark)
    yield from _reasons(card)
    yield from _paragraph(card.waiting_for)
    yield _labelled(card.act)
    yield from _statements(card.statements)
    yield from map(_labelled, card.asks)


def _shared_card(shared: SharedCard) -> Iterator[str]:
    yield from _in_bold(shared.mark)
    yield from _paragraph(shared.waiting_for)
    for card in shared.cautions:
        yield from _heading(f"{card.number}. {escape(card.title)}", 3)
        yield from _reasons(card)
        yield _labelled(card.act)
        yield from map(_labelled, card.asks)


def _reasons(card: CautionCard) -> Iterator[str]:
    yield from map(_labelled, card.because)
    for reason in card.if_unsure:
        yield from _paragraph(reason)
    yield ""


def _factors(factors: Factors) -> Iterator[str]:
    for row in factors.rows:
        yield _labelled(Labelled(row.label, row.answer))
        yield f"  - {words.LEADS_TO}: {row.leads_to}"
        if row.why:
            yield f"  - {escape(row.why)}"
    yield ""
    yield from _list(factors.medicines)
    yield from ("", factors.legend, "")
    for line in (*factors.not_known, *factors.not_answered):
        yield from _paragraph(line)


def _section_card(section: SectionCard) -> Iterator[str]:
    yield from _heading(f"{section.number}. {escape(section.title)}", 3)
    yield from map(_labelled, section.because)
    yield from _statements(section.statements)
    yield from map(_labelled, section.not_known)


def _items(items: ClinicianItems) -> Iterator[str]:
    yield from _heading(words.sentence_case(items.heading))
    yield from _paragraph(items.no_caution)
    for item in items.items:
        yield from _item(item)


def _item(item: ClinicianItem) -> Iterator[str]:
    yield from _heading(f"{item.number}. {escape(f'{item.title} ({item.id})')}", 3)
    yield from _in_bold(item.level)
    yield from map(_labelled, item.lines)
    yield from _statements(item.statements)


def _source(source: SourceLine) -> str:
    return f"- {escape(f'{source.id}: {source.citation} {source.read}')} {_link(source.link)}"


def _link(link: str) -> str:
    """An address as a link; whatever is none stays text."""
    plain = re.fullmatch(r"https?://[^\s<>\\]+", link)
    return f"<{link}>" if plain else escape(link)
