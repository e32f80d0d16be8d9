"""Every file in `broken/` gives exactly the diagnostics that its carets say, and every code has such a file."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from d3k2_profile.check import opinions
from d3k2_profile.rules.build import build, read_file
from d3k2_profile.rules.diagnostics import Diagnostic, RuleSetError, in_order
from tests import HERE
from tests.diagnostic_codes import emitted
from tests.sample_rules import WARFARIN_RULES

BROKEN = sorted((HERE / "broken").glob("*.yaml"))
ON = date(2026, 11, 21)

CARET = re.compile(r"# *\^ (?P<code>[a-z-]+)")

TESTED_WITH_DOCUMENTS = {
    "empty-file",
    "not-a-file",
    "not-json",
    "not-utf-8",
    "too-large",
    "too-long",
    "two-documents",
    "unreadable-file",
}
"""Codes of what no readable file can show: its size, its bytes, its absence, its first column, or JSON.

They are in the tests of `files`."""

TESTED_WITH_CASES = {"bad-case", "case-failed", "no-case"}
"""Codes of cases; they are in `test_examination.py`."""


def expected(text: str) -> list[tuple[int, int, str]]:
    """Line, column and code of each caret: it stands under the column of the nearest line above that has none."""
    places, above = [], 0
    for number, line in enumerate(text.splitlines(), 1):
        if caret := CARET.fullmatch(line):
            places.append((above, line.index("^") + 1, caret["code"]))
        else:
            above = number
    return sorted(places)


def diagnosed(path: Path) -> Sequence[Diagnostic]:
    """Everything wrong with the rule set; a file named after a floor is held to that of the small warfarin rules."""
    floor = WARFARIN_RULES if path.stem.startswith("floor-") else None
    try:
        document = read_file(path)
        rules = build(document, path.name, custom=True, floor=floor)
    except RuleSetError as refusal:
        return refusal.diagnostics
    return in_order(each.located(document) for each in opinions(rules, ON))


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_broken_rule_set_gives_the_diagnostics_its_carets_say_and_no_others(path: Path) -> None:
    found = [(each.place.line, each.place.column, each.code) for each in diagnosed(path)]

    assert found == expected(path.read_text("utf-8"))


@pytest.mark.slow
def test_every_code_has_a_broken_rule_set_of_its_name_or_a_test_of_documents_or_cases() -> None:
    assert emitted() == {path.stem for path in BROKEN} | TESTED_WITH_DOCUMENTS | TESTED_WITH_CASES


def test_a_file_named_after_a_code_shows_that_code_alone() -> None:
    shown = {path.stem: {code for _, _, code in expected(path.read_text("utf-8"))} for path in BROKEN}

    assert shown == {path.stem: {path.stem} for path in BROKEN}
