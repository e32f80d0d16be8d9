"""A rule set of one's own: a copy of the packaged one with more parts, as a page of documentation shows them."""

import json
from collections.abc import Iterable
from pathlib import Path

from d3k2_profile.files.placed_data import PlainData
from d3k2_profile.files.yaml_text import read_yaml
from d3k2_profile.rules.load import packaged_file


def packaged_with(folder: Path, *parts: PlainData) -> Path:
    """The file of a copy of the packaged rule set with these parts put into its lists; a part known by its id is not
    put in twice.
    """
    whole = read_yaml(packaged_file().read_text("utf-8")).data
    assert isinstance(whole, dict)
    for part in parts:
        assert isinstance(part, dict)
        for name, items in part.items():
            there = whole[name]
            assert isinstance(there, list)
            assert isinstance(items, list)
            known = set(_ids(there))
            there.extend(item for item in items if isinstance(item, dict) and item["id"] not in known)
    path = folder / "mine.yaml"
    path.write_text(json.dumps(whole), "utf-8")  # JSON is YAML
    return path


def _ids(items: Iterable[PlainData]) -> Iterable[PlainData]:
    return (item["id"] for item in items if isinstance(item, dict))
