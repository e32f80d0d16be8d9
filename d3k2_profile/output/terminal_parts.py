"""The small pieces that every page on a terminal is drawn with."""

from collections.abc import Iterator

from rich.console import Console, ConsoleOptions, RenderableType
from rich.padding import Padding
from rich.text import Text

from d3k2_profile.frozen import Frozen
from d3k2_profile.rules.model import Level
from d3k2_profile.text import blocks as blocks_of

COLOURS: dict[Level, str] = {"ask-first": "bold red", "bring-up": "bold magenta", "good-to-know": "bold"}
"""The colour of a mark repeats what its words say, and can be read on a dark and on a light ground."""


class Item(Frozen):
    """A text behind a lead, such as a dash; its further lines hang below the first, under its text or `hang` in."""

    text: str
    lead: str = "- "
    style: str = ""
    lead_style: str = ""
    hang: int | None = None

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        yield from self.lines(console, options.max_width)

    def lines(self, console: Console, width: int) -> Iterator[Text]:
        """Its lines, each with what stands before it."""
        hang = len(self.lead) if self.hang is None else self.hang
        whole = Text.assemble((self.lead, self.lead_style), (self.text, self.style))
        first, *_ = whole.wrap(console, width, overflow="fold")
        first.rstrip()
        yield first
        rest = Text(whole.plain[len(first.plain) :].lstrip(), self.style)
        for line in rest.wrap(console, max(1, width - hang), overflow="fold") if rest else ():
            line.rstrip()
            yield Text.assemble(" " * hang, line)


def heading(text: str) -> Padding:
    """A heading with an empty line above it."""
    return Padding(Text(text, style="bold"), (1, 0, 0, 0))


def labelled(label: str, text: str) -> Text:
    """A text behind its label."""
    return Text.assemble((f"{label}: ", "bold"), text)


def prose(text: str) -> Iterator[RenderableType]:
    """A rule-set text: paragraphs with an empty line between them, and lists with a dash for each item."""
    for position, block in enumerate(blocks_of(text)):
        if position and not block[0].startswith("- "):
            yield Text("")
        yield from (Item(line.removeprefix("- ")) if line.startswith("- ") else Text(line) for line in block)
