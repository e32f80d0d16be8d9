"""What the screen behind the last answer needs, made ready while the first question is read."""

import signal
from contextlib import suppress
from datetime import date
from importlib import import_module
from threading import Event, Thread

from d3k2_profile.output.withhold_amounts import search
from d3k2_profile.profile.evaluate import evaluate
from d3k2_profile.questions.value_types import Answers
from d3k2_profile.rules.model import RuleSet

drawn = Event()
"""Set when a question stands on the screen, and somebody reads it."""
SOON = 1
"""Seconds that are waited for it at most: numbered lines are printed, and never set it."""


def make_ready(ruleset: RuleSet, answers: Answers) -> None:
    """Begins to load and to work out what every screen needs; it ends with the program, whatever it has come to."""
    Thread(target=_a_screen, args=(ruleset, answers), daemon=True).start()


def _a_screen(ruleset: RuleSet, answers: Answers) -> None:
    """Makes the screen of these answers, for nobody to see."""
    if hasattr(signal, "pthread_sigmask"):  # what ends or wakes the conversation is for the thread that holds it
        signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    drawn.wait(SOON)
    with suppress(Exception):  # the real screen meets it again, where somebody is told
        ending = import_module("d3k2_profile.conversation.result_menu")
        profile = evaluate(ruleset, answers, on=date.today())
        search(profile, ending.Screen(profile))
