"""Checks the rule set while a wheel is built, and adds it to the wheel: as it is written, and ready for use; and keeps
what is git's own out of the source archive.
"""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class RuleSetHook(BuildHookInterface[Any]):
    """What hatchling calls before and after it writes a wheel or a source archive."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Adds both to a wheel for others; an editable one reads the rule set of its checkout. Fails for
        a wrong one, also where only its wording is wrong: nobody searches what a wheel holds again.
        """
        if self.target_name == "sdist":  # into which hatchling puts the list of what git ignores
            build_data["force_include"].pop(str(Path(self.root, ".gitignore")), None)
        elif version != "editable":
            self.add_the_rule_set(build_data)

    def add_the_rule_set(self, build_data: dict[str, Any]) -> None:
        """Adds the text and the data of the rule set, once it is checked."""
        text = Path(self.root, "rules.yaml")
        self.folder = TemporaryDirectory()
        data = Path(self.folder.name, "rules.data")
        # Sets are pickled in the order of their hashes, which is another one in each run that does not fix the seed.
        command = [sys.executable, str(Path(self.root, ".ci", "wheel_hook.py")), self.root, str(data)]
        subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": "0"}, check=True)
        for source in (text, data):
            build_data["force_include"][f"{source}"] = f"d3k2_profile/{source.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Takes the temporary data away."""
        if self.target_name == "wheel" and version != "editable":
            self.folder.cleanup()


def write_data(root: str, data: str) -> None:
    """Writes the data of the rule set, once it is checked."""
    sys.path.insert(0, root)
    from d3k2_profile.output.fixed_texts import layout_texts
    from d3k2_profile.rules.build import build, read_file
    from d3k2_profile.rules.pack_for_wheel import pack

    text = Path(root, "rules.yaml")
    ruleset = build(read_file(text), text.name)
    Path(data).write_bytes(pack(ruleset, text.read_bytes(), layout_texts(ruleset)))


if __name__ == "__main__":
    write_data(*sys.argv[1:])
