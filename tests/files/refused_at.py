"""What a text or a file is refused for."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias, TypeVar

import pytest

from d3k2_profile.files.placed_data import DocumentError

Found: TypeAlias = list[tuple[int, int, str]]
Given = TypeVar("Given", str, bytes, Path)


def refused(read: Callable[[Given], object], given: Given) -> Found:
    """Line, column and code of everything for which what was given is refused."""
    with pytest.raises(DocumentError) as refusal:
        read(given)
    return [(fault.place.line, fault.place.column, fault.code) for fault in refusal.value.faults]
