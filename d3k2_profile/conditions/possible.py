"""What could be true of one person: each answer as the set of values it could be."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias


@dataclass(frozen=True)
class Range:
    """A whole number somewhere from `low` to `high`; `absent` when it may not apply to the person at all."""

    low: int
    high: int
    absent: bool = False


@dataclass(frozen=True)
class Picks:
    """Things chosen or named, each with everything it could mean.

    One item is one thing; its alternatives are the sets of ids (options or medication
    classes) it may stand for, of which exactly one is the truth. An empty alternative
    means that the thing may not be there. No items: nothing was chosen.
    """

    items: tuple[frozenset[frozenset[str]], ...] = ()

    @cached_property
    def anywhere(self) -> frozenset[str]:
        """Every id that some alternative of some item has."""
        return frozenset().union(*(alternative for item in self.items for alternative in item))

    @cached_property
    def present(self) -> tuple[frozenset[frozenset[str]], ...]:
        """The items that are there whatever they turn out to be."""
        return tuple(item for item in self.items if frozenset() not in item)


Possible: TypeAlias = Range | Picks

NOTHING_CHOSEN = Picks()


@dataclass(frozen=True)
class Facts:
    """What is known of one person: what each answer could be, and which applicable questions have no known answer.

    `unread` has, for a question, the ids that each thing nobody could tell is known not to be. With
    `heeding` such a thing could be any other.
    """

    possible: Mapping[str, Possible]
    unanswered: frozenset[str] = frozenset()
    unread: Mapping[str, tuple[frozenset[str], ...]] = field(default_factory=dict)
    heeding: bool = False

    def could_include(self, question: str, options: Iterable[str]) -> bool:
        """Whether something nobody could tell could be one of these, where that is heeded."""
        return self.heeding and any(not ruled_out.issuperset(options) for ruled_out in self.unread.get(question, ()))
