"""The rule set as data that was checked before: the same rule set, or none."""

import pickle
from hashlib import sha256

import pytest

from d3k2_profile.medicines.model import Entry
from d3k2_profile.rules import packaged
from tests import samples
from tests.samples import WARFARIN_RULES, profile_of

TEXT = b"about: ..."


def behind_digests(parts: bytes) -> bytes:
    """Data whose digests are right."""
    return sha256(TEXT).digest() + sha256(parts).digest() + parts


def test_a_rule_set_comes_out_of_its_data_as_it_went_in() -> None:
    for ruleset in (WARFARIN_RULES, samples.packaged()):
        unpacked = packaged.unpack(packaged.pack(ruleset, TEXT), TEXT)

        assert unpacked == ruleset
        assert unpacked.questionnaire.lexicon.recognise(Entry("coumadin")) == ruleset.questionnaire.lexicon.recognise(
            Entry("coumadin")
        )
        assert profile_of(unpacked, {"clot_medicine": "warfarin"}) == profile_of(ruleset, {"clot_medicine": "warfarin"})


def test_data_of_another_text_or_data_that_is_not_whole_is_none() -> None:
    data = packaged.pack(WARFARIN_RULES, TEXT)

    assert packaged.unpack(data, TEXT + b" ") is None
    assert packaged.unpack(data[:-1], TEXT) is None
    assert packaged.unpack(data[:-1] + b"?", TEXT) is None
    assert packaged.unpack(data[:50], TEXT) is None
    assert packaged.unpack(b"", TEXT) is None


@pytest.mark.parametrize("value", [print, packaged.pack, sha256])
def test_data_makes_nothing_but_the_parts_of_a_rule_set(value: object) -> None:
    with pytest.raises(pickle.UnpicklingError, match="is no part of a rule set"):
        packaged.unpack(behind_digests(pickle.dumps(value)), TEXT)


def test_data_of_something_else_is_no_rule_set() -> None:
    assert packaged.unpack(behind_digests(pickle.dumps(Entry("coumadin"))), TEXT) is None
