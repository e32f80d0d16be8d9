"""Who said it: a source as a rule set's file writes it, and as a page cites it."""

from datetime import date
from typing import Literal, TypeAlias

from d3k2_profile.frozen import Frozen
from d3k2_profile.rules.field_constraints import NonEmptyText

HowRead: TypeAlias = Literal["whole", "abstract", "extract", "cited-by"]
"""How much of a source somebody saw; `cited-by`: another source's account of it."""


class Source(Frozen, kw_only=True):
    """Who said it: enough to find the work again, how it was read, and the day somebody looked.

    A page without a date has no `year`.
    """

    id: str
    authors: NonEmptyText
    title: str = ""
    where: NonEmptyText
    year: int | None = None
    identifier: str = ""
    address: str = ""
    read: HowRead
    checked: date

    def __hash__(self) -> int:
        return hash(self.id)

    @property
    def citation(self) -> str:
        """Authors, title, place and year, as one line."""
        return self._line(self.authors, self.title, self.where)

    @property
    def short(self) -> str:
        """The first author (or who published it), place and year, as one line; a page without a journal keeps its
        title.
        """
        first, _, others = self.authors.partition(" (")[0].partition(", ")
        if not self.identifier:
            return self._line(self.authors, self.title, self.where)
        return self._line(f"{first} et al" if others else first, self.where)

    def _line(self, *parts: str) -> str:
        dated = list(parts)
        if self.year is None:
            dated.append(f"Undated page, checked {self.checked.isoformat()}")
        elif str(self.year) not in self.where:
            dated.append(str(self.year))
        return ". ".join(part.rstrip(".") for part in dated if part).replace("?.", "?") + "."

    @property
    def link(self) -> str:
        """The address that leads to the work, made from its identifier when it has no other."""
        scheme, _, rest = self.identifier.partition(":")
        resolvers = {
            "doi": "https://doi.org/",
            "pmid": "https://pubmed.ncbi.nlm.nih.gov/",
            "pmc": "https://pmc.ncbi.nlm.nih.gov/articles/",
        }
        return self.address or (resolvers[scheme] + rest if scheme in resolvers else self.identifier)
