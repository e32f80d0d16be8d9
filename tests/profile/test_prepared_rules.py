"""What is remembered of other people changes nothing for the next one."""

from copy import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from d3k2_profile.conditions.when import grounds, holds, waits_for
from d3k2_profile.memory import Memory
from d3k2_profile.profile.evaluate import evaluate
from d3k2_profile.profile.prepared_rules import prepared
from d3k2_profile.rules.model import RuleSet
from tests.count_calls import operations
from tests.example_count import examples
from tests.sample_rules import DETAILED, NARROWING, WARFARIN_RULES, packaged, values
from tests.sample_rules import ruleset as ruleset_of
from tests.strategies import partial_answers

RULE_SETS = st.sampled_from([WARFARIN_RULES, NARROWING, DETAILED, packaged()])


@pytest.mark.slow
@given(RULE_SETS, st.integers(1, 12), st.data())
@examples(25)
def test_each_condition_is_what_it_is_by_itself(ruleset: RuleSet, month: int, data: st.DataObject) -> None:
    situation = ruleset.questionnaire.situation(data.draw(partial_answers(ruleset)), month)
    person = prepared(ruleset).conditions.of(situation)

    for rule in ruleset.rules:
        facts = situation.facts_for(heeding=rule.heed_unrecognised)
        value, found = holds(rule.when, facts), person.outcome(rule)
        assert (found.holds, found.waits_for) == (value, waits_for(rule.when, facts))
        assert found.grounds == (() if value is False else grounds(rule.when, facts))


@pytest.mark.slow
@given(RULE_SETS, st.data())
@examples(60)
def test_the_profile_of_a_person_is_the_same_whoever_was_looked_at_before(
    ruleset: RuleSet, data: st.DataObject
) -> None:
    people = [data.draw(partial_answers(ruleset)) for _ in range(6)]
    together = [evaluate(ruleset, answers) for answers in people]

    assert together == [evaluate(copy(ruleset), answers) for answers in people]


def many_rules(count: int) -> RuleSet:
    """So many rules, each with its option and its section."""
    names = [f"n{number}" for number in range(count)]
    said = "[{text: Something., kind: practice, sources: [a]}]"
    options = ", ".join(f"{{id: {name}, label: An option}}" for name in names)
    sections = ", ".join(f"{{id: {name}, title: A section, says: {said}, ask: [Why?]}}" for name in names)
    rules = ", ".join(
        f"{{id: {name}, when: {{about: [{name}]}}, because: You said so., show: {{sections: [{name}]}}}}"
        for name in names
    )
    return ruleset_of(f"""
        questions: [{{id: about, kind: choices, ask: What is it?, label: What, options: [{options}]}}]
        sources: [{{id: a, authors: A, where: There, address: "https://a.example", read: whole, checked: "2026-11-28"}}]
        sections: [{sections}]
        rules: [{rules}]
        """)


def test_a_rule_that_nothing_a_person_says_touches_costs_the_person_nothing() -> None:
    def work(ruleset: RuleSet) -> int:
        said = values(ruleset, {"about": ["n0", "n7"]})
        evaluate(ruleset, said)
        return operations(lambda: evaluate(ruleset, said))

    assert work(many_rules(10)) == work(many_rules(200))


def test_no_more_than_the_most_is_remembered() -> None:
    memory = Memory[int](3)

    assert [memory.keep(number, -number) for number in range(4)] == [0, -1, -2, -3]
    assert memory == {3: -3}
