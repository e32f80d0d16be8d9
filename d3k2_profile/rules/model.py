"""The parts of a rule set as its file writes them, and the whole that they make."""

from collections.abc import Mapping
from dataclasses import field, replace
from datetime import date
from functools import cached_property
from typing import Annotated, Literal, TypeAlias

from d3k2_profile.conditions.possible_answers import Picks
from d3k2_profile.conditions.when import Test, holds, tests
from d3k2_profile.conditions.when_notation import When
from d3k2_profile.frozen import Frozen
from d3k2_profile.medicines.lexicon import Lexicon
from d3k2_profile.medicines.model import MedicationClass
from d3k2_profile.questions.kinds import MedicationsQuestion, Question
from d3k2_profile.questions.questionnaire import Questionnaire
from d3k2_profile.rules.cited_source import HowRead as HowRead
from d3k2_profile.rules.cited_source import Source as Source
from d3k2_profile.rules.diagrams import Way, Year
from d3k2_profile.rules.field_constraints import BY_KIND, NOT_EMPTY, TEXT_OR_MAPPING, NonEmptyText, NonEmptyTexts

Level: TypeAlias = Literal["ask-first", "bring-up", "good-to-know"]
Strength: TypeAlias = Literal["strong", "moderate", "limited", "mixed", "preliminary"]
EvidenceKind: TypeAlias = Literal[
    "established physiology",
    "guideline",
    "systematic review or meta-analysis",
    "randomised trial",
    "observational",
    "mechanistic",
    "hypothesis",
    "practice",
]
"""What sort of study a statement rests on; `practice` is what to do, which no study grades."""


Topic: TypeAlias = Literal[
    "how-each-works",
    "what-studies-found",
    "what-shapes-it",
    "forms-and-food",
    "tests",
    "concerns",
    "blood-thinners",
    "medicines",
    "conditions",
    "products",
    "when-to-get-help",
]
"""What a section or caution belongs to, in the order of the contents."""


class About(Frozen, kw_only=True):
    """What a rule set is, who wrote it, which clinicians reviewed it, if any, and until when it holds; texts can be
    searched in English alone.
    """

    title: NonEmptyText
    language: Literal["en"] = "en"
    version: NonEmptyText
    reviewed: date
    review_due: date
    use: NonEmptyText
    misuse: NonEmptyText
    authors: NonEmptyTexts
    clinical_reviewers: tuple[NonEmptyText, ...] = ()


class Statement(Frozen, kw_only=True):
    """A sentence, or two that belong together, with how sure the field is of it and who says so.

    What to do (`kind: practice`) has no strength. One with `when` is left out where that is False. What comes `first`
    stands on the screen too, and in bold. `stroke_signs` are the words below a picture of a face, an arm and speech.
    """

    text: NonEmptyText
    strength: Strength | None = None
    kind: EvidenceKind
    sources: NonEmptyTexts
    when: When | None = None
    first: bool = False
    stroke_signs: tuple[str, ...] = ()

    @property
    def urgent(self) -> bool:
        """Whether it names signs to call for help with, by the words that every rule set has for that."""
        return self.kind == "practice" and "local emergency number" in self.text


class Ask(Frozen, kw_only=True):
    """A question for a clinician, `{medicine}` for the person's own; one with `when` is asked only where it is True."""

    text: NonEmptyText
    when: When | None = None


class Section(Frozen, kw_only=True):
    """Explains one factor: what it `says` on pages, `more` in the library alone, and always what is not known.

    `asks` is the question it answers, and `also` the words it is found by. One with more `weight` comes first. One that
    is `on_every_page` finds room on each page on which it applies, however many others do.
    """

    id: str
    topic: Literal[Topic, ""] = ""
    title: NonEmptyText
    asks: str = ""
    also: tuple[NonEmptyText, ...] = ()
    weight: int = 0
    on_every_page: bool = False
    says: Annotated[tuple[Statement, ...], NOT_EMPTY]
    more: tuple[Statement, ...] = ()
    not_known: str = ""
    ask: tuple[Annotated[Ask, TEXT_OR_MAPPING], ...] = ()
    clinician: tuple[Statement, ...] = ()
    years: tuple[Year, ...] = ()
    way: Way | None = None

    @property
    def contested(self) -> bool:
        """Whether studies or experts disagree about any of it."""
        return any(statement.strength == "mixed" for statement in (*self.says, *self.more))

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Every statement, those for clinicians last."""
        return (*self.says, *self.more, *self.clinician)

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of all sources that its statements rest on, in the order of their mention."""
        return tuple(dict.fromkeys(source for statement in self.statements for source in statement.sources))


class Caution(Section, kw_only=True):
    """Sends the reader to someone: `act` is the one thing to do, `short` its name where there is little room. `harm`
    says to clinicians in a few words what can happen.

    `if_unsure` says it in conditional words, for when the answer is missing. Within a level the one with more
    `weight` comes first.
    """

    level: Level
    act: NonEmptyText
    short: NonEmptyText
    harm: str = ""
    if_unsure: str = ""


class Show(Frozen, kw_only=True):
    """The findings a rule brings, by id; with `cautions_only` no page on which the rule holds has sections."""

    cautions: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    cautions_only: bool = False


class Rule(Frozen, kw_only=True):
    """A condition and what it brings, with the reason a reader is given.

    With `heed_unrecognised` a medicine that was not wholly recognised could belong to any class it asks for.
    """

    id: str
    when: When
    because: NonEmptyText
    show: Show
    heed_unrecognised: bool = False

    @cached_property
    def tests(self) -> tuple[Test, ...]:
        """Every comparison in its condition, in the order it is written."""
        return tests(self.when)


class RuleSetFile(Frozen, kw_only=True):
    """A rule set as its file says it."""

    about: About
    questions: tuple[Annotated[Question, BY_KIND], ...]
    medication_classes: tuple[MedicationClass, ...] = ()
    other_medicines: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    ordinary_words: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    sections: tuple[Section, ...] = ()
    cautions: tuple[Caution, ...] = ()
    rules: tuple[Rule, ...] = ()


class RuleSet(RuleSetFile, kw_only=True):
    """A rule set that is whole: ids unique, references resolved, conditions looking back at what those questions allow.

    `digest` is SHA-256 over the rule set's data (not its comments or layout);
    `custom` says that it did not come with the program; `rules_file` is then how hints name it.
    """

    digest: str
    custom: bool = False
    rules_file: str = field(default="", compare=False)

    @cached_property
    def questionnaire(self) -> Questionnaire:
        """The questions with the names that medicines are recognised by."""
        return Questionnaire(
            self.questions,
            Lexicon(self.medication_classes, self.other_medicines, self.ordinary_words),
            self.rules_file,
        )

    @cached_property
    def findings(self) -> Mapping[str, Section]:
        """Every caution and section by its id, cautions first, in the order of the file."""
        return {finding.id: finding for finding in (*self.cautions, *self.sections)}

    @cached_property
    def bringing(self) -> Mapping[str, tuple[Rule, ...]]:
        """For each caution and section the rules that bring it, in the order of the file."""
        found: dict[str, dict[str, Rule]] = {finding: {} for finding in self.findings}
        for rule in self.rules:
            for finding in (*rule.show.cautions, *rule.show.sections):
                found[finding][rule.id] = rule
        return {finding: tuple(rules.values()) for finding, rules in found.items()}

    @cached_property
    def medications_question(self) -> MedicationsQuestion | None:
        """The question that asks for medicines by name, if there is one."""
        return next((question for question in self.questions if isinstance(question, MedicationsQuestion)), None)

    @cached_property
    def unmissable(self) -> frozenset[str]:
        """The ask-first cautions that a class of medicines that must not be missed raises by itself."""
        return frozenset().union(
            *(self.raised_by_class(kind.id) for kind in self.medication_classes if kind.must_not_miss)
        )

    @cached_property
    def thinners(self) -> frozenset[str]:
        """The classes of medicines that must not be missed, with those that a word for their kind may mean."""
        missed = {kind.id for kind in self.medication_classes if kind.must_not_miss}
        kinds = (kind.could_be for kind in self.medication_classes if missed.intersection(kind.could_be))
        return frozenset(missed.union(*kinds))

    def raised_by_class(self, kind: str) -> frozenset[str]:
        """The ask-first cautions that apply when a medicine of this class is the only answer."""
        return self.raised_by(Picks((frozenset({frozenset({kind})}),)))

    def raised_by(self, medicines: Picks) -> frozenset[str]:
        """The ask-first cautions that apply when these medicines are the only answer."""
        if self.medications_question is None:
            return frozenset()
        nothing = self.questionnaire.situation({}).facts
        facts = replace(nothing, possible={**nothing.possible, self.medications_question.id: medicines})
        shown = {caution for rule in self.rules if holds(rule.when, facts) for caution in rule.show.cautions}
        return frozenset(
            caution.id for caution in self.cautions if caution.id in shown and caution.level == "ask-first"
        )
