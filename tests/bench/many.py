"""How long one of many files takes, from its bytes to its line of JSON, against a rule engine that only decides the
same rules over the same answers.
"""

import json
from collections.abc import Iterator
from datetime import date
from functools import partial

from d3k2_profile.answers.saved import SavedAnswers, as_json, read_bytes
from d3k2_profile.output.gate import search
from d3k2_profile.output.json import one_line
from d3k2_profile.profile.evaluate import evaluate
from d3k2_profile.questions.values import Answers
from tests.bench.figures import Figure, in_turn, medians
from tests.bench.rules import context, engine
from tests.samples import packaged, personas

ROUNDS = 20
REACH = 1
ON = date(2026, 11, 21)


def figures() -> Iterator[Figure]:
    """A line for each of the twelve people, whose texts the last look has seen before, as among ten thousand files."""
    ruleset = packaged()
    people: list[Answers] = [
        {each.question.id: each.value for each in profile.responses if each.value is not None}
        for profile in personas().values()
    ]
    decision = engine(ruleset)
    pairs: list[tuple[float, float]] = []
    for answers in people:
        raw = json.dumps(as_json(SavedAnswers(answers, updated=ON))).encode()
        facts = ruleset.questionnaire.situation(answers, ON.month).facts
        mine, base = partial(_line, raw), partial(decision.evaluate, context(facts))
        mine()
        pairs += [in_turn(mine, base) for _ in range(ROUNDS)]
    yield Figure("one line of many files", "zen-engine over the same answers", *medians(pairs), REACH)


def _line(raw: bytes) -> str:
    ruleset = packaged()
    found = read_bytes(raw, "one of many", ruleset.questionnaire)
    profile = evaluate(ruleset, found.answers, found.updated)
    line = one_line(profile)
    search(profile, line)
    return line
