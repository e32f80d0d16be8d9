"""The command `rules schema`: the shape of a rule set, for editors."""

from d3k2_profile.cli.options import Rules
from d3k2_profile.files.json_text import write_json
from d3k2_profile.output.emit import emit
from d3k2_profile.rules.schema import schema as json_schema


def schema(rules: Rules = None) -> None:
    """Write the JSON Schema of a rule set, for editors."""
    emit(write_json(json_schema()))
