"""Where every error ends: around each command, and around the whole program."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import pairwise
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

import typer

from d3k2_profile.cli.commands_on_demand import OnDemand
from d3k2_profile.cli.typer_without_pydantic import PlainGroup
from d3k2_profile.errors import Interrupted, Status, UsageError, UserError, reason
from d3k2_profile.terminal.streams import prepare, stop_writing
from d3k2_profile.text import with_escapes_shown

if TYPE_CHECKING:
    from typer._click.core import Context
    from typer._click.shell_completion import CompletionItem

DEBUG = "D3K2_DEBUG"


class Commands(PlainGroup):
    """The command group: `ask` is meant where no command is named, and every error ends here."""

    def parse_args(self, ctx: "Context", args: list[str]) -> list[str]:
        """The arguments, with `ask` put first when they begin with an option of that command, or are none.

        While a shell completes a word, none mean that the name of a command is still to come.
        """
        completing = ctx.resilient_parsing
        own = {option for parameter in self.params for option in parameter.opts} | set(ctx.help_option_names)
        for_ask = args[0].startswith("-") and args[0].partition("=")[0] not in own if args else not completing
        if for_ask:
            if not completing:
                self._refuse_options_before_a_command(args)
            args = ["ask", *args]
        return super().parse_args(ctx, args)

    def _refuse_options_before_a_command(self, args: list[str]) -> None:
        """Raises UsageError where a command stands behind options; a file that one of them names is no command."""
        if self.commands.keys().isdisjoint(args):
            return
        asking = self.commands["ask"]
        assert isinstance(asking, OnDemand)
        files = {name for option in asking.whole().params if not getattr(option, "is_flag", 0) for name in option.opts}
        command = next((name for before, name in pairwise(args) if name in self.commands and before not in files), "")
        if command:
            raise UsageError(
                f"options stand behind their command: write d3k2-profile {command} first, then {args[0]}; "
                f"'d3k2-profile {command} --help' lists its options"
            )

    def shell_complete(self, ctx: "Context", incomplete: str) -> "list[CompletionItem]":
        """What a shell offers for the first word: commands, or options of the program and of `ask`."""
        offered = super().shell_complete(ctx, incomplete)
        if incomplete.startswith("-"):
            with self.commands["ask"].make_context("ask", [], parent=ctx, resilient_parsing=True) as asking:
                known = {item.value for item in offered}
                offered += [
                    item for item in asking.command.shell_complete(asking, incomplete) if item.value not in known
                ]
        return offered

    def make_context(
        self, info_name: str | None, args: list[str], parent: "Context | None" = None, **extra: object
    ) -> "Context":
        """The context of a run; `--help` and `--version` write here, and may fail to."""
        with _errors_end_here():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: "Context") -> object:
        """Runs the command; what a person can put right is one message and a status, anything else is a bug."""
        with _errors_end_here():
            return super().invoke(ctx)


def run(app: typer.Typer) -> None:
    """Runs the program; what ends it before or behind its command, a signal among them, gives it its status too."""
    for name, status in (("SIGTERM", Status.TERMINATED), ("SIGHUP", Status.HANGUP), ("SIGBREAK", Status.TERMINATED)):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), partial(_interrupt, status))
    try:
        prepare()
        app()
    except Interrupted as stop:
        sys.exit(stop.status)
    except KeyboardInterrupt:
        sys.exit(Status.INTERRUPTED)
    except OSError:
        stop_writing(1, 2)
        sys.exit(Status.OUTPUT)


def _interrupt(status: Status, number: int, frame: FrameType | None) -> NoReturn:
    raise Interrupted(status)


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
        stop_writing(1, 2)
        _leave(Status.READER_GONE)
    except OSError as error:
        _leave(Status.OUTPUT, f"The screen or a file failed: {reason(error)}.")
    except Exception as bug:
        if os.environ.get(DEBUG):
            raise
        _leave(Status.BUG, _about_bug(bug))


def _leave(status: Status, message: str = "") -> NoReturn:
    """Ends the run with a status; what a message repeats of an argument is shown as text. What a stream refused is
    given up, or Python would fail on it once more at its exit.
    """
    try:
        if message:
            typer.echo(with_escapes_shown(message), err=True)
        if sys.stdout:
            sys.stdout.flush()
    except OSError:
        stop_writing(1, 2)
    raise typer.Exit(status)


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
