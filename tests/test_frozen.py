"""Values that do not change, and that are compared by what they hold."""

import pickle
from dataclasses import FrozenInstanceError, field, replace

import pytest

from d3k2_profile.frozen import Frozen


class Name(Frozen):
    text: str
    place: int = field(default=0, compare=False)
    notes: dict[str, str] = field(default_factory=dict, hash=False, repr=False)


class Longer(Name, kw_only=True):
    letters: int


def test_values_of_one_class_that_hold_the_same_are_equal_and_have_one_hash() -> None:
    assert Name("a", 1) == Name("a", 2)
    assert hash(Name("a", 1, {"b": "c"})) == hash(Name("a", 2))
    assert Name("a", notes={"b": "c"}) != Name("a")
    assert Name("a") != Longer("a", letters=1)
    assert Name("a") != "a"


def test_a_value_shows_what_it_holds_but_for_what_is_left_out() -> None:
    assert repr(Longer("a", letters=1)) == "Longer(text='a', place=0, letters=1)"


def test_nothing_that_a_value_was_given_changes_or_goes() -> None:
    name = Name("a")

    with pytest.raises(FrozenInstanceError):
        name.text = "b"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del name.text

    assert replace(name, text="b") == Name("b")
    assert name == Name("a")


def test_a_constructor_is_compiled_when_the_first_value_of_its_class_is_made() -> None:
    class Place(Name):
        floor: int = 0

    assert Place.__init__ is Frozen.__init__
    assert Place("a", floor=2) == Place("a", 0, {}, 2)
    assert Place.__init__ is not Frozen.__init__
    assert Name("a").notes is not Name("a").notes
    with pytest.raises(TypeError, match="text"):
        Place()  # type: ignore[call-arg]


def test_a_value_comes_back_whole_from_a_pickle_and_is_taken_apart_by_a_match() -> None:
    match pickle.loads(pickle.dumps(Name("a", 3))):
        case Name(text, place):
            assert (text, place) == ("a", 3)
        case _:
            pytest.fail("a name is no longer one")
