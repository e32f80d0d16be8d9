"""The questions about a medicine that was typed: which one was meant, is it taken now, may it be one not to miss."""

from collections.abc import Iterable
from dataclasses import replace

from d3k2_profile.answers.typed_line import position
from d3k2_profile.conversation.common_keys import DECLINED, NOT_SURE, QUESTION_KEYS, YES, asked, yes_or_no
from d3k2_profile.conversation.face_protocol import Face, Menu, Row
from d3k2_profile.medicines.lexicon import Lexicon
from d3k2_profile.medicines.model import Candidate, Entry, Recognition
from d3k2_profile.medicines.name_words import words
from d3k2_profile.output import answers_in_words

WHY_NAMES = "The names decide which cautions you see, so each is asked about that could be several medicines."
WHICH_ONE = "Type its number, or n if you are not sure."


def settled(face: Face, lexicon: Lexicon, entries: Iterable[Entry]) -> list[Entry]:
    """The entries after asking about those that may be several medicines, or one that must not be missed."""
    return [each for entry in entries for each in _settled(face, lexicon, entry)]


def _settled(face: Face, lexicon: Lexicon, entry: Entry) -> list[Entry]:
    found = lexicon.recognise(entry)
    asked = [entry]
    if found.match == "possible":
        asked = _meant(face, lexicon, found)
    elif found.match == "ask":
        asked = _taken_now(face, found)
    return [one for each in asked for one in _not_missed(face, lexicon, each)]


def _meant(face: Face, lexicon: Lexicon, found: Recognition) -> list[Entry]:
    """The entry as the candidate that was chosen, or as none of them, or as it was.

    Another candidate that was named in full beside the chosen one, or that must not be missed, is then asked about by
    itself.
    """
    labels = [
        each.resembles if each.resembles == each.name else f"{each.resembles} ({each.name})"
        for each in found.candidates
    ]
    rows = tuple(Row(f"{number}", label) for number, label in enumerate([*labels, answers_in_words.NONE_OF_THESE], 1))
    menu = Menu(
        f'"{found.entry.typed}": did you mean one of these?',
        rows=(*rows, NOT_SURE, DECLINED),
        how=(WHICH_ONE,),
        keys=QUESTION_KEYS,
        why=WHY_NAMES,
    )
    yes = dict.fromkeys(YES, rows[0]) if len(labels) == 1 else {}
    place = asked(face, menu, lambda row: position(row.typed, len(rows)), {"no": rows[-1], **yes})
    if place is None:
        return [found.entry]
    if place == len(rows):
        return [replace(found.entry, excluded=found.entry.excluded | _classes(found.candidates))]
    chosen = found.candidates[place - 1]
    beside = tuple(
        each for each in found.candidates if _is_beside(lexicon, found.entry, each) and each.classes != chosen.classes
    )
    one = replace(found.entry, confirmed=chosen.resembles)
    excluded = found.entry.excluded | _classes(found.candidates) - _classes(beside)
    return [one, *_taken(face, replace(found.entry, excluded=excluded), beside)]


def _is_beside(lexicon: Lexicon, entry: Entry, candidate: Candidate) -> bool:
    """Whether a candidate may stand in the entry beside another one."""
    return set(words(candidate.resembles)) <= set(words(entry.typed)) or lexicon.never_missed(candidate.classes)


def _classes(candidates: Iterable[Candidate]) -> frozenset[str]:
    return frozenset(kind for each in candidates for kind in each.classes)


def _taken_now(face: Face, found: Recognition) -> list[Entry]:
    """The entry as each of its medicines that is taken now, and once more where something stays open or is denied."""
    entries = _taken(face, found.entry, found.candidates)
    stays_open = any(each.confirmed is None for each in entries)
    if stays_open or (entries and not found.left):
        return entries
    return [*entries, replace(found.entry, excluded=found.entry.excluded | _classes(found.candidates))]


def _taken(face: Face, entry: Entry, candidates: Iterable[Candidate]) -> list[Entry]:
    """The entry as each of the candidates that is taken now, and once more where that is not sure of one of them."""
    taken: list[Entry] = []
    settled, unsure = entry.excluded, False
    for candidate in candidates:
        answer = yes_or_no(face, f'"{entry.typed}": do you take {candidate.name} now?', WHY_NAMES)
        if answer is True:
            taken.append(replace(entry, confirmed=candidate.resembles, excluded=frozenset()))
        if answer is None:
            unsure = True
        else:
            settled |= set(candidate.classes)
    return [*taken, replace(entry, excluded=settled)] if unsure else taken


def _not_missed(face: Face, lexicon: Lexicon, entry: Entry) -> list[Entry]:
    """The entry after the one question of each class that must not be missed, where it or a word of it could belong
    to one; a word that does is an entry of its own.
    """
    found = lexicon.recognise(entry)
    if not (found.match in ("none", "possible") or (found.left and found.known)):
        return [entry]
    recognised = found.known
    what = f'"{" ".join(found.left)}" in "{entry.typed}"' if recognised else f'"{entry.typed}"'
    more: list[Entry] = []
    for kind in lexicon.classes:
        if not kind.must_not_miss or kind.id in entry.excluded or kind.id in found.classes:
            continue
        answer = yes_or_no(face, f"{what} is not known here. {kind.ask}", WHY_NAMES)
        meant = next(iter((*kind.words, *kind.names)))
        if answer is True and not recognised:
            return [replace(entry, confirmed=meant, excluded=frozenset())]
        if answer is True:
            more.append(Entry(" ".join(found.left), meant))
        if answer is not None:
            entry = replace(entry, excluded=entry.excluded | {kind.id})
    return [entry, *more]
