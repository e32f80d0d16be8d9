"""The page for whoever comes next is true: its map names what there is, its recipes make a rule set that is whole."""

import json
import re
from dataclasses import replace
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from d3k2_profile.check import OPINIONS
from d3k2_profile.files.yaml_text import read_yaml
from d3k2_profile.output import FORMATS, FORMS
from d3k2_profile.rules.load import load
from d3k2_profile.rules.model import RuleSet
from d3k2_profile.terminal.console import plain_text
from tests import ROOT
from tests.cli.running import run
from tests.extended_rules import packaged_with
from tests.sample_rules import packaged, profile_of

PAGE = (ROOT / ".github" / "CONTRIBUTING.md").read_text("utf-8")
RECIPES: list[str] = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)


@cache
def with_the_recipes(folder: Path) -> RuleSet:
    """The packaged rule set with the parts of every recipe put into its lists."""
    path = packaged_with(folder, *(read_yaml(recipe).data for recipe in RECIPES))
    return load(path, floor=packaged())


def test_its_map_has_a_line_for_every_package_in_the_order_of_the_layers() -> None:
    rows = [re.findall(r"`([a-z_]+)`", row.split("|")[1]) for row in re.findall(r"^\|.*\|$", PAGE, re.MULTILINE)]
    there = {path.name for path in (ROOT / "d3k2_profile").iterdir() if path.is_dir() and path.name != "__pycache__"}
    layers = re.findall(r'^  "([a-z_ |]+)",$', (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE)

    assert [row for row in rows if row] == [layer.split(" | ") for layer in layers[layers.index("cli") :]]
    assert {name for row in rows for name in row} == there | {
        "text",
        "suggestions",
        "errors",
        "frozen",
        "lazy_patterns",
        "memory",
    }


def test_every_limit_it_names_is_that_of_the_program() -> None:
    named = re.findall(r"\| ([\d,]+) `([\w.]+):(\w+)` \|", PAGE)

    assert len(named) == 19
    for figure, module, constant in named:
        assert getattr(import_module(f"d3k2_profile.{module}"), constant) == int(figure.replace(",", "")), constant


def test_every_file_it_names_is_there() -> None:
    named = re.findall(r"`((?:d3k2_profile/|tests/|\.github/)?[\w]+(?:/[\w.]+)+)`", PAGE)
    made_by_the_reader = {"d3k2_profile/output/NAME.py", "tests/broken/CODE.yaml"}
    places = [[ROOT / name, ROOT / "d3k2_profile" / name, ROOT / "d3k2_profile" / f"{name}.py"] for name in named]

    missing = [name for name, paths in zip(named, places, strict=True) if not any(path.exists() for path in paths)]

    assert set(missing) == made_by_the_reader


@pytest.mark.slow
def test_its_recipes_make_a_rule_set_in_which_nothing_new_is_wrong(tmp_path: Path) -> None:
    rules = with_the_recipes(tmp_path)
    before = {(each.code, each.message) for opinion in OPINIONS for each in opinion(packaged())}

    found = {(each.code, each.message) for opinion in OPINIONS for each in opinion(rules)}

    assert found - before == set()


@pytest.mark.slow
def test_its_recipes_do_what_they_say(tmp_path: Path) -> None:
    rules = with_the_recipes(tmp_path)
    profile = profile_of(rules, {"age": 70, "garden": "yes", "medications": ["Examplex"]}, on=date(2026, 11, 21))

    assert profile.medications[0].classes == ("garden_remedies",)
    assert "garden-sprays" in [caution.part.id for caution in profile.cautions if caution.certainty == "applies"]
    shown = {*(section.part.id for section in profile.sections), *(section.part.id for section in profile.further)}
    assert "gardens" in shown


@cache
def of_another_topic(folder: Path) -> Path:
    """The file that the recipe for another topic makes: its own parts, and those that every rule set must keep."""
    floor: Any = read_yaml(run("rules", "floor").stdout).data
    own: Any = read_yaml(re.findall(r"```yml\n(.*?)```", PAGE, re.DOTALL)[0]).data
    for name, parts in floor.items():
        own[name] = [*own.get(name, []), *parts] if isinstance(parts, list) else parts
    for question in own["questions"]:
        question["why"] = "Your answer can bring up a caution."
    (folder / "b12.yaml").write_text(json.dumps(own), "utf-8")
    return folder / "b12.yaml"


@pytest.mark.slow
def test_its_recipe_for_another_topic_makes_a_rule_set_in_which_nothing_is_wrong(tmp_path: Path) -> None:
    checked = run("rules", "check", f"{of_another_topic(tmp_path)}")

    assert (checked.exit_code, checked.stderr) == (0, "")
    assert [line for line in checked.stdout.splitlines() if "error[" in line or "warning[" in line] == []


OF_THIS_TOPIC = re.compile(r"vitamins? D\b|\bD3\b|\bK2\b", re.IGNORECASE)


@pytest.mark.slow
def test_nothing_printed_with_a_rule_set_of_another_topic_speaks_of_this_one(tmp_path: Path) -> None:
    rules = load(of_another_topic(tmp_path), floor=packaged())
    answers = {
        "animal_foods": "no",
        "numbness": "yes",
        "clot_medicine": "warfarin",
        "medications": ["metformin", "b12"],
    }
    profile = profile_of(rules, answers, on=date(2026, 11, 28))
    pages = [
        plain_text(write(page))
        for write in FORMATS.values()
        for page in (profile, replace(profile, audience="clinician"))
    ]
    pages += [write(rules) for write in FORMS.values()]
    (tmp_path / "a.json").write_text(json.dumps({"format": 1, "answers": answers}), "utf-8")
    given = ["--rules", f"{tmp_path / 'b12.yaml'}"]
    explained = ["explain", f"{tmp_path / 'a.json'}", "numb-hands-or-feet"]
    for words in (["read"], ["read", "b12-in-food"], ["rules", "matrix"], explained):
        shown = run(*words, *given)
        pages.append(shown.stdout + shown.stderr)
    asked = run("ask", "--plain", *given, typed="no\nyes\nno\nnone\ny\n\n")
    pages.append(asked.stdout + asked.stderr)

    assert [found for page in pages for found in OF_THIS_TOPIC.findall(page)] == []
    assert "a page about vitamin B12" in " ".join(asked.stderr.split())
