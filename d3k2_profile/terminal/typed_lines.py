"""Lines typed at a terminal that edits them itself; several that come at once are one paste."""

import os
import select
import sys
import time
from codecs import getincrementaldecoder
from collections import deque
from collections.abc import Callable
from typing import TextIO

from d3k2_profile.terminal.input_sequences import PASTE_BEGINS, letters
from d3k2_profile.terminal.typing_pace import STARTING, WAIT, Pace, spans_lines


def typed_lines(stream: TextIO) -> Callable[[], str]:
    """What gives the next line typed at this terminal, or all lines of a paste; "" at the end of input."""
    if sys.platform == "win32":
        import msvcrt

        return WholeLines(stream, msvcrt.kbhit).read
    return TypedLines(stream).read


class WholeLines:
    """What is typed at a terminal that tells nothing but whether keys are `pending`, as on Windows, line by line.

    Keys behind the end of a line that was waited for are a paste; those typed before are lines by themselves.
    """

    def __init__(self, stream: TextIO, pending: Callable[[], bool]) -> None:
        self.stream = stream
        self.pending = pending

    def read(self) -> str:
        """The next line, or all lines of a paste; "" at the end of input, where half a line is no answer."""
        waited = not self.pending()
        text = self.stream.readline()
        while waited and text.endswith("\n") and self._soon():
            text += self.stream.readline()
        return text if text.endswith("\n") else ""

    def _soon(self) -> bool:
        if not self.pending():
            time.sleep(WAIT)
        return self.pending()


class TypedLines:
    """What is typed at a terminal, line by line; lines typed ahead wait for their turn."""

    def __init__(self, stream: TextIO) -> None:
        self.terminal = stream.fileno()
        self.decoder = getincrementaldecoder(stream.encoding)(errors="replace")
        self.pace = Pace(time.monotonic() - STARTING)
        self.ahead: deque[str] = deque()
        self.begun = ""
        """What was typed of a line that is not at its end."""

    def read(self) -> str:
        """The next line, or all lines of a paste; "" at the end of input, where half a line is no answer."""
        if self.ahead:
            return self.ahead.popleft()
        waited = not self._ready(0) and self._ready(None)
        if waited:
            self.pace.idle = time.monotonic()
        first = self._line()
        rest = self._at_once() if first else ""
        count = len(rest) if waited else len(first) + len(rest)
        by_hand = self.pace.by_hand(count, time.monotonic())
        self.pace.idle = time.monotonic()
        lines = f"{first}{rest}".splitlines(keepends=True)
        if lines and not lines[-1].endswith("\n"):
            self.begun = letters(lines.pop())
        text = "".join(lines)
        if PASTE_BEGINS in text or (not by_hand and spans_lines(f"{text}{self.begun}")):
            return text + (self._line() if self.begun else "")
        self.ahead.extend(lines)
        return self.ahead.popleft() if self.ahead else ""

    def _ready(self, patience: float | None) -> bool:
        return bool(select.select([self.terminal], [], [], patience)[0])

    def _line(self) -> str:
        """What was begun, with what is typed until the end of the line; "" at the end of input."""
        line, self.begun = self.begun, ""
        while not line.endswith("\n"):
            try:
                sent = os.read(self.terminal, 65536)
            except OSError:  # the terminal is gone
                sent = b""
            if not sent:
                return ""
            line += self.decoder.decode(sent)
        return line

    def _at_once(self) -> str:
        """What comes right behind the end of a line, the beginning of another line too."""
        import termios

        before = termios.tcgetattr(self.terminal)
        letter_by_letter = [*before]
        letter_by_letter[3] = before[3] & ~termios.ICANON
        text = ""
        termios.tcsetattr(self.terminal, termios.TCSANOW, letter_by_letter)
        try:
            while self._ready(WAIT) and (sent := os.read(self.terminal, 65536)):
                text += self.decoder.decode(sent)
        finally:
            termios.tcsetattr(self.terminal, termios.TCSANOW, before)
        return text
