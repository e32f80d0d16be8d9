"""A rule set as it is evaluated for one person after the other: what depends on it alone is found once."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Generic, TypeVar

from d3k2_profile.conditions.when import tests
from d3k2_profile.profile.applying import applying, raised
from d3k2_profile.profile.beside import asking_for_a_thinner, pairs
from d3k2_profile.profile.contradictions import denials
from d3k2_profile.profile.model import Finding
from d3k2_profile.profile.outcomes import Asked, Conditions, Memory, Person, asked_by
from d3k2_profile.questions.kinds import ChoiceQuestion, Question
from d3k2_profile.rules.model import RuleSet, Section

Kind = TypeVar("Kind", bound=Finding)


class Numbered(Generic[Kind]):
    """A finding that several people share, with the numbers that it has on their pages."""

    def __init__(self, finding: Kind) -> None:
        self.finding = finding
        self._by_number: dict[int, Kind] = {}

    def at(self, number: int) -> Kind:
        """The finding as it stands on a page under this number."""
        if number not in self._by_number:
            self._by_number[number] = replace(self.finding, number=number)
        return self._by_number[number]


class Shared(Generic[Kind]):
    """What a section or caution is for one person after the other, worked out once for all with the same outcomes."""

    def __init__(
        self, ruleset: RuleSet, part: Section, conditions: Conditions, work_out: Callable[[Person], Kind | None]
    ) -> None:
        self._followed = tuple(question.id for question in _followed(ruleset, part))
        self._outcomes = conditions.reader(_asked_by(ruleset, part))
        self._work_out = work_out
        self._memory = Memory[Numbered[Kind] | None]()

    def of(self, person: Person) -> Numbered[Kind] | None:
        """The finding; None where it neither applies nor is open."""
        key = self._outcomes(person.outcomes)
        if self._followed:
            key = (key, *(person.situation.applies[question] for question in self._followed))
        return self._memory[key] if key in self._memory else self._memory.keep(key, self._numbered(person))

    def _numbered(self, person: Person) -> Numbered[Kind] | None:
        found = self._work_out(person)
        return Numbered(found) if found else None


class Prepared:
    """What `evaluate` asks of a rule set."""

    def __init__(self, ruleset: RuleSet) -> None:
        self.ruleset = ruleset
        self.sources = {source.id: source for source in ruleset.sources}
        self.denials = tuple(denials(ruleset))
        self.alone = tuple(rule for rule in ruleset.rules if rule.show.cautions_only)
        self.thinners = asking_for_a_thinner(ruleset)
        self.beside = tuple(pairs(ruleset))
        self.conditions = Conditions(
            ruleset.rules,
            [
                *((thinner, False) for thinner, _, _ in self.beside),
                *(asked for part in ruleset.findings.values() for asked in _asked_by(ruleset, part)),
            ],
        )
        self.cautions = [
            Shared(ruleset, each, self.conditions, partial(raised, ruleset, each)) for each in ruleset.cautions
        ]
        self.sections = [
            Shared(ruleset, each, self.conditions, partial(applying, ruleset, each)) for each in ruleset.sections
        ]


def _asked_by(ruleset: RuleSet, part: Section) -> Iterator[Asked]:
    """The conditions that a section or caution depends on: those of its rules, of its texts, and of the questions that
    decide whether what it waits for applies.
    """
    yield from (asked_by(rule) for rule in ruleset.bringing[part.id])
    written = (part.says, part.ask, part.years, _followed(ruleset, part))
    yield from ((each.when, False) for texts in written for each in texts if each.when)


def _followed(ruleset: RuleSet, part: Section) -> list[Question]:
    """The detail questions of a condition that its rules ask for, or that narrow a kind of medicine."""
    asked = {test.question for rule in ruleset.bringing[part.id] for test in tests(rule.when)}
    return [
        each
        for each in ruleset.questions
        if each.path == "more"
        and each.when
        and (each.id in asked or (isinstance(each, ChoiceQuestion) and each.narrows))
    ]


_last: list[Prepared] = []


def prepared(ruleset: RuleSet) -> Prepared:
    """The rule set, prepared; the one that was asked for last is kept."""
    found = next((each for each in _last if each.ruleset is ruleset), None) or Prepared(ruleset)
    _last[:] = [found]
    return found
