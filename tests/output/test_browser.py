"""What a reader of the HTML page meets in a real browser: on a telephone, on a large screen, in the dark, on paper.

Skipped where there is no Chromium, or no Playwright to drive it.
"""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from itertools import product
from typing import TYPE_CHECKING
from unicodedata import normalize

import pytest

from d3k2_profile.output import FORMATS, FORMS
from d3k2_profile.output.words import SHOW_WHO, THE_REST, WHAT_THIS_IS
from d3k2_profile.terminal.console import plain_text
from tests.output.test_html import CROWDED
from tests.sample_rules import packaged, personas

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: NOT CHECKED how the HTML page looks and prints"),
]
playwright = pytest.importorskip("playwright.sync_api", reason="no Playwright here: NOT CHECKED how HTML pages look")
axe = pytest.importorskip("axe_playwright_python.sync_playwright")
pypdf = pytest.importorskip("pypdf")

PERSONS = personas()
PROFILES = {
    **PERSONS,
    "more medicines than fit": CROWDED,
    "for a clinician": replace(next(iter(PERSONS.values())), audience="clinician"),
}
FOR_A_PERSON = [*PERSONS, "more medicines than fit"]
OTHERS = ["for a clinician", "the blank form"]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = (320, 480, 800, 1280)
MODES = ("dark", "small", "print")
FULLEST = ("72 years old, on warfarin, eats natto", "not sure about anything")
"""Together their pages have everything that a page can have."""
MOST_PAGES = 6
"""The sheet and five more."""
FEWEST_LETTERS = 300
"""A page of paper with less on it is nearly empty."""


@cache
def document(name: str) -> str:
    return plain_text(FORMATS["html"](PROFILES[name])) if name in PROFILES else FORMS["html"](packaged())


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    with playwright.sync_playwright() as driver:
        launched = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield launched
        launched.close()


@pytest.fixture
def page(browser: "Browser") -> "Iterator[Page]":
    """A tab into which tests may put scripts, which the page itself forbids."""
    context = browser.new_context(bypass_csp=True, offline=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(
    ("name", "mode"), [*product([*FOR_A_PERSON, *OTHERS], ["light"]), *product([*FULLEST, *OTHERS], MODES)]
)
def test_nothing_stands_in_the_way_of_a_reader_with_a_screen_reader_or_weak_eyes(
    page: "Page", name: str, mode: str
) -> None:
    page.set_viewport_size({"width": 320 if mode == "small" else 1280, "height": 900})
    page.emulate_media(
        media="print" if mode == "print" else "screen", color_scheme="dark" if mode == "dark" else "light"
    )
    page.set_content(document(name))
    _open_all(page)
    on_paper = {"target-size": {"enabled": mode != "print"}}  # nobody touches a box on paper to tick it
    options = {"runOnly": RULES, "rules": on_paper, "resultTypes": ["violations"]}
    found = axe.Axe().run(page, options=options).response["violations"]

    assert [(each["id"], each["help"], [node["html"] for node in each["nodes"]]) for each in found] == []


def _open_all(page: "Page") -> None:
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")


BROKEN_WORDS = r"""() => {
  const broken = [], range = document.createRange();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (text.parentElement.closest("style, .sources a, .sources li")) continue;
    for (const word of text.data.matchAll(/[^\s\/–-]+/g)) {
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      const tops = new Set([...range.getClientRects()].map(each => Math.round(each.top)));
      if (tops.size > 1) broken.push(word[0]);
    }
  }
  return broken;
}"""
"""The words of which a part stands on another line; addresses, which have no place to break, are left out."""


@pytest.mark.parametrize("name", [*FOR_A_PERSON, *OTHERS])
def test_no_word_is_broken_and_nothing_scrolls_sideways_from_320_to_1280_pixels(page: "Page", name: str) -> None:
    page.set_content(document(name))
    _open_all(page)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})

        assert page.evaluate(BROKEN_WORDS) == [], width
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(
    ("name", "paper"), [*product(FOR_A_PERSON, ["Letter"]), *product([*FULLEST, "more medicines than fit"], ["A4"])]
)
def test_on_paper_stand_a_sheet_of_one_page_and_at_most_five_more_without_commands(
    page: "Page", name: str, paper: str
) -> None:
    page.set_content(document(name))
    printed = [in_letters(each.extract_text()) for each in pypdf.PdfReader(BytesIO(page.pdf(format=paper))).pages]

    assert THE_REST in printed[0]
    assert printed[1].startswith(WHAT_THIS_IS)
    assert len(printed) <= MOST_PAGES or name not in PERSONS
    assert [number for number, text in enumerate(printed, 1) if len(text) < FEWEST_LETTERS] == []
    assert [text for text in printed if "d3k2-profile" in text] == []
    assert any("Why it matters" in text for text in printed)


def in_letters(text: str) -> str:
    """The text on one line, a sign that stands for several letters (as in `profile`) written out."""
    return " ".join(normalize("NFKC", text).split())


def test_a_number_on_the_sheet_leads_to_its_caution_and_a_source_is_found_from_its_statement(page: "Page") -> None:
    page.set_content(document(FULLEST[0]))
    page.get_by_label(SHOW_WHO).check()
    for link, target in ((".in-short a", "#finding-2"), (".support a", "#source-medlineplus-warfarin")):
        page.locator(f"{link}[href='{target}']").first.click()

        playwright.expect(page.locator(target)).to_be_in_viewport()


def test_who_says_a_sentence_stands_behind_it_only_where_that_is_asked_for(page: "Page") -> None:
    page.set_content(document(FULLEST[0]))
    sentence = page.get_by_text("Never stop your medicine, or change how you use it, on your own.")
    source = sentence.locator(".who")

    playwright.expect(sentence).to_be_visible()
    playwright.expect(source).to_be_hidden()
    page.get_by_label(SHOW_WHO).check()
    playwright.expect(source).to_be_visible()


def test_a_picture_is_read_aloud_by_its_title_and_its_words(page: "Page") -> None:
    page.set_content(document(FULLEST[0]))
    year = page.get_by_role("img", name="The year").first

    playwright.expect(year).to_have_accessible_name(
        "The year north of the equator Jan, Feb, Mar, Oct, Nov, Dec: Winter half: daylight makes little vitamin D in "
        "skin, or none. Apr, May, Jun, Jul, Aug, Sep: Summer half: daylight makes more."
    )
