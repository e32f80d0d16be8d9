"""The texts of a page as HTML, each by itself, for the search that every finished page goes through."""

from html.parser import HTMLParser


def texts(document: str) -> list[str]:
    """The text of each block by itself, and each attribute that is shown or read aloud."""
    reader = _Blocks()
    reader.feed(document)
    reader.close()
    return reader.texts


class _Blocks(HTMLParser):
    """Reads a page as a browser would: the text of each block by itself, and each attribute that is shown or read
    aloud.
    """

    inline = frozenset({"a", "abbr", "b", "code", "em", "i", "label", "small", "span", "strong"})
    spoken = frozenset({"alt", "aria-label", "content", "data-label", "placeholder", "title", "value"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = [""]
        self.in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block begins a text of its own."""
        self.in_style = tag == "style"
        spoken = [value for name, value in attrs if value and name in self.spoken]
        if spoken or tag not in self.inline:
            self.texts += [*spoken, ""]

    def handle_endtag(self, tag: str) -> None:
        """So does what follows it."""
        self.in_style = False
        if tag not in self.inline:
            self.texts.append("")

    def handle_data(self, data: str) -> None:
        """What stands in one block is one text, whatever is set in bold inside it."""
        if not self.in_style:
            self.texts[-1] += data
