"""A profile: what applies, what is not ruled out, and what could not be checked, in the order of the page."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from functools import cached_property
from itertools import chain
from typing import Literal, Self, TypeAlias

from d3k2_profile.conditions.when import Includes
from d3k2_profile.frozen import Frozen
from d3k2_profile.medicines.model import Recognition
from d3k2_profile.profile.contradictions import Contradiction
from d3k2_profile.questions.kinds import ChoicesQuestion, MedicationsQuestion, Question
from d3k2_profile.questions.value_types import Unknown, Value
from d3k2_profile.rules.diagrams import Year
from d3k2_profile.rules.model import About, Caution, Section, Source, Statement

State: TypeAlias = Literal["known", "not-sure", "declined", "not-asked"]
Certainty: TypeAlias = Literal["applies", "not-ruled-out"]
Audience: TypeAlias = Literal["individual", "clinician"]
Standing: TypeAlias = Literal["shown", "not-ruled-out", "no-room", "withheld", "not-shown"]
"""How a section or caution stands on a page. `no-room`: it applies, and the page had no place for it.

`withheld`: it applies, and the page shows cautions alone.
"""


class Response(Frozen):
    """A question with its answer; the value is None when it was not asked."""

    question: Question
    value: Value | None

    @property
    def counts(self) -> bool:
        """Whether a page counts it: a detail or optional question that nobody answered is nothing missing."""
        optional = isinstance(self.question, ChoicesQuestion) and self.question.optional
        return self.value is not None or (self.question.path == "core" and not optional)

    @property
    def names_medicines(self) -> bool:
        """Whether it answers the question that asks for medicines by name."""
        return isinstance(self.question, MedicationsQuestion)

    @property
    def state(self) -> State:
        """Whether the answer is known, and if not, why."""
        match self.value:
            case None:
                return "not-asked"
            case Unknown() as unknown:
                return "not-sure" if unknown is Unknown.NOT_SURE else "declined"
            case _:
                return "known"


class Finding(Frozen, kw_only=True):
    """A section on the page: its number there, the reasons, the rules that brought it, and the questions that these
    rules look at.

    A finding is the same under another number. `statements` are those of the section that these answers leave
    standing, `asks` the questions to ask, and `year` the year that is drawn for these answers. `named` are the
    comparisons of these rules with options or classes: what of an answer they are about.
    """

    number: int = field(compare=False)
    part: Section
    because: tuple[str, ...]
    rules: tuple[str, ...]
    triggers: tuple[str, ...]
    statements: tuple[Statement, ...]
    asks: tuple[str, ...]
    named: tuple[Includes, ...] = ()
    certainty: Certainty = "applies"
    year: Year | None = None

    def __hash__(self) -> int:
        return hash((self.part.id, self.rules, self.triggers, self.asks, self.certainty))

    @cached_property
    def unnumbered(self) -> "Finding":
        """The finding that those with other numbers were made from: one value for many people."""
        return self

    def under(self, number: int) -> Self:
        """The same finding as it stands on a page under this number."""
        found = object.__new__(type(self))
        found.__dict__.update(self.__dict__, number=number, unnumbered=self.unnumbered)
        return found

    def names_of(self, question: str) -> frozenset[str]:
        """The options or classes of a question that its rules ask for."""
        return self._names_by_question.get(question, frozenset())

    @cached_property
    def _names_by_question(self) -> Mapping[str, frozenset[str]]:
        asked = {test.question for test in self.named}
        return {
            question: frozenset(chain.from_iterable(test.options for test in self.named if test.question == question))
            for question in asked
        }

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources of its statements, in the order of their mention."""
        return tuple(dict.fromkeys(source for statement in self.statements for source in statement.sources))

    @cached_property
    def all_sources(self) -> tuple[str, ...]:
        """The same with those of the notes for clinicians."""
        noted = (source for statement in self.part.clinician for source in statement.sources)
        return tuple(dict.fromkeys((*self.sources, *noted)))

    @property
    def in_short(self) -> tuple[Statement, ...]:
        """The first statement, and the reminders that only some people need."""
        return (*self.statements[:1], *(each for each in self.statements[1:] if each.when))

    @property
    def shown_in_full(self) -> bool:
        """Whether it stands on the page by itself; what is not ruled out and not urgent is rolled up in one line."""
        return True


class RaisedCaution(Finding, kw_only=True):
    """A caution that applies or is not ruled out; `missing` are the questions whose answers would settle it.

    `never_shortened` marks the caution of a class of medicines that must not be missed, unless
    all questions were answered and only `unread` medicines keep it open.
    """

    part: Caution
    missing: tuple[str, ...]
    never_shortened: bool
    unread: bool = False

    def __hash__(self) -> int:
        return hash((super().__hash__(), self.missing, self.unread))

    @property
    def applies(self) -> bool:
        """Whether it applies for certain; else it is not ruled out."""
        return self.certainty == "applies"

    @property
    def shown_in_full(self) -> bool:
        """Whether it has a card of its own; what is not ruled out and not urgent is rolled up in one line."""
        return self.applies or self.part.level == "ask-first"

    @property
    def shares_a_card(self) -> bool:
        """Whether it is named on one card with the urgent cautions that wait for the same answers."""
        return self.shown_in_full and not self.applies and not self.never_shortened


class NotChecked(Frozen):
    """A question whose open answer leaves these cautions not ruled out."""

    question: Question
    cautions: tuple[RaisedCaution, ...]


class Profile(Frozen, kw_only=True):
    """Everything a page says of one person, in the order of the page and numbered as there.

    `rules_file` is how hints name a rule set that did not come with the program. `on` is the date of the page and of
    the season. `audience` is who reads it, and `with_patient_text` whether a clinician reads the person's wording too;
    `partial` marks a questionnaire left before its end. `further` are sections that apply and found no room;
    `cautions_only` are the reasons why there are no sections at all, if so; `worth_finding_out` is the entry of
    `not_checked` that would settle most. `contradictions` are answers that cannot both be right. `concerned` are the
    medication classes that the rules of its cautions ask for, the most urgent first; `blood_thinner` says whether one
    is taken, None where that is not ruled out; `beside_thinner` are the medicines that were not checked against it.
    """

    about: About
    digest: str
    custom: bool
    on: date | None
    responses: tuple[Response, ...]
    medications: tuple[Recognition, ...]
    cautions: tuple[RaisedCaution, ...]
    sections: tuple[Finding, ...]
    further: tuple[Finding, ...]
    cautions_only: tuple[str, ...]
    not_checked: tuple[NotChecked, ...]
    worth_finding_out: NotChecked | None
    questions_to_ask: tuple[str, ...]
    sources: tuple[Source, ...]
    contradictions: tuple[Contradiction, ...] = ()
    concerned: tuple[str, ...] = ()
    blood_thinner: bool | None = False
    beside_thinner: tuple[str, ...] = ()
    audience: Audience = "individual"
    with_patient_text: bool = False
    partial: bool = False
    rules_file: str = field(default="", compare=False)

    @property
    def cards(self) -> tuple[tuple[RaisedCaution, ...], ...]:
        """The cautions that have a card, in the order of the page; those that share one stand together."""
        cards: dict[object, list[RaisedCaution]] = {}
        for caution in self.cautions:
            if caution.shown_in_full:
                shared = (caution.missing, caution.unread)
                cards.setdefault(shared if caution.shares_a_card else caution.number, []).append(caution)
        return tuple(tuple(card) for card in cards.values())

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every caution and section of the page, in its order."""
        return (*self.cautions, *self.sections)

    @property
    def cited(self) -> tuple[Source, ...]:
        """The sources of what this reader sees; the notes for clinicians have some of their own."""
        if self.audience == "clinician":
            return self.sources
        named = set(chain.from_iterable(finding.sources for finding in self.findings))
        return tuple(source for source in self.sources if source.id in named)

    def finding(self, name: str) -> Finding | None:
        """The section or caution of this id as the page has it; None where it does not."""
        return next((finding for finding in self.findings if finding.part.id == name), None)

    def standing(self, name: str) -> Standing:
        """How the section or caution of this id stands, as far as the page can tell; `withheld` needs the rules."""
        if finding := self.finding(name):
            return "shown" if finding.certainty == "applies" else "not-ruled-out"
        return "no-room" if any(section.part.id == name for section in self.further) else "not-shown"
