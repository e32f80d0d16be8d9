"""Kinds of question: what each accepts as an answer, how an answer reads, what it could be; and which questions
apply."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal, TypeAlias

from d3k2_profile.conditions.notation import When
from d3k2_profile.conditions.when import NOTHING, Facts, Picks, Possible, Range, holds
from d3k2_profile.dosing.typed import without_amounts
from d3k2_profile.errors import UserError
from d3k2_profile.medicines.lexicon import Lexicon
from d3k2_profile.medicines.model import Entry
from d3k2_profile.rules.constraints import BY_KIND
from d3k2_profile.text import clean

MAX_TYPED = 200
MAX_MEDICINES = 10_000


class Unknown(StrEnum):
    """The answers that every question takes and no rule set defines."""

    NOT_SURE = "not-sure"
    DECLINED = "declined"


Value: TypeAlias = int | str | frozenset[str] | tuple[Entry, ...] | Unknown
Answers: TypeAlias = Mapping[str, Value]


class NotAccepted(UserError):
    """The answer is none this question takes; the message says, in one sentence, what is accepted."""


@dataclass(frozen=True)
class Option:
    """One possible answer of a choice; with `could_be` it stands for several that the person cannot tell apart."""

    id: str
    label: str
    could_be: tuple[str, ...] = ()

    @cached_property
    def alternatives(self) -> frozenset[frozenset[str]]:
        """Everything that may be true when this option was chosen."""
        return frozenset(frozenset({self.id, other}) for other in self.could_be or (self.id,))


@dataclass(frozen=True, kw_only=True)
class _Asked:
    id: str
    ask: str
    label: str
    why: str = ""
    help: str = ""
    path: Literal["core", "more"] = "core"
    when: When | None = None


@dataclass(frozen=True, kw_only=True)
class NumberQuestion(_Asked):
    """Asks for a whole number from `min` to `max`."""

    kind: Literal["number"] = "number"
    min: int
    max: int

    def accept(self, raw: object) -> Value:
        """The whole number in `raw` (a number, or digits), or a special answer."""
        if (special := _special(raw)) is not None:
            return special
        number = raw
        if isinstance(raw, str) and raw.strip().isdecimal() and len(raw) <= MAX_TYPED:
            number = int(raw)
        if isinstance(number, int) and not isinstance(number, bool) and self.min <= number <= self.max:
            return number
        raise NotAccepted(f"Please answer with a whole number between {self.min} and {self.max}.")

    def describe(self, value: Value) -> str:
        """The answer in words."""
        return f"{value}"

    def possible(self, value: Value | None, lexicon: Lexicon) -> Possible:
        """The numbers the answer could be; None is an answer that is not known."""
        return Range(value, value) if isinstance(value, int) else Range(self.min, self.max)


@dataclass(frozen=True, kw_only=True)
class ChoiceQuestion(_Asked):
    """Asks for one of its options."""

    kind: Literal["choice"] = "choice"
    options: tuple[Option, ...]

    def accept(self, raw: object) -> Value:
        """The id of the option that `raw` names, or a special answer."""
        if (special := _special(raw)) is not None:
            return special
        if isinstance(raw, str) and any(raw == option.id for option in self.options):
            return raw
        raise NotAccepted(f"Please choose one of: {_ids(self.options)}.")

    def describe(self, value: Value) -> str:
        """The label of the option."""
        return next(option.label for option in self.options if option.id == value)

    def possible(self, value: Value | None, lexicon: Lexicon) -> Possible:
        """What the option chosen could mean; None could be any of them."""
        if value is None:
            return self._anything
        return Picks(tuple(option.alternatives for option in self.options if option.id == value))

    @cached_property
    def _anything(self) -> Picks:
        return Picks((frozenset().union(*(option.alternatives for option in self.options)),))


@dataclass(frozen=True, kw_only=True)
class ChoicesQuestion(_Asked):
    """Asks for any number of its options; none of them is an answer too."""

    kind: Literal["choices"] = "choices"
    options: tuple[Option, ...]
    confirm_none: bool = False

    def accept(self, raw: object) -> Value:
        """The set of option ids that `raw` names (the empty one is none of these), or a special answer."""
        if (special := _special(raw)) is not None:
            return special
        if isinstance(raw, list | tuple | frozenset):
            known = {option.id for option in self.options}
            chosen = [each for each in raw if isinstance(each, str) and each in known]
            if len(chosen) == len(raw):
                return frozenset(chosen)
        raise NotAccepted(f"Please choose any of: {_ids(self.options)}; or none of these.")

    def describe(self, value: Value) -> str:
        """The labels of the options chosen, in the order of the question."""
        assert isinstance(value, frozenset)
        return "; ".join(option.label for option in self.options if option.id in value)

    def possible(self, value: Value | None, lexicon: Lexicon) -> Possible:
        """What each option chosen could mean; when nothing is known each may or may not be there."""
        if isinstance(value, frozenset):
            return Picks(tuple(option.alternatives for option in self.options if option.id in value))
        return self._anything

    @cached_property
    def _anything(self) -> Picks:
        absent = frozenset({frozenset[str]()})
        return Picks(tuple(option.alternatives | absent for option in self.options))


@dataclass(frozen=True)
class Kind:
    """A kind of medicine offered by number; choosing it enters the words a person would type."""

    label: str
    enters: str


@dataclass(frozen=True, kw_only=True)
class MedicationsQuestion(_Asked):
    """Asks for the medicines a person takes, by name; none is an answer too."""

    kind: Literal["medications"] = "medications"
    kinds: tuple[Kind, ...] = ()
    confirm_none: bool = False

    def accept(self, raw: object) -> Value:
        """The entries in `raw`: names, or mappings with `typed` and what was asked (`is`, `not`); or a special answer.

        Strengths and schedules that were typed are dropped here, before anything is kept or shown.
        """
        if (special := _special(raw)) is not None:
            return special
        if isinstance(raw, list | tuple | frozenset) and len(raw) <= MAX_MEDICINES:
            entries = [_entry(each) for each in (sorted(raw) if isinstance(raw, frozenset) else raw)]
            known = tuple(entry for entry in entries if entry is not None)
            if len(known) == len(entries):
                return tuple(dict.fromkeys(known))
        raise NotAccepted(f"Please give the names of medicines, each of at most {MAX_TYPED} letters; or none of these.")

    def describe(self, value: Value) -> str:
        """The entries as typed."""
        assert isinstance(value, tuple)
        return "; ".join(dict.fromkeys(entry.typed for entry in value))

    def possible(self, value: Value | None, lexicon: Lexicon) -> Possible:
        """The medication classes the entries could mean; when nothing is known, any."""
        return lexicon.possible(value) if isinstance(value, tuple) else lexicon.anything


Question: TypeAlias = Annotated[NumberQuestion | ChoiceQuestion | ChoicesQuestion | MedicationsQuestion, BY_KIND]


def _special(raw: object) -> Unknown | None:
    return Unknown(raw) if isinstance(raw, str) and raw in tuple(Unknown) else None


def _entry(raw: object) -> Entry | None:
    if isinstance(raw, Entry):
        return raw
    if isinstance(raw, str):
        return _typed(raw, None, ())
    if isinstance(raw, dict) and raw.keys() <= {"typed", "is", "not"} and isinstance(raw.get("typed"), str):
        confirmed, excluded = raw.get("is"), raw.get("not", [])
        if (confirmed is None or isinstance(confirmed, str)) and isinstance(excluded, list):
            return _typed(raw["typed"], confirmed, excluded)
    return None


def _typed(typed: str, confirmed: str | None, excluded: Sequence[object]) -> Entry | None:
    name = clean(typed[: 4 * MAX_TYPED])
    classes = [each for each in excluded if isinstance(each, str)]
    is_name = None if confirmed is None else clean(confirmed)
    if not name or len(name) > MAX_TYPED or is_name == "" or len(classes) != len(excluded):
        return None
    return Entry(without_amounts(name), is_name, frozenset(classes))


def _ids(options: Sequence[Option]) -> str:
    return ", ".join(option.id for option in options)


def known(value: Value | None) -> bool:
    """Whether the value is an answer and neither missing, nor *not sure*, nor declined."""
    return value is not None and not isinstance(value, Unknown)


@dataclass(frozen=True)
class Situation:
    """Where a set of answers leads: what is known, and for each question whether it applies (None: it may)."""

    facts: Facts
    applies: Mapping[str, bool | None]


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
                accepted[question] = self.by_id[question].accept(answer)
            except NotAccepted as error:
                raise NotAccepted(f"{question}: {error}") from None
        return accepted

    def situation(self, answers: Answers, month: int | None = None) -> Situation:
        """What these answers say, in one pass over the questions; the month is 1 to 12, None when it is not known.

        An answer counts only while its own question is applicable, so going back and
        answering "no" also withdraws what followed from "yes". A question that may not
        apply, and has no known answer, could also be one that says nothing.
        """
        possible: dict[str, Possible] = {"month": Range(month or 1, month or 12)}
        unanswered: set[str] = set()
        applies: dict[str, bool | None] = {}
        for question in self.questions:
            facts = Facts(possible, frozenset(unanswered))
            applies[question.id] = applicable = True if question.when is None else holds(question.when, facts)
            value = answers.get(question.id)
            if applicable is False:
                possible[question.id] = NOTHING
            elif known(value):
                possible[question.id] = question.possible(value, self.lexicon)
            else:
                unanswered.add(question.id)
                anything = question.possible(None, self.lexicon)
                possible[question.id] = anything if applicable else _or_absent(anything)
        return Situation(Facts(possible, frozenset(unanswered)), applies)

    def applicable(self, answers: Answers) -> tuple[Question, ...]:
        """The questions these answers lead to, in the order they are asked; one that may apply is asked."""
        applies = self.situation(answers).applies
        return tuple(question for question in self.questions if applies[question.id] is not False)


def _or_absent(possible: Possible) -> Possible:
    if isinstance(possible, Range):
        return Range(possible.low, possible.high, absent=True)
    return Picks(tuple(item | {frozenset()} for item in possible.items))
