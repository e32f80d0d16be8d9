"""One sitting: the conversation on a terminal, with the answers kept in a file as they are given."""

import sys
from contextlib import suppress
from dataclasses import replace
from functools import partial

from d3k2_profile import prompt
from d3k2_profile.confirmation import confirm
from d3k2_profile.errors import InputEnded, Interrupted
from d3k2_profile.interview import Interview
from d3k2_profile.keeper import Keeper
from d3k2_profile.output import console
from d3k2_profile.prompt import Terminal
from d3k2_profile.record import Record


def hold(terminal: Terminal, interview: Interview, keeper: Keeper, record: Record | None = None) -> tuple[Interview | None, bool]:
    """The interview to show a page of, None when the person wants none; and whether it came to its end."""
    try:
        keeper.begin(terminal, interview)
        prompt.welcome(terminal)
        if record:
            answers = confirm(terminal, record, interview.questionnaire, interview.answers)
            if answers != interview.answers:
                interview = replace(interview, answers=answers)
                keeper.keep(terminal, interview)
        interview, finished = prompt.converse(terminal, interview, partial(keeper.keep, terminal))
        if keeper.trouble:
            keeper.offer(terminal, interview)
        if keeper.trouble or not finished:
            terminal.say(keeper.how_to_go_on())
        if not finished:
            return (interview if interview.answers and prompt.wants_what_was_found(terminal) else None), False
    except InputEnded as error:
        raise keeper.ended(error) from None
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
