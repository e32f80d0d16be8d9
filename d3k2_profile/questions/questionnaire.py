"""The ordered questions, and which of them apply, given the answers so far."""

from collections.abc import Mapping
from dataclasses import field, replace
from functools import cached_property
from pathlib import Path
from typing import assert_never

from d3k2_profile.conditions.possible_answers import NOTHING_CHOSEN, Facts, Narrowing, Picks, Possible, Range
from d3k2_profile.conditions.when import holds
from d3k2_profile.frozen import Frozen
from d3k2_profile.medicines.lexicon import Lexicon
from d3k2_profile.medicines.model import Entry
from d3k2_profile.questions.kinds import ChoiceQuestion, MedicationsQuestion, NotAccepted, Question
from d3k2_profile.questions.value_types import Answers, Choice, Medications, Value, entries_of, known
from d3k2_profile.suggestions import did_you_mean
from d3k2_profile.text import file_name


class Situation(Frozen):
    """Where a set of answers leads: what is known, and for each question whether it applies (None: it may).

    `pointless` are questions that narrow a kind of medicine while no medicines are known.
    """

    facts: Facts
    applies: Mapping[str, bool | None]
    pointless: frozenset[str] = frozenset()

    def asked(self, question: str) -> bool:
        """Whether the question is asked: it applies or may apply, and there is something to ask it of."""
        return self.applies[question] is not False and question not in self.pointless

    def facts_for(self, *, heeding: bool) -> Facts:
        """What is known, for a rule that heeds what was not recognised or for one that does not."""
        return self._heeding if heeding else self.facts

    @cached_property
    def _heeding(self) -> Facts:
        return replace(self.facts, heeding=True) if any(self.facts.unread.values()) else self.facts


class Questionnaire(Frozen):
    """The ordered questions, and the names of medicines that their answers are read with; `rules_file` is how hints
    name the rule set where it did not come with the program.
    """

    questions: tuple[Question, ...]
    lexicon: Lexicon = field(default_factory=Lexicon)
    rules_file: str = field(default="", compare=False)

    @cached_property
    def by_id(self) -> dict[str, Question]:
        """The questions by their id."""
        return {question.id: question for question in self.questions}

    def lacks(self, question: str) -> str:
        """That there is no question of this id, and what was probably meant."""
        of = file_name(Path(self.rules_file)) if self.rules_file else "the packaged rule set"
        otherwise = "" if self.rules_file else "name with --rules the rule set that has it"
        return f"'{question}' is no question of {of}; {did_you_mean(question, [*self.by_id], otherwise)}"

    def accept(self, raw: Mapping[str, object]) -> dict[str, Value]:
        """The answers in `raw`, each accepted by its question; raises NotAccepted, naming the question."""
        accepted: dict[str, Value] = {}
        for question, answer in raw.items():
            if question not in self.by_id:
                raise NotAccepted(self.lacks(question))
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
        kinds = _Kinds(self.lexicon)
        for question in self.questions:
            applicable = True if question.when is None else holds(question.when, Facts(possible, frozenset(unanswered)))
            applies[question.id] = applicable
            value = answers.get(question.id)
            if applicable is False:
                possible[question.id] = NOTHING_CHOSEN
            elif known(value):
                possible[question.id] = question.possible(value, self.lexicon)
                if entries := entries_of(value):
                    unread[question.id] = self.lexicon.unread(entries)
            else:
                unanswered.add(question.id)
                anything = question.possible(None, self.lexicon)
                possible[question.id] = anything if applicable else _or_absent(anything)
            if applicable is not False:
                possible |= kinds.after(question, value)
        facts = Facts(possible, frozenset(unanswered), unread, narrowings=kinds.narrowings)
        return Situation(facts, applies, kinds.pointless)

    def applicable(self, answers: Answers) -> tuple[Question, ...]:
        """The questions these answers lead to, in the order they are asked; one that may apply is asked."""
        situation = self.situation(answers)
        return tuple(question for question in self.questions if situation.asked(question.id))


class _Kinds:
    """What is left of the kinds of medicine that were named without a name, question by question."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.medications = ""
        self.entries: tuple[Entry, ...] | None = None
        self.remaining: dict[str, frozenset[frozenset[str]]] = {}
        self.narrowings: dict[str, tuple[Narrowing, ...]] = {}
        self.pointless: frozenset[str] = frozenset()

    def after(self, question: Question, value: Value | None) -> dict[str, Possible]:
        """What the medicines could be after this question, where it asked for them or narrows a kind of them."""
        match question, value:
            case MedicationsQuestion(), Medications(entries):
                self.medications, self.entries = question.id, entries
            case ChoiceQuestion(narrows=kind), _ if kind and self.entries is None:
                self.pointless |= {question.id}
            case ChoiceQuestion(narrows=kind), _ if kind and self.entries is not None:
                could_be = frozenset(self.lexicon.by_id[kind].could_be)
                self.remaining[kind] = _remaining(question, value, could_be)
                narrowing = Narrowing(question.id, kind, could_be)
                self.narrowings[self.medications] = (*self.narrowings.get(self.medications, ()), narrowing)
                return {self.medications: self.lexicon.possible(self.entries, self.remaining)}
        return {}


def _remaining(question: ChoiceQuestion, value: Value | None, could_be: frozenset[str]) -> frozenset[frozenset[str]]:
    """What a medicine of the kind could still be: the classes of the option chosen, none where it has none.

    Without a known answer that is every class of the kind, and no class where one of the options has none.
    """
    chosen = value.option if isinstance(value, Choice) else ""
    meant = {other for option in question.options if option.id == chosen for other in option.could_be or (chosen,)}
    named = [option for option in question.options if not option.could_be and (not chosen or option.id in meant)]
    left = frozenset(frozenset({option.medication_class} - {""}) for option in named)
    return left if chosen else left | {frozenset({each}) for each in could_be}


def _or_absent(possible: Possible) -> Possible:
    match possible:
        case Range(low, high):
            return Range(low, high, absent=True)
        case Picks(items):
            return Picks(tuple(item | {frozenset()} for item in items))
        case _:
            assert_never(possible)
