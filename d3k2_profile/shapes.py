"""What a rule set's data must be beyond its types, said so that Pydantic is loaded only where data is checked."""

from typing import TYPE_CHECKING, Annotated, TypeAlias

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


class _Filled:
    """Marks a text or a list that must not be empty."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic import Field

        return handler(Annotated[source, Field(min_length=1)])


class ByKind:
    """Marks a union of shapes that their `kind` tells apart."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic import Field

        return handler(Annotated[source, Field(discriminator="kind")])


Words: TypeAlias = Annotated[str, _Filled]
Several: TypeAlias = Annotated[tuple[Words, ...], _Filled]
