"""The blank questionnaire for paper."""

import re
from datetime import date
from html.parser import HTMLParser

import pytest

from d3k2_profile.output import FORMS
from d3k2_profile.output.withhold_amounts import search
from tests.sample_rules import DETAILED, packaged, ruleset

SMALL = ruleset(
    """
    questions:
      - {id: age, kind: number, ask: "How old are you?", why: Age matters., label: Age, min: 0, max: 120}
      - {id: foods, kind: choices, ask: "Natto <b> or [eggs]?", label: Foods, options: [{id: natto,
          label: "Natto | *"}]}
      - {id: medications, kind: medications, ask: Which medicines?, label: Medicines,
          kinds: [{label: Water tablet, enters: diuretic}]}
      - {id: often, kind: choice, ask: How often?, label: O, path: more, when: {foods: [natto]},
          options: [{id: a, label: Often}]}
    """
)
BLANK = "\\_" * 20


def test_the_sheet_as_markdown_has_a_box_for_every_answer_and_room_for_medicines() -> None:
    questions = FORMS["markdown"](SMALL).partition("### 1.")[2]

    assert questions == (
        f" How old are you?\n\nWhy we ask: Age matters.\n\nA whole number from 0 to 120:\n\n{BLANK}\n\n"
        "- [ ] Not sure\n- [ ] Prefer not to say\n"
        "\n### 2. Natto \\<b> or \\[eggs\\]?\n\nTick all the boxes that fit.\n\n"
        "- [ ] Natto \\| \\*\n- [ ] None of these\n- [ ] Not sure\n- [ ] Prefer not to say\n"
        "\n### 3. Which medicines?\n\nWrite the names as on the boxes, one on each line.\n\n"
        + f"{BLANK}\n\n"
        * 6
        + "- [ ] Water tablet\n- [ ] None of these\n- [ ] Not sure\n- [ ] Prefer not to say\n"
        "\n## More questions\n\nThese add detail. They can wait for another day.\n"
        "\n### 4. How often?\n\nThis one depends on your answer to: Foods. Leave it out if it does not fit "
        "you.\n\nTick one box.\n\n"
        "- [ ] Often\n- [ ] Not sure\n- [ ] Prefer not to say\n"
        "\n## Please note\n\nThis page gives information. It does not tell you to use, change or leave out "
        "any supplement or medicine."
        " A doctor, pharmacist or dietitian can help you decide.\n"
    )


class Reader(HTMLParser):
    """The text of each element, and the tags that are open at the end."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.texts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip() and self.open[-1] != "style":
            self.texts.append(data)


def test_the_sheet_as_a_page_says_the_same_and_closes_what_it_opens() -> None:
    page = Reader(FORMS["html"](SMALL))
    said = [
        re.sub(r"\\(.)", r"\1", line)
        for line in re.findall(r"^(?:#+ |- \[ \] )?(?!\\_)(\S.*)$", FORMS["markdown"](SMALL), re.MULTILINE)
    ]

    assert page.open == []
    assert [text for text in page.texts[1:] if text != "☐"] == said
    assert page.texts.count("☐") == FORMS["markdown"](SMALL).count("- [ ]")
    assert page.seen.count("section") == len(SMALL.questions)


def test_the_page_runs_nothing_and_fetches_nothing() -> None:
    page = FORMS["html"](packaged())

    assert page.startswith("<!DOCTYPE html>\n")
    assert not re.search(r"<script|<link|<img|https?://|url\(|@import| on\w+=", page)
    assert "default-src 'none'" in page
    assert "@media print" in page


@pytest.mark.parametrize("name", ["markdown", "html"])
def test_detail_questions_stand_in_a_part_of_their_own_behind_all_others(name: str) -> None:
    sheet = FORMS[name](DETAILED)

    assert [sheet.index(text) for text in ("How old are you?", "More questions", "Do you work at night?")] == sorted(
        sheet.index(text) for text in ("How old are you?", "More questions", "Do you work at night?")
    )


@pytest.mark.parametrize("name", FORMS)
def test_the_packaged_questionnaire_passes_the_search_for_amounts_and_is_the_same_each_time(name: str) -> None:
    assert FORMS[name](packaged()) == FORMS[name](packaged())
    search(None, FORMS[name](packaged()))


def test_a_rule_set_of_ones_own_is_named_as_such() -> None:
    from dataclasses import replace

    own = replace(SMALL, custom=True)

    assert all("rule set of your own choice" in FORMS[name](own) for name in FORMS)
    assert not any("rule set of your own choice" in FORMS[name](SMALL) for name in FORMS)


def test_the_sheet_says_which_rule_set_it_comes_from() -> None:
    assert SMALL.about.reviewed == date(2026, 11, 21)
    assert "Rule set 1, reviewed on 2026-11-21." in FORMS["markdown"](SMALL)
