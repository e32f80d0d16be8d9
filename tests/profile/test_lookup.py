"""What is looked up is taken for what it is, without its amount, and brings the cautions that mention it."""

import pytest

from d3k2_profile.errors import UsageError
from d3k2_profile.output.lookup import as_text
from d3k2_profile.profile.lookup import MOST_READ, cautions_mentioning, look_up
from tests.sample_rules import NARROWING, WARFARIN_RULES, packaged


def said(*names: str) -> str:
    """What is said of the names by a small rule set."""
    return as_text(WARFARIN_RULES, look_up(WARFARIN_RULES, names))


def test_a_known_name_is_said_without_its_amount_and_with_each_caution_that_mentions_it() -> None:
    assert said("warfarin 5 mg") == (
        '"warfarin" is warfarin: vitamin K antagonist\n'
        "  Cautions: Blood thinners and vitamin K (vitamin-k-antagonist)\n"
    )


def test_several_names_in_one_argument_are_several_medicines() -> None:
    (found,) = look_up(WARFARIN_RULES, ["warfarin, apixaban"])

    assert found.typed == "warfarin, apixaban"
    assert [each.name for each in found.entries] == ["warfarin", "apixaban"]


def test_a_near_name_is_said_not_to_be_certain_and_what_it_resembles() -> None:
    assert said("warferin") == (
        '"warferin" may be warfarin; that is not certain\n'
        '  resembles "warfarin": warfarin\n'
        "  Cautions: Blood thinners and vitamin K (vitamin-k-antagonist)\n"
    )


def test_a_name_that_nothing_is_known_of_says_that_nothing_was_checked() -> None:
    assert said("xyzzy") == '"xyzzy" is not known here, so nothing was checked for it\n'


def test_a_word_for_a_kind_brings_the_cautions_about_all_that_it_may_mean() -> None:
    text = as_text(NARROWING, look_up(NARROWING, ["water pill"]))

    assert [name for name in ("calcium", "magnesium", "potassium", "any") if f"({name})" in text] == [
        "calcium",
        "magnesium",
        "potassium",
        "any",
    ]


def test_a_word_for_a_kind_is_mentioned_by_more_cautions_than_one_of_the_classes_that_it_may_mean() -> None:
    narrow = cautions_mentioning(packaged(), {"vitamin_k_antagonists"})
    wide = cautions_mentioning(packaged(), {"anticoagulant_unspecified"})

    assert {each.id for each in narrow} < {each.id for each in wide}
    assert cautions_mentioning(packaged(), set()) == []


def test_a_name_that_is_too_long_is_refused_with_its_length() -> None:
    assert len(look_up(WARFARIN_RULES, ["x" * MOST_READ])) == 1
    with pytest.raises(UsageError) as refused:
        look_up(WARFARIN_RULES, ["x" * (MOST_READ + 1)])

    assert f"{refused.value}" == "a name has 20,001 letters, at most 20,000 are read; give it in parts"
