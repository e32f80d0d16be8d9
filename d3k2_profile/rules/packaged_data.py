"""The packaged rule set as data that was checked when the wheel was built, so that a run need not check it again.

The data is the rule set with its index of names, and the texts that were searched for
amounts, pickled by `packing`, behind two checksums: of the YAML text it was made
from, and of the pickle. They tell change and damage, which is all that is asked of them; SHA-256 would
load the cryptography of the system, 3.6 MiB that a report needs for nothing else. A checkout has no such data.
"""

import pickle
from collections.abc import Iterable
from dataclasses import is_dataclass
from datetime import date
from io import BytesIO
from zlib import adler32, crc32

from d3k2_profile.dosing.already_searched import remember
from d3k2_profile.rules.model import RuleSet

FILE_NAME = "rules.data"
_NOT_OURS = (
    pickle.UnpicklingError,
    EOFError,
    ImportError,
    LookupError,
    MemoryError,
    AttributeError,
    TypeError,
    ValueError,
)
"""What unpickling raises where the bytes are no pickle, or not one of this version."""


def checksum(pieces: Iterable[bytes | memoryview]) -> bytes:
    """What tells these bytes from others: their length and two sums."""
    length, first, second = 0, 0, 0
    for piece in pieces:
        length, first, second = length + len(piece), crc32(piece, first), adler32(piece, second)
    return b"".join(number.to_bytes(8, "big") for number in (length, first, second))


def unpack(data: bytes, of_text: bytes) -> RuleSet | None:
    """The rule set in the data; None where it is not whole, is no rule set, or was made from another text than that of
    this checksum.
    """
    begins = 2 * len(of_text)
    if data[:begins] != of_text + checksum([memoryview(data)[begins:]]):
        return None
    stream = BytesIO(data)  # which shares the memory of the data
    stream.seek(begins)
    try:
        held = _Unpickler(stream).load()
    except _NOT_OURS:
        return None
    match held:
        case (RuleSet() as ruleset, frozenset(searched)):
            remember(searched)
            return ruleset
    return None


class _Unpickler(pickle.Unpickler):
    """Makes nothing but the dataclasses of this package, and dates."""

    def find_class(self, module: str, name: str) -> type:
        """The class of that name; raises UnpicklingError for anything that is no part of a rule set."""
        if (module, name) == ("datetime", "date"):
            return date
        found = super().find_class(module, name) if module.startswith("d3k2_profile.") else None
        if not isinstance(found, type) or not is_dataclass(found):
            raise pickle.UnpicklingError(f"{module}.{name} is no part of a rule set")
        return found
