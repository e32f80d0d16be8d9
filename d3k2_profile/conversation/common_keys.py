"""The keys that mean the same at every prompt, and yes-or-no questions."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TypeVar

from d3k2_profile.answers.typed_line import fitting, position
from d3k2_profile.conversation.face_protocol import Face, Menu, Row
from d3k2_profile.conversation.words import about
from d3k2_profile.output import answers_in_words
from d3k2_profile.text import fold

WHY, BACK, LEAVE, HELP_KEY = Row("?", "why we ask"), Row("b", "back"), Row("q", "leave"), Row("help", "")
QUESTION_KEYS = (WHY, BACK, Row("n", "not sure"), Row("p", "prefer not to say"), LEAVE, HELP_KEY)
HELP = (
    "Type a number or words from a line, then press Enter. Nothing else answers. These lines are keys: "
    "? says why we ask. b goes back, and your answer is kept. n is not sure. p is prefer not to say. q leaves."
)
NOTHING_BACK = "There is no earlier question to go back to from here."
NO_REASON = "No reason was written down for this question."
NO_ANSWER = "n and p are no answers here."
NOT_SURE = Row("n", answers_in_words.NOT_SURE, alone=True)
DECLINED = Row("p", answers_in_words.DECLINED, alone=True)
YES_OR_NO = (Row("1", "Yes"), Row("2", "No"))
YES_NO_OR_UNSURE = "Type y or no, or n if you are not sure."
AGREE = "Type y or no."
YES = {"y", "yes"}
_KEYS = {
    "?": "?",
    "help": "help",
    **dict.fromkeys(("b", "back"), "b"),
    **dict.fromkeys(("q", "quit"), "q"),
    **dict.fromkeys(("n", "not sure", "not-sure"), "n"),
    **dict.fromkeys(("p", "prefer not to say", "declined"), "p"),
}
_NO_OTHER_WORDS: Mapping[str, Row] = MappingProxyType({})
_Said = TypeVar("_Said")


class WentBack(Exception):
    """The person wants to go back to the question before."""


class LeftHere(Exception):
    """The person wants to leave."""


def key(line: str) -> str:
    """The key that the whole line is; "" for any other line."""
    return _KEYS.get(fold(line).replace("\uff1f", "?"), "")


def typed_at(face: Face, menu: Menu, note: str = "") -> str:
    """The line typed at a menu, after every key that is no answer; raises WentBack and LeftHere."""
    offered = {row.typed for row in (*menu.keys, *menu.rows)}
    note = about(menu.label, note)
    while True:
        line = face.choose(menu, note)
        match key(line):
            case "?":
                note = menu.why or NO_REASON
            case "help":
                note = HELP
            case "b":
                if "b" in offered:
                    raise WentBack
                note = NOTHING_BACK
            case "q":
                raise LeftHere
            case "n" | "p" as answer if answer not in offered:
                note = NO_ANSWER
            case _:
                return line


def row_of(rows: Sequence[Row], line: str) -> Row | None:
    """The row that the line stands for: by its key or number, or as the only one that has the words typed."""
    if place := position(line, 999):
        line = f"{place}"
    typed = [row for row in rows if row.typed == (key(line) or fold(line))]
    words = [rows[place] for place in fitting([row.label for row in rows], "yes" if fold(line) == "y" else line)]
    return next((found[0] for found in (typed, words) if len(found) == 1), None)


def asked(face: Face, menu: Menu, meant: Callable[[Row], _Said], said: Mapping[str, Row] = _NO_OTHER_WORDS) -> _Said:
    """What the row typed means, or a row `said` in other words; the menu's first sentence says again what to type."""
    note = ""
    while True:
        line = typed_at(face, menu, note)
        if row := said.get(fold(line)) or row_of(menu.rows, line):
            return meant(row)
        note = menu.how[0]


def yes_or_no(face: Face, question: str, why: str) -> bool | None:
    """What is answered; None for not sure."""
    menu = Menu(question, rows=(*YES_OR_NO, NOT_SURE, DECLINED), how=(YES_NO_OR_UNSURE,), keys=QUESTION_KEYS, why=why)
    return asked(face, menu, lambda row: {"1": True, "2": False}.get(row.typed))


def agrees(face: Face, question: str) -> bool:
    """Whether the answer is yes, to what is no question about the person; raises LeftHere."""
    menu = Menu(question, rows=YES_OR_NO, how=(AGREE,), keys=(LEAVE, HELP_KEY))
    return asked(face, menu, lambda row: row.typed == "1")
