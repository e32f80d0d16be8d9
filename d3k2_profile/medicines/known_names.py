"""The names a rule set knows, by the words they are made of, and where they stand in what was typed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from d3k2_profile.medicines.model import MedicationClass
from d3k2_profile.medicines.similarity import ComparedNames
from d3k2_profile.medicines.vocabulary import BESIDE, QUESTIONED, SALTS, TOPICAL, UNITS
from d3k2_profile.medicines.words import Phrase, unspaced, words

SHORT = 4
"""Letters up to which a name never matches by similarity."""


@dataclass(frozen=True)
class Meaning:
    """What a phrase is the name of: classes, each with the name its medicine is shown by, or else some other
    medicine.
    """

    shown: Mapping[str, str]
    other: str = ""

    @property
    def name(self) -> str:
        """The common name."""
        return " + ".join(dict.fromkeys(self.shown.values())) or self.other


class Mention(NamedTuple):
    """A known name that stands in what was typed, and what it means."""

    phrase: Phrase
    meaning: Meaning


@dataclass(frozen=True)
class KnownNames:
    """Every name of every medication class, and of common medicines about which nothing is said."""

    classes: tuple[MedicationClass, ...]
    other_medicines: Mapping[str, tuple[str, ...]] = field(hash=False)
    ordinary_words: tuple[str, ...]

    @cached_property
    def by_id(self) -> dict[str, MedicationClass]:
        """The classes by their id."""
        return {each.id: each for each in self.classes}

    @cached_property
    def meanings(self) -> dict[Phrase, Meaning]:
        """What each known phrase means; names with one meaning share it."""
        shown_as: dict[Phrase, dict[str, str]] = {}
        for each in self.classes:
            for shown, others in each.names.items():
                for name in (shown, *others):
                    shown_as.setdefault(words(name), {})[each.id] = shown
            for word in each.words:
                shown_as.setdefault(words(word), {}).setdefault(each.id, word)
        shared: dict[tuple[tuple[str, str], ...], Meaning] = {}
        found = {
            phrase: shared.setdefault(tuple(shown.items()), Meaning(shown))
            for phrase, shown in shown_as.items()
            if phrase
        }
        for name, others in self.other_medicines.items():
            other = Meaning({}, name)
            for each_name in (name, *others):
                found.setdefault(words(each_name), other)
        found.pop((), None)
        return found

    @cached_property
    def longest(self) -> int:
        """The words of the longest phrase."""
        return max((len(phrase) for phrase in self.meanings), default=0)

    @cached_property
    def ambiguous(self) -> frozenset[Phrase]:
        """The phrases that mean different things in different countries."""
        return frozenset(words(name) for each in self.classes for name in each.ambiguous)

    @cached_property
    def never_names(self) -> frozenset[str]:
        """Words that are no misspelt name however much they resemble one: ordinary words and other medicines."""
        others = {" ".join(phrase) for phrase, meaning in self.meanings.items() if not meaning.shown}
        return frozenset(
            {" ".join(words(word)) for word in self.ordinary_words} | others | BESIDE | QUESTIONED | SALTS | TOPICAL
        )

    @cached_property
    def comparable(self) -> dict[str, Meaning]:
        """The names of classes that may be matched by similarity, each as one run of letters."""
        exact = {words(name) for each in self.classes for name in (*each.exact_only, *each.ambiguous)}
        found: dict[str, Meaning] = {}
        for phrase, meaning in self.meanings.items():
            run = " ".join(phrase)
            if meaning.shown and phrase not in exact and sum(map(str.isalpha, run)) > SHORT:
                found[run] = meaning
        return found

    @cached_property
    def compared(self) -> ComparedNames:
        """The comparable names, with those that must not be missed."""
        must_not_miss = {each.id for each in self.classes if each.must_not_miss}
        never = frozenset(name for name, meaning in self.comparable.items() if must_not_miss & meaning.shown.keys())
        return ComparedNames(tuple(self.comparable), never)

    @cached_property
    def _unspaced(self) -> list[str]:
        """Names in scripts that join other words to them, the longest first."""
        return sorted(
            (phrase[0] for phrase in self.meanings if len(phrase) == 1 and unspaced(phrase[0])), key=len, reverse=True
        )

    def name_what_must_not_be_missed(self, mentions: Iterable[Mention]) -> bool:
        """Whether one of them belongs to a class that must not be missed."""
        return any(self.by_id[kind].must_not_miss for _, meaning in mentions for kind in meaning.shown)

    def find(self, typed: Phrase) -> tuple[list[Mention], list[str]]:
        """The known names in the words, the longest at each place, and the words that are part of none."""
        found: list[Mention] = []
        rest: list[str] = []
        place = 0
        while place < len(typed):
            lengths = range(min(self.longest, len(typed) - place), 0, -1)
            length = next((n for n in lengths if typed[place : place + n] in self.meanings), 0)
            if length:
                found.append(self._mention(typed[place : place + length]))
            elif inside := self._inside(typed[place]):
                found.append(inside)
            else:
                rest.append(typed[place])
            place += length or 1
        return found, rest

    def find_over_numbers(self, typed: Phrase) -> tuple[list[Mention], list[str]]:
        """The same, read without the numbers between the words where that finds longer names."""
        without_numbers = tuple(word for word in typed if not word[0].isdigit() and word not in UNITS)
        readings = [self.find(typed), self.find(without_numbers)]
        return max(readings, key=lambda reading: sum(len(phrase) for phrase, _ in reading[0]))

    def _mention(self, phrase: Phrase) -> Mention:
        return Mention(phrase, self.meanings[phrase])

    def _inside(self, word: str) -> Mention | None:
        """The known name inside one word: in a script without spaces, or with a dosage form joined on."""
        if unspaced(word):
            name = next((name for name in self._unspaced if name in word), None)
            return self._mention((name,)) if name else None
        for cut in range(len(word) - 3, SHORT, -1):
            if word[cut:] in BESIDE and (word[:cut],) in self.meanings:
                return self._mention((word[:cut],))
        return None
