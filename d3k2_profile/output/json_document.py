"""The shapes of what other programs read: each key once, with what it holds. The JSON and its schema both come from
these.
"""

from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import (
    Annotated,
    Final,
    Literal,
    TypeAlias,
    TypedDict,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from d3k2_profile.medicines.model import Match
from d3k2_profile.output.answers_in_words import Code
from d3k2_profile.profile.model import Audience, Certainty, State
from d3k2_profile.rules.model import EvidenceKind, HowRead, Level, Strength

FORMAT: Final = 2

_Held = TypeVar("_Held")
_FOR_CLINICIANS = "for clinicians"
ForClinicians: TypeAlias = Annotated[_Held, _FOR_CLINICIANS]
"""What stands in the profile for a clinician alone, and always there."""
Number: TypeAlias = Annotated[int, {"minimum": 1}]
Day: TypeAlias = Annotated[str, {"pattern": r"^\d{4}-\d{2}-\d{2}$"}]
"""A date as in 2026-11-21. What is noted in braces is for the schema."""


class RuleSetRead(TypedDict):
    """The rule set that a profile was made with."""

    title: str
    version: str
    digest: str
    overdue: bool


class Response(TypedDict):
    """A question that applies, with its answer in words."""

    question: str
    label: str
    answer: str
    state: State
    code: ForClinicians[Code]


class Candidate(TypedDict):
    """What a name that is not certain may mean."""

    name: str
    classes: tuple[str, ...]


class Medication(TypedDict):
    """What was typed, what it was taken for, and what else it may mean."""

    typed: str
    name: str
    classes: tuple[str, ...]
    match: Match
    whole: bool
    candidates: tuple[Candidate, ...]


class Statement(TypedDict):
    """What is said, how sure the field is of it, what that rests on, and who says so; what to do has no strength."""

    text: str
    strength: Strength | None
    kind: EvidenceKind
    sources: tuple[str, ...]


class Trigger(TypedDict):
    """A question that the rules of a finding look at, with the answer in short or its code."""

    question: str
    label: str
    answer: str


class Contradiction(TypedDict):
    """Two questions whose answers cannot both be right, and the two answers in words."""

    questions: tuple[str, ...]
    text: str


class Caution(TypedDict):
    """A caution that applies or is not ruled out."""

    number: Number
    id: str
    level: Level
    certainty: Certainty
    title: str
    act: str
    because: tuple[str, ...]
    missing: tuple[str, ...]
    ask: tuple[str, ...]
    sources: tuple[str, ...]
    statements: tuple[Statement, ...]
    rules: ForClinicians[tuple[str, ...]]
    triggers: tuple[Trigger, ...]
    contested: ForClinicians[bool]
    clinician: ForClinicians[tuple[Statement, ...]]


class Section(TypedDict):
    """A section that applies."""

    number: Number
    id: str
    title: str
    topic: str
    because: tuple[str, ...]
    not_known: str
    ask: tuple[str, ...]
    sources: tuple[str, ...]
    statements: tuple[Statement, ...]
    rules: ForClinicians[tuple[str, ...]]
    triggers: tuple[Trigger, ...]
    contested: ForClinicians[bool]
    clinician: ForClinicians[tuple[Statement, ...]]


class NotChecked(TypedDict):
    """A question whose open answer leaves these cautions not ruled out."""

    question: str
    label: str
    cautions: tuple[str, ...]


class WorthFindingOut(TypedDict):
    """The open answer that would settle most, and why."""

    question: str
    why: str


class Source(TypedDict):
    """Who says what a finding rests on."""

    id: str
    citation: str
    link: str
    read: HowRead
    checked: ForClinicians[Day]


class ProfileDocument(TypedDict):
    """A whole profile."""

    format: Literal[2]
    rules: RuleSetRead
    audience: Audience
    on: str | None
    reviewed: ForClinicians[Day]
    discussion_aid: ForClinicians[tuple[str, ...]]
    not_covered: ForClinicians[tuple[str, ...]]
    responses: tuple[Response, ...]
    medications: tuple[Medication, ...]
    contradictions: tuple[Contradiction, ...]
    cautions: tuple[Caution, ...]
    sections: tuple[Section, ...]
    not_checked: tuple[NotChecked, ...]
    worth_finding_out: WorthFindingOut | None
    questions_to_ask: tuple[str, ...]
    sources: tuple[Source, ...]
    notice: str


class LookedUp(TypedDict):
    """One argument of a look-up, and what each medicine in it was taken for."""

    input: str
    entries: tuple[Medication, ...]


@cache
def keys(shape: object, audience: Audience) -> tuple[tuple[str, object], ...]:
    """The keys that a shape has for a reader, each with what it holds."""
    every = get_type_hints(shape, include_extras=True).items()
    return tuple(
        (name, held) for name, held in every if audience == "clinician" or _FOR_CLINICIANS not in get_args(held)
    )


def fixed_texts(shape: object = ProfileDocument) -> Iterator[str]:
    """Every key of a shape, and every word that a value of it may be, whatever the answers are."""
    for name, held in keys(shape, "clinician"):
        yield name
        bare = _bare(held)
        if is_typeddict(bare):
            yield from fixed_texts(bare)
        else:
            yield from (word for word in get_args(bare) if isinstance(word, str))


def for_reader(held: object, shape: object, audience: Audience = "individual") -> object:
    """What is held in a shape, as far as it is for a reader, ready to be written as JSON."""
    return _written(held, _bare(shape), audience)


def _written(held: object, shape: object, audience: Audience) -> object:
    match held:
        case tuple():
            return [_written(each, shape, audience) for each in held]
        case dict():
            parts = _parts(shape, audience)
            return {name: held[name] if whole else _written(held[name], kind, audience) for name, kind, whole in parts}
        case _:
            return held


def _bare(shape: object) -> object:
    """The shape without what is noted on it, None beside it, or the row of them that it stands in."""
    while get_origin(shape) in (Annotated, Union, UnionType, tuple):
        shape = get_args(shape)[0]
    return shape


@cache
def _parts(shape: object, audience: Audience) -> tuple[tuple[str, object, bool], ...]:
    """The keys that a shape has for a reader, each with what it holds and whether nothing is left out of that."""
    bare = ((name, _bare(kind)) for name, kind in keys(shape, audience))
    return tuple((name, kind, _is_whole(kind, audience)) for name, kind in bare)


def _is_whole(shape: object, audience: Audience) -> bool:
    if not is_typeddict(shape):
        return True
    every = len(keys(shape, audience)) == len(keys(shape, "clinician"))
    return every and all(whole for _, _, whole in _parts(shape, audience))
