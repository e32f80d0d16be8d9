"""One sitting: the conversation on a terminal, with the answers kept in a file as they are given."""

import os
import shlex
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path

from d3k2_profile import answers, prompt
from d3k2_profile.errors import InputEnded, Interrupted, OutputError
from d3k2_profile.interview import Interview
from d3k2_profile.output import console
from d3k2_profile.parts import RuleSet
from d3k2_profile.prompt import Terminal
from d3k2_profile.text import clean


class Keeper:
    """Writes the answers to a file after each of them, if a person named one."""

    def __init__(self, ruleset: RuleSet, path: Path | None) -> None:
        self.path = path
        self.origin = answers.Origin(ruleset.about.title, ruleset.about.version, ruleset.digest)

    def check(self) -> None:
        """Raises OutputError before the first question where no answer could be kept."""
        if self.path and not os.access(self.path.absolute().parent, os.W_OK | os.X_OK):
            raise OutputError(f"{clean(self.path.name)} cannot be kept: its folder does not exist or cannot be written to; name another")

    def keep(self, interview: Interview) -> None:
        """Puts the answers so far on disk; raises OutputError."""
        if self.path:
            answers.write(self.path, answers.SavedAnswers(interview.answers, self.origin, date.today()))

    def how_to_go_on(self) -> str:
        """What was kept, and how to continue from it."""
        if not self.path or not self.path.exists():
            return "Nothing was kept."
        path = clean(f"{self.path}")
        return f"Your answers so far are in {clean(self.path.name)}. Continue with: d3k2-profile ask --answers {shlex.quote(path)}"


def hold(terminal: Terminal, interview: Interview, keeper: Keeper) -> tuple[Interview | None, bool]:
    """The interview to show a page of, None when the person wants none; and whether it came to its end."""
    keeper.check()
    try:
        prompt.welcome(terminal)
        interview, finished = prompt.converse(terminal, interview, keeper.keep)
        if not finished:
            terminal.say(keeper.how_to_go_on())
            return (interview if interview.answers and prompt.wants_what_was_found(terminal) else None), False
    except InputEnded as error:
        raise InputEnded(f"{error} {keeper.how_to_go_on()}") from None
    except (KeyboardInterrupt, Interrupted):
        with suppress(OSError):  # a terminal that hung up shows nothing more
            terminal.say("")
            terminal.say(keeper.how_to_go_on())
        raise
    return interview, True


def plain_terminal() -> Terminal:
    """The conversation on standard error and standard input."""
    screen = console(sys.stderr)
    echoes = bool(sys.stdin and sys.stdin.isatty())

    def read() -> str:
        line = sys.stdin.readline() if sys.stdin else ""
        if not echoes:
            screen.print()
        return line

    return Terminal(screen, read)
