"""Answers that contradict each other: a clear denial beside the name of a medicine that it denies."""

from collections.abc import Iterator
from dataclasses import dataclass

from d3k2_profile.conditions.when import AnyOf, Includes
from d3k2_profile.questions.kinds import ChoiceQuestion
from d3k2_profile.questions.values import Answers, Choice, entries_of
from d3k2_profile.rules.model import Rule, RuleSet


@dataclass(frozen=True)
class Contradiction:
    """Two questions whose answers cannot both be right; `medicine` is the name that the second one has."""

    denied: str
    named: str
    medicine: str


def contradictions(ruleset: RuleSet, answers: Answers) -> tuple[Contradiction, ...]:
    """Each denial with a medicine beside it. They change no answer and no condition.

    A rule for an urgent caution that holds by a choice or by a medicine alone says which belong together.
    """
    asks = ruleset.medications_question
    if asks is None:
        return ()
    applicable = {question.id: question for question in ruleset.questionnaire.applicable(answers)}
    recognised = [ruleset.questionnaire.lexicon.recognise(entry) for entry in entries_of(answers.get(asks.id))]
    contradicted: list[Contradiction] = []
    for choice, medicines in _pairs(ruleset, asks.id):
        match applicable.get(choice.question), answers.get(choice.question):
            case ChoiceQuestion(options=options), Choice(chosen):
                meant = {each for option in options if option.id == chosen for each in (chosen, *option.could_be)}
                contradicted += [
                    Contradiction(choice.question, asks.id, found.name)
                    for found in recognised
                    if set(found.classes) & set(medicines.options) and not meant & set(choice.options)
                ]
    return tuple(dict.fromkeys(contradicted))


def _pairs(ruleset: RuleSet, medications: str) -> Iterator[tuple[Includes, Includes]]:
    """For each rule that holds by a choice or by a medicine alone, both comparisons."""
    for rule in ruleset.rules:
        match rule.when:
            case AnyOf(parts) if _is_urgent(ruleset, rule):
                tests = [part for part in parts if isinstance(part, Includes)]
                medicines = [test for test in tests if test.question == medications]
                choices = [test for test in tests if test.question != medications]
                yield from ((choice, medicine) for choice in choices for medicine in medicines)


def _is_urgent(ruleset: RuleSet, rule: Rule) -> bool:
    return any(caution.level == "ask-first" for caution in ruleset.cautions if caution.id in rule.show.cautions)
