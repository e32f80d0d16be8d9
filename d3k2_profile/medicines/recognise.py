"""What an entry is taken for: by the known names in it, by what the rest resembles, and by the words around them."""

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import islice

from d3k2_profile.dosing.amount_words import COUNTED
from d3k2_profile.frozen import Frozen
from d3k2_profile.lazy_patterns import pattern
from d3k2_profile.medicines.known_names import LONG, SHORT, KnownNames, Meaning, Mention
from d3k2_profile.medicines.model import Candidate, Entry, Match, Recognition
from d3k2_profile.medicines.name_words import unspaced
from d3k2_profile.medicines.similarity import is_far_from, one_slip_away, resembles, similar
from d3k2_profile.medicines.typed_words import Reading, read
from d3k2_profile.medicines.unread_words import Unread, is_a_letter
from d3k2_profile.medicines.words_beside_names import (
    AFTER,
    DENIED,
    DENIED_INSIDE,
    MINERALS,
    NEGATIONS,
    NOT_KNOWN,
    QUESTIONED,
    RESTARTED,
    SALTS,
    TOPICAL,
    UNSETTLING,
)

MOST_COMPARED = 60
"""Words of an entry that are compared by similarity; the others are left over without a candidate."""
LONGEST_COMPARED = 60
"""Letters of a phrase beyond which it is not compared by similarity."""
_ASKED = pattern(r"\?|^\W*(?:what|how) about\b", re.IGNORECASE)
_FORMS = TOPICAL | COUNTED
_UNSETTLED = QUESTIONED | AFTER


def recognise(entry: Entry, known: KnownNames) -> Recognition:
    """What the entry is taken for.

    The longest known phrase wins and uses up its words; then what is left is
    compared by similarity. A near match is never taken for certain, and a denied
    or past one ("not on warfarin") is a question.
    """
    reading = _Entry(entry, known, read(entry.typed, known))
    if entry.confirmed is not None:
        return reading.confirmed(entry.confirmed)
    if reading.is_one_name:
        return reading.for_certain(list(reading.reading.mentions), [])
    resembled = tuple(candidate for candidate in reading.resembled() if reading.is_open(candidate))
    if reading.mentions and reading.is_doubted:
        return reading.in_question(resembled)
    if resembled and not reading.is_settled:
        return reading.found("possible", reading.left, candidates=(*reading.mentioned(), *resembled))
    misspelt = [] if resembled else reading.misspelt()
    known_after_all = {each.phrase[0] for each in misspelt} | (SALTS if misspelt else set())
    left = [word for word in reading.left if word not in known_after_all]
    return reading.for_certain([*reading.mentions, *misspelt], left)


def _without_salts(mentions: tuple[Mention, ...]) -> list[Mention]:
    """The mentions without a mineral that only names the salt of the medicine before it."""
    kept: list[Mention] = []
    for each in mentions:
        is_salt = len(each.phrase) == 1 and each.phrase[0] in SALTS
        if not (is_salt and kept and not MINERALS.intersection(kept[-1].phrase)):
            kept.append(each)
    return kept


def _without_kinds(mentions: list[Mention], known: KnownNames) -> list[Mention]:
    """The mentions without a word for a kind of medicine where a medicine of that kind is named too, and without forms
    that are names where nothing else is named ("eye drops").
    """
    of_weight = [each for each in mentions if not _FORMS.issuperset(each.phrase)]
    mentions = of_weight or mentions
    named = {kind for each in mentions for kind in each.meaning.shown if not known.by_id[kind].could_be}
    return [
        each
        for each in mentions
        if not any(named.intersection(known.by_id[kind].could_be) for kind in each.meaning.shown)
    ]


class _Entry(Frozen):
    """An entry with what was read in it."""

    entry: Entry
    known: KnownNames
    reading: Reading

    @property
    def is_one_name(self) -> bool:
        """Whether the entry is a name that means one thing, and nothing else."""
        mentions = self.reading.mentions
        alone = len(mentions) == 1 and len(mentions[0].phrase) == len(self.reading.tokens)
        return alone and "?" not in self.entry.typed and mentions[0].phrase not in self.known.ambiguous

    @cached_property
    def named(self) -> list[Mention]:
        """The known names in the entry."""
        return _without_salts(self.reading.mentions)

    @cached_property
    def around(self) -> list[str]:
        """The words that belong to no name of a medicine about which something is said."""
        return [token.word for token in self.reading.rest]

    @cached_property
    def mentions(self) -> list[Mention]:
        """The names; a word for a kind counts beside another name only where the names are in doubt."""
        unsure = self.asks or not _UNSETTLED.isdisjoint(self.around) or (self.left and not self.is_settled)
        return self.named if unsure else _without_kinds(self.named, self.known)

    @cached_property
    def unread(self) -> Unread:
        """The words that nobody here knows."""
        return Unread(self.reading, self.known)

    @property
    def left(self) -> list[str]:
        """The words that belong to no name and may hide one."""
        return self.unread.left

    @cached_property
    def asks(self) -> bool:
        """Whether the entry is a question, or has a denial joined to another word."""
        return bool(_ASKED.search(self.entry.typed)) or any(
            DENIED_INSIDE.search(word) for word in self.around if unspaced(word)
        )

    @cached_property
    def is_settled(self) -> bool:
        """Whether a class that must not be missed was named, so that nothing similar can add to it."""
        return self.known.name_what_must_not_be_missed(self.named)

    @property
    def is_doubted(self) -> bool:
        """Whether the words around the names deny them or leave them unsure, or a name means several things."""
        around = set(self.around)
        doubts = QUESTIONED & around
        if around & NOT_KNOWN or (RESTARTED & around and not doubts & NEGATIONS):
            doubts -= DENIED
        if doubts == {"instead"} and len(self.mentions) == 1 and self.around[-1:] == ["instead"]:
            doubts = frozenset()
        unsure = bool(doubts) or self.asks or any(each.phrase in self.known.ambiguous for each in self.mentions)
        return unsure or (bool(self.left) and self._is_an_ordinary_word)

    @property
    def _is_an_ordinary_word(self) -> bool:
        """Whether the only name is a word of everyday speech too, as Waran is a lizard."""
        return len(self.mentions) == 1 and " ".join(self.mentions[0].phrase) in self.known.ordinary

    def is_open(self, candidate: Candidate) -> bool:
        """Whether a person has not said yet that it is none of the candidate's classes."""
        return not self.entry.excluded.issuperset(candidate.classes)

    def mentioned(self) -> list[Candidate]:
        """The medicines of a class that are named."""
        return [
            Candidate(each.meaning.name, tuple(each.meaning.shown), " ".join(each.phrase))
            for each in self.mentions
            if any(map(self._counts, each.meaning.shown))
        ]

    def resembled(self) -> Iterator[Candidate]:
        """Medicines that what is left of the entry resembles, the nearest first; each is offered once."""
        unknown = (
            word for word in self.around if word not in self.known.never_names and not is_a_letter(word, self.known)
        )
        left = list(islice(dict.fromkeys(unknown), MOST_COMPARED))
        everything = self.reading.words
        phrases = [" ".join(everything), "".join(everything)] if self.left and not self.mentions else []
        clauses = set(left).difference(self.left)
        seen: set[str] = set()
        for run in dict.fromkeys([*left, *phrases]):
            if SHORT < len(run) <= LONGEST_COMPARED and run not in self.known.never_names:
                for near in similar(run, self.known.compared):
                    if (run not in left and near.distance > 1) or (
                        run in clauses and not self._must_not_miss(near.name)
                    ):
                        continue
                    meaning = self.known.meanings[near.name]
                    if meaning.name not in seen and any(map(self._counts, meaning.shown)):
                        seen.add(meaning.name)
                        yield Candidate(meaning.name, tuple(meaning.shown), near.name)

    def misspelt(self) -> list[Mention]:
        """The words left that are the substance of another medicine with one slip in it, in an entry without a class.

        What they were taken for is said beside what was typed. A word near a name that must not be missed is none.
        """
        if any(each.meaning.shown for each in self.named):
            return []
        found = []
        for word in islice(dict.fromkeys(self.left), MOST_COMPARED):
            if len(word) >= LONG and word.isascii() and word.isalpha() and word not in self.known.never_names:
                near = one_slip_away(word, self.known.others)
                if len(near) == 1 and is_far_from(word, self.known.never_missed):
                    found.append(Mention((word,), Meaning({}, self.known.others[near[0]])))
        return found

    def _must_not_miss(self, name: str) -> bool:
        return any(self.known.by_id[kind].must_not_miss for kind in self.known.meanings[name].shown)

    def _counts(self, kind: str) -> bool:
        """Whether the entry may belong to the class: creams, inhalers and drops do not belong to each."""
        return not self.known.by_id[kind].not_topical or TOPICAL.isdisjoint(self.reading.words)

    def in_question(self, resembled: tuple[Candidate, ...]) -> Recognition:
        """The question that settles which of the doubted medicines it is; none is left once all were excluded."""
        mentioned = [candidate for candidate in self.mentioned() if self.is_open(candidate)]
        if mentioned or resembled:
            match: Match = "ask" if mentioned else "possible"
            return self.found(match, self.left, candidates=(*mentioned, *resembled))
        if self.left:
            return self.found("none", self.left)
        return self.found("other", [], " + ".join(each.meaning.name for each in self.mentions))

    def for_certain(self, mentions: list[Mention], left: list[str]) -> Recognition:
        """The medicines that are named; none where nothing is, or where a brand's ending adds another substance."""
        kinds = dict.fromkeys(kind for each in mentions for kind in each.meaning.shown if self._counts(kind))
        endings = self._endings(mentions)
        left = left + [word for word in endings if word not in left]
        if kinds:
            shown = dict.fromkeys(
                name for each in mentions for kind, name in each.meaning.shown.items() if kind in kinds
            )
            return self.found("exact", left, " + ".join(shown), tuple(kinds))
        if mentions and not endings:
            return self.found("other", left, " + ".join(dict.fromkeys(each.meaning.name for each in mentions)))
        return self.found("none", left)

    def found(
        self,
        match: Match,
        left: list[str],
        name: str = "",
        kinds: tuple[str, ...] = (),
        candidates: tuple[Candidate, ...] = (),
    ) -> Recognition:
        """What the entry is taken for."""
        labels = tuple(self.known.by_id[kind].label for kind in kinds)
        return Recognition(self.entry, match, name, kinds, labels, candidates, tuple(left), tuple(self.unread.remarks))

    def _endings(self, mentions: list[Mention]) -> list[str]:
        """The endings that add a substance nobody can tell; "plus" between two names adds none."""
        found = [word for word in self.around if word in UNSETTLING]
        return [] if found == ["plus"] and len(mentions) > 1 else found

    def confirmed(self, name: str) -> Recognition:
        """What the entry was confirmed to be; a name beside it that nobody doubts counts too."""
        named = list(read(name, self.known).mentions)
        beside = [] if self.is_doubted else [each for each in self.mentions if self._is_beside(each, named)]
        left = [word for word in self.left if not resembles(word, name)]
        if len(self.left) == 1 or resembles("".join(self.left), name):
            left = []
        return self.for_certain([*named, *beside], left)

    def _is_beside(self, mention: Mention, named: list[Mention]) -> bool:
        """Whether a name in the entry is another than the confirmed ones, and was not excluded."""
        kinds = mention.meaning.shown.keys()
        return not self.entry.excluded >= kinds and all(kinds != each.meaning.shown.keys() for each in named)
