"""What a rule set's data must be beyond its types, said so that Pydantic is loaded only where data is checked."""

from typing import TYPE_CHECKING, Annotated, TypeAlias

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


class _Checked:
    """Marks a type with what Pydantic's `Field` takes."""

    def __init__(self, *, min_length: int | None = None, discriminator: str | None = None) -> None:
        self.min_length, self.discriminator = min_length, discriminator

    def __get_pydantic_core_schema__(self, source: object, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic import Field

        return handler(Annotated[source, Field(min_length=self.min_length, discriminator=self.discriminator)])


FILLED = _Checked(min_length=1)
"""A text or a list that must not be empty."""
BY_KIND = _Checked(discriminator="kind")
"""A union of dataclasses that their `kind` tells apart."""

Words: TypeAlias = Annotated[str, FILLED]
Several: TypeAlias = Annotated[tuple[Words, ...], FILLED]
