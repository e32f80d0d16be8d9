"""What an entry is taken for: by the known names in it, by what the rest resembles, and by the words around them."""

from collections.abc import Iterator
from dataclasses import dataclass

from d3k2_profile.medicines.known_names import SHORT, KnownNames, Mention
from d3k2_profile.medicines.model import Candidate, Entry, Recognition
from d3k2_profile.medicines.similarity import similar
from d3k2_profile.medicines.vocabulary import (
    BESIDE,
    DENIED,
    DENIED_INSIDE,
    MINERALS,
    NOT_KNOWN,
    PASSING,
    QUESTIONED,
    SALTS,
    TOPICAL,
    UNSETTLING,
)
from d3k2_profile.medicines.words import Phrase, unspaced, words

LONGEST_COMPARED = 60
"""Letters of a phrase beyond which it is not compared by similarity."""


def recognise(entry: Entry, known: KnownNames) -> Recognition:
    """What the entry is taken for.

    The longest known phrase wins and uses up its words; then what is left is
    compared by similarity. A near match is never taken for certain, and a denied
    or past one ("not on warfarin") is a question.
    """
    if entry.confirmed is not None:
        mentions, _ = known.find(words(entry.confirmed))
        return _Reading(entry, known, (), mentions, []).for_certain()  # the words around the name no longer count
    reading = _take_apart(entry, known)
    resembled = tuple(candidate for candidate in reading.resembled() if reading.is_open(candidate))
    if reading.mentions and reading.is_doubted:
        return reading.in_question(resembled)
    if resembled and not reading.is_settled:
        return Recognition(entry, "possible", candidates=(*reading.mentioned(), *resembled))
    return reading.for_certain()


def _take_apart(entry: Entry, known: KnownNames) -> "_Reading":
    """The entry with what is named in it; a word for a kind counts beside a name only where the name is in doubt."""
    typed = words(entry.typed)
    found, rest = known.find_over_numbers(typed)
    mentions = _without_salts(found)
    left = [word for word in rest if word not in known.never_names and not word[0].isdigit()]
    reading = _Reading(entry, known, typed, mentions, left)
    unsure = reading.asks or not QUESTIONED.isdisjoint(typed) or (reading.is_unread and not reading.is_settled)
    return reading if unsure else _Reading(entry, known, typed, _without_kinds(mentions, known), left)


def _without_salts(mentions: list[Mention]) -> list[Mention]:
    """The mentions without a mineral that only names the salt of the medicine before it."""
    kept: list[Mention] = []
    for each in mentions:
        is_salt = len(each.phrase) == 1 and each.phrase[0] in SALTS
        if not (is_salt and kept and not MINERALS.intersection(kept[-1].phrase)):
            kept.append(each)
    return kept


def _without_kinds(mentions: list[Mention], known: KnownNames) -> list[Mention]:
    """The mentions without a word for a kind of medicine where a medicine of that kind is named too."""
    named = {kind for _, meaning in mentions for kind in meaning.shown if not known.by_id[kind].could_be}
    return [
        each
        for each in mentions
        if not any(named.intersection(known.by_id[kind].could_be) for kind in each.meaning.shown)
    ]


@dataclass(frozen=True)
class _Reading:
    """An entry taken apart: its words, the known names among them, and the words left that could be another name."""

    entry: Entry
    known: KnownNames
    typed: Phrase
    mentions: list[Mention]
    left: list[str]

    @property
    def asks(self) -> bool:
        """Whether the entry has a question mark, or a denial joined to another word."""
        return "?" in self.entry.typed or any(
            denial in word for word in self.typed if unspaced(word) for denial in DENIED_INSIDE
        )

    @property
    def is_unread(self) -> bool:
        """Whether words are left that could hide a medicine."""
        return not PASSING.issuperset(self.left)

    @property
    def is_settled(self) -> bool:
        """Whether a class that must not be missed was named, so that nothing similar can add to it."""
        return self.known.name_what_must_not_be_missed(self.mentions)

    @property
    def is_doubted(self) -> bool:
        """Whether the words around the names deny them or leave them unsure, or a name means several things."""
        of_classes = (phrase for phrase, meaning in self.mentions if meaning.shown)
        around = set(self.typed).difference(*of_classes)
        doubts = QUESTIONED & around
        if around & NOT_KNOWN:
            doubts -= DENIED
        return bool(doubts) or self.asks or any(each.phrase in self.known.ambiguous for each in self.mentions)

    def is_open(self, candidate: Candidate) -> bool:
        """Whether a person has not said yet that it is none of the candidate's classes."""
        return not self.entry.excluded.issuperset(candidate.classes)

    def mentioned(self) -> list[Candidate]:
        """The medicines of a class that are named."""
        return [
            Candidate(meaning.name, tuple(meaning.shown), " ".join(phrase))
            for phrase, meaning in self.mentions
            if meaning.shown
        ]

    def resembled(self) -> Iterator[Candidate]:
        """Medicines that what is left of the entry resembles, the nearest first; each is offered once."""
        spelt = [word for word in self.typed if not word[0].isdigit()]
        phrases = [" ".join(word for word in spelt if word not in BESIDE), " ".join(spelt), "".join(self.left)]
        tried = dict.fromkeys([*self.left, *(phrases if self.left and not self.mentions else [])])
        seen: set[str] = set()
        for run in tried:
            if SHORT < len(run) <= LONGEST_COMPARED and run not in self.known.never_names:
                for near in similar(run, self.known.compared):
                    meaning = self.known.comparable[near.name]
                    if meaning.name not in seen and any(map(self._counts, meaning.shown)):
                        seen.add(meaning.name)
                        yield Candidate(meaning.name, tuple(meaning.shown), near.name)

    def _counts(self, kind: str) -> bool:
        """Whether the entry may belong to the class: creams, inhalers and drops do not belong to each."""
        return not self.known.by_id[kind].not_topical or TOPICAL.isdisjoint(self.typed)

    def in_question(self, resembled: tuple[Candidate, ...]) -> Recognition:
        """The question that settles which of the doubted medicines it is; none is left once all were excluded."""
        mentioned = [candidate for candidate in self.mentioned() if self.is_open(candidate)]
        if mentioned:
            return Recognition(self.entry, "ask", candidates=(*mentioned, *resembled), unread=self.is_unread)
        if self.is_unread:
            return Recognition(self.entry, "none")
        return Recognition(self.entry, "other", " + ".join(each.meaning.name for each in self.mentions))

    def for_certain(self) -> Recognition:
        """The medicines that are named; none where nothing is, or where a brand's ending adds another substance."""
        kinds = dict.fromkeys(kind for _, meaning in self.mentions for kind in meaning.shown if self._counts(kind))
        if kinds:
            shown = dict.fromkeys(
                name for _, meaning in self.mentions for kind, name in meaning.shown.items() if kind in kinds
            )
            labels = tuple(self.known.by_id[kind].label for kind in kinds)
            return Recognition(self.entry, "exact", " + ".join(shown), tuple(kinds), labels)
        around = set(self.typed).difference(*(each.phrase for each in self.mentions))
        if self.mentions and UNSETTLING.isdisjoint(around):
            names = dict.fromkeys(each.meaning.name for each in self.mentions)
            return Recognition(self.entry, "other", " + ".join(names))
        return Recognition(self.entry, "none")
