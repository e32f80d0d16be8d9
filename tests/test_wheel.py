"""The wheel that people install: what it holds, and that it works without the checkout."""

import json
import os
import runpy
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from hatchling.metadata.core import ProjectMetadata

from d3k2_profile.output import FORMATS
from d3k2_profile.rules.packaged_data import checksum
from tests import ROOT, sample_rules
from tests.sample_rules import profile_of

pytestmark = pytest.mark.slow

BUILT_FROM = [".ci/wheel_hook.py", "pyproject.toml", "rules.yaml", "README.md", "LICENSE"]

DOSING = ("because: ", "because: Take 1000 IU, as ")
"""A reason in the rule set, and the same with what no text may say."""
REFUSED = 'error[dosing-language]: "1000 iu" states an amount; say what is known and who to ask\n'

TEMPLATES = ("d3k2_profile/output/templates/page.html.j2", "d3k2_profile/output/templates/page.css")


@dataclass(frozen=True)
class Built:
    """A wheel, the copy of the project it was built from, and the folder it was installed into."""

    wheel: Path
    source: Path
    installed: Path


def python(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """What a Python of its own says, started with these arguments."""
    env = {**os.environ, "PYTHONIOENCODING": "utf-8", "COLUMNS": "80", **environment}
    return subprocess.run(
        [sys.executable, *arguments], cwd=cwd, env=env, capture_output=True, text=True, encoding="utf-8", check=False
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The wheel of a copy of the project, built and installed without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    source, installed = folder / "source", folder / "installed"
    shutil.copytree(ROOT / "d3k2_profile", source / "d3k2_profile", ignore=shutil.ignore_patterns("__pycache__"))
    (source / ".ci").mkdir()
    for name in BUILT_FROM:
        shutil.copy(ROOT / name, source / name)
    building = python("-m", "hatchling", "build", "-t", "wheel", "-d", f"{folder / 'dist'}", cwd=source)
    assert building.returncode == 0, building.stderr
    (wheel,) = (folder / "dist").glob("*.whl")
    offline = ["--no-deps", "--no-index", "--no-compile", "--disable-pip-version-check"]
    installing = python("-m", "pip", "install", "--quiet", *offline, "--target", f"{installed}", f"{wheel}", cwd=folder)
    assert installing.returncode == 0, installing.stderr
    return Built(wheel, source, installed)


def from_wheel(built: Built, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """What the installed program says; without `site` nothing leads to the checkout."""
    libraries = dict.fromkeys([sysconfig.get_path("purelib"), sysconfig.get_path("platlib")])
    path = os.pathsep.join([f"{built.installed}", *libraries])
    return python("-S", "-P", *arguments, cwd=cwd, PYTHONPATH=path)


def test_the_wheel_holds_every_module_the_rule_set_and_the_mark_that_it_is_typed(built: Built) -> None:
    modules = {
        path.relative_to(built.source).as_posix()
        for path in (built.source / "d3k2_profile").rglob("*")
        if path.is_file()
    }

    with zipfile.ZipFile(built.wheel) as wheel:
        held = {name for name in wheel.namelist() if ".dist-info/" not in name}

    assert held == {*modules, "d3k2_profile/rules.yaml", "d3k2_profile/rules.data"}
    assert {
        "d3k2_profile/py.typed",
        "d3k2_profile/cli/__init__.py",
        "d3k2_profile/output/templates/page.html.j2",
        "d3k2_profile/output/templates/page.css",
    } <= held


PRINT_LOADED = """
import atexit, sys
from d3k2_profile.cli import main
heavy = {"jinja2", "prompt_toolkit", "pydantic", "rapidfuzz", "rich", "yaml"}
atexit.register(lambda: print(*sorted(heavy & sys.modules.keys()), file=sys.stderr))
sys.argv = ["d3k2-profile", "report", "answers.json", "--format", "json"]
main()
"""


def reported(built: Built, folder: Path) -> tuple[str, str]:
    """The report of a person on warfarin from the wheel, and the heavy libraries that it took."""
    (folder / "answers.json").write_text(
        '{"format": 1, "updated": "2026-11-21", "answers": {"clot_medicine": "warfarin"}}', encoding="utf-8"
    )
    said = from_wheel(built, "-c", PRINT_LOADED, cwd=folder)
    assert said.returncode == 0, said.stderr
    return said.stdout, said.stderr.strip()


def test_a_report_from_the_wheel_is_that_of_the_checkout_and_reads_and_checks_no_rule_set(
    built: Built, tmp_path: Path
) -> None:
    report, libraries = reported(built, tmp_path)

    profile = profile_of(sample_rules.packaged(), {"clot_medicine": "warfarin"}, on=date(2026, 11, 21))
    assert (report, libraries) == (FORMATS["json"](profile), "")


@pytest.mark.parametrize("damage", ["changed", "cut", "missing", "garbage", "of-another-text"])
def test_rules_that_are_not_those_the_wheel_was_built_with_are_read_and_checked_anew(
    built: Built, tmp_path: Path, damage: str
) -> None:
    copy = replace(built, installed=tmp_path / "copy")
    shutil.copytree(built.installed, copy.installed)
    data, text = copy.installed / "d3k2_profile" / "rules.data", copy.installed / "d3k2_profile" / "rules.yaml"
    match damage:
        case "changed":
            data.write_bytes(data.read_bytes()[:-1] + b"?")
        case "cut":
            data.write_bytes(data.read_bytes()[:40])
        case "missing":
            data.unlink()
        case "garbage":
            garbage = b"\x80\x05garbage that is no pickle"
            data.write_bytes(checksum([text.read_bytes()]) + checksum([garbage]) + garbage)
        case _:
            text.write_text(text.read_text("utf-8") + "# a remark\n", "utf-8")

    report, libraries = reported(copy, tmp_path)

    assert (report, libraries) == (reported(built, tmp_path)[0], "pydantic yaml")


@pytest.mark.parametrize("beside", ["the data the wheel was built with", "no data"])
def test_dosing_language_written_into_the_rules_of_an_installed_wheel_is_refused(
    built: Built, tmp_path: Path, beside: str
) -> None:
    copy = replace(built, installed=tmp_path / "copy")
    shutil.copytree(built.installed, copy.installed)
    if beside == "no data":
        (copy.installed / "d3k2_profile" / "rules.data").unlink()
    text = copy.installed / "d3k2_profile" / "rules.yaml"
    text.write_text(text.read_text("utf-8").replace(*DOSING, 1), "utf-8")

    said = from_wheel(copy, "-m", "d3k2_profile", "read", cwd=tmp_path)

    assert (said.returncode, said.stdout, said.stderr.count("\n")) == (3, "", 1)
    assert said.stderr.endswith(REFUSED)


@pytest.mark.parametrize(
    ("change", "said"),
    [(("title: ", "titel: "), "error[unknown-key]: 'titel' is no key here"), (DOSING, REFUSED)],
)
def test_a_wheel_is_not_built_with_a_rule_set_that_is_wrong(
    built: Built, tmp_path: Path, change: tuple[str, str], said: str
) -> None:
    source = tmp_path / "source"
    shutil.copytree(built.source, source)
    rules = source / "rules.yaml"
    rules.write_text(rules.read_text("utf-8").replace(*change, 1), "utf-8")

    building = python("-m", "hatchling", "build", "-t", "wheel", "-d", f"{tmp_path / 'dist'}", cwd=source)

    assert building.returncode != 0
    assert said in building.stderr
    assert not list(tmp_path.glob("dist/*.whl"))


def test_an_editable_install_reads_the_rule_set_of_its_checkout(built: Built, tmp_path: Path) -> None:
    hook = runpy.run_path(f"{ROOT / '.ci' / 'wheel_hook.py'}")["RuleSetHook"](
        f"{built.source}", {}, None, ProjectMetadata(f"{built.source}", None), f"{tmp_path}", "wheel"
    )
    added: dict[str, object] = {"force_include": {}}

    hook.initialize("editable", added)
    hook.finalize("editable", added, "")

    assert added == {"force_include": {}}


def test_the_rule_set_in_the_wheel_is_the_one_at_the_top_to_the_byte(built: Built) -> None:
    with zipfile.ZipFile(built.wheel) as wheel:
        assert wheel.read("d3k2_profile/rules.yaml") == (built.source / "rules.yaml").read_bytes()


def test_the_wheel_brings_the_command_and_the_licence(built: Built) -> None:
    with zipfile.ZipFile(built.wheel) as wheel:
        beside = {name.rpartition(".dist-info/")[2]: name for name in wheel.namelist() if ".dist-info/" in name}

        assert (
            "[console_scripts]\nd3k2-profile = d3k2_profile.__main__:main\n"
            in wheel.read(beside["entry_points.txt"]).decode()
        )
        assert wheel.read(beside["licenses/LICENSE"]) == (built.source / "LICENSE").read_bytes()


def test_the_installed_program_is_the_one_from_the_wheel_and_not_the_checkout(built: Built, tmp_path: Path) -> None:
    said = from_wheel(built, "-c", "import d3k2_profile; print(d3k2_profile.__file__)", cwd=tmp_path)
    alone = python("-S", "-P", "-c", "import d3k2_profile.cli", cwd=tmp_path, PYTHONPATH=sysconfig.get_path("purelib"))

    assert said.stdout.strip() == f"{built.installed / 'd3k2_profile' / '__init__.py'}"
    assert "No module named 'd3k2_profile" in alone.stderr


def test_the_installed_program_reports_from_any_folder_with_its_own_rule_set(built: Built, tmp_path: Path) -> None:
    answers = tmp_path / "answers.json"
    answers.write_text(
        '{"format": 1, "updated": "2026-11-21", "answers": {"clot_medicine": "warfarin"}}', encoding="utf-8"
    )

    said = from_wheel(built, "-m", "d3k2_profile", "report", "answers.json", "--format", "json", cwd=tmp_path)

    assert (said.returncode, said.stderr) == (0, "")
    profile = json.loads(said.stdout)
    assert profile["rules"]["version"] == sample_rules.packaged().about.version
    assert (profile["cautions"][0]["id"], profile["cautions"][0]["certainty"]) == ("vitamin-k-antagonist", "applies")
    page = from_wheel(built, "-m", "d3k2_profile", "report", "answers.json", "--format", "html", cwd=tmp_path)
    assert (page.returncode, page.stderr, page.stdout[:15]) == (0, "", "<!DOCTYPE html>")
    assert [path.name for path in tmp_path.iterdir()] == ["answers.json"]


def test_a_wheel_and_a_source_archive_built_twice_have_the_same_bytes(built: Built, tmp_path: Path) -> None:
    for name in ("one", "other"):
        source = shutil.copytree(built.source, tmp_path / name / "source")
        seed = f"{len(name)}"
        building = python(
            "-m", "hatchling", "build", "-d", f"{tmp_path / name / 'dist'}", cwd=source, PYTHONHASHSEED=seed
        )
        assert building.returncode == 0, building.stderr
    one, other = (sorted((tmp_path / name / "dist").iterdir()) for name in ("one", "other"))

    assert [path.name for path in one] == [path.name for path in other]
    assert [path.suffix for path in one] == [".whl", ".gz"]
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in other]


def test_the_source_archive_holds_the_rule_set_and_the_templates(built: Built) -> None:
    building = python(
        "-m", "hatchling", "build", "-t", "sdist", "-d", f"{built.source.parent / 'sdist'}", cwd=built.source
    )
    assert building.returncode == 0, building.stderr
    (archive,) = (built.source.parent / "sdist").glob("*.tar.gz")
    with tarfile.open(archive) as held:
        names = {name.partition("/")[2] for name in held.getnames()}

    assert ".gitignore" not in names
    assert {
        ".ci/wheel_hook.py",
        "rules.yaml",
        "d3k2_profile/cli/__init__.py",
        "d3k2_profile/output/templates/page.html.j2",
        "d3k2_profile/output/templates/page.css",
    } <= names
