"""The three standard streams: what they can show and how wide, and what becomes of them when nobody reads any more."""

import codecs
import os
import sys
import unicodedata
from io import TextIOWrapper
from typing import IO

NARROWEST, WIDEST = 20, 100
_TWINS = str.maketrans(
    {
        "–": "-",
        "—": "-",
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "…": "...",
        "·": "-",
        "•": "-",
        "×": "x",
        "●": "*",
        "◐": "~",
        "○": ".",
    }
)


def prepare() -> None:
    """Lets every stream show any text: what its encoding lacks is written with the nearest plain letters.

    A stream that came closed is opened on nothing, or the next file opened would be
    taken for it; standard output stays missing, since a result must not get lost.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    if sys.stderr is None:
        sys.stderr = os.fdopen(2, "w", encoding="utf-8", closefd=False)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="plain-letters")
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")


def _plain_letters(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)
    text = error.object[error.start : error.end].translate(_TWINS)
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return plain or "?", error.end


codecs.register_error("plain-letters", _plain_letters)


def writable(text: str, encoding: str) -> str:
    """The text as a stream in this encoding shows it: what it lacks is written with the nearest plain letters."""
    return text.encode(encoding, "plain-letters").decode(encoding)


def columns(stream: IO[str]) -> int:
    """How wide a text on the stream may be: as its own terminal now, or as COLUMNS says; 80 where there is no
    terminal.
    """
    try:
        wide = int(os.environ.get("COLUMNS") or os.get_terminal_size(stream.fileno()).columns)
    except (OSError, ValueError):
        wide = 80
    return max(NARROWEST, min(WIDEST, wide or 80))


def moves_its_cursor(stream: IO[str] | None) -> bool:
    """Whether there is a terminal at the other end, and one that is not of the plainest kind."""
    return bool(stream and stream.isatty()) and os.environ.get("TERM", "") not in ("", "dumb", "unknown")


def stop_writing(*descriptors: int) -> None:
    """Sends what is still to be written nowhere, so that the end of the program does not fail on it once more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for descriptor in descriptors:
        os.dup2(nowhere, descriptor)
