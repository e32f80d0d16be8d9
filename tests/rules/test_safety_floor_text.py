"""What `rules floor` writes, to begin a rule set of another topic with."""

from typing import Any

from d3k2_profile.files.yaml_text import read_yaml
from d3k2_profile.rules.load import packaged_file
from tests.cli.running import run
from tests.sample_rules import packaged


def test_the_floor_is_what_the_packaged_rule_set_never_misses_by_in_its_own_words() -> None:
    result = run("rules", "floor")
    written: Any = read_yaml(result.stdout).data
    lists = ("questions", "medication_classes")

    assert (result.exit_code, result.stderr) == (0, "")
    assert {name: [each["id"] for each in written[name]] for name in lists} == {
        "questions": ["clot_medicine", "inr_tests", "medications"],
        "medication_classes": ["vitamin_k_antagonists"],
    }
    assert written["other_medicines"] == {name: list(others) for name, others in packaged().other_medicines.items()}
    assert set(result.stdout.splitlines()[1:]) <= {*packaged_file().read_text("utf-8").splitlines()}
