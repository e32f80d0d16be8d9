"""Which medicines nobody looked at beside a blood thinner."""

import pytest

from tests.sample_rules import packaged, profile_of


@pytest.mark.parametrize(
    ("answers", "named"),
    [
        ({"medications": ["warfarin", "metformin", "furosemide", "aspirin"]}, ("metformin", "furosemide")),
        ({"clot_medicine": "doac", "medications": ["metformin", "simvastatin"]}, ("metformin", "simvastatin")),
        ({"clot_medicine": "doac", "medications": ["ibuprofen"]}, ()),
        ({"clot_medicine": "warfarin", "medications": ["simvastatin", "omeprazole"]}, ()),
        ({"clot_medicine": "antiplatelet-only", "medications": ["aspirin", "metformin"]}, ()),
        ({"clot_medicine": "no", "medications": ["metformin"]}, ()),
        ({"clot_medicine": "not-sure", "medications": ["metformin"]}, ()),
    ],
)
def test_a_known_medicine_that_no_rule_looks_at_beside_the_blood_thinner_taken_is_named(
    answers: dict[str, object], named: tuple[str, ...]
) -> None:
    assert profile_of(packaged(), answers).beside_thinner == named
