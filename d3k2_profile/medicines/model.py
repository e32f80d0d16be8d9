"""What is said of a medicine: the class it belongs to, what a person typed, and what that was taken for."""

from collections.abc import Mapping
from dataclasses import field
from typing import Literal, TypeAlias

from d3k2_profile.frozen import Frozen

Match: TypeAlias = Literal["exact", "possible", "ask", "other", "none"]
"""How an entry was recognised: for certain, by resemblance, only with a question about it, as a medicine nothing is
said about, or not at all.
"""


class MedicationClass(Frozen, kw_only=True):
    """Medicines that matter in the same way: their names, and the words people use for the kind.

    `names` maps the common name of each substance to its other names (brands,
    spellings, languages). A class with `could_be` is a word for a kind of medicine
    that may mean any of those classes. `must_not_miss` keeps the class open while
    any entry is not recognised; `ask` is the question that settles it. `not_topical`
    keeps creams, inhalers and drops of its medicines out of it. Names in `exact_only`
    never match by similarity, those in `ambiguous` mean different things in different
    countries and lead to a question. `beside` has letters that are the name of its
    medicine only beside one of these classes ("K" beside vitamin D).
    """

    # The JSON Schema of rule sets shows this docstring.
    id: str
    label: str
    atc: str = ""
    must_not_miss: bool = False
    not_topical: bool = False
    ask: str = ""
    could_be: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    exact_only: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    beside: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)

    @property
    def all_names(self) -> tuple[str, ...]:
        """Every name and word of the class, each once."""
        return tuple(
            dict.fromkeys((*self.words, *self.names, *(other for others in self.names.values() for other in others)))
        )


class Entry(Frozen):
    """One medicine as a person typed it.

    Asking about it brings `confirmed`, the name it is, or `excluded`, the classes it does not belong to.
    """

    typed: str
    confirmed: str | None = None
    excluded: frozenset[str] = frozenset()


class Candidate(Frozen):
    """A medicine an entry may mean, and the name it resembles."""

    name: str
    classes: tuple[str, ...]
    resembles: str = ""


class Recognition(Frozen):
    """What an entry was taken for; one that was not recognised has neither `name` nor `classes`.

    `labels` are the classes in words, in the same order. `candidates` are what it may mean
    as long as nobody was asked. `left` are words that could be a medicine nobody here knows. `remarks` are words that
    nobody here knows either, of which their place says that they are none: in brackets behind a name, or behind a
    word such as *from* or *when*.
    """

    entry: Entry
    match: Match
    name: str = ""
    classes: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    left: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Whether it is for certain a medicine that the rule set has, whether or not anything is said about it."""
        return self.match in ("exact", "other")

    @property
    def whole(self) -> bool:
        """Whether every word of the entry was read: each belongs to a name, or hides none."""
        return not self.left and (self.known or self.match == "ask")

    @property
    def may_mean(self) -> frozenset[str]:
        """Every class the entry belongs to or may belong to."""
        return frozenset(self.classes).union(*(candidate.classes for candidate in self.candidates))
