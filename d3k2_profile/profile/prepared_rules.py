"""A rule set as it is evaluated for one person after the other: what depends on it alone is found once."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import Generic, TypeVar

from d3k2_profile.conditions.when import Condition
from d3k2_profile.memory import Memory
from d3k2_profile.profile.condition_outcomes import Conditions, Outcome, Person
from d3k2_profile.profile.contradictions import denials
from d3k2_profile.profile.model import Finding
from d3k2_profile.profile.questions_to_take import INTEREST
from d3k2_profile.profile.raised_findings import applying, raised
from d3k2_profile.profile.unchecked_with_thinner import asking_for_a_thinner, pairs
from d3k2_profile.questions.kinds import MedicationsQuestion, Question, narrowed_kind
from d3k2_profile.rules.model import RuleSet, Section

Kind = TypeVar("Kind", bound=Finding)


class Shared(Generic[Kind]):
    """What a section or caution is for one person after the other, worked out once for all with the same outcomes."""

    def __init__(
        self,
        outcomes: Callable[[Sequence[Outcome]], object],
        followed: Iterable[Question],
        work_out: Callable[[Person], Kind | None],
    ) -> None:
        self._outcomes = outcomes
        self._followed = tuple(question.id for question in followed)
        self._work_out = work_out
        self._memory = Memory[Kind | None]()

    def of(self, person: Person) -> Kind | None:
        """The finding; None where it neither applies nor is open."""
        key = self._outcomes(person.outcomes)
        if self._followed:
            key = (key, *(person.situation.applies[question] for question in self._followed))
        return self._memory[key] if key in self._memory else self._memory.keep(key, self._work_out(person))


def standing(shared: Mapping[str, Shared[Kind]], person: Person) -> list[Kind]:
    """Those of these findings that apply to a person or are not ruled out, in their order."""
    return [found for name, each in shared.items() if name in person.brought and (found := each.of(person))]


class Prepared:
    """What `evaluate` asks of a rule set."""

    def __init__(self, ruleset: RuleSet) -> None:
        self.ruleset = ruleset
        self.sources = {source.id: source for source in ruleset.sources}
        self.denials = tuple(denials(ruleset))
        self.alone = tuple(rule for rule in ruleset.rules if rule.show.cautions_only)
        self.interests = tuple(rule for rule in ruleset.rules if all(each.question == INTEREST for each in rule.tests))
        self.thinners = asking_for_a_thinner(ruleset)
        self.beside = tuple(pairs(ruleset))
        self._asked_by = {rule.id: {test.question for test in rule.tests} for rule in ruleset.rules}
        self._detail = [each for each in ruleset.questions if each.path == "more" and each.when]
        followed = {name: self._followed(part) for name, part in ruleset.findings.items()}
        others = {name: _written(part, followed[name]) for name, part in ruleset.findings.items()}
        self.conditions = Conditions(
            ruleset.rules,
            [*(pair.thinner for pair in self.beside), *chain.from_iterable(others.values())],
            [each.id for each in ruleset.questions if isinstance(each, MedicationsQuestion)],
        )
        reader = {name: self.conditions.reader(rules, others[name]) for name, rules in ruleset.bringing.items()}
        self.cautions = {
            each.id: Shared(reader[each.id], followed[each.id], partial(raised, ruleset, each))
            for each in ruleset.cautions
        }
        self.sections = {
            each.id: Shared(reader[each.id], followed[each.id], partial(applying, ruleset, each))
            for each in ruleset.sections
        }

    def _followed(self, part: Section) -> list[Question]:
        """The detail questions with a condition that the rules of a part ask for, or that narrow a kind of medicine."""
        asked = set[str]().union(*(self._asked_by[rule.id] for rule in self.ruleset.bringing[part.id]))
        return [each for each in self._detail if each.id in asked or narrowed_kind(each)]


def _written(part: Section, followed: Iterable[Question]) -> list[Condition]:
    """The conditions of a section or caution that are no rule's: those of its texts, and of the questions that decide
    whether what it waits for applies.
    """
    return [each.when for written in (part.says, part.ask, part.years, followed) for each in written if each.when]


_last: list[Prepared] = []


def prepared(ruleset: RuleSet) -> Prepared:
    """The rule set, prepared; the one that was asked for last is kept."""
    found = next((each for each in _last if each.ruleset is ruleset), None) or Prepared(ruleset)
    _last[:] = [found]
    return found
