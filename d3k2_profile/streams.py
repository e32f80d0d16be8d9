"""The three standard streams: what they can show, and what becomes of them when nobody reads any more."""

import codecs
import os
import sys
import unicodedata
from io import TextIOWrapper

_TWINS = str.maketrans({"–": "-", "—": "-", "’": "'", "‘": "'", "“": '"', "”": '"', "…": "...", "·": "-", "•": "-", "×": "x"})


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


def stop_writing(*descriptors: int) -> None:
    """Sends what is still to be written nowhere, so that the end of the program does not fail on it once more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for descriptor in descriptors:
        os.dup2(nowhere, descriptor)
