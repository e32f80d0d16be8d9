"""What is wrong in a rule set, and how a list of it prints."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from d3k2_profile.files.document import BEGINNING, Document, Place, Steps
from d3k2_profile.text import clean

Severity: TypeAlias = Literal["error", "warning"]

SHOWN = 50
"""How many diagnostics are printed before the rest is only counted."""


@dataclass(frozen=True)
class Diagnostic:
    """One thing wrong in a rule set: the path to it, a code in words, and the cause with its remedy."""

    path: Steps
    code: str
    message: str
    severity: Severity = "error"
    at_key: bool = False
    place: Place = BEGINNING

    def located(self, document: Document) -> "Diagnostic":
        """The same, with the place in the text that its path leads to."""
        return replace(self, place=document.locate(self.path, key=self.at_key))


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The diagnostics by place, each once."""
    return sorted(set(diagnostics), key=lambda each: (each.place, each.code, each.message))


def lines(diagnostics: Sequence[Diagnostic], name: str) -> list[str]:
    """One line for each of the first 50, as `file:line:column: severity[code]: message`, then how many more
    there are."""
    name = clean(name)
    shown = [
        f"{name}:{each.place.line}:{each.place.column}: {each.severity}[{each.code}]: {each.message}"
        for each in diagnostics[:SHOWN]
    ]
    more = len(diagnostics) - len(shown)
    return [*shown, f"… and {more} more; --json lists all of them"] if more else shown
