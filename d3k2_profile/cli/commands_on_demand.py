"""Commands whose modules are loaded when they run: until then a command is its name and its summary."""

import gc
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

import typer
from typer.core import TyperCommand

from d3k2_profile.cli.typer_without_pydantic import PlainCommand

if TYPE_CHECKING:
    from typer._click.core import Command, Context


def add(group: typer.Typer, name: str, summary: str, module: str = "") -> None:
    """Adds a command to a group; its function has its name, and so has the module in this folder, where none is given.

    The summary is the first line of the function's docstring, here for the help of the group, which shows it whole.
    """

    def function() -> Callable[..., None]:
        found: Callable[..., None] = getattr(import_module(f"d3k2_profile.cli.{module or name}"), name)
        return found

    group.command(name, cls=OnDemand, help=summary, short_help=summary)(function)


class OnDemand(TyperCommand):
    """A command as the help of its group needs it; the whole one takes its place where it runs, completes a word or
    shows its own help.
    """

    def make_context(
        self, info_name: str | None, args: list[str], parent: "Context | None" = None, **extra: object
    ) -> "Context":
        """The context of a run of the whole command; from here on Python looks for garbage again."""
        whole = self.whole()
        gc.freeze()
        gc.enable()
        return whole.make_context(info_name, args, parent, **extra)

    def whole(self) -> "Command":
        """The command with its options and its function."""
        assert self.callback
        alone = typer.Typer(rich_markup_mode=None, add_completion=False)
        alone.command(self.name, cls=PlainCommand)(self.callback())
        return typer.main.get_command(alone)
