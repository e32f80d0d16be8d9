"""The answers that a condition can tell apart: few enough to try them all."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import combinations, islice, product
from typing import TypeAlias, assert_never

from d3k2_profile.conditions.possible_answers import Facts
from d3k2_profile.conditions.when import Condition, Test, Unanswered, holds, tests
from d3k2_profile.frozen import Frozen
from d3k2_profile.medicines.model import Entry
from d3k2_profile.questions.kinds import (
    ChoiceQuestion,
    ChoicesQuestion,
    MedicationsQuestion,
    NumberQuestion,
    Question,
    narrowed_kind,
)
from d3k2_profile.questions.questionnaire import Questionnaire
from d3k2_profile.questions.value_types import Choice, Choices, Medications, Number, Unknown, Value
from d3k2_profile.rules.model import RuleSet

MOST_ASSIGNMENTS = 60_000
"""Assignments tried for one condition; a condition that tells more apart is said to be too wide to prove."""

MONTH = "month"

AssignmentKey: TypeAlias = tuple[frozenset[tuple[str, Value]], int | None]
"""What tells assignments apart."""


class Assignment(Frozen):
    """Known answers to some questions, and the month, if the condition asks for it."""

    answers: Mapping[str, Value]
    month: int | None = None

    @property
    def key(self) -> AssignmentKey:
        """The same for assignments of the same answers, in whatever order they were put in."""
        return frozenset(self.answers.items()), self.month


class Assignments(Frozen):
    """The questions a condition depends on, each with the values that it can tell apart."""

    ruleset: RuleSet
    values: Mapping[str, Sequence[Value]]

    def size(self, *, partial: bool) -> int:
        """How many assignments there are; partial ones leave any of the answers open."""
        size = 1
        for question, values in self.values.items():
            size *= len(values) + (partial and question != MONTH)
        return size

    def all(self, *, partial: bool = False) -> Iterator[Assignment]:
        """Every assignment of a known value to each question; partial ones leave any of them open."""
        names = list(self.values)
        choices = [
            (*values, None) if partial and name != MONTH else tuple(values) for name, values in self.values.items()
        ]
        for chosen in product(*choices):
            answers = {name: value for name, value in zip(names, chosen, strict=True) if value is not None}
            month = answers.pop(MONTH, None)
            yield Assignment(answers, month.number if isinstance(month, Number) else None)

    def holds(self, condition: Condition, assignment: Assignment) -> bool | None:
        """What the engine says of the condition in this assignment."""
        return holds(condition, self._questionnaire.situation(assignment.answers, assignment.month).facts)

    def in_use(self, assignment: Assignment) -> set[str]:
        """The questions whose known answers count in this assignment."""
        applies = self._questionnaire.situation(assignment.answers, assignment.month).applies
        return {question for question in assignment.answers if applies[question] is not False}

    @cached_property
    def _questionnaire(self) -> Questionnaire:
        """The questions that matter here; the others could not change anything."""
        whole = self.ruleset.questionnaire
        return Questionnaire(
            tuple(question for question in whole.questions if question.id in self.values), whole.lexicon
        )


def assignments(ruleset: RuleSet, *conditions: Condition) -> Assignments:
    """The assignments that these conditions, and those that decide whether their questions apply, can tell apart."""
    asked: dict[str, list[Test]] = {}
    waiting = [test for condition in conditions for test in tests(condition)]
    while waiting:
        test = waiting.pop()
        if (
            test.question not in asked
            and (question := ruleset.questionnaire.by_id.get(test.question))
            and question.when
        ):
            waiting.extend(tests(question.when))
        asked.setdefault(test.question, []).append(test)
    order = [name for name in (*ruleset.questionnaire.by_id, MONTH) if name in asked]
    values = {name: _values(ruleset, name, asked[name]) for name in order}
    if not any(narrowed_kind(ruleset.questionnaire.by_id[name]) for name in order if name != MONTH):
        values = {name: _told_apart(ruleset, name, values[name], asked[name]) for name in order}
    return Assignments(ruleset, values)


def _told_apart(ruleset: RuleSet, name: str, values: Sequence[Value], asked: Sequence[Test]) -> Sequence[Value]:
    """The first of all values of which each comparison says the same; not for those of which a question that narrows a
    kind of medicine has more to say.
    """
    if name == MONTH:
        return values
    question, lexicon = ruleset.questionnaire.by_id[name], ruleset.questionnaire.lexicon
    first: dict[tuple[bool | None, ...], Value] = {}
    for value in values:
        facts = Facts({name: question.possible(value, lexicon)})
        first.setdefault(tuple(holds(test, facts) for test in asked), value)
    return list(first.values())


def _values(ruleset: RuleSet, name: str, asked: Sequence[Test]) -> Sequence[Value]:
    if name == MONTH:
        return _numbers(1, 12, asked)
    question = ruleset.questionnaire.by_id[name]
    match question:
        case NumberQuestion(min=low, max=high):
            return _numbers(low, high, asked)
        case ChoiceQuestion(options=options):
            return [Choice(option.id) for option in options]
        case ChoicesQuestion():
            return [Choices(frozenset(chosen)) for chosen in _choices(_mentioned(asked), question, len(asked))]
        case MedicationsQuestion():
            named = [entry for kind in _mentioned(asked) if (entry := _entry(ruleset, kind))]
            singles: list[Value] = [Medications(), *(Medications((entry,)) for entry in named)]
            return (
                singles + [Medications(pair) for pair in islice(combinations(named, 2), MOST_ASSIGNMENTS)]
                if len(asked) > 1
                else singles
            )


def _numbers(low: int, high: int, asked: Iterable[Test]) -> list[Value]:
    points = {low, high}
    for test in asked:
        for bound in test.bounds:
            points |= {bound - 1, bound}
    return [Number(point) for point in sorted(points) if low <= point <= high]


def _mentioned(asked: Iterable[Test]) -> list[str]:
    return list(dict.fromkeys(option for test in asked for option in test.options))


def _choices(mentioned: list[str], question: ChoicesQuestion, tested: int) -> Iterator[tuple[str, ...]]:
    """The sets of options to try: no option, each option alone, and, where several comparisons look at the question,
    each pair. Of the options that no comparison names one is enough, since nothing tells them apart.
    """
    broad = [option.id for option in question.options if set(option.could_be) & set(mentioned)]
    others = [option.id for option in question.options if option.id not in mentioned and option.id not in broad]
    options = [*mentioned, *(name for name in broad if name not in mentioned), *others[:1]]
    yield ()
    yield from ((option,) for option in options)
    if tested > 1:
        yield from islice(combinations(options, 2), MOST_ASSIGNMENTS)


def _entry(ruleset: RuleSet, kind: str) -> Entry | None:
    """A medicine of the class, confirmed, so that it is looked up and not compared with every name each time."""
    lexicon = ruleset.questionnaire.lexicon
    entries = (Entry(name, confirmed=name) for name in lexicon.by_id[kind].all_names)
    return next((entry for entry in entries if kind in lexicon.recognise(entry).classes), None)


def sees_absence(*conditions: Condition) -> bool:
    """Whether one of the conditions tests absence itself, so that only assignments with open answers can show all it
    does."""
    return any(isinstance(test, Unanswered) for condition in conditions for test in tests(condition))


def in_words(question: Question, value: Value) -> str:
    """An answer as a rule-set author would write it."""
    return f"{question.id}: {_written(value)}"


def _written(value: Value) -> str:
    match value:
        case Number(number):
            return f"{number}"
        case Choice(option):
            return option
        case Choices(options):
            return f"[{', '.join(sorted(options))}]"
        case Medications(entries):
            return f"[{', '.join(entry.typed for entry in entries)}]"
        case Unknown():
            return value
        case _:
            assert_never(value)
