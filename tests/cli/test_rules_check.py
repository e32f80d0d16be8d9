"""What is said of a rule set, and of a code."""

from datetime import date
from pathlib import Path

import pytest

from d3k2_profile.check.all_checks import examine, in_words
from d3k2_profile.check.code_explanations import CODES
from tests.cli.running import UNKNOWN_CAUTION_AT, outcome, run


def test_a_check_shows_what_is_wrong_as_its_result(broken: Path) -> None:
    named, optional = run("rules", "check", f"{broken}"), run("rules", "check", "--rules", f"{broken}")

    assert (named.exit_code, named.stderr) == (3, "")
    assert named.stdout.startswith(f"broken.yaml:{UNKNOWN_CAUTION_AT}: error[unknown-caution]: ")
    assert outcome(optional) == outcome(named)


@pytest.mark.slow
def test_a_check_of_the_packaged_rule_set_finds_nothing_wrong() -> None:
    result = run("rules", "check")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == in_words(examine(None, date.today()))


def test_a_code_like_no_other_is_answered_with_those_there_are() -> None:
    assert outcome(run("rules", "check", "--explain", "WRONG")) == (
        2,
        "",
        f"there is no code 'WRONG'; there are: {', '.join(sorted(CODES))}\n",
    )
