"""The last look at a finished report: a page that states an amount is not shown."""

import json
from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from d3k2_profile.document import Plain
from d3k2_profile.dosing import amounts
from d3k2_profile.errors import Status, UserError
from d3k2_profile.parts import Section
from d3k2_profile.profile import Profile
from d3k2_profile.render.terminal import Page


class Withheld(UserError):
    """A finished report that states an amount."""

    status = Status.RULES


def search(profile: Profile, document: str | RenderableType) -> None:
    """Raises Withheld, naming the finding, where any paragraph, heading, answer or cell of the document states an amount."""
    if any(amounts(text) for text in texts(document)):
        raise Withheld(f"This page was withheld, because it states an amount ({_culprit(profile)}); this program never shows one.")


def texts(document: str | RenderableType) -> Iterator[str]:
    """Each paragraph, heading, answer and cell of a finished document by itself."""
    match document:
        case str() if document.lstrip().startswith("{"):
            yield from _strings(json.loads(document))
        case str():
            yield from document.split("\n")
        case Text():
            yield document.plain
        case Padding():
            yield from texts(document.renderable)
        case Group():
            for part in document.renderables:
                yield from texts(part)
        case Table():
            for column in document.columns:
                for cell in column.cells:
                    yield from texts(cell)
        case Page():
            for wide in (True, False):
                for part in document.parts(wide):
                    yield from texts(part)


def _strings(data: Plain) -> Iterator[str]:
    match data:
        case dict():
            for value in data.values():
                yield from _strings(value)
        case list():
            for value in data:
                yield from _strings(value)
        case str():
            yield data


def _culprit(profile: Profile) -> str:
    """The id of the finding, or the label of the answer, that states the amount."""
    parts = [finding.part for finding in (*profile.cautions, *profile.sections)]
    reasons = [(finding.part.id, finding.because) for finding in (*profile.cautions, *profile.sections)]
    named = [part.id for part in parts if any(amounts(text) for text in _said(part))]
    named += [name for name, because in reasons if any(amounts(text) for text in because)]
    named += [response.question.id for response in profile.responses if any(amounts(text) for text in (response.question.label,))]
    return named[0] if named else "an answer"


def _said(part: Section) -> tuple[str, ...]:
    return (part.title, part.summary, part.text, part.not_known, *part.ask)
