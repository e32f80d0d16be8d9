"""One module for each output, loaded when it is used: `FORMATS` has those of a page, `FORMS` those of the blank
questionnaire.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import RenderableType

    from d3k2_profile.profile.model import Profile
    from d3k2_profile.rules.model import RuleSet


def _page_by(module: str) -> Callable[["Profile"], "str | RenderableType"]:
    def render(profile: "Profile") -> "str | RenderableType":
        written: str | RenderableType = import_module(f"{__name__}.{module}").render(profile)
        return written

    return render


def _form_by(module: str) -> Callable[["RuleSet"], str]:
    def render(ruleset: "RuleSet") -> str:
        written: str = import_module(f"{__name__}.{module}").render(ruleset)
        return written

    return render


FORMATS = {
    "terminal": _page_by("terminal"),
    "markdown": _page_by("markdown"),
    "html": _page_by("html"),
    "message": _page_by("message"),
    "json": _page_by("json"),
    "fhir": _page_by("fhir_response"),
}
FORMS = {
    "markdown": _form_by("blank_form_markdown"),
    "html": _form_by("blank_form_html"),
    "fhir": _form_by("fhir_questionnaire"),
}

ENDINGS = {".html": "html", ".md": "markdown", ".txt": "terminal", ".json": "json"}
"""The format of a page that the ending of a file's name stands for."""
FORM_ENDINGS = {".html": "html", ".md": "markdown", ".json": "fhir"}
"""The same for the blank questionnaire."""


def format_named(path: Path, endings: Mapping[str, str] = ENDINGS) -> str | None:
    """The format that a file's ending names, in capital letters too."""
    return endings.get(path.suffix.lower())
