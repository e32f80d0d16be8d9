"""The conversation in lists to move through with the arrow keys, on a terminal that can redraw them."""

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import IO

from prompt_toolkit.input import Input
from prompt_toolkit.output import Output, create_output
from prompt_toolkit.output.vt100 import Vt100_Output

from d3k2_profile.conversation.face_protocol import Menu
from d3k2_profile.conversation.keyboard import create_keyboard
from d3k2_profile.conversation.menu_drawing import fitted
from d3k2_profile.conversation.menu_with_line import Prompt
from d3k2_profile.terminal.streams import columns

USE_LISTS = "Type and press Enter, or move with the arrow keys. With a screen reader, start this with --plain."


@dataclass
class Lists:
    """A terminal to draw on and the keys pressed there.

    During a sitting it draws on a screen of its own, which is gone afterwards; what is said
    then stands above the next question.
    """

    stream: IO[str]
    keyboard: Input
    screen: Output
    greeting: tuple[str, ...] = (USE_LISTS,)
    plain: bool = False
    held: bool = False
    said: list[str] = field(default_factory=list)
    prompt: Prompt | None = None
    """The last one drawn, with what is ticked there."""

    @contextmanager
    def sitting(self) -> Iterator[None]:
        """Holds the terminal: keys pressed between two questions wait, and nothing is shown of them."""
        with self.keyboard.raw_mode():
            self._hold(True)
            try:
                yield
            finally:
                with suppress(OSError):  # a terminal that hung up has no screen to go back to
                    self._hold(False)
        for text in self.said:
            self.say(text)

    def clear(self) -> None:
        """Nothing: what was typed is gone with the screen it stood on."""

    def say(self, text: str) -> None:
        """Shows a text as it is, wrapped."""
        if self.held:
            self.said.append(text)
            return
        self.stream.write("".join(f"{line}\n" for line in fitted(text, columns(self.stream))))
        self.stream.flush()

    def choose(self, menu: Menu, note: str = "") -> str:
        """The line typed, or that the row chosen stands for; what was drawn is gone then."""
        if not (self.prompt and self.prompt.menu is menu):
            self.prompt = Prompt(self.keyboard, self.screen, menu, self._background)
        said, self.said = self.said, []
        if self.held:
            self.screen.erase_screen()
            self.screen.cursor_goto()
        return self.prompt.run(said, note)

    def answered(self, label: str, said: Sequence[str]) -> None:
        """Reads an answer back in one paragraph."""
        self.say(f"{label}: {'; '.join(said)}")

    def _hold(self, held: bool) -> None:
        """Goes to a screen of its own, or back to the one before."""
        if held:
            self.screen.enter_alternate_screen()
        elif self.held:
            self.screen.erase_screen()
            self.screen.quit_alternate_screen()
        self.held = held
        self.screen.flush()

    def _background(self) -> None:
        """Lets the shell have the terminal until the program is called back."""
        if not hasattr(signal, "SIGTSTP"):
            return
        held = self.held
        self._hold(False)
        os.kill(0, signal.SIGTSTP)
        if held:
            self._hold(True)


def lists() -> Lists:
    """The lists on standard error, so that standard output holds the page alone."""
    screen = create_output(stdout=sys.stderr)
    if isinstance(screen, Vt100_Output):
        screen.enable_cpr = False  # the room below is not needed, and a late reply would be read as keys
    return Lists(sys.stderr, create_keyboard(sys.stdin), screen)
