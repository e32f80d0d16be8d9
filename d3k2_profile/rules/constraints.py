"""What the fields of a rule set must keep to beyond their types, said without loading Pydantic, which checks it."""

from typing import TYPE_CHECKING, Annotated, TypeAlias

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


class _Constraint:
    """Marks a type with what Pydantic's `Field` would say of it; Pydantic is loaded only where data is checked."""

    def __init__(self, *, min_length: int | None = None, discriminator: str | None = None) -> None:
        self.min_length, self.discriminator = min_length, discriminator

    def __get_pydantic_core_schema__(self, source: object, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic import Field

        return handler(Annotated[source, Field(min_length=self.min_length, discriminator=self.discriminator)])


NOT_EMPTY = _Constraint(min_length=1)
"""A text or a list that must not be empty."""
BY_KIND = _Constraint(discriminator="kind")
"""A union of dataclasses that their `kind` tells apart."""

NonEmptyText: TypeAlias = Annotated[str, NOT_EMPTY]
NonEmptyTexts: TypeAlias = Annotated[tuple[NonEmptyText, ...], NOT_EMPTY]
