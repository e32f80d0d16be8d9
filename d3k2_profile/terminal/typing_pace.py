"""How fast letters come: at the pace of a person, or all at once, as from a paste."""

from dataclasses import dataclass

from d3k2_profile.lazy_patterns import pattern

FASTEST = 0.02
"""Seconds that a person needs for one key, however fast."""
AT_ONCE = 2
"""Keys that may come together although a person typed them one by one."""
WAIT = 0.015
"""Seconds in which the next piece of a paste comes."""
STARTING = 0.4
"""Seconds that the program needs to start; keys may have been typed meanwhile."""
_TEXT_AFTER_A_LINE = pattern(r"[\r\n]\s*\S")


def spans_lines(text: str) -> bool:
    """Whether there is text after a line break."""
    return bool(_TEXT_AFTER_A_LINE.search(text))


@dataclass
class Pace:
    """Knows when the keyboard was last seen idle; what is too much for the time since then was not typed by hand."""

    idle: float

    def by_hand(self, count: int, now: float) -> bool:
        """Whether so many keys can have been typed since the keyboard was idle."""
        return count <= AT_ONCE + (now - self.idle) / FASTEST
