"""What is said otherwise of a section or caution: its level, its statements, their strength and their sources."""

from collections.abc import Iterator

from d3k2_profile.output.findings_in_words import MARKS, WHAT_TO_DO, level_of
from d3k2_profile.profile.compare import FindingChange
from d3k2_profile.rules.model import Section, Statement

REWORDED = "Its text is another now; read it with: d3k2-profile read"


def rewritten(change: FindingChange) -> Iterator[str]:
    """What is another now in the text of a finding that is on both pages."""
    if change.earlier is None or change.later is None or change.earlier.part == change.later.part:
        return
    earlier, later = change.earlier.part, change.later.part
    before, now = level_of(earlier), level_of(later)
    if before and now and before != now:
        yield changed("Level", MARKS[before], MARKS[now])
    yield from _statements(_said(earlier), _said(later))
    yield f"{REWORDED} {later.id}"


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
        if set(before.sources) != set(each.sources):
            yield changed(f'Sources of "{text}"', ", ".join(before.sources), ", ".join(each.sources))


def _grade(statement: Statement) -> str:
    return statement.strength or WHAT_TO_DO


def changed(label: str, before: str, after: str) -> str:
    """What something was and what it is."""
    return f"{label}: {before} -> {after}"
