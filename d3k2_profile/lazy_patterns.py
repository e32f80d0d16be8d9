"""Regular expressions that are compiled when they are first used: a run needs few of those that the modules name."""

import re
from functools import cache
from typing import cast


class _Later:
    """Stands for a pattern, which is compiled when one of its methods is first used."""

    def __init__(self, expression: str, flags: int) -> None:
        self.pattern = expression
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        """A method of the compiled pattern; it is kept, so this is called once for each."""
        found = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, found)
        return found


@cache
def pattern(expression: str, flags: int = 0) -> re.Pattern[str]:
    """A stand-in for the compiled expression: its methods work as usual, but no function of `re` takes it."""
    return cast(re.Pattern[str], _Later(expression, flags))
