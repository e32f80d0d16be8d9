"""A program on a pseudo-terminal, and how long it takes to show something."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
from collections.abc import Mapping, Sequence
from time import perf_counter

CONTROL = re.compile(r"\x1b\[[\d;?]*[a-zA-Z]|\x1b[=>78]|\s")
QUIET = 0.15
"""Seconds without output after which a drawing is over."""
LONGEST = 30
"""Seconds after which a program is given up."""


class Terminal:
    """A program that was just started on a terminal of 80 columns and 40 rows."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self.began = perf_counter()
        self.pid, self.screen = pty.fork()
        if self.pid == 0:
            os.execvpe(
                command[0],
                [*command],
                {**os.environ, "TERM": "xterm-256color", "PYTHONIOENCODING": "utf-8", **environment},
            )
        fcntl.ioctl(self.screen, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 80, 0, 0))
        self.shown = ""

    def press(self, keys: str) -> None:
        """Sends keys; time counts from here."""
        self.shown = ""
        self.began = perf_counter()
        os.write(self.screen, keys.encode())

    def sees(self, text: str) -> float:
        """Seconds until the text is there, wrapped or not."""
        *_, last = words = text.split()
        while last not in self.shown or "".join(words) not in CONTROL.sub("", self.shown):
            if not self._read(LONGEST):
                raise SystemExit(f"'{text}' did not come; there was: {CONTROL.sub('', self.shown)[-300:]}")
        return perf_counter() - self.began

    def settles(self) -> float:
        """Seconds until the last of what a key brought was drawn."""
        last = self.began
        while self._read(QUIET):
            last = perf_counter()
        return last - self.began

    def leave(self) -> None:
        """Ends the program."""
        os.kill(self.pid, signal.SIGKILL)
        os.close(self.screen)
        os.waitpid(self.pid, 0)

    def _read(self, patience: float) -> bool:
        ready, _, _ = select.select([self.screen], [], [], patience)
        try:
            piece = os.read(self.screen, 65536) if ready else b""
        except OSError:
            piece = b""
        self.shown += piece.decode("utf-8", "replace")
        return bool(piece)
