"""Values that do not change: dataclasses that take a quarter of the time of frozen ones to define.

`@dataclass(frozen=True)` writes and compiles six methods for each class, and a report needs about seventy classes.
These compile one, the constructor, and share the rest.
"""

from collections.abc import Iterable
from dataclasses import Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import ClassVar, dataclass_transform


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
class Frozen:
    """The base of dataclasses that are compared by what they hold; no field can be set again."""

    __dataclass_fields__: ClassVar[dict[str, Field[object]]]
    _compared: ClassVar["attrgetter[object]"]
    _hashed: ClassVar["attrgetter[object]"]

    def __init_subclass__(cls, *, kw_only: bool = False) -> None:
        """Makes a dataclass of the class."""
        dataclass(eq=False, repr=False, kw_only=kw_only)(cls)
        compared = [each for each in fields(cls) if each.compare]
        cls._compared = _getter(each.name for each in compared)
        cls._hashed = _getter(each.name for each in compared if each.hash is not False)

    def __eq__(self, other: object) -> bool:
        """Whether the other is of the same class and holds the same."""
        if self.__class__ is not other.__class__:
            return NotImplemented
        return self._compared(self) == self._compared(other)

    def __hash__(self) -> int:
        """The same for what is equal."""
        return hash(self._hashed(self))

    def __repr__(self) -> str:
        """The class with the fields that are shown."""
        shown = (f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
        return f"{type(self).__qualname__}({', '.join(shown)})"

    def __setattr__(self, name: str, value: object) -> None:
        """Sets a field in the constructor; raises FrozenInstanceError where it is set already."""
        if name in self.__dict__:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        self.__dict__[name] = value

    def __delattr__(self, name: str) -> None:
        """Raises FrozenInstanceError: no field can be taken away."""
        raise FrozenInstanceError(f"cannot delete field {name!r}")


def _getter(names: Iterable[str]) -> "attrgetter[object]":
    """What reads these fields of a value; the class where there are none."""
    return attrgetter(*list(names) or ["__class__"])
