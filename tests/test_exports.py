"""What other programs import from the package itself."""

import doctest
import pickle
import subprocess
import sys
from datetime import date

import pytest

import d3k2_profile
from d3k2_profile import output
from d3k2_profile.profile import evaluate
from d3k2_profile.rules import load
from tests.sample_rules import packaged

HEAVY = ("jinja2", "prompt_toolkit", "pydantic", "rapidfuzz", "rich", "typer", "yaml")


def test_the_package_exports_what_reads_evaluates_and_writes() -> None:
    assert (d3k2_profile.load, d3k2_profile.evaluate) == (load.load, evaluate.evaluate)
    assert d3k2_profile.FORMATS is output.FORMATS
    assert [name for name in d3k2_profile.__all__ if not hasattr(d3k2_profile, name)] == []


def test_a_profile_is_written_with_what_the_package_exports() -> None:
    from d3k2_profile import FORMATS, evaluate, load

    ruleset = load()
    answers = ruleset.questionnaire.accept({"clot_medicine": "warfarin"})
    profile = evaluate(ruleset, answers, on=date(2026, 11, 21))

    assert '"vitamin-k-antagonist"' in str(FORMATS["json"](profile))


def test_the_example_of_each_export_does_what_it_says() -> None:
    names = {"load": load.load, "evaluate": evaluate.evaluate, "FORMATS": output.FORMATS}

    tried = doctest.testmod(d3k2_profile, extraglobs=names)

    assert (tried.failed, tried.attempted > 5) == (0, True)


def test_all_that_a_pool_sends_and_brings_back_pickles() -> None:
    ruleset = packaged()
    answers = ruleset.questionnaire.accept({"age": 72, "clot_medicine": "not-sure", "medications": ["coumadin"]})
    profile = evaluate.evaluate(ruleset, answers, on=date(2026, 11, 21))

    assert pickle.loads(pickle.dumps((ruleset, answers, profile))) == (ruleset, answers, profile)


def test_what_is_not_exported_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="module 'd3k2_profile' has no attribute 'nothing'"):
        _ = getattr(d3k2_profile, "nothing")  # noqa: B009


@pytest.mark.slow
def test_importing_the_package_loads_no_library() -> None:
    script = f"import sys, d3k2_profile; print(*(name for name in {HEAVY} if name in sys.modules))"

    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout == "\n"


@pytest.mark.slow
def test_a_package_inside_it_is_still_imported_by_its_name() -> None:
    script = "import d3k2_profile.rules.load; print(d3k2_profile.rules.load.__name__, d3k2_profile.load.__name__)"

    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert said == "d3k2_profile.rules.load load\n"
