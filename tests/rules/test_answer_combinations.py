"""The answers that a condition can tell apart: as few as there are, and none that could matter is left out."""

from itertools import combinations

import pytest

from d3k2_profile.conditions.when import All, AnyOf, Condition, Includes, Not, Within
from d3k2_profile.medicines.model import Entry
from d3k2_profile.questions.value_types import Choice, Medications, Number, Value
from d3k2_profile.rules.answer_combinations import Assignments, assignments
from tests.sample_rules import NARROWING, WARFARIN_RULES

OLDER = Within("age", 65, None)
ON_WARFARIN = Includes("clot_medicine", ("warfarin",))
TAKES_ONE = Includes("medications", ("vitamin_k_antagonists", "direct_oral_anticoagulants"))
TAKES_WARFARIN = Includes("medications", ("vitamin_k_antagonists",))

EACH_OPTION = [Includes("clot_medicine", (option,)) for option in ("warfarin", "doac", "yes-unknown", "no")]


def test_of_answers_that_every_comparison_takes_for_the_same_the_first_is_tried() -> None:
    tried = assignments(WARFARIN_RULES, All((OLDER, Not(ON_WARFARIN)))).values

    assert tried == {
        "age": [Number(0), Number(65)],
        "clot_medicine": [Choice("warfarin"), Choice("doac"), Choice("yes-unknown")],
    }


@pytest.mark.parametrize(
    "condition",
    [
        All((OLDER, ON_WARFARIN)),
        AnyOf((Not(OLDER), ON_WARFARIN, Within("age", 20, 30))),
        All((TAKES_ONE, Not(TAKES_WARFARIN), OLDER)),
    ],
)
def test_all_answers_lead_to_what_those_that_are_tried_lead_to(condition: Condition) -> None:
    questionnaire = WARFARIN_RULES.questionnaire
    taken = [Entry(name) for kind in WARFARIN_RULES.medication_classes for name in kind.all_names]
    every: dict[str, list[Value]] = {
        "age": [Number(age) for age in range(121)],
        "clot_medicine": [*assignments(WARFARIN_RULES, *EACH_OPTION).values["clot_medicine"]],
        "medications": [Medications(chosen) for count in range(3) for chosen in combinations(taken, count)],
    }
    tried = assignments(WARFARIN_RULES, condition)
    whole = Assignments(WARFARIN_RULES, {name: every[name] for name in questionnaire.by_id if name in tried.values})

    assert tried.size(partial=True) < whole.size(partial=True)
    assert _outcomes(tried, condition) == _outcomes(whole, condition)


def _outcomes(space: Assignments, condition: Condition) -> set[bool | None]:
    return {space.holds(condition, assignment) for assignment in space.all(partial=True)}


def test_every_option_of_a_question_that_narrows_a_kind_is_tried_since_the_medicines_tell_them_apart() -> None:
    condition = All((Includes("water_tablet", ("thiazide",)), Includes("medications", ("loop_diuretics",))))

    assert [*assignments(NARROWING, condition).values["water_tablet"]] == [
        Choice(option) for option in ("thiazide", "loop", "strong", "another")
    ]
