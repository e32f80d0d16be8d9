"""The saved answers file: read whole or refused with its place, written whole or not at all."""

import json
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from d3k2_profile.answers.saved import AnswersError, Origin, SavedAnswers, as_json, read_bytes, read_file, resume, write
from d3k2_profile.errors import OutputError
from d3k2_profile.files.disk import content
from d3k2_profile.files.placed_data import MAX_BYTES
from d3k2_profile.medicines.model import Entry
from d3k2_profile.questions.kinds import ChoiceQuestion, ChoicesQuestion, Question
from d3k2_profile.questions.value_types import Choice, Choices, Medications, Number, Unknown, Value
from d3k2_profile.text import clean
from tests.sample_rules import packaged, ruleset

EXAMPLE = """\
{"format": 1, "rules": {"title": "...", "version": "2026.11", "digest": "sha256:..."}, "updated": "2026-11-21",
 "answers": {"age": 72, "clot_medicine": "warfarin", "foods": ["natto"], "conditions": [], "kidney": "not-sure",
             "medications": ["coumadin", "metformin", {"typed": "xyzal", "not": ["vitamin_k_antagonists"]}]}}
"""

SAVED = SavedAnswers(
    {
        "age": Number(72),
        "clot_medicine": Choice("warfarin"),
        "foods": Choices(frozenset({"natto"})),
        "conditions": Choices(),
        "kidney": Unknown.NOT_SURE,
        "medications": Medications(
            (Entry("coumadin"), Entry("metformin"), Entry("xyzal", None, frozenset({"vitamin_k_antagonists"})))
        ),
    },
    Origin("...", "2026.11", "sha256:..."),
    date(2026, 11, 21),
)

SMALL = ruleset(
    """
    questions:
      - {id: age, kind: number, ask: How old are you?, label: Age, min: 0, max: 120}
      - {id: clot, kind: choice, ask: Do you take a blood thinner?, label: Clots, options: [{id: warfarin,
          label: W}, {id: "no", label: N}]}
      - {id: foods, kind: choices, ask: Which do you eat?, label: Foods, options: [{id: natto, label: N},
          {id: eggs, label: E}]}
      - {id: medications, kind: medications, ask: Which medicines?, label: Medicines}
    medication_classes:
      - {id: vka, label: blood thinner, names: {warfarin: [coumadin]}}
      - {id: doac, label: other blood thinner, names: {apixaban: []}}
    """
).questionnaire


def refused(raw: str | bytes) -> str:
    """What is said of a file with this content."""
    with pytest.raises(AnswersError) as refusal:
        read_bytes(raw.encode() if isinstance(raw, str) else raw, "answers.json", SMALL)
    return f"{refusal.value}"


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


# Reading


def test_the_example_of_the_design_is_read_and_written_back_as_the_same_data(tmp_path: Path) -> None:
    (tmp_path / "answers.json").write_text(EXAMPLE, "utf-8")

    saved = read_file(tmp_path / "answers.json", packaged().questionnaire)

    assert saved == SAVED
    assert as_json(saved) == json.loads(EXAMPLE)


def test_where_the_answers_came_from_and_when_may_be_missing() -> None:
    assert read_bytes(b'{"format": 1, "answers": {}}', "answers.json", SMALL) == SavedAnswers()


CUT = "if answers were in it, it was cut off or changed: use a copy from before, or name another file"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("age: 72", f"1:1: is not JSON: expecting value; {CUT}"),
        ('{"format": 1,\n "answers": {"age": 72}', f"2:24: is not JSON: expecting ',' delimiter; {CUT}"),
        ('{"format": 1,\n "answers": {"age": 72, "fo', f"2:25: is not JSON: unterminated string starting at; {CUT}"),
        ('[{"format": 1}]', "1:1: is not an answers file: it has no 'format'; it was not changed"),
        ('{"answers": {}}', "1:1: is not an answers file: it has no 'format'; it was not changed"),
        (
            '{"format": 2, "people": []}',
            "1:12: was made by a newer version (format 2, this program reads 1); install the newer version",
        ),
        ('{"format": true, "answers": {}}', "1:12: 'format' is not 1; this is no answers file that can be read"),
        ('{"format": "1", "answers": {}}', "1:12: 'format' is not 1; this is no answers file that can be read"),
        ('{"format": 0, "answers": {}}', "1:12: 'format' is not 1; this is no answers file that can be read"),
        ('{"format": 1}', "1:1: 'answers' is missing, or is not a mapping of question to answer"),
        ('{"format": 1, "answers": [72]}', "1:26: 'answers' is missing, or is not a mapping of question to answer"),
        ('{"format": 1,\n "answer": {}}', "2:2: 'answer' is no key of an answers file; did you mean 'answers'?"),
        (
            '{"format": 1, "answers": {},\n "rules": {"titel": "x"}}',
            "2:12: 'titel' is no key of an answers file; did you mean 'title'?",
        ),
        ('{"format": 1, "answers": {}, "rules": []}', "1:39: 'rules' is not a mapping with title, version and digest"),
        (
            '{"format": 1, "answers": {}, "rules": {"title": 7}}',
            "1:39: 'rules' has a title, version or digest that is not text",
        ),
        (
            '{"format": 1, "answers": {}, "updated": "secret"}',
            "1:41: 'updated' is not a date; write it as \"2026-11-21\"",
        ),
        (
            '{"format": 1, "answers": {}, "updated": 20261121}',
            "1:41: 'updated' is not a date; write it as \"2026-11-21\"",
        ),
        (
            '{"format": 1, "answers": {}, "answers": {}}',
            "1:30: 'answers' stands here twice (first on line 1); keep one of them",
        ),
        (f"{'[' * 21}{']' * 21}", "1:21: is nested more than 20 levels deep"),
        (
            '{"format": 1, "answers": {"\\u001b[31mage": 72}}',
            "1:27: holds the control or invisible character U+001B; take it out",
        ),
        (b"\xff" * 3, "1:1: is not UTF-8 text from here on; save it as UTF-8"),
        (b" " * (MAX_BYTES + 1), "1:1: is larger than 1 MiB; no rule set or answers file needs that"),
    ],
    ids=lambda value: repr(value[:40]) if isinstance(value, str) else "",
)
def test_a_file_that_is_not_of_the_shape_is_refused_with_file_place_and_key(written: str | bytes, said: str) -> None:
    assert refused(written) == f"answers.json:{said}"


@pytest.mark.parametrize("written", ["", " ", "\n\t\n", "\ufeff"])
def test_an_empty_file_is_said_to_be_empty_with_what_to_do(written: str) -> None:
    assert refused(written) == "answers.json is empty; delete an empty file to begin anew, or name another one"


def test_every_wrong_answer_of_a_file_is_named_at_once_and_none_is_shown() -> None:
    wrong = '{"format": 1, "answers": {\n"age": 7100,\n"clot": "warfarin",\n"foods": "secret",\n"agee": "secret"}}'

    assert refused(wrong).splitlines() == [
        f"answers.json:2:8: 'age' has an answer it does not take. {NUMBER}",
        f"answers.json:4:10: 'foods' has an answer it does not take. {CHOICES}",
        "answers.json:5:1: 'agee' is no question of the packaged rule set; did you mean 'age'?",
    ]
    assert refused('{"format": 1, "format": 1, "answers": {"age": 1, "age": 2}}').splitlines() == [
        "answers.json:1:15: 'format' stands here twice (first on line 1); keep one of them",
        "answers.json:1:50: 'age' stands here twice (first on line 1); keep one of them",
    ]


def test_of_very_many_wrong_answers_the_first_fifty_are_named() -> None:
    questions = ", ".join(f'"q{number}": 1' for number in range(60))

    *named, more = refused(f'{{"format": 1, "answers": {{{questions}}}}}').splitlines()

    assert len(named) == 50
    assert more == "answers.json: more may be wrong; only the first 50 are named"


NUMBER = "Please answer with a whole number between 0 and 120."
CHOICE = "Please choose one of: warfarin, no."
CHOICES = "Please choose any of: natto, eggs; or none of these."
TOO_LONG = "Please shorten the name of a medicine: it has 300 letters, at most 200 fit."
NAMES = "Please give the names of medicines, each of at most 200 letters; or none of these."


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ('"agee": 71', "2:1: 'agee' is no question of the packaged rule set; did you mean 'age'?"),
        ('"age": 71, "age": 71', "2:12: 'age' stands here twice (first on line 2); keep one of them"),
        ('"age": 7100', f"2:8: 'age' has an answer it does not take. {NUMBER}"),
        ('"age": 71.5', f"2:8: 'age' has an answer it does not take. {NUMBER}"),
        ('"age": "old"', f"2:8: 'age' has an answer it does not take. {NUMBER}"),
        ('"age": true', f"2:8: 'age' has an answer it does not take. {NUMBER}"),
        ('"age": null', f"2:8: 'age' has an answer it does not take. {NUMBER}"),
        ('"clot": "secret"', f"2:9: 'clot' has an answer it does not take. {CHOICE}"),
        ('"clot": ["warfarin"]', f"2:9: 'clot' has an answer it does not take. {CHOICE}"),
        ('"foods": ["natto", "secret"]', f"2:10: 'foods' has an answer it does not take. {CHOICES}"),
        ('"foods": "natto"', f"2:10: 'foods' has an answer it does not take. {CHOICES}"),
        ('"medications": "secret"', f"2:16: 'medications' has an answer it does not take. {NAMES}"),
        (
            '"medications": [{"typed": "secret", "maybe": "x"}]',
            f"2:16: 'medications' has an answer it does not take. {NAMES}",
        ),
        (
            '"medications": [{"typed": "secret", "not": "vka"}]',
            f"2:16: 'medications' has an answer it does not take. {NAMES}",
        ),
        (
            '"medications": [{"typed": "secret", "is": ""}]',
            f"2:16: 'medications' has an answer it does not take. {NAMES}",
        ),
        (
            '"medications": [{"typed": "secret", "not": [7]}]',
            f"2:16: 'medications' has an answer it does not take. {NAMES}",
        ),
        (
            '"medications": ["x", {"typed": "secret",\n"not": ["vkas"]}]',
            "3:8: 'not' names a medication class that this rule set does not have",
        ),
        (
            '"medications": [{"typed": "secret", "is": "sweets"}]',
            "2:43: 'is' is not the name of a medicine that this rule set knows",
        ),
        ('"medications": [{"is": "secret"}]', f"2:16: 'medications' has an answer it does not take. {NAMES}"),
        (f'"medications": ["{"secret" * 50}"]', f"2:16: 'medications' has an answer it does not take. {TOO_LONG}"),
    ],
    ids=lambda value: value[:48] if value[0] == '"' else "",
)
def test_an_answer_that_does_not_fit_is_refused_with_file_place_and_key_and_never_repeated(
    answer: str, said: str
) -> None:
    assert refused(f'{{"format": 1, "answers": {{\n{answer}}}}}') == f"answers.json:{said}"


def test_a_directory_and_a_missing_file_are_refused_by_name_without_their_folder(tmp_path: Path) -> None:
    (tmp_path / "folder.json").mkdir()

    with pytest.raises(AnswersError) as folder:
        read_file(tmp_path / "folder.json", SMALL)
    with pytest.raises(AnswersError) as missing:
        read_file(tmp_path / "\x1b[31mmissing.json", SMALL)

    assert f"{folder.value}" == "folder.json:1:1: is not a regular file; name a file"
    assert (
        f"{missing.value}"
        == "missing.json:1:1: cannot be opened (no such file or directory); check its name and permissions"
    )


# Writing


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077, 0o777])
def test_the_file_is_for_its_owner_alone_whatever_the_umask_and_whatever_it_was_before(
    tmp_path: Path, mask: int
) -> None:
    path = tmp_path / "answers.json"
    path.touch()
    path.chmod(0o666)

    with umask(mask):
        write(path, SAVED, b"")

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert json.loads(path.read_text("utf-8")) == json.loads(EXAMPLE)
    assert list(tmp_path.iterdir()) == [path]


def test_a_write_that_fails_half_way_leaves_what_the_file_held_and_nothing_beside_it(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="this system has no limit on the size of a file")
    path = tmp_path / "answers.json"
    write(path, SAVED)
    before = path.read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
    try:
        with pytest.raises(OutputError) as failure:
            write(path, SavedAnswers({"medications": Medications((Entry("a" * 200),))}), before)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert f"{failure.value}" == "answers.json could not be written: file too large; what it held before is still there"
    assert (list(tmp_path.iterdir()), path.read_bytes()) == ([path], before)


def test_answers_too_many_to_be_read_again_are_not_written(tmp_path: Path) -> None:
    path = tmp_path / "answers.json"
    write(path, SAVED)
    before = path.read_bytes()
    too_many = Medications(tuple(Entry(f"{number}{'x' * 190}") for number in range(6_000)))

    with pytest.raises(
        OutputError, match=r"^answers\.json could not be written: file too large; what it held before is still there$"
    ):
        write(path, SavedAnswers({"medications": too_many}), before)

    assert path.read_bytes() == before


def test_a_folder_that_does_not_exist_is_an_output_error(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"^answers\.json could not be written: no such file or directory"):
        write(tmp_path / "missing" / "answers.json", SAVED)


@pytest.mark.parametrize("kind", ["folder", "link", "pipe"])
def test_what_is_no_regular_file_is_not_replaced_by_one(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "answers.json"
    match kind:
        case "folder":
            path.mkdir()
        case "link":
            path.symlink_to("elsewhere.json")
        case _:
            os.mkfifo(path)
    before = path.lstat()

    with pytest.raises(OutputError) as failure:
        write(path, SAVED)

    cause = "it is a link; name the file itself" if kind == "link" else "it is not a regular file"
    assert f"{failure.value}" == f"answers.json could not be written: {cause}"
    assert (list(tmp_path.iterdir()), path.lstat().st_mode, path.lstat().st_ino) == (
        [path],
        before.st_mode,
        before.st_ino,
    )


def test_medicines_written_with_an_amount_are_counted_and_kept_without_it(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    written = ["warfarin 5 mg", {"typed": "apixaban ½"}, "coumadin"]
    path.write_text(json.dumps({"format": 1, "answers": {"medications": written}}), encoding="utf-8")

    saved = read_file(path, SMALL)

    assert saved.with_amounts == 2
    assert saved.answers == {"medications": Medications((Entry("warfarin"), Entry("apixaban"), Entry("coumadin")))}


def test_a_figure_in_the_name_of_an_option_is_no_amount() -> None:
    answers = b'{"format": 1, "answers": {"interest": ["d3-with-k2"], "medications": ["D3"]}}'

    assert read_bytes(answers, "mine.json", packaged().questionnaire).with_amounts == 0


# Both

TEXTS = st.text(max_size=40).map(clean)
CONFIRMED = st.none() | st.sampled_from(["warfarin", "Coumadin", "apixaban"])
ENTRIES = st.builds(SMALL.lexicon.entry, TEXTS.filter(bool), CONFIRMED, st.frozensets(st.sampled_from(["vka", "doac"])))


def values(question: Question) -> st.SearchStrategy[Value]:
    """Every kind of value the question takes."""
    match question:
        case ChoiceQuestion(options=options):
            return st.sampled_from([Choice(option.id) for option in options])
        case ChoicesQuestion(options=options):
            return st.frozensets(st.sampled_from([option.id for option in options])).map(Choices)
        case _ if question.kind == "number":
            return st.builds(Number, st.integers(0, 120))
    return st.lists(ENTRIES, unique=True, max_size=4).map(lambda entries: Medications(tuple(entries)))


ANSWERS = st.fixed_dictionaries(
    {}, optional={each.id: st.sampled_from([*Unknown]) | values(each) for each in SMALL.questions}
)
ORIGINS = st.none() | st.builds(Origin, TEXTS, TEXTS, TEXTS)


@pytest.mark.slow
@given(saved=st.builds(SavedAnswers, ANSWERS, ORIGINS, st.none() | st.dates()))
def test_every_kind_of_answer_is_read_back_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, saved: SavedAnswers
) -> None:
    path = tmp_path_factory.getbasetemp() / "answers.json"

    write(path, saved, content(path))

    assert read_file(path, SMALL) == saved


def test_a_file_may_leave_out_which_rules_it_was_made_for_in_part_or_whole() -> None:
    assert read_bytes(b'{"format": 1, "rules": {"version": "2"}, "answers": {}}', "a.json", SMALL).rules == Origin(
        "", "2", ""
    )
    assert read_bytes(b'{"format": 1, "rules": {}, "answers": {}}', "a.json", SMALL).rules == Origin("", "", "")
    assert read_bytes(b'{"format": 1, "answers": {}}', "a.json", SMALL).rules is None


def test_an_answer_that_does_not_fit_is_passed_over_only_in_a_file_that_is_known_to_be_of_other_rules() -> None:
    def resumed(digest: str) -> SavedAnswers:
        raw = json.dumps(
            {"format": 1, "rules": {"digest": digest}, "updated": "2026-11-21", "answers": {"age": 41, "clot": "gone"}}
        )
        return resume(raw.encode(), "a.json", SMALL, Origin("t", "1", "sha256:ours"))

    assert resumed("sha256:theirs") == SavedAnswers(
        {"age": Number(41)}, Origin("", "", "sha256:theirs"), date(2026, 11, 21), ("clot",)
    )
    for digest in ("", "sha256:ours"):
        with pytest.raises(AnswersError, match="'clot' has an answer it does not take"):
            resumed(digest)
