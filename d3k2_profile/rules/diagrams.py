"""What a page can draw beside a section, in the words of a rule set."""

from typing import Annotated, Literal, TypeAlias

from d3k2_profile.conditions.when_notation import When
from d3k2_profile.frozen import Frozen
from d3k2_profile.rules.field_constraints import NOT_EMPTY, NonEmptyText

Month: TypeAlias = Literal["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


class Year(Frozen, kw_only=True):
    """Twelve months, some of them shaded; one with `when` is drawn only where that is True."""

    title: NonEmptyText
    shaded: Annotated[tuple[Month, ...], NOT_EMPTY]
    shaded_means: NonEmptyText
    others_mean: NonEmptyText
    note: NonEmptyText
    when: When | None = None


class Stop(Frozen, kw_only=True):
    """A place on a way, and what happens there."""

    place: NonEmptyText
    text: NonEmptyText


class Way(Frozen, kw_only=True):
    """The way something takes, step by step; each step has one place or several."""

    title: NonEmptyText
    steps: Annotated[tuple[Annotated[tuple[Stop, ...], NOT_EMPTY], ...], NOT_EMPTY]
    note: NonEmptyText
