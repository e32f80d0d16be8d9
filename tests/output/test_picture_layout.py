"""Pictures: drawn for whom they are meant, in words for those who do not see them, and searched like every text."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from d3k2_profile.output import FORMATS
from d3k2_profile.output.picture_layout import LETTERS, steps, way_in_words
from d3k2_profile.rules.diagnostics import RuleSetError
from d3k2_profile.rules.diagrams import Stop, Way
from d3k2_profile.terminal.console import plain_text
from tests.sample_rules import packaged, profile_of, ruleset

PARTS = """
    questions: [{id: place, kind: choice, ask: Where?, label: Place, options: [{id: north, label: North},
        {id: south, label: South}]}]
    sources: [{id: s, authors: A, where: J, year: 2020, identifier: "doi:10.1/1", read: abstract,
        checked: "2026-11-21"}]
    sections:
      - id: season
        title: Season
        says: [{text: Light differs., strength: strong, kind: observational, sources: [s]}]
        years:
          - {title: The year, shaded: [Jan, Dec], shaded_means: Weak light, others_mean: Strong light,
             note: A general pattern., when: {place: [north]}}
        way: {title: The way, steps: [[{place: Skin, text: Light falls on it.}],
          [{place: Liver, text: TEXT}, {place: Kidneys, text: They follow.}]], note: In general.}
    rules: [{id: r, when: {place: [north, south]}, because: B., show: {sections: [season]}}]
"""


def drawn(answer: str) -> list[tuple[str, str]]:
    """The title and the description of each picture on the page of an answer."""
    rules = ruleset(PARTS.replace("TEXT", "It changes it."))
    page = plain_text(FORMATS["html"](profile_of(rules, {"place": answer})))
    return re.findall(r"<svg role=\"img\" [^>]*>\s*<title[^>]*>(.*?)</title>\s*<desc[^>]*>(.*?)</desc>", page)


def test_each_picture_is_described_in_words_and_a_year_is_drawn_only_where_its_condition_is_true() -> None:
    way = ("The way", "Skin: Light falls on it. Then: Liver: It changes it. Kidneys: They follow.")
    others = "Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov"

    assert drawn("north") == [("The year", f"Jan, Dec: Weak light. {others}: Strong light."), way]
    assert drawn("south") == [way]
    assert drawn("not-sure") == [way]


def test_on_a_terminal_the_shaded_months_stand_in_brackets() -> None:
    rules = ruleset(PARTS.replace("TEXT", "It changes it."))
    page = plain_text(FORMATS["terminal"](profile_of(rules, {"place": "north"})))

    assert (
        "   [Jan] Feb Mar Apr May Jun Jul Aug Sep Oct Nov [Dec]\n   In brackets: Weak light. A general pattern.\n"
        in page
    )


def test_an_amount_in_a_picture_is_refused_like_one_in_any_other_text() -> None:
    with pytest.raises(RuleSetError, match="dosing-language"):
        ruleset(PARTS.replace("TEXT", "Take 1000 IU of it."))


TEXTS = st.text(alphabet="abc ", min_size=1, max_size=90).filter(str.strip)
STOPS = st.builds(Stop, place=st.just("Place"), text=TEXTS)
WAYS = st.lists(st.lists(STOPS, min_size=1, max_size=4).map(tuple), min_size=1, max_size=6).map(
    lambda steps: Way(title="T", steps=tuple(steps), note="N")
)


@given(WAYS)
def test_the_boxes_of_a_way_stand_below_each_other_and_hold_every_word(way: Way) -> None:
    boxes = steps(way)
    said = " ".join(
        f"{place.name}: {' '.join(line for _, line in place.lines)}" for box in boxes for place in box.places
    )

    assert all(upper.top + upper.height < lower.top for upper, lower in pairwise(boxes))
    assert said.split() == way_in_words(way).replace(" Then: ", " ").split()
    for box in boxes:
        baselines = [at for place in box.places for at in (place.baseline, *(at for at, _ in place.lines))]
        assert baselines == sorted(set(baselines))
        assert box.top < baselines[0] < baselines[-1] < box.top + box.height


def test_the_lines_of_the_packaged_pictures_fit_their_boxes() -> None:
    ways = [section.way for section in packaged().sections if section.way]
    lines = [line for way in ways for box in steps(way) for place in box.places for _, line in place.lines]

    assert len(ways) == 2
    assert max(map(len, lines)) <= LETTERS
