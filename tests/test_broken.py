"""Every file in `broken/` gives exactly the diagnostics that its carets say, and every code has such a file."""

import ast
import re
from pathlib import Path

import pytest

from d3k2_profile import ruleset
from d3k2_profile.ruleset import RuleSetError

BROKEN = sorted((Path(__file__).parent / "broken").glob("*.yaml"))
PROGRAM = Path(ruleset.__file__).parent

CARET = re.compile(r"# *\^ (?P<code>[a-z-]+)")
CODE = re.compile(r"[a-z]+(-[a-z0-9]+)*")

GIVE_CODES = {"Diagnostic", "Fault", "Misreading", "fault", "refuse", "_unknown"}
"""What is called with a code; any other text such a call is given is a sentence."""

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

They are in `test_document.py` and `test_json_document.py`."""


def expected(text: str) -> list[tuple[int, int, str]]:
    """Line, column and code of each caret: it stands under the column of the nearest line above that has none."""
    places, above = [], 0
    for number, line in enumerate(text.splitlines(), 1):
        if caret := CARET.fullmatch(line):
            places.append((above, line.index("^") + 1, caret["code"]))
        else:
            above = number
    return sorted(places)


def codes_given(module: Path) -> set[str]:
    """Every code that a call in the module is given as a constant."""
    calls = [node for node in ast.walk(ast.parse(module.read_text("utf-8"))) if isinstance(node, ast.Call)]
    texts = [
        argument.value
        for call in calls
        if (call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")) in GIVE_CODES
        for argument in (*call.args, *(keyword.value for keyword in call.keywords if keyword.arg == "code"))
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    ]
    return {text for text in texts if CODE.fullmatch(text)}


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_broken_rule_set_gives_the_diagnostics_its_carets_say_and_no_others(path: Path) -> None:
    with pytest.raises(RuleSetError) as refusal:
        ruleset.load(path)

    assert [(each.place.line, each.place.column, each.code) for each in refusal.value.diagnostics] == expected(path.read_text("utf-8"))


def test_every_code_has_a_broken_rule_set_of_its_name_or_a_test_of_documents() -> None:
    given = {code for module in PROGRAM.glob("*.py") for code in codes_given(module)}

    assert given == {path.stem for path in BROKEN} | TESTED_WITH_DOCUMENTS


def test_a_file_named_after_a_code_shows_that_code_alone() -> None:
    shown = {path.stem: {code for _, _, code in expected(path.read_text("utf-8"))} for path in BROKEN}

    assert shown == {path.stem: {path.stem} for path in BROKEN}
