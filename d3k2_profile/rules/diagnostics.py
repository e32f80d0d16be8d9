"""What is wrong in a rule set, where in its file, and how a list of it prints."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from typing import Literal, TypeAlias

from d3k2_profile.errors import Status, UserError
from d3k2_profile.files.placed_data import BEGINNING, Document, Place, Steps
from d3k2_profile.frozen import Frozen
from d3k2_profile.text import clean

Severity: TypeAlias = Literal["error", "warning"]

SHOWN = 50
"""How many diagnostics are printed before the rest is only counted."""


class Diagnostic(Frozen):
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


class RuleSetError(UserError):
    """A rule set that cannot be used; `diagnostics` has everything wrong with it, by place."""

    status = Status.RULES

    def __init__(self, name: str, diagnostics: list[Diagnostic]) -> None:
        super().__init__("\n".join(lines(diagnostics, name)))
        self.diagnostics = diagnostics


class Places(Frozen):
    """Where the items of a list stood in the file, once items that could not be read are left out."""

    kept: Mapping[str, list[int]] = field(default_factory=dict)

    def steps(self, part: str, index: int) -> Steps:
        """The path in the file of an item of a part."""
        return (part, self.kept[part][index] if part in self.kept else index)


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
