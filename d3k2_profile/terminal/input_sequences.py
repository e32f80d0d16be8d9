"""What a terminal sends, taken apart: letters that were typed, and sequences that stand for a key or a report."""

from dataclasses import dataclass

from d3k2_profile.lazy_patterns import pattern

PATIENCE = 1.0
"""Seconds in which the rest of a sequence must come; a slow line may split one."""
LONGEST_SEQUENCE = 10_000
PASTE_BEGINS, PASTE_ENDS = "\x1b[200~", "\x1b[201~"

_EIGHT_BIT = {0x80 + code: f"\x1b{chr(0x40 + code)}" for code in (0x0E, 0x0F, 0x10, 0x18, 0x1B, 0x1C, 0x1D, 0x1E, 0x1F)}
_STRING = r"[\]PX^_][^\x1b\x07\r\n\x03]*"
_WHOLE = pattern(
    r"\x1b+(?:"
    r"\[(?:M[^\x00-\x1f]{3}|\[[^\x00-\x1f]|[0-?]*[ -/]*[@-LN-Z\\-~]|[0-?]+[ -/]*[@-~])"  # CSI: keys, mouse, reports
    r"|[NO][0-9;]*[^\x00-\x1f0-9;]"  # SS2, SS3: keypads
    rf"|{_STRING}(?:\x07|\x1b\\)"  # OSC, DCS, APC, PM, SOS: colours, versions
    r"|[^\x1b\[NO\]PX^_\x03]"  # a letter with Alt
    r")"
)
_BEGUN = pattern(rf"\x1b+(?:\[(?:M[^\x00-\x1f]{{0,2}}|\[|[0-?]*[ -/]*)|[NO][0-9;]*|{_STRING}\x1b?|)")


@dataclass
class Sequences:
    """Puts together what comes in pieces; the beginning of a sequence waits for its rest, and is dropped without it."""

    begun: str = ""
    latest: float = 0.0

    def feed(self, sent: str, now: float) -> list[str]:
        """What is complete: letters one by one, and whole sequences, which begin with the escape sign."""
        text = f"{self.begun}{sent}" if now - self.latest <= PATIENCE else sent
        self.begun, self.latest = "", now
        pieces: list[str] = []
        place = 0
        text = text.translate(_EIGHT_BIT)
        while place < len(text):
            if text[place] != "\x1b":
                pieces.append(text[place])
                place += 1
            elif whole := _WHOLE.match(text, place):
                pieces.append(whole.group())
                place = whole.end()
            else:
                begun = _BEGUN.match(text, place)
                assert begun
                place = begun.end()
                if place == len(text) and len(begun.group()) <= LONGEST_SEQUENCE:
                    self.begun = begun.group()
        return pieces


def letters(line: str) -> str:
    """The line without sequences."""
    return "".join(piece for piece in Sequences().feed(line, 0) if piece[0] != "\x1b")
