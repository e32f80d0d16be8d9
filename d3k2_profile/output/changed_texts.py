"""What is said otherwise of a section or caution: its level, its texts, its statements, their strength and sources."""

from collections.abc import Iterator
from dataclasses import replace

from d3k2_profile.output.findings_in_words import MARKS, WHAT_TO_DO, level_of
from d3k2_profile.profile.compare import FindingChange
from d3k2_profile.rules.model import Caution, Section, Statement
from d3k2_profile.text import command

REWORDED = "Its text is another now; read it with:"
OTHER_NOTES = "Its notes for clinicians are others now"


def rewritten(change: FindingChange, rules_file: str) -> Iterator[str]:
    """What is another now in the text of a finding that is on both pages."""
    if change.earlier is None or change.later is None or change.earlier.part == change.later.part:
        return
    yield from in_text(change.earlier.part, change.later.part)
    if _of_one_level(change.earlier.part) != _of_one_level(change.later.part):
        yield f"{REWORDED} {command(f'read {change.later.part.id}', rules_file)}"


def _of_one_level(part: Section) -> Section:
    """The part as it is apart from how much it matters."""
    return replace(part, level="bring-up", weight=0) if isinstance(part, Caution) else replace(part, weight=0)


def in_text(earlier: Section, later: Section) -> Iterator[str]:
    """What is another now in the text of a section or caution; notes for clinicians are never shown."""
    before, now = level_of(earlier), level_of(later)
    if before and now and before != now:
        yield changed("Level", MARKS[before], MARKS[now])
    texts, others = _texts(earlier), _texts(later)
    yield from (
        changed(label, f'"{text}"', f'"{others[label]}"')
        for label, text in texts.items()
        if text != others.get(label, text)
    )
    yield from _statements(_said(earlier), _said(later))
    asked, asks = {each.text for each in earlier.ask}, [each.text for each in later.ask]
    yield from (f'No question to take along any more: "{each.text}"' for each in earlier.ask if each.text not in asks)
    yield from (f'New question to take along: "{text}"' for text in asks if text not in asked)
    if earlier.clinician != later.clinician:
        yield OTHER_NOTES


def _texts(part: Section) -> dict[str, str]:
    """The texts that stand once in it, by what they are."""
    texts = {"Title": part.title, "Question": part.asks, "Not known": part.not_known}
    if isinstance(part, Caution):
        texts |= {"What to do": part.act, "Short name": part.short, "If unsure": part.if_unsure}
    return texts


def _said(part: Section) -> dict[str, Statement]:
    return {" ".join(each.text.split()): each for each in (*part.says, *part.more)}


def _statements(earlier: dict[str, Statement], later: dict[str, Statement]) -> Iterator[str]:
    """The statements that were taken out and added, and of those that stay what supports them otherwise."""
    yield from (f'Taken out: "{text}"' for text in earlier if text not in later)
    yield from (
        f'Added: "{text}" [{_grade(each)}; {", ".join(each.sources)}]'
        for text, each in later.items()
        if text not in earlier
    )
    for text, each in later.items():
        before = earlier.get(text, each)
        if _grade(before) != _grade(each):
            yield changed(f'Graded anew: "{text}"', _grade(before), _grade(each))
        if before.kind != each.kind:
            yield changed(f'Kind of evidence for "{text}"', before.kind, each.kind)
        if set(before.sources) != set(each.sources):
            yield changed(f'Sources of "{text}"', ", ".join(before.sources), ", ".join(each.sources))
        if before.when != each.when:
            yield f'Shown under another condition: "{text}"'


def _grade(statement: Statement) -> str:
    return statement.strength or WHAT_TO_DO


def changed(label: str, before: str, after: str) -> str:
    """What something was and what it is."""
    return f"{label}: {before} -> {after}"
