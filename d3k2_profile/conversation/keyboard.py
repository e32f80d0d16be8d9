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

from d3k2_profile.terminal.typing_pace import FASTEST, Pace

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
    from d3k2_profile.conversation.terminal_keyboard import Keyboard  # what it rests on is nowhere on Windows

    return Keyboard(stream)


def paste(text: str) -> KeyPress:
    """A paste, as one key."""
    return KeyPress(Keys.BracketedPaste, text)
