"""A value: what a person answered to one question, accepted by that question; one class for each kind of question."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeAlias

from d3k2_profile.frozen import Frozen
from d3k2_profile.medicines.model import Entry

NONE_OF_THESE = "None of these"
NOT_SURE, DECLINED = "Not sure", "Prefer not to say"
"""How the answers read that every question takes, or every one with several options."""


class Unknown(StrEnum):
    """The answers that every question takes and no rule set defines."""

    NOT_SURE = "not-sure"
    DECLINED = "declined"


class Number(Frozen):
    """A whole number."""

    number: int


class Choice(Frozen):
    """One option of a question, by its id."""

    option: str


class Choices(Frozen):
    """The options that fit, by their ids; none of them is an answer too."""

    options: frozenset[str] = frozenset()


class Medications(Frozen):
    """The medicines a person takes, each as it was entered; none is an answer too."""

    entries: tuple[Entry, ...] = ()


Known: TypeAlias = Number | Choice | Choices | Medications
Value: TypeAlias = Known | Unknown
Answers: TypeAlias = Mapping[str, Value]
"""A value for each question that was answered, by the id of the question."""


def known(value: Value | None) -> bool:
    """Whether the value is an answer and neither missing, nor *not sure*, nor declined."""
    return value is not None and not isinstance(value, Unknown)


def entries_of(value: Value | None) -> tuple[Entry, ...]:
    """The medicines in a value; none where it is an answer of another kind, or no known one."""
    return value.entries if isinstance(value, Medications) else ()
