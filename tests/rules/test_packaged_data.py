"""The rule set as data that was checked before: the same rule set, or none."""

import pickle
from dataclasses import replace
from hashlib import sha256

import pytest

from d3k2_profile.dosing.already_searched import is_remembered
from d3k2_profile.dosing.lint import states_amount
from d3k2_profile.medicines.model import Entry
from d3k2_profile.rules import packaged_data
from d3k2_profile.rules.pack_for_wheel import pack
from tests import sample_rules
from tests.sample_rules import WARFARIN_RULES, profile_of

TEXT = b"about: ..."
CHECKSUM = packaged_data.checksum([TEXT])


def behind_checksums(parts: bytes) -> bytes:
    """Data whose checksums are right."""
    return CHECKSUM + packaged_data.checksum([parts]) + parts


@pytest.mark.slow
def test_a_rule_set_comes_out_of_its_data_as_it_went_in() -> None:
    for ruleset in (WARFARIN_RULES, sample_rules.packaged()):
        ruleset.questionnaire.lexicon.recognise(Entry("coumadin"))  # what was looked up stays out of it
        unpacked = packaged_data.unpack(pack(ruleset, TEXT), CHECKSUM)

        assert unpacked == ruleset
        assert unpacked.questionnaire.lexicon.recognise(Entry("coumadin")) == ruleset.questionnaire.lexicon.recognise(
            Entry("coumadin")
        )
        assert profile_of(unpacked, {"clot_medicine": "warfarin"}) == profile_of(ruleset, {"clot_medicine": "warfarin"})


def test_data_of_another_text_or_data_that_is_not_whole_is_none() -> None:
    data = pack(WARFARIN_RULES, TEXT)

    assert packaged_data.unpack(data, packaged_data.checksum([TEXT + b" "])) is None
    assert packaged_data.unpack(data[:-1], CHECKSUM) is None
    assert packaged_data.unpack(data[:-1] + b"?", CHECKSUM) is None
    assert packaged_data.unpack(data[:50], CHECKSUM) is None
    assert packaged_data.unpack(b"", CHECKSUM) is None


@pytest.mark.parametrize("value", [print, pack, sha256])
def test_data_makes_nothing_but_the_parts_of_a_rule_set(value: object) -> None:
    assert packaged_data.unpack(behind_checksums(pickle.dumps(value)), CHECKSUM) is None
    assert packaged_data.unpack(behind_checksums(b"garbage"), CHECKSUM) is None


def test_data_of_something_else_is_no_rule_set() -> None:
    assert packaged_data.unpack(behind_checksums(pickle.dumps(Entry("coumadin"))), CHECKSUM) is None


def test_the_texts_of_the_rule_set_that_state_no_amount_are_remembered_and_no_others() -> None:
    about = replace(WARFARIN_RULES.about, use="Take 1000 IU.", misuse="Anything but vitamin K2.")
    packaged_data.unpack(pack(replace(WARFARIN_RULES, about=about), TEXT), CHECKSUM)

    assert is_remembered("Anything but vitamin K2.")
    assert not is_remembered("Take 1000 IU.")
    assert states_amount("Take 1000 IU.", frozenset())
