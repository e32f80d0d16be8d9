"""Every claim of the two founding documents: which text says what is known about it, or why none does."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import ClassVar, Literal, TypeAlias

import pytest
from pydantic import ConfigDict, TypeAdapter

from d3k2_profile.files.placed_data import fetch
from d3k2_profile.files.yaml_text import read_yaml
from d3k2_profile.profile.word_search import search
from d3k2_profile.rules.model import Section
from d3k2_profile.rules.reader_texts import texts
from tests import HERE
from tests.sample_rules import joined, packaged

Verdict: TypeAlias = Literal["supported", "supported with caveat", "overstated", "metaphor-only"]


@dataclass(frozen=True, kw_only=True)
class Claim:
    """A claim and the verdict on it; the findings that cover it, words one of them has and what a stranger types to
    find it, or why none does.
    """

    __pydantic_config__: ClassVar = ConfigDict(extra="forbid")

    id: str
    claim: str
    verdict: Verdict
    covered: tuple[str, ...] = ()
    says: str = ""
    asks: str = ""
    left_out: str = ""


@dataclass(frozen=True, kw_only=True)
class Question:
    """What a stranger types behind `read`, and the findings that answer it."""

    __pydantic_config__: ClassVar = ConfigDict(extra="forbid")

    asks: str
    answered: tuple[str, ...]


def claims() -> list[Claim]:
    return TypeAdapter(list[Claim]).validate_python(read_yaml(fetch(HERE / "content" / "claims.yaml")).data)


CLAIMS = claims()
COVERED = [claim for claim in CLAIMS if claim.covered]

_AIM = r"(?:aim|channel|direct|guid|rout|shuttl|shepherd|steer|usher)(?:e|es|s|ed|ing)?"

NEVER_SAID = {
    "K2 directs calcium": (
        rf"\b{_AIM} (?:\w+ ){{0,2}}calcium\b|\bcalcium (?:\w+ "
        rf"){{0,3}}(?:directed|guided|routed|steered)\b"
    ),
    "calcium is traffic": r"\b(?:re-?)?routing\b|\btraffic\b|\bdispatch\w*|\bgate-?keep\w*|\bdrift\w*",
    "K2 is an editor": r"\beditors?\b|\bvolume knobs?\b|\bequali[sz]\w+|\bbackstage\b",
    "a vitamin is a hero": (
        r"\bhero(?:es|ic)?\b|\barmou?r\w*|\bjourneys?\b|\bharmon(?:y|ious)\b|\bcoheren\w+|\bpower "
        r"couple\b"
    ),
    "they work better together": r"\bbetter together\b|\bsynerg\w+|\b(?:perfect|powerful) (?:pair|partners)\b",
    "harm is hidden": r"\bsilent(?:ly)?\b|\bticking\b|\bhidden\b|\bquietly\b|\bwarning signs you\b",
    "it is dangerous": r"\bdangerous(?:ly)?\b|\brisky\b",
    "it is safe": r"\bsafe\b|\bsafely\b|\bharmless\b|\bnothing to worry about\b|\bno side effects\b|\byou are fine\b",
    "a verdict on the reader": r"\byou(?: are|'re|’re) (?:deficient|at (?:high |higher |some )?risk)\b|\byou need\b",
    "a promise": r"\b(?:boosts?|cleans?|optimi[sz]es?|protects?|reverses)\b|\bde-?calcif\w+",
}
"""What no reader is told, each by a pattern: claims that go too far, their metaphors, alarm, reassurance, verdicts,
promises.
"""

SAID_BY_OTHERS = {
    "K2 directs calcium": [
        "K2 directs calcium to bone.",
        "It guides the calcium.",
        "steering your calcium",
        "Calcium is less reliably directed",
    ],
    "calcium is traffic": [
        "coherent mineral routing",
        "Traffic control.",
        "D3 is the dispatcher",
        "It can drift.",
        "gatekeeping",
    ],
    "K2 is an editor": ["a quality-control editor", "the volume knob", "the equaliser", "the equalizer"],
    "a vitamin is a hero": ["a stand-alone hero", "an armour for bones", "mineral harmony"],
    "they work better together": ["D3 and K2 work better together.", "their synergy", "a synergistic pair"],
    "harm is hidden": ["a silent process", "a ticking clock", "quietly speeds up"],
    "it is dangerous": ["This is dangerous.", "That is risky."],
    "it is safe": ["K2 is safe with it.", "It is harmless.", "You can safely"],
    "a verdict on the reader": ["You are deficient.", "You are at risk", "You need K2."],
    "a promise": ["K2 cleans arteries.", "It protects bone.", "boosts immunity", "It decalcifies arteries."],
}

FINE = [
    "Guideline groups do not back routine tests. Guidelines we checked do not call for K2 beside vitamin D.",
    "Speak to a doctor, directly or by telephone. Calcium is found in milk.",
    "People in a route study. An editorial. Routine gene tests are not established.",
    "Hard to reverse once it is there. Some trials act on both together.",
    "Some protections, such as vaccines. Safety of a trial.",
    "Needs are different. Does a person need it?",
]


def plain(text: str) -> str:
    """The text in one line and without capitals."""
    return " ".join(text.split()).casefold()


def said(finding: Section) -> list[str]:
    """What a finding says to everybody, text by text."""
    return [plain(part) for part in (finding.title, joined(finding.says), joined(finding.more), finding.not_known)]


def lay_texts() -> dict[str, str]:
    """Each text that a reader sees outside the clinician view, by its place; not the names and titles that others
    chose, nor the words that are looked for.
    """
    return {
        ".".join(map(str, wording.path)): plain(wording.text)
        for wording in texts(packaged())
        if not wording.quoted and wording.path[-1] != "clinician" and "also" not in wording.path
    }


def test_every_claim_has_one_entry_and_the_entries_stand_in_order() -> None:
    first = [f"S1-{number:03}" for number in range(1, 106)]
    second = [f"S2-{number:03}" for number in range(1, 59)]

    assert [claim.id for claim in CLAIMS] == [*first, *second]


def test_the_verdicts_are_as_many_of_each_kind_as_the_review_of_the_claims_counted() -> None:
    counted = {"supported": 57, "supported with caveat": 64, "overstated": 29, "metaphor-only": 13}

    assert Counter(claim.verdict for claim in CLAIMS) == counted


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.id)
def test_a_claim_is_either_covered_with_words_or_left_out_for_a_reason(claim: Claim) -> None:
    covered, left_out = bool(claim.covered and claim.says.strip()), bool(claim.left_out.strip())

    assert covered != left_out
    assert covered == bool(claim.covered) == bool(claim.says) == bool(claim.asks)


@pytest.mark.parametrize("claim", COVERED, ids=lambda claim: claim.id)
def test_the_findings_that_cover_a_claim_are_in_the_packaged_rule_set(claim: Claim) -> None:
    assert len(set(claim.covered)) == len(claim.covered)
    assert set(claim.covered) <= packaged().findings.keys()


@pytest.mark.parametrize("claim", COVERED, ids=lambda claim: claim.id)
def test_the_words_that_cover_a_claim_stand_in_a_text_of_a_finding_named_for_it(claim: Claim) -> None:
    findings = [packaged().findings[name] for name in claim.covered if name in packaged().findings]

    assert 3 <= len(claim.says.split()) <= 15
    assert any(plain(claim.says) in part for finding in findings for part in said(finding))


@pytest.mark.parametrize("claim", COVERED, ids=lambda claim: claim.id)
def test_reading_the_words_that_a_stranger_would_use_finds_what_covers_a_claim(claim: Claim) -> None:
    found = [each.part for each in search(packaged(), claim.asks) if each.part.id in claim.covered]

    assert any(plain(claim.says) in part for finding in found for part in said(finding))


def questions() -> list[Question]:
    return TypeAdapter(list[Question]).validate_python(read_yaml(fetch(HERE / "content" / "questions.yaml")).data)


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.asks)
def test_a_question_of_a_stranger_finds_its_answer_in_two_commands(question: Question) -> None:
    found = [each.part.id for each in search(packaged(), question.asks)]

    assert set(found) & set(question.answered)


@pytest.mark.parametrize(
    "claim", [claim for claim in CLAIMS if claim.verdict == "metaphor-only"], ids=lambda claim: claim.id
)
def test_a_mere_metaphor_is_left_out_or_covered_by_other_words(claim: Claim) -> None:
    assert claim.left_out or claim.says
    assert not claim.says or plain(claim.says) not in plain(claim.claim)


@pytest.mark.parametrize(
    "claim", [claim for claim in COVERED if claim.verdict == "overstated"], ids=lambda claim: claim.id
)
def test_an_overstated_claim_is_covered_by_other_words_than_its_own(claim: Claim) -> None:
    assert plain(claim.says).rstrip(".") not in plain(claim.claim)
    assert plain(claim.claim).rstrip(".") not in " ".join(lay_texts().values())


@pytest.mark.parametrize("thing", NEVER_SAID)
def test_no_reader_is_told_what_goes_too_far(thing: str) -> None:
    found = [(place, match[0]) for place, text in lay_texts().items() for match in re.finditer(NEVER_SAID[thing], text)]

    assert found == []


@pytest.mark.parametrize(
    ("thing", "text"), [(thing, text) for thing, said_of_it in SAID_BY_OTHERS.items() for text in said_of_it]
)
def test_a_text_that_goes_too_far_is_recognized(thing: str, text: str) -> None:
    assert re.search(NEVER_SAID[thing], plain(text))


@pytest.mark.parametrize("text", FINE)
def test_words_that_only_look_alike_pass(text: str) -> None:
    assert [thing for thing, pattern in NEVER_SAID.items() if re.search(pattern, plain(text))] == []
