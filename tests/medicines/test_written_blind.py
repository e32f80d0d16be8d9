"""What people type, written by somebody who had seen neither the code nor the names nor the tests."""

import json
import unicodedata
from collections.abc import Iterator

from d3k2_profile.conditions.possible import Facts
from d3k2_profile.conditions.when import Includes, holds
from tests import HERE
from tests.samples import packaged

LEXICON = packaged().questionnaire.lexicon
VKA, D, K = "vitamin_k_antagonists", "supplement_vitamin_d", "supplement_vitamin_k"
NAMES = {
    *(name for kind in LEXICON.classes for name in kind.all_names),
    *(name for first, others in LEXICON.other_medicines.items() for name in (first, *others)),
}
WITH_FIGURES = {part for name in NAMES for part in name.casefold().replace("-", " ").split()}
KNOWN_TO_FAIL = {
    "ASS\u00ad 100 mg TAH, 3×10² Milligramm max.",
    "vitD3plusK2",
    "vitimin dee",
    "Hidroferol 0,266 mg una cápsula al mes",
    "Hidroferol 0,266 mg cápsulas blandas una al mes",
}
"""What is not read as its writer meant it; Hidroferol is calcifediol, which stands with vitamin D."""


def written(name: str) -> Iterator[dict[str, object]]:
    """The lines of a corpus that are not known to fail."""
    for line in (HERE / "medicines" / f"{name}.jsonl").read_text("utf-8").splitlines():
        row: dict[str, object] = json.loads(line)
        if row["typed"] not in KNOWN_TO_FAIL:
            yield row


def classes(typed: str) -> set[str]:
    """Every class that a medicine in the line may belong to."""
    return {kind for part in LEXICON.split(typed) for kind in LEXICON.recognise(LEXICON.entry(part)).may_mean}


def takes_an_antagonist(typed: str) -> bool | None:
    """Whether the line says that a vitamin K antagonist is taken."""
    entries = tuple(LEXICON.entry(part) for part in LEXICON.split(typed))
    return holds(Includes("medications", (VKA,)), Facts({"medications": LEXICON.possible(entries)}))


def test_no_figure_of_an_amount_is_kept_and_no_name_goes_with_it() -> None:
    figures, lost = [], []
    for row in written("amounts"):
        typed = f"{row['typed']}"
        kept = " ".join(LEXICON.entry(part).typed for part in LEXICON.split(typed)).casefold().replace("-", " ")
        left = [word for word in kept.split() if any(unicodedata.category(sign)[0] == "N" for sign in word)]
        figures += [(typed, word) for word in left if word not in WITH_FIGURES]
        lost += [typed] if row["class"] and row["class"] not in classes(typed) else []

    assert (figures, lost) == ([], [])


def test_no_vitamin_k_antagonist_is_missed_in_silence() -> None:
    assert [row["typed"] for row in written("vka") if takes_an_antagonist(f"{row['typed']}") is False] == []


def test_a_denied_or_past_antagonist_is_never_certain() -> None:
    assert [
        row["typed"]
        for row in written("history")
        if not row["current"] and takes_an_antagonist(f"{row['typed']}") is True
    ] == []


def test_a_direction_never_hides_an_antagonist() -> None:
    assert [
        row["typed"] for row in written("history") if row["current"] and takes_an_antagonist(f"{row['typed']}") is False
    ] == []


def test_the_vitamins_are_known_alone_and_in_pairs() -> None:
    missed = [
        row["typed"]
        for row in written("subject")
        if (row["d"] and D not in classes(f"{row['typed']}")) or (row["k"] and K not in classes(f"{row['typed']}"))
    ]

    assert missed == []
