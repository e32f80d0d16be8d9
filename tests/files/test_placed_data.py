"""A file as text, every file that is refused, and where a part of a document stands."""

import os
from pathlib import Path

import pytest

from d3k2_profile.files.placed_data import MAX_BYTES, Place, decode, fetch
from d3k2_profile.files.yaml_text import read_yaml
from tests.files.refused_at import Found, refused
from tests.typed_sitting import somebody_without_rights


def test_locating_skips_the_steps_that_only_a_validator_has() -> None:
    document = read_yaml("questions:\n  - kind: number\n    max: 120\n")

    assert document.locate(("questions", 0, "number", "max")) == Place(3, 10)
    assert document.locate(("questions", 0, "number", "max"), key=True) == Place(3, 5)
    assert document.locate(("rules", 7, "when")) == Place(1, 1)


def test_a_byte_order_mark_and_windows_line_ends_leave_no_trace() -> None:
    assert decode(b"\xef\xbb\xbfage:\r\n  from: 65\r\n") == "age:\n  from: 65\n"


# What a file may not hold


@pytest.mark.parametrize(
    ("raw", "faults"),
    [
        (b"age: 65\nfoods: \x00", [(2, 8, "hidden-character")]),
        (b"\t\x1b[31m", [(1, 2, "hidden-character")]),
        ("age: 65 # \u202e56".encode(), [(1, 11, "hidden-character")]),
        ("a\ufeffge: 65".encode(), [(1, 2, "hidden-character")]),
        ("age: 65\u2028foods: []".encode(), [(1, 8, "hidden-character")]),
        ("ö: ä".encode("latin-1"), [(1, 1, "not-utf-8")]),
        ("ab: 1\r\nö: ä".encode() + b"\xff", [(2, 5, "not-utf-8")]),
        (b"\xef\xbb\xbfab: 1\nc\xff", [(2, 2, "not-utf-8")]),
        ("age: 65".encode("utf-16"), [(1, 1, "not-utf-8")]),
        (b"#" * (MAX_BYTES + 1), [(1, 1, "too-large")]),
    ],
    ids=lambda value: repr(value[:16]) if isinstance(value, bytes) else "",
)
def test_bytes_are_refused_with_code_and_place(raw: bytes, faults: Found) -> None:
    assert refused(decode, raw) == faults


def test_a_file_of_exactly_one_mebibyte_is_read_and_one_byte_more_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "rules.yaml"

    path.write_bytes(b"#" * MAX_BYTES)
    assert fetch(path) == "#" * MAX_BYTES

    path.write_bytes(b"#" * (MAX_BYTES + 1))
    assert refused(fetch, path) == [(1, 1, "too-large")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
def test_a_pipe_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    assert refused(fetch, tmp_path / "pipe") == [(1, 1, "not-a-file")]


def test_a_directory_a_missing_file_and_a_loop_of_links_are_refused(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")

    assert refused(fetch, tmp_path) == [(1, 1, "not-a-file")]
    assert refused(fetch, tmp_path / "missing") == [(1, 1, "unreadable-file")]
    assert refused(fetch, tmp_path / "loop") == [(1, 1, "unreadable-file")]


def test_a_file_one_may_not_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret").touch(mode=0o000)

    with somebody_without_rights():
        assert refused(fetch, tmp_path / "secret") == [(1, 1, "unreadable-file")]
