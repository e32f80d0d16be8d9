"""What was worked out before, so that it is worked out once: no more of it than may be kept."""

from typing import TypeVar

MOST_REMEMBERED = 500
"""So many cases of one thing are remembered, so that many people need no more memory than some."""

Found = TypeVar("Found")


class Memory(dict[object, Found]):
    """What was worked out for the last keys."""

    def __init__(self, most: int = MOST_REMEMBERED) -> None:
        super().__init__()
        self.most = most

    def keep(self, key: object, found: Found) -> Found:
        """Remembers this too; where that is too much, all else is forgotten."""
        if len(self) >= self.most:
            self.clear()
        self[key] = found
        return found
