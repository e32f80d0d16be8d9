"""What many conditions make of one person, each asked once, and remembered for all of whom its tests say the same.

A test is a comparison with one question. What a condition is for somebody depends on what its own tests say, and on
which medicines a question narrows.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter
from typing import TypeAlias, TypeVar

from d3k2_profile.conditions.possible_answers import Picks
from d3k2_profile.conditions.when import Condition, Test, grounds, holds, tests, waits_for
from d3k2_profile.questions.questionnaire import Situation
from d3k2_profile.rules.model import Rule

MOST_REMEMBERED = 500
"""So many cases of one thing are remembered, so that many people need no more memory than some."""

Asked: TypeAlias = tuple[Condition, bool]
"""A condition, and whether it heeds what was not recognised."""
Found = TypeVar("Found")


class Memory(dict[object, Found]):
    """What was worked out for the last keys."""

    def keep(self, key: object, found: Found) -> Found:
        """Remembers this too; where that is too much, all else is forgotten."""
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        self[key] = found
        return found


@dataclass(frozen=True, eq=False)
class Outcome:
    """Whether a condition holds, by which questions, and for which it waits; equal ones of a condition are one."""

    holds: bool | None
    grounds: tuple[str, ...] = ()
    waits_for: tuple[str, ...] = ()


class Person:
    """What the conditions of a rule set make of one person."""

    def __init__(
        self, situation: Situation, outcomes: Sequence[Outcome], places: dict[Asked, int], of_rules: dict[str, int]
    ) -> None:
        self.situation = situation
        self.outcomes = outcomes
        self._places = places
        self._of_rules = of_rules

    def outcome(self, rule: Rule) -> Outcome:
        """What the condition of a rule makes of the person."""
        return self.outcomes[self._of_rules[rule.id]]

    def makes_of(self, condition: Condition) -> Outcome:
        """What a condition outside the rules makes of the person."""
        return self.outcomes[self._places[condition, False]]


class Conditions:
    """All conditions of a rule set, and the tests in them, question by question."""

    def __init__(self, rules: Iterable[Rule], others: Iterable[Condition]) -> None:
        by_rule = {rule.id: (rule.when, rule.heed_unrecognised) for rule in rules}
        every = dict.fromkeys([*by_rule.values(), *((each, False) for each in others)])
        self.places: dict[Asked, int] = {each: place for place, each in enumerate(every)}
        self._of_rules = {rule: self.places[asked] for rule, asked in by_rule.items()}
        asked = [[(test, heeding) for test in tests(condition)] for condition, heeding in self.places]
        by_question: dict[str, dict[tuple[Test, bool], None]] = {}
        for test, heeding in chain.from_iterable(asked):
            by_question.setdefault(test.question, {})[test, heeding] = None
        self._questions = [_Tests(question, [*found]) for question, found in by_question.items()]
        in_order = [each for question in self._questions for each in question.tests]
        places = {each: place for place, each in enumerate(in_order)}
        self._conditions = [
            _Remembered(*condition, dict.fromkeys(places[each] for each in read))
            for condition, read in zip(self.places, asked, strict=True)
        ]

    def reader(self, rules: Iterable[Rule], others: Iterable[Condition]) -> Callable[[Sequence[Outcome]], object]:
        """What finds the outcomes of these among all."""
        places = [self._of_rules[rule.id] for rule in rules] + [self.places[each, False] for each in others]
        return itemgetter(*dict.fromkeys(places)) if places else lambda outcomes: ()

    def of(self, situation: Situation) -> Person:
        """What all of them make of a person."""
        facts = situation.facts
        said: list[object] = []
        for each in self._questions:
            key = (facts.possible[each.question], each.question in facts.unanswered, facts.unread.get(each.question))
            said += each.known.get(key) or each.known.keep(key, each.say(situation))
        said.append(facts.narrowed)
        outcomes = [each.known.get(each.read(said)) or each.worked_out(said, situation) for each in self._conditions]
        return Person(situation, outcomes, self.places, self._of_rules)


class _Tests:
    """The tests of one question, with what they said of people before."""

    def __init__(self, question: str, tests: Sequence[tuple[Test, bool]]) -> None:
        self.question, self.tests = question, tests
        self.known = Memory[list[bool | None]]()
        self._by_option: dict[str, list[int]] = {}
        self._others: list[int] = []
        for place, (test, heeding) in enumerate(tests):
            if heeding or not test.options:
                self._others.append(place)
            for option in test.options:
                self._by_option.setdefault(option, []).append(place)

    def say(self, situation: Situation) -> list[bool | None]:
        """What they say of a person. One whose options are nowhere among what the answer could be is False, unless it
        heeds what was not recognised.
        """
        possible = situation.facts.possible[self.question]
        options = possible.anywhere if isinstance(possible, Picks) else ()
        said: list[bool | None] = [False] * len(self.tests)
        for place in {*self._others, *chain.from_iterable(self._by_option.get(each, ()) for each in options)}:
            test, heeding = self.tests[place]
            said[place] = holds(test, situation.facts_for(heeding=heeding))
        return said


class _Remembered:
    """One condition, with what it was for people before."""

    def __init__(self, condition: Condition, heeding: bool, places: Iterable[int]) -> None:
        self._condition, self._heeding = condition, heeding
        self.read = itemgetter(-1, *places)
        self.known = Memory[Outcome]()
        self._alike: dict[object, Outcome] = {}

    def worked_out(self, said: Sequence[object], situation: Situation) -> Outcome:
        """What it makes of a person of whom the tests say this."""
        facts = situation.facts_for(heeding=self._heeding)
        value = holds(self._condition, facts)
        because = () if value is False else grounds(self._condition, facts)
        found = (value, because, waits_for(self._condition, facts) if value is None else ())
        return self.known.keep(self.read(said), self._alike.setdefault(found, Outcome(*found)))
