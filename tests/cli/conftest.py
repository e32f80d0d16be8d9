"""The files that the tests of the commands are given."""

from pathlib import Path

import pytest

from tests.cli.running import BROKEN, SAVED


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A file of saved answers."""
    path = tmp_path / "answers.json"
    path.write_text(SAVED, encoding="utf-8")
    return path


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A rule set that names a caution it does not define."""
    path = tmp_path / "broken.yaml"
    path.write_text(BROKEN, encoding="utf-8")
    return path
