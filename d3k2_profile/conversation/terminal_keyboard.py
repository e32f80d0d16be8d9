"""The keyboard of a terminal that is none of Windows: what is known of what it sends, and pastes."""

import select
import time
from typing import TextIO

from prompt_toolkit.input.vt100 import Vt100Input
from prompt_toolkit.key_binding import KeyPress

from d3k2_profile.conversation.keyboard import PACES, key_presses, paste
from d3k2_profile.terminal.input_sequences import PASTE_BEGINS, PASTE_ENDS, PATIENCE, Sequences
from d3k2_profile.terminal.typing_pace import STARTING, WAIT, Pace, spans_lines


class Keyboard(Vt100Input):
    """Reads a terminal. Several lines at once are a paste, in terminals that do not mark one too."""

    def __init__(self, stream: TextIO) -> None:
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
            return [paste(text)] if at_once and spans_lines(text) else key_presses(pieces)
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
            presses, self.pasted = [paste("".join(self.pasted))], None
        self.latest = now
        for piece in pieces:
            if self.pasted is None:
                self.pasted = [] if piece == PASTE_BEGINS else None
                presses += key_presses([piece])
            elif piece == PASTE_ENDS:
                presses.append(paste("".join(self.pasted)))
                self.pasted = None
            elif len(piece) == 1:
                self.pasted.append(piece)
        return presses
