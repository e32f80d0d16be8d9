"""Whether the parts of a rule set fit together: every id defined once, every mention of one defined."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from d3k2_profile.conditions.when import Condition, Unanswered, tests
from d3k2_profile.conditions.when_notation import RESERVED
from d3k2_profile.files.placed_data import PlainData, Steps
from d3k2_profile.frozen import Frozen
from d3k2_profile.lazy_patterns import pattern
from d3k2_profile.medicines.model import MedicationClass
from d3k2_profile.questions.kinds import (
    ChoiceQuestion,
    ChoicesQuestion,
    MedicationsQuestion,
    NumberQuestion,
    Option,
    Question,
)
from d3k2_profile.questions.value_types import Unknown
from d3k2_profile.rules import narrowing_questions
from d3k2_profile.rules.condition_questions import Asking, unknown
from d3k2_profile.rules.diagnostics import Diagnostic, Places
from d3k2_profile.rules.model import Caution, Rule, RuleSetFile, Section, Source, Statement

_Defined: TypeAlias = Question | MedicationClass | Source | Section | Rule

_ID = pattern(r"[a-z0-9][a-z0-9_-]*")
_REMEDY_ID = "an id is small letters, digits, '-' and '_', and begins with a letter or digit"


def check(written: RuleSetFile, data: PlainData, places: Places) -> Iterator[Diagnostic]:
    """What keeps a rule set that keeps to its schema from being whole.

    `data` has all that the file defines, also the items that were left out as
    wrong by themselves, so that a mention of one of those is no second error.
    """
    ids = {part: _ids(items) for part, items in data.items()} if isinstance(data, dict) else {}
    references = _References(written, ids, places)
    yield from references.definitions()
    yield from references.questions()
    yield from references.classes()
    yield from references.sources()
    yield from references.findings()
    yield from references.rules()


def _ids(items: PlainData) -> list[str]:
    """The ids of what a list in a file defines."""
    found = []
    for item in items if isinstance(items, list) else []:
        match item:
            case {"id": str(name)}:
                found.append(name)
    return found


class _References(Frozen):
    """What is wrong with each part of a rule set as written; `ids` are those that the lists of the file define."""

    written: RuleSetFile
    ids: Mapping[str, list[str]]
    places: Places

    def known(self, part: str) -> list[str]:
        return self.ids.get(part, [])

    def definitions(self) -> Iterator[Diagnostic]:
        """Ids that are misspelt, reserved, or defined twice; sections and cautions share one list of ids."""
        written = self.written
        lists: tuple[Mapping[str, Sequence[_Defined]], ...] = (
            {"questions": written.questions},
            {"medication_classes": written.medication_classes},
            {"sources": written.sources},
            {"rules": written.rules},
            {"cautions": written.cautions, "sections": written.sections},
        )
        for parts in lists:
            seen: dict[str, str] = {}
            for part, items in parts.items():
                for index, item in enumerate(items):
                    path = (*self.places.steps(part, index), "id")
                    yield from _well_formed(item.id, path)
                    if item.id in seen:
                        message = f"'{item.id}' is defined twice (also in {seen[item.id]}); rename one of them"
                        yield Diagnostic(path, "doubled-id", message)
                    seen[item.id] = part
        for index, question in enumerate(written.questions):
            if question.id in RESERVED:
                path = (*self.places.steps("questions", index), "id")
                yield Diagnostic(
                    path, "reserved-id", f"'{question.id}' is a word of the language of conditions; choose another id"
                )

    def questions(self) -> Iterator[Diagnostic]:
        medications = [each for each in self.written.questions if each.kind == "medications"]
        classes = {kind.id: kind for kind in self.written.medication_classes}
        for index, question in enumerate(self.written.questions):
            path = self.places.steps("questions", index)
            earlier = self.written.questions[:index]
            if isinstance(question, ChoiceQuestion):
                yield from narrowing_questions.wrong(question, path, earlier, classes, self.known("medication_classes"))
            if question.when is not None:
                yield from self.condition(question.when, (*path, "when"), earlier, f"question '{question.id}'")
            match question:
                case NumberQuestion(min=low, max=high) if low > high:
                    yield Diagnostic(
                        (*path, "max"), "empty-range", f"no number is from {low} to {high}; swap 'min' and 'max'"
                    )
                case ChoiceQuestion(options=options) | ChoicesQuestion(options=options):
                    yield from self.options(options, (*path, "options"), question)
                case MedicationsQuestion(when=when) if when is not None:
                    yield Diagnostic(
                        (*path, "when"),
                        "medications-when",
                        "the medications question is asked of everybody; take 'when' out",
                        at_key=True,
                    )
                case MedicationsQuestion() if question is not medications[0]:
                    yield Diagnostic(
                        (*path, "kind"),
                        "second-medications",
                        "there is one medications question already; make this one a choice",
                    )

    def options(self, options: Sequence[Option], path: Steps, question: Question) -> Iterator[Diagnostic]:
        ids = [option.id for option in options]
        several = {each.id for each in options if each.could_be}
        seen: set[str] = set()
        if not options:
            yield Diagnostic(path, "empty", f"question '{question.id}' has no options; add at least two")
        for index, option in enumerate(options):
            yield from _well_formed(option.id, (*path, index, "id"))
            if option.id in tuple(Unknown):
                yield Diagnostic(
                    (*path, index, "id"),
                    "reserved-id",
                    f"'{option.id}' is an answer every question takes; choose another id",
                )
            if option.id in seen:
                yield Diagnostic(
                    (*path, index, "id"), "doubled-id", f"option '{option.id}' is defined twice; rename one of them"
                )
            yield from unknown(
                option.could_be, ids, (*path, index, "could_be"), "unknown-option", f"option '{option.id}' could be"
            )
            seen.add(option.id)
            yield from _chained(option.could_be, several, (*path, index, "could_be"), f"option '{option.id}'")

    def classes(self) -> Iterator[Diagnostic]:
        several = {each.id for each in self.written.medication_classes if each.could_be}
        known = self.known("medication_classes")
        for index, kind in enumerate(self.written.medication_classes):
            path = self.places.steps("medication_classes", index)
            yield from unknown(
                kind.could_be, known, (*path, "could_be"), "unknown-class", f"class '{kind.id}' could be"
            )
            yield from _chained(kind.could_be, several, (*path, "could_be"), f"class '{kind.id}'")
            for letter, beside in kind.beside.items():
                at = (*path, "beside", letter)
                yield from unknown(beside, known, at, "unknown-class", f"class '{kind.id}' is named '{letter}' beside")
            if kind.must_not_miss and not kind.ask:
                yield Diagnostic(
                    path,
                    "missing-key",
                    f"class '{kind.id}' must not be missed, so it needs 'ask', the question that settles it",
                )

    def sources(self) -> Iterator[Diagnostic]:
        for index, source in enumerate(self.written.sources):
            if not source.identifier and not source.address:
                message = (
                    f"source '{source.id}' has neither 'identifier' nor 'address'; add one, so that a reader can "
                    "find it"
                )
                yield Diagnostic(self.places.steps("sources", index), "missing-key", message)

    def findings(self) -> Iterator[Diagnostic]:
        for part, findings in (("sections", self.written.sections), ("cautions", self.written.cautions)):
            for index, finding in enumerate(findings):
                path = self.places.steps(part, index)
                for key, said in (("says", finding.says), ("more", finding.more), ("clinician", finding.clinician)):
                    for place, statement in enumerate(said):
                        yield from self.statement(statement, (*path, key, place), finding)
                for place, question in enumerate(finding.ask):
                    if question.when:
                        at = (*path, "ask", place, "when")
                        yield from self.condition(question.when, at, self.written.questions, f"'{finding.id}'")
                for place, year in enumerate(finding.years):
                    if year.when:
                        at = (*path, "years", place, "when")
                        yield from self.condition(year.when, at, self.written.questions, f"'{finding.id}'")
        for index, caution in enumerate(self.written.cautions):
            if caution.level == "ask-first" and not caution.if_unsure:
                message = (
                    f"caution '{caution.id}' is ask-first, so it needs 'if_unsure': the same in conditional words "
                    '("If you take …")'
                )
                yield Diagnostic(self.places.steps("cautions", index), "missing-key", message)

    def statement(self, statement: Statement, path: Steps, finding: Section) -> Iterator[Diagnostic]:
        whose = f"'{finding.id}'"
        yield from unknown(
            statement.sources, self.known("sources"), (*path, "sources"), "unknown-source", f"{whose} names the source"
        )
        if statement.kind != "practice" and statement.strength is None:
            yield Diagnostic(path, "missing-key", "'strength' is missing; say how sure the field is of this statement")
        if statement.kind == "practice" and statement.strength is not None:
            message = "what to do (kind: practice) has no strength; take it out, or name the kind of study"
            yield Diagnostic((*path, "strength"), "graded-practice", message)
        if statement.when:
            yield from self.condition(statement.when, (*path, "when"), self.written.questions, whose)
            for test in tests(statement.when):
                if isinstance(test, Unanswered) and isinstance(finding, Caution):
                    message = "'unanswered' may not decide on a statement of a caution; a missing answer keeps it"
                    yield Diagnostic((*path, "when", *test.at), "unanswered-caution", message, at_key=True)

    def rules(self) -> Iterator[Diagnostic]:
        urgent = {caution.id for caution in self.written.cautions if caution.level == "ask-first"}
        more = {question.id for question in self.written.questions if question.path == "more"}
        for index, rule in enumerate(self.written.rules):
            path = self.places.steps("rules", index)
            yield from self.condition(rule.when, (*path, "when"), self.written.questions, f"rule '{rule.id}'")
            yield from self.heeded(rule, path)
            yield from self.shown(rule, (*path, "show"))
            asks = {test.question for test in tests(rule.when)} - {"month"}
            if asks and asks <= more and urgent & set(rule.show.cautions):
                message = f"rule '{rule.id}' hangs an ask-first caution on detail questions alone; add a core question"
                yield Diagnostic((*path, "when"), "ask-first-on-more", message)
            for test in tests(rule.when):
                if isinstance(test, Unanswered) and rule.show.cautions:
                    message = (
                        "'unanswered' may stand only in rules that show sections alone: a missing answer must "
                        "never silence a caution"
                    )
                    yield Diagnostic((*path, "when", *test.at), "unanswered-caution", message, at_key=True)

    def heeded(self, rule: Rule, path: Steps) -> Iterator[Diagnostic]:
        medications = {question.id for question in self.written.questions if question.kind == "medications"}
        if rule.heed_unrecognised and not any(test.question in medications for test in tests(rule.when)):
            message = (
                f"rule '{rule.id}' heeds medicines that were not recognised and compares none; take "
                "'heed_unrecognised' out, or add a comparison with a medication class"
            )
            yield Diagnostic((*path, "heed_unrecognised"), "nothing-to-heed", message, at_key=True)

    def shown(self, rule: Rule, path: Steps) -> Iterator[Diagnostic]:
        cautions, sections = rule.show.cautions, rule.show.sections
        at, whose = (*path, "cautions"), f"rule '{rule.id}' names the caution"
        yield from unknown(cautions, self.known("cautions"), at, "unknown-caution", whose)
        at, whose = (*path, "sections"), f"rule '{rule.id}' names the section"
        yield from unknown(sections, self.known("sections"), at, "unknown-section", whose)
        if not cautions and not sections:
            yield Diagnostic(path, "empty", f"rule '{rule.id}' shows nothing; name a caution or a section")
        if rule.show.cautions_only and sections:
            message = f"rule '{rule.id}' leaves out all sections and names one; take 'cautions_only' or the section out"
            yield Diagnostic(at, "withheld-section", message, at_key=True)

    def condition(
        self, condition: Condition, path: Steps, asked: Sequence[Question], whose: str
    ) -> Iterator[Diagnostic]:
        read = frozenset(question.id for question in self.written.questions)
        yield from Asking(self.ids, read).check(condition, path, asked, whose)


def _well_formed(name: str, path: Steps) -> Iterator[Diagnostic]:
    if not _ID.fullmatch(name):
        yield Diagnostic(path, "bad-id", f"this is not an id; {_REMEDY_ID}")


def _chained(named: Iterable[str], several: set[str], path: Steps, whose: str) -> Iterator[Diagnostic]:
    for index, name in enumerate(named):
        if name in several:
            message = f"{whose} could be '{name}', which itself could be several; name those that it could be"
            yield Diagnostic((*path, index), "could-be-chain", message)
