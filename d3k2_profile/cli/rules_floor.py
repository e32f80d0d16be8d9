"""The command `rules floor`: what a rule set of one's own begins with."""

from d3k2_profile.cli.options import Rules
from d3k2_profile.output.emit import emit
from d3k2_profile.rules.load import load, packaged_file
from d3k2_profile.rules.safety_floor_text import floor_text


def floor(rules: Rules = None) -> None:
    """Write what every rule set must keep, to begin one about something else with."""
    emit(floor_text(packaged_file().read_text("utf-8"), load()))
