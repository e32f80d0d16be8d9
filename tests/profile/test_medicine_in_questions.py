"""The person's own medicine in the questions to take along."""

from itertools import combinations

import pytest

from d3k2_profile.output import FORMATS, message
from d3k2_profile.output.rule_set_contents import entry
from d3k2_profile.output.talking_sheet import talking_sheet
from d3k2_profile.profile.medicine_in_questions import MEDICINE
from d3k2_profile.profile.questions_to_take import alike
from d3k2_profile.rules.model import RuleSet
from d3k2_profile.terminal.console import plain_text
from tests.sample_rules import WARFARIN_PARTS, packaged, profile_of, ruleset
from tests.simulated_people import simulated


def rules() -> RuleSet:
    """A caution that asks about the person's own medicine, in more than one way."""
    named = '"Can {medicine} change how blood clots?", Does anything change how my blood clots?, May I ask?'
    return ruleset(WARFARIN_PARTS.replace("Does vitamin K matter for my medicine?", named))


@pytest.mark.parametrize(
    ("answers", "asks"),
    [
        ({"medications": ["coumadin"]}, ("Can warfarin change how blood clots?", "May I ask?")),
        (
            {"medications": ["coumadin", "sintrom", "eliquis"]},
            ("Can warfarin and acenocoumarol change how blood clots?", "May I ask?"),
        ),
        ({"clot_medicine": "warfarin"}, ("Does anything change how my blood clots?", "May I ask?")),
        ({"medications": ["blood thinner"]}, ("Does anything change how my blood clots?", "May I ask?")),
    ],
)
def test_a_question_names_the_medicines_that_bring_its_caution_or_falls_away(
    answers: dict[str, object], asks: tuple[str, ...]
) -> None:
    assert profile_of(rules(), answers).cautions[0].asks == asks


def test_a_blood_thinner_is_not_named_where_another_medicine_meets_it() -> None:
    taken = {"clot_medicine": "warfarin", "medications": ["marevan", "amiodarone", "carbamazepine", "aspirin"]}
    caution = profile_of(packaged(), taken).finding("warfarin-and-medicine")

    assert caution
    assert caution.asks[0] == "Can amiodarone, carbamazepine and aspirin change my blood thinner, and which way?"


def test_a_blood_thinner_is_not_named_while_the_other_medicine_is_still_to_be_found_out() -> None:
    caution = profile_of(packaged(), {"clot_medicine": "warfarin", "medications": ["coumadin"]}).finding(
        "warfarin-and-medicine"
    )

    assert caution
    assert [ask for ask in caution.asks if "warfarin" in ask] == []


@pytest.mark.slow
def test_the_library_and_the_pages_never_show_the_placeholder() -> None:
    shown = [plain_text(entry(packaged(), part)) for part in packaged().findings.values()]
    shown += [plain_text(FORMATS[form](profile_of(packaged(), {}))) for form in ("terminal", "html", "json")]

    assert [text for text in shown if "{medicine}" in text] == []


@pytest.mark.slow
def test_no_two_questions_of_a_simulated_person_are_alike_and_each_that_can_name_a_medicine_does() -> None:
    profiles = [profile_of(packaged(), answers) for answers in simulated()]
    can_name = {part.id for part in packaged().findings.values() if any(MEDICINE in each.text for each in part.ask)}
    naming = [finding for each in profiles for finding in each.findings if finding.part.id in can_name]
    names = {name for kind in packaged().medication_classes for name in kind.names}

    assert [pair for each in profiles for pair in combinations(each.questions_to_ask, 2) if alike(*pair)] == []
    assert [ask for each in profiles for finding in each.findings for ask in finding.asks if "{" in ask] == []
    assert naming
    assert [
        finding.asks
        for finding in naming
        if finding.certainty == "applies"
        and "medications" in finding.triggers
        and not any(name in finding.asks[0] for name in names)
    ] == []


@pytest.mark.slow
def test_the_sheet_and_the_message_print_no_other_questions_than_the_page() -> None:
    for answers in simulated():
        profile = profile_of(packaged(), answers)
        asked = [
            line[2:] for line in message.render(profile).splitlines() if line.startswith("- ") and line.endswith("?")
        ]

        assert {*asked} <= {*profile.questions_to_ask}
        assert talking_sheet(profile).questions == profile.questions_to_ask
