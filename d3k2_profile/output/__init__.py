"""One module for each output, loaded when it is used: `FORMATS` has those of a page, `FORMS` those of the blank
questionnaire.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import RenderableType

    from d3k2_profile.profile.model import Profile
    from d3k2_profile.rules.model import RuleSet


def _terminal(profile: "Profile") -> "RenderableType":
    from d3k2_profile.output.terminal import render

    return render(profile)


def _markdown(profile: "Profile") -> str:
    from d3k2_profile.output.markdown import render

    return render(profile)


def _html(profile: "Profile") -> str:
    from d3k2_profile.output.html import render

    return render(profile)


def _json(profile: "Profile") -> str:
    from d3k2_profile.output.json import render

    return render(profile)


def _fhir(profile: "Profile") -> str:
    from d3k2_profile.output.fhir_response import render

    return render(profile)


def _blank_markdown(ruleset: "RuleSet") -> str:
    from d3k2_profile.output.blank_form import markdown

    return markdown(ruleset)


def _blank_html(ruleset: "RuleSet") -> str:
    from d3k2_profile.output.blank_form import html

    return html(ruleset)


def _blank_fhir(ruleset: "RuleSet") -> str:
    from d3k2_profile.output.fhir_questionnaire import render

    return render(ruleset)


FORMATS: dict[str, Callable[["Profile"], "str | RenderableType"]] = {
    "terminal": _terminal,
    "markdown": _markdown,
    "html": _html,
    "json": _json,
    "fhir": _fhir,
}
FORMS: dict[str, Callable[["RuleSet"], str]] = {"markdown": _blank_markdown, "html": _blank_html, "fhir": _blank_fhir}

ENDINGS = {".html": "html", ".md": "markdown", ".txt": "terminal", ".json": "json"}
"""The format of a page that the ending of a file's name stands for."""
FORM_ENDINGS = {".html": "html", ".md": "markdown", ".json": "fhir"}
"""The same for the blank questionnaire."""


def format_named(path: Path, endings: Mapping[str, str] = ENDINGS) -> str | None:
    """The format that a file's ending names, in capital letters too."""
    return endings.get(path.suffix.lower())
