"""What no rule set may drop, also called the floor: what the packaged one never misses, no other may miss."""

from collections.abc import Iterator

from d3k2_profile.files.placed_data import Steps
from d3k2_profile.medicines.model import Entry, MedicationClass
from d3k2_profile.rules.diagnostics import Diagnostic
from d3k2_profile.rules.model import RuleSet
from d3k2_profile.rules.safety_floor_answers import silenced


def missing(custom: RuleSet, floor: RuleSet) -> Iterator[Diagnostic]:
    """Each class that must not be missed, each name of one, and each ask-first caution it raises, where the custom rule
    set lacks it, and each answer that raises one.

    Whether a caution is raised is tried out: with any one name of the class as the only
    answer it must apply at ask-first. Its wording may differ.
    """
    for kind in (kind for kind in floor.medication_classes if kind.must_not_miss):
        own = custom.questionnaire.lexicon.by_id.get(kind.id)
        path = _path(custom, kind.id)
        if own is None or not own.must_not_miss:
            message = (
                f"the class '{kind.id}' is missing or not marked 'must_not_miss: true'; every rule set must have it"
            )
            yield Diagnostic(path, "floor-class", message)
        else:
            yield from _names(custom, floor, kind, path)


def _names(custom: RuleSet, floor: RuleSet, kind: MedicationClass, path: Steps) -> Iterator[Diagnostic]:
    lexicon = custom.questionnaire.lexicon
    lost = {name for name in kind.all_names if kind.id not in lexicon.recognise(Entry(name, confirmed=name)).classes}
    for name in kind.all_names:
        if name in lost:
            yield Diagnostic(
                (*path, "names"),
                "floor-name",
                f"'{name}' does not lead to the class '{kind.id}'; add it to the names of that class",
            )
    certain = [
        name
        for name in kind.all_names
        if name not in lost and kind.id in floor.questionnaire.lexicon.recognise(Entry(name)).classes
    ]
    medicines = {name: lexicon.possible((Entry(name),)) for name in certain}
    raised_by = {each: custom.raised_by(each) for each in set(medicines.values())}  # many names mean the same
    for caution in sorted(floor.raised_by_class(kind.id)):
        silent = [name for name in certain if caution not in raised_by[medicines[name]]]
        if silent:
            message = (
                f"'{silent[0]}' alone does not raise the ask-first caution '{caution}'; add a rule that shows it "
                f"for '{kind.id}'"
            )
            yield Diagnostic(("cautions",), "floor-caution", message)
        else:
            yield from silenced(custom, floor, caution)


def shortened(ruleset: RuleSet) -> Iterator[Diagnostic]:
    """Statements of a caution that must not be missed which some answers would leave out."""
    for index, caution in enumerate(ruleset.cautions):
        if caution.id in ruleset.unmissable:
            for place, statement in enumerate(caution.says):
                if statement.when:
                    message = f"'{caution.id}' is never shortened; take the 'when' of this statement out"
                    yield Diagnostic(
                        ("cautions", index, "says", place, "when"), "floor-statement", message, at_key=True
                    )


def _path(custom: RuleSet, name: str) -> Steps:
    index = next((index for index, kind in enumerate(custom.medication_classes) if kind.id == name), None)
    return ("medication_classes",) if index is None else ("medication_classes", index)
