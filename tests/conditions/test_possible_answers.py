"""A thing named by its kind alone is open until the question that narrows it is answered."""

import pytest

from d3k2_profile.conditions.possible_answers import Facts, Narrowing, Picks, Range

LOOP, THIAZIDE = frozenset({"water", "loop"}), frozenset({"water", "thiazide"})
WATER = frozenset({LOOP, THIAZIDE})
ASKED = Narrowing("which_water", "water", frozenset({"loop", "thiazide"}))


def taken(*items: frozenset[frozenset[str]], unanswered: frozenset[str] = frozenset(), **narrowed: Narrowing) -> Facts:
    return Facts({"medicines": Picks(items)}, unanswered, narrowings={"medicines": tuple(narrowed.values())})


def test_what_is_open_waits_for_the_question_that_narrows_it_or_else_for_its_own() -> None:
    other = Narrowing("which_salt", "water", frozenset({"salt"}))

    assert taken(WATER).open_because_of("medicines", ["loop"]) == ("medicines",)
    assert taken(WATER, asked=ASKED).open_because_of("medicines", ["loop"]) == ("which_water",)
    assert taken(WATER, asked=other).open_because_of("medicines", ["loop"]) == ("medicines",)
    assert taken(WATER, asked=other, too=ASKED).open_because_of("medicines", ["loop"]) == ("which_water",)
    assert taken(WATER, asked=ASKED).open_because_of("medicines", ["water"]) == ()


def test_a_thing_that_may_be_of_another_kind_is_narrowed_by_no_question() -> None:
    either = frozenset({LOOP, frozenset[str]()})

    assert taken(either, asked=ASKED).open_because_of("medicines", ["loop"]) == ("medicines",)


def test_an_answered_question_that_narrowed_a_thing_counts_where_it_tells() -> None:
    assert taken(WATER, asked=ASKED).narrowed_by("medicines", ["loop"]) == ("which_water",)
    assert taken(WATER, asked=ASKED).narrowed_by("medicines", ["water"]) == ()
    assert taken(WATER, unanswered=frozenset({"which_water"}), asked=ASKED).narrowed_by("medicines", ["loop"]) == ()


@pytest.mark.parametrize(
    ("heeding", "ruled_out", "could"), [(True, {"a"}, True), (True, {"a", "b"}, False), (False, {"a"}, False)]
)
def test_what_nobody_could_tell_could_be_what_it_is_not_known_not_to_be_where_that_is_heeded(
    heeding: bool, ruled_out: set[str], could: bool
) -> None:
    facts = Facts({"q": Picks()}, unread={"q": (frozenset(ruled_out),)}, heeding=heeding)

    assert facts.could_include("q", ["a", "b"]) is could
    assert facts.open_because_of("q", ["a", "b"]) == (("q",) if could else ())


def test_people_are_told_apart_by_what_a_question_narrows_and_by_whether_it_was_answered() -> None:
    heart = frozenset({frozenset({"heart"})})

    assert taken(WATER, heart, asked=ASKED).narrowed == (("medicines", WATER),)
    assert taken(WATER, unanswered=frozenset({"which_water", "age"}), asked=ASKED).narrowed == (
        ("medicines", WATER),
        "which_water",
    )
    assert Facts({"medicines": Range(0, 1)}, narrowings={"medicines": (ASKED,)}).narrowed == ()
