"""What a person waits for in the conversation: the first question, a key in the medicine box, and the screen behind the
last answer.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from d3k2_profile.conversation.result_menu import KEYS
from d3k2_profile.conversation.review import REVIEW
from tests.bench.figures import Figure, medians
from tests.bench.installed_wheel import EMPTY, Installed, seconds
from tests.bench.pseudo_terminal import Terminal
from tests.bench.startup import ANSWERS, SAVED
from tests.sample_rules import packaged

ROUNDS = 15
QUESTION = "How old are you?"
SELECT = (
    f'import questionary\nage = questionary.select("{QUESTION}", choices=["Under 18", "18 to 64", "65 and '
    'over"]).ask()\nprint(age)\n'
)
BOX = "Your medicines"
AUTOCOMPLETE = (
    f'import json, sys, questionary\nquestionary.autocomplete("{BOX}", choices=json.load(open(sys.argv[1]))).ask()\n'
)
TYPED = "coumad"
ERASED = "\x7f"


def first_question(program: Installed, folder: Path) -> Iterator[Figure]:
    """Until the first question stands there, against three lines that ask one with a library made for it."""
    script = folder / "select.py"
    script.write_text(SELECT, "utf-8")
    asked = packaged().questions[0].ask
    mine = ([*program.command, "ask"], asked)
    library = ([sys.executable, f"{script}"], QUESTION)
    pairs = [(_until(program, *mine), _until(program, *library)) for _ in range(ROUNDS)]
    yield Figure("first question on a terminal", "questionary.select", *medians(pairs), 1.2)


def _until(program: Installed, command: list[str], text: str) -> float:
    terminal = Terminal(command, program.environment)
    taken = terminal.sees(text)
    terminal.leave()
    return taken * 1000


def one_key(program: Installed, folder: Path) -> Iterator[Figure]:
    """Until the screen is still again after each key of a name, against the same names in a library's box."""
    lexicon = packaged().questionnaire.lexicon
    known = {*lexicon.other_medicines, *(name for others in lexicon.other_medicines.values() for name in others)}
    names = sorted(known.union(*(kind.all_names for kind in lexicon.classes)))
    listed, script, begun = folder / "names.json", folder / "box.py", folder / "begun.json"
    listed.write_text(json.dumps(names), "utf-8")
    script.write_text(AUTOCOMPLETE, "utf-8")
    begun.write_text(json.dumps({**SAVED, "answers": {"interest": [], "age": 72, "clot_medicine": "no"}}), "utf-8")
    question = packaged().medications_question
    assert question is not None
    mine = Terminal([*program.command, "ask", "--answers", f"{begun}"], program.environment)
    library = Terminal([sys.executable, f"{script}", f"{listed}"], program.environment)
    mine.sees(question.ask)
    library.sees(BOX)
    pairs: list[tuple[float, float]] = []
    for _ in range(ROUNDS):
        pairs += [(_after(mine, key), _after(library, key)) for key in TYPED]
        _ = [_after(terminal, ERASED) for _ in TYPED for terminal in (mine, library)]
    mine.leave()
    library.leave()
    yield Figure(
        f"one key in the medicine box of {len(names):,} names", "questionary.autocomplete", *medians(pairs), 0.25
    )


def _after(terminal: Terminal, key: str) -> float:
    terminal.press(key)
    return terminal.settles() * 1000


def last_answer(program: Installed, folder: Path) -> Iterator[Figure]:
    """Until the screen and its menu are there after the last question was answered and the review agreed to, against
    an empty program.
    """
    saved = folder / "whole.json"
    pairs: list[tuple[float, float]] = []
    for _ in range(ROUNDS):
        saved.write_text(json.dumps({**SAVED, "answers": dict(list(ANSWERS.items())[:-1])}), "utf-8")
        terminal = Terminal([*program.command, "ask", "--answers", f"{saved}"], program.environment)
        terminal.sees(packaged().questionnaire.by_id["foods"].ask)
        terminal.press("1 \r")
        terminal.sees(REVIEW)
        terminal.settles()
        terminal.press("\r")
        pairs.append((terminal.sees(KEYS[0]) * 1000, seconds(EMPTY, program.environment) * 1000))
        terminal.leave()
    yield Figure("last answer to the screen", "python -c pass", *medians(pairs), 2.5)


FIGURES = (first_question, one_key, last_answer)
"""Each in turn with its baseline."""
