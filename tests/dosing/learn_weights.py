"""Learns from the sentences of this folder and the packaged texts how much each run of words speaks for advice.

`python -m tests.dosing.learn_weights` writes the weights anew, after sentences were added or texts written.
"""

import math
import random
from collections import Counter
from collections.abc import Iterable, Sequence

from d3k2_profile.dosing.advice_score import WEIGHTS, parts, runs
from d3k2_profile.dosing.canonical_text import canonical
from d3k2_profile.rules.reader_texts import texts
from tests.dosing.corpora import Sentence, corpus
from tests.sample_rules import packaged

FEWEST = 3
"""Sentences that a run of words stands in at least."""
LEAST = 0.1
"""A weight that is written down."""
TURNS = 30
HELD = 0.12
"""How much weights are held down: the more, the less a single sentence counts."""


def learn(refuse: Iterable[Sentence], accept: Iterable[Sentence]) -> dict[str, float]:
    """The weights by which logistic regression tells the sentences to refuse from those to pass."""
    labelled = [(_runs(each), 1) for each in refuse] + [(_runs(each), 0) for each in accept]
    common = {run for run, count in Counter(run for found, _ in labelled for run in found).items() if count >= FEWEST}
    sentences = [(sorted(found & common), label) for found, label in labelled]
    weights = _descend(sentences, common)
    return {run: round(weight, 2) for run, weight in sorted(weights.items()) if not run or abs(weight) >= LEAST}


def _descend(sentences: Sequence[tuple[list[str], int]], common: set[str]) -> dict[str, float]:
    weights = {"": 0.0} | dict.fromkeys(common, 0.0)
    order, shuffled = random.Random(1), list(sentences)
    for turn in range(TURNS):
        order.shuffle(shuffled)
        step = 0.4 / (4 + turn)
        for found, label in shuffled:
            said = weights[""] + sum(weights[run] for run in found)
            wrong = label - 1 / (1 + math.exp(-max(-30.0, min(30.0, said))))
            weights[""] += step * wrong
            for run in found:
                weights[run] += step * wrong
        for run in common:
            weights[run] *= 1 - step * HELD
    return weights


def _runs(sentence: Sentence) -> set[str]:
    return {run for reading in canonical(sentence.text) for run in runs(reading)}


def packaged_sentences() -> list[Sentence]:
    """The sentences of the packaged rule set, all of which pass."""
    prose = (wording.text for wording in texts(packaged()) if not wording.quoted)
    return [Sentence(part) for part in dict.fromkeys(part for text in prose for part in parts(text))]


def written(weights: dict[str, float]) -> str:
    """The weights as they stand in the file."""
    return "".join(f"{weight:g} {run}\n" for run, weight in weights.items())


if __name__ == "__main__":
    WEIGHTS.write_text(written(learn(corpus("refuse"), corpus("pass") + packaged_sentences())), "utf-8")
