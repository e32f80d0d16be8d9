"""What people type is recognised, asked about, or named as not recognised: two corpora, and the figures they give.

`python -m tests.medicines.test_matching` prints the figures, with the confusion by class.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

import pytest
from pydantic import TypeAdapter

from d3k2_profile.files.placed_data import PlainData
from d3k2_profile.medicines.model import Entry, Recognition
from tests import HERE
from tests.sample_rules import packaged

VKA = "vitamin_k_antagonists"
LEXICON = packaged().questionnaire.lexicon


@dataclass(frozen=True)
class Expected:
    """What one medicine must be taken for."""

    expect: Literal["exact", "possible", "exact-or-possible", "ask", "other", "none", "not-vka"]
    classes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sample:
    """What somebody types, and what it, or each medicine in it, must be taken for."""

    input: str
    expect: str = ""
    classes: tuple[str, ...] = ()
    entries: tuple[Expected, ...] = field(default=())

    @property
    def expected(self) -> tuple[Expected, ...]:
        return self.entries or (
            TypeAdapter(Expected).validate_python({"expect": self.expect, "classes": self.classes}),
        )


def samples() -> list[Sample]:
    import yaml

    files = sorted((HERE / "medicines").glob("*.yaml"))
    written: list[PlainData] = [item for file in files for item in yaml.safe_load(file.read_text("utf-8"))]
    return TypeAdapter(list[Sample]).validate_python(written)


def fits(found: Recognition, expected: Expected) -> bool:
    """Whether the recognition is what a pharmacist would expect."""
    wanted = set(expected.classes)
    match expected.expect:
        case "exact":
            return found.match == "exact" and set(found.classes) == wanted
        case "possible" | "ask":
            return found.match == expected.expect and wanted <= found.may_mean
        case "exact-or-possible":
            return found.match in ("exact", "possible", "ask") and wanted <= found.may_mean
        case "other":
            return found.match == "other"
        case "none":
            return found.match in ("none", "other") and not found.may_mean
        case "not-vka":
            return VKA not in found.may_mean


def judged() -> Iterator[tuple[Sample, list[tuple[Expected, Recognition]]]]:
    """Each sample with what each of its medicines was taken for; a line parted wrongly has all that was found in it."""
    for sample in samples():
        found = [LEXICON.recognise(Entry(part)) for part in LEXICON.split(sample.input)]
        yield sample, list(zip(sample.expected, found, strict=False)) if len(found) == len(sample.expected) else []


@pytest.mark.slow
def test_every_input_is_read_as_a_pharmacist_would() -> None:
    wrong = {
        sample.input
        for sample, pairs in judged()
        if not pairs or not all(fits(found, expected) for expected, found in pairs)
    }

    assert len(samples()) == 2476
    assert wrong == set()


@pytest.mark.slow
def test_every_input_that_names_a_vitamin_k_antagonist_reaches_it() -> None:
    reached = {
        sample.input: any(VKA in LEXICON.recognise(Entry(part)).may_mean for part in LEXICON.split(sample.input))
        for sample in samples()
        if any(VKA in expected.classes for expected in sample.expected)
    }

    assert len(reached) > 950
    assert [typed for typed, there in reached.items() if not there] == []


@pytest.mark.slow
def test_no_other_input_is_called_a_vitamin_k_antagonist_with_certainty() -> None:
    falsely = [
        sample.input
        for sample in samples()
        if not any(VKA in expected.classes for expected in sample.expected)
        and any(VKA in LEXICON.recognise(Entry(part)).classes for part in LEXICON.split(sample.input))
    ]

    assert falsely == []


@pytest.mark.parametrize(
    "name", sorted({name for kind in LEXICON.classes if kind.must_not_miss for name in kind.all_names})
)
def test_every_name_of_a_vitamin_k_antagonist_is_found_however_it_stands(name: str) -> None:
    for typed in (
        name,
        name.upper(),
        f"{name} 5 mg",
        f"5mg {name}",
        f"my {name} tablets",
        f"{name} (for the heart), daily",
    ):
        parts = LEXICON.split(typed)
        assert any(VKA in LEXICON.recognise(Entry(part)).may_mean for part in parts), typed


def figures() -> Iterator[str]:
    """The share of medicines read right, in all and by class, and what the others were taken for."""
    right, total, confused = Counter[str](), Counter[str](), Counter[tuple[str, str]]()
    for _, pairs in judged():
        for expected, found in pairs:
            for kind in expected.classes or (f"({expected.expect})",):
                total[kind] += 1
                right[kind] += fits(found, expected)
                if not fits(found, expected):
                    confused[kind, found.match + " " + ", ".join(sorted(found.may_mean))] += 1
    yield f"{sum(right.values())} of {sum(total.values())} right"
    yield from (f"{kind}: {right[kind]} of {total[kind]}" for kind in sorted(total))
    yield from (f"{kind} taken for {taken}: {count}" for (kind, taken), count in confused.items())


if __name__ == "__main__":
    print("\n".join(figures()))
