"""Lines at a terminal that tells nothing but whether keys wait, as on Windows."""

from io import StringIO

import pytest

from d3k2_profile.terminal.typed_lines import WholeLines


class Console(StringIO):
    """Lines that come one after the other, of which so many were typed before anybody asked, or come at once."""

    def __init__(self, typed: str, *, at_once: bool) -> None:
        super().__init__(typed)
        self.at_once = at_once

    def pending(self) -> bool:
        """Whether keys wait: those of a paste once its first line was read, or all that were typed ahead."""
        return self.at_once and 0 < self.tell() < len(self.getvalue())


@pytest.mark.parametrize(
    ("typed", "at_once", "lines"),
    [
        ("72\nno\n", False, ["72\n", "no\n", ""]),
        ("coumadin\nmetformin\n", True, ["coumadin\nmetformin\n", ""]),
        ("half a line", False, [""]),
        ("", False, [""]),
    ],
)
def test_lines_come_one_by_one_and_those_of_a_paste_together(typed: str, at_once: bool, lines: list[str]) -> None:
    console = Console(typed, at_once=at_once)
    read = WholeLines(console, console.pending).read

    assert [read() for _ in lines] == lines


def test_lines_that_were_typed_before_they_were_waited_for_are_no_paste() -> None:
    console = Console("72\nno\n", at_once=True)
    read = WholeLines(console, lambda: True).read

    assert [read(), read(), read()] == ["72\n", "no\n", ""]
