"""Every word is kept, and every conversation works, whatever the encoding of the streams."""

import json
from pathlib import Path

import pytest

from d3k2_profile.conversation.interview_state import Interview
from tests import sample_rules
from tests.cli.running import ANSWERS, GIVEN, LINES, ON, VKA, start

UMLAUT = json.dumps(
    {"format": 1, "updated": ON.isoformat(), "answers": {**GIVEN, "medications": ["Möhrenöl"]}}, ensure_ascii=False
)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("settings", "encoding", "shown_as"),
    [
        ({"LANG": "C"}, "utf-8", "Möhrenöl"),
        ({"LANG": "C", "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}, "ascii", "Mohrenol"),
        ({"PYTHONIOENCODING": "cp1252"}, "cp1252", "Möhrenöl"),
        ({"LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"}, "ascii", "Mohrenol"),
    ],
)
def test_a_report_keeps_every_word_in_any_encoding(
    settings: dict[str, str], encoding: str, shown_as: str, tmp_path: Path
) -> None:
    (tmp_path / "answers.json").write_text(UMLAUT, encoding="utf-8")

    plain = start("report", "answers.json", cwd=tmp_path, more={"PYTHONIOENCODING": "utf-8"})
    other = start("report", "answers.json", cwd=tmp_path, more=settings)

    assert (other.returncode, other.stderr) == (0, b"")
    words, shown = plain.stdout.decode("utf-8").split(), other.stdout.decode(encoding).split()
    assert [(word, seen) for word, seen in zip(words, shown, strict=True) if word.isascii() and word != seen] == []
    assert f'"{shown_as}"' in " ".join(shown)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("settings", "encoding"),
    [
        ({"LANG": "C", "PYTHONIOENCODING": "ascii"}, "ascii"),
        ({"PYTHONIOENCODING": "cp1252"}, "cp1252"),
        ({"LANG": "C"}, "utf-8"),
    ],
)
def test_a_conversation_works_in_any_encoding(settings: dict[str, str], encoding: str, tmp_path: Path) -> None:
    asked = [question.id for question in Interview(sample_rules.packaged().questionnaire, ANSWERS).asked]
    lines = [*LINES, ""]
    place = asked.index("medications")
    lines[place : place + 1] = ["Ähxqö, coumadin", "n"]

    run = start("ask", typed="\n".join([*lines, ""]).encode("utf-8"), cwd=tmp_path, more=settings)

    assert run.returncode == 0
    assert VKA.title in run.stdout.decode(encoding)
    assert "Question 1 of " in run.stderr.decode(encoding)


@pytest.mark.slow
def test_json_in_a_pipe_is_utf_8_whatever_the_system_writes_otherwise(tmp_path: Path) -> None:
    (tmp_path / "answers.json").write_text(UMLAUT.replace("Möhrenöl", "ワルファリン"), encoding="utf-8")
    poor = {"LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C", "PYTHONIOENCODING": ""}

    run = start("report", "answers.json", "--format", "json", cwd=tmp_path, more=poor)

    assert json.loads(run.stdout.decode("utf-8"))["medications"][0]["typed"] == "ワルファリン"
