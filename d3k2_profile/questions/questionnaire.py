"""The ordered questions, and which of them apply, given the answers so far."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import assert_never

from d3k2_profile.conditions.possible import NOTHING_CHOSEN, Facts, Picks, Possible, Range
from d3k2_profile.conditions.when import holds
from d3k2_profile.medicines.lexicon import Lexicon
from d3k2_profile.questions.kinds import NotAccepted, Question
from d3k2_profile.questions.values import Answers, Value, entries_of, known


@dataclass(frozen=True)
class Situation:
    """Where a set of answers leads: what is known, and for each question whether it applies (None: it may)."""

    facts: Facts
    applies: Mapping[str, bool | None]

    def facts_for(self, *, heeding: bool) -> Facts:
        """What is known, for a rule that heeds what was not recognised or for one that does not."""
        return replace(self.facts, heeding=True) if heeding and any(self.facts.unread.values()) else self.facts


@dataclass(frozen=True)
class Questionnaire:
    """The ordered questions, and the names of medicines that their answers are read with."""

    questions: tuple[Question, ...]
    lexicon: Lexicon = field(default_factory=Lexicon)

    @cached_property
    def by_id(self) -> dict[str, Question]:
        """The questions by their id."""
        return {question.id: question for question in self.questions}

    def accept(self, raw: Mapping[str, object]) -> dict[str, Value]:
        """The answers in `raw`, each accepted by its question; raises NotAccepted, naming the question."""
        accepted: dict[str, Value] = {}
        for question, answer in raw.items():
            if question not in self.by_id:
                raise NotAccepted(f"'{question}' is no question of this rule set.")
            try:
                accepted[question] = self.by_id[question].accept(answer, self.lexicon)
            except NotAccepted as error:
                raise NotAccepted(f"{question}: {error}") from None
        return accepted

    def takes(self, name: str, value: Value) -> bool:
        """Whether there is a question of this id, and the value is an answer to it."""
        question = self.by_id.get(name)
        if question is not None and known(value):
            try:
                question.describe(value)
            except NotAccepted:
                return False
        return question is not None

    def situation(self, answers: Answers, month: int | None = None) -> Situation:
        """What these answers say, in one pass over the questions; the month is 1 to 12, None when it is not known.

        An answer counts only while its own question is applicable, so going back and
        answering "no" also withdraws what followed from "yes". A question that may not
        apply, and has no known answer, could also be one that says nothing.
        """
        possible: dict[str, Possible] = {"month": Range(month or 1, month or 12)}
        unanswered: set[str] = set()
        unread: dict[str, tuple[frozenset[str], ...]] = {}
        applies: dict[str, bool | None] = {}
        for question in self.questions:
            facts = Facts(possible, frozenset(unanswered))
            applies[question.id] = applicable = True if question.when is None else holds(question.when, facts)
            value = answers.get(question.id)
            if applicable is False:
                possible[question.id] = NOTHING_CHOSEN
            elif known(value):
                possible[question.id] = question.possible(value, self.lexicon)
                unread[question.id] = self.lexicon.unread(entries_of(value))
            else:
                unanswered.add(question.id)
                anything = question.possible(None, self.lexicon)
                possible[question.id] = anything if applicable else _or_absent(anything)
        return Situation(Facts(possible, frozenset(unanswered), unread), applies)

    def applicable(self, answers: Answers) -> tuple[Question, ...]:
        """The questions these answers lead to, in the order they are asked; one that may apply is asked."""
        applies = self.situation(answers).applies
        return tuple(question for question in self.questions if applies[question.id] is not False)


def _or_absent(possible: Possible) -> Possible:
    match possible:
        case Range(low, high):
            return Range(low, high, absent=True)
        case Picks(items):
            return Picks(tuple(item | {frozenset()} for item in items))
        case _:
            assert_never(possible)
