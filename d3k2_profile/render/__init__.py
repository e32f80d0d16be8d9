"""One module for each output: `FORMATS` has those of a page, `FORMS` those of the blank questionnaire."""

from collections.abc import Callable

from rich.console import RenderableType

from d3k2_profile.parts import RuleSet
from d3k2_profile.profile import Profile
from d3k2_profile.render import fhir, form, json, questionnaire, terminal

FORMATS: dict[str, Callable[[Profile], str | RenderableType]] = {"terminal": terminal.render, "json": json.render, "fhir": fhir.render}
FORMS: dict[str, Callable[[RuleSet], str]] = {"markdown": form.markdown, "html": form.html, "fhir": questionnaire.render}
