"""How long one evaluation takes with a hundred times as many rules."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from random import Random

from d3k2_profile.conditions.when import All, AnyOf, Condition, Includes, Within
from d3k2_profile.profile.evaluate import evaluate
from d3k2_profile.questions.kinds import ChoiceQuestion, ChoicesQuestion
from d3k2_profile.rules.model import Rule, RuleSet, Show
from tests.bench.figures import Figure, in_turn, medians
from tests.bench.startup import ANSWERS
from tests.sample_rules import packaged

FEW, MANY = 100, 10_000
ROUNDS = 5
REACH = 120


def figures() -> Iterator[Figure]:
    """Many rules against few, each with a condition and a section of its own."""
    few, many = (with_rules(packaged(), count) for count in (FEW, MANY))
    answers = packaged().questionnaire.accept(ANSWERS)
    both = partial(in_turn, partial(evaluate, many, answers), partial(evaluate, few, answers))
    both()
    yield Figure(f"{MANY:,} rules", f"{FEW} rules", *medians([both() for _ in range(ROUNDS)]), REACH)


def with_rules(ruleset: RuleSet, count: int) -> RuleSet:
    """The questions of a rule set with so many random rules."""
    chance, section = Random(20), ruleset.sections[0]
    return replace(
        ruleset,
        cautions=(),
        sections=tuple(replace(section, id=f"section-{number}") for number in range(count)),
        rules=tuple(
            Rule(
                id=f"{number}",
                when=_condition(ruleset, chance),
                because="Some reason.",
                show=Show(sections=(f"section-{number}",)),
            )
            for number in range(count)
        ),
    )


def _condition(ruleset: RuleSet, chance: Random) -> Condition:
    asked = [each for each in ruleset.questions if isinstance(each, ChoiceQuestion | ChoicesQuestion)]
    parts = tuple(
        Includes(question.id, tuple(each.id for each in chance.sample(question.options, 2)))
        for question in chance.sample(asked, 2)
    )
    low = chance.randint(18, 80)
    return All((chance.choice((All, AnyOf))(parts), Within("age", low, low + chance.randint(5, 60))))
