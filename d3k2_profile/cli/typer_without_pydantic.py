"""Reads the values of options and arguments without Pydantic, by setting a private attribute of Typer.

Typer reads every value with Pydantic, even a path or a word of a choice. Nothing else in a report
of an installed program needs Pydantic, and to load it adds half to its time (0.2 to 0.3 s).
`_runtime_param` is where a parameter of Typer 0.29 keeps how its value is read, once it has
needed to know; what is put there first is used instead.
tests/cli/test_typer_without_pydantic.py fails when Typer keeps that elsewhere, or no longer needs Pydantic.
"""

from pathlib import Path
from typing import Any

from typer import BadParameter
from typer.core import TyperCommand, TyperGroup


class PlainCommand(TyperCommand):
    """A command that reads paths, words of a choice and texts as they are."""

    def get_params(self, ctx: Any) -> list[Any]:
        """The parameters, each with how its value is read."""
        return _read_plainly(super().get_params(ctx))


class PlainGroup(TyperGroup):
    """A group of commands whose own options are read like those of a command."""

    def get_params(self, ctx: Any) -> list[Any]:
        """The parameters, each with how its value is read."""
        return _read_plainly(super().get_params(ctx))


def _read_plainly(parameters: list[Any]) -> list[Any]:
    for parameter in parameters:
        if getattr(parameter, "_runtime_param", ...) is None:
            parameter._runtime_param = _Value(parameter.type_descriptor)
    return parameters


class _Value:
    """Reads the value of one parameter; whatever is not plainly right is left to Typer, and so is every message."""

    def __init__(self, descriptor: Any) -> None:
        self.descriptor = descriptor

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """The value as the command takes it."""
        match value:
            case None if not self.descriptor.is_list:
                return None
            case str() if self.descriptor.is_path:
                return Path(value)
            case str() if self.descriptor.annotation is str or value in (self.descriptor.choices or ()):
                return value
            case list() | tuple() if self.descriptor.annotation == list[str] and all(
                isinstance(each, str) for each in value
            ):
                return [*value]
            case list() | tuple() if self.descriptor.annotation == list[Path] and all(
                isinstance(each, str) for each in value
            ):
                return [Path(each) for each in value]
        param._runtime_param = None
        try:
            return param.get_runtime_param().coerce(value, param=param, ctx=ctx)
        except BadParameter as refused:
            refused.message = refused.message.removeprefix("Value error, ")  # what Pydantic calls it says nothing
            raise
