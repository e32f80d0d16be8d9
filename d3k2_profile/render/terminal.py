"""A Rich renderable of the profile; the console decides width and colour."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from d3k2_profile.parts import Source
from d3k2_profile.profile import Finding, Profile, RaisedCaution
from d3k2_profile.render import phrases
from d3k2_profile.text import blocks

ROOM_FOR_COLUMNS = 72
"""Columns below which a table would squeeze words; there each row is written on lines of its own."""


@dataclass(frozen=True)
class Page:
    """The profile as a terminal shows it. `partial` marks a page of a questionnaire left before its end."""

    profile: Profile
    partial: bool = False

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        yield from self.parts(options.max_width >= ROOM_FOR_COLUMNS)

    def parts(self, wide: bool) -> Iterator[RenderableType]:
        """What the page is made of, from top to bottom; `wide` has room for a table."""
        yield from _top(self.profile, self.partial)
        yield from _cautions(self.profile)
        yield from _not_checked(self.profile)
        yield from _factors(self.profile, wide)
        yield from _sections(self.profile)
        yield from _closing(self.profile)


def render(profile: Profile) -> Page:
    """The page; print it on a console."""
    return Page(profile)


def _top(profile: Profile, partial: bool) -> Iterator[RenderableType]:
    yield Text(profile.about.title, style="bold")
    yield Text(phrases.WHAT_THIS_IS)
    when = f", {profile.on.isoformat()}" if profile.on else ""
    yield Text(f"Rule set {profile.about.version}{when}. Answers: {phrases.counts(profile)}.")
    if profile.custom:
        yield Text(phrases.CUSTOM, style="bold")
    if partial:
        yield Text(phrases.PARTIAL, style="bold")
    yield Text(f"{phrases.summary(profile)}.")
    if any(caution.certainty == "not-ruled-out" for caution in profile.cautions):
        yield Text(phrases.OPEN_MEANS)


def heading(text: str) -> Padding:
    """A heading with an empty line above it."""
    return Padding(Text(text, style="bold"), (1, 0, 0, 0))


def _cautions(profile: Profile) -> Iterator[RenderableType]:
    yield heading(phrases.CAUTIONS)
    cards = [caution for caution in profile.cautions if caution.shown_in_full]
    if not cards:
        yield Text(phrases.NO_SURE_CAUTION if profile.cautions else phrases.NO_CAUTION)
    shared: dict[tuple[str, ...], list[RaisedCaution]] = {}
    for caution in cards:
        if caution.shares_a_card:
            shared.setdefault(caution.missing, []).append(caution)
    for caution in cards:
        if not caution.shares_a_card:
            yield from _card(profile, caution)
        elif caution is shared[caution.missing][0]:
            yield from _shared_card(profile, shared[caution.missing])


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


def _shared_card(profile: Profile, cautions: list[RaisedCaution]) -> Iterator[RenderableType]:
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
    return labelled(phrases.EVIDENCE, f"{phrases.evidence(finding.part.evidence)}. {phrases.SOURCES.capitalize()}: {named}")


def _not_checked(profile: Profile) -> Iterator[RenderableType]:
    lines = [*phrases.unrecognised(profile.medications), *(phrases.left_open(group) for group in profile.not_checked)]
    if not lines:
        return
    yield heading(phrases.NOT_CHECKED)
    yield from (item(line) for line in lines)
    if profile.worth_finding_out:
        yield Text(phrases.worth_finding_out(profile.worth_finding_out))


def _factors(profile: Profile, wide: bool) -> Iterator[RenderableType]:
    yield heading(phrases.FACTORS)
    given = [each for each in profile.responses if each.value is not None]
    rows = [(each.question.label, phrases.answer(each.question, each.value), each.question.why) for each in given]
    yield _table(rows) if wide else Group(*_lines(rows))
    yield from (item(line) for line in phrases.medicines(profile))
    if missing := [each.question.label for each in profile.responses if each.value is None and each.counts]:
        yield Text(phrases.not_answered(missing))


def _table(rows: Sequence[tuple[str, str, str]]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    for ratio in (3, 4, 7):
        table.add_column(ratio=ratio)
    for label, answer, why in rows:
        table.add_row(Text(label, style="bold"), Text(answer), Text(why))
    return table


def _lines(rows: Sequence[tuple[str, str, str]]) -> Iterator[RenderableType]:
    for label, answer, why in rows:
        yield Text.assemble((f"{label}: ", "bold"), answer)
        if why:
            yield Padding(Text(why), (0, 0, 0, 2))


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
        yield Padding(Text(phrases.further((part.id, part.title) for part in profile.further)), (1, 0, 0, 0))


def _closing(profile: Profile) -> Iterator[RenderableType]:
    if profile.questions_to_ask:
        yield heading(phrases.QUESTIONS)
        yield from (item(question) for question in profile.questions_to_ask)
    yield from source_list(profile.sources)
    yield heading(phrases.NOTICE_HEADING)
    yield Text(f"{phrases.summary(profile)}.")
    yield Text(phrases.NOTICE)


def source_list(sources: Iterable[Source]) -> Iterator[RenderableType]:
    """The sources with what is needed to find them."""
    yield heading(phrases.SOURCES)
    for source in sources:
        yield item(f"{source.id}: {source.short} {source.link}")


def asks(questions: Iterable[str]) -> Iterator[RenderableType]:
    """Questions for a clinician, a line each."""
    for question in questions:
        yield labelled(phrases.ASK, question)


def prose(text: str) -> Iterator[RenderableType]:
    """A rule-set text: paragraphs with an empty line between them, and lists with a dash for each item."""
    for position, block in enumerate(blocks(text)):
        if position and not block[0].startswith("- "):
            yield Text("")
        yield from (item(line.removeprefix("- ")) if line.startswith("- ") else Text(line) for line in block)


def item(text: str) -> RenderableType:
    """A line with a hanging indent behind its dash."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_row(Text("-"), Text(text, overflow="fold"))
    return grid


def labelled(label: str, text: str) -> Text:
    """A text behind its label."""
    return Text.assemble((f"{label}: ", "bold"), text)
