"""A menu drawn on the terminal until a key ends it: how it fits, and how the terminal is left."""

import signal
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from types import FrameType
from typing import TypeAlias

from prompt_toolkit.application import Application, get_app
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.data_structures import Point
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import BufferControl, Layout, UIContent, Window
from prompt_toolkit.output import Output
from prompt_toolkit.utils import get_cwidth

from d3k2_profile.conversation.keyboard import watch
from d3k2_profile.conversation.preload_screen import drawn
from d3k2_profile.conversation.words import INPUT_ENDED
from d3k2_profile.errors import InputEnded
from d3k2_profile.terminal.streams import stop_writing, writable
from d3k2_profile.terminal.typing_pace import FASTEST

ENDING = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
BOLD = "bold"
Line: TypeAlias = tuple[str, str]
"""A style and a text."""
Around: TypeAlias = tuple[Sequence[Line], Sequence[Line]]
"""The lines above and below the one that is being typed."""
MARK = "> "
"""What stands before the line that is being typed."""


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


def visible(texts: Sequence[Line], pinned: Sequence[Line], top: int, room: int) -> tuple[list[Line], int]:
    """What fits into the room, from this line on, and the line it begins with; what does not is counted in words.

    As soon as it is scrolled it begins with what is `pinned`, which stays above when the rest goes on.
    """
    if len(texts) <= room:
        return [*texts], 0
    first = texts.index(pinned[0]) if pinned else 0
    window = room - 1
    last = len(texts) - window
    kept: list[Line] = []
    if min(top, last) > first:
        kept = [*pinned[: room // 2]]
        window = max(1, window - len(kept))
        last = len(texts) - window
    top = max(min(top, last), first) if top else 0
    below = max(0, len(texts) - top - window)
    said = [f"{top} more above"] * bool(top) + [f"{below} more below"] * bool(below)
    return [*kept, *texts[top : top + window], ("", f"-- {', '.join(said)} --")], top


class Typing(BufferControl):
    """A line that is being typed with what stands around it, in one piece: the library works out the height of each
    piece again and again, which was half of the time that a key took.
    """

    def __init__(self, buffer: Buffer, around: Callable[[int], Around], rows: Callable[[], int]) -> None:
        super().__init__(buffer)
        self._around, self._rows = around, rows
        self._drawn: tuple[int, int, UIContent] | None = None

    def preferred_height(self, width: int, *_: object) -> int:
        """The lines of all."""
        return self.create_content(width).line_count

    def create_content(self, width: int, height: int | None = None, preview_search: bool = False) -> UIContent:
        """All lines, once for each time that they are drawn."""
        count = get_app().render_counter
        if self._drawn is None or self._drawn[:2] != (count, width):
            self._drawn = count, width, self._content(width)
        return self._drawn[2]

    def _content(self, width: int) -> UIContent:
        text = f"{MARK}{self.buffer.text} "
        typed = cut(text, width)
        before = cut(text[: len(MARK) + self.buffer.cursor_position + 1], width)
        above, below = self._around(self._rows() - len(typed))
        lines = [*above, *(("", line) for line in typed), *below]
        cursor = Point(len(before[-1]) - 1, len(above) + len(before) - 1)
        return UIContent(lambda number: [lines[number]], len(lines), cursor)


def cut(text: str, room: int) -> list[str]:
    """The text in lines of at most so many cells, broken wherever one is full."""
    lines, used = [""], 0
    for letter in text:
        if (wide := get_cwidth(letter)) + used > room:
            lines, used = [*lines, ""], 0
        lines[-1] += letter
        used += wide
    return lines


class Drawing:
    """Something drawn on the terminal until a key ends it: how it fits, and how it ends."""

    def __init__(self, keyboard: Input, screen: Output) -> None:
        self.keyboard, self.screen = keyboard, screen
        self.keys = KeyBindings()
        self.keys.add("c-c")(self._interrupted)
        self.keys.add("<sigint>")(self._interrupted)

    def wrapped(self, text: str, indent: int = 0) -> list[str]:
        """The text in lines that fit."""
        room = max(10, self.screen.get_size().columns - 1 - indent)
        return fitted(writable(text, self.screen.encoding()), room)

    def ended(self, buffer: Buffer, around: Callable[[int], Around]) -> str:
        """Draws until a key ends it, and returns the line meant; then nothing of it is left on the screen.

        `around` says, for the rows that the line being typed leaves, what stands above and below it.
        """
        app = _application(self.keyboard, self.screen)
        typing = Typing(buffer, around, lambda: self.screen.get_size().rows)
        app.layout, app.key_bindings = Layout(Window(typing, dont_extend_height=True)), self.keys

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
            later = app.loop.call_later
            later(FASTEST, lambda: watch(self.keyboard, later))
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


@lru_cache(1)
def _application(keyboard: Input, screen: Output) -> Application[str]:
    """What draws one question after the other; a third of the wait for each was for the keys of an editor, which the
    library binds anew for each application.
    """
    return Application(input=keyboard, output=screen, erase_when_done=True, after_render=lambda _: drawn.set())


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
