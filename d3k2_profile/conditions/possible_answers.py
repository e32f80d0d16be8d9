"""What could be true of one person: each answer as the set of values it could be."""

from collections.abc import Iterable, Mapping
from dataclasses import field
from functools import cached_property
from typing import TypeAlias

from d3k2_profile.frozen import Frozen


class Range(Frozen):
    """A whole number somewhere from `low` to `high`; `absent` when it may not apply to the person at all."""

    low: int
    high: int
    absent: bool = False


class Picks(Frozen):
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


class Narrowing(Frozen):
    """A question that asks which of several ids a thing means that was named by its kind alone."""

    question: str
    kind: str
    could_be: frozenset[str]


NOTHING_CHOSEN = Picks()


class Facts(Frozen):
    """What is known of one person: what each answer could be, and which applicable questions have no known answer.

    `unread` has, for a question, the ids that each thing nobody could tell is known not to be. With
    `heeding` such a thing could be any other. `narrowings` are, for a question, those that narrow what was named there.
    """

    possible: Mapping[str, Possible]
    unanswered: frozenset[str] = frozenset()
    unread: Mapping[str, tuple[frozenset[str], ...]] = field(default_factory=dict)
    heeding: bool = False
    narrowings: Mapping[str, tuple[Narrowing, ...]] = field(default_factory=dict)

    @cached_property
    def narrowed(self) -> tuple[object, ...]:
        """The things named by a kind that a question narrows, and which of these questions have no known answer."""
        found = [(question, item) for question in self.narrowings for item in self._items(question)]
        named = tuple((question, item) for question, item in found if self._narrowings_of(item, question))
        asked = {each.question for question, _ in named for each in self.narrowings[question]}
        return (*named, *sorted(asked & self.unanswered))

    def could_include(self, question: str, options: Iterable[str]) -> bool:
        """Whether something nobody could tell could be one of these, where that is heeded."""
        return self.heeding and any(not ruled_out.issuperset(options) for ruled_out in self.unread.get(question, ()))

    def open_because_of(self, question: str, options: Iterable[str]) -> tuple[str, ...]:
        """The questions whose answers would tell whether the answer to this one includes one of these."""
        wanted, found = frozenset(options), list[str]()
        for item in self._items(question):
            if len({alternative.isdisjoint(wanted) for alternative in item}) > 1:
                narrowing = [
                    each.question
                    for each in self._narrowings_of(item, question)
                    if len({alternative.isdisjoint(wanted & each.could_be) for alternative in item}) > 1
                ]
                found += narrowing or [question]
        return tuple(dict.fromkeys([*found, *([question] if self.could_include(question, wanted) else [])]))

    def narrowed_by(self, question: str, options: Iterable[str]) -> tuple[str, ...]:
        """The answered questions that narrowed a thing named here to what may be, or is not, one of these."""
        wanted = frozenset(options)
        return tuple(
            each.question
            for item in self._items(question)
            for each in self._narrowings_of(item, question)
            if each.question not in self.unanswered and not wanted.isdisjoint(each.could_be)
        )

    def _items(self, question: str) -> tuple[frozenset[frozenset[str]], ...]:
        possible = self.possible[question]
        return possible.items if isinstance(possible, Picks) else ()

    def _narrowings_of(self, item: frozenset[frozenset[str]], question: str) -> list[Narrowing]:
        """Those of the kind that the thing is whatever else it turns out to be."""
        narrowings = self.narrowings.get(question, ())
        return [each for each in narrowings if all(each.kind in alternative for alternative in item)]
