"""The blank questionnaire as a page of its own that prints."""

from d3k2_profile.output.blank_form import blank_form
from d3k2_profile.output.html_templates import template
from d3k2_profile.rules.model import RuleSet


def render(ruleset: RuleSet) -> str:
    """The form as HTML, without scripts; every question stays on one sheet of paper where it fits."""
    return template("form.html.j2").render(form=blank_form(ruleset))
