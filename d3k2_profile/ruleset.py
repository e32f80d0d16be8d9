"""A rule set that is whole, and how one is loaded from a file."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from d3k2_profile import document, references
from d3k2_profile.condition import holds
from d3k2_profile.diagnostics import Diagnostic, in_order, lines
from d3k2_profile.document import Document, DocumentError, Plain
from d3k2_profile.errors import Status, UserError
from d3k2_profile.medication import Entry, Lexicon
from d3k2_profile.parts import Rule, RuleSetFile, Section
from d3k2_profile.question import MedicationsQuestion, Questionnaire
from d3k2_profile.validation import validate


@dataclass(frozen=True, kw_only=True)
class RuleSet(RuleSetFile):
    """A rule set that is whole: ids unique, references resolved, conditions looking back at what those questions allow.

    `digest` is SHA-256 over the rule set's data (not its comments or layout);
    `custom` says that it did not come with the program.
    """

    digest: str
    custom: bool = False

    @cached_property
    def questionnaire(self) -> Questionnaire:
        """The questions with the names that medicines are recognised by."""
        return Questionnaire(self.questions, Lexicon(self.medication_classes, self.other_medicines))

    @cached_property
    def findings(self) -> Mapping[str, Section]:
        """Every caution and section by its id, cautions first, in the order of the file."""
        return {finding.id: finding for finding in (*self.cautions, *self.sections)}

    @cached_property
    def bringing(self) -> Mapping[str, tuple[Rule, ...]]:
        """For each caution and section the rules that bring it, in the order of the file."""
        return {
            finding: tuple(rule for rule in self.rules if finding in (*rule.show.cautions, *rule.show.sections))
            for finding in self.findings
        }

    @cached_property
    def unmissable(self) -> frozenset[str]:
        """The ask-first cautions that one name of a class that must not be missed raises, with nothing else answered."""
        question = next((each for each in self.questions if isinstance(each, MedicationsQuestion)), None)
        urgent = {caution.id for caution in self.cautions if caution.level == "ask-first"}
        found: set[str] = set()
        for name in (next(iter(each.names), None) for each in self.medication_classes if each.must_not_miss):
            if question and name:
                facts = self.questionnaire.situation({question.id: (Entry(name),)}).facts
                found |= {caution for rule in self.rules if holds(rule.when, facts) for caution in rule.show.cautions}
        return frozenset(found & urgent)


class RuleSetError(UserError):
    """A rule set that cannot be used; `diagnostics` has everything wrong with it, by place."""

    status = Status.RULES

    def __init__(self, name: str, diagnostics: list[Diagnostic]) -> None:
        super().__init__("\n".join(lines(diagnostics, name)))
        self.diagnostics = diagnostics


def bundled() -> Traversable:
    """The rule set that came with the program: inside an installed package, or at the top of a checkout."""
    inside = files("d3k2_profile") / "rules.yaml"
    return inside if inside.is_file() else Path(__file__).parents[1] / "rules.yaml"


def load(path: Path | None = None) -> RuleSet:
    """The rule set in a file, or the one that came with the program; raises RuleSetError with all that is wrong."""
    if path is None:
        return build(read(bundled().read_bytes(), "rules.yaml"), "rules.yaml")
    return build(open_document(path), path.name, custom=True)


def open_document(path: Path) -> Document:
    """The document in a rule-set file; raises RuleSetError where the text itself cannot be read."""
    try:
        return document.read_yaml(document.fetch(path))
    except DocumentError as error:
        raise _unreadable(error, path.name) from None


def read(raw: bytes, name: str) -> Document:
    """The document in the bytes of a rule set; raises RuleSetError where the text itself cannot be read."""
    try:
        return document.read_yaml(document.decode(raw))
    except DocumentError as error:
        raise _unreadable(error, name) from None


def build(text: Document, name: str, *, custom: bool = False) -> RuleSet:
    """The whole rule set in a document; raises RuleSetError with every diagnostic, located, in the order of the file."""
    written, diagnostics, places = validate(text.data)
    if written is not None:
        diagnostics = [*diagnostics, *references.check(written, text.data, places)]
    if diagnostics or written is None:
        raise RuleSetError(name, in_order(each.located(text) for each in diagnostics))
    parts = {part.name: getattr(written, part.name) for part in fields(RuleSetFile)}
    return RuleSet(**parts, digest=_digest(text.data), custom=custom)


def _digest(data: Plain) -> str:
    canonical = json.dumps(data, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return "sha256:" + hashlib.sha256(canonical.encode()).hexdigest()


def _unreadable(error: DocumentError, name: str) -> RuleSetError:
    return RuleSetError(name, [Diagnostic(fault.steps, fault.code, fault.message, place=fault.place) for fault in error.faults])
