"""One module for each output: `FORMATS` has its name and its function."""

from collections.abc import Callable
from pathlib import Path

from rich.console import RenderableType

from d3k2_profile.profile import Profile
from d3k2_profile.render import html, json, markdown, terminal

FORMATS: dict[str, Callable[[Profile], str | RenderableType]] = {
    "terminal": terminal.render,
    "markdown": markdown.render,
    "html": html.render,
    "json": json.render,
}

ENDINGS = {".html": "html", ".md": "markdown", ".txt": "terminal", ".json": "json"}
"""The format that the ending of a file's name stands for."""


def format_named(path: Path) -> str | None:
    """The format that a file's ending names."""
    return ENDINGS.get(path.suffix.lower())
