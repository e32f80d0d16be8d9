"""Runs every check of the project in the order in which they fail fastest: format, lint, types, rule set, tests."""

import subprocess
import sys

from tests import ROOT

CHECKS = {
    "format": ["ruff", "format", "--check", "."],
    "lint": ["ruff", "check", "."],
    "types": ["mypy"],
    "rules check": ["d3k2_profile", "rules", "check"],
    "tests": ["pytest"],
}


def main() -> int:
    """0 when every check passed; the output of each goes where this one's goes."""
    failed = []
    for name, (module, *arguments) in CHECKS.items():
        print(f"== {name}", flush=True)
        if subprocess.run([sys.executable, "-m", module, *arguments], cwd=ROOT, check=False).returncode:
            failed.append(name)
    print(f"== failed: {', '.join(failed)}" if failed else "== all checks passed", flush=True)
    return bool(failed)


sys.exit(main())
