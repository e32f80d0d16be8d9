"""Values that do not change: dataclasses whose class costs a start a tenth of a frozen dataclass.

`@dataclass(frozen=True)` writes and compiles six methods for each class. A report needs about seventy classes and
itself makes values of twenty; the rest come from the packaged data. These share their methods but for the constructor,
which is compiled when the first value is made and takes all fields at once.
"""

from collections.abc import Callable, Iterable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
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
        dataclass(init=False, eq=False, repr=False, kw_only=kw_only)(cls)
        setattr(cls, "__init__", Frozen.__init__)  # noqa: B010  # not that of a base, which has fewer fields
        compared = [each for each in fields(cls) if each.compare]
        cls._compared = _getter(each.name for each in compared)
        cls._hashed = _getter(each.name for each in compared if each.hash is not False)

    def __init__(self, *args: object, **given: object) -> None:
        """Takes a value for each field without a default, and may take one for each other."""
        setattr(type(self), "__init__", _constructor(type(self)))  # noqa: B010
        type(self).__init__(self, *args, **given)

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
        """Takes what the class has no field for, once."""
        if name in self.__dict__:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        self.__dict__[name] = value

    def __delattr__(self, name: str) -> None:
        """Raises FrozenInstanceError: no field can be taken away."""
        raise FrozenInstanceError(f"cannot delete field {name!r}")


def _constructor(cls: type[Frozen]) -> Callable[..., None]:
    """The constructor of the class."""
    positional, by_name, values, known = list[str](), list[str](), list[str](), dict[str, object]()
    for each in fields(cls):
        default, value = f"default_{each.name}", each.name
        if each.default_factory is not MISSING:
            known[default] = each.default_factory
            value = f"{default}() if {each.name} is {default} else {each.name}"
        elif each.default is not MISSING:
            known[default] = each.default
        (by_name if each.kw_only else positional).append(f"{each.name}={default}" if default in known else each.name)
        values.append(f"{each.name}={value}")
    parameters = ["self", *positional, *(["*", *by_name] if by_name else [])]
    exec(f"def __init__({', '.join(parameters)}): self.__dict__.update({', '.join(values)})", known)
    made = known["__init__"]
    assert callable(made)
    return made


def _getter(names: Iterable[str]) -> "attrgetter[object]":
    """What reads these fields of a value; the class where there are none."""
    return attrgetter(*list(names) or ["__class__"])
