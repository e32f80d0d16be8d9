"""How long one profile takes through the public API, against a rule engine that decides the same rules.

The engine has each rule twice, as what holds and as what is not ruled out, since it has
no third value; it recognises no medicine, gives no reasons and orders nothing.
"""

import json
from collections.abc import Iterator
from datetime import date
from functools import partial

from zen import ZenDecision, ZenEngine

from d3k2_profile.conditions.possible_answers import Facts, Range
from d3k2_profile.conditions.when import All, AnyOf, Condition, Includes, Not, Unanswered, Within, holds
from d3k2_profile.profile.evaluate import evaluate
from d3k2_profile.rules.model import RuleSet
from tests.bench.figures import Figure, in_turn, medians
from tests.bench.startup import ANSWERS
from tests.sample_rules import packaged

ROUNDS = 300
REACH = 0.5
ON = date(2026, 11, 21)


def figures() -> Iterator[Figure]:
    """One evaluation of the packaged rules, once both have been shown to agree on every rule."""
    ruleset = packaged()
    answers = ruleset.questionnaire.accept(ANSWERS)
    facts = ruleset.questionnaire.situation(answers, ON.month).facts
    decision, given = engine(ruleset), context(facts)
    decided = {row["rule"] for row in decision.evaluate(given)["result"]}
    if decided != expected(ruleset, facts):
        raise SystemExit(f"the engine decides other rules: {decided ^ expected(ruleset, facts)}")
    both = partial(in_turn, partial(evaluate, ruleset, answers, on=ON), partial(decision.evaluate, given))
    mine, base = medians([both() for _ in range(ROUNDS)])
    yield Figure("one profile", f"zen-engine over the same {len(ruleset.rules)} rules", mine, base, REACH)


def engine(ruleset: RuleSet) -> ZenDecision:
    """The rules as a decision table that collects every row that is true."""
    rows = [
        {
            "_id": f"{rule.id}-{open_too}",
            "when": expression(rule.when, open_too),
            "rule": json.dumps(f"{rule.id} {open_too}"),
        }
        for rule in ruleset.rules
        for open_too in (False, True)
    ]
    table = {
        "hitPolicy": "collect",
        "inputs": [{"id": "when", "name": "when", "field": ""}],
        "outputs": [{"id": "rule", "name": "rule", "field": "rule"}],
        "rules": rows,
    }
    place = {"position": {"x": 0, "y": 0}}
    nodes = [
        {"id": "in", "type": "inputNode", "name": "in", **place},
        {"id": "table", "type": "decisionTableNode", "name": "table", "content": table, **place},
        {"id": "out", "type": "outputNode", "name": "out", **place},
    ]
    edges = [
        {"id": "1", "type": "edge", "sourceId": "in", "targetId": "table"},
        {"id": "2", "type": "edge", "sourceId": "table", "targetId": "out"},
    ]
    return ZenEngine().create_decision(json.dumps({"nodes": nodes, "edges": edges}))


def expression(condition: Condition, open_too: bool) -> str:
    """The condition in the engine's language: true where it holds, or, with `open_too`, where it is not ruled out."""
    match condition:
        case Includes(question, options):
            return _known(question, f"some({question}, # in {json.dumps(list(options))})", open_too)
        case Within(question, low, below):
            bounds = [f"{question} {sign} {bound}" for sign, bound in ((">=", low), ("<", below)) if bound is not None]
            return _known(question, " and ".join(bounds), open_too)
        case Unanswered(question):
            return f"(not {question}_known)"
        case Not(part):
            return f"(not {expression(part, not open_too)})"
        case All(parts):
            return f"({' and '.join(expression(part, open_too) for part in parts)})"
        case AnyOf(parts):
            return f"({' or '.join(expression(part, open_too) for part in parts)})"


def _known(question: str, test: str, open_too: bool) -> str:
    return f"(not {question}_known or ({test}))" if open_too else f"({question}_known and {test})"


def context(facts: Facts) -> dict[str, object]:
    """The answers as the engine reads them."""
    given: dict[str, object] = {}
    for question, possible in facts.possible.items():
        if isinstance(possible, Range):
            given |= {
                question: possible.low,
                f"{question}_known": possible.low == possible.high and not possible.absent,
            }
        else:
            chosen = sorted(
                {each for item in possible.items if len(item) == 1 for alternative in item for each in alternative}
            )
            given |= {question: chosen, f"{question}_known": question not in facts.unanswered}
    return given


def expected(ruleset: RuleSet, facts: Facts) -> set[str]:
    """What the engine must find."""
    held = {rule.id: holds(rule.when, facts) for rule in ruleset.rules}
    return {f"{rule} False" for rule, value in held.items() if value} | {
        f"{rule} True" for rule, value in held.items() if value is not False
    }
