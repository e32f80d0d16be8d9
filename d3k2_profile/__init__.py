"""Questions about vitamins D3 and K2, and what the answers bring up.

For programs: `load` a rule set, `evaluate` answers, and write the profile down with one of `FORMATS`.
"""

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"
__all__ = ["FORMATS", "__version__", "evaluate", "load"]

if TYPE_CHECKING:
    from d3k2_profile.output import FORMATS
    from d3k2_profile.profile.evaluate import evaluate
    from d3k2_profile.rules.load import load
else:
    _MODULES = {
        "FORMATS": "d3k2_profile.output",
        "evaluate": "d3k2_profile.profile.evaluate",
        "load": "d3k2_profile.rules.load",
    }

    def __getattr__(name: str) -> object:
        """What is exported, loaded when it is first asked for: `--version` needs none of it."""
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(_MODULES[name]), name)
