"""A menu drawn on the terminal until a key ends it: what stands there, how it fits, and how the terminal is left."""

import signal
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import FrameType

from prompt_toolkit.application import Application
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.input import Input, create_input
from prompt_toolkit.key_binding import KeyBindings, KeyPress, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import (
    HSplit,
    Layout,
    Margin,
    UIContent,
    Window,
    WindowRenderInfo,
)
from prompt_toolkit.output import Output
from prompt_toolkit.utils import get_cwidth

from d3k2_profile.conversation.menu import Menu
from d3k2_profile.conversation.words import INPUT_ENDED
from d3k2_profile.errors import InputEnded
from d3k2_profile.terminal.streams import stop_writing, writable

AT_ONCE = 200
"""Keys that come in one piece without being a paste; nobody types as fast."""
ENDING = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
BOLD = "bold"
APART = "   "
"""What stands between two keys on one line."""


def fitted(text: str, room: int) -> list[str]:
    """The text in lines of at most so many cells, broken between words, or inside one that is wider than a line."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.append("")
        for number, word in enumerate(paragraph.split(" ")):
            if get_cwidth(joined := f"{lines[-1]} {word}" if number else word) <= room:
                lines[-1] = joined
                continue
            if number:
                lines.append("")
            for letter in word:
                if get_cwidth(lines[-1] + letter) > room:
                    lines.append("")
                lines[-1] += letter
    return [line.rstrip() for line in lines]


def create_keyboard() -> Input:
    """The keys pressed at standard input."""
    if sys.platform == "win32":
        return create_input(sys.stdin)
    from prompt_toolkit.input.vt100 import Vt100Input

    class Keyboard(Vt100Input):
        """Takes keys that come faster than anyone types for a paste, in terminals that do not mark one."""

        def read_keys(self) -> list[KeyPress]:
            keys = super().read_keys()
            return keys if len(keys) <= AT_ONCE else [KeyPress(Keys.BracketedPaste, "".join(key.data for key in keys))]

    return Keyboard(sys.stdin)


class More(Margin):
    """Signs at the edge of what does not fit: there is more above, or below."""

    def get_width(self, get_ui_content: Callable[[], UIContent]) -> int:
        return 1

    def create_margin(self, window_render_info: WindowRenderInfo, width: int, height: int) -> StyleAndTextTuples:
        above = "" if window_render_info.top_visible else "^"
        below = "" if window_render_info.bottom_visible else "v"
        return [("", "\n".join([above, *[""] * (height - 2), below]) if height > 1 else below or above)]


class Drawing:
    """One menu on the terminal: what stands above, what stands below, and how it ends."""

    def __init__(self, keyboard: Input, screen: Output, menu: Menu, note: str) -> None:
        self.keyboard, self.screen, self.menu, self.note = keyboard, screen, menu, note
        self.keys = KeyBindings()
        self.keys.add("c-c")(self._interrupted)
        self.keys.add("<sigint>")(self._interrupted)
        self.keys.add("c-z")(lambda event: event.app.suspend_to_background())

    def wrapped(self, text: str, indent: int = 0) -> list[str]:
        """The text in lines that fit beside the sign for more."""
        room = max(10, self.screen.get_size().columns - 1 - indent)
        return fitted(writable(text, self.screen.encoding()), room)

    def heading(self) -> StyleAndTextTuples:
        """What is asked."""
        texts = (
            [("", line) for line in self.menu.before if line]
            + [(BOLD, self.menu.ask)]
            + [("", self.menu.help)] * bool(self.menu.help)
        )
        return [(style, f"{line}\n") for style, text in texts for line in self.wrapped(text)]

    def footer(self, texts: Sequence[str]) -> StyleAndTextTuples:
        """What the person should know now, and the keys."""
        lines = [line for text in filter(None, (self.note, *texts)) for line in self.wrapped(text)]
        return [("", "\n".join(lines))]

    def packed(self, keys: Sequence[str]) -> list[str]:
        """What each key does, as many to a line as fit whole."""
        lines: list[str] = []
        for key in keys:
            joined = f"{lines[-1]}{APART}{key}" if lines else key
            if len(self.wrapped(joined)) == 1:
                lines[-1:] = [joined]
            else:
                lines.append(key)
        return lines

    def ended(self, layout: HSplit, focused: Window) -> str:
        """Draws until a key ends it, and returns the line meant; then nothing of it is left on the screen."""
        app: Application[str] = Application(
            Layout(layout, focused),
            key_bindings=self.keys,
            input=self.keyboard,
            output=self.screen,
            erase_when_done=True,
        )

        def end(error: BaseException | None = None) -> None:
            if app.is_running and not app.is_done:
                app.exit(exception=error or EOFError())

        def failed(loop: object, context: Mapping[str, object]) -> None:
            """Ends the drawing with the error that a key led to; else the drawing would show a message made of it."""
            error = context.get("exception")
            end(error if isinstance(error, BaseException) else None)

        def heed() -> None:
            assert app.loop is not None
            app.loop.set_exception_handler(failed)
            if caught:  # before there was a loop to end
                end()

        with _signals_that_wait(lambda: app.loop and app.loop.call_soon_threadsafe(end)) as caught:
            try:
                return app.run(pre_run=heed)
            except EOFError:
                raise InputEnded(INPUT_ENDED) from None
            except OSError:
                if not caught:
                    raise
                stop_writing(2)  # a terminal that hung up cannot be cleared
                raise InputEnded(INPUT_ENDED) from None

    def _interrupted(self, event: KeyPressEvent) -> None:
        event.app.exit(exception=KeyboardInterrupt())


@contextmanager
def _signals_that_wait(wake: Callable[[], object]) -> Iterator[list[int]]:
    """The signals to end that have come so far; each is handled when all is cleared away, and `wake` is called at once.

    An exception that a signal raises in the midst of the drawing can get lost.
    """
    caught: list[int] = []

    def remember(number: int, frame: FrameType | None) -> None:
        caught.append(number)
        wake()

    handlers = {number: handler for number in ENDING if callable(handler := signal.getsignal(number))}
    for number in handlers:
        signal.signal(number, remember)
    try:
        yield caught
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
        for number in caught:
            handlers[number](number, None)
