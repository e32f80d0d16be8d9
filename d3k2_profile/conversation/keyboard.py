"""The keys pressed at a terminal, in order: only keys that are known, and a paste as one piece."""

import select
import sys
import time
from collections.abc import Callable
from typing import TextIO
from weakref import WeakKeyDictionary

from prompt_toolkit.input import Input, create_input
from prompt_toolkit.key_binding import KeyPress
from prompt_toolkit.keys import Keys

from d3k2_profile.terminal.pace import FASTEST, STARTING, WAIT, Pace, spans_lines
from d3k2_profile.terminal.sequences import PASTE_BEGINS, PASTE_ENDS, PATIENCE, Sequences

_CONTROLS = {
    "\t": Keys.Tab,
    "\r": Keys.Enter,
    "\n": Keys.Enter,
    "\x08": Keys.Backspace,
    "\x7f": Keys.Backspace,
    "\x01": Keys.Home,
    "\x03": Keys.ControlC,
    "\x04": Keys.ControlD,
    "\x05": Keys.End,
    "\x0b": Keys.ControlK,
    "\x15": Keys.ControlU,
    "\x17": Keys.ControlW,
    "\x1a": Keys.ControlZ,
}
_MOVES = {"A": Keys.Up, "B": Keys.Down, "C": Keys.Right, "D": Keys.Left, "H": Keys.Home, "F": Keys.End}
_NUMBERED = {
    **dict.fromkeys("17", Keys.Home),
    **dict.fromkeys("48", Keys.End),
    "3": Keys.Delete,
    "5": Keys.PageUp,
    "6": Keys.PageDown,
}
_SEQUENCES = {
    **{f"\x1b{intro}{letter}": key for intro in "[O" for letter, key in _MOVES.items()},
    **{f"\x1b[{number}~": key for number, key in _NUMBERED.items()},
}

PACES: WeakKeyDictionary[Input, Pace] = WeakKeyDictionary()
"""How fast keys come from the keyboards that tell no paste by themselves."""


def watch(keyboard: Input, later: Callable[[float, Callable[[], None]], object]) -> None:
    """Remembers when the keyboard was idle, for as long as there is a `later` to look again."""
    if pace := PACES.get(keyboard):
        if not select.select([keyboard.fileno()], [], [], 0)[0]:  # else keys came while something else was done
            pace.idle = time.monotonic()
        later(FASTEST, lambda: watch(keyboard, later))


def key_presses(pieces: list[str]) -> list[KeyPress]:
    """The keys that these pieces stand for; what is not known stands for none."""
    presses: list[KeyPress] = []
    for piece in pieces:
        if key := _CONTROLS.get(piece) or _SEQUENCES.get(piece):
            presses.append(KeyPress(key, piece))
        elif piece.isprintable():
            presses.append(KeyPress(piece, piece))
    return presses


def create_keyboard(stream: TextIO) -> Input:
    """The keys pressed at a terminal."""
    if sys.platform == "win32":
        return create_input(stream)
    from prompt_toolkit.input.vt100 import Vt100Input

    class Keyboard(Vt100Input):
        """Reads a terminal. Several lines at once are a paste, in terminals that do not mark one too."""

        def __init__(self) -> None:
            super().__init__(stream)
            PACES[self] = self.pace = Pace(time.monotonic() - STARTING)
            self.sequences = Sequences()
            self.pasted: list[str] | None = None
            """What came of a paste whose end is still to come."""
            self.latest = 0.0

        def read_keys(self) -> list[KeyPress]:
            """What was pressed since the last call."""
            now = time.monotonic()
            pieces = self._pieces(now)
            if not self.pace.by_hand(len(pieces), now):
                while select.select([self._fileno], [], [], WAIT)[0] and not self.closed:
                    pieces += self._pieces(time.monotonic())
            typed = sum(len(piece) == 1 for piece in pieces)
            at_once = not self.pace.by_hand(typed, now)
            self.pace.idle = time.monotonic()
            if self.pasted is None and PASTE_BEGINS not in pieces:
                text = "".join(piece for piece in pieces if len(piece) == 1)
                return [_paste(text)] if at_once and spans_lines(text) else key_presses(pieces)
            return self._marked(pieces, now)

        def flush_keys(self) -> list[KeyPress]:
            """Nothing: the beginning of a sequence is no key by itself."""
            return []

        def _pieces(self, now: float) -> list[str]:
            return self.sequences.feed(self.stdin_reader.read(65536), now)

        def _marked(self, pieces: list[str], now: float) -> list[KeyPress]:
            """The keys among which a paste was marked; one that does not end ends by itself after a while."""
            presses: list[KeyPress] = []
            if self.pasted is not None and now - self.latest > PATIENCE:
                presses, self.pasted = [_paste("".join(self.pasted))], None
            self.latest = now
            for piece in pieces:
                if self.pasted is None:
                    self.pasted = [] if piece == PASTE_BEGINS else None
                    presses += key_presses([piece])
                elif piece == PASTE_ENDS:
                    presses.append(_paste("".join(self.pasted)))
                    self.pasted = None
                elif len(piece) == 1:
                    self.pasted.append(piece)
            return presses

    return Keyboard()


def _paste(text: str) -> KeyPress:
    return KeyPress(Keys.BracketedPaste, text)
