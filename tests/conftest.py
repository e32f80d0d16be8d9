"""What every test may ask for: the exact samples, the option that makes them anew, and the one that tries more
examples.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from tests import HERE
from tests.example_count import choose

GOLDEN = HERE / "golden"
Kept: TypeAlias = Callable[[Path, str, str], None]
SameAsGolden: TypeAlias = Callable[[str, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regenerate", action="store_true", help="Write the samples in tests/golden and README.md anew.")
    parser.addoption("--examples", type=int, help="Try so many examples of every property, however many it asks for.")


def pytest_configure(config: pytest.Config) -> None:
    choose(config.getoption("--examples"))


@pytest.fixture
def kept(request: pytest.FixtureRequest) -> Kept:
    """Holds that what a file keeps is what comes out now; or, with --regenerate, replaces it there."""

    def compare(path: Path, there: str, now: str) -> None:
        if request.config.getoption("--regenerate"):
            whole = path.read_text("utf-8") if path.exists() else there
            path.write_text(whole.replace(there, now) if there else now, "utf-8")
        else:
            assert now == there

    return compare


@pytest.fixture
def same_as_golden(kept: Kept) -> SameAsGolden:
    """Compares with the sample of that name in tests/golden."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        kept(path, path.read_text("utf-8") if path.exists() else "", text)

    return compare
