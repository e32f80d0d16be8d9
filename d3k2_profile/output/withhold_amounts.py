"""The last look at a finished report: a page that states an amount is not shown."""

import json
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from d3k2_profile.dosing.canonical_text import canonical
from d3k2_profile.dosing.lint import states_amount
from d3k2_profile.errors import Status, UserError
from d3k2_profile.lazy_patterns import pattern
from d3k2_profile.output.answers_in_words import answer
from d3k2_profile.output.emit import emit, emit_to
from d3k2_profile.profile.model import Profile
from d3k2_profile.text import figures_in

if TYPE_CHECKING:
    from rich.console import RenderableType

THE_PAGE = "the page"
_TEXT = pattern(r'"([^"\\]*+(?:\\.[^"\\]*+)*+)"')
_MOST_KNOWN = 50_000
_harmless: set[str] = set()
"""Texts, and parts of JSON, that state no amount whatever stands beside them: the pages of many people share most of
theirs.
"""


class Withheld(UserError):
    """A finished report that states an amount."""

    status = Status.RULES


def release(
    profile: Profile | None,
    document: "str | RenderableType",
    output: Path | None = None,
    *,
    force: bool = False,
    paged: bool = False,
) -> None:
    """Writes a finished document to a file, or else to standard output, once it has been searched for amounts.

    A blank questionnaire has no profile. `paged` has what is longer than a terminal shown by a pager.
    """
    search(profile, document)
    if output:
        emit_to(output, document, force=force)
    else:
        emit(document, paged=paged)


def search(profile: Profile | None, document: "str | RenderableType", shared: Sequence[str] = ()) -> None:
    """Raises Withheld, naming the finding, where any paragraph, heading, answer or cell of the document states an
    amount; or of `shared`, parts of a JSON document that many others have to the letter.
    """
    unknown = [part for part in shared if part not in _harmless]
    fresh = set(texts(document)).union(*map(_strings, unknown)) - _harmless
    suspect = [text for text in fresh if states_amount(text, frozenset())]
    if len(_harmless) > _MOST_KNOWN:
        _harmless.clear()
    _harmless.update(fresh.difference(suspect), () if suspect else unknown)
    names = _with_figures(profile) if profile and suspect else frozenset()  # which only ever explain a figure
    if any(states_amount(text, names) for text in suspect):
        culprit = _culprit(profile, names) if profile else THE_PAGE
        raise Withheld(
            f"This page was withheld, because it states an amount ({culprit}); this program never shows one."
        )


def _with_figures(profile: Profile) -> frozenset[str]:
    """The words with a figure in the names of the person's medicines, and the ids of sources: what the page may hold
    beside checked texts, citations and its own layout.
    """
    named = [name for found in profile.medications for name in (found.entry.typed, found.name, *found.labels)]
    named += [
        name for found in profile.medications for each in found.candidates for name in (each.name, each.resembles)
    ]
    named += [source.id for source in profile.sources]
    read = (reading for name in named if figures_in(name) for reading in (name.casefold(), *canonical(name)))
    return frozenset(word for reading in read for word in reading.split() if figures_in(word))


def texts(document: "str | RenderableType") -> Iterator[str]:
    """Each paragraph, heading, answer and cell of a finished document by itself."""
    match document:
        case str() if document.lstrip().startswith("{"):
            yield from _strings(document)
        case str() if document.startswith("<!DOCTYPE html>"):
            yield from import_module("d3k2_profile.output.texts_of_html").texts(document)
        case str():
            yield from document.split("\n")
        case _:
            yield from import_module("d3k2_profile.output.terminal").texts(document)


def _strings(document: str) -> Iterator[str]:
    """Every text in a JSON document, keys too; a text is all that stands between two quotation marks there."""
    for text in set(_TEXT.findall(document)):
        yield json.loads(f'"{text}"') if "\\" in text else text


def _culprit(profile: Profile, names: frozenset[str]) -> str:
    """The id of the finding or of the question that states the amount; THE_PAGE where only the whole does."""
    for finding in profile.findings:
        part = finding.part
        if any(
            states_amount(text, names)
            for text in (
                part.title,
                part.not_known,
                *(statement.text for statement in part.statements),
                *(question.text for question in part.ask),
                *finding.because,
            )
        ):
            return part.id
    for source in profile.sources:
        if states_amount(source.citation, names):
            return source.id
    for response in profile.responses:
        shown = (response.question.label, response.question.why, answer(response.question, response.value))
        if any(states_amount(text, names) for text in shown):
            return response.question.id
    return THE_PAGE
