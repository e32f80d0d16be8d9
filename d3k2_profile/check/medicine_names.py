"""Names of medicines that lead to the wrong class, to two that exclude each other, or to one by accident."""

from collections.abc import Iterator

from d3k2_profile.medicines.known_names import SHORT
from d3k2_profile.medicines.model import Entry
from d3k2_profile.rules.diagnostics import Diagnostic
from d3k2_profile.rules.model import RuleSet
from d3k2_profile.text import fold


def misleading(ruleset: RuleSet) -> Iterator[Diagnostic]:
    """Names that another class swallows, and names of a class that must not be missed that stand in another one too."""
    lexicon = ruleset.questionnaire.lexicon
    for index, kind in enumerate(ruleset.medication_classes):
        questioned = {fold(name) for name in kind.ambiguous}
        for name in (name for name in kind.all_names if fold(name) not in questioned):
            found = lexicon.recognise(Entry(name))
            path = ("medication_classes", index, "names")
            if kind.id not in found.may_mean:
                yield Diagnostic(
                    path, "swallowed-name", f"'{name}' does not lead to '{kind.id}'; another class takes it", "warning"
                )
            elif kind.must_not_miss and len(found.classes) > 1:
                others = ", ".join(other for other in found.classes if other != kind.id)
                message = f"'{name}' stands in '{kind.id}' and also in {others}; a medicine is one or the other"
                yield Diagnostic(path, "two-classes", message, "warning")


def too_short(ruleset: RuleSet) -> Iterator[Diagnostic]:
    """Names of four letters or fewer that are not marked to match exactly only."""
    for index, kind in enumerate(ruleset.medication_classes):
        exact = {fold(name) for name in kind.exact_only}
        for name in kind.all_names:
            if sum(character.isalpha() for character in name) <= SHORT and fold(name) not in exact:
                message = f"'{name}' is too short to be matched by similarity; add it to 'exact_only' of '{kind.id}'"
                yield Diagnostic(("medication_classes", index, "names"), "short-name", message, "warning")
