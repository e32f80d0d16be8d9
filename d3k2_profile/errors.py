"""What a person can put right, and the status the program ends with."""

from enum import IntEnum
from typing import ClassVar


class Status(IntEnum):
    """How a run ended, as the shell sees it. 1 is left out: everybody else uses it for everything."""

    DONE = 0
    USAGE = 2
    RULES = 3
    ANSWERS = 4
    OUTPUT = 5
    INPUT_ENDED = 6
    IN_USE = 7
    BUG = 70
    HANGUP = 129
    INTERRUPTED = 130
    TERMINATED = 143
    READER_GONE = 141


class UserError(Exception):
    """Something the person can put right; the message names the place, the cause and the remedy."""

    status: ClassVar[Status] = Status.USAGE


class UsageError(UserError):
    """The command was asked for something it cannot do."""


class OutputError(UserError):
    """The result could not be written."""

    status = Status.OUTPUT


class InputEnded(UserError):
    """The answers stopped before the questions did."""

    status = Status.INPUT_ENDED


def reason(error: OSError) -> str:
    """Why the system refused, as the end of a sentence."""
    return (error.strerror or "no reason given").lower()


class Interrupted(BaseException):
    """A signal asked the program to end; like KeyboardInterrupt it passes everything that catches errors."""

    def __init__(self, status: Status) -> None:
        super().__init__()
        self.status = status
