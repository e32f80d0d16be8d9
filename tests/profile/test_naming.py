"""The person's own medicine in the questions to take along."""

import pytest

from d3k2_profile.output import FORMATS
from d3k2_profile.output.library import entry
from d3k2_profile.rules.model import RuleSet
from d3k2_profile.terminal.console import plain_text
from tests.samples import WARFARIN_PARTS, packaged, profile_of, ruleset
from tests.simulated import simulated


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
    both = {"clot_medicine": "warfarin", "medications": ["marevan", "amiodarone", "fluconazole"]}
    caution = profile_of(packaged(), both).finding("warfarin-and-medicine")

    assert caution
    assert caution.asks[0] == "Can amiodarone and fluconazole change my blood thinner, and which way?"


def test_the_library_and_the_pages_never_show_the_placeholder() -> None:
    shown = [plain_text(entry(packaged(), part)) for part in packaged().findings.values()]
    shown += [plain_text(FORMATS[form](profile_of(packaged(), {}))) for form in ("terminal", "html", "json")]

    assert [text for text in shown if "{medicine}" in text] == []


def test_no_two_questions_of_a_simulated_person_are_the_same() -> None:
    profiles = [profile_of(packaged(), answers) for answers in simulated()]

    assert [
        each.questions_to_ask for each in profiles if len({*each.questions_to_ask}) < len(each.questions_to_ask)
    ] == []
