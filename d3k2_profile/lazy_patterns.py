"""Regular expressions that are compiled when they are first used: a run needs few of those that the modules name."""

import re
from functools import cache
from typing import cast


class _Later:
    """Stands for a pattern; its methods are those of the compiled one from the first use on."""

    def __init__(self, expression: str, flags: int) -> None:
        self.pattern = expression
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        """A method of the pattern, kept so that it is found at once from then on."""
        found = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, found)
        return found


@cache
def pattern(expression: str, flags: int = 0) -> re.Pattern[str]:
    """What serves as the compiled expression wherever its methods are called; no function of `re` takes it."""
    return cast(re.Pattern[str], _Later(expression, flags))
