"""How a condition is written: the mapping under `when:` -> a Condition."""

from typing import TYPE_CHECKING, Annotated, TypeAlias

from d3k2_profile.conditions.when import All, AnyOf, Condition, Includes, Not, Unanswered, Within
from d3k2_profile.files.placed_data import PlainData, Steps
from d3k2_profile.frozen import Frozen

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema

RESERVED = ("all", "any", "not", "unanswered", "month")
"""Words of the language, and `month` (of the page's date, 1 to 12): none of them can be a question id."""


class Misreading(Frozen):
    """A place in a written condition that says nothing the language knows."""

    at: Steps
    code: str
    message: str
    at_key: bool = False


class ConditionError(ValueError):
    """A condition that cannot be read; `misreadings` names every place."""

    def __init__(self, misreadings: list[Misreading]) -> None:
        super().__init__(misreadings[0].message)
        self.misreadings = misreadings


def read_condition(written: PlainData) -> Condition:
    """The condition that a mapping under `when` says; raises ConditionError with every misreading."""
    misreadings: list[Misreading] = []
    condition = _mapping(written, (), misreadings)
    if misreadings:
        raise ConditionError(misreadings)
    return condition


def _mapping(written: PlainData, at: Steps, wrong: list[Misreading]) -> Condition:
    match written:
        case dict() if written:
            parts = tuple(_entry(key, value, (*at, key), wrong) for key, value in written.items())
            return parts[0] if len(parts) == 1 else All(parts)
        case _:
            message = "a condition is a mapping such as {age: {from: 65}}, and it is not empty"
            wrong.append(Misreading(at, "bad-condition", message))
            return All(())


def _entry(key: str, value: PlainData, at: Steps, wrong: list[Misreading]) -> Condition:
    match key, value:
        case (("all" | "any"), list()) if value:
            parts = tuple(_mapping(part, (*at, index), wrong) for index, part in enumerate(value))
            return All(parts) if key == "all" else AnyOf(parts)
        case (("all" | "any"), _):
            wrong.append(Misreading(at, "bad-condition", f"'{key}' takes a list of conditions with at least one in it"))
        case "not", _:
            return Not(_mapping(value, at, wrong))
        case "unanswered", str():
            return Unanswered(value, at)
        case "unanswered", _:
            wrong.append(Misreading(at, "bad-condition", "'unanswered' takes the id of one question"))
        case _, dict():
            return _range(key, value, at, wrong)
        case _, list() if value and all(isinstance(option, str) for option in value):
            return Includes(key, tuple(f"{option}" for option in value), at)
        case _:
            remedy = "write a list of options such as [warfarin, other-vka], or for a number {from: 65, below: 75}"
            wrong.append(
                Misreading(at, "bad-condition", f"'{key}' is compared with nothing it can be compared with; {remedy}")
            )
    return All(())


def _range(question: str, value: dict[str, PlainData], at: Steps, wrong: list[Misreading]) -> Condition:
    bounds: dict[str, int] = {}
    for key, bound in value.items():
        if key not in ("from", "below"):
            message = f"'{key}' is no bound; a range has 'from' and 'below'"
            wrong.append(Misreading((*at, key), "unknown-key", message, at_key=True))
        elif isinstance(bound, int) and not isinstance(bound, bool):
            bounds[key] = bound
        else:
            wrong.append(Misreading((*at, key), "wrong-type", f"'{key}' takes a whole number"))
    if not value:
        wrong.append(Misreading(at, "bad-condition", "a range needs 'from', 'below' or both"))
    low, below = bounds.get("from"), bounds.get("below")
    if low is not None and below is not None and low >= below:
        message = f"no number is from {low} and below {below}; swap or widen the bounds"
        wrong.append(Misreading(at, "empty-range", message))
    return Within(question, low, below, at)


class _AsWritten:
    """Tells Pydantic how a condition is read from, and described in, a rule set; Pydantic is loaded only then."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic_core import PydanticCustomError, core_schema

        def validate(written: PlainData) -> Condition:
            try:
                return read_condition(written)
            except ConditionError as error:
                raise PydanticCustomError(
                    "condition", "misread condition", {"misreadings": error.misreadings}
                ) from None

        return core_schema.no_info_plain_validator_function(validate)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: "CoreSchema", handler: "GetJsonSchemaHandler") -> PlainData:
        parts: PlainData = {"type": "array", "minItems": 1, "items": {"type": "object"}}
        bounds: PlainData = {
            "type": "object",
            "properties": {"from": {"type": "integer"}, "below": {"type": "integer"}},
            "additionalProperties": False,
        }
        options: PlainData = {"type": "array", "minItems": 1, "items": {"type": "string"}}
        return {
            "type": "object",
            "minProperties": 1,
            "description": (
                "All of its keys: QUESTION: [option, ...], QUESTION: {from: n, below: n}, all, any, not, unanswered."
            ),
            "properties": {"all": parts, "any": parts, "not": {"type": "object"}, "unanswered": {"type": "string"}},
            "additionalProperties": {"anyOf": [options, bounds]},
        }


When: TypeAlias = Annotated[Condition, _AsWritten]
