"""How long many files take, each from its bytes to its line of JSON: against a rule engine that only decides the same
rules over the same answers, against a millisecond each, and with two processes against one.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from random import Random
from time import perf_counter

from d3k2_profile.answers.saved import SavedAnswers, as_json, read_bytes, read_file
from d3k2_profile.output.json_lines import line
from d3k2_profile.profile.evaluate import evaluate
from d3k2_profile.questions.kinds import ChoiceQuestion, ChoicesQuestion, MedicationsQuestion, NumberQuestion, Question
from d3k2_profile.questions.value_types import Answers
from d3k2_profile.rules.model import RuleSet
from tests.bench.figures import Figure, in_turn, medians
from tests.bench.rule_engine import context, engine
from tests.sample_rules import packaged, personas

ROUNDS = 20
REACH = 1
ON = date(2026, 11, 21)
FILES = 2_000
CHUNK = 250


def figures(folder: Path) -> Iterator[Figure]:
    """The line of one file, then those of many."""
    yield against_an_engine()
    paths = list(people(folder / "many", packaged(), FILES))
    one, two = processes(paths, 1), processes(paths, 2)
    yield Figure(f"a line of {FILES:,} files, loaded", "a millisecond", one / FILES, 1, REACH)
    yield Figure(f"{FILES:,} files by two processes", "by one", two, one, 0.55)


def against_an_engine() -> Figure:
    """A line for each of the twelve people, whose texts the last look has seen before, as among many files."""
    ruleset = packaged()
    given: list[Answers] = [
        {each.question.id: each.value for each in profile.responses if each.value is not None}
        for profile in personas().values()
    ]
    decision = engine(ruleset)
    pairs: list[tuple[float, float]] = []
    for answers in given:
        raw = json.dumps(as_json(SavedAnswers(answers, updated=ON))).encode()
        facts = ruleset.questionnaire.situation(answers, ON.month).facts
        mine, base = partial(_line_of_bytes, raw), partial(decision.evaluate, context(facts))
        mine()
        pairs += [in_turn(mine, base) for _ in range(ROUNDS)]
    return Figure("one line of many files", "zen-engine over the same answers", *medians(pairs), REACH)


def processes(paths: Sequence[Path], count: int) -> float:
    """The milliseconds that so many processes take for all lines, once the rule set is loaded in each."""
    with ProcessPoolExecutor(count, get_context("spawn")) as pool:
        chunks = [paths[start : start + CHUNK] for start in range(0, len(paths), CHUNK)]
        list(pool.map(_lengths, [paths[:1]] * count))
        began = perf_counter()
        list(pool.map(_lengths, chunks))
        return (perf_counter() - began) * 1000


def people(folder: Path, ruleset: RuleSet, count: int) -> Iterator[Path]:
    """So many files of random answers, no two alike, the same in each run."""
    folder.mkdir()
    chance = Random(20)
    classes = [name for kind in ruleset.medication_classes for name in kind.all_names]
    others = list(ruleset.other_medicines)
    for number in range(count):
        answers = {
            question.id: _answer(question, chance, lambda: chance.choice(chance.choice((classes, others))))
            for question in ruleset.questions
            if chance.random() < (0.9 if question.path == "core" else 0.4)
        }
        path = folder / f"{number}.json"
        path.write_text(json.dumps({"format": 1, "updated": ON.isoformat(), "answers": answers}), "utf-8")
        yield path


def _answer(question: Question, chance: Random, medicine: Callable[[], str]) -> object:
    if chance.random() < 0.1:
        return "not-sure"
    match question:
        case NumberQuestion(min=low, max=high):
            return chance.randint(max(low, 18), min(high, 95))
        case ChoiceQuestion(options=options):
            return chance.choice(options).id
        case ChoicesQuestion(options=options):
            return [each.id for each in chance.sample(options, min(chance.randint(0, 2), len(options)))]
        case MedicationsQuestion():
            return [medicine() for _ in range(chance.randint(0, 5))]


def _lengths(paths: Sequence[Path]) -> int:
    """The length of the lines of these files: what else becomes of them belongs to no process alone."""
    return sum(len(_line(path)) for path in paths)


def _line(path: Path) -> str:
    return _written(read_file(path, packaged().questionnaire))


def _line_of_bytes(raw: bytes) -> str:
    return _written(read_bytes(raw, "one of many", packaged().questionnaire))


def _written(found: SavedAnswers) -> str:
    return line(evaluate(packaged(), found.answers, found.updated), "one.json")
