"""What every command has in common: how its values are read, what is meant without a command, and where every error
ends.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import typer
from typer.core import TyperCommand, TyperGroup

from d3k2_profile.errors import Interrupted, Status, UserError

DEBUG = "D3K2_DEBUG"


class Command(TyperCommand):
    """A command that reads paths, words of a choice and texts without Pydantic, whose import takes longer than a
    report does.
    """

    def get_params(self, ctx: Any) -> list[Any]:
        """The parameters, each with how its value is read."""
        return _read_plainly(super().get_params(ctx))


class Group(TyperGroup):
    """Several commands with one word before them; its own options are read like those of a command."""

    def get_params(self, ctx: Any) -> list[Any]:
        """The parameters, each with how its value is read."""
        return _read_plainly(super().get_params(ctx))


def _read_plainly(parameters: list[Any]) -> list[Any]:
    for parameter in parameters:
        if (
            getattr(parameter, "_runtime_param", ...) is None
        ):  # where Typer keeps how a value is read, once it has needed to know
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
        from typer._coercion import build_runtime_param

        return build_runtime_param(self.descriptor).coerce(value, param=param, ctx=ctx)


class Commands(Group):
    """The command group: `ask` is meant where no command is named, and every error ends here."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The arguments, with `ask` put first when they begin with an option of that command, or are none."""
        own = {option for parameter in self.params for option in parameter.opts} | set(ctx.help_option_names)
        if not args or (args[0].startswith("-") and args[0].partition("=")[0] not in own):
            args = ["ask", *args]
        parsed: list[str] = super().parse_args(ctx, args)
        return parsed

    def make_context(self, *arguments: Any, **extra: Any) -> Any:
        """The context of a run; `--help` and `--version` write here, and may fail to."""
        with _errors_end_here():
            return super().make_context(*arguments, **extra)

    def invoke(self, ctx: Any) -> Any:
        """Runs the command; what a person can put right is one message and a status, anything else is a bug."""
        with _errors_end_here():
            return super().invoke(ctx)


@contextmanager
def _errors_end_here() -> Iterator[None]:
    try:
        yield
    except (typer.Exit, typer.Abort, typer.TyperException):
        raise
    except UserError as error:
        _leave(error.status, f"{error}")
    except Interrupted as stop:
        _leave(stop.status)
    except KeyboardInterrupt:
        _leave(Status.INTERRUPTED)
    except BrokenPipeError:
        stop_writing_all()
        _leave(Status.READER_GONE)
    except OSError as error:
        _leave(Status.OUTPUT, f"The screen or a file failed: {(error.strerror or 'no reason given').lower()}.")
    except Exception as bug:
        if os.environ.get(DEBUG):
            raise
        _leave(Status.BUG, _about_bug(bug))


def _leave(status: Status, message: str = "") -> NoReturn:
    """Ends the run with a status; what a stream refused is given up, or Python would fail on it once more at
    its exit."""
    try:
        if message:
            typer.echo(message, err=True)
        if sys.stdout:
            sys.stdout.flush()
    except OSError:
        stop_writing_all()
    raise typer.Exit(status)


def stop_writing_all() -> None:
    """Gives up what is still to be written to the screen."""
    from d3k2_profile.terminal.streams import stop_writing

    stop_writing(1, 2)


def _about_bug(bug: Exception) -> str:
    """One line that helps to find the bug and holds nobody's answers."""
    trace = bug.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    where = f" in {Path(trace.tb_frame.f_code.co_filename).name}, line {trace.tb_lineno}" if trace else ""
    return (
        f"A bug in d3k2-profile ({type(bug).__name__}{where}); saved answers are intact. {DEBUG}=1 shows more, "
        "with answers in it."
    )
