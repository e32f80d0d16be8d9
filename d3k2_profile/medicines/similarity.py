"""Names that a misspelt word resembles closely enough to ask about."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from d3k2_profile.lazy_patterns import pattern

MOST = 4
"""Names offered for one word."""
LONG, ALIKE = 10, 6
"""Letters of a long word, and how many of them at its beginning make it alike."""


@dataclass(frozen=True, eq=False)
class ComparedNames:
    """The names a word is compared with; those `never_dropped` are offered even when others are nearer, those
    `barely` for one slip only.
    """

    all: tuple[str, ...]
    never_dropped: frozenset[str]
    barely: tuple[str, ...] = ()

    @cached_property
    def _by_length(self) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        for name in self.all:
            found.setdefault(len(name), []).append(name)
        return found

    def as_long_as(self, word: str, slips: int) -> list[str]:
        """The names that so many slips could lead to, by their length: each slip adds or takes one letter at most."""
        shortest, longest = len(word) - slips, len(word) + slips
        if (shortest, longest) not in self._between:
            lengths = range(shortest, longest + 1)
            self._between[shortest, longest] = [name for each in lengths for name in self._by_length.get(each, ())]
        return self._between[shortest, longest]

    @cached_property
    def _between(self) -> dict[tuple[int, int], list[str]]:
        """The names between two lengths, as they were asked for before."""
        return {}

    @cached_property
    def sounding(self) -> dict[str, list[str]]:
        """The names that share each sound."""
        heard: dict[str, list[str]] = {}
        for name in self.all:
            heard.setdefault(sound(name), []).append(name)
        return heard


@dataclass(frozen=True, order=True)
class Similar:
    """A name and how many slips (a letter left out, added, changed, or two swapped) lead to it."""

    distance: int
    name: str


@lru_cache(maxsize=4_096)
def similar(word: str, names: ComparedNames) -> tuple[Similar, ...]:
    """The names nearest to the word, the nearest first, at most four.

    One slip is allowed for every four letters or so; one more for a name that must
    not be missed, which also stays in the list when others are nearer, and for a long
    word that begins like the name.
    """
    from rapidfuzz.distance import OSA  # a run in which every name is spelt as it is known does without it
    from rapidfuzz.process import extract

    never_dropped = names.never_dropped
    allowed = _allowed(len(word))
    found = [
        Similar(int(distance), name)
        for name, distance, _ in extract(
            word, names.as_long_as(word, allowed + 1), scorer=OSA.distance, score_cutoff=allowed + 1, limit=40
        )
        if distance <= allowed
        or (name in never_dropped and len(word) > 5)
        or (len(word) >= LONG and name.startswith(word[:ALIKE]))
        or sorted(name) == sorted(word)
    ]
    found += [
        Similar(1, name) for name, *_ in extract(word, names.barely, scorer=OSA.distance, score_cutoff=1, limit=MOST)
    ]
    found += [Similar(1, word[:end]) for end in range(7, len(word)) if word[:end] in never_dropped]
    found += [
        Similar(0, name) for name in names.sounding.get(sound(word), ()) if name not in {each.name for each in found}
    ]
    found.sort()
    nearest = found[0].distance if found else 0
    kept = [
        each for each in found if each.distance <= nearest or each.name in never_dropped or each.name in names.barely
    ]
    if any(each.name in never_dropped for each in kept[:MOST]):
        return tuple(kept[:MOST])
    beyond = [each for each in kept[MOST:] if each.name in never_dropped][:1]
    return (*kept[: MOST - len(beyond)], *beyond)


def one_slip_away(word: str, names: Iterable[str]) -> list[str]:
    """The names with the same first letter that a single slip leads to; in a long one a letter may have moved."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    alike = [name for name in names if name[0] == word[0]]
    near = extract(word, alike, scorer=OSA.distance, score_cutoff=2 if len(word) > 8 else 1, limit=20)
    return [name for name, distance, _ in near if distance < 2 or sorted(name) == sorted(word)]


@lru_cache(maxsize=4_096)
def is_one_slip_from(word: str, names: tuple[str, ...]) -> bool:
    """Whether one slip, or none, leads from the word to one of the names."""
    from rapidfuzz.distance import OSA

    return any(OSA.distance(word, name, score_cutoff=1) < 2 for name in names)


def is_far_from(word: str, names: Iterable[str]) -> bool:
    """Whether more than two slips lie between the word and each of the names."""
    from rapidfuzz.distance import OSA

    return all(OSA.distance(word, name, score_cutoff=2) > 2 for name in names)


def resembles(word: str, name: str) -> bool:
    """Whether a word may be that name, misspelt as badly as is ever asked about."""
    from rapidfuzz.distance import OSA

    plain = " ".join(name.casefold().split())
    return OSA.distance(word, plain) <= _allowed(len(plain)) + 1 or sound(word) == sound(plain)


_ENDING = pattern("(?:um|[aeio])$")
_SOUNDS = [pair.split("-") for pair in "ph-f ck-k x-ks cs-ks ou-u qu-k th-t c-k w-v y-i z-s".split()]


@lru_cache(maxsize=10_000)
def sound(name: str) -> str:
    """A rough key for how a name sounds: one letter for letters that are mistaken for each other, none twice."""
    for written, heard in _SOUNDS:
        name = name.replace(written, heard)
    return _once(name)


def _once(name: str) -> str:
    """The name with one letter for each doubled one."""
    return "".join(letter for letter, before in zip(name, " " + name, strict=False) if letter != before)


def spelling(name: str) -> str:
    """A key for a substance however a language spells it: without *h*, doubled letters and the ending."""
    plain = name.replace("ph", "f").replace("oe", "e").replace("ae", "e")
    return _ENDING.sub("", sound(plain.replace("h", "")))


def of_another_language(word: str, name: str) -> bool:
    """Whether a word is the name as other languages spell it: with *k* for each *c*, or with an ending of its own, and
    perhaps without *h*, *y* or doubled letters; with the same ending it may be misspelt.
    """
    if "c" in name and "c" not in word:
        return word == name.replace("c", "k") or of_another_language(word, name.replace("c", "k"))
    stem, other = _ENDING.sub("", word), _ENDING.sub("", name)
    stems = {other, other.replace("ph", "f").replace("h", "")}
    stems |= {each.replace("y", "i") for each in stems}
    stems |= set(map(_once, stems))
    return stem in stems and word[len(stem) :] != name[len(other) :]


def _allowed(length: int) -> int:
    """Slips allowed in a word of so many letters."""
    if length < 8:
        return 1
    return 2 if length < 13 else 3
