"""One module for each output: `FORMATS` has those of a page, `FORMS` those of the blank questionnaire."""

from collections.abc import Callable, Mapping
from pathlib import Path

from rich.console import RenderableType

from d3k2_profile.parts import RuleSet
from d3k2_profile.profile import Profile
from d3k2_profile.render import fhir, form, html, json, markdown, questionnaire, terminal

FORMATS: dict[str, Callable[[Profile], str | RenderableType]] = {
    "terminal": terminal.render,
    "markdown": markdown.render,
    "html": html.render,
    "json": json.render,
    "fhir": fhir.render,
}
FORMS: dict[str, Callable[[RuleSet], str]] = {"markdown": form.markdown, "html": form.html, "fhir": questionnaire.render}

ENDINGS = {".html": "html", ".md": "markdown", ".txt": "terminal", ".json": "json"}
"""The format of a page that the ending of a file's name stands for."""
FORM_ENDINGS = {".html": "html", ".md": "markdown", ".json": "fhir"}
"""The same for the blank questionnaire."""


def format_named(path: Path, endings: Mapping[str, str] = ENDINGS) -> str | None:
    """The format that a file's ending names, in capital letters too."""
    return endings.get(path.suffix.lower())
