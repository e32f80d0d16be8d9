"""Two rule sets and the same answers: every edit of a copy of the packaged rule set is named."""

import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from d3k2_profile.files.yaml_text import read_yaml
from d3k2_profile.output import comparison
from d3k2_profile.output.changed_texts import OTHER_NOTES
from d3k2_profile.output.rules_compared import GONE, NEW
from d3k2_profile.rules.load import packaged_file
from tests.cli.running import run

Data: TypeAlias = dict[str, Any]
Edit: TypeAlias = Callable[[Data, Iterator[Data], Iterator[Data]], str]
"""Changes a copy of the rule set, or the next of its cautions or sections drawn, and says what is to be said of it.

The copy is the earlier rule set, so what is added to it is said to be gone.
"""

ANSWERS = {"age": 72, "clot_medicine": "warfarin", "medications": ["coumadin"], "foods": ["natto"]}
READ = {
    "authors": "Author A",
    "where": "A Journal",
    "year": 2020,
    "identifier": "doi:10.1000/example",
    "read": "abstract",
    "checked": "2026-11-21",
}


def graded(part: Data) -> Data:
    """Its first statement with a strength."""
    found: Data = next(each for each in part["says"] if "strength" in each)
    return found


def a_strength(said: Data) -> str:
    now, said["strength"] = said["strength"], "mixed" if said["strength"] != "mixed" else "limited"
    return f'Graded anew: "{said["text"]}": {said["strength"]} -> {now}'


def a_kind_of_evidence(said: Data) -> str:
    now, said["kind"] = said["kind"], "mechanistic" if said["kind"] != "mechanistic" else "guideline"
    return f'Kind of evidence for "{said["text"]}": {said["kind"]} -> {now}'


def a_source_of_a_statement(data: Data, said: Data) -> str:
    other = next(each["id"] for each in data["sources"] if each["id"] not in said["sources"])
    now = ", ".join(said["sources"])
    said["sources"] = [other]
    return f'Sources of "{said["text"]}": {other} -> {now}'


def another_text(part: Data, key: str, label: str, before: str) -> str:
    now, part[key] = part[key], before
    return f'{label}: "{before}" -> "{now}"'


def a_statement_less(part: Data) -> str:
    said = graded(part)
    part["says"] = [each for each in part["says"] if each is not said] or [{**said, "text": "Something is known."}]
    return f'Added: "{said["text"]}" [{said["strength"]}; {", ".join(said["sources"])}]'


def a_statement_more(part: Data) -> str:
    part["says"].append({**graded(part), "text": "More was once said here."})
    return 'Taken out: "More was once said here."'


def a_question_less(part: Data) -> str:
    asked = part["ask"][0]
    part["ask"] = part["ask"][1:]
    return f'New question to take along: "{asked if isinstance(asked, str) else asked["text"]}"'


def a_level(data: Data) -> str:
    caution: Data = next(each for each in data["cautions"] if each["level"] == "bring-up")
    caution["level"] = "good-to-know"
    return "Level: [i] GOOD TO KNOW -> [!!] BRING UP"


def rule(data: Data, name: str) -> Data:
    found: Data = next(each for each in data["rules"] if each["id"] == name)
    return found


def a_condition(data: Data) -> str:
    rule(data, "eats-natto")["when"] = {"foods": ["eggs"]}
    return f"Rule eats-natto: {comparison.HOLDS_NOW}"


def a_rule_less(data: Data) -> str:
    data["rules"].remove(rule(data, "foods-with-k2"))
    return f"Rule foods-with-k2: {NEW}"


def a_rule_more(data: Data) -> str:
    data["rules"].append({**rule(data, "eats-greens"), "id": "old-rule", "when": {"age": {"from": 70}}})
    return f"Rule old-rule: {comparison.HELD_BEFORE}"


def a_source_more(data: Data) -> str:
    data["sources"].append({**READ, "id": "example2020"})
    return f"Source example2020: {GONE}"


def a_source_read_otherwise(data: Data) -> str:
    source = next(each for each in data["sources"] if each["read"] == "whole")
    source["read"] = "abstract"
    return f'Source {source["id"]}: Read: "abstract" -> "whole"'


def an_option(data: Data) -> str:
    foods = next(each for each in data["questions"] if each["id"] == "foods")
    foods["options"].append({"id": "bread", "label": "Bread"})
    return f"Question foods: option bread is {GONE}"


def a_name(data: Data) -> str:
    kind = next(
        each for each in data["medication_classes"] if not each.get("must_not_miss") and len(each.get("names", ())) > 1
    )
    kind["names"]["exampline"] = []
    return f"Kind of medicine {kind['id']}: name exampline is {GONE}"


def notes(data: Data) -> str:
    part: Data = next(each for each in data["sections"] if "clinician" in each)
    del part["clinician"]
    return f"Section {part['id']}: {OTHER_NOTES}"


EDITS: tuple[Edit, ...] = (
    lambda data, cautions, sections: a_strength(graded(next(cautions))),
    lambda data, cautions, sections: a_strength(graded(next(sections))),
    lambda data, cautions, sections: a_kind_of_evidence(graded(next(sections))),
    lambda data, cautions, sections: a_source_of_a_statement(data, graded(next(cautions))),
    lambda data, cautions, sections: a_source_of_a_statement(data, graded(next(sections))),
    lambda data, cautions, sections: a_statement_less(next(cautions)),
    lambda data, cautions, sections: a_statement_more(next(sections)),
    lambda data, cautions, sections: another_text(next(cautions), "act", "What to do", "Speak to somebody"),
    lambda data, cautions, sections: another_text(next(sections), "title", "Title", "A title of old"),
    lambda data, cautions, sections: another_text(next(sections), "not_known", "Not known", "All of it."),
    lambda data, cautions, sections: a_question_less(next(sections)),
    lambda data, cautions, sections: a_level(data),
    lambda data, cautions, sections: a_condition(data),
    lambda data, cautions, sections: a_rule_less(data),
    lambda data, cautions, sections: a_rule_more(data),
    lambda data, cautions, sections: a_source_more(data),
    lambda data, cautions, sections: a_source_read_otherwise(data),
    lambda data, cautions, sections: an_option(data),
    lambda data, cautions, sections: a_name(data),
    lambda data, cautions, sections: notes(data),
)


def drawn(parts: list[Data], chance: random.Random) -> Iterator[Data]:
    """Parts with a graded statement in one paragraph, in a random order; none twice."""
    fit = [part for part in parts if any("strength" in each and "\n" not in each["text"] for each in part["says"])]
    return iter(chance.sample(fit, len(fit)))


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_of_twenty_edits_of_a_rule_set_twenty_are_named(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    data: Any = read_yaml(packaged_file().read_text("utf-8")).data
    cautions, sections = (drawn(data[each], chance) for each in ("cautions", "sections"))
    expected = [" ".join(edit(data, cautions, sections).split()) for edit in EDITS]
    (tmp_path / "old.yaml").write_text(json.dumps(data), "utf-8")
    (tmp_path / "a.json").write_text(json.dumps({"format": 1, "answers": ANSWERS}), "utf-8")

    a, old = f"{tmp_path / 'a.json'}", f"{tmp_path / 'old.yaml'}"
    shown = run("compare", a, a, "--rules-before", old)

    assert (shown.exit_code, shown.stderr, len(expected)) == (0, "", 20)
    assert [line for line in expected if line not in " ".join(shown.stdout.split())] == []
