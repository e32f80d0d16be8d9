"""The questions about a medicine that was typed: which one was meant, is it taken now, may it be one not to miss."""

from collections.abc import Iterable
from dataclasses import replace

from d3k2_profile.face import Face, Menu, Row
from d3k2_profile.medication import Entry, Lexicon, Recognition
from d3k2_profile.render import phrases
from d3k2_profile.text import fold

_YES = {"y", "yes"}
_NO = {"n", "no"}
_UNSURE = {"s", "not sure", "?", "p"}
_NOT_SURE = Row("s", phrases.NOT_SURE)
_YES_OR_NO = (Row("y", phrases.YES), Row("n", phrases.NO), _NOT_SURE)


def settled(face: Face, lexicon: Lexicon, entries: Iterable[Entry]) -> list[Entry]:
    """The entries after asking about those that may be several medicines, or one that must not be missed."""
    return [_settled(face, lexicon, entry) for entry in entries]


def _settled(face: Face, lexicon: Lexicon, entry: Entry) -> Entry:
    found = lexicon.recognise(entry)
    if found.match == "possible":
        entry = _meant(face, found)
    elif found.match == "ask":
        entry = _taken_now(face, found)
    if lexicon.recognise(entry).match == "none" or (entry.confirmed is None and lexicon.recognise(entry).match == "possible"):
        entry = _not_missed(face, lexicon, entry)
    return entry


def _meant(face: Face, found: Recognition) -> Entry:
    """The entry, confirmed to be one of its candidates or none of them, or as it was."""
    labels = [each.resembles if each.resembles == each.name else f"{each.resembles} ({each.name})" for each in found.candidates]
    none = len(labels) + 1
    rows = tuple(Row(f"{number}", label) for number, label in enumerate([*labels, phrases.NONE_OF_THESE], 1))
    menu, note = Menu(phrases.did_you_mean(found.entry.typed), rows=(*rows, _NOT_SURE), how=(phrases.WHICH_ONE,)), ""
    while True:
        typed = fold(face.choose(menu, note))
        if typed in _YES and none == 2:
            typed = "1"
        if typed in (f"{none}", "none", "no"):
            return replace(found.entry, excluded=found.entry.excluded | {kind for each in found.candidates for kind in each.classes})
        if typed in _UNSURE:
            return found.entry
        if typed.isdecimal() and len(typed) < 3 and 1 <= int(typed) < none:
            return replace(found.entry, confirmed=found.candidates[int(typed) - 1].resembles)
        note = phrases.WHICH_ONE


def _taken_now(face: Face, found: Recognition) -> Entry:
    """The entry, confirmed as one that is taken now, or excluded, or as it was."""
    entry = found.entry
    for candidate in found.candidates:
        answer = yes_or_no(face, phrases.taken_now(entry.typed, candidate.name))
        if answer is True:
            return replace(entry, confirmed=candidate.resembles, excluded=frozenset())
        if answer is False:
            entry = replace(entry, excluded=entry.excluded | set(candidate.classes))
    return entry


def _not_missed(face: Face, lexicon: Lexicon, entry: Entry) -> Entry:
    """The entry after the one question of each class that must not be missed."""
    for kind in lexicon.classes:
        if not kind.must_not_miss or kind.id in entry.excluded:
            continue
        answer = yes_or_no(face, phrases.not_recognised(entry.typed, kind.ask))
        if answer is True:
            return replace(entry, confirmed=next(iter((*kind.words, *kind.names))), excluded=frozenset())
        if answer is False:
            entry = replace(entry, excluded=entry.excluded | {kind.id})
    return entry


def yes_or_no(face: Face, question: str) -> bool | None:
    """What is answered; None for not sure."""
    menu, note = Menu(question, rows=_YES_OR_NO, how=(phrases.YES_OR_NO,)), ""
    while True:
        typed = fold(face.choose(menu, note))
        if typed in _YES:
            return True
        if typed in _NO:
            return False
        if typed in _UNSURE:
            return None
        note = phrases.YES_OR_NO
