"""LHC-Forms, a form filler of others, shows the Questionnaire, and what it gives back is read like an answers file.

It is looked for in the folder that the variable LFORMS names, and in node_modules here.
"""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from d3k2_profile.answers.fhir_shared import questionnaire_canonical
from d3k2_profile.answers.saved import read_file
from d3k2_profile.output import FORMS
from tests.sample_rules import packaged

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
LFORMS = Path(os.environ.get("LFORMS", "node_modules/lforms/dist/lforms"))
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: NOT CHECKED how LHC-Forms fills the Questionnaire"),
    pytest.mark.skipif(
        not LFORMS.is_dir(),
        reason="no LHC-Forms here (LFORMS names its dist/lforms): NOT CHECKED how it fills the Questionnaire",
    ),
]
playwright = pytest.importorskip("playwright.sync_api", reason="no Playwright here: NOT CHECKED how LHC-Forms works")

SCRIPTS = [f"webcomponent/{name}" for name in ("assets/lib/zone.min.js", "runtime.js", "polyfills.js", "main.js")]
START = "".join(
    [
        '<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><div id="form"></div>',
        *(f'<script src="{name}"></script>' for name in (*SCRIPTS, "fhir/R4/lformsFHIR.min.js")),
        "</body></html>",
    ]
)
SITE = "http://forms.test/"
SYSTEM = "urn:d3k2-profile:questionnaire"


def serve(route: "Route") -> None:
    name = route.request.url.removeprefix(SITE)
    if name:
        route.fulfill(path=LFORMS / name)
    else:
        route.fulfill(body=START, content_type="text/html")


@pytest.fixture
def form() -> "Iterator[Page]":
    """The Questionnaire in LHC-Forms."""
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        page.route(f"{SITE}**", serve)
        page.goto(SITE)
        page.wait_for_function("window.LForms && LForms.FHIR && LForms.FHIR.R4")
        fill = "form => LForms.Util.addFormToPage(form, 'form', {fhirVersion: 'R4'})"
        page.evaluate(fill, json.loads(FORMS["fhir"](packaged())))
        page.get_by_text("How old are you, in years?").wait_for()
        yield page
        browser.close()


def pick(form: "Page", question: str, option: str) -> None:
    form.locator(f'[id="{question}/1|{SYSTEM}:{question}|{option}"]').click()


def name_medicine(form: "Page", typed: str) -> None:
    line = form.locator('[id="medications/1"]')
    line.click()
    line.press_sequentially(typed, delay=20)
    line.press("Tab")


def given_back(form: "Page", folder: Path) -> Any:
    """The answers in the response, as this program reads them."""
    response = form.evaluate("() => LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4')")
    (folder / "response.json").write_text(json.dumps(response), "utf-8")
    rules = packaged()
    canonical = questionnaire_canonical(rules.about, rules.digest, custom=rules.custom)
    return read_file(folder / "response.json", rules.questionnaire, canonical).answers


def test_what_is_filled_in_there_comes_back_as_the_same_answers(form: "Page", tmp_path: Path) -> None:
    form.locator('[id="age/1"]').fill("72")
    pick(form, "clot_medicine", "yes-unknown")
    pick(form, "inr_tests", "yes")
    name_medicine(form, "coumadin 5 mg")
    pick(form, "kidney", "no")
    pick(form, "foods", "natto")
    pick(form, "foods", "eggs")

    assert given_back(form, tmp_path) == packaged().questionnaire.accept(
        {
            "age": 72,
            "clot_medicine": "yes-unknown",
            "inr_tests": "yes",
            "medications": ["coumadin"],
            "kidney": "no",
            "foods": ["natto", "eggs"],
        }
    )


def test_which_kind_a_medicine_is_is_asked_there_once_one_was_named(form: "Page", tmp_path: Path) -> None:
    asked = form.get_by_text("Which kind of water tablet?", exact=True)
    assert asked.count() == 0
    name_medicine(form, "a water pill")
    asked.wait_for()
    pick(form, "water_tablet", "loop")

    assert given_back(form, tmp_path) == packaged().questionnaire.accept(
        {"medications": ["a water pill"], "water_tablet": "loop"}
    )


def test_nobody_who_takes_none_is_asked_there_which_kind_it_is(form: "Page", tmp_path: Path) -> None:
    name_medicine(form, "None of these")
    form.wait_for_timeout(500)

    assert form.get_by_text("Which kind of water tablet?", exact=True).count() == 0
    assert given_back(form, tmp_path) == packaged().questionnaire.accept({"medications": []})
