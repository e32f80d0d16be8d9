"""Regular expressions that are compiled when they are first used."""

import re
import subprocess
import sys

from d3k2_profile.lazy_patterns import pattern


def test_a_pattern_finds_what_the_compiled_expression_finds() -> None:
    late, compiled = pattern(r"(\d)(\w)", re.IGNORECASE), re.compile(r"(\d)(\w)", re.IGNORECASE)

    for text in ("1a 2B", "", "none"):
        assert late.findall(text) == compiled.findall(text)
        assert late.sub(r"\2\1", text) == compiled.sub(r"\2\1", text)
    assert late.pattern == compiled.pattern


def test_one_expression_is_compiled_once() -> None:
    assert pattern(r"\w+") is pattern(r"\w+")


def test_no_expression_of_the_dosing_lint_is_compiled_before_a_text_is_read() -> None:
    counted = (
        "import re, re._compiler as compiler, sys; made = []; before = compiler.compile\n"
        "def compile(*given):\n"
        "    frame = sys._getframe(1)\n"
        "    while '/re/' in frame.f_code.co_filename.replace('\\\\', '/'): frame = frame.f_back\n"
        "    made.append(frame.f_code.co_filename)\n"
        "    return before(*given)\n"
        "compiler.compile = compile\n"
        "import d3k2_profile.dosing.lint as lint\n"
        "loaded = [name for name in made if 'd3k2_profile' in name]\n"
        "lint.amounts('a text'); print(loaded, any('d3k2_profile' in name for name in made))"
    )

    said = subprocess.run([sys.executable, "-c", counted], capture_output=True, text=True, check=True).stdout

    assert said == "[] True\n"
