"""How long one typed medicine takes to recognise, against the nearest name by plain similarity over the same names.

Run: python -m tests.bench.lookup
"""

from statistics import median
from time import perf_counter

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extractOne

from d3k2_profile.medication import Entry, Lexicon
from tests.samples import packaged

TYPED = ["warferin", "atorvastatn", "xyzzybla", "metphormin", "levotyroxin", "omeprasole", "coumidin", "hydroclorothiazide"]
ROUNDS = 50


def main() -> None:
    """Alternates the two, and prints the medians and their ratio."""
    known = packaged().questionnaire.lexicon
    names = [name for kind in known.classes for name in kind.all_names]
    ours, theirs = [], []
    for _ in range(ROUNDS):
        fresh = Lexicon(known.classes, known.other_medicines, known.ordinary_words)
        fresh.__dict__.update({key: value for key, value in known.__dict__.items() if key != "_seen"})  # the index, not what was seen
        for typed in TYPED:
            start = perf_counter()
            fresh.recognise(Entry(typed))
            middle = perf_counter()
            extractOne(typed, names, scorer=ratio)
            ours.append(middle - start)
            theirs.append(perf_counter() - middle)
    mine, baseline = median(ours), median(theirs)
    compared = f"extractOne over {len(names):,} names: {baseline * 1000:.3f} ms"
    print(f"one misspelt medicine: {mine * 1000:.3f} ms; {compared}; ratio {mine / baseline:.2f}")


if __name__ == "__main__":
    main()
