"""One module for each output: `FORMATS` has its name and its function."""

from collections.abc import Callable

from rich.console import RenderableType

from d3k2_profile.profile import Profile
from d3k2_profile.render import html, json, markdown, terminal

FORMATS: dict[str, Callable[[Profile], str | RenderableType]] = {
    "terminal": terminal.render,
    "markdown": markdown.render,
    "html": html.render,
    "json": json.render,
}
