"""An entry -> the entry as it is kept and shown: no character of an amount, and taken for the same."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeAlias

from d3k2_profile.dosing.typed_amounts import WITHOUT_NAME
from d3k2_profile.medicines.known_names import KnownNames, Mention
from d3k2_profile.medicines.label_words import LABELS
from d3k2_profile.medicines.model import Entry, Recognition
from d3k2_profile.medicines.name_words import words as spoken
from d3k2_profile.medicines.typed_words import Reading, read
from d3k2_profile.medicines.words_beside_names import QUESTIONED, SMALL_WORDS

Recognise: TypeAlias = Callable[[Entry], Recognition]


def plain(entry: Entry, recognise: Recognise, known: KnownNames) -> Entry:
    """The entry with the name that was found, where it is certain and every word was read; else with the words that
    are left.
    """
    reading = read(entry.typed, known)
    found = recognise(entry)
    first = ""
    for text in filter(None, _ways(entry, found, reading, known)):
        first = first or text
        kept = replace(entry, typed=text)
        if _same(recognise(kept), found):
            return kept
    return replace(entry, typed=first or WITHOUT_NAME)


def _ways(entry: Entry, found: Recognition, reading: Reading, known: KnownNames) -> Iterator[str]:
    """The ways to write the entry, the best first; what stands in brackets and was not read stays there."""
    remarks = "".join(f" ({' '.join(token.text for token in remark)})" for remark in reading.remarks)
    names = dict.fromkeys(_as_typed(reading, mention, known) for mention in reading.mentions)
    one_other = found.match == "other" and len(reading.mentions) == 1 and QUESTIONED.isdisjoint(reading.words)
    if (found.match == "exact" or one_other) and found.whole and not found.remarks and entry.confirmed is None:
        yield " + ".join(names)
    asks = "?" if "?" in entry.typed else ""
    at = {mention.place: mention for mention in reading.mentions}
    inside = {each.place + number for each in reading.mentions for number in range(1, len(each.phrase))}
    words = [
        _as_typed(reading, at[place], known) if place in at else token.text
        for place, token in enumerate(reading.tokens)
        if place not in inside
    ]
    if all(word in SMALL_WORDS for word in reading.words):
        return
    if QUESTIONED.isdisjoint(reading.words) and spoken(entry.typed)[-1:] != reading.words[-1:]:
        yield " ".join(_without_small_end(words)) + remarks + asks
    yield " ".join(words) + remarks + asks
    yield " ".join(reading.words) + remarks + asks
    yield " + ".join(names) + remarks + asks
    yield found.name


def _without_small_end(words: list[str]) -> list[str]:
    """The words without small ones at the end, which an amount that stood behind them has left ("for a week")."""
    small = (SMALL_WORDS, LABELS)
    of_weight = [
        place for place, word in enumerate(words) if len(word) < 2 or not any(word.casefold() in each for each in small)
    ]
    return words[: of_weight[-1] + 1] if of_weight else words


def _as_typed(reading: Reading, mention: Mention, known: KnownNames) -> str:
    """The name: as it was typed where it has but letters, else as the rule set spells it."""
    written = [token.text for token in reading.tokens[mention.place : mention.place + len(mention.phrase)]]
    spelling = known.spelling(mention)
    return " ".join(written) if " ".join(written).casefold() == spelling.casefold() else spelling


def _same(one: Recognition, other: Recognition) -> bool:
    """Whether two entries were taken for the same."""
    return replace(one, entry=other.entry) == other
