"""Finished documents as their readers see them: the words of each format without its mark-up."""

from html.parser import HTMLParser

from markdown_it import MarkdownIt

from d3k2_profile.output import FORMATS
from d3k2_profile.profile.model import Profile
from d3k2_profile.terminal.console import plain_text

READABLE = ("terminal", "markdown", "html")
"""The formats for people."""
PAGES = (*READABLE, "json")
"""The formats that show a whole page; a FHIR response has the answers alone."""


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.skipped = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.skipped = tag if tag in ("style", "script") else ""

    def handle_endtag(self, tag: str) -> None:
        self.skipped = ""
        if tag in ("p", "li", "h1", "h2", "h3", "td", "th", "title"):
            self.pieces.append(" ")

    def handle_data(self, data: str) -> None:
        if not self.skipped:
            self.pieces.append(data)


def of_html(document: str) -> str:
    """What a browser shows of a page, styles left out."""
    reader = _Words()
    reader.feed(document)
    reader.close()
    return "".join(reader.pieces)


def of_markdown(document: str) -> str:
    """What CommonMark, with the tables and strike-through that many programs add, shows of a text."""
    return of_html(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(document))


def words(name: str, profile: Profile, width: int = 80) -> str:
    """The words of a profile in a format, with every run of white space as one space."""
    document = plain_text(FORMATS[name](profile), width)
    match name:
        case "html":
            document = of_html(document)
        case "markdown":
            document = of_markdown(document)
    return " ".join(document.split())
