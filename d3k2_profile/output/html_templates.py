"""The template engine, set up for pages that need nothing beside themselves."""

import re
from collections.abc import Callable
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from d3k2_profile.output import picture_layout, words
from d3k2_profile.text import blocks


@cache
def template(name: str, **filters: Callable[..., object]) -> Template:
    """The template of that name, with filters beside those that every template has; every text is escaped."""
    engine = Environment(
        loader=PackageLoader("d3k2_profile", "output/templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    engine.globals["words"] = words
    engine.filters |= {"paragraphs": blocks, "sentence_case": words.sentence_case, **filters}
    drawn = (picture_layout.steps, picture_layout.way_in_words, picture_layout.cells, picture_layout.year_in_words)
    engine.filters |= {drawing.__name__: drawing for drawing in drawn}
    engine.tests["web_address"] = _is_web_address
    return engine.get_template(name)


def _is_web_address(link: str) -> bool:
    """Whether an address may be made a link; one that could run something stays text."""
    return bool(re.fullmatch(r"https?://\S+", link))
