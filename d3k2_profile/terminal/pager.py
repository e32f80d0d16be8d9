"""A reader's own pager for what is longer than the screen, from its top."""

import os
import shlex
import signal
import subprocess
import sys

from d3k2_profile.terminal.streams import moves_its_cursor

USUAL = "less -FRX"
FOR_LESS = {"LESS": "FRX"}
"""What `less` needs to keep colours and to end by itself, where its reader has set nothing."""


def page_through(text: str) -> bool:
    """Whether a pager showed the text; none does where the text fits on the screen, or where the pager fails."""
    wanted = os.environ.get("D3K2_PAGER") or os.environ.get("PAGER") or USUAL
    if not moves_its_cursor(sys.stdout):
        return False
    try:
        command = shlex.split(wanted)
        if not command or text.count("\n") < os.get_terminal_size(sys.stdout.fileno()).lines:
            return False
        return _shown(command, text)
    except (OSError, ValueError):
        return False


def _shown(command: list[str], text: str) -> bool:
    sys.stdout.flush()
    pager = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        env={**FOR_LESS, **os.environ},
        encoding=sys.stdout.encoding,
        errors="plain-letters",
    )
    heeded = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the pager
    try:
        pager.communicate(text)
    finally:
        signal.signal(signal.SIGINT, heeded)
    return pager.returncode == 0
