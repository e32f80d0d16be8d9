"""One menu on the terminal: its rows, and at the bottom a line to type, on which nothing but Enter acts."""

from collections.abc import Callable, Sequence

from prompt_toolkit.application import run_in_terminal
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.filters import Condition
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.output import Output

from d3k2_profile.answers.typed_line import COMMAS, fitting
from d3k2_profile.conversation.common_keys import key, row_of
from d3k2_profile.conversation.face_protocol import Menu, pasted_names, too_long
from d3k2_profile.conversation.menu_drawing import BOLD, Around, Drawing, Line, visible
from d3k2_profile.conversation.words import NO_PASTE, TOO_LONG, about, packed
from d3k2_profile.terminal.input_sequences import letters
from d3k2_profile.terminal.typing_pace import spans_lines
from d3k2_profile.text import clean

NOTHING_MARKED = (
    "Nothing is chosen yet. Type a number or words from a line, or go to it with the arrow keys. Then press Enter."
)
MOST_PROPOSED = 5
AT_A_TIME = 5
"""Rows that PgUp and PgDn go on."""
TO_AN_END = 1_000_000
"""More rows, and more lines of a text, than any menu has."""
LOWEST = 12
"""Rows of a window from which on the keys are shown too."""


def nothing_ticked(none: str) -> str:
    """What to do where Enter was pressed and no line is ticked; `none` is the number of *none of these*."""
    return (
        f"Nothing is ticked yet. Go to each line that fits and press Space. If none fits, type {none} and press Enter."
    )


class Prompt(Drawing):
    """A menu, what is ticked and marked in it, and the line that is being typed."""

    def __init__(self, keyboard: Input, screen: Output, menu: Menu, background: Callable[[], None]) -> None:
        super().__init__(keyboard, screen)
        self.menu, self.background = menu, background
        self.several = menu.picks == "several"
        self.given = {number for number, row in enumerate(menu.rows) if row.typed in menu.chosen}
        self.ticked = {*self.given}
        self.marked: int | None = None
        self.top = 0
        self.note = ""
        self.said: Sequence[str] = ()
        self.stem = self.completed = ""
        self.buffer = Buffer(multiline=False, on_text_changed=lambda _: self._changed())
        self._bind()

    def run(self, said: Sequence[str], note: str) -> str:
        """The line typed, cleaned, or the one that the rows chosen stand for."""
        self.buffer.reset()
        self.said, self.note, self.marked, self.top = said, note, None, 0
        return clean(self.ended(self.buffer, self._around))

    def _around(self, room: int) -> Around:
        """What stands above and below the line that is being typed."""
        ask: list[Line] = [(BOLD, line) for line in self.wrapped(self.menu.ask)]
        above = [*self.said, *filter(None, self.menu.before)]
        texts: list[Line] = [("", line) for text in above for line in self.wrapped(text)]
        texts += ask
        texts += [("", line) for text in filter(None, (self.menu.help,)) for line in self.wrapped(text)]
        top = self.top
        for number in self._shown():
            if number == self.marked:
                top = max(len(texts) - 1, 1)
            texts += [("", line) for line in self._row(number)]
        foot = self._foot()
        drawn, self.top = visible(texts, ask if self.menu.rows else [], top, max(3, room - len(foot)))
        return drawn, foot

    def _row(self, number: int) -> list[str]:
        """The lines of one row, wrapped behind its number."""
        row = self.menu.rows[number]
        tick = ("[x] " if number in self.ticked else "[ ] ") if self.several else ""
        mark = ">" if number in (self.given if self.marked is None and not self.several else {self.marked}) else " "
        lead = f"{mark} {row.typed:>2}{'.' if row.typed.isdecimal() else ' '} {tick}"
        first, *rest = self.wrapped(row.label, len(lead))
        return [f"{lead}{first}", *(f"{' ' * len(lead)}{line}" for line in rest)]

    def _foot(self) -> list[Line]:
        """What the person should know now, what Enter would take, and the keys."""
        size = self.screen.get_size()
        low = size.rows < LOWEST
        texts = [self.note, self._would_take() or ("" if low or self.note else " ".join(self.menu.how))]
        lines = [line for text in filter(None, texts) for line in self.wrapped(text)]
        return [
            ("", line)
            for line in (lines if low else [*lines, *packed([*self._moves(), *self._letters()], size.columns - 1)])
        ]

    def _moves(self) -> list[str]:
        if not self.menu.rows:
            return []
        return ["arrows move", "Space ticks", "Enter done"] if self.several else ["arrows move", "Enter takes"]

    def _letters(self) -> list[str]:
        """The keys that are no rows here."""
        rows = {row.typed for row in self.menu.rows}
        return [f"{each.typed} {each.label}".strip() for each in self.menu.keys if each.typed not in rows]

    def _would_take(self) -> str:
        """What Enter would take, in words."""
        if self.marked is not None and (self.buffer.text or not self.several):
            return f"Enter: {self.menu.rows[self.marked].label}"
        if not self.buffer.text.strip():
            return ""
        if names := self._names(self.stem if self.completed else self.buffer.text):
            return f"Tab: {', '.join(names[:MOST_PROPOSED])}{', ...' if len(names) > MOST_PROPOSED else ''}"
        meant = self._meant(self.buffer.text)
        return f"Enter: {meant}" if meant else ""

    def _names(self, text: str) -> list[str]:
        """The names that the last part of the text may begin."""
        return [*self.menu.names(text)] if self.menu.names else []

    def _meant(self, text: str) -> str:
        """What the text would be taken for: a key, a row or an answer in words; "" where it is none of these."""
        pressed = key(text)
        named = next((row for row in (*self.menu.keys, *self.menu.rows) if pressed and row.typed == pressed), None)
        if named:
            return named.label or named.typed
        row = row_of(self.menu.rows, text)
        return self.menu.takes(text) or (row.label if row and self.menu.picks == "one" else "")

    def _shown(self) -> list[int]:
        """The rows that have the words typed, behind the last comma where several may be typed; all where none has."""
        text = self.buffer.text.translate(COMMAS).rpartition(",")[2] if self.several else self.buffer.text
        fit = [] if key(text) or text.strip().isdecimal() else fitting([row.label for row in self.menu.rows], text)
        return fit or [*range(len(self.menu.rows))]

    def _bind(self) -> None:
        add, empty = self.keys.add, Condition(lambda: not self.buffer.text)
        add("up")(lambda event: self._move(-1))
        add("down")(lambda event: self._move(1))
        add("pageup")(lambda event: self._move(-AT_A_TIME))
        add("pagedown")(lambda event: self._move(AT_A_TIME))
        add("home", filter=empty)(lambda event: self._move(-TO_AN_END))
        add("end", filter=empty)(lambda event: self._move(TO_AN_END))
        add("space", filter=empty)(lambda event: self._tick())
        add("tab")(lambda event: self._complete())
        add("enter")(self._enter)
        add("c-d")(self._end)
        add("c-z")(lambda event: run_in_terminal(self.background))
        add(Keys.BracketedPaste)(lambda event: self._paste(event.data))

    def _move(self, step: int) -> None:
        """Goes to another row; where there are none, on in the text."""
        self.note = ""
        shown = self._shown()
        if not shown:
            self.top = max(0, self.top + step)
            return
        ticked = [place for place, number in enumerate(shown) if number in self.ticked]
        if self.marked in shown:
            here = shown.index(self.marked)
        elif ticked:
            here = ticked[0] - (step > 0)  # down goes to the first ticked row itself
        else:
            here = -1 if step > 0 else len(shown)
        self.marked = shown[max(0, min(here + step, len(shown) - 1))]

    def _tick(self) -> None:
        self.note = ""
        if self.marked is None or not self.several:
            self.note = NOTHING_MARKED
        elif self.marked in self.ticked:
            self.ticked.remove(self.marked)
        else:
            alone = {number for number, row in enumerate(self.menu.rows) if row.alone}
            self.ticked = {self.marked} if self.marked in alone else {*self.ticked - alone, self.marked}

    def _enter(self, event: KeyPressEvent) -> None:
        text = self.buffer.text.strip()
        own = sorted(self.ticked) if self.ticked != self.given else []
        ticked = [self.menu.rows[number].typed for number in own]
        if text and self.marked is not None and self.several:
            self.buffer.reset()
            self._tick()
        elif self.marked is not None and not self.several:
            event.app.exit(result=self.menu.rows[self.marked].typed)
        elif text or not self.menu.rows:
            event.app.exit(result=text if key(text) else ",".join([*ticked, text]))
        elif ticked or self.given == self.ticked != set() or self.menu.optional:
            event.app.exit(result=",".join(ticked))
        else:
            none = next((row.typed for row in self.menu.rows if row.alone and row.typed.isdecimal()), "")
            self.note = about(self.menu.label, nothing_ticked(none) if self.several and none else NOTHING_MARKED)

    def _end(self, event: KeyPressEvent) -> None:
        if not self.buffer.text:
            event.app.exit(exception=EOFError())

    def _changed(self) -> None:
        self.marked = None
        if self.buffer.text != self.completed:
            self.note = self.completed = ""
        if too_long(self.buffer.text):
            self.buffer.reset()
            self.note = about(self.menu.label, TOO_LONG)

    def _paste(self, text: str) -> None:
        """Takes several lines as several names where names are asked for; elsewhere they are refused aloud."""
        text = letters(text)
        if too_long(text):
            self.buffer.reset()
            self.note = about(self.menu.label, TOO_LONG)
        elif not spans_lines(text.strip()):
            self.buffer.insert_text(clean(text))
        elif self.menu.names:
            begun = self.buffer.text.strip()
            self.buffer.insert_text(f"{', ' if begun and begun[-1] not in ',;' else ''}{pasted_names(text)}")
        else:
            self.note = about(self.menu.label, NO_PASTE)

    def _complete(self) -> None:
        """Puts in the first name that begins so, and with each further Tab the next."""
        if not self.completed:
            self.stem = self.buffer.text
        before = self.stem.removesuffix(self.stem.replace(";", ",").rpartition(",")[2].lstrip())
        lines = [f"{before}{name}" for name in self._names(self.stem)]
        if lines:
            self.completed = lines[(lines.index(self.completed) + 1) % len(lines) if self.completed else 0]
            self.buffer.text, self.buffer.cursor_position = self.completed, len(self.completed)
