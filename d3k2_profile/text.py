"""Text as it is shown and compared: without what is hidden, folded, in paragraphs, in lists."""

import re
import shlex
import sys
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from d3k2_profile.lazy_patterns import pattern

HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Unicode general categories that draw nothing or command a terminal: control, format, surrogate, private, unassigned.
"""

_ESCAPE_SEQUENCES = pattern(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"  # CSI: colours, cursor
    # OSC, DCS, APC, PM, SOS: titles, links, clipboard
    r"|(?:\x1b[\]P_^X]|[\x9d\x90\x9f\x9e\x98]).*?(?:\x07|\x1b\\|\x9c|\Z)"
    r"|\x1b[ -/]*[0-~]?",
    re.DOTALL,
)
_MARKS_IN_A_ROW = 2
_PLAIN_ON_WINDOWS = pattern(r"[\w.:\\/-]+")


def hidden(character: str) -> bool:
    """Whether a character shows nothing by itself and so could hide or command something."""
    return unicodedata.category(character) in HIDDEN_CATEGORIES


def clean(text: str) -> str:
    """The text on one line, in NFC, without escape sequences, hidden characters and piled-up accents."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    text = _ESCAPE_SEQUENCES.sub("", text)
    kept: list[str] = []
    marks = 0
    for character in unicodedata.normalize("NFC", text):
        if character.isspace():
            character = " "
        elif hidden(character):
            continue
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= _MARKS_IN_A_ROW:
            kept.append(character)
    return unicodedata.normalize("NFC", " ".join("".join(kept).split()))


def with_escapes_shown(text: str) -> str:
    """The text with every character that could command a terminal written out, such as `\\x1b`; its lines stay."""
    shown = (each if each == "\n" or not hidden(each) else each.encode("unicode_escape").decode() for each in text)
    return text if text.isprintable() else "".join(shown)


def figures_in(text: str) -> int:
    """How many figures the text has, in any script."""
    return sum(unicodedata.category(character)[0] == "N" for character in text)


def file_name(path: Path) -> str:
    """The name of a file as messages show it; the whole path where its end is no name, as in `.`."""
    return clean(path.name or f"{path}")


def command(arguments: str, rules_file: str = "") -> str:
    """The program with these arguments as a person types it, with the rule set where it is one of their own."""
    return f"d3k2-profile {arguments}" + (f" --rules {quoted(rules_file)}" if rules_file else "")


def quoted(name: str) -> str:
    """The name of a file as a shell of this system takes it, in quotation marks where it needs them."""
    if sys.platform != "win32":
        return shlex.quote(clean(name))
    return clean(name) if _PLAIN_ON_WINDOWS.fullmatch(name) else f'"{clean(name)}"'


def fold(text: str) -> str:
    """The text as names and ids are compared: cleaned, and without the difference between capital and small letters."""
    return clean(text).casefold()


def blocks(text: str) -> list[list[str]]:
    """The paragraphs of a rule-set text; a list comes as one block with an entry of `- ...` for each item."""
    parts = [part.strip() for part in text.split("\n\n") if part.strip()]
    return [_items(part) if part.startswith("- ") else [" ".join(part.split())] for part in parts]


def _items(part: str) -> list[str]:
    return ["- " + " ".join(item.split()) for item in re.split(r"(?:^|\n)- ", part) if item.strip()]


def listed(names: Sequence[str], before_the_last: str = "and") -> str:
    """Names in one line, with commas and a word before the last."""
    return f" {before_the_last} ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
