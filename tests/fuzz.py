"""Rule sets and answers files with something changed at random: each is read, or refused with a place, and never a
traceback.

Run: python -m tests.fuzz 10000
"""

import json
import random
import re
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from d3k2_profile.answers.saved import AnswersError, read_bytes
from d3k2_profile.profile.evaluate import evaluate
from d3k2_profile.rules.diagnostics import RuleSetError
from d3k2_profile.rules.load import load
from tests.sample_rules import DETAILED_PARTS, WARFARIN_PARTS, WARFARIN_RULES, whole

ODD = [
    "",
    "-",
    ": ",
    "{",
    "}",
    "[",
    "]",
    "'",
    '"',
    "#",
    "&a ",
    "*a",
    "!!int ",
    "|",
    ">",
    "\t",
    "\x00",
    "\u202e",
    "é",
    "null",
    "true",
    "~",
]
ODD += [
    "1e999",
    "-1",
    "9" * 400,
    "[" * 30,
    "not:",
    "unanswered: age",
    "all: []",
    "any: [{}]",
    "when: {age: {from: 9, below: 3}}",
    "id: month",
]
SAVED = {
    "format": 1,
    "rules": {"title": "t", "version": "1", "digest": ""},
    "updated": "2026-11-21",
    "answers": {
        "age": 72,
        "clot_medicine": "yes-unknown",
        "medications": ["metformin", {"typed": "xyzal", "not": ["vitamin_k_antagonists"]}],
    },
}
PLACE = re.compile(r"fuzzed:[1-9]\d*:[1-9]\d*: \S")


def changed(text: str, chance: random.Random) -> str:
    """The text with one to four changes: something cut, doubled, moved, put in or put in its place."""
    for _ in range(chance.choice([1, 1, 1, 2, 4])):
        first, last = sorted(chance.randint(0, len(text)) for _ in range(2))
        last = min(last, first + chance.choice([1, 3, 20, 200]))
        lines = text.split("\n")
        match chance.randrange(6):
            case 0:
                text = text[:first] + text[last:]
            case 1:
                text = text[:first] + text[first:last] * 2 + text[last:]
            case 2:
                text = text[:first] + chance.choice(ODD) + text[first:]
            case 3:
                text = text[:first] + chance.choice(ODD) + text[last:]
            case 4:
                chance.shuffle(lines) if chance.random() < 0.1 else lines.insert(
                    chance.randrange(len(lines)), lines.pop(chance.randrange(len(lines)))
                )
                text = "\n".join(lines)
            case _:
                words = re.findall(r"[\w-]+", text) or ["x"]
                text = re.sub(
                    rf"\b{re.escape(chance.choice(words))}\b", chance.choice(words), text, count=chance.randint(0, 1)
                )
    return text


def rule_set(chance: random.Random) -> bool:
    """Whether a changed rule set was whole; what is wrong with one that is not has a place inside it."""
    raw = changed(whole(chance.choice([WARFARIN_PARTS, DETAILED_PARTS])), chance).encode()
    with TemporaryDirectory() as folder:
        file = Path(folder, "fuzzed")
        file.write_bytes(raw)
        try:
            ruleset = load(file)
        except RuleSetError as error:
            refused = error
        else:
            evaluate(ruleset, {})
            return True
    assert refused.diagnostics, raw
    assert all(PLACE.match(line) or line.startswith("… and") for line in f"{refused}".split("\n")), (f"{refused}", raw)
    assert all(each.place.line <= raw.count(b"\n") + 1 for each in refused.diagnostics), (f"{refused}", raw)
    return False


def answers_file(chance: random.Random) -> bool:
    """Whether a changed answers file could be used; why one could not is said in one line with its place."""
    raw = changed(json.dumps(SAVED, indent=1), chance).encode()
    try:
        saved = read_bytes(raw, "fuzzed", WARFARIN_RULES.questionnaire)
    except AnswersError as error:
        refused = error
    else:
        evaluate(WARFARIN_RULES, saved.answers)
        return True
    assert all(PLACE.match(line) or line.startswith("… and") for line in f"{refused}".split("\n")), (f"{refused}", raw)
    return False


def fuzz(times: int, seed: int, one: Callable[[random.Random], bool]) -> tuple[int, int]:
    """How many were read and how many refused."""
    read_well = sum(one(random.Random(seed + number)) for number in range(times))
    return read_well, times - read_well


def main() -> None:
    """Says what became of so many of each."""
    times = int(sys.argv[1])
    for name, one in (("rule sets", rule_set), ("answers files", answers_file)):
        good, refused = fuzz(times, 0, one)
        print(f"{times:,} changed {name}: {good:,} read, {refused:,} refused with a place, 0 otherwise")


if __name__ == "__main__":
    main()
