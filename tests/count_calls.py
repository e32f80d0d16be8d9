"""How much work something is, whatever the machine and however busy it is: the calls that Python makes for it."""

import sys
from collections.abc import Callable
from types import FrameType


def operations(action: Callable[[], object]) -> int:
    """The calls of functions, those written in C among them, until the action has ended."""
    count = 0

    def counted(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        action()
    finally:
        sys.setprofile(before)
    return count
