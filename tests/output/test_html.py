"""The page as HTML: sound without a browser, and its sheet one page in one."""

import re
import subprocess
import sys
from dataclasses import dataclass, field, replace
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise
from typing import get_args

import pytest
from markupsafe import escape

from d3k2_profile.output import FORMATS
from d3k2_profile.output.findings_in_words import headline
from d3k2_profile.output.talking_sheet import WHOM, talking_sheet
from d3k2_profile.output.words import THEY_FOLLOW, WHILE_OPEN, and_more
from d3k2_profile.profile.model import Audience, Profile
from d3k2_profile.terminal.console import plain_text
from tests.sample_rules import packaged, personas, profile_of, ruleset

VOID = {"meta", "input", "br", "hr"}
LOADS = {"script", "link", "img", "iframe", "object", "embed", "audio", "video", "source", "form", "base"}


@dataclass
class Outline(HTMLParser):
    """The elements of a page with their attributes, and what does not close."""

    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    unsound: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.unsound.append(tag)

    def all(self, tag: str) -> list[dict[str, str]]:
        """The attributes of each element of that name."""
        return [attributes for name, attributes in self.elements if name == tag]


def page(profile: Profile) -> str:
    return plain_text(FORMATS["html"](profile))


def outline(document: str) -> Outline:
    reader = Outline()
    reader.feed(document)
    reader.close()
    return reader


MANY = [f"a product with a long name q{letter}{other}" for letter in "abcdefgh" for other in "abcdefgh"]
SETTLED: dict[str, object] = {
    "age": 40,
    "clot_medicine": "no",
    "medications": [],
    "supplements": [],
    "kidney": "no",
    "conditions": [],
    "vitamin_d_test": "no",
    "foods": [],
}
"""Somebody of whom no urgent caution is left open."""
CROWDED = profile_of(
    packaged(), {"medications": MANY, "sun_time": "not-sure", "clot_medicine": "doac", "age": 72}, on=date(2026, 11, 25)
)
"""Someone with more medicines than fit on a page, and with most answers open."""

PAGES = {
    f"{name}, for {audience}": replace(profile, audience=audience)
    for name, profile in personas().items()
    for audience in get_args(Audience)
}


@pytest.mark.parametrize("profile", PAGES.values(), ids=PAGES)
def test_a_page_is_whole_has_its_landmarks_and_names_everything_once(profile: Profile) -> None:
    document = page(profile)
    found = outline(document)
    ids = [attributes["id"] for _, attributes in found.elements if "id" in attributes]
    levels = [int(tag[1]) for tag, _ in found.elements if re.fullmatch("h[1-6]", tag)]

    assert document.startswith("<!DOCTYPE html>\n")
    assert (found.unsound, found.open) == ([], [])
    assert [len(found.all(tag)) for tag in ("h1", "main", "footer")] == [1, 1, 1]
    assert len([title for title in found.all("title") if "id" not in title]) == 1  # pictures have titles with ids
    assert found.all("html") == [{"lang": "en"}]
    assert len(ids) == len(set(ids))
    assert all(deeper - level <= 1 for level, deeper in pairwise(levels))
    assert all(attributes.get("scope") in ("row", "col") for attributes in found.all("th"))
    named = [name for _, attributes in found.elements for name in attributes.get("aria-labelledby", "").split()]
    inside = [attributes["href"][1:] for attributes in found.all("a") if attributes["href"].startswith("#")]
    assert {*named, *inside} <= set(ids)


@pytest.mark.parametrize("profile", PAGES.values(), ids=PAGES)
def test_a_page_runs_nothing_and_fetches_nothing(profile: Profile) -> None:
    document = page(profile)
    found = outline(document)
    policies = [
        attributes["content"]
        for attributes in found.all("meta")
        if attributes.get("http-equiv") == "Content-Security-Policy"
    ]

    assert policies == ["default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"]
    assert {tag for tag, _ in found.elements} & LOADS == set()
    assert [
        name
        for _, attributes in found.elements
        for name in attributes
        if name.startswith("on") or name in ("src", "style")
    ] == []
    assert not re.search(r"url\(|@import|javascript:", document)


def test_the_address_of_a_source_is_a_link_only_where_it_leads_to_the_web() -> None:
    rules = ruleset(
        """
        questions: [{id: q, kind: choice, ask: Q?, label: Q, options: [{id: a, label: A}, {id: b, label: B}]}]
        sources: [{id: s, authors: A, where: J, year: 2020, address: "javascript:alert(1)",
            read: abstract, checked: "2026-11-21"}]
        sections: [{id: x, title: T, says: [{text: T, strength: strong, kind: guideline, sources: [s]}]}]
        rules: [{id: r, when: {q: [a]}, because: B, show: {sections: [x]}}]
        """
    )
    links = [attributes["href"] for attributes in outline(page(profile_of(rules, {"q": "a"}))).all("a")]

    assert "#source-s" in links
    assert [link for link in links if not link.startswith("#")] == []


def test_of_more_cautions_than_fit_the_sheet_names_the_first_and_the_pages_behind_it_all() -> None:
    profile = personas()["not sure about anything"]
    sheet, _, rest = page(profile).partition('<p class="what-this-is">')
    ask_first = [caution for caution in profile.cautions if caution.never_shortened]
    others = [caution.part.short for caution in profile.cautions if not caution.never_shortened]

    assert all(caution.part.title in sheet for caution in ask_first)
    assert f"{WHILE_OPEN}: {'; '.join(others[:6])} and others. {THEY_FOLLOW}" in sheet
    assert all(str(escape(caution.part.title)) in rest for caution in profile.cautions)


def test_a_long_list_of_medicines_is_cut_on_the_sheet_and_whole_behind_it() -> None:
    sheet, _, rest = page(CROWDED).partition('<p class="what-this-is">')

    assert and_more(len(MANY) - sum(name in sheet for name in MANY)) in sheet
    assert all(name in rest for name in MANY)


@pytest.mark.parametrize(
    ("answers", "who", "when"),
    [
        ({"clot_medicine": "warfarin", "foods": ["natto"]}, "your clinic", "promptly"),
        ({"medications": ["lithium", "indapamide"]}, "whoever looks after your lithium", "today"),
        ({"conditions": ["sarcoidosis-or-tb"]}, "your specialist", "before any change"),
        ({"age": 15}, "a doctor, pharmacist or dietitian", "before any change"),
        ({"medications": ["indapamide"], "supplements": ["calcium"]}, "a pharmacist", "before any change"),
        ({**SETTLED, "supplements": ["vitamin-d-high-strength"]}, "a pharmacist or doctor", "at your next visit"),
        ({"age": 30, "clot_medicine": "no", "medications": []}, "a doctor or pharmacist", "before any change"),
        (SETTLED, "a doctor or pharmacist", "at your next visit"),
    ],
)
def test_the_sheet_says_whom_to_speak_to_and_how_soon_as_the_first_caution_does_or_its_level(
    answers: dict[str, object], who: str, when: str
) -> None:
    assert talking_sheet(profile_of(packaged(), answers)).next_step == (who, when)


def test_every_action_that_is_to_be_taken_says_to_whom_it_sends_the_reader() -> None:
    acts = [each.act for each in packaged().cautions if each.level != "good-to-know"]

    assert [act for act in acts if not WHOM.match(act)] == []


def test_the_sheet_and_the_factors_name_first_what_a_caution_rests_on() -> None:
    natto = profile_of(packaged(), {"clot_medicine": "warfarin", "foods": ["oily-fish", "eggs", "natto", "cheese"]})
    foods = packaged().questionnaire.by_id["foods"].label

    assert [line.text for line in talking_sheet(natto).about_me if line.label == foods] == ["Natto, even now and then"]
    assert f"{foods}: Natto, even now and then; " in plain_text(FORMATS["terminal"](natto))


def test_the_sheet_begins_with_what_the_screen_begins_with() -> None:
    natto = personas()["72 years old, on warfarin, eats natto"]
    first, *_ = headline(natto)

    assert first.startswith("Do this first: ")
    assert f'<p class="headline">{" ".join(headline(natto))}</p>' in page(natto)


def test_what_to_do_at_once_stands_in_bold_above_the_signs_and_all_that_folds() -> None:
    document = page(personas()["72 years old, on warfarin, eats natto"])
    places = [document.index(each) for each in ('class="act"', 'class="first"', 'class="signs"', "<details")]

    assert places == sorted(places)


def test_the_signs_of_a_stroke_are_drawn_where_they_are_to_be_called_for() -> None:
    document = page(personas()["72 years old, on warfarin, eats natto"])

    assert document.count('aria-label="Face, Arm, Speech"') == 1
    assert document.index('class="signs"') < document.index('aria-label="Face, Arm, Speech"')
    assert "Face, Arm, Speech" not in page(personas()["nothing applies"])


@pytest.mark.slow
def test_the_template_engine_is_loaded_for_a_page_as_html_alone() -> None:
    program = (
        "import sys; from d3k2_profile.output import FORMATS; from tests.sample_rules import personas; p = "
        "next(iter(personas().values()))"
    )
    said = [
        f"FORMATS[{name!r}](p); print('jinja2' in sys.modules)" for name in ("terminal", "markdown", "json", "html")
    ]
    run = subprocess.run(
        [sys.executable, "-c", "; ".join([program, *said])], capture_output=True, text=True, check=True
    )

    assert run.stdout.split() == ["False", "False", "False", "True"]
