"""The schema of a rule set."""

import json

from d3k2_profile.rules.schema import schema
from tests.cli.running import run


def test_the_schema_of_a_rule_set_is_json() -> None:
    result = run("rules", "schema")

    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout) == schema()
