"""The talking sheet: what of a profile fits on one page to take along."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from d3k2_profile.output import phrases
from d3k2_profile.profile.model import Profile, RaisedCaution, Response
from d3k2_profile.questions.kinds import MedicationsQuestion

MOST_TITLES = 12
"""Cautions that are named one by one; of more than these only the ones to ask about first are."""
MOST_NAMES = 24
MOST_LETTERS = 400
"""Names of medicines and supplements, and letters of them, that find room on one page."""
SUPPLEMENTS = "supplements"


@dataclass(frozen=True)
class Sheet:
    """The parts of the sheet, in their order; `counted` are the cautions that are not named, `open` the answers that
    are missing.
    """

    cautions: tuple[RaisedCaution, ...]
    counted: tuple[str, ...]
    no_caution: str
    taken: tuple[str, ...]
    about_me: tuple[tuple[str, str], ...]
    open: tuple[str, ...]
    questions: tuple[str, ...]


def sheet(profile: Profile) -> Sheet:
    """The sheet of a profile, with the numbers of its page."""
    named = [
        each for each in profile.cautions if each.part.level == "ask-first" or len(profile.cautions) <= MOST_TITLES
    ]
    rest = [each for each in profile.cautions if each not in named]
    known = [each for each in profile.responses if each.state == "known"]
    return Sheet(
        cautions=tuple(named),
        counted=tuple(phrases.counted(tuple(group)) for _, group in groupby(rest, phrases.mark)),
        no_caution=phrases.no_caution(profile),
        taken=tuple(_that_fit(_taken(profile))),
        about_me=tuple(
            (each.question.label, phrases.in_short(phrases.answer(each.question, each.value)))
            for each in known
            if not _is_taken(each)
        ),
        open=tuple(phrases.open_answers(profile)),
        questions=profile.questions_to_ask,
    )


def _is_taken(response: Response) -> bool:
    return isinstance(response.question, MedicationsQuestion) or response.question.id == SUPPLEMENTS


def _taken(profile: Profile) -> Iterator[str]:
    """Names alone: each medicine as typed, with what it was taken for, and each supplement; where there are
    none, why."""
    yield from dict.fromkeys(phrases.name_of(found) for found in profile.medications)
    for response in (each for each in profile.responses if _is_taken(each) and each.counts):
        said = phrases.answer(response.question, response.value)
        if response.state != "known" or said == phrases.NONE_OF_THESE:
            yield f"{response.question.label}: {said}"
        elif not isinstance(response.question, MedicationsQuestion):
            yield from phrases.in_short(said).split("; ")


def _that_fit(names: Iterable[str]) -> Iterator[str]:
    """The names there is room for, and how many there are beyond them."""
    names = list(names)
    room, letters = 0, 0
    while room < min(len(names), MOST_NAMES) and letters + len(names[room]) <= MOST_LETTERS:
        letters += len(names[room])
        room += 1
    yield from names[:room]
    if names[room:]:
        yield phrases.and_more(len(names) - room)
