"""How much the words of a sentence are those of advice: each has a weight, learnt from sentences to refuse and to pass.

What no pattern knows is found so, whatever its shape. `tests/dosing/learn_weights.py` learns the weights.
"""

import re
from functools import cache, lru_cache
from itertools import pairwise
from math import fsum
from pathlib import Path

from d3k2_profile.dosing.canonical_text import MOST_READ, canonical
from d3k2_profile.dosing.policy_patterns import CONCENTRATION, SCHEDULE, SENTENCE, SUBSTANCE
from d3k2_profile.lazy_patterns import pattern

WEIGHTS = Path(__file__).with_name("advice_score.txt")
"""A weight on each line, with the run of words that has it; the weight of no words is where every sentence begins."""
LIMIT = 1.0
"""A sentence above it is refused. Weights learnt before a blind round put one good sentence in a hundred above it."""
EXPLAINS = 0.0
"""A sentence below it explains something."""
CLEARLY = -1.0
"""Below it, a clause and its sentence clearly explain, and no pattern of advice is heeded in them."""
_DIGIT = pattern(r"\d")
_TOKENS = pattern(r"[\w']+|[^\w\s]")
_KINDS = pattern(
    "(?:pill|tablet|capsule|softgel|pearl|bead|drug|product|supplement|medicine|medication|injection|jab|dose)s?"
    "|drops|gummies|dosage|bottle|supplementation|meds|prescription"
)
_SUBJECTS = {
    "STUDY": r"trials?|stud(?:y|ies)|reviews?|analys[ei]s|cohorts?|research\w*|volunteers|participants|placebos?"
    r"|groups?|(?:dummy|sham|inactive) (?:pill|tablet|capsule|drug|product)s?|scientists?|authors|experts|surveys?"
    r"|results?|arms?",
    "ADVISER": r"doctors?|gps?|nurses?|pharmacists?|clinicians?|clinics?|specialists?|midwi(?:fe|ves)|dietitians?"
    r"|surgeons?|dentists?|prescribers?|surger(?:y|ies)|hospitals?|ambulances?|emergency|\w+ologists?"
    r"|helplines?",
    "BODY": r"skin|livers?|kidneys?|guts?|bowels?|bones?|bod(?:y|ies)|muscles?|hearts?|arter(?:y|ies)|stomachs?|cells?"
    r"|brains?|glands?|thyroids?|nerves?|skeletons?|proteins?|enzymes?|hormones?|genes?|bacteria|blood|clots?|clotting",
    "FOOD": r"foods?|greens|kale|spinach|cabbages?|broccoli|natto|cheeses?|milk|dairy|eggs?|fish|salmon|sardines|meat"
    r"|bread|cereals?|nuts?|beans|lentils|soups?|salads?|vegetables?|fruits?|diets?|seaweeds?|mushrooms?",
    "READING": r"pages?|questions?|answers?|lists?|labels?|packets?|lids?|screens?|buttons?|sections?|words?|letters"
    r"|names?|boxes|box|leaflets?|reports?|sheets?|texts?|maps?|charts?|sources?",
}
"""What a sentence may be about that is no product: each word stands behind its kind."""
_SUBJECT = pattern(  # where no word begins nothing is tried, which takes a ninth of the time
    r"\b(?=\w)(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in _SUBJECTS.items()) + r")\b"
)
_ENDINGS = ("ing", "ed", "es", "s", "ly")


@cache
def weights() -> dict[str, float]:
    """The weight of each run of words."""
    lines = (line.split(" ", 1) for line in WEIGHTS.read_text("utf-8").splitlines())
    return {run: float(weight) for weight, run in lines}


def like_advice(text: str) -> str:
    """The words that weigh most in the first sentence of the text that is like advice; empty where none is."""
    for reading in canonical(text):
        for part in parts(reading):
            if weigh(part) > LIMIT:
                return ", ".join(_heaviest(part))
    return ""


def explains(sentence: str, limit: float = EXPLAINS) -> bool:
    """Whether the words of a sentence in canonical form are those of an explanation."""
    return weigh(sentence) < limit


def parts(text: str) -> list[str]:
    """Each sentence of the text, and each together with the one behind it."""
    alone = [part for part in pattern(SENTENCE).split(text) if part]
    return alone + [f"{first} {behind}" for first, behind in pairwise(alone)]


@lru_cache(MOST_READ)
def weigh(sentence: str) -> float:
    """How much a sentence in canonical form is like advice: above 0 more than like an explanation.

    The sum is the same in whatever order it is made, so that no sentence at the limit is judged anew by each run.
    """
    known = weights()
    return fsum((known[""], *(known[run] for run in set(runs(sentence)) if run in known)))


def runs(sentence: str) -> list[str]:
    """The runs of up to three words, without their endings, of a sentence in canonical form."""
    words = ["<", *map(_stem, _TOKENS.findall(_with_kinds(sentence))), ">"]
    pairs, threes = pairwise(words), zip(words, words[1:], words[2:], strict=False)
    return [*words, *map(" ".join, pairs), *map(" ".join, threes)]


def _with_kinds(sentence: str) -> str:
    """The sentence with the kind of a word beside it, where it is a product, a level or a time to take something."""
    marked = _SUBJECT.sub(_with_kind, sentence)
    if _DIGIT.search(marked):
        marked = pattern(CONCENTRATION).sub(" LEVEL ", marked)
    marked = pattern(SUBSTANCE).sub(_kind_of_product, marked)
    return re.sub(r"\d+", "#", pattern(SCHEDULE).sub(r" TIME \g<0>", marked))


def _with_kind(subject: re.Match[str]) -> str:
    word = "dummy" if subject.group().startswith(("dummy", "sham", "inactive")) else subject.group()
    return f" {subject.lastgroup} {word}"


def _kind_of_product(name: re.Match[str]) -> str:
    """One word for every name, so that no vitamin has a weight of its own; a word for a kind stands beside it."""
    return f" PRODUCT {name.group()}" if _KINDS.fullmatch(name.group()) else " PRODUCT "


@lru_cache(MOST_READ)
def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) >= len(ending) + 3:
            return word.removesuffix(ending)
    return word


def _heaviest(sentence: str) -> list[str]:
    """The three words that speak most for advice, as they stand in the sentence."""
    known = weights()
    words = {word: known.get(_stem(word), 0.0) for word in _TOKENS.findall(sentence) if len(word) > 3}
    return sorted(words, key=lambda word: words[word], reverse=True)[:3]
