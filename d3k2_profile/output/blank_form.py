"""The blank questionnaire for paper, as Markdown and as one self-contained page that prints."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import count
from typing import Literal, TypeAlias, assert_never

from d3k2_profile.conditions.when import tests
from d3k2_profile.output import phrases
from d3k2_profile.output.markdown import escape as markdown_of
from d3k2_profile.questions.kinds import ChoiceQuestion, ChoicesQuestion, MedicationsQuestion, NumberQuestion, Question
from d3k2_profile.rules.model import RuleSet

Mark: TypeAlias = Literal["title", "part", "question", "note", "box", "blank"]

LINES_FOR_MEDICINES = 6
_PARTS = (("core", phrases.FORM_CORE, phrases.FORM_INTRO), ("more", phrases.FORM_DETAIL, phrases.FORM_DETAIL_INTRO))
_STYLE = """
body { font: 1.05rem/1.4 system-ui, sans-serif; color: #000; background: #fff; max-width: 48rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.25rem; } h3 { font-size: 1.05rem; margin: 1.2rem 0 0.2rem; } p { margin: 0.2rem 0; }
section { break-inside: avoid; } section p { font-size: 0.9em; } .blank { border-bottom: 1px solid #000; height: 1.8rem; }
ul { list-style: none; margin: 0.3rem 0; padding: 0; columns: 18rem auto; }
li { break-inside: avoid; padding-left: 1.6em; text-indent: -1.6em; }
li > span { display: inline-block; width: 1.6em; text-indent: 0; }
@page { margin: 14mm; }
@media print { body { font-size: 10.5pt; max-width: none; padding: 0; } h2 { break-after: avoid; } h3 { margin-top: 0.8rem; } }
"""  # noqa: E501


@dataclass(frozen=True)
class _Line:
    """One line of the sheet, and what it is; a question has a number."""

    mark: Mark
    text: str = ""
    number: int = 0


def markdown(ruleset: RuleSet) -> str:
    """The sheet as Markdown."""
    lines = [_as_markdown(line) for line in _sheet(ruleset)]
    return re.sub(r"\n{3,}", "\n\n", "".join(lines)).strip() + "\n"


def html(ruleset: RuleSet) -> str:
    """The sheet as a page of its own, without scripts; every question stays on one sheet of paper where it fits."""
    title = escape(ruleset.about.title)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n{''.join(_as_html(ruleset))}</main>\n</body>\n</html>\n"
    )


def _sheet(ruleset: RuleSet) -> Iterator[_Line]:
    """What the sheet says, from top to bottom."""
    yield _Line("title", ruleset.about.title)
    yield _Line("note", f"{phrases.WHAT_THIS_IS} {phrases.rule_set(ruleset.about)}")
    yield from (_Line("note", text) for text in (*([phrases.CUSTOM] if ruleset.custom else []), *phrases.FORM_FIRST))
    numbers = count(1)
    for path, heading, intro in _PARTS:
        questions = [question for question in ruleset.questions if question.path == path]
        if questions:
            yield from (_Line("part", heading), _Line("note", intro))
        for question in questions:
            yield from _question(ruleset, next(numbers), question)
    yield from (
        _Line("part", phrases.NOTICE_HEADING.capitalize()),
        _Line("note", f"{phrases.STANDING} {phrases.WHO_DECIDES}"),
    )


def _question(ruleset: RuleSet, number: int, question: Question) -> Iterator[_Line]:
    yield _Line("question", question.ask, number)
    if question.when:
        looked_at = dict.fromkeys(test.question for test in tests(question.when))
        by_id = ruleset.questionnaire.by_id
        yield _Line("note", phrases.depends_on([by_id[name].label for name in looked_at if name in by_id]))
    yield from (_Line("note", text) for text in (question.help, phrases.why_we_ask(question.why)) if text)
    yield from _room(question)
    yield from (_Line("box", special) for special in (phrases.NOT_SURE, phrases.DECLINED))


def _room(question: Question) -> Iterator[_Line]:
    """Where the answer goes."""
    match question:
        case NumberQuestion():
            yield _Line("note", phrases.whole_number(question.min, question.max))
            yield _Line("blank")
        case ChoiceQuestion():
            yield _Line("note", phrases.FORM_ONE)
            yield from (_Line("box", option.label) for option in question.options)
        case ChoicesQuestion():
            yield _Line("note", phrases.FORM_SEVERAL)
            yield from (
                _Line("box", label) for label in (*(option.label for option in question.options), phrases.NONE_OF_THESE)
            )
        case MedicationsQuestion():
            yield _Line("note", phrases.FORM_NAMES)
            yield from (_Line("blank") for _ in range(LINES_FOR_MEDICINES))
            yield from (
                _Line("box", label) for label in (*(kind.label for kind in question.kinds), phrases.NONE_OF_THESE)
            )
        case _:
            assert_never(question)


def _as_markdown(line: _Line) -> str:
    text = markdown_of(line.text)
    written: dict[Mark, str] = {
        "title": f"# {text}\n",
        "part": f"\n## {text}\n",
        "question": f"\n### {line.number}. {text}\n",
        "note": f"\n{text}\n\n",
        "box": f"- [ ] {text}\n",
        "blank": "\n\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\n\n",
    }
    return written[line.mark]


def _as_html(ruleset: RuleSet) -> Iterator[str]:
    """The lines as elements: boxes that follow one another are a list, and each question a section."""
    in_list = in_section = False
    for line in _sheet(ruleset):
        if in_list and line.mark != "box":
            yield "</ul>\n"
        if in_section and line.mark in ("part", "question"):
            yield "</section>\n"
            in_section = False
        if line.mark == "question":
            yield "<section>\n"
            in_section = True
        if line.mark == "box" and not in_list:
            yield "<ul>\n"
        in_list = line.mark == "box"
        yield _ELEMENTS[line.mark](escape(f"{line.number}. {line.text}" if line.number else line.text))


_ELEMENTS: dict[Mark, Callable[[str], str]] = {
    "title": "<h1>{}</h1>\n".format,
    "part": "<h2>{}</h2>\n".format,
    "question": "<h3>{}</h3>\n".format,
    "note": "<p>{}</p>\n".format,
    "box": '<li><span aria-hidden="true">☐</span>{}</li>\n'.format,
    "blank": '<div class="blank"></div>\n'.format,
}
