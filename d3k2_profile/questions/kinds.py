"""Kinds of question: what each accepts as an answer, how an answer reads, and what it could be."""

from collections.abc import Sequence
from dataclasses import field
from functools import cached_property
from typing import Literal, TypeAlias

from d3k2_profile.conditions.possible_answers import NOTHING_CHOSEN, Picks, Possible, Range
from d3k2_profile.conditions.when_notation import When
from d3k2_profile.errors import UserError
from d3k2_profile.frozen import Frozen
from d3k2_profile.medicines.lexicon import Lexicon
from d3k2_profile.questions.read_medicine_entries import MAX_TYPED, accepted, too_long
from d3k2_profile.questions.value_types import Choice, Choices, Medications, Number, Unknown, Value


class NotAccepted(UserError):
    """The answer is none this question takes; the message says, in one sentence, what is accepted."""


class Option(Frozen):
    """One possible answer of a choice; with `could_be` it stands for several that the person cannot tell apart.

    `class` is the medication class it stands for, where the question narrows a kind of medicine.
    """

    id: str
    label: str
    could_be: tuple[str, ...] = ()
    medication_class: str = field(default="", metadata={"alias": "class"})

    @cached_property
    def alternatives(self) -> frozenset[frozenset[str]]:
        """Everything that may be true when this option was chosen."""
        return frozenset(frozenset({self.id, other}) for other in self.could_be or (self.id,))


class _Asked(Frozen, kw_only=True):
    """What every kind of question has."""

    id: str
    ask: str
    label: str
    why: str = ""
    help: str = ""
    path: Literal["core", "more"] = "core"
    when: When | None = None


class NumberQuestion(_Asked, kw_only=True):
    """Asks for a whole number from `min` to `max`."""

    kind: Literal["number"] = "number"
    min: int
    max: int

    @property
    def accepts(self) -> str:
        """What an answer must be, in one sentence."""
        return f"Please answer with a whole number between {self.min} and {self.max}."

    def accept(self, raw: object, lexicon: Lexicon) -> Value:
        """The whole number in `raw` (a number, or digits), or a special answer; raises NotAccepted."""
        match raw:
            case str() if raw in _SPECIAL:
                return Unknown(raw)
            case str() if raw.strip().isdecimal() and len(raw) <= MAX_TYPED:
                number = int(raw)
            case int() if type(raw) is int:
                number = raw
            case _:
                raise NotAccepted(self.accepts)
        if not self.min <= number <= self.max:
            raise NotAccepted(self.accepts)
        return Number(number)

    def describe(self, value: Value) -> str:
        """The number as text; raises NotAccepted where the value is none."""
        match value:
            case Number(number) if self.min <= number <= self.max:
                return f"{number}"
            case _:
                raise NotAccepted(self.accepts)

    def possible(self, value: Value | None, lexicon: Lexicon) -> Possible:
        """The numbers the answer could be; None is an answer that is not known."""
        match value:
            case Number(number):
                return Range(number, number)
            case _:
                return Range(self.min, self.max)


class _WithOptions:
    """Has options, which the question itself declares behind its kind."""

    options: tuple[Option, ...]

    @cached_property
    def labels(self) -> dict[str, str]:
        """The label of each option by its id, in the order of the question."""
        return {option.id: option.label for option in self.options}


class ChoiceQuestion(_WithOptions, _Asked, kw_only=True):
    """Asks for one of its options. With `narrows`, which medicine of that class was meant by words for the kind."""

    kind: Literal["choice"] = "choice"
    options: tuple[Option, ...]
    narrows: str = ""

    @property
    def accepts(self) -> str:
        """What an answer must be, in one sentence."""
        return f"Please choose one of: {_ids(self.options)}."

    def accept(self, raw: object, lexicon: Lexicon) -> Value:
        """The option that `raw` names by its id, or a special answer; raises NotAccepted."""
        match raw:
            case str() if raw in _SPECIAL:
                return Unknown(raw)
            case str() if raw in self._choices:
                return self._choices[raw]
            case _:
                raise NotAccepted(self.accepts)

    def describe(self, value: Value) -> str:
        """The label of the option; raises NotAccepted where the value is none of them."""
        match value:
            case Choice(option) if option in self.labels:
                return self.labels[option]
            case _:
                raise NotAccepted(self.accepts)

    def possible(self, value: Value | None, lexicon: Lexicon) -> Possible:
        """What the option chosen could mean; where nothing is known it could be any of them."""
        match value:
            case Choice(chosen):
                return self._meant.get(chosen, NOTHING_CHOSEN)
            case _:
                return self._anything

    @cached_property
    def _choices(self) -> dict[str, Choice]:
        return {option.id: Choice(option.id) for option in self.options}

    @cached_property
    def _meant(self) -> dict[str, Picks]:
        return {option.id: Picks((option.alternatives,)) for option in self.options}

    @cached_property
    def _anything(self) -> Picks:
        return Picks((frozenset().union(*(option.alternatives for option in self.options)),))


class ChoicesQuestion(_WithOptions, _Asked, kw_only=True):
    """Asks for any number of its options; none of them is an answer too, and where `optional` nothing is missing."""

    kind: Literal["choices"] = "choices"
    options: tuple[Option, ...]
    confirm_none: bool = False
    optional: bool = False

    @property
    def accepts(self) -> str:
        """What an answer must be, in one sentence."""
        return f"Please choose any of: {_ids(self.options)}; or none of these."

    def accept(self, raw: object, lexicon: Lexicon) -> Value:
        """The options that the list `raw` names by their ids, or a special answer; raises NotAccepted.

        An empty list is *none of these*.
        """
        match raw:
            case str() if raw in _SPECIAL:
                return Unknown(raw)
            case list():
                chosen = [each for each in raw if isinstance(each, str) and each in self.labels]
                if len(chosen) == len(raw):
                    return Choices(frozenset(chosen))
                raise NotAccepted(self.accepts)
            case _:
                raise NotAccepted(self.accepts)

    def describe(self, value: Value) -> str:
        """The labels of the options chosen, in the order of the question; raises NotAccepted where one is not."""
        match value:
            case Choices(chosen) if chosen <= self.labels.keys():
                return "; ".join(label for option, label in self.labels.items() if option in chosen)
            case _:
                raise NotAccepted(self.accepts)

    def possible(self, value: Value | None, lexicon: Lexicon) -> Possible:
        """What each option chosen could mean; where nothing is known each may or may not be there."""
        match value:
            case Choices(chosen):
                return Picks(tuple(option.alternatives for option in self.options if option.id in chosen))
            case _:
                return self._anything

    @cached_property
    def _anything(self) -> Picks:
        absent = frozenset({frozenset[str]()})
        return Picks(tuple(option.alternatives | absent for option in self.options))


class Kind(Frozen):
    """A kind of medicine offered by number; choosing it enters the words a person would type."""

    label: str
    enters: str


class MedicationsQuestion(_Asked, kw_only=True):
    """Asks for the medicines a person takes, by name; none is an answer too."""

    kind: Literal["medications"] = "medications"
    kinds: tuple[Kind, ...] = ()
    confirm_none: bool = False

    @property
    def accepts(self) -> str:
        """What an answer must be, in one sentence."""
        return f"Please give the names of medicines, each of at most {MAX_TYPED} letters; or none of these."

    def accept(self, raw: object, lexicon: Lexicon) -> Value:
        """The entries in the list `raw`, or a special answer; raises NotAccepted.

        Each is a name, or a mapping with `typed` and what was asked about it (`is`, `not`).
        Strengths and schedules that were typed are dropped here, before anything is kept or shown.
        """
        match raw:
            case str() if raw in _SPECIAL:
                return Unknown(raw)
            case list():
                if said := too_long(raw):
                    raise NotAccepted(said)
                entries = [entry for each in raw if (entry := accepted(each, lexicon)) is not None]
                if len(entries) == len(raw):
                    return Medications(tuple(dict.fromkeys(entries)))
                raise NotAccepted(self.accepts)
            case _:
                raise NotAccepted(self.accepts)

    def describe(self, value: Value) -> str:
        """The entries as typed; raises NotAccepted where the value has none."""
        match value:
            case Medications(entries):
                return "; ".join(dict.fromkeys(entry.typed for entry in entries))
            case _:
                raise NotAccepted(self.accepts)

    def possible(self, value: Value | None, lexicon: Lexicon) -> Possible:
        """The medication classes the entries could mean; where nothing is known, any."""
        match value:
            case Medications(entries):
                return lexicon.possible(entries)
            case _:
                return lexicon.anything


Question: TypeAlias = NumberQuestion | ChoiceQuestion | ChoicesQuestion | MedicationsQuestion

_SPECIAL = frozenset(Unknown)
"""The special answers, which are also what files call them."""


def narrowed_kind(question: Question) -> str:
    """The class of words for a kind, of which the question asks which medicine is meant; empty where it asks none."""
    return question.narrows if isinstance(question, ChoiceQuestion) else ""


def _ids(options: Sequence[Option]) -> str:
    return ", ".join(option.id for option in options)
