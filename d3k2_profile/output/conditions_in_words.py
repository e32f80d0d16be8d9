"""The conditions of rules in plain words."""

from collections.abc import Iterable
from typing import assert_never

from d3k2_profile.conditions.when import All, AnyOf, Condition, Includes, Not, Unanswered, Within
from d3k2_profile.questions.kinds import ChoiceQuestion, ChoicesQuestion, Question
from d3k2_profile.rules.model import RuleSet

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def in_words(ruleset: RuleSet, condition: Condition) -> str:
    """A condition in plain words; of one that has parts the words that stand above them."""
    match condition:
        case Includes(name, options):
            question = ruleset.questionnaire.by_id[name]
            named = _options(ruleset, question, options)
            match question:
                case ChoiceQuestion():
                    return f"{question.label} is {'one of these: ' if len(options) > 1 else ''}{named}"
                case _:
                    return f"Under {question.label} you gave {'one of these' if len(options) > 1 else 'this'}: {named}"
        case Within("month", low, below):
            return f"The page is dated {_between(low, below)}"
        case Within(name, low, below):
            return f"{ruleset.questionnaire.by_id[name].label} is {_range(low, below)}"
        case Unanswered(name):
            return f"{ruleset.questionnaire.by_id[name].label} has no known answer"
        case Not():
            return "This does not hold:"
        case All():
            return "All of these:"
        case AnyOf():
            return "At least one of these:"
        case _:
            assert_never(condition)


def _options(ruleset: RuleSet, question: Question, wanted: Iterable[str]) -> str:
    match question:
        case ChoiceQuestion(options=options) | ChoicesQuestion(options=options):
            labels = {option.id: option.label for option in options}
        case _:
            labels = {kind.id: kind.label for kind in ruleset.medication_classes}
    return "; ".join(labels[option] for option in wanted)


def _range(low: int | None, below: int | None) -> str:
    if below is None:
        return f"{low} or more"
    if low is None:
        return f"less than {below}"
    return f"{low}" if low == below - 1 else f"from {low} to {below - 1}"


def _between(low: int | None, below: int | None) -> str:
    """Months in words; a bound may lie outside the year."""
    first, last = max(low or 1, 1), min((below or 13) - 1, 12)
    if first > last:
        return "in no month"
    if first == last:
        return f"in {_MONTHS[first - 1]}"
    if last == 12:
        return f"in {_MONTHS[first - 1]} or later"
    return f"before {_MONTHS[last]}" if first == 1 else f"from {_MONTHS[first - 1]} to {_MONTHS[last - 1]}"
