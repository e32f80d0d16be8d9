"""What the fields of a rule set must keep to beyond their types, said without loading Pydantic, which checks it."""

from typing import TYPE_CHECKING, Annotated, TypeAlias

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

    from d3k2_profile.files.placed_data import PlainData


class _Constraint:
    """Marks a type with what Pydantic's `Field` would say of it; Pydantic is loaded only where data is checked."""

    def __init__(self, *, min_length: int | None = None, discriminator: str | None = None) -> None:
        self.min_length, self.discriminator = min_length, discriminator

    def __get_pydantic_core_schema__(self, source: object, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic import Field

        return handler(Annotated[source, Field(min_length=self.min_length, discriminator=self.discriminator)])


class _TextOrMapping:
    """Lets a text stand for a mapping with that text alone, so that `- Why?` says the same as `- {text: Why?}`."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic_core import core_schema

        return core_schema.no_info_before_validator_function(_as_mapping, handler(source))

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: "CoreSchema", handler: "GetJsonSchemaHandler") -> "JsonSchemaValue":
        return {"anyOf": [{"type": "string", "minLength": 1}, handler(schema)]}


def _as_mapping(written: "PlainData") -> "PlainData":
    return {"text": written} if isinstance(written, str) else written


NOT_EMPTY = _Constraint(min_length=1)
"""A text or a list that must not be empty."""
BY_KIND = _Constraint(discriminator="kind")
"""A union of dataclasses that their `kind` tells apart."""
TEXT_OR_MAPPING = _TextOrMapping
"""A dataclass with a `text`, which may be written as the text alone."""

NonEmptyText: TypeAlias = Annotated[str, NOT_EMPTY]
NonEmptyTexts: TypeAlias = Annotated[tuple[NonEmptyText, ...], NOT_EMPTY]
