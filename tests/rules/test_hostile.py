"""Rule sets made to do harm: each is refused in one line, or shown as text, in bounded time and memory, and never with
a traceback.
"""

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from random import Random

import pytest

from d3k2_profile.check.all_checks import examine, in_words
from d3k2_profile.files.placed_data import MAX_DEPTH
from d3k2_profile.files.yaml_text import read_yaml
from d3k2_profile.rules.build import build
from d3k2_profile.rules.diagnostics import RuleSetError
from d3k2_profile.rules.load import packaged_file
from tests import fuzz, sample_rules

pytestmark = pytest.mark.slow

resource = pytest.importorskip("resource")

GIB = 1024**3


def proved(path: Path) -> subprocess.CompletedProcess[str]:
    """What `rules check` says of the file, in a program of its own with a GiB of memory and two minutes (start and
    proof).
    """
    command = [sys.executable, "-m", "d3k2_profile", "rules", "check", f"{path}"]
    env = {**os.environ, "PYTHONUTF8": "1", "D3K2_DEBUG": ""}
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        preexec_fn=_limited,
        env=env,
        check=False,
    )


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (GIB, GIB))


BOMB = "a: &a [x, x, x, x]\n" + "".join(
    f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)

HOSTILE: Mapping[str, tuple[bytes, str]] = {
    "a YAML bomb": (BOMB.encode(), "1:4: error[anchor]"),
    "ten megabytes of nesting": (b"[" * 10_000_000, "1:1: error[too-large]"),
    "nesting": (b"[" * 900, f"1:{MAX_DEPTH + 1}: error[too-deep]"),
    "a Python object": (b"about: !!python/object/apply:os.system [date]\n", "1:8: error[tag]"),
    "a NUL byte": (b"about: a\x00b\n", "1:9: error[hidden-character]"),
    "tabs": (b"about:\n\ttitle: t\n", "2:1: error[not-yaml]"),
    "not UTF-8": (b"about: caf\xe9\n", "1:11: error[not-utf-8]"),
    "an escape sequence": (b'about: "\\e]0;title\\a"\n', "1:8: error[hidden-character]"),
    "an override of direction": ("about: \u202etfel\n".encode(), "1:8: error[hidden-character]"),
    "nothing": (b"", "1:1: error[empty-file]"),
}


@pytest.mark.parametrize(("raw", "said"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_refused_in_one_line(raw: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_bytes(raw)
    result = proved(path)

    assert (result.returncode, result.stderr) == (3, "")
    assert [line.split("]: ")[0] + "]" for line in result.stdout.splitlines()] == [f"mine.yaml:{said}"]


def test_a_megabyte_of_nesting_is_refused_in_one_line_wherever_the_parser_gives_up(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_bytes(b"[" * 1_000_000)
    result = proved(path)

    assert (result.returncode, result.stderr) == (3, "")
    assert re.fullmatch(r"mine\.yaml:1:\d+: error\[too-deep\]: .*\n", result.stdout)


@pytest.mark.parametrize("kind", ["a folder", "a pipe", "nothing there"])
def test_what_is_no_readable_file_is_refused_in_one_line(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    if kind == "a folder":
        path.mkdir()
    elif kind == "a pipe":
        os.mkfifo(path)
    result = proved(path)

    code = "not-a-file" if kind in ("a folder", "a pipe") else "unreadable-file"
    assert (result.returncode, result.stderr) == (3, "")
    assert [line.split("]: ")[0] + "]" for line in result.stdout.splitlines()] == [f"mine.yaml:1:1: error[{code}]"]


def test_values_of_the_wrong_kind_are_each_named(tmp_path: Path) -> None:
    written = "questions: [{id: '[bold]<script>', kind: number, ask: [link=x], label: Age, min: .nan, max: .inf}]"
    path = tmp_path / "mine.yaml"
    path.write_text(sample_rules.ABOUT + written + "\n", "utf-8")
    line = len(sample_rules.ABOUT.splitlines()) + 1
    result = proved(path)

    assert (result.returncode, result.stderr) == (3, "")
    assert result.stdout == (
        f"mine.yaml:{line}:{written.index('[link') + 1}: error[wrong-type]: 'ask' is not text; put it in quotes\n"
        f"mine.yaml:{line}:{written.index('.nan') + 1}: error[wrong-type]: 'min' is not a whole number\n"
        f"mine.yaml:{line}:{written.index('.inf') + 1}: error[wrong-type]: 'max' is not a whole number\n"
    )


def test_a_copy_with_a_byte_order_mark_other_line_ends_markup_and_a_warning_is_accepted_and_shown_as_text(
    tmp_path: Path,
) -> None:
    about = sample_rules.packaged().about
    text = packaged_file().read_text("utf-8").replace(about.title, "[bold]D3[/bold] [link=x] <script>")
    text = text.replace(f'review_due: "{about.review_due}"', f'review_due: "{about.reviewed}"')
    path = tmp_path / "mine.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    result = proved(path)
    found = examine(path, date.today())

    assert (result.returncode, result.stderr) == (3, "")
    assert result.stdout == "".join(f"{line}\n" for line in found.lines) + in_words(found)
    assert list(dict.fromkeys(each.code for each in found.diagnostics)) == ["review-due"]
    assert f"[bold]D3[/bold] [link=x] <script> ({about.version})" in result.stdout.splitlines()


def test_hundreds_of_misspelt_mentions_among_thousands_of_ids_are_named_in_five_seconds() -> None:
    sources = "".join(
        f'  - {{id: source-{n}, authors: A, where: W, address: "https://a", read: abstract, checked: "2026-11-21"}}\n'
        for n in range(4000)
    )
    misspelt = ", ".join(f"sorce-{n}" for n in range(400))
    finding = "{id: s, title: t, says: [{text: s, strength: strong, kind: guideline, sources: [" + misspelt + "]}]}"
    text = sample_rules.ABOUT + f"questions: []\nsources:\n{sources}sections: [{finding}]\n"
    began = time.monotonic()
    with pytest.raises(RuleSetError) as refusal:
        build(read_yaml(text), "mine.yaml")

    assert {each.code for each in refusal.value.diagnostics} == {"unknown-source"}
    assert len(refusal.value.diagnostics) == 400
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("one", [fuzz.rule_set, fuzz.answers_file])
def test_whatever_is_changed_in_a_file_it_is_read_or_refused_with_a_place(one: Callable[[Random], bool]) -> None:
    read_well, refused = fuzz.fuzz(300, 0, one)

    assert read_well > 10
    assert refused > 100
