"""A typed name leads to the medication classes it may mean, or is named as not recognised."""

import pytest

from d3k2_profile.conditions.possible_answers import Picks
from d3k2_profile.medicines.lexicon import Lexicon
from d3k2_profile.medicines.model import Candidate, Entry, MedicationClass, Recognition
from tests.sample_rules import WARFARIN_RULES, packaged

LEXICON = WARFARIN_RULES.questionnaire.lexicon
VKA, DOAC, UNSPECIFIED = "vitamin_k_antagonists", "direct_oral_anticoagulants", "anticoagulant_unspecified"
NONE: frozenset[str] = frozenset()


def test_a_brand_is_shown_as_the_medicine_it_is() -> None:
    entry = Entry(" CoumaDIN ")

    assert LEXICON.recognise(entry) == Recognition(entry, "exact", "warfarin", (VKA,), ("vitamin K antagonist",))


def test_a_name_in_two_classes_belongs_to_both() -> None:
    found = packaged().questionnaire.lexicon.recognise(Entry("rifinah"))

    assert set(found.classes) >= {"rifamycins", "isoniazid"}
    assert found.match == "exact"


def test_words_for_a_kind_could_be_each_class_of_that_kind() -> None:
    either = frozenset({frozenset({UNSPECIFIED, VKA}), frozenset({UNSPECIFIED, DOAC})})

    assert LEXICON.possible((Entry("blood thinner"),)) == Picks((either,))


@pytest.mark.parametrize(
    "typed",
    [
        "blood thinner not eliquis",
        "blood thinner (stopped eliquis)",
        "blood thinner? eliquis?",
        "eliquis or a blood thinner",
        "blood thinner after eliquis",
        "blood thinner 不 eliquis",
    ],
)
def test_words_for_a_kind_stay_open_beside_a_name_that_is_denied_or_unsure(typed: str) -> None:
    (alternatives,) = LEXICON.possible((Entry(typed),)).items

    assert any(VKA in classes for classes in alternatives)


@pytest.mark.parametrize("typed", ["blood thinner eliquis", "my blood thinner is eliquis", "eliquis (blood thinner)"])
def test_words_for_a_kind_add_nothing_to_the_name_of_a_medicine_of_that_kind(typed: str) -> None:
    assert LEXICON.possible((Entry(typed),)) == Picks((frozenset({frozenset({DOAC})}),))


def test_what_cannot_be_read_beside_a_denied_name_stays_open() -> None:
    open_still, denied = Entry("not eliquis but wrfrn"), Entry("not eliquis but wrfrn", None, frozenset({DOAC}))

    both = frozenset({VKA, DOAC})
    assert LEXICON.possible((open_still,)) == Picks((frozenset({NONE, frozenset({VKA}), frozenset({DOAC}), both}),))
    assert LEXICON.possible((denied,)) == Picks((frozenset({NONE, frozenset({VKA})}),))
    assert LEXICON.possible((Entry("stopped eliquis last year"),)) == Picks((frozenset({NONE, frozenset({DOAC})}),))


def test_what_is_not_recognised_could_be_a_class_that_must_not_be_missed_until_that_was_asked() -> None:
    assert LEXICON.recognise(Entry("xyzal")) == Recognition(Entry("xyzal"), "none", left=("xyzal",))
    assert LEXICON.possible((Entry("xyzal"),)) == Picks((frozenset({NONE, frozenset({VKA})}),))
    assert LEXICON.possible((Entry("xyzal", None, frozenset({VKA})),)) == Picks((frozenset({NONE}),))


def test_a_confirmed_name_counts_instead_of_what_was_typed() -> None:
    entry = Entry("cumadin", "coumadin")

    assert LEXICON.recognise(entry) == Recognition(entry, "exact", "warfarin", (VKA,), ("vitamin K antagonist",))


def test_a_medicine_nothing_is_said_about_is_recognised_and_belongs_to_no_class() -> None:
    lexicon = Lexicon(LEXICON.classes, {"metformin": ()})
    entry = Entry("Metformin")

    assert lexicon.recognise(entry) == Recognition(entry, "other", "metformin")
    assert lexicon.possible((entry,)) == Picks((frozenset({NONE}),))


def test_every_name_of_a_class_that_must_not_be_missed_leads_to_it() -> None:
    lexicon = packaged().questionnaire.lexicon
    for kind in (kind for kind in lexicon.classes if kind.must_not_miss):
        for name in (*kind.words, *kind.names, *(other for others in kind.names.values() for other in others)):
            assert kind.id in lexicon.recognise(Entry(name)).may_mean, name


def test_a_near_match_is_possible_and_names_what_it_resembles() -> None:
    entry = Entry("cumadin")

    assert LEXICON.recognise(entry) == Recognition(
        entry, "possible", candidates=(Candidate("warfarin", (VKA,), "coumadin"),), left=("cumadin",)
    )


def test_a_denied_name_is_a_question_and_names_what_was_denied() -> None:
    entry = Entry("not coumadin")

    assert LEXICON.recognise(entry) == Recognition(
        entry, "ask", candidates=(Candidate("warfarin", (VKA,), "coumadin"),)
    )


def test_a_word_for_a_kind_must_not_be_missed_where_one_of_the_kind_must_not() -> None:
    assert [LEXICON.never_missed([kind]) for kind in (VKA, UNSPECIFIED, DOAC)] == [True, True, False]
    assert not LEXICON.never_missed([])


def test_a_word_left_over_makes_an_entry_not_whole_and_could_be_what_must_not_be_missed_until_that_was_asked() -> None:
    entry = Entry("eliquis xyzzy")

    assert LEXICON.recognise(entry).left == ("xyzzy",)
    assert not LEXICON.recognise(entry).whole
    assert LEXICON.possible((entry,)) == Picks((frozenset({frozenset({DOAC}), frozenset({DOAC, VKA})}),))
    assert LEXICON.possible((Entry("eliquis xyzzy", None, frozenset({VKA})),)) == Picks(
        (frozenset({frozenset({DOAC})}),)
    )


def test_what_a_medicine_is_for_and_who_gave_it_hides_no_other() -> None:
    assert LEXICON.recognise(Entry("eliquis for trigeminal neuralgia from my oncologist")).whole
    assert LEXICON.recognise(Entry("eliquis for neuralgia and xyzzy")).left == ("xyzzy",)


@pytest.mark.parametrize("left", ["xyzzy", "mon xyzzy"])
def test_days_that_are_left_out_hide_no_word_behind_them(left: str) -> None:
    assert LEXICON.recognise(Entry(f"eliquis except mondays {left}")).left == ("xyzzy",)


@pytest.mark.parametrize("days", ["daily but not mondays", "except some tuesdays", "except mondays and fridays"])
def test_days_that_are_left_out_deny_no_medicine(days: str) -> None:
    found = LEXICON.recognise(Entry(f"eliquis {days}"))

    assert (found.match, found.left) == ("exact", ())
    assert LEXICON.recognise(Entry(f"eliquis {days} xyzzy")).left == ("xyzzy",)
    assert LEXICON.recognise(Entry("eliquis but not coumadin")).match == "ask"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("vitd3k2", "vitamin d + menaquinone"),
        ("kd3", "vitamin k + cholecalciferol"),
        ("mk7d3", "menaquinone-7 + cholecalciferol"),
        ("cholecalciferolk", "cholecalciferol + vitamin k"),
        ("vitamin d 3 k 2", "cholecalciferol + menaquinone"),
        ("vitamin d 3 tablets", "vitamin d"),
        ("coenzyme q 10 capsules", "coenzyme q10"),
    ],
)
def test_a_letter_and_a_figure_are_a_name_wherever_they_stand_but_where_the_figure_counts(
    typed: str, name: str
) -> None:
    assert packaged().questionnaire.lexicon.recognise(Entry(typed)).name == name


def test_a_name_with_a_figure_is_not_read_as_the_one_that_letters_for_its_figures_would_make() -> None:
    lexicon = Lexicon((MedicationClass(id="a", label="a", names={"co5in": ()}),), {"cosin": (), "sintrom": ()})

    assert lexicon.recognise(Entry("co5in")).name == "co5in"
    assert lexicon.recognise(Entry("sintr0m")).name == "sintrom"


def test_in_words_that_say_what_a_medicine_is_for_only_what_must_not_be_missed_is_sought() -> None:
    lexicon = packaged().questionnaire.lexicon

    assert lexicon.recognise(Entry("metformin for my zocorr")).candidates == ()
    assert [each.name for each in lexicon.recognise(Entry("metformin for my wafarin")).candidates] == ["warfarin"]


@pytest.mark.parametrize(("typed", "name"), [("البريدنيزولون", "prednisolone"), ("ब्लडथिनर5mg", "ब्लड थिनर")])
def test_a_name_is_known_behind_an_article_and_before_a_strength_without_a_blank(typed: str, name: str) -> None:
    assert packaged().questionnaire.lexicon.recognise(Entry(typed)).name == name


def test_a_confirmed_name_speaks_only_for_the_words_it_names() -> None:
    assert LEXICON.recognise(Entry("eliqis xyzzy", "eliquis")).left == ("xyzzy",)
    assert LEXICON.recognise(Entry("cumadin eliquis", "coumadin")).classes == (VKA, DOAC)


@pytest.mark.parametrize(
    ("typed", "proposed"),
    [
        ("si", ["Simvastatin", "sitagliptin", "Simcor"]),
        ("warfarin, SIMV", ["Simvastatin"]),
        ("zocor; januvia\n  sit", ["sitagliptin"]),
        ("s", []),
        ("simvastatin", []),
        ("simvastatine", []),
    ],
)
def test_names_that_begin_like_the_last_one_of_a_line_are_proposed_substances_first(
    typed: str, proposed: list[str]
) -> None:
    statins = MedicationClass(id="statins", label="statin", names={"Simvastatin": ("Simcor", "zocor")})
    lexicon = Lexicon((statins,), {"sitagliptin": ("januvia",)})

    assert lexicon.beginning(typed) == proposed
