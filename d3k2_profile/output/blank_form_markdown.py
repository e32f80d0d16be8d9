"""The blank questionnaire as Markdown."""

from collections.abc import Iterator

from d3k2_profile.output.blank_form import Form, FormQuestion, blank_form
from d3k2_profile.output.markdown import escape, written
from d3k2_profile.rules.model import RuleSet

_BLANK = "\\_" * 20


def render(ruleset: RuleSet) -> str:
    """The form as Markdown."""
    return written(_lines(blank_form(ruleset)))


def _lines(form: Form) -> Iterator[str]:
    yield f"# {escape(form.title)}"
    for note in form.notes:
        yield from _note(note)
    for part in form.parts:
        yield from ("", f"## {escape(part.heading)}")
        yield from _note(part.note)
        for question in part.questions:
            yield from _question(question)


def _question(question: FormQuestion) -> Iterator[str]:
    yield from ("", f"### {question.number}. {escape(question.ask)}")
    for note in (*question.notes, question.room.how):
        yield from _note(note)
    for _ in range(question.room.lines):
        yield from ("", _BLANK, "")
    yield from (f"- [ ] {escape(box)}" for box in question.room.boxes)


def _note(text: str) -> Iterator[str]:
    yield from ("", escape(text), "")
