"""A Rich renderable of the profile; the console decides width and colour."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

from d3k2_profile.output import clinician, phrases
from d3k2_profile.profile.model import (
    Finding,
    Profile,
    RaisedCaution,
    Response,
)
from d3k2_profile.rules.model import Source
from d3k2_profile.text import blocks

ROOM_FOR_COLUMNS = 72
"""Columns below which a table would squeeze words; there each row is written on lines of its own."""


@dataclass(frozen=True)
class Page:
    """The profile as a terminal shows it."""

    profile: Profile

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        yield from self.parts(wide=options.max_width >= ROOM_FOR_COLUMNS)

    def parts(self, *, wide: bool) -> Iterator[RenderableType]:
        """What the page is made of, from top to bottom; `wide` has room for a table."""
        if self.profile.audience == "clinician":
            yield from _for_clinician(self.profile)
            return
        yield from _top(self.profile)
        yield from _cautions(self.profile)
        yield from _not_checked(self.profile)
        yield from _factors(self.profile, wide=wide)
        yield from _sections(self.profile)
        yield from _closing(self.profile)


def render(profile: Profile) -> Page:
    """The page; print it on a console."""
    return Page(profile)


def _top(profile: Profile) -> Iterator[RenderableType]:
    yield Text(profile.about.title, style="bold")
    yield Text(phrases.WHAT_THIS_IS)
    yield Text(phrases.made_from(profile))
    yield from (Text(said, style="bold") for said in phrases.warnings(profile))
    yield Text(f"{phrases.summary(profile)}.")
    if any(caution.certainty == "not-ruled-out" for caution in profile.cautions):
        yield Text(phrases.OPEN_MEANS)


def heading(text: str) -> Padding:
    """A heading with an empty line above it."""
    return Padding(Text(text, style="bold"), (1, 0, 0, 0))


def _cautions(profile: Profile) -> Iterator[RenderableType]:
    yield heading(phrases.CAUTIONS)
    if nothing := phrases.no_caution(profile):
        yield Text(nothing)
    for card in profile.cards:
        if card[0].shares_a_card:
            yield from _shared_card(profile, card)
        else:
            yield from _card(profile, card[0])


def _card(profile: Profile, caution: RaisedCaution) -> Iterator[RenderableType]:
    yield from _frame(caution)
    yield Text(f"{caution.number}. {phrases.mark(caution)}", style="bold")
    yield Text(caution.part.title, style="bold")
    yield from _reasons(caution)
    if caution.missing:
        yield Text(phrases.waiting_for(profile, caution))
    yield Text("")
    yield from prose(caution.part.text)
    yield Text("")
    yield from asks(caution.part.ask)
    yield _support(caution)
    if caution.part.read_more:
        yield Text(phrases.more(caution.part.id))


def _shared_card(profile: Profile, cautions: Sequence[RaisedCaution]) -> Iterator[RenderableType]:
    first = cautions[0]
    yield from _frame(first)
    yield Text(phrases.mark(first), style="bold")
    yield Text(phrases.waiting_for(profile, first))
    for caution in cautions:
        yield Text("")
        yield Text(f"{caution.number}. {caution.part.title}", style="bold")
        yield from (Text(reason) for reason in caution.because)
        yield from asks(caution.part.ask[:1])
        yield _support(caution)


def _frame(caution: RaisedCaution) -> Iterator[RenderableType]:
    """What sets a caution off from what stands above it, heavier the more it matters."""
    lines = {"ask-first": "=", "bring-up": "-"}
    yield Text("")
    if caution.part.level in lines:
        yield Rule(characters=lines[caution.part.level], style="none")


def _reasons(finding: Finding) -> Iterator[RenderableType]:
    """Why it is shown; what is not ruled out has conditional words instead of a reason."""
    conditional = isinstance(finding, RaisedCaution) and finding.certainty == "not-ruled-out"
    for reason in finding.because:
        yield Text(reason) if conditional else labelled(phrases.BECAUSE, reason)


def _support(finding: Finding) -> RenderableType:
    named = ", ".join(finding.part.sources)
    return labelled(
        phrases.EVIDENCE, f"{phrases.evidence(finding.part.evidence)}. {phrases.SOURCES.capitalize()}: {named}"
    )


def _not_checked(profile: Profile) -> Iterator[RenderableType]:
    lines = phrases.not_checked(profile)
    if not lines:
        return
    yield heading(phrases.NOT_CHECKED)
    yield from (Item(line) for line in lines)
    if profile.worth_finding_out:
        yield Text(phrases.worth_finding_out(profile.worth_finding_out))


def _factors(profile: Profile, *, wide: bool) -> Iterator[RenderableType]:
    yield heading(phrases.FACTORS)
    rows = [_row(profile, each) for each in phrases.factors(profile)]
    yield _table(rows) if wide else Group(*_lines(rows))
    yield Text(phrases.LEGEND)
    yield from (Item(line) for line in phrases.medicines(profile))
    if missing := [each.question.label for each in profile.responses if each.value is None and each.counts]:
        yield Text(phrases.not_answered(missing))


@dataclass(frozen=True)
class _Row:
    label: str
    answer: str
    leads_to: str
    why: str


def _row(profile: Profile, response: Response) -> _Row:
    question = response.question
    return _Row(
        question.label, phrases.answer(question, response.value), phrases.leads_to(profile, response), question.why
    )


def _table(rows: Sequence[_Row]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    for ratio in (3, 4, 3, 6):
        table.add_column(ratio=ratio)
    for row in rows:
        table.add_row(Text(row.label, style="bold"), Text(row.answer), Text(row.leads_to), Text(row.why))
    return table


def _lines(rows: Sequence[_Row]) -> Iterator[RenderableType]:
    for row in rows:
        yield Text.assemble((f"{row.label}: ", "bold"), row.answer)
        yield Padding(Text(f"{phrases.LEADS_TO}: {row.leads_to}"), (0, 0, 0, 2))
        if row.why:
            yield Padding(Text(row.why), (0, 0, 0, 2))


def _sections(profile: Profile) -> Iterator[RenderableType]:
    if not profile.sections and not profile.cautions_only:
        return
    yield heading(phrases.SECTIONS)
    for reason in profile.cautions_only:
        yield labelled(phrases.BECAUSE, reason)
    if profile.cautions_only:
        yield Text(phrases.CAUTIONS_ONLY)
    for section in profile.sections:
        yield Text("")
        yield Text(f"{section.number}. {section.part.title}", style="bold")
        yield from _reasons(section)
        yield from prose(section.part.summary)
        if section.part.not_known:
            yield labelled(phrases.NOT_KNOWN, section.part.not_known)
        yield _support(section)
        yield Text(phrases.more(section.part.id))
    if profile.further:
        yield Padding(Text(phrases.further_sections(profile)), (1, 0, 0, 0))


def _for_clinician(profile: Profile) -> Iterator[RenderableType]:
    yield Text(profile.about.title, style="bold")
    yield Text(phrases.FOR_CLINICIANS, style="bold")
    yield from (Text(line) for line in phrases.clinician_lines(profile))
    yield heading(phrases.ITEMS)
    if nothing := phrases.no_caution(profile):
        yield Text(nothing)
    items = clinician.items(profile)
    for each in items:
        yield from _item(profile, each)
    yield heading(phrases.RESPONSES)
    yield from (labelled(label, state) for label, state in clinician.states(profile))
    yield from (Item(line) for line in phrases.medicines(profile))
    yield from _not_checked(profile)
    yield heading(phrases.CONTESTED)
    yield Text(phrases.contested(clinician.contested_numbers(items)))
    yield heading(phrases.NOT_COVERED)
    yield from (Item(line) for line in clinician.not_covered(profile))
    yield from _closing(profile)


def _item(profile: Profile, each: clinician.Item) -> Iterator[RenderableType]:
    """One item: its level and title, then a line for each thing that it rests on."""
    part = each.finding.part
    contested = f" - {phrases.CONTESTED}" if each.contested else ""
    yield Text("")
    yield Text(f"{each.finding.number}. {phrases.level(each.finding)}{contested}", style="bold")
    yield Text(f"{part.title} ({part.id})", style="bold")
    yield from prose(each.full_text)
    yield from (Padding(labelled(label, text), (0, 0, 0, 2)) for label, text in clinician.rows(profile, each))


def _closing(profile: Profile) -> Iterator[RenderableType]:
    if profile.questions_to_ask:
        yield heading(phrases.QUESTIONS)
        yield from (Item(question) for question in profile.questions_to_ask)
    yield from source_list(profile.sources, checked=profile.audience == "clinician")
    yield heading(phrases.NOTICE_HEADING)
    yield Text(f"{phrases.summary(profile)}.")
    yield Text(phrases.NOTICE)


def source_list(sources: Iterable[Source], *, checked: bool = False) -> Iterator[RenderableType]:
    """The sources with what is needed to find them, and the day somebody looked where a reader needs that."""
    yield heading(phrases.SOURCES)
    for source in sources:
        yield Item(f"{source.id}: {source.short} {source.link}" + (f" {phrases.checked(source)}" if checked else ""))


def asks(questions: Iterable[str]) -> Iterator[RenderableType]:
    """Questions for a clinician, a line each."""
    for question in questions:
        yield labelled(phrases.ASK, question)


def prose(text: str) -> Iterator[RenderableType]:
    """A rule-set text: paragraphs with an empty line between them, and lists with a dash for each item."""
    for position, block in enumerate(blocks(text)):
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
            for part in (*shown.parts(wide=True), *_factors(shown.profile, wide=False)):
                yield from texts(part)
