"""What a text of a rule set tells a reader to do is refused, whichever medicine of the rule set it is about."""

from dataclasses import replace

from d3k2_profile.rules.diagnostics import Places
from d3k2_profile.rules.reader_texts import dosing_language
from tests.sample_rules import packaged


def told(*sentences: str) -> set[int]:
    """The places of those of the sentences that are refused as reasons of a rule."""
    rules = packaged()
    written = replace(rules, rules=tuple(replace(rules.rules[0], because=each) for each in sentences))
    return {int(each.path[1]) for each in dosing_language(written, Places()) if each.path[0] == "rules"}


def test_nobody_is_told_to_stop_any_medicine_by_its_common_name() -> None:
    kinds = [kind for kind in packaged().medication_classes if not kind.could_be]
    names = sorted({name for kind in kinds for name in kind.names if name.isalpha() and len(name) > 3})
    refused = told(*(f"You should stop {name}." for name in names))

    assert [name for place, name in enumerate(names) if place not in refused] == []


def test_a_brand_is_a_medicine_and_what_is_known_of_one_may_be_said() -> None:
    assert told("Take Lasix with breakfast.", "Double your Marevan.", "Start Pradaxa.") == {0, 1, 2}
    assert told("Lasix is a water tablet.", "You take Marevan.", "Ask your doctor about Pradaxa.") == set()
