"""Which words of an entry nobody here knows: left over, as they may be a medicine, or a remark by where they stand."""

from functools import cached_property

from d3k2_profile.frozen import Frozen
from d3k2_profile.lazy_patterns import pattern
from d3k2_profile.medicines.known_names import SHORT, KnownNames
from d3k2_profile.medicines.name_words import unspaced
from d3k2_profile.medicines.typed_words import Reading, resembles_one_not_to_miss, unread
from d3k2_profile.medicines.words_beside_names import (
    CLAUSES,
    HARMLESS,
    JOINERS,
    NOT_KNOWN,
    PASSING,
    QUESTIONED,
    SALTS,
    TOPICAL,
)

_PARTICLES = pattern("[のをはにでから的了吃开開]")
_KATAKANA = pattern("[\u30a0-\u30ff]{3}")


class Unread(Frozen):
    """The words of a reading that nobody here knows."""

    reading: Reading
    known: KnownNames

    @cached_property
    def left(self) -> list[str]:
        """The words that belong to no name and may hide one."""
        return [word for place, word in self._unread.items() if not self._is_a_remark(place)]

    @cached_property
    def remarks(self) -> list[str]:
        """The words that nobody here knows, and that are no name where they stand."""
        aside = [word for remark in self.reading.remarks for word in unread(Reading(remark, ()))]
        here = [word for place, word in self._unread.items() if self._is_a_remark(place) and word not in CLAUSES]
        return here + aside

    @cached_property
    def _unread(self) -> dict[int, str]:
        """The words that belong to no name, and are not harmless by themselves, by their places."""
        begins = {each.place for each in self.reading.mentions}
        return {
            place: token.word
            for place, token in enumerate(self.reading.tokens)
            if place not in self.reading.named
            and not self._is_harmless(token.word)
            and not is_a_letter(token.word, self.known)
            and not (place + 1 in begins and token.word in self.known.letters)
        }

    def _is_a_remark(self, place: int) -> bool:
        """Whether a word stands in a clause, and is not like a name that must not be missed, or has no name's shape."""
        word = self._unread[place]
        if place in self._in_clauses and not resembles_one_not_to_miss(word, self.known):
            return True
        return bool(self.reading.mentions) and (self._is_short(word) or _is_grammar(word))

    @cached_property
    def _in_clauses(self) -> set[int]:
        """The places of the words behind a name that say what it is for, who gave it, or when."""
        named = self.reading.named
        first, last = min(named, default=len(self.reading.tokens)), max(named, default=0)
        read, in_clause = set[int](), False
        for place, token in enumerate(self.reading.tokens):
            if place in named or (token.word in JOINERS and not (token.word in CLAUSES and place > last)):
                in_clause = False
            elif in_clause or (place > first and token.word in CLAUSES):
                in_clause = True
                read.add(place)
        return read

    def _is_harmless(self, word: str) -> bool:
        """Whether a word hides no medicine: a salt behind a name, or a small word around a denied or past one, too."""
        if word in HARMLESS or word in QUESTIONED or word in NOT_KNOWN or word in TOPICAL:
            return True
        if not self.reading.mentions:
            return False
        return word in SALTS or (word in PASSING and self._is_questioned)

    @cached_property
    def _is_questioned(self) -> bool:
        """Whether a word denies a name or leaves it unsure."""
        return any(token.word in QUESTIONED for token in self.reading.rest)

    def _is_short(self, word: str) -> bool:
        """Whether a word is too short to be a medicine, as the signs of makers, forms and times on a label are; the
        beginning of a name that must not be missed is not.
        """
        return (
            len(word) < SHORT
            and not unspaced(word)
            and word not in self.known.letters
            and word not in self.known.parts
            and not any(name.startswith(word) for name in self.known.never_missed if len(word) > 2)
        )


def is_a_letter(word: str, known: KnownNames) -> bool:
    """Whether a word is a single letter, and that of no vitamin."""
    return len(word) == 1 and not unspaced(word) and word not in known.letters


def _is_grammar(word: str) -> bool:
    """Whether a run of a script without spaces is held together by particles, as no name of a medicine is."""
    return unspaced(word) and bool(_PARTICLES.search(word)) and not _KATAKANA.search(word)
