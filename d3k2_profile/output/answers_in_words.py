"""A person's answers in words: what was answered or why nothing was, and what each medicine was taken for."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, TypeAlias

from d3k2_profile.medicines.model import Recognition
from d3k2_profile.profile.model import Profile, Response, State
from d3k2_profile.questions.kinds import Question
from d3k2_profile.questions.value_types import DECLINED as DECLINED
from d3k2_profile.questions.value_types import NONE_OF_THESE as NONE_OF_THESE
from d3k2_profile.questions.value_types import NOT_SURE as NOT_SURE
from d3k2_profile.questions.value_types import Unknown, Value
from d3k2_profile.text import listed

Code: TypeAlias = Literal["answered", "asked-unknown", "asked-declined", "not-asked"]
"""Whether a question is answered, and if not, why, as clinicians write it."""

EVERY_QUESTION = "every question"
NOTHING_SAID = "known; no caution here is about it, and it was not checked with your other medicines"
NOT_WITH_A_THINNER = "known; not checked here against your blood thinner"
NOT_WITH_ANY_THINNER = "known; not checked here against any blood thinner"

CODES: dict[State, Code] = {
    "known": "answered",
    "not-sure": "asked-unknown",
    "declined": "asked-declined",
    "not-asked": "not-asked",
}
_STATES: dict[State, str] = {
    "known": "known",
    "not-sure": "not sure",
    "declined": "not said",
    "not-asked": "not answered",
}


def answer(question: Question, value: Value | None) -> str:
    """The answer in words, special answers too."""
    match value:
        case None:
            return "Not answered"
        case Unknown():
            return NOT_SURE if value is Unknown.NOT_SURE else DECLINED
        case _:
            return question.describe(value) or NONE_OF_THESE


@lru_cache(1_000)
def in_short(answer: str) -> str:
    """An answer without its examples."""
    return "; ".join(re.sub(r" \([^()]*\)|,? such as .*", "", part) for part in answer.split("; "))


def answer_in_short(response: Response) -> str:
    """The answer in short, or why there is none; what a person typed stays as typed."""
    said = answer(response.question, response.value)
    return said if response.names_medicines else in_short(said)


def how_many(profile: Profile) -> str:
    """How many answers are known, unsure, declined and not given."""
    states = [response.state for response in profile.responses if response.counts]
    return ", ".join(
        f"{states.count(state)} {word}" for state, word in _STATES.items() if states.count(state) or state == "known"
    )


def labels_by_state(profile: Profile) -> dict[State, str]:
    """The questions without a known answer: for each reason a line that names them."""
    labels = {
        state: [each.question.label for each in profile.responses if each.counts and each.state == state]
        for state in _STATES
    }
    counted = sum(each.counts for each in profile.responses)
    return {
        state: f"{_STATES[state].capitalize()}: {', '.join(found) if len(found) < counted else EVERY_QUESTION}."
        for state, found in labels.items()
        if found and state != "known"
    }


def taken_for(found: Recognition, *, thinner: bool | None = False) -> str:
    """What a typed medicine was taken for, in one line, and which of its words were not read; of a medicine nothing is
    said about it also says whether a blood thinner stands beside it (None: perhaps), for which it may matter.
    """
    return f"{_taken_for(found, thinner)}{not_read(found)}"


def not_read(found: Recognition) -> str:
    """The words of a recognised entry that are not known, behind semicolons; nothing where all are."""
    if not found.known:
        return ""
    return f"{_quoted(found.left, 'not read')}{_quoted(found.remarks, 'taken for a remark')}"


def _quoted(words: Sequence[str], what: str) -> str:
    quoted, were = listed([f'"{word}"' for word in words]), "was" if len(words) == 1 else "were"
    return f"; {quoted} {were} {what}" if words else ""


def _taken_for(found: Recognition, thinner: bool | None) -> str:
    match found.match:
        case "exact":
            return f'"{found.entry.typed}" is {found.name}: {", ".join(found.labels)}'
        case "possible":
            return f'"{found.entry.typed}" may be {_candidates(found)}; that is not certain'
        case "ask":
            return f'"{found.entry.typed}" names {_candidates(found)}; it is not clear whether you take it now'
        case "other" if not found.name:
            return f'"{found.entry.typed}" is none of the medicines asked about'
        case "other" if thinner:
            return f'"{found.entry.typed}" is {found.name}: {NOT_WITH_A_THINNER}'
        case "other" if thinner is None:
            return f'"{found.entry.typed}" is {found.name}: {NOT_WITH_ANY_THINNER}'
        case "other":
            return f'"{found.entry.typed}" is {found.name}: {NOTHING_SAID}'
        case _:
            return f'"{found.entry.typed}" is not known here, so nothing was checked for it'


def medicines(profile: Profile) -> tuple[str, ...]:
    """What each typed medicine was taken for, a line each."""
    return tuple(taken_for(found, thinner=profile.blood_thinner) for found in profile.medications)


def _candidates(found: Recognition) -> str:
    return " or ".join(dict.fromkeys(candidate.name for candidate in found.candidates))
