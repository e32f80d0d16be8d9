"""The template engine, set up for pages that need nothing beside themselves."""

import re

from jinja2 import Environment, PackageLoader, StrictUndefined

from d3k2_profile.output import words
from d3k2_profile.text import blocks


def environment() -> Environment:
    """The engine with the templates of this package; every text is escaped."""
    engine = Environment(
        loader=PackageLoader("d3k2_profile", "output/templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    engine.globals["words"] = words
    engine.filters |= {"paragraphs": blocks, "sentence_case": words.sentence_case}
    engine.tests["web_address"] = _is_web_address
    return engine


def _is_web_address(link: str) -> bool:
    """Whether an address may be made a link; one that could run something stays text."""
    return bool(re.fullmatch(r"https?://\S+", link))
