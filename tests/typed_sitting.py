"""A sitting without a terminal: lines that are typed one by one, and things that happen between them."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from rich.console import Console

from d3k2_profile.answers import saved
from d3k2_profile.conversation.interview_state import Interview
from d3k2_profile.conversation.keeper import keeping
from d3k2_profile.conversation.numbered_lines import NumberedLines
from d3k2_profile.conversation.session import hold
from d3k2_profile.errors import UserError
from d3k2_profile.questions.value_types import Value
from d3k2_profile.rules.model import RuleSet
from tests import sample_rules

RULES = sample_rules.WARFARIN_RULES
LINES = ("72", "1", "coumadin", "")
"""The answers to the three questions of the small rule set, and Enter at the review."""


@dataclass(frozen=True)
class Sat:
    """What was shown, on one line, and the status the program would end with."""

    shown: str
    status: int


def sit(
    path: Path, *typed: str | Callable[[], object], rules: RuleSet = RULES, seen: Callable[[], object] = lambda: None
) -> Sat:
    """What comes of these lines; what is no line is done before the next one, and `seen` at each prompt."""
    screen = StringIO()
    left = iter(typed)

    def read() -> str:
        seen()
        for each in left:
            if isinstance(each, str):
                return f"{each}\n"
            each()
        return ""

    try:
        with keeping(rules, path) as keeper:
            hold(
                NumberedLines(Console(file=screen, width=1000), read),
                Interview(rules.questionnaire, keeper.saved.answers),
                keeper,
            )
        status: int = keeper.trouble.status if keeper.trouble else 0
    except UserError as error:
        screen.write(f"{error}\n")
        status = error.status
    return Sat(" ".join(screen.getvalue().split()), status)


def kept(path: Path, rules: RuleSet = RULES) -> Mapping[str, Value]:
    """The answers in the file."""
    return saved.read_file(path, rules.questionnaire).answers


@contextmanager
def somebody_without_rights() -> Iterator[None]:
    """Runs as a user who owns nothing, where the tests run as one who may do everything."""
    powerful = hasattr(os, "geteuid") and os.geteuid() == 0
    if powerful:
        os.seteuid(65534)
    try:
        yield
    finally:
        if powerful:
            os.seteuid(0)
