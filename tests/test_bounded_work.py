"""Nothing waits for ever: the worst that may be read takes a bounded number of operations, however fast the machine."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from itertools import product
from pathlib import Path

import pytest

from d3k2_profile.answers.fhir_file import MOST_RESOURCES
from d3k2_profile.answers.health_record import read_record
from d3k2_profile.answers.saved import AnswersError, read_bytes
from d3k2_profile.dosing.lint import refused
from d3k2_profile.files.yaml_text import MAX_TEXT
from d3k2_profile.questions.read_medicine_entries import MAX_TYPED, MOST_LETTERS
from tests import records
from tests.count_calls import operations
from tests.sample_rules import packaged

pytestmark = pytest.mark.slow

UNKNOWN = ["".join(letters) + "qz" for letters in product("bdfgkptv", "aeiou", "lmnrst", "aeiou", "bdfgkptv")]
"""Words of seven letters that are no names."""


def answers(names: list[str]) -> bytes:
    """An answers file with these medicines."""
    return json.dumps({"format": 1, "answers": {"medications": names}}).encode()


def lists(letters: int) -> list[str]:
    """Names of as many letters as one may have, so many letters in all, of words that nobody knows."""
    words = MAX_TYPED // 8
    return [" ".join(UNKNOWN[number * words : (number + 1) * words]) for number in range(letters // (8 * words))]


def read(raw: bytes) -> str:
    """Reads an answers file; what is wrong with it."""
    try:
        read_bytes(raw, "answers.json", packaged().questionnaire)
    except AnswersError as error:
        return f"{error}"
    return ""


def test_the_longest_list_of_unknown_medicines_takes_work_in_proportion_to_its_letters() -> None:
    read(answers(["warferin"]))
    half, whole = (operations(partial(read, answers(lists(MOST_LETTERS // part)))) for part in (4, 2))

    assert whole < 3 * half
    assert whole < 400 * MOST_LETTERS


def test_a_mebibyte_of_medicines_is_refused_with_its_length_and_little_work() -> None:
    raw = answers(["q" * MAX_TYPED] * 5_000)
    assert read(raw).endswith("it has 1,000,000 letters, at most 20,000 fit.")
    assert operations(partial(read, raw)) < 100 * 5_000


def entries(count: int) -> list[dict[str, object]]:
    return [{"resourceType": "Observation", "id": f"{n}", "subject": {"reference": "Patient/p"}} for n in range(count)]


def test_a_record_of_small_entries_takes_work_in_proportion_to_them(tmp_path: Path) -> None:
    def looked_through(count: int) -> int:
        path = records.saved(tmp_path, records.of_patient(*entries(count)))
        return operations(lambda: read_record(path, packaged().questionnaire.lexicon, date(2026, 11, 28)))

    assert looked_through(2_000) < 3 * looked_through(1_000)
    assert looked_through(1_000) < 200 * 1_000
    assert MOST_RESOURCES <= 100_000


TEXTS: Mapping[str, str] = {
    "figures apart": "0 ",
    "a span": "3 to ",
    "a list of figures": "1, ",
    "number words": "one ",
    "brackets": "(",
    "amounts": "2 tablets ",
    "names": "vitamin d2 ",
}


@pytest.mark.parametrize("piece", TEXTS.values(), ids=TEXTS)
def test_the_longest_text_of_a_rule_set_is_searched_with_little_work(piece: str) -> None:
    def searched(length: int) -> Callable[[], object]:
        return lambda: refused((piece * length)[:length], "lay")

    searched(100)()
    assert operations(searched(MAX_TEXT)) < 100 * MAX_TEXT
