"""What may be asked about medicines by name: what a typed one is taken for, and which classes it could mean."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import field
from functools import cached_property
from itertools import islice, takewhile
from types import MappingProxyType
from typing import TypeAlias

from d3k2_profile.conditions.possible_answers import Picks
from d3k2_profile.frozen import Frozen
from d3k2_profile.lazy_patterns import pattern
from d3k2_profile.medicines.known_names import KnownNames
from d3k2_profile.medicines.model import Entry, MedicationClass, Recognition
from d3k2_profile.medicines.recognise import recognise
from d3k2_profile.medicines.split_list import split
from d3k2_profile.medicines.without_amounts import plain
from d3k2_profile.memory import Memory

FEWEST_TYPED = 2
"""Letters of a name before known ones are proposed."""
MOST_SEEN = 20_000
"""Entries whose recognition is remembered, so that many files need no more memory than some."""
_LAST = pattern(r"[,;\n]")

Remaining: TypeAlias = Mapping[str, frozenset[frozenset[str]]]
"""For a kind of medicine, what it could still be: sets of at most one class."""
_ALL: Remaining = MappingProxyType({})


class Lexicon(Frozen):
    """The medication classes of a rule set, and common medicines about which nothing is said, by their names."""

    classes: tuple[MedicationClass, ...] = ()
    other_medicines: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    ordinary_words: tuple[str, ...] = ()

    @cached_property
    def _known(self) -> KnownNames:
        return KnownNames(self.classes, self.other_medicines, self.ordinary_words)

    @cached_property
    def _seen(self) -> Memory[Recognition]:
        """What was recognised before, so that a list of medicines is read once however often it is looked at."""
        return Memory(MOST_SEEN)

    @cached_property
    def _meant(self) -> Memory[Picks]:
        """What lists of medicines could mean that were looked at before."""
        return Memory(MOST_SEEN)

    def __getstate__(self) -> dict[str, object]:
        """What is pickled: the names and their index, and nothing of what somebody typed."""
        return {name: value for name, value in vars(self).items() if not isinstance(value, Memory)}

    def index(self) -> None:
        """Makes the index of names now, which is else made when the first name is looked up."""
        _ = self._known.by_id, self._known.meanings, self._known.longest

    @property
    def by_id(self) -> dict[str, MedicationClass]:
        """The classes by their id."""
        return self._known.by_id

    def recognise(self, entry: Entry) -> Recognition:
        """What the entry is taken for; a name that is only near, denied or past is never taken for certain."""
        return self._seen.get(entry) or self._seen.keep(entry, recognise(entry, self._known))

    def entry(self, typed: str, confirmed: str | None = None, excluded: frozenset[str] = frozenset()) -> Entry:
        """The entry as it is kept: without amounts, and taken for the same as what was typed."""
        return plain(Entry(typed, confirmed, excluded), self.recognise, self._known)

    def split(self, line: str) -> list[str]:
        """The medicines typed in one line, each as it was typed."""
        return split(line, self._known)

    def never_missed(self, kinds: Iterable[str]) -> bool:
        """Whether one of these classes must not be missed, or could be one that must not."""
        return any(self.by_id[each].must_not_miss for kind in kinds for each in (kind, *self.by_id[kind].could_be))

    def possible(self, entries: tuple[Entry, ...], remaining: Remaining = _ALL) -> Picks:
        """The classes these entries could mean, each entry with its alternatives.

        `remaining` says of a kind, where that was asked, what it could still be.
        """
        if remaining:
            return self._picks(entries, remaining)
        return self._meant.get(entries) or self._meant.keep(entries, self._picks(entries, _ALL))

    def _picks(self, entries: tuple[Entry, ...], remaining: Remaining) -> Picks:
        return Picks(tuple(self._alternatives(self.recognise(entry), remaining) for entry in entries))

    def unread(self, entries: tuple[Entry, ...]) -> tuple[frozenset[str], ...]:
        """For each entry that was not wholly recognised, the classes it is known not to belong to."""
        return tuple(entry.excluded for entry in entries if not self.recognise(entry).whole)

    @cached_property
    def anything(self) -> Picks:
        """What a person might take of whom nothing is known: any class, or none."""
        return Picks((frozenset({frozenset[str](), *(frozenset({each.id}) for each in self.classes)}),))

    def _alternatives(self, found: Recognition, remaining: Remaining) -> frozenset[frozenset[str]]:
        """What the entry may stand for: sets of classes of which one is the truth."""
        match found.match:
            case "exact":
                alternatives = {frozenset(found.classes)}
                for kind in found.classes:
                    if narrower := self._narrower(kind, remaining):
                        alternatives = {each | more for each in alternatives for more in narrower}
            case "other":
                alternatives = {frozenset()}
            case _:
                alternatives = self._one_of_the_candidates(found, remaining)
        if found.match == "none" or found.left:
            excluded = found.entry.excluded
            unread = [each.id for each in self.classes if each.must_not_miss and each.id not in excluded]
            alternatives |= {each | {missed} for each in alternatives for missed in unread}
        return frozenset(alternatives)

    def _narrower(self, kind: str, remaining: Remaining) -> frozenset[frozenset[str]]:
        """The sets of classes of which a medicine of this kind belongs to one as well; none where the kind is plain."""
        return (
            remaining[kind] if kind in remaining else frozenset(frozenset({each}) for each in self.by_id[kind].could_be)
        )

    def _one_of_the_candidates(self, found: Recognition, remaining: Remaining) -> set[frozenset[str]]:
        """No class, those of one candidate, or a class together with a narrower one that it could be."""
        candidates = {frozenset(candidate.classes) for candidate in found.candidates}
        narrower = {
            narrower | {kind}
            for classes in candidates
            for kind in classes
            for narrower in self._narrower(kind, remaining)
        }
        return {frozenset[str](), *candidates, *narrower}

    # Proposing names while somebody types

    def beginning(self, typed: str) -> list[str]:
        """Known names that begin like the last medicine of the line, names of substances before their other names."""
        begun = _LAST.split(typed)[-1].lstrip().casefold()
        if len(begun) < FEWEST_TYPED:
            return []
        first = bisect_right(self._in_order, begun, key=lambda name: name.casefold())
        found = takewhile(lambda name: name.casefold().startswith(begun), islice(self._in_order, first, None))
        return sorted(found, key=lambda name: name not in self._substances)

    @cached_property
    def _substances(self) -> frozenset[str]:
        return frozenset(self.other_medicines).union(*(each.names for each in self.classes))

    @cached_property
    def _in_order(self) -> list[str]:
        """Every name in the order of the alphabet; one that is written in several ways comes once."""
        others = (name for also in self.other_medicines.values() for name in also)
        named = (name for each in self.classes for name in each.all_names)
        known = {name.casefold(): name for name in (*others, *named, *self._substances)}
        return [known[key] for key in sorted(known)]
