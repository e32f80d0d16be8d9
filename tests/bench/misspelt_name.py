"""How long one misspelt medicine takes to recognise, against the nearest name by plain similarity over the same
names."""

from collections.abc import Iterator
from functools import partial

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extractOne

from d3k2_profile.medicines.lexicon import Lexicon
from d3k2_profile.medicines.model import Entry
from d3k2_profile.medicines.similarity import similar
from tests.bench.figures import Figure, in_turn, medians
from tests.sample_rules import packaged

TYPED = [
    "warferin",
    "atorvastatn",
    "xyzzybla",
    "metphormin",
    "levotyroxin",
    "omeprasole",
    "coumidin",
    "hydroclorothiazide",
]
ROUNDS = 50
REACH = 2


def figures() -> Iterator[Figure]:
    """The misspelt medicine; what was seen before is forgotten in every round, the index of names is kept."""
    known = packaged().questionnaire.lexicon
    known.recognise(Entry(TYPED[0]))
    names = [name for kind in known.classes for name in kind.all_names]
    pairs: list[tuple[float, float]] = []
    for _ in range(ROUNDS):
        similar.cache_clear()
        fresh = Lexicon(known.classes, known.other_medicines, known.ordinary_words)
        fresh.__dict__.update({key: value for key, value in known.__dict__.items() if key != "_seen"})
        for typed in TYPED:
            pairs.append(
                in_turn(partial(fresh.recognise, Entry(typed)), partial(extractOne, typed, names, scorer=ratio))
            )
    mine, base = medians(pairs)
    yield Figure("one misspelt medicine", f"rapidfuzz extractOne over {len(names):,} names", mine, base, REACH)
