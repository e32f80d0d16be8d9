"""What somebody looks up is told medicine by medicine, with the cautions that look at each."""

import pytest

from d3k2_profile.errors import UsageError
from d3k2_profile.profile.lookup import MOST_READ, LookedUp, cautions_mentioning, look_up
from tests.sample_rules import WARFARIN_RULES, packaged

LEXICON = WARFARIN_RULES.questionnaire.lexicon


def test_each_argument_has_its_medicines_without_their_amounts() -> None:
    warfarin, eliquis, unknown = (LEXICON.recognise(LEXICON.entry(each)) for each in ("warfarin", "eliquis", "xyzzy"))

    assert look_up(WARFARIN_RULES, ["warfarin 5 mg, Eliquis", "xyzzy"]) == [
        LookedUp("warfarin, Eliquis", (warfarin, LEXICON.recognise(LEXICON.entry("Eliquis")))),
        LookedUp("xyzzy", (unknown,)),
    ]
    assert (warfarin.match, eliquis.match, unknown.match) == ("exact", "exact", "none")


def test_an_argument_that_would_not_be_read_whole_is_refused() -> None:
    assert len(look_up(WARFARIN_RULES, ["x" * MOST_READ])) == 1
    with pytest.raises(UsageError, match="a name has 20,001 letters, at most 20,000 are read; give it in parts"):
        look_up(WARFARIN_RULES, ["x" * (MOST_READ + 1)])


def test_a_word_for_a_kind_is_mentioned_by_the_cautions_of_each_class_that_it_may_mean() -> None:
    narrow = cautions_mentioning(packaged(), {"vitamin_k_antagonists"})
    wide = cautions_mentioning(packaged(), {"anticoagulant_unspecified"})

    assert "vitamin-k-antagonist" in [each.id for each in narrow]
    assert {each.id for each in narrow} < {each.id for each in wide}
    assert cautions_mentioning(packaged(), set()) == []
