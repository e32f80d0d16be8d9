"""What the screen behind the last answer needs is ready before it is asked for."""

import subprocess
import sys

import pytest

READY = """
import sys, time
from d3k2_profile.conversation.preload_screen import drawn, make_ready
from d3k2_profile.rules.load import load
make_ready(load(), {})
before = "d3k2_profile.output.terminal" in sys.modules
drawn.set()
until = time.monotonic() + 60
while "d3k2_profile.output.terminal" not in sys.modules and time.monotonic() < until:
    time.sleep(0.01)
print(before, "d3k2_profile.output.terminal" in sys.modules)
"""


@pytest.mark.slow
def test_what_draws_the_screen_is_loaded_once_a_question_stands_there() -> None:
    done = subprocess.run([sys.executable, "-c", READY], capture_output=True, text=True, check=True, timeout=120)

    assert (done.stdout, done.stderr) == ("False True\n", "")
