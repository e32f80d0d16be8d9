"""Runs every check of the project in the order in which they fail fastest: format, lint, layers, types, rules, tests.

With --fast the tests marked slow are left out, and it takes less than a minute.
"""

import argparse
import os
import subprocess
import sys

from tests import ROOT

# Many tests wait for a terminal, so there is one worker more than processors.
TESTS = ["-m", "pytest", "-n", str(min(os.cpu_count() or 1, 8) + 1), "--dist", "worksteal"]
CHECKS = {
    "format": ["-m", "ruff", "format", "--check", "."],
    "lint": ["-m", "ruff", "check", "."],
    "layers": ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-logo"],
    "types": ["-m", "mypy"],
    "rules check": ["-m", "d3k2_profile", "rules", "check"],
    "tests": TESTS,
}
FAST = {"tests": [*TESTS, "-m", "not slow"]}


def main() -> int:
    """0 when every check passed; the output of each goes where this one's goes."""
    options = argparse.ArgumentParser(prog="python -m tests")
    options.add_argument("--fast", action="store_true", help="leave out the tests marked slow")
    checks = {**CHECKS, **(FAST if options.parse_args().fast else {})}
    failed = []
    for name, arguments in checks.items():
        print(f"== {name}", flush=True)
        if subprocess.run([sys.executable, *arguments], cwd=ROOT, check=False).returncode:
            failed.append(name)
    print(f"== failed: {', '.join(failed)}" if failed else "== all checks passed", flush=True)
    return bool(failed)


sys.exit(main())
