"""A typed name -> the medication classes it may mean."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, TypeAlias

from d3k2_profile.condition import Picks
from d3k2_profile.text import fold

Match: TypeAlias = Literal["exact", "possible", "ask", "other", "none"]


@dataclass(frozen=True, kw_only=True)
class MedicationClass:
    """Medicines that matter in the same way: their names, and the words people use for the kind.

    `names` maps the common name of each substance to its other names (brands,
    spellings, languages). A class with `could_be` is a word for a kind of medicine
    that may mean any of those classes. `must_not_miss` keeps the class open while
    any entry is not recognised; `ask` is the question that settles it.
    """

    id: str
    label: str
    atc: str = ""
    must_not_miss: bool = False
    ask: str = ""
    could_be: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    exact_only: tuple[str, ...] = ()

    @property
    def all_names(self) -> tuple[str, ...]:
        """Every name and word of the class, each once."""
        return tuple(dict.fromkeys((*self.words, *self.names, *(other for others in self.names.values() for other in others))))


@dataclass(frozen=True)
class Entry:
    """One medicine as a person typed it, with what was asked about it: the name it is, or the classes it is not."""

    typed: str
    confirmed: str | None = None
    excluded: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Candidate:
    """A medicine an entry may mean."""

    name: str
    classes: tuple[str, ...]


@dataclass(frozen=True)
class Recognition:
    """What an entry was taken for. `name` is empty and `classes` are none when it was not recognised.

    `labels` are the classes in words, in the same order.
    """

    entry: Entry
    match: Match
    name: str = ""
    classes: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True)
class Lexicon:
    """Every name of every medication class, looked up without regard to case and white space."""

    classes: tuple[MedicationClass, ...] = ()
    other_medicines: tuple[str, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, MedicationClass]:
        """The classes by their id."""
        return {each.id: each for each in self.classes}

    @cached_property
    def _known(self) -> dict[str, dict[str, str]]:
        """Folded name -> class id -> the name it is shown as."""
        known: dict[str, dict[str, str]] = {}
        for each in self.classes:
            for shown, others in each.names.items():
                for name in (shown, *others):
                    known.setdefault(fold(name), {})[each.id] = shown
            for word in each.words:
                known.setdefault(fold(word), {}).setdefault(each.id, word)
        return known

    @cached_property
    def _other(self) -> dict[str, str]:
        return {fold(name): name for name in self.other_medicines}

    def recognise(self, entry: Entry) -> Recognition:
        """What the entry is taken for: exactly a known name, a medicine nothing is said about, or not recognised."""
        name = fold(entry.confirmed or entry.typed)
        if found := self._known.get(name):
            labels = tuple(self.by_id[each].label for each in found)
            return Recognition(entry, "exact", " + ".join(dict.fromkeys(found.values())), tuple(found), labels)
        if other := self._other.get(name):
            return Recognition(entry, "other", other)
        return Recognition(entry, "none")

    def possible(self, entries: tuple[Entry, ...]) -> Picks:
        """The classes these entries could mean, each entry with its alternatives."""
        return Picks(tuple(self._alternatives(self.recognise(entry)) for entry in entries))

    @cached_property
    def anything(self) -> Picks:
        """What a person might take of whom nothing is known: any class, or none."""
        return Picks((frozenset({frozenset[str](), *(frozenset({each.id}) for each in self.classes)}),))

    def _alternatives(self, found: Recognition) -> frozenset[frozenset[str]]:
        if found.match == "exact":
            alternatives = {frozenset(found.classes)}
            for kind in found.classes:
                if could_be := self.by_id[kind].could_be:
                    alternatives = {known | {narrower} for known in alternatives for narrower in could_be}
            return frozenset(alternatives)
        if found.match == "other":
            return frozenset({frozenset()})
        open_classes = [each.id for each in self.classes if each.must_not_miss and each.id not in found.entry.excluded]
        return frozenset({frozenset[str](), *(frozenset({each}) for each in open_classes)})
