"""What a person typed -> its words: the known names among them, and what is left once every amount is gone."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import groupby

from d3k2_profile.dosing.amount_words import FORMS, UNITS
from d3k2_profile.dosing.typed_amounts import holds_amount, is_numeral
from d3k2_profile.frozen import Frozen
from d3k2_profile.lazy_patterns import pattern
from d3k2_profile.medicines.directions import FOODS, directions
from d3k2_profile.medicines.joined_names import parted
from d3k2_profile.medicines.known_names import SHORT, KnownNames, Meaning, Mention
from d3k2_profile.medicines.name_words import Token, words
from d3k2_profile.medicines.similarity import is_one_slip_from, similar
from d3k2_profile.medicines.words_beside_names import (
    FOR_WORDS,
    HARMLESS,
    JOINERS,
    NOT_KNOWN,
    PASSING,
    QUESTIONED,
    SALTS,
    TOPICAL,
    UNSETTLING,
)

_ASIDE = pattern(r"\(([^()+&?]*)(?:\)|$)")
"""Brackets and what is in them."""
_DASHED = pattern(r"(?<=\w)\s+[-–—]\s+(?=[^-–—()]*\s)([^-–—()]*)$")
"""A dash, and several words behind it, with no other dash or bracket."""
_DASHES = frozenset("-–—")
_NO_ASIDE = QUESTIONED | JOINERS | UNSETTLING | TOPICAL | FORMS
"""Words that change what the medicine before a bracket is, or whether it is taken, or join another to it."""
_NO_NAMES = (HARMLESS, QUESTIONED, NOT_KNOWN, TOPICAL, SALTS, PASSING)


class Reading(Frozen):
    """The words of an entry without amounts, and the known names among them, each with the place where it stands.

    `remarks` are what stands in brackets and says more of a medicine, where somebody might want to know it.
    """

    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    remarks: tuple[tuple[Token, ...], ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """Every word."""
        return tuple(token.word for token in self.tokens)

    @property
    def rest(self) -> list[Token]:
        """The words that belong to no name."""
        return [token for place, token in enumerate(self.tokens) if place not in self.named]

    @cached_property
    def named(self) -> set[int]:
        """The places of the words that belong to a name."""
        return _places(self.mentions)


def unread(reading: Reading) -> list[str]:
    """The words that may be a name nobody here knows."""
    return [token.word for token in reading.rest if not any(token.word in each for each in _NO_NAMES)]


def _places(mentions: Iterable[Mention]) -> set[int]:
    found = set[int]()
    for each in mentions:
        found.update(range(each.place, each.place + len(each.phrase)))
    return found


@lru_cache(maxsize=4_096)
def read(text: str, known: KnownNames) -> Reading:
    """The words and names in the text. Amounts are dropped, names never are: what was a name before stays one."""
    if name := _alone(text, known):
        return name
    text, remarks = _without_asides(text, known)
    found = parted(text, known)
    typed = len(found)
    mentions: list[Mention] = []
    while True:
        found = found if mentions else _spelt(found)
        mentions = _found_between(found, mentions, known)
        mentions = _with_longer_names(found, mentions, known) if len(found) < typed else mentions
        mentions = _without_schedules(mentions, known)
        dropped = _amounts(found, mentions)
        if not dropped:
            return Reading(tuple(found), tuple(_with_shared_words(found, mentions, known)), remarks)
        mentions = _moved([each for each in mentions if each.place not in dropped], dropped)
        found = [token for place, token in enumerate(found) if place not in dropped]


def _without_asides(text: str, known: KnownNames) -> tuple[str, tuple[tuple[Token, ...], ...]]:
    """The text without what stands in brackets behind a name, says more of that medicine and names no other; and those
    words, where not each of them is known to be harmless. Behind a name of which products are combined with
    another medicine, brackets may hold the product's own name, and are read like the rest.
    """
    if not _DASHES.isdisjoint(text):
        text = _DASHED.sub(r" (\1)", text)
    before, bracket, _ = text.partition("(")
    named = read(before, known).mentions if bracket else ()
    if not named or any(kind in known.combined for each in named for kind in each.meaning.shown):
        return text, ()
    asides = [(aside.span(), read(aside.group(1), known)) for aside in _ASIDE.finditer(text)]
    asides = [(span, reading) for span, reading in asides if _is_aside(text[slice(*span)], reading, known)]
    for (begin, end), _ in reversed(asides):
        text = f"{text[:begin]} {text[end:]}"
    return text, tuple(reading.tokens for _, reading in asides if unread(reading))


def _is_aside(text: str, reading: Reading, known: KnownNames) -> bool:
    """Whether a text has no name or letter of one, nothing like the name of a class, no denial, form or "and"."""
    return (
        not reading.mentions
        and _NO_ASIDE.isdisjoint((*words(text), *reading.words))
        and known.letters.keys().isdisjoint(reading.words)
        and not any(resembles_a_class(word, known) for word in reading.words)
    )


def resembles_a_class(word: str, known: KnownNames) -> bool:
    """Whether a word, no ordinary one, is like a name of a class, or one slip from one that must not be missed."""
    if len(word) < SHORT or word in known.never_names:
        return False
    return is_one_slip_from(word, known.never_missed) or (len(word) > SHORT and bool(similar(word, known.compared)))


def resembles_one_not_to_miss(word: str, known: KnownNames) -> bool:
    """Whether a word, no ordinary one, is like a name that must not be missed."""
    return resembles_a_class(word, known) and (
        is_one_slip_from(word, known.never_missed)
        or any(near.name in known.compared.never_dropped for near in similar(word, known.compared))
    )


def _alone(text: str, known: KnownNames) -> Reading | None:
    """The reading of a text that is a known name of plain words and nothing else."""
    phrase = tuple(text.lower().split(" ")) if text.isascii() else ()
    if not all(len(word) > 1 and word.isalpha() for word in phrase):
        return None
    found = tuple(map(Token, phrase, text.split(" ")))
    meaning = known.meanings.get(" ".join(phrase))
    return Reading(found, (Mention(phrase, meaning),)) if meaning else None


def _moved(mentions: list[Mention], dropped: set[int]) -> list[Mention]:
    """The mentions at the places where they stand once the words at the dropped places are gone."""
    gone = sorted(dropped)
    return [each._replace(place=each.place - bisect_left(gone, each.place)) for each in mentions]


def _with_longer_names(found: list[Token], mentions: list[Mention], known: KnownNames) -> list[Mention]:
    """The mentions, or the longer names of something else that they are part of where no amount stands between
    ("budesonide capsules").
    """
    longer = known.find([token.word for token in found])
    covered = _places(longer).issuperset(_places(mentions)) and len(longer) <= len(mentions)
    changed = [each.meaning.shown.keys() for each in longer] != [each.meaning.shown.keys() for each in mentions]
    is_open = any(each.phrase in known.ambiguous for each in mentions)
    return longer if covered and (changed or is_open) else mentions


def _without_schedules(mentions: list[Mention], known: KnownNames) -> list[Mention]:
    """The mentions without a name made of words for an amount beside another name ("one a day")."""
    names = [
        each
        for each in mentions
        if each.phrase not in known.ambiguous or not all(holds_amount(word) or len(word) < 2 for word in each.phrase)
    ]
    return names or mentions


def _is_of_a_strength(word: str) -> bool:
    return word in UNITS or (not word.isalpha() and any(map(str.isdigit, word)))


def _found_between(found: list[Token], mentions: list[Mention], known: KnownNames) -> list[Mention]:
    """The mentions, with the names that stand between them."""
    said = [token.word for token in found]
    if not mentions:
        return known.find(said)
    all_of_them: list[Mention] = []
    begin = 0
    for each in [*mentions, None]:
        end = each.place if each else len(said)
        if begin < end:
            all_of_them += [one._replace(place=begin + one.place) for one in known.find(said[begin:end])]
        if each:
            all_of_them.append(each)
            begin = each.place + len(each.phrase)
    return all_of_them


def _spelt(found: list[Token]) -> list[Token]:
    """The words, with four or more single letters in a row as one word, as they are read where nothing parts them."""
    if len(found) < 4:
        return found
    runs = [list(run) for _, run in groupby(found, key=lambda token: len(token.word) == 1 and token.word.isalpha())]
    return [
        token
        for run in runs
        for token in (
            [Token("".join(each.word for each in run), "".join(each.text for each in run))]
            if len(run) > 3 and all(len(each.word) == 1 for each in run)
            else run
        )
    ]


def _amounts(found: list[Token], mentions: list[Mention]) -> set[int]:
    """The places of the words outside names that hold a figure or are a unit; where none is, of those that state a form
    or a time, or are part of a direction: a form may be part of a name that a strength stands in.
    """
    named = _places(mentions)
    if len(named) == len(found):
        return set()
    first = min(named, default=len(found))
    foods = _places(each for each in mentions if FOODS.issuperset(each.phrase))
    said = [token.word for token in found]
    around = ["", *said, ""]
    strengths = {
        place
        for place, word in enumerate(said)
        if place not in named
        and (_is_of_a_strength(word) or (word == "comp" and place and _is_of_a_strength(said[place - 1])))
        and not (place > first and _is_for(word, around[place + 2]))
    }
    return strengths or {
        place
        for place, word in enumerate(said)
        if place not in named
        and not (word in UNSETTLING and not (place and said[place - 1][0].isdigit()))
        and not (place > first and _is_for(word, around[place + 2]))
        and (holds_amount(word) or is_numeral(word, around[place], around[place + 2]))
    } | directions(said, named - foods)


def _is_for(word: str, behind: str) -> bool:
    """Whether a word that may count something says what a medicine is for (*per il cuore*, *para dormir*)."""
    return word in FOR_WORDS and bool(behind) and not holds_amount(behind)


# Words that two names share


def _with_shared_words(found: list[Token], mentions: list[Mention], known: KnownNames) -> list[Mention]:
    """The mentions, with letters that are a name beside another: because they share the word before it ("vitamin D and
    K"), or because the rule set says so ("D + K2").
    """
    named = _places(mentions)
    letters = {
        place: token.word for place, token in enumerate(found) if place not in named and token.word in known.letters
    }
    if not letters:
        return mentions
    shared = list(_sharing(letters, mentions, known))
    taken = {each.place for each in shared}
    open_letters = {place: known.letters[letter] for place, letter in letters.items() if place not in taken}
    kinds = Counter(kind for each in (*mentions, *shared) for kind in each.meaning.shown)
    kinds.update(each.id for meant in open_letters.values() for each, _ in meant)
    beside_another = [
        Mention((letters[place],), Meaning({each.id: next(iter(each.names), each.label)}), place)
        for place, meant in open_letters.items()
        for each, beside in meant
        if any(kinds[kind] > sum(kind == own.id for own, _ in meant) for kind in beside)
    ]
    return sorted((*mentions, *shared, *beside_another), key=lambda each: each.place)


def _sharing(letters: dict[int, str], mentions: list[Mention], known: KnownNames) -> Iterator[Mention]:
    """The letters that are a name with the first word of the last name of several words before them."""
    several = [each for each in mentions if len(each.phrase) > 1]
    for place, letter in letters.items():
        before = bisect_left(several, place, key=lambda each: each.place)
        shared = f"{several[before - 1].phrase[0]} {letter}" if before else ""
        if shared in known.meanings:
            yield Mention((letter,), known.meanings[shared], place)
