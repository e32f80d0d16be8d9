"""The conversation in lists to move through with the arrow keys, on a terminal that can redraw them."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import IO

from prompt_toolkit.buffer import Buffer
from prompt_toolkit.data_structures import Point
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import (
    BufferControl,
    Dimension,
    FormattedTextControl,
    HSplit,
    ScrollOffsets,
    Window,
)
from prompt_toolkit.layout.processors import BeforeInput
from prompt_toolkit.output import Output, create_output
from prompt_toolkit.output.vt100 import Vt100_Output

from d3k2_profile.conversation.menu import LONGEST_LINE, Menu, Row
from d3k2_profile.conversation.screen import APART, BOLD, Drawing, More, create_keyboard, fitted
from d3k2_profile.conversation.words import TOO_LONG
from d3k2_profile.terminal.streams import columns
from d3k2_profile.text import clean

USE_LISTS = "Move with the arrow keys, and press Enter to choose. With a screen reader, start this with --plain."
MARK_KEYS: tuple[str, ...] = ("arrows or a number: move", "Enter choose")
TICK_KEYS: tuple[str, ...] = ("arrows or a number: move", "Space tick", "Enter done")
NOTHING_MARKED = "Nothing is chosen yet. Go to a line with the arrow keys or its number, then press Enter."


MOST_PROPOSED = 5


def nothing_ticked(none: str) -> str:
    """What to do where Enter was pressed and no line is ticked; `none` is the number of *none of these*."""
    return (
        "Nothing is ticked yet. Press Space on each line that fits. "
        f"If none fits, type {none}, then press Space and Enter."
    )


@dataclass(frozen=True)
class Lists:
    """A terminal to draw on and the keys pressed there; what was answered is said on the stream."""

    stream: IO[str]
    keyboard: Input
    screen: Output
    greeting: tuple[str, ...] = (USE_LISTS,)

    def say(self, text: str) -> None:
        """Shows a text as it is, wrapped."""
        self.stream.write("".join(f"{line}\n" for line in fitted(text, columns(self.stream))))
        self.stream.flush()

    def choose(self, menu: Menu, note: str = "") -> str:
        """The line that the keys pressed stand for; what was drawn is gone then."""
        kind = _Line if menu.picks == "typed" else _List
        return kind(self.keyboard, self.screen, menu, note).run()

    def answered(self, label: str, said: Sequence[str]) -> None:
        """Reads an answer back in one paragraph."""
        self.say(f"{label}: {'; '.join(said)}")


def lists() -> Lists:
    """The lists on standard error, so that standard output holds the page alone."""
    screen = create_output(stdout=sys.stderr)
    if isinstance(screen, Vt100_Output):
        screen.enable_cpr = False  # the room below is not needed, and a late reply would be read as keys
    return Lists(sys.stderr, create_keyboard(), screen)


class _List(Drawing):
    """Rows to choose one or several of. Nothing is marked at first, so that Enter alone is no answer."""

    def __init__(self, keyboard: Input, screen: Output, menu: Menu, note: str) -> None:
        super().__init__(keyboard, screen, menu, note)
        self.several = menu.picks == "several"
        self.ticked = {number for number, row in enumerate(menu.rows) if row.typed in menu.chosen}
        self.marked = min(self.ticked, default=None)
        self.tops: list[int] = [0]
        self.digits = ""
        self._bind()

    def run(self) -> str:
        """The line that the row or rows chosen stand for."""
        control = FormattedTextControl(self._drawn, focusable=True, show_cursor=True, get_cursor_position=self._cursor)
        above = ScrollOffsets(top=lambda: 1 if self.marked else self.tops[0], bottom=3)
        body = Window(
            control, dont_extend_height=True, height=Dimension(min=3), scroll_offsets=above, right_margins=[More()]
        )
        foot = Window(FormattedTextControl(lambda: self.footer(self._keys())), dont_extend_height=True)
        return self.ended(HSplit([body, foot]), body)

    def _drawn(self) -> StyleAndTextTuples:
        drawn = [*self.heading(), ("", "\n")]
        self.tops = []
        for number, row in enumerate(self.menu.rows):
            self.tops.append(len(drawn))
            tick = ("[x] " if number in self.ticked else "[ ] ") if self.several else ""
            lead = (
                f"{'>' if number == self.marked else ' '} {row.typed:>2}{'.' if row.typed.isdecimal() else ' '} {tick}"
            )
            for line in self.wrapped(row.label, len(lead)):
                drawn.append((BOLD if number == self.marked else "", f"{lead}{line}\n"))
                lead = " " * len(lead)
        return drawn

    def _keys(self) -> list[str]:
        own = TICK_KEYS if self.several else MARK_KEYS
        return self.packed([*own, *(f"{row.typed} {row.label}" for row in self.menu.keys)])

    def _cursor(self) -> Point:
        return Point(0, 0 if self.marked is None else self.tops[self.marked])

    def _bind(self) -> None:
        add = self.keys.add
        add("up")(lambda event: self._move(-1))
        add("down")(lambda event: self._move(1))
        add("space")(lambda event: self._tick() if self.several else self._enter(event))
        add("enter")(self._enter)
        add("c-d")(lambda event: event.app.exit(exception=EOFError()))
        for digit in "0123456789":
            add(digit)(lambda event: self._go(event.data))
        add("?")(lambda event: self._why())
        for row in (*self.menu.rows, *self.menu.keys):
            if row.typed.isalpha():
                self._leads(row, row.typed)
                self._leads(row, row.typed.upper())

    def _leads(self, row: Row, key: str) -> None:
        self.keys.add(key)(lambda event: event.app.exit(result=row.typed))

    def _move(self, step: int) -> None:
        self.note = self.digits = ""
        start = -1 if self.marked is None and step > 0 else self.marked or 0
        self.marked = (start + step) % len(self.menu.rows)

    def _go(self, digit: str) -> None:
        """Marks the row with the number typed so far; "1" and then "2" may be row 12."""
        self.note = ""
        longer = self.digits + digit
        self.digits = longer if any(row.typed.startswith(longer) for row in self.menu.rows) else digit
        self.marked = next((at for at, row in enumerate(self.menu.rows) if row.typed == self.digits), self.marked)

    def _tick(self) -> None:
        self.note = self.digits = ""
        if self.marked is None:
            self.note = NOTHING_MARKED
        elif self.marked in self.ticked:
            self.ticked.remove(self.marked)
        else:
            alone = {number for number, row in enumerate(self.menu.rows) if row.alone}
            self.ticked = {self.marked} if self.marked in alone else {*self.ticked - alone, self.marked}

    def _enter(self, event: KeyPressEvent) -> None:
        self.digits = ""
        picked = sorted(self.ticked) if self.several else [] if self.marked is None else [self.marked]
        if picked or self.menu.optional:
            event.app.exit(result=",".join(self.menu.rows[number].typed for number in picked))
            return
        none = next((row.typed for row in self.menu.rows if row.alone), "")
        self.note = nothing_ticked(none) if self.several else NOTHING_MARKED

    def _why(self) -> None:
        self.note = "" if self.note == self.menu.why else self.menu.why


class _Line(Drawing):
    """A line to type. Tab completes the names of medicines; the arrow keys turn the list above over."""

    def __init__(self, keyboard: Input, screen: Output, menu: Menu, note: str) -> None:
        super().__init__(keyboard, screen, menu, note)
        self.buffer = Buffer(multiline=False, on_text_changed=lambda _: self._changed())
        self.read = 0
        self.lines = 0
        self.stem = self.completed = ""
        self._bind()

    def run(self) -> str:
        """The line typed, cleaned."""
        control = FormattedTextControl(self._drawn, get_cursor_position=lambda: Point(0, min(self.read, self.lines)))
        body = Window(control, dont_extend_height=True, right_margins=[More()])
        edited = BufferControl(self.buffer, input_processors=[BeforeInput("> ")])
        line = Window(edited, dont_extend_height=True, wrap_lines=True, height=Dimension(min=1))
        foot = Window(
            FormattedTextControl(lambda: self.footer([self._proposed(), *self._how()])), dont_extend_height=True
        )
        return clean(self.ended(HSplit([body, line, foot]), line))

    def _drawn(self) -> StyleAndTextTuples:
        drawn = self.heading()
        for row in self.menu.rows:
            lead = f"{row.typed:>4}. "
            for line in self.wrapped(row.label, len(lead)):
                drawn.append(("", f"{lead}{line}\n"))
                lead = " " * len(lead)
        self.lines = len(drawn)
        return drawn

    def _bind(self) -> None:
        add = self.keys.add
        add("up")(lambda event: self._turn(-1))
        add("down")(lambda event: self._turn(1))
        add("tab")(lambda event: self._complete())
        add("enter")(lambda event: event.app.exit(result=self.buffer.text))
        add("c-d")(self._end)
        add(Keys.BracketedPaste)(lambda event: self._paste(event.data))

    def _turn(self, step: int) -> None:
        self.read = max(0, min(self.read + step, self.lines))

    def _end(self, event: KeyPressEvent) -> None:
        if not self.buffer.text:
            event.app.exit(exception=EOFError())

    def _changed(self) -> None:
        if self.buffer.text != self.completed:
            self.note = self.completed = ""
        if _too_long(self.buffer.text):
            self.buffer.reset()
            self.note = TOO_LONG

    def _paste(self, text: str) -> None:
        """Takes several lines as several names; what is too long is refused aloud."""
        if _too_long(text):
            self.buffer.reset()
            self.note = TOO_LONG
        else:
            self.buffer.insert_text(
                ", ".join(line.strip() for line in text.replace("\r", "\n").split("\n") if line.strip())
            )

    def _complete(self) -> None:
        """Puts in the first name that begins so, and with each further Tab the next."""
        if not self.completed:
            self.stem = self.buffer.text
        names = [*self.menu.names(self.stem)]
        begun = self.stem[: len(self.stem) - len(self._last(self.stem))]
        lines = [f"{begun}{name}" for name in names]
        if lines:
            self.completed = lines[(lines.index(self.completed) + 1) % len(lines) if self.completed else 0]
            self.buffer.text, self.buffer.cursor_position = self.completed, len(self.completed)

    def _proposed(self) -> str:
        names = self.menu.names(self.stem if self.completed else self.buffer.text)
        return (
            f"Tab completes: {', '.join(names[:MOST_PROPOSED])}{', ...' if len(names) > MOST_PROPOSED else ''}"
            if names
            else ""
        )

    def _how(self) -> list[str]:
        return [
            line for text in self.menu.how for line in (self.packed(text.split(APART)) if APART in text else [text])
        ]

    def _last(self, line: str) -> str:
        return line.replace(";", ",").rpartition(",")[2].lstrip()


def _too_long(text: str) -> bool:
    return len(text.encode("utf-8", "replace")) >= LONGEST_LINE
