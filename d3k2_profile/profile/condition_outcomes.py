"""What many conditions make of one person, each asked once, and remembered for all of whom its tests say the same.

A test is a comparison with one question. What a condition is for somebody depends on what its own tests say, and on
which medicines a question narrows.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import chain
from operator import itemgetter

from d3k2_profile.conditions.possible_answers import NOTHING_CHOSEN, Facts, Picks
from d3k2_profile.conditions.when import Condition, Test, grounds, holds, tests, waits_for
from d3k2_profile.memory import Memory
from d3k2_profile.questions.questionnaire import Situation
from d3k2_profile.rules.model import Rule


class Outcome:
    """Whether a condition holds, by which questions, and for which it waits; equal ones of a condition are one."""

    def __init__(self, holds: bool | None, grounds: tuple[str, ...] = (), waits_for: tuple[str, ...] = ()) -> None:
        self.holds, self.grounds, self.waits_for = holds, grounds, waits_for


FALSE = Outcome(False)


class Person:
    """What the conditions of a rule set make of one person; `brought` is what some rule brings that is not False."""

    def __init__(
        self,
        situation: Situation,
        outcomes: Sequence[Outcome],
        brought: frozenset[str],
        of_rules: Mapping[str, int],
        others: Mapping[int, int],
    ) -> None:
        self.situation = situation
        self.outcomes = outcomes
        self.brought = brought
        self._of_rules = of_rules
        self._others = others

    def outcome(self, rule: Rule) -> Outcome:
        """What the condition of a rule makes of the person."""
        return self.outcomes[self._of_rules[rule.id]]

    def makes_of(self, condition: Condition) -> Outcome:
        """What a condition outside the rules makes of the person."""
        return self.outcomes[self._others[id(condition)]]


class Conditions:
    """All conditions of a rule set, and the tests in them, question by question.

    Most tests are False of most people. Only the conditions with another one are looked at; what the rest are is known
    from a person of whom all are False. `narrowed` are the questions whose answers others narrow.
    """

    def __init__(self, rules: Sequence[Rule], others: Iterable[Condition], narrowed: Collection[str]) -> None:
        all_others = [*others]
        further = {each: place for place, each in enumerate(dict.fromkeys(all_others), len(rules))}
        every = [(rule.when, rule.heed_unrecognised) for rule in rules] + [(each, False) for each in further]
        self._of_rules = {rule.id: place for place, rule in enumerate(rules)}
        self._others = {id(each): further[each] for each in all_others}  # to look one up by what it holds takes longer
        by_question: dict[str, dict[tuple[Test, bool], list[int]]] = {}
        for place, (condition, heeding) in enumerate(every):
            for test in tests(condition):
                by_question.setdefault(test.question, {}).setdefault((test, heeding), []).append(place)
        self._questions = [_Tests(question, found) for question, found in by_question.items()]
        read: list[list[int]] = [[] for _ in every]
        for number, reading in enumerate(chain.from_iterable(found.values() for found in by_question.values())):
            for place in reading:
                read[place].append(number)
        may_be_narrowed = [[*by_question.get(each, {}).values()] for each in narrowed]
        self._narrowed = frozenset(chain.from_iterable(chain.from_iterable(may_be_narrowed)))
        self._conditions = [
            _Remembered(condition, heeding, [*read[place], *([-1] if place in self._narrowed else [])])
            for place, (condition, heeding) in enumerate(every)
        ]
        nobody = Situation(Facts(dict.fromkeys(by_question, NOTHING_CHOSEN)), {})
        self._of_nobody = [each.outcome(nobody) for each in self._conditions]
        self._brought = [(*rule.show.cautions, *rule.show.sections) for rule in rules] + [() for _ in further]
        self._true_of_nobody = {place for place, outcome in enumerate(self._of_nobody) if outcome.holds}

    def reader(self, rules: Iterable[Rule], others: Iterable[Condition]) -> Callable[[Sequence[Outcome]], object]:
        """What finds the outcomes of these among all."""
        places = [self._of_rules[rule.id] for rule in rules] + [self._others[id(each)] for each in others]
        return itemgetter(*dict.fromkeys(places)) if places else lambda outcomes: ()

    def of(self, situation: Situation) -> Person:
        """What all of them make of a person."""
        facts = situation.facts
        said: list[object] = []
        looked_at = self._true_of_nobody.union(self._narrowed if facts.narrowed else ())
        for each in self._questions:
            key = (facts.possible[each.question], each.question in facts.unanswered, facts.unread.get(each.question))
            found, reading = each.known.get(key) or each.known.keep(key, each.say(situation))
            said += found
            looked_at |= reading
        said.append(facts.narrowed)
        outcomes = self._of_nobody.copy()
        for place in looked_at:
            condition = self._conditions[place]
            outcomes[place] = condition.known.get(condition.read(said)) or condition.worked_out(said, situation)
        brought = (self._brought[place] for place in looked_at if outcomes[place].holds is not False)
        return Person(situation, outcomes, frozenset(chain.from_iterable(brought)), self._of_rules, self._others)


class _Tests:
    """The tests of one question, each with the places of the conditions that it stands in, and what they said of people
    before.
    """

    def __init__(self, question: str, tests: Mapping[tuple[Test, bool], Sequence[int]]) -> None:
        self.question, self._tests, self._conditions = question, [*tests], [*tests.values()]
        self.known = Memory[tuple[list[bool | None], frozenset[int]]]()
        self._by_option: dict[str, list[int]] = {}
        self._others: list[int] = []
        for place, (test, heeding) in enumerate(tests):
            if heeding or not test.options:
                self._others.append(place)
            for option in test.options:
                self._by_option.setdefault(option, []).append(place)

    def say(self, situation: Situation) -> tuple[list[bool | None], frozenset[int]]:
        """What they say of a person, and the conditions with one that is not False. One whose options are nowhere among
        what the answer could be is False, unless it heeds what was not recognised.
        """
        possible = situation.facts.possible[self.question]
        options = possible.anywhere if isinstance(possible, Picks) else ()
        said: list[bool | None] = [False] * len(self._tests)
        for place in {*self._others, *chain.from_iterable(self._by_option.get(each, ()) for each in options)}:
            test, heeding = self._tests[place]
            said[place] = holds(test, situation.facts_for(heeding=heeding))
        telling = (reading for each, reading in zip(said, self._conditions, strict=True) if each is not False)
        return said, frozenset(chain.from_iterable(telling))


class _Remembered:
    """One condition, with what it was for people before; `places` are those of its tests."""

    def __init__(self, condition: Condition, heeding: bool, places: Sequence[int]) -> None:
        self._condition, self._heeding = condition, heeding
        self.read = itemgetter(*places) if places else lambda said: ()
        self.known = Memory[Outcome]()
        self._alike: dict[object, Outcome] = {}

    def outcome(self, situation: Situation) -> Outcome:
        """What it makes of a person."""
        facts = situation.facts_for(heeding=self._heeding)
        value = holds(self._condition, facts)
        if value is False:
            return FALSE
        found = (value, grounds(self._condition, facts), waits_for(self._condition, facts) if value is None else ())
        return self._alike.setdefault(found, Outcome(*found))

    def worked_out(self, said: Sequence[object], situation: Situation) -> Outcome:
        """The same for a person of whom the tests say this, which is remembered."""
        return self.known.keep(self.read(said), self.outcome(situation))
