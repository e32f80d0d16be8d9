"""The codes that the program can give, read from its source."""

import ast
import re
from pathlib import Path
from typing import get_args

import d3k2_profile
from d3k2_profile.rules.diagnostics import Severity

PROGRAM = Path(d3k2_profile.__file__).parent

CODE = re.compile(r"[a-z]+(-[a-z0-9]+)*")

GIVE_CODES = {"Diagnostic", "Fault", "Misreading", "fault", "refuse", "unknown", "_warn"}
"""What is called with a code; any other text such a call is given is a sentence or a severity."""


def emitted() -> set[str]:
    """Every code that a call in a module of the program is given as a constant."""
    return {code for module in PROGRAM.rglob("*.py") for code in _given(module)}


def _given(module: Path) -> set[str]:
    calls = [node for node in ast.walk(ast.parse(module.read_text("utf-8"))) if isinstance(node, ast.Call)]
    texts = [
        argument.value
        for call in calls
        if (call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")) in GIVE_CODES
        for argument in (*call.args, *(keyword.value for keyword in call.keywords if keyword.arg == "code"))
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    ]
    return {text for text in texts if CODE.fullmatch(text)} - set(get_args(Severity))
