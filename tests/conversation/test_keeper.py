"""The answers of a sitting: where they go on, who else may have the file, and what happens when it cannot be
written."""

import json
import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from d3k2_profile.answers import saved
from d3k2_profile.conversation import keeper
from d3k2_profile.conversation.keeper import keeping
from d3k2_profile.errors import OutputError
from d3k2_profile.files.disk import InUse, short_name
from d3k2_profile.medicines.model import Entry
from d3k2_profile.output.emit import emit_to
from d3k2_profile.questions.value_types import Choice, Medications, Number, Unknown, Value
from tests.typed_sitting import LINES, RULES, kept, sit, somebody_without_rights

ALL: dict[str, Value] = {
    "age": Number(72),
    "clot_medicine": Choice("warfarin"),
    "medications": Medications((Entry("coumadin"),)),
}
ORIGIN = {"title": "Another", "version": "2025/12 b", "digest": "sha256:other"}
OLD = {"age": 41, "clot_medicine": "secret-1", "gone": ["secret-2"], "medications": ["metformin"]}

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no owners, modes and links of this kind")


@pytest.fixture
def open_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder that everybody may reach and write to."""
    shared = Path(tempfile.gettempdir())
    above = [folder for folder in (tmp_path, *tmp_path.parents) if shared in folder.parents]
    before = [folder.stat().st_mode for folder in above]
    for folder in above:
        folder.chmod(0o711)
    ours = tmp_path / "ours"
    ours.mkdir()
    ours.chmod(0o777)
    yield ours
    ours.chmod(0o700)
    for folder, mode in zip(above, before, strict=True):
        folder.chmod(mode)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def old(folder: Path, answers: object = OLD, **more: object) -> Path:
    """A file that was made with other rules."""
    path = folder / "mine.json"
    path.write_text(json.dumps({"format": 1, "rules": ORIGIN, "answers": answers, **more}), "utf-8")
    return path


def on_one_line(path: Path) -> str:
    return f"Your answers so far are in {path.name}. Continue with: d3k2-profile ask --answers {path}"


# Going on where it stopped


def test_a_sitting_keeps_every_answer_and_leaves_nothing_else(tmp_path: Path) -> None:
    outcome = sit(tmp_path / "mine.json", *LINES)

    assert (outcome.status, kept(tmp_path / "mine.json"), names(tmp_path)) == (0, ALL, ["mine.json"])


def test_what_is_kept_says_which_rules_it_answers_and_when(tmp_path: Path) -> None:
    sit(tmp_path / "mine.json", *LINES)

    kept_there = saved.read_file(tmp_path / "mine.json", RULES.questionnaire)
    assert kept_there.rules == saved.Origin(RULES.about.title, RULES.about.version, RULES.digest)
    assert kept_there.updated in (date.today(), date.today() - timedelta(1))


def test_answers_of_an_older_rule_set_are_kept_as_far_as_they_fit_and_the_others_named_by_question(
    tmp_path: Path,
) -> None:
    path = old(tmp_path)
    before = path.read_bytes()

    outcome = sit(path, "maybe", "y")

    assert outcome.shown.startswith(
        "mine.json was made with other questions. Your answers to these no longer fit: Blood thinner; gone. "
        "All others are kept. "
        "Keep a copy of mine.json as it was, named mine.json.before-2025-12-b? Without it those answers are gone. "
        "1. Yes 2. No Type y or no. q leave help > Type y or no. > "
        "Going on from mine.json, 2 answers; change any at the review."
    )
    assert "Question 2 of 3" in outcome.shown
    assert "secret" not in outcome.shown
    assert (outcome.status, kept(path)) == (6, {"age": Number(41), "medications": Medications((Entry("metformin"),))})
    assert names(tmp_path) == ["mine.json", "mine.json.before-2025-12-b"]
    assert (tmp_path / "mine.json.before-2025-12-b").read_bytes() == before
    assert all(stat.S_IMODE(each.stat().st_mode) == 0o600 for each in tmp_path.iterdir())


def test_leaving_before_a_copy_was_kept_or_refused_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = old(tmp_path)
    before = path.read_bytes()

    outcome = sit(path, "q")

    assert outcome.shown.endswith(on_one_line(path))
    assert (outcome.status, path.read_bytes(), names(tmp_path)) == (0, before, ["mine.json"])


def test_answers_that_no_longer_fit_go_without_a_copy_only_when_the_person_says_so(tmp_path: Path) -> None:
    path = old(tmp_path)

    sit(path, "no")

    assert kept(path) == {"age": Number(41), "medications": Medications((Entry("metformin"),))}
    assert names(tmp_path) == ["mine.json"]


def test_input_that_ends_before_that_is_said_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = old(tmp_path)
    before = path.read_bytes()

    outcome = sit(path)

    assert (outcome.status, path.read_bytes(), names(tmp_path)) == (6, before, ["mine.json"])
    assert outcome.shown.endswith(on_one_line(path))


def test_a_copy_that_is_there_already_stays(tmp_path: Path) -> None:
    path = old(tmp_path)
    (tmp_path / "mine.json.before-2025-12-b").write_text("mine", "utf-8")

    sit(path, "y")

    assert names(tmp_path) == ["mine.json", "mine.json.before-2025-12-b", "mine.json.before-2025-12-b-2"]
    assert (tmp_path / "mine.json.before-2025-12-b").read_text("utf-8") == "mine"


def test_answers_of_an_older_rule_set_that_all_fit_are_gone_on_with_and_the_start_says_so(tmp_path: Path) -> None:
    path = old(tmp_path, {"age": 41})

    outcome = sit(path, "1")

    assert outcome.shown.startswith("Going on from mine.json, 1 answer; change any at the review.")
    assert kept(path) == {"age": Number(41), "clot_medicine": Choice("warfarin")}


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ({"format": 1, "answers": OLD}, "mine.json:1:55: 'clot_medicine' has an answer it does not take."),
        (
            {"format": 1, "rules": {**ORIGIN, "digest": RULES.digest}, "answers": OLD},
            "'clot_medicine' has an answer it does not take.",
        ),
        ({"format": 1, "rules": ORIGIN, "answers": OLD, "answer": {}}, "'answer' is no key of an answers file"),
        ({"format": 1, "rules": {**ORIGIN, "name": ""}, "answers": OLD}, "'name' is no key of an answers file"),
        ({"format": 2, "rules": ORIGIN, "answers": OLD}, "was made by a newer version"),
    ],
    ids=["no rule set named", "the same rule set", "unknown key", "unknown key of the rules", "newer format"],
)
def test_everything_else_that_does_not_fit_is_an_error_before_the_first_question(
    tmp_path: Path, written: object, said: str
) -> None:
    path = tmp_path / "mine.json"
    path.write_text(json.dumps(written), "utf-8")
    before = path.read_bytes()

    outcome = sit(path, "y")

    assert (outcome.status, path.read_bytes(), names(tmp_path)) == (4, before, ["mine.json"])
    assert said in outcome.shown
    assert "secret" not in outcome.shown
    assert "Question" not in outcome.shown


# What is not ours


@pytest.mark.parametrize(
    "kind", ["text", "nothing in it", "other JSON", "folder", "link", "dangling link", "hard link", "pipe"]
)
def test_what_is_no_answers_file_is_refused_before_the_first_question_and_left_as_it_is(
    tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "mine.json"
    match kind:
        case "folder":
            path.mkdir()
        case "link" | "dangling link":
            path.symlink_to(old(tmp_path).rename(tmp_path / "theirs.json") if kind == "link" else "nowhere.json")
        case "hard link":
            path.hardlink_to(old(tmp_path).rename(tmp_path / "theirs.json"))
        case "pipe":
            os.mkfifo(path)
        case _:
            path.write_text({"text": "Dear diary", "nothing in it": "", "other JSON": '{"age": 72}'}[kind], "utf-8")
    before = (path.lstat(), names(tmp_path))

    outcome = sit(path, *LINES)

    causes = {
        "text": ":1:1: is not JSON: expecting value; if answers were in it, it was cut off or changed: "
        "use a copy from before, or name another file",
        "nothing in it": " is empty; delete an empty file to begin anew, or name another one",
        "other JSON": ":1:1: is not an answers file: it has no 'format'; it was not changed",
        "link": " cannot be used for answers: it is a link; name the file itself; it was not changed",
        "hard link": " cannot be used for answers: it has a second name (a hard link); make a copy and name that; "
        "it was not changed",
    }
    cause = causes.get(
        kind.removeprefix("dangling "), " cannot be used for answers: it is not a regular file; it was not changed"
    )
    assert (outcome.status, outcome.shown) == (4, f"mine.json{cause}")
    after = (path.lstat(), names(tmp_path))
    assert (after[0].st_ino, after[0].st_mtime_ns, after[1]) == (before[0].st_ino, before[0].st_mtime_ns, before[1])


def test_a_folder_that_is_not_there_is_said_before_the_first_question(tmp_path: Path) -> None:
    outcome = sit(tmp_path / "no" / "mine.json", *LINES)

    assert (outcome.status, outcome.shown) == (
        5,
        "mine.json could not be written: its folder does not exist; name another file",
    )


@on_posix
def test_a_folder_or_a_file_that_may_not_be_changed_is_said_before_the_first_question(open_folder: Path) -> None:
    ours = old(open_folder, {"age": 41})
    ours.chmod(0o444)
    before = ours.read_bytes()

    there = sit(ours, *LINES)
    open_folder.chmod(0o555)
    with somebody_without_rights():
        new = sit(open_folder / "new.json", *LINES)

    assert (there.status, there.shown) == (5, "mine.json is protected against changes; lift that, or name another file")
    assert (new.status, new.shown) == (5, "new.json could not be written: permission denied; name another file")
    assert (names(open_folder), ours.read_bytes()) == (["mine.json"], before)


def test_a_report_cannot_be_written_to_a_folder_that_may_not_be_changed(open_folder: Path) -> None:
    open_folder.chmod(0o555)

    with somebody_without_rights(), pytest.raises(OutputError) as refusal:
        emit_to(open_folder / "page.html", "<p>", force=False)

    assert f"{refusal.value}" == "page.html could not be written: permission denied; name another file"
    assert names(open_folder) == []


# One program at a time


def test_the_second_program_on_a_file_is_refused_before_its_first_question(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"

    with keeping(RULES, path):
        second, other = sit(path, *LINES), sit(tmp_path / "yours.json", *LINES)
    after = sit(path, *LINES)

    assert (second.status, second.shown) == (
        7,
        "mine.json is in use by another d3k2-profile; end that one first, or name another file",
    )
    assert (other.status, after.status, names(tmp_path)) == (0, 0, ["mine.json", "yours.json"])


def test_a_report_does_not_replace_a_file_that_answers_are_being_kept_in(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"

    with keeping(RULES, path), pytest.raises(InUse):
        emit_to(path, "a page", force=True)

    assert names(tmp_path) == []


@pytest.mark.parametrize("aim", ["there.txt", "nowhere.txt"])
def test_a_report_is_not_written_over_a_link(tmp_path: Path, aim: str) -> None:
    (tmp_path / "there.txt").write_text("theirs", "utf-8")
    path = tmp_path / "page.txt"
    path.symlink_to(aim)

    with pytest.raises(OutputError, match=r"^page\.txt could not be written: it is a link; name the file itself$"):
        emit_to(path, "a page", force=True)

    assert (names(tmp_path), path.is_symlink()) == (["page.txt", "there.txt"], True)


def test_a_lock_that_a_killed_program_left_blocks_nobody_and_goes(tmp_path: Path) -> None:
    (tmp_path / ".mine.json.lock").touch()

    assert (sit(tmp_path / "mine.json", *LINES).status, names(tmp_path)) == (0, ["mine.json"])


def test_a_file_of_somebody_else_with_the_name_of_the_lock_stays(tmp_path: Path) -> None:
    (tmp_path / ".mine.json.lock").write_text("theirs", "utf-8")

    assert sit(tmp_path / "mine.json", *LINES).status == 0
    assert (tmp_path / ".mine.json.lock").read_text("utf-8") == "theirs"


@on_posix
def test_the_rights_of_a_lock_that_is_not_ours_stay(tmp_path: Path) -> None:
    theirs = tmp_path / ".mine.json.lock"
    theirs.write_text("theirs", "utf-8")
    theirs.chmod(0o644)

    assert sit(tmp_path / "mine.json", *LINES).status == 0
    assert stat.S_IMODE(theirs.stat().st_mode) == 0o644


@pytest.mark.parametrize("letter", ["m", "ü"])
def test_a_name_as_long_as_the_file_system_takes_is_kept_in_and_swept_around(tmp_path: Path, letter: str) -> None:
    longest = os.pathconf(tmp_path, "PC_NAME_MAX") if hasattr(os, "pathconf") else 255
    path = tmp_path / (letter * ((longest - 5) // len(letter.encode())) + ".json")
    half_written = tmp_path / f".{short_name(path)}.abc_1234.d3k2-part"
    half_written.touch()

    with keeping(RULES, path):
        second = sit(path, *LINES)
    first, again = sit(path, *LINES), sit(path, "")

    assert (second.status, first.status, again.status) == (7, 0, 0)
    assert names(tmp_path) == [path.name]


def test_two_long_names_with_one_beginning_have_a_lock_each(tmp_path: Path) -> None:
    one, other = tmp_path / f"{'m' * 200}1.json", tmp_path / f"{'m' * 200}2.json"

    with keeping(RULES, one):
        assert sit(other, *LINES).status == 0


@on_posix
def test_the_lock_is_for_its_owner_alone_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o777)
    try:
        with keeping(RULES, tmp_path / "mine.json"):
            assert stat.S_IMODE((tmp_path / ".mine.json.lock").stat().st_mode) == 0o600
    finally:
        os.umask(before)


def test_half_written_files_of_a_killed_program_go_and_no_others(tmp_path: Path) -> None:
    ours = [".mine.json.abc_1234.d3k2-part", ".mine.json.before-2025.12.abcdefgh.d3k2-part"]
    others = [
        ".mine.json.abc_123.d3k2-part",
        ".mine.json.ABC_1234.d3k2-part",
        ".mine.json.abc_1234.d3k2-part~",
        ".mine.json.download.part",
        ".mineXjson.abc_1234.d3k2-part",
        ".yours.json.abc_1234.d3k2-part",
        "mine.json.abc_1234.d3k2-part",
    ]
    for name in (*ours, *others):
        (tmp_path / name).touch()
    (tmp_path / ".mine.json.folder__.d3k2-part").mkdir()
    (tmp_path / ".mine.json.alink___.d3k2-part").symlink_to(".yours.json.abc_1234.d3k2-part")

    sit(tmp_path / "mine.json", *LINES)

    assert names(tmp_path) == sorted(
        ["mine.json", *others, ".mine.json.folder__.d3k2-part", ".mine.json.alink___.d3k2-part"]
    )


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only an administrator can give a file away"
)
def test_a_half_written_file_of_another_user_stays(tmp_path: Path) -> None:
    theirs = tmp_path / ".mine.json.abc_1234.d3k2-part"
    theirs.touch()
    os.chown(theirs, 65534, 65534)

    sit(tmp_path / "mine.json", *LINES)

    assert names(tmp_path) == [theirs.name, "mine.json"]


# Changed underneath


def change(path: Path) -> None:
    path.write_text('{"format": 1, "answers": {"age": 8}}', "utf-8")


def link(path: Path) -> None:
    path.rename(path.with_name("moved.json"))
    path.symlink_to("moved.json")


CHANGED = f"mine.json was changed by something else in the meantime, so it was left as it is. {keeper.GOES_ON}"


@pytest.mark.parametrize("what", [change, Path.unlink])
def test_a_file_that_changed_underneath_is_left_as_it_is_and_ends_with_its_status(tmp_path: Path, what: object) -> None:
    path = tmp_path / "mine.json"
    assert callable(what)

    outcome = sit(path, "72", lambda: what(path), *LINES[1:], "")

    assert outcome.status == 7
    assert outcome.shown.count("in the meantime") == 1
    assert CHANGED in outcome.shown
    assert outcome.shown.endswith(f"> {keeper.ANOTHER_FILE} > {keeper.LAST_NOT_KEPT}")
    assert (kept(path) if path.exists() else None) == ({"age": Number(8)} if what is change else None)
    assert len(names(tmp_path)) == path.exists()


def test_a_file_that_became_a_link_is_not_written_through(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"

    outcome = sit(path, "72", lambda: link(path), *LINES[1:], "")

    assert outcome.status == 5
    assert (
        "mine.json could not be written: it is a link; name the file itself; what it held before is still there."
        in outcome.shown
    )
    assert (path.is_symlink(), kept(path)) == (True, {"age": Number(72)})


def test_a_file_made_by_something_else_before_the_first_answer_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"

    outcome = sit(path, lambda: change(path), "72")

    assert (outcome.status, kept(path)) == (7, {"age": Number(8)})
    assert outcome.shown.endswith(f"The input ended before the last question. {keeper.LAST_NOT_KEPT}")


def test_the_same_bytes_with_another_time_and_mode_are_no_change(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"

    def touch() -> None:
        os.utime(path, (1, 1))
        path.chmod(0o644)

    assert (sit(path, "72", touch, *LINES[1:]).status, kept(path)) == (0, ALL)
    assert sys.platform == "win32" or stat.S_IMODE(path.stat().st_mode) == 0o600


# Another place


def test_answers_that_could_not_be_kept_go_where_the_person_says(tmp_path: Path) -> None:
    path, other = tmp_path / "mine.json", tmp_path / "other.json"
    (tmp_path / "taken.json").write_text("theirs", "utf-8")

    outcome = sit(
        path,
        "72",
        lambda: change(path),
        *LINES[1:],
        f"{tmp_path / 'taken.json'}",
        f"{tmp_path / 'no' / 'o.json'}",
        f"{other}",
    )

    assert outcome.status == 7
    assert outcome.shown.endswith(
        f"{keeper.ANOTHER_FILE} > taken.json exists already; name a new file. "
        f"{keeper.ANOTHER_FILE} > o.json could not be written: its folder does not exist; name another file. "
        f"{keeper.ANOTHER_FILE} > {on_one_line(other)}"
    )
    assert (kept(other), kept(path), (tmp_path / "taken.json").read_text("utf-8")) == (
        ALL,
        {"age": Number(8)},
        "theirs",
    )
    assert names(tmp_path) == ["mine.json", "other.json", "taken.json"]
    assert sys.platform == "win32" or stat.S_IMODE(other.stat().st_mode) == 0o600


def test_a_file_that_was_taken_away_comes_back_only_where_the_person_names_it_again(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"

    outcome = sit(path, "72", path.unlink, *LINES[1:], f"{path}")

    assert (outcome.status, kept(path), names(tmp_path)) == (7, ALL, ["mine.json"])
    assert outcome.shown.endswith(on_one_line(path))


def test_a_person_who_leaves_is_offered_another_place_too(tmp_path: Path) -> None:
    path, other = tmp_path / "mine.json", tmp_path / "other.json"

    outcome = sit(path, "72", lambda: change(path), "1", "q", f"{other}", "no")

    assert outcome.shown.count(on_one_line(other)) == 1
    assert kept(other) == {"age": Number(72), "clot_medicine": Choice("warfarin")}


@on_posix
def test_permission_that_is_lost_half_way_is_said_once_and_the_questions_go_on(open_folder: Path) -> None:
    path = open_folder / "mine.json"

    with somebody_without_rights():
        lost = sit(path, "72", lambda: _as_owner(open_folder, 0o555), *LINES[1:], "")
        between = kept(path)
        _as_owner(open_folder, 0o777)
        again = sit(path, *LINES[1:])

    said = "mine.json could not be written: permission denied; what it held before is still there."
    assert lost.status == 5
    assert lost.shown.count("could not be written") == 1
    assert f"{said} {keeper.GOES_ON}" in lost.shown
    assert lost.shown.endswith(f"{keeper.LAST_NOT_KEPT} {on_one_line(path)}")
    assert between == {"age": Number(72)}
    assert (again.status, kept(path), names(open_folder)) == (0, ALL, ["mine.json"])


def _as_owner(folder: Path, mode: int) -> None:
    """Changes the mode as the one who owns the folder."""
    mine = os.geteuid()
    if os.getuid() == 0:
        os.seteuid(0)
    folder.chmod(mode)
    if os.getuid() == 0:
        os.seteuid(mine)


@on_posix
def test_a_copy_that_cannot_be_made_ends_it_and_leaves_the_file_as_it_was(open_folder: Path) -> None:
    with somebody_without_rights():
        path = old(open_folder)
        before = path.read_bytes()
        outcome = sit(path, lambda: _as_owner(open_folder, 0o555), "y")

    said = "mine.json.before-2025-12-b could not be written: permission denied; mine.json is as it was"
    assert (outcome.status, outcome.shown.endswith(said)) == (5, True)
    assert path.read_bytes() == before


def test_input_that_ends_where_another_place_is_asked_for_ends_with_the_status_of_the_trouble(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"

    outcome = sit(path, "72", lambda: change(path), *LINES[1:])

    assert outcome.status == 7
    assert outcome.shown.endswith(f"{keeper.ANOTHER_FILE} > {keeper.LAST_NOT_KEPT}")


def test_a_file_that_can_be_written_again_gets_every_answer(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    aside = tmp_path / "aside.json"

    outcome = sit(path, "72", lambda: path.rename(aside), "1", lambda: aside.rename(path), "coumadin", "")

    assert (outcome.status, kept(path), names(tmp_path)) == (0, ALL, ["mine.json"])
    again = "mine.json could be written again. All your answers so far are in it."
    assert f'-> "coumadin" is warfarin: vitamin K antagonist {again}' in outcome.shown


def test_not_being_sure_is_kept_like_any_other_answer(tmp_path: Path) -> None:
    sit(tmp_path / "mine.json", "n", "p")

    assert kept(tmp_path / "mine.json") == {"age": Unknown.NOT_SURE, "clot_medicine": Unknown.DECLINED}
