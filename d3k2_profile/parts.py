"""The parts of a rule set, as its file writes them."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from d3k2_profile.grammar import When
from d3k2_profile.medication import MedicationClass
from d3k2_profile.question import Question

Level: TypeAlias = Literal["ask-first", "bring-up", "good-to-know"]
Strength: TypeAlias = Literal["strong", "moderate", "limited", "mixed", "preliminary"]
EvidenceKind: TypeAlias = Literal[
    "established physiology",
    "guideline",
    "systematic review or meta-analysis",
    "randomised trial",
    "observational",
    "mechanistic",
    "hypothesis",
]
Words: TypeAlias = Annotated[str, Field(min_length=1)]
Several: TypeAlias = Annotated[tuple[Words, ...], Field(min_length=1)]


@dataclass(frozen=True, kw_only=True)
class About:
    """What a rule set is, who wrote it, and until when it holds."""

    title: Words
    version: Words
    reviewed: date
    review_due: date
    use: Words
    misuse: Words
    authors: Several


@dataclass(frozen=True, kw_only=True)
class Source:
    """Who said it: enough to find the work again, and the day somebody looked. A page without a date has no `year`."""

    id: str
    authors: Words
    title: str = ""
    where: Words
    year: int | None = None
    identifier: str = ""
    address: str = ""
    checked: date

    @property
    def citation(self) -> str:
        """Authors, title, place and year, as one line."""
        return self._line(self.authors, self.title, self.where)

    @property
    def short(self) -> str:
        """The first author (or who published it), place and year, as one line; a page without a journal keeps its title."""
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
        resolvers = {"doi": "https://doi.org/", "pmid": "https://pubmed.ncbi.nlm.nih.gov/", "pmc": "https://pmc.ncbi.nlm.nih.gov/articles/"}
        return self.address or (resolvers[scheme] + rest if scheme in resolvers else self.identifier)


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """How sure the field is, and on what sort of study that rests."""

    strength: Strength
    kind: EvidenceKind


@dataclass(frozen=True, kw_only=True)
class Section:
    """Explains one factor: `summary` on the page, `text` in the library, and always what is not known."""

    id: str
    title: Words
    summary: Words
    text: Words
    not_known: str = ""
    evidence: Evidence
    ask: tuple[Words, ...] = ()
    clinician: str = ""
    sources: Several


@dataclass(frozen=True, kw_only=True)
class Caution(Section):
    """Sends the reader to someone. `if_unsure` says it in conditional words, for when the answer is missing."""

    level: Level
    if_unsure: str = ""
    summary: str = ""


@dataclass(frozen=True, kw_only=True)
class Show:
    """The findings a rule brings, by id."""

    cautions: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A condition and what it brings, with the reason a reader is given."""

    id: str
    when: When
    because: Words
    show: Show


@dataclass(frozen=True, kw_only=True)
class RuleSetFile:
    """A rule set as its file says it."""

    about: About
    questions: tuple[Question, ...]
    medication_classes: tuple[MedicationClass, ...] = ()
    other_medicines: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    sections: tuple[Section, ...] = ()
    cautions: tuple[Caution, ...] = ()
    rules: tuple[Rule, ...] = ()
