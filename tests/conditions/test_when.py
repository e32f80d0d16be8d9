"""Conditions have three values: what holds, what does not, and what could still be either."""

import pytest

from d3k2_profile.conditions.possible_answers import NOTHING_CHOSEN, Facts, Picks, Range
from d3k2_profile.conditions.when import Within, grounds, holds, waits_for
from d3k2_profile.conditions.when_notation import ConditionError, read_condition
from d3k2_profile.files.placed_data import PlainData

TRUE: PlainData = {"true": ["yes"]}
FALSE: PlainData = {"false": ["yes"]}
OPEN: PlainData = {"open": ["yes"]}
YES, NO = frozenset({"yes"}), frozenset({"no"})
FACTS = Facts(
    {"true": Picks((frozenset({YES}),)), "false": Picks((frozenset({NO}),)), "open": Picks((frozenset({YES, NO}),))}
)


@pytest.mark.parametrize(
    ("left", "right", "both", "either"),
    [
        (TRUE, TRUE, True, True),
        (TRUE, OPEN, None, True),
        (TRUE, FALSE, False, True),
        (OPEN, TRUE, None, True),
        (OPEN, OPEN, None, None),
        (OPEN, FALSE, False, None),
        (FALSE, TRUE, False, True),
        (FALSE, OPEN, False, None),
        (FALSE, FALSE, False, False),
    ],
)
def test_all_and_any_follow_kleenes_tables(
    left: PlainData, right: PlainData, both: bool | None, either: bool | None
) -> None:
    assert holds(read_condition({"all": [left, right]}), FACTS) is both
    assert holds(read_condition({"any": [left, right]}), FACTS) is either


@pytest.mark.parametrize(("part", "opposite"), [(TRUE, False), (OPEN, None), (FALSE, True)])
def test_not_turns_true_and_false_round_and_leaves_what_is_open(part: PlainData, opposite: bool | None) -> None:
    assert holds(read_condition({"not": part}), FACTS) is opposite


def test_a_mapping_is_all_of_its_keys() -> None:
    assert holds(read_condition({"true": ["yes"], "open": ["yes"]}), FACTS) is None
    assert holds(read_condition({"true": ["yes"], "false": ["yes"]}), FACTS) is False
    assert holds(read_condition({"true": ["yes"], "any": [TRUE, FALSE]}), FACTS) is True


def picks(*items: set[frozenset[str]]) -> Facts:
    return Facts({"q": Picks(tuple(frozenset(item) for item in items))})


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (picks({frozenset({"a"})}), True),
        (picks({frozenset({"c"})}), False),
        (picks({frozenset({"a"}), frozenset({"b"})}), True),
        (picks({frozenset({"a"}), frozenset({"c"})}), None),
        (picks({frozenset({"a"}), frozenset()}), None),
        (picks({frozenset({"c"})}, {frozenset({"b"})}), True),
        (picks({frozenset({"c"})}, {frozenset({"b"}), frozenset({"c"})}), None),
        (Facts({"q": NOTHING_CHOSEN}), False),
    ],
)
def test_an_option_list_holds_when_everything_the_answer_could_be_is_or_includes_one_of_them(
    facts: Facts, expected: bool | None
) -> None:
    assert holds(read_condition({"q": ["a", "b"]}), facts) is expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (Range(64, 64), False),
        (Range(65, 65), True),
        (Range(74, 74), True),
        (Range(75, 75), False),
        (Range(0, 120), None),
        (Range(66, 70), True),
        (Range(66, 70, absent=True), None),
        (Range(0, 64, absent=True), False),
        (NOTHING_CHOSEN, False),
    ],
)
def test_a_range_holds_from_its_first_number_to_the_one_before_its_last(
    number: Range | Picks, expected: bool | None
) -> None:
    assert holds(read_condition({"age": {"from": 65, "below": 75}}), Facts({"age": number})) is expected


def test_a_range_may_leave_out_either_bound() -> None:
    facts = Facts({"age": Range(17, 17)})

    assert holds(read_condition({"age": {"below": 18}}), facts) is True
    assert holds(read_condition({"age": {"from": 18}}), facts) is False


def test_the_bounds_of_a_range_are_those_that_are_asked_for() -> None:
    assert Within("age", 0, 75).bounds == (0, 75)
    assert Within("age", None, 75).bounds == (75,)
    assert Within("age", 0, None).bounds == (0,)


def test_unanswered_sees_absence_itself() -> None:
    facts = Facts({"q": Picks(), "r": Picks()}, frozenset({"q"}))

    assert holds(read_condition({"unanswered": "q"}), facts) is True
    assert holds(read_condition({"unanswered": "r"}), facts) is False


def test_a_condition_waits_only_for_answers_that_could_still_decide_it() -> None:
    assert waits_for(read_condition({"any": [FALSE, OPEN]}), FACTS) == ("open",)
    assert waits_for(read_condition({"all": [TRUE, {"not": OPEN}]}), FACTS) == ("open",)
    assert waits_for(read_condition({"any": [TRUE, OPEN]}), FACTS) == ()
    assert waits_for(read_condition({"all": [FALSE, OPEN]}), FACTS) == ()


@pytest.mark.parametrize(
    ("written", "places"),
    [
        ({}, [((), "bad-condition")]),
        ([], [((), "bad-condition")]),
        ("age", [((), "bad-condition")]),
        ({"all": []}, [(("all",), "bad-condition")]),
        ({"any": {"q": ["a"]}}, [(("any",), "bad-condition")]),
        ({"not": []}, [(("not",), "bad-condition")]),
        ({"unanswered": ["q"]}, [(("unanswered",), "bad-condition")]),
        ({"q": []}, [(("q",), "bad-condition")]),
        ({"q": "a"}, [(("q",), "bad-condition")]),
        ({"q": [1]}, [(("q",), "bad-condition")]),
        ({"age": {}}, [(("age",), "bad-condition")]),
        ({"age": {"from": "65"}}, [(("age", "from"), "wrong-type")]),
        ({"age": {"from": True}}, [(("age", "from"), "wrong-type")]),
        ({"age": {"to": 65}}, [(("age", "to"), "unknown-key")]),
        ({"age": {"from": 65, "below": 65}}, [(("age",), "empty-range")]),
        ({"age": {"from": 65, "below": 65, "to": 1}}, [(("age", "to"), "unknown-key"), (("age",), "empty-range")]),
        ({"any": [{"q": []}, {"not": {}}]}, [(("any", 0, "q"), "bad-condition"), (("any", 1, "not"), "bad-condition")]),
    ],
)
def test_every_misreading_of_a_condition_is_named_with_its_place(
    written: PlainData, places: list[tuple[tuple[str | int, ...], str]]
) -> None:
    with pytest.raises(ConditionError) as caught:
        read_condition(written)

    assert [(each.at, each.code) for each in caught.value.misreadings] == places


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ({"all": [TRUE, FALSE]}, ("false",)),
        ({"any": [TRUE, OPEN, FALSE]}, ("true",)),
        ({"any": [FALSE, OPEN]}, ("open",)),
        ({"all": [TRUE, OPEN]}, ("true", "open")),
        ({"not": {"any": [FALSE, {"not": TRUE}]}}, ("false", "true")),
        ({"all": [TRUE, {"any": [TRUE, OPEN]}]}, ("true",)),
    ],
)
def test_the_grounds_of_a_condition_are_the_questions_that_make_it_what_it_is(
    condition: PlainData, expected: tuple[str, ...]
) -> None:
    assert grounds(read_condition(condition), FACTS) == expected
