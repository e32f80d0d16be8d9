"""Which face the conversation has at this terminal; each is loaded when it is the one."""

import os
import sys

from d3k2_profile.conversation.face_protocol import Face
from d3k2_profile.terminal.streams import moves_its_cursor


def face(*, plain: bool) -> Face:
    """Lists where a person sits at a terminal that can draw them, or else numbered lines; `plain` asks for these."""
    failed = False
    if not plain and not os.environ.get("D3K2_PLAIN") and _draws():
        try:
            from d3k2_profile.conversation.arrow_lists import lists

            return lists()
        except Exception:  # consoles that only look like terminals fail in many ways, and there is another face
            failed = True
    from d3k2_profile.conversation.numbered_lines import numbered_lines

    lines = numbered_lines()
    if failed:
        lines.say("Using plain questions.")
    return lines


def _draws() -> bool:
    """Whether there is a terminal on both sides, and one that moves its cursor."""
    return bool(sys.stdin and sys.stdin.isatty()) and moves_its_cursor(sys.stderr)
