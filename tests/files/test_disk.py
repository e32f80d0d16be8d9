"""Files on disk, by themselves: what is one, what two names lead to, and whose a lock is."""

import errno
import os
import re
import sys
from pathlib import Path

import pytest

from d3k2_profile.errors import OutputError
from d3k2_profile.files.disk import alone, content, exists, replace_file, same
from d3k2_profile.files.placed_data import MAX_BYTES

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no links of this kind")


@on_posix
def test_only_a_regular_file_is_one_and_anything_else_is_said_as_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "link").symlink_to("file")
    (tmp_path / "one").write_text("x")
    (tmp_path / "two").hardlink_to(tmp_path / "one")

    assert (exists(tmp_path / "file"), exists(tmp_path / "none"), exists(tmp_path / "file" / "below")) == (
        True,
        False,
        False,
    )
    for name, said in (
        ("link", "It is a link; name the file itself"),
        ("", "It is not a regular file"),
        ("two", "It has a second name (a hard link); make a copy and name that"),
    ):
        with pytest.raises(OSError, match=f"^{re.escape(f'[Errno {errno.EEXIST}] {said}')}$"):
            exists(tmp_path / name)


@on_posix
def test_two_paths_are_the_same_where_they_lead_to_one_file_whether_it_is_there_or_not(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "link").symlink_to("file")

    assert same(tmp_path / "file", tmp_path / "link")
    assert same(tmp_path / "new", tmp_path / "." / "new")
    assert not same(tmp_path / "file", tmp_path / "new")
    assert not same(tmp_path / "new", tmp_path / "newer")
    (tmp_path / "other").write_text("x")
    assert not same(tmp_path / "file", tmp_path / "other")


def test_of_a_file_that_is_too_large_just_enough_is_read_to_show_it(tmp_path: Path) -> None:
    (tmp_path / "large").write_bytes(b"x" * (MAX_BYTES + 10))

    assert len(content(tmp_path / "large") or b"") == MAX_BYTES + 1
    assert content(tmp_path / "none") is None


@on_posix
def test_a_link_in_the_place_of_the_lock_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "theirs").write_text("")
    (tmp_path / ".mine.json.lock").symlink_to("theirs")

    with pytest.raises(OutputError, match=r"^mine\.json could not be written: "), alone(tmp_path / "mine.json"):
        pytest.fail("it went on")

    assert sorted(path.name for path in tmp_path.iterdir()) == [".mine.json.lock", "theirs"]


@on_posix
def test_a_lock_that_is_never_seen_where_it_was_made_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os.path, "samestat", lambda one, other: False)  # as on some drives of a network

    with pytest.raises(OutputError) as refused, alone(tmp_path / "mine.json"):
        pytest.fail("it went on")

    assert f"{refused.value}" == (
        "mine.json could not be written: nothing can be locked in its folder; name another file"
    )


def test_on_windows_a_file_that_is_open_elsewhere_for_a_moment_is_replaced_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, replace = tmp_path / "answers.json", os.replace
    held = iter([True, True, False])

    def while_it_is_open(source: str, target: Path) -> None:
        if next(held):
            raise PermissionError(errno.EACCES, "in use")
        replace(source, target)

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(os, "replace", while_it_is_open)

    replace_file(path, b"kept")

    assert path.read_bytes() == b"kept"
    assert [each.name for each in tmp_path.iterdir()] == ["answers.json"]


def test_a_file_that_stays_open_elsewhere_is_an_error_with_nothing_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(source: str, target: Path) -> None:
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(os, "replace", never)

    with pytest.raises(PermissionError):
        replace_file(tmp_path / "answers.json", b"kept")

    assert [*tmp_path.iterdir()] == []
