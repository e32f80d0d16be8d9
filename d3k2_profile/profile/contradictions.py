"""Answers that contradict each other: a clear denial beside the name of a medicine that it denies."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from d3k2_profile.conditions.when import AnyOf, Includes
from d3k2_profile.frozen import Frozen
from d3k2_profile.questions.kinds import ChoiceQuestion
from d3k2_profile.questions.value_types import Answers, Choice, entries_of
from d3k2_profile.rules.model import Rule, RuleSet

Denial: TypeAlias = tuple[Includes, Includes]
"""A comparison with a choice, and the one with medicines that belongs to it."""


class Contradiction(Frozen):
    """Two questions whose answers cannot both be right; `medicine` is the name that the second one has."""

    denied: str
    named: str
    medicine: str


def contradictions(
    ruleset: RuleSet, answers: Answers, among: Iterable[Denial] | None = None
) -> tuple[Contradiction, ...]:
    """Each denial with a medicine beside it. They change no answer and no condition.

    A rule for an urgent caution that holds by a choice or by a medicine alone says which belong together; `among` are
    these, where somebody has found them before.
    """
    asks = ruleset.medications_question
    entries = entries_of(answers.get(asks.id)) if asks else ()
    if asks is None or not entries:
        return ()
    recognised = [ruleset.questionnaire.lexicon.recognise(entry) for entry in entries]
    contradicted: list[Contradiction] = []
    for choice, medicines in denials(ruleset) if among is None else among:
        match ruleset.questionnaire.by_id[choice.question], answers.get(choice.question):
            case ChoiceQuestion(options=options), Choice(chosen):
                meant = {each for option in options if option.id == chosen for each in (chosen, *option.could_be)}
                contradicted += [
                    Contradiction(choice.question, asks.id, found.name)
                    for found in recognised
                    if set(found.classes) & set(medicines.options) and not meant & set(choice.options)
                ]
    if not contradicted:
        return ()
    applicable = {question.id for question in ruleset.questionnaire.applicable(answers)}
    return tuple(dict.fromkeys(each for each in contradicted if each.denied in applicable))


def denials(ruleset: RuleSet) -> Iterator[Denial]:
    """For each rule that holds by a choice or by a medicine alone, both comparisons."""
    asks = ruleset.medications_question
    for rule in ruleset.rules:
        match rule.when:
            case AnyOf(parts) if asks and _is_urgent(ruleset, rule):
                tests = [part for part in parts if isinstance(part, Includes)]
                medicines = [test for test in tests if test.question == asks.id]
                choices = [test for test in tests if test.question != asks.id]
                yield from ((choice, medicine) for choice in choices for medicine in medicines)


def _is_urgent(ruleset: RuleSet, rule: Rule) -> bool:
    return any(caution.level == "ask-first" for caution in ruleset.cautions if caution.id in rule.show.cautions)
