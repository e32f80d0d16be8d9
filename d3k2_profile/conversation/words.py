"""Sentences and ways of putting words that several modules of the conversation share."""

from collections.abc import Iterable

APART = "   "
"""What stands between two keys on one line."""
TOO_LONG = "That line is too long to be read whole. Please type it in shorter parts."
NO_PASTE = "Several lines came at once, as from a paste. They answer nothing here. Please type one line."
INPUT_ENDED = "The input ended before the last question."


def more_questions(count: int) -> str:
    """How many questions there are beyond those asked."""
    return f"{count} more question{'' if count == 1 else 's'}"


def packed(keys: Iterable[str], room: int) -> list[str]:
    """What each key does, as many to a line as fit whole."""
    lines: list[str] = []
    for key in keys:
        joined = f"{lines[-1]}{APART}{key}" if lines else key
        if len(joined) <= room:
            lines[-1:] = [joined]
        else:
            lines.append(key)
    return lines


def about(label: str, note: str) -> str:
    """The note with the question that it is about."""
    return f"{label}: {note}" if label and note else note
