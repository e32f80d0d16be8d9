"""A comparison for a terminal: the answers that changed, then the cautions and sections that changed with them, and
why.
"""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from d3k2_profile.output import phrases
from d3k2_profile.output.terminal import Item, heading, labelled
from d3k2_profile.profile.compare import AnswerChange, Comparison, FindingChange, Step
from d3k2_profile.profile.model import RaisedCaution
from d3k2_profile.questions.values import Medications
from d3k2_profile.rules.model import Caution, Level, Section


def render(compared: Comparison, *, supposed: bool = False, other_rules: bool = False) -> RenderableType:
    """The whole comparison; print it on a console.

    `supposed` says that the later answers were only supposed, `other_rules` that the
    two files name different rule sets and were read with one.
    """
    return Group(*_parts(compared, supposed, other_rules))


def _parts(compared: Comparison, supposed: bool, other_rules: bool) -> Iterator[RenderableType]:
    before, after = compared.before.profile, compared.after.profile
    yield Text(phrases.SUPPOSED if supposed else phrases.compared(before, after), style="bold")
    if supposed:
        yield Text(phrases.page_of(after))
    if other_rules:
        yield Text(phrases.OTHER_RULES)
    if before.custom or after.custom:
        yield Text(phrases.CUSTOM, style="bold")
    if compared.nothing_changed:
        yield Text(phrases.NOTHING_CHANGED)
    else:
        yield from _changes(compared)
    yield Text("")
    yield Text(f"{phrases.STANDING} {phrases.WHO_DECIDES}")


def _changes(compared: Comparison) -> Iterator[RenderableType]:
    if compared.answers or compared.left_out:
        yield heading(phrases.ANSWERS)
        yield from (Item(line) for change in compared.answers for line in _answer(change))
    if compared.left_out:
        yield Text(phrases.left_out([question.label for question in compared.left_out]))
    steps = (compared.by_answers, compared.by_rules, compared.by_date)
    if not any(step.changes for step in steps):
        yield Padding(Text(phrases.NO_FINDING_CHANGED), (1, 0, 0, 0))
    cautions = [change for change in compared.by_answers.changes if isinstance(change.part, Caution)]
    sections = [change for change in compared.by_answers.changes if not isinstance(change.part, Caution)]
    yield from _listed(phrases.CAUTIONS, "", compared.by_answers, cautions)
    yield from _listed(phrases.SECTIONS_ALONE, "", compared.by_answers, sections)
    yield from _listed(phrases.BY_RULES, phrases.BY_RULES_MEANS, compared.by_rules, compared.by_rules.changes)
    yield from _listed(phrases.BY_DATE, phrases.BY_DATE_MEANS, compared.by_date, compared.by_date.changes)


def _answer(change: AnswerChange) -> Iterator[str]:
    label = change.question.label
    match change.before, change.after:
        case Medications(), Medications() if change.counted == change.counts:
            if not change.came and not change.went:
                yield phrases.medicines_settled(label)
        case _:
            earlier = phrases.answer_in_use(change.asked, change.before, counts=change.counted)
            later = phrases.answer_in_use(change.question, change.after, counts=change.counts)
            yield phrases.changed(label, earlier, later)
    yield from (phrases.medicine_came(label, each) for each in change.came)
    yield from (phrases.medicine_went(label, each) for each in change.went)


def _listed(title: str, meaning: str, step: Step, changes: Sequence[FindingChange]) -> Iterator[RenderableType]:
    if not changes:
        return
    yield heading(title)
    if meaning:
        yield Text(meaning)
    withheld = step.after.cautions_only != step.before.cautions_only and not all(
        isinstance(change.part, Caution) for change in changes
    )
    if step.after.cautions_only and withheld:
        yield Text(phrases.CAUTIONS_ONLY)
        yield from (labelled(phrases.BECAUSE, reason) for reason in step.after.cautions_only)
    for change in changes:
        yield Item(phrases.stood(change.part, change.before, change.after))
        yield from (Padding(Text(line), (0, 0, 0, 2)) for line in _why(step, change))


def _why(step: Step, change: FindingChange) -> Iterator[str]:
    yield from (phrases.new_reason(reason, first=change.before != "shown") for reason in change.came)
    yield from (phrases.lost_reason(reason) for reason in change.went)
    match change:
        case FindingChange(after="not-ruled-out", later=RaisedCaution() as caution) if change.before != change.after:
            yield phrases.waiting_for(step.after, caution)
        case FindingChange(after="not-shown", before="not-ruled-out", earlier=RaisedCaution() as caution):
            yield phrases.ruled_out(step.before, caution)
        case FindingChange(after="no-room"):
            yield phrases.more(change.part.id)
    yield from _rewritten(change)


def _rewritten(change: FindingChange) -> Iterator[str]:
    if change.earlier is None or change.later is None or change.earlier.part == change.later.part:
        return
    levels = _level(change.earlier.part), _level(change.later.part)
    if levels[0] and levels[1] and levels[0] != levels[1]:
        yield phrases.level_changed(levels[0], levels[1])
    yield f"{phrases.REWORDED} {change.part.id}"


def _level(part: Section) -> Level | None:
    return part.level if isinstance(part, Caution) else None
