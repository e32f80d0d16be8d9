"""The names a rule set knows, by the words they are made of, and where they stand in what was typed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from d3k2_profile.dosing.typed_amounts import holds_amount
from d3k2_profile.frozen import Frozen
from d3k2_profile.medicines.model import MedicationClass
from d3k2_profile.medicines.name_words import Phrase, unspaced, words
from d3k2_profile.medicines.similarity import ComparedNames, is_far_from, of_another_language, spelling
from d3k2_profile.medicines.transliterate import in_latin
from d3k2_profile.medicines.words_beside_names import (
    FOR_WORDS,
    HARMLESS,
    KIND_NOUNS,
    NOMINATIVES,
    QUESTIONED,
    SALTS,
    TOPICAL,
)

SHORT = 4
"""Letters up to which a name never matches by similarity."""
LONG = 7
"""Letters from which a substance nothing is said about is known with one slip in its name."""


def _without_article(said: Sequence[str]) -> str:
    return " ".join(said[1:] if len(said) > 1 and len(said[0]) < 4 else said)


def _phrase(name: str) -> str:
    return " ".join(words(name))


class Meaning(Frozen):
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
    """A known name that stands in what was typed, what it means, and the place of its first word."""

    phrase: Phrase
    meaning: Meaning
    place: int = 0


@dataclass(frozen=True, eq=False)
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
    def meanings(self) -> dict[str, Meaning]:
        """What each known phrase means, its words with a blank between; names with one meaning share it."""
        shown_as: dict[str, dict[str, str]] = {}
        for each in self.classes:
            for shown, others in each.names.items():
                for name in (shown, *others):
                    shown_as.setdefault(_phrase(name), {})[each.id] = shown
            for word in each.words:
                shown_as.setdefault(_phrase(word), {}).setdefault(each.id, word)
        shared: dict[tuple[tuple[str, str], ...], Meaning] = {}
        found = {phrase: shared.setdefault(tuple(shown.items()), Meaning(shown)) for phrase, shown in shown_as.items()}
        for name, others in self.other_medicines.items():
            other = Meaning({}, name)
            for each_name in (name, *others):
                found.setdefault(_phrase(each_name), other)
        found.pop("", None)
        declined = [phrase for phrase in found if not NOMINATIVES.keys().isdisjoint(phrase.split(" "))]
        for phrase in declined:
            found.setdefault(" ".join(NOMINATIVES.get(word, word) for word in phrase.split(" ")), found[phrase])
        return found

    @cached_property
    def longest(self) -> int:
        """The words of the longest phrase."""
        return max((phrase.count(" ") + 1 for phrase in self.meanings), default=0)

    @cached_property
    def ambiguous(self) -> frozenset[Phrase]:
        """The phrases that mean different things in different countries."""
        return frozenset(words(name) for each in self.classes for name in each.ambiguous)

    @cached_property
    def ordinary(self) -> frozenset[str]:
        """The ordinary words, each as a phrase in small letters."""
        return frozenset(map(_phrase, self.ordinary_words))

    @cached_property
    def never_names(self) -> frozenset[str]:
        """Words that are no misspelt name however much they resemble one: ordinary words and other medicines."""
        others = {phrase for phrase, meaning in self.meanings.items() if not meaning.shown}
        return self.ordinary | self.accented | others | HARMLESS | QUESTIONED | SALTS | TOPICAL

    @cached_property
    def accented(self) -> frozenset[str]:
        """Ordinary words that are one only as they are written: without their accents they may be a name."""
        return frozenset(word.casefold() for word in self.ordinary_words if not word.isascii())

    @cached_property
    def comparable(self) -> dict[str, Meaning]:
        """The names of classes that may be matched by similarity, each as one run of letters."""
        questioned = {name for each in self.classes for name in each.ambiguous if len(name) <= 2 * SHORT}
        exact = {_phrase(name) for each in self.classes for name in (*each.exact_only, *questioned)}
        return {
            phrase: meaning
            for phrase, meaning in self.meanings.items()
            if meaning.shown and phrase not in exact and sum(map(str.isalpha, phrase)) > SHORT
        }

    @cached_property
    def compared(self) -> ComparedNames:
        """The comparable names, with those that must not be missed; of these, even names that are compared with
        no other word are compared with one that has a single slip.
        """
        must_not_miss = {each.id for each in self.classes if each.must_not_miss}
        never = frozenset(name for name, meaning in self.comparable.items() if must_not_miss & meaning.shown.keys())
        barely = {
            phrase: meaning
            for phrase, meaning in self.meanings.items()
            if must_not_miss & meaning.shown.keys()
            and phrase not in self.comparable
            and phrase.isalpha()
            and (len(phrase) > 6 or (phrase,) not in self.ambiguous)
        }
        return ComparedNames(tuple(self.comparable), never, tuple(name for name in barely if len(name) > SHORT))

    @cached_property
    def others(self) -> dict[str, str]:
        """The substances of other medicines, one long word each, as they are compared and as they are shown."""
        names = {_phrase(name): name for name in self.other_medicines}
        return {phrase: name for phrase, name in names.items() if len(phrase) >= LONG and phrase.isalpha()}

    def in_another_language(self, word: str) -> str:
        """The substance that a word is the name of as another language spells it (*amoxicilina*), or the name that it
        is in Cyrillic or Greek letters, or nothing.
        """
        if word in self.never_names or not word.isalpha():
            return ""
        if word.isascii():
            name = self._by_spelling.get(spelling(word), "") if len(word) >= LONG else ""
            return name if of_another_language(word, name) else ""
        latin = in_latin(word) if len(word) > SHORT else ""
        if not latin or not is_far_from(latin, self.never_missed):
            return ""
        return self._by_sound.get(spelling(latin), "") or self._by_sound.get(spelling(latin.replace("b", "v")), "")

    @cached_property
    def _by_spelling(self) -> dict[str, str]:
        """The substances of one word by how all languages spell them; none that must not be missed, and none of two
        that would be the same.
        """
        names = map(_phrase, (*self.other_medicines, *(name for each in self.classes for name in each.names)))
        return self._spelt_as_one(name for name in names if len(name) >= LONG)

    @cached_property
    def _by_sound(self) -> dict[str, str]:
        """Every name of one word that need not be missed, by how all languages spell it; none of two medicines."""
        return self._spelt_as_one(name for name in self.meanings if len(name) > SHORT)

    def _spelt_as_one(self, names: Iterable[str]) -> dict[str, str]:
        found: dict[str, list[str]] = {}
        for name in names:
            if name.isascii() and name.isalpha() and name not in self.never_missed:
                found.setdefault(spelling(name), []).append(name)
        return {key: same[0] for key, same in found.items() if len({self.meanings[name].name for name in same}) == 1}

    @cached_property
    def never_missed(self) -> tuple[str, ...]:
        """Every name, of one word, that must not be missed."""
        must_not_miss = {each.id for each in self.classes if each.must_not_miss}
        return tuple(name for name, meaning in self.meanings.items() if must_not_miss & meaning.shown.keys())

    @cached_property
    def parts(self) -> frozenset[str]:
        """Every word that a known phrase is made of."""
        return frozenset(" ".join(self.meanings).split())

    @cached_property
    def glued(self) -> dict[str, Phrase]:
        """The phrases of several words, as they are written without a blank."""
        several = (tuple(phrase.split()) for phrase in self.meanings if " " in phrase)
        return {"".join(phrase): phrase for phrase in several if len(phrase[-1]) > 1 or phrase[-1] in self.letters}

    @cached_property
    def letters(self) -> dict[str, list[tuple[MedicationClass, tuple[str, ...]]]]:
        """The letters that are a name beside some classes only."""
        found: dict[str, list[tuple[MedicationClass, tuple[str, ...]]]] = {}
        for each in self.classes:
            for letter, beside in each.beside.items():
                found.setdefault(letter, []).append((each, beside))
        return found

    @cached_property
    def combined(self) -> frozenset[str]:
        """The classes of which products may hold another medicine too: beside them a letter is the name of it."""
        return frozenset(kind for meant in self.letters.values() for _, beside in meant for kind in beside)

    @cached_property
    def unspaced(self) -> frozenset[str]:
        """Names in scripts that join other words to them."""
        words = (phrase for phrase in self.meanings if not phrase.isascii() and " " not in phrase)
        return frozenset(word for word in words if unspaced(word))

    def name_what_must_not_be_missed(self, mentions: Iterable[Mention]) -> bool:
        """Whether one of them belongs to a class that must not be missed."""
        return any(self.by_id[kind].must_not_miss for each in mentions for kind in each.meaning.shown)

    def find(self, typed: Sequence[str]) -> list[Mention]:
        """The known names in the words: the longest first, of those as long the one that begins first."""
        found: list[Mention] = []
        free = [word in self.parts or word in FOR_WORDS or word in KIND_NOUNS for word in typed]
        for length in range(min(self.longest, len(typed)), 0, -1):
            for place in range(len(typed) - length + 1):
                if all(free[place : place + length]) and (meaning := self._meaning(typed[place : place + length])):
                    kept = self._without_a_strength(typed, place, length)
                    phrase = tuple(typed[place : place + kept])
                    found.append(Mention(phrase, self.meanings.get(" ".join(phrase), meaning), place))
                    free[place : place + kept] = [False] * kept
        return sorted(found, key=lambda each: each.place)

    def _meaning(self, phrase: Sequence[str]) -> Meaning | None:
        """What the words mean; for a kind of medicine it is the same whether it is a tablet, a pill or something."""
        meaning = self.meanings.get(" ".join(phrase))
        if meaning is None and len(phrase) > 1 and phrase[-1] in KIND_NOUNS:
            meaning = self._kinds.get(" ".join(phrase[:-1]))
        if meaning is None and len(phrase) > 2 and phrase[1] in FOR_WORDS and phrase[0] in KIND_NOUNS:
            meaning = self._kinds.get(_without_article(phrase[2:]))
        return meaning

    @cached_property
    def _kinds(self) -> dict[str, Meaning]:
        """The kinds of medicine by what they are for (*blood pressure tablet*, *medikament gegen epilepsie*)."""
        found: dict[str, Meaning] = {}
        for phrase, meaning in self.meanings.items():
            said = phrase.split(" ")
            if meaning.shown and len(said) > 2 and said[1] in FOR_WORDS and said[0] in KIND_NOUNS:
                found.setdefault(_without_article(said[2:]), meaning)
            elif meaning.shown and said[-1] in KIND_NOUNS and (start := " ".join(said[:-1])) not in self.meanings:
                found.setdefault(start, meaning)
        return found

    def _without_a_strength(self, typed: Sequence[str], place: int, length: int) -> int:
        """The length of the name, or of a shorter one where its last word is the number of what stands behind it."""
        end = place + length
        counts = length > 1 and typed[end - 1].isdigit() and end < len(typed) and holds_amount(typed[end])
        shorter = (n for n in range(length - 1, 0, -1) if " ".join(typed[place : place + n]) in self.meanings)
        return next(shorter, length) if counts else length

    def spelling(self, mention: Mention) -> str:
        """The name as the rule set spells it."""
        meaning = mention.meaning
        key = (meaning.other or tuple(meaning.shown), mention.phrase)
        if key not in self._spelt:
            others = (meaning.other, *self.other_medicines.get(meaning.other, ()))
            names = others if meaning.other else [name for kind in meaning.shown for name in self.by_id[kind].all_names]
            as_one = " ".join(mention.phrase)
            plainly = (name for name in names if name.casefold() == as_one)
            alike = (name for name in names if words(name) == mention.phrase)
            self._spelt[key] = next(chain(plainly, alike), meaning.name)
        return self._spelt[key]

    @cached_property
    def _spelt(self) -> dict[tuple[str | tuple[str, ...], Phrase], str]:
        """How the names that were shown before are spelt."""
        return {}
