"""The packaged rule set as data that was checked when the wheel was built, so that a run need not check it again.

The data is the rule set with its index of names, and the texts that were searched for
amounts, pickled by `packing`, behind two SHA-256 digests: of the YAML text it was made
from, and of the pickle. A checkout has none.
"""

import pickle
from dataclasses import is_dataclass
from datetime import date
from hashlib import sha256
from io import BytesIO

from d3k2_profile.dosing.searched import remember
from d3k2_profile.rules.model import RuleSet

FILE_NAME = "rules.data"
_DIGEST_SIZE = sha256().digest_size
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


def unpack(data: bytes, digest: bytes) -> RuleSet | None:
    """The rule set in the data; None where it is not whole, is no rule set, or was made from another text than that of
    this digest.
    """
    begins = 2 * _DIGEST_SIZE
    if data[:begins] != digest + sha256(memoryview(data)[begins:]).digest():
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
