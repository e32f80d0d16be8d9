"""Questions about vitamins D3 and K2, and what the answers bring up.

For programs: `load` a rule set, `evaluate` answers, and write the profile down with one of `FORMATS`.

`load()` is the packaged rule set, `load(path)` one of your own; what is wrong with it is a RuleSetError.

>>> ruleset = load()
>>> ruleset.about.title
'Vitamins D3 and K2: what your answers bring up'

`evaluate` takes values that the questions of the rule set accepted, and the date of the page.

>>> from datetime import date
>>> answers = ruleset.questionnaire.accept({"age": 72, "clot_medicine": "warfarin"})
>>> profile = evaluate(ruleset, answers, on=date(2026, 11, 21))
>>> [caution.part.id for caution in profile.cautions if caution.certainty == "applies"]
['vitamin-k-antagonist']

`FORMATS` has a function for each format; for a clinician, give it `dataclasses.replace(profile, audience="clinician")`.

>>> '"vitamin-k-antagonist"' in FORMATS["json"](profile)
True

Rule sets, answers and profiles pickle. What `concurrent.futures` maps here, Dask, Ray or Spark map the same way.

>>> from concurrent.futures import ProcessPoolExecutor
>>> from functools import partial
>>> people = [ruleset.questionnaire.accept({"age": age}) for age in range(60, 70)]
>>> with ProcessPoolExecutor(max_workers=2) as pool:
...     profiles = list(pool.map(partial(evaluate, ruleset), people, chunksize=5))
>>> len(profiles)
10
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
