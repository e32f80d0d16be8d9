"""A typed name -> the medication classes it may mean."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice, takewhile
from typing import Literal, TypeAlias

from d3k2_profile.conditions.possible import Picks
from d3k2_profile.medicines.similarity import Names, similar
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
    UNITS,
    UNSETTLING,
)
from d3k2_profile.medicines.words import unspaced, words

Match: TypeAlias = Literal["exact", "possible", "ask", "other", "none"]

SHORT = 4
"""Letters up to which a name never matches by similarity."""
_JOINTS = re.compile(
    r"(\n|;|、|，|،|•|(?<!\w)(?:\d{1,2}[.)]|[a-h]\))(?=\s)|(?<!\d),|,(?!\d)|(?<!\d)/|/(?!\d)|\+|&"
    r"|(?<=\s)(?:and|with|plus(?! d[eu']?\b)|und|et|(?<!il )y|og|och|ja|en|oraz|ve|и)(?=\s))(?![^(]{0,60}\)(?<!\d\)))",
    re.IGNORECASE,
)
"""What parts one medicine from the next in a line, outside brackets."""
FEWEST_TYPED = 2
"""Letters of a name before known ones are proposed."""
_LAST = re.compile(r"[,;\n]")
_AROUND = " \t-*•·.,;"
_FIRM = frozenset([";", "、", "，", "،", "•", ","]) | {""}
"""Joints that no name has inside; a line break is one too."""
LONGEST_COMPARED = 60
"""Letters of a phrase beyond which it is not compared by similarity."""


@dataclass(frozen=True, kw_only=True)
class MedicationClass:
    """Medicines that matter in the same way: their names, and the words people use for the kind.

    `names` maps the common name of each substance to its other names (brands,
    spellings, languages). A class with `could_be` is a word for a kind of medicine
    that may mean any of those classes. `must_not_miss` keeps the class open while
    any entry is not recognised; `ask` is the question that settles it. `not_topical`
    keeps creams, inhalers and drops of its medicines out of it. Names in `exact_only`
    never match by similarity, those in `ambiguous` mean different things in different
    countries and lead to a question.
    """

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

    @property
    def sure_names(self) -> tuple[str, ...]:
        """Every name and word of the class that means nothing else anywhere."""
        return tuple(name for name in self.all_names if name not in self.ambiguous)

    @property
    def all_names(self) -> tuple[str, ...]:
        """Every name and word of the class, each once."""
        return tuple(
            dict.fromkeys((*self.words, *self.names, *(other for others in self.names.values() for other in others)))
        )


@dataclass(frozen=True)
class Entry:
    """One medicine as a person typed it, with what was asked about it: the name it is, or the classes it is not."""

    typed: str
    confirmed: str | None = None
    excluded: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Candidate:
    """A medicine an entry may mean, and the name it resembles."""

    name: str
    classes: tuple[str, ...]
    resembles: str = ""


@dataclass(frozen=True)
class Recognition:
    """What an entry was taken for. `name` is empty and `classes` are none when it was not recognised.

    `labels` are the classes in words, in the same order. `unread` says that a question
    leaves words of the entry which mean nothing here.
    """

    entry: Entry
    match: Match
    name: str = ""
    classes: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    unread: bool = False

    @property
    def may_mean(self) -> frozenset[str]:
        """Every class the entry belongs to or may belong to."""
        return frozenset(self.classes).union(*(candidate.classes for candidate in self.candidates))


Words: TypeAlias = tuple[str, ...]


@dataclass(frozen=True)
class _Named:
    """What a phrase is the name of: for each class the name it is shown as; no class is a medicine nothing is said
    about.
    """

    shown: Mapping[str, str]
    other: str = ""

    @property
    def name(self) -> str:
        return " + ".join(dict.fromkeys(self.shown.values())) or self.other


@dataclass(frozen=True)
class Lexicon:
    """Every name of every medication class, and of common medicines about which nothing is said."""

    classes: tuple[MedicationClass, ...] = ()
    other_medicines: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    ordinary_words: tuple[str, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, MedicationClass]:
        """The classes by their id."""
        return {each.id: each for each in self.classes}

    def recognise(self, entry: Entry) -> Recognition:
        """What the entry is taken for.

        The longest known phrase wins and uses up its words; then what is left is
        compared by similarity. A near match is never taken for certain, and a denied
        or past one ("not on warfarin") is a question.
        """
        if entry not in self._seen:
            self._seen[entry] = self._recognised(entry)
        return self._seen[entry]

    @cached_property
    def _seen(self) -> dict[Entry, Recognition]:
        """What was recognised before, so that a list of medicines is read once however often it is looked at."""
        return {}

    def _recognised(self, entry: Entry) -> Recognition:
        if entry.confirmed is not None:
            return self._certain(entry, self._phrases(words(entry.confirmed))[0])
        typed = words(entry.typed)
        phrases, rest = self._best_phrases(typed)
        said = self._without_salts(phrases)
        left = [word for word in rest if word not in self._vetoed and not word[0].isdigit()]
        unread = not PASSING.issuperset(left)
        unsure = _asks(entry) or set(typed) & QUESTIONED or (unread and not self._settled(said))
        named = said if unsure else self._without_kinds(said)
        candidates = tuple(
            candidate for candidate in self._similar(left, typed, bool(named)) if self._is_open(candidate, entry)
        )
        around = set(typed) - {word for phrase, found in named if found.shown for word in phrase}
        if named and (questioned := self._questioned(entry, named, around, candidates, unread=unread)):
            return questioned
        if candidates and not self._settled(named):
            return Recognition(entry, "possible", candidates=(*self._as_candidates(named), *candidates))
        return self._certain(entry, named, typed)

    def never_missed(self, kinds: Iterable[str]) -> bool:
        """Whether one of these classes must not be missed, or could be one that must not."""
        return any(self.by_id[each].must_not_miss for kind in kinds for each in (kind, *self.by_id[kind].could_be))

    def possible(self, entries: tuple[Entry, ...]) -> Picks:
        """The classes these entries could mean, each entry with its alternatives."""
        return Picks(tuple(self._alternatives(self.recognise(entry)) for entry in entries))

    @cached_property
    def anything(self) -> Picks:
        """What a person might take of whom nothing is known: any class, or none."""
        return Picks((frozenset({frozenset[str](), *(frozenset({each.id}) for each in self.classes)}),))

    def split(self, line: str) -> list[str]:
        """The medicines typed in one line, each as it was typed.

        Commas, semicolons, slashes, plus signs and words for "and" part them, but not inside
        a known name, and not before what is only a strength or a time.
        """
        parts: list[str] = []
        joint = ""
        for number, piece in enumerate(_JOINTS.split(line)):
            if number % 2:
                joint += piece
                continue
            if parts and not self._stands_alone(parts[-1], joint, piece):
                parts[-1] += joint + piece
            elif piece.strip():
                parts.append(piece)
            joint = ""
        return [name for part in parts if (name := part.strip(_AROUND))] or [line]

    def beginning(self, typed: str) -> list[str]:
        """Known names that go on as the last medicine of a line begins, names of substances before their other
        names."""
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
        """Every name, however it is written elsewhere, in the order of the alphabet."""
        others = (name for also in self.other_medicines.values() for name in also)
        named = (name for each in self.classes for name in each.all_names)
        known = {name.casefold(): name for name in (*others, *named, *self._substances)}
        return [known[key] for key in sorted(known)]

    def _stands_alone(self, before: str, joint: str, piece: str) -> bool:
        """Whether a piece behind a joint is a medicine of its own."""
        said = words(piece)
        if all(word in BESIDE or word[0].isdigit() or len(word) == 1 for word in said):
            return False
        return joint.strip() in _FIRM or not (words(f"{before} {piece}") in self._known or self._across(before, said))

    def _across(self, before: str, said: Words) -> bool:
        """Whether a known name begins at the end of one piece and ends in the next."""
        last = words(before)[-3:]
        return any(
            last[-n:] + said[:m] in self._known
            for n in range(1, len(last) + 1)
            for m in range(1, min(4, len(said)) + 1)
        )

    # What a rule set knows, by words

    def index(self) -> None:
        """Makes the index of names now, which is else made when the first name is looked up."""
        _ = self.by_id, self._known, self._longest

    @cached_property
    def _known(self) -> dict[Words, _Named]:
        known: dict[Words, dict[str, str]] = {}
        for each in self.classes:
            for shown, others in each.names.items():
                for name in (shown, *others):
                    known.setdefault(words(name), {})[each.id] = shown
            for word in each.words:
                known.setdefault(words(word), {}).setdefault(each.id, word)
        named: dict[tuple[tuple[str, str], ...], _Named] = {}
        found = {
            phrase: named.setdefault(tuple(shown.items()), _Named(shown)) for phrase, shown in known.items() if phrase
        }
        for name, others in self.other_medicines.items():
            unsaid = _Named({}, name)
            for other in (name, *others):
                found.setdefault(words(other), unsaid)
        found.pop((), None)
        return found

    @cached_property
    def _longest(self) -> int:
        return max((len(phrase) for phrase in self._known), default=0)

    @cached_property
    def _unspaced(self) -> list[str]:
        """Names in scripts that join other words to them, the longest first."""
        return sorted(
            (phrase[0] for phrase in self._known if len(phrase) == 1 and unspaced(phrase[0])), key=len, reverse=True
        )

    @cached_property
    def _comparable(self) -> dict[str, _Named]:
        """The names that may be matched by similarity, each as one run of letters."""
        exact = {words(name) for each in self.classes for name in (*each.exact_only, *each.ambiguous)}
        found: dict[str, _Named] = {}
        for phrase, named in self._known.items():
            run = " ".join(phrase)
            if named.shown and phrase not in exact and sum(map(str.isalpha, run)) > SHORT:
                found[run] = named
        return found

    @cached_property
    def _vetoed(self) -> frozenset[str]:
        """Ordinary words and other medicines: a word of these is that, however much it resembles a name."""
        others = {" ".join(phrase) for phrase, named in self._known.items() if not named.shown}
        return frozenset(
            {" ".join(words(word)) for word in self.ordinary_words} | others | BESIDE | QUESTIONED | SALTS | TOPICAL
        )

    @cached_property
    def _ambiguous(self) -> frozenset[Words]:
        return frozenset(words(name) for each in self.classes for name in each.ambiguous)

    # What an entry says

    def _phrases(self, typed: Words) -> tuple[list[tuple[Words, _Named]], Words]:
        """The known phrases in the words, longest first at each place, and the words that are part of none."""
        found: list[tuple[Words, _Named]] = []
        rest: list[str] = []
        place = 0
        while place < len(typed):
            length = next(
                (
                    n
                    for n in range(min(self._longest, len(typed) - place), 0, -1)
                    if typed[place : place + n] in self._known
                ),
                0,
            )
            if length:
                phrase = typed[place : place + length]
                found.append((phrase, self._known[phrase]))
                place += length
                continue
            inside = self._inside(typed[place])
            found += inside
            rest += [] if inside else [typed[place]]
            place += 1
        return found, tuple(rest)

    def _best_phrases(self, typed: Words) -> tuple[list[tuple[Words, _Named]], Words]:
        """The known phrases, read over the numbers between their words where that finds longer ones."""
        without_numbers = tuple(word for word in typed if not word[0].isdigit() and word not in UNITS)
        readings = [self._phrases(typed), self._phrases(without_numbers)]
        return max(readings, key=lambda reading: sum(len(phrase) for phrase, _ in reading[0]))

    def _inside(self, word: str) -> list[tuple[Words, _Named]]:
        """Known names inside one word: in scripts without spaces, or with a dosage form joined on."""
        if unspaced(word):
            name = next((name for name in self._unspaced if name in word), None)
            return [((name,), self._known[(name,)])] if name else []
        for cut in range(len(word) - 3, SHORT, -1):
            if word[cut:] in BESIDE and len(word[cut:]) > 2 and (word[:cut],) in self._known:
                return [((word[:cut],), self._known[(word[:cut],)])]
        return []

    def _without_salts(self, phrases: list[tuple[Words, _Named]]) -> list[tuple[Words, _Named]]:
        """The phrases without a mineral that only names the salt of the medicine before it."""
        kept: list[tuple[Words, _Named]] = []
        for phrase, named in phrases:
            if kept and len(phrase) == 1 and phrase[0] in SALTS and not set(kept[-1][0]) & MINERALS:
                continue
            kept.append((phrase, named))
        return kept

    def _without_kinds(self, phrases: list[tuple[Words, _Named]]) -> list[tuple[Words, _Named]]:
        """The phrases without a word for a kind of medicine where a medicine of that kind is named too."""
        plain = {kind for _, named in phrases for kind in named.shown if not self.by_id[kind].could_be}
        return [
            (phrase, named)
            for phrase, named in phrases
            if not any(set(self.by_id[kind].could_be) & plain for kind in named.shown)
        ]

    def _questioned(
        self,
        entry: Entry,
        named: list[tuple[Words, _Named]],
        around: set[str],
        near: tuple[Candidate, ...],
        *,
        unread: bool,
    ) -> Recognition | None:
        doubts = QUESTIONED & around - (DENIED if around & NOT_KNOWN else frozenset())
        doubted = bool(doubts) or _asks(entry) or any(phrase in self._ambiguous for phrase, _ in named)
        if not doubted:
            return None
        candidates = tuple(candidate for candidate in self._as_candidates(named) if self._is_open(candidate, entry))
        if candidates:
            return Recognition(entry, "ask", candidates=(*candidates, *near), unread=unread)
        return (
            Recognition(entry, "none")
            if unread
            else Recognition(entry, "other", " + ".join(found.name for _, found in named))
        )

    def _as_candidates(self, named: Iterable[tuple[Words, _Named]]) -> tuple[Candidate, ...]:
        return tuple(
            Candidate(found.name, tuple(found.shown), " ".join(phrase)) for phrase, found in named if found.shown
        )

    def _is_open(self, candidate: Candidate, entry: Entry) -> bool:
        return not set(candidate.classes) <= entry.excluded

    def _settled(self, named: list[tuple[Words, _Named]]) -> bool:
        """Whether a class that must not be missed was named, so that nothing similar can add to it."""
        return any(self.by_id[kind].must_not_miss for _, found in named for kind in found.shown)

    def _certain(self, entry: Entry, named: list[tuple[Words, _Named]], typed: Words = ()) -> Recognition:
        topical = bool(TOPICAL & set(typed))
        kinds = dict.fromkeys(
            kind for _, found in named for kind in found.shown if not (topical and self.by_id[kind].not_topical)
        )
        if kinds:
            shown = dict.fromkeys(name for _, found in named for kind, name in found.shown.items() if kind in kinds)
            labels = tuple(self.by_id[kind].label for kind in kinds)
            return Recognition(entry, "exact", " + ".join(shown), tuple(kinds), labels)
        if named and not UNSETTLING & set(typed) - {word for phrase, _ in named for word in phrase}:
            return Recognition(entry, "other", " + ".join(dict.fromkeys(found.name for _, found in named)))
        return Recognition(entry, "none")

    def _similar(self, left: list[str], typed: Words, named: bool) -> Iterator[Candidate]:
        """Medicines that what is left of the entry resembles, the nearest first."""
        spelt = [word for word in typed if not word[0].isdigit()]
        phrases = [" ".join(word for word in spelt if word not in BESIDE), " ".join(spelt), "".join(left)]
        tried = dict.fromkeys([*left, *(phrases if left and not named else [])])
        topical = bool(TOPICAL & set(typed))
        seen: set[str] = set()
        for run in tried:
            if SHORT < len(run) <= LONGEST_COMPARED and run not in self._vetoed:
                for near in similar(run, self._names):
                    found = self._comparable[near.name]
                    acts = [kind for kind in found.shown if not (topical and self.by_id[kind].not_topical)]
                    if acts and found.name not in seen:
                        seen.add(found.name)
                        yield Candidate(found.name, tuple(found.shown), near.name)

    @cached_property
    def _names(self) -> Names:
        must_not_miss = {each.id for each in self.classes if each.must_not_miss}
        never = frozenset(name for name, named in self._comparable.items() if must_not_miss & named.shown.keys())
        return Names(tuple(self._comparable), never)

    def _alternatives(self, found: Recognition) -> frozenset[frozenset[str]]:
        """What the entry may stand for: sets of classes of which one is the truth."""
        if found.match == "exact":
            alternatives = {frozenset(found.classes)}
            for kind in found.classes:
                if could_be := self.by_id[kind].could_be:
                    alternatives = {known | {narrower} for known in alternatives for narrower in could_be}
            return frozenset(alternatives)
        if found.match == "other":
            return frozenset({frozenset()})
        open_classes = [each.id for each in self.classes if each.must_not_miss and each.id not in found.entry.excluded]
        if found.match == "ask" and not found.unread:
            open_classes = []
        may_be = {frozenset(candidate.classes) for candidate in found.candidates}
        broader = {
            frozenset({kind, narrower})
            for classes in may_be
            for kind in classes
            for narrower in self.by_id[kind].could_be
        }
        return frozenset({frozenset[str](), *(frozenset({each}) for each in open_classes), *may_be, *broader})


def _asks(entry: Entry) -> bool:
    """Whether the entry has a question mark, or a denial joined to another word."""
    return "?" in entry.typed or any(
        denial in word for word in words(entry.typed) if unspaced(word) for denial in DENIED_INSIDE
    )
