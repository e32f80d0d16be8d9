"""One self-contained page: a sheet to take along, then all that stands behind it; for a clinician the items and their
evidence.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

from d3k2_profile.output import clinician, phrases
from d3k2_profile.output.sheet import sheet
from d3k2_profile.profile.model import Profile
from d3k2_profile.text import blocks

if TYPE_CHECKING:
    from jinja2 import Environment


def render(profile: Profile) -> str:
    """The page as HTML that needs nothing beside itself and runs nothing."""
    if profile.audience == "clinician":
        return _environment().get_template("clinician.html.j2").render(profile=profile, items=clinician.items(profile))
    return _environment().get_template("page.html.j2").render(profile=profile, sheet=sheet(profile))


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("d3k2_profile", "output/templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"phrases": phrases, "clinician": clinician}
    environment.filters |= {"blocks": blocks, "sentence_case": phrases.sentence_case}
    environment.tests["web_address"] = _is_web_address
    return environment


def _is_web_address(link: str) -> bool:
    """Whether an address may be made a link; one that could run something stays text."""
    return bool(re.fullmatch(r"https?://\S+", link))
