"""A finished report that states an amount is not shown, whatever the format and wherever the amount came from."""

import re
import unicodedata
from dataclasses import replace
from datetime import date
from itertools import product
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from d3k2_profile.dosing.lint import amounts
from d3k2_profile.output import FORMATS, FORMS
from d3k2_profile.output.terminal import Page
from d3k2_profile.output.withhold_amounts import Withheld, release, search, texts
from d3k2_profile.profile.evaluate import evaluate
from d3k2_profile.profile.model import Audience
from d3k2_profile.questions.value_types import Unknown
from d3k2_profile.rules.model import RuleSet, Statement
from d3k2_profile.terminal.console import plain_text
from d3k2_profile.text import figures_in
from tests.example_count import examples
from tests.sample_rules import WARFARIN_RULES, packaged, profile_of
from tests.strategies import partial_answers
from tests.visible_words import PAGES

PLANTED = "Some take 2000 IU of it."
SAID = Statement(text=PLANTED, strength="strong", kind="guideline", sources=("someone2020",))


def planted(field: str) -> RuleSet:
    """The small rule set with an amount in one text, as if the lint had not seen it."""
    caution, section = WARFARIN_RULES.cautions[0], WARFARIN_RULES.sections[0]
    match field:
        case "caution":
            return replace(WARFARIN_RULES, cautions=(replace(caution, says=(SAID,)), *WARFARIN_RULES.cautions[1:]))
        case "because":
            rules = tuple(replace(rule, because=PLANTED) if rule.id == "vka" else rule for rule in WARFARIN_RULES.rules)
            return replace(WARFARIN_RULES, rules=rules)
        case "source":
            return replace(WARFARIN_RULES, sources=(replace(WARFARIN_RULES.sources[0], where="25 µg a day"),))
        case _:
            return replace(WARFARIN_RULES, sections=(replace(section, says=(SAID,)),))


CULPRITS = {
    "caution": "vitamin-k-antagonist",
    "because": "vitamin-k-antagonist",
    "section": "age",
    "source": "someone2020",
}


@pytest.mark.parametrize(
    ("name", "field", "culprit"),
    [
        (name, field, culprit)
        for name in PAGES
        for field, culprit in CULPRITS.items()
        if (name, field) != ("terminal", "source")  # a page on a terminal has no list of sources
    ],
)
def test_a_report_that_states_an_amount_is_withheld_and_the_finding_is_named(
    name: str, field: str, culprit: str
) -> None:
    profile = profile_of(planted(field), {"age": 72, "clot_medicine": "warfarin"})

    with pytest.raises(Withheld) as withheld:
        search(profile, FORMATS[name](profile))
    assert (
        f"{withheld.value}"
        == f"This page was withheld, because it states an amount ({culprit}); this program never shows one."
    )


TYPED = ["warfarin 5 mg", "5 mg", "two tablets of coumadin", "<b>5</b> mg", "x ５００ｍｃｇ", "5\\_mg", "5&nbsp;mg"]


@pytest.mark.parametrize("audience", get_args(Audience))
@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("typed", TYPED)
def test_an_amount_that_a_person_types_is_in_no_output(typed: str, name: str, audience: Audience) -> None:
    profile = replace(
        profile_of(packaged(), {"clot_medicine": "warfarin", "medications": [typed]}, on=date(2026, 11, 21)),
        audience=audience,
    )
    document = FORMATS[name](profile)
    search(profile, document)

    assert not re.search(
        r"\b(5|500|two) ?(mg|mcg|tablets)", unicodedata.normalize("NFKC", plain_text(document)).replace("\\", "")
    )


@pytest.mark.parametrize("name", PAGES)
def test_a_note_for_clinicians_that_states_an_amount_is_withheld(name: str) -> None:
    caution = replace(WARFARIN_RULES.cautions[0], clinician=(SAID,))
    profile = profile_of(
        replace(WARFARIN_RULES, cautions=(caution, *WARFARIN_RULES.cautions[1:])), {"clot_medicine": "warfarin"}
    )

    search(profile, FORMATS[name](profile))
    with pytest.raises(Withheld):
        search(profile, FORMATS[name](replace(profile, audience="clinician")))


def test_each_block_of_a_page_is_read_by_itself_as_a_browser_shows_it() -> None:
    page = """<!DOCTYPE html><html><head><style>p { margin: 5mg }</style><meta content="of the head"></head>
    <body><p>20<b>00</b> I<i>U</i></p><ul><li>age 72</li><li>iu</li></ul>
    <table><tr><th>2000</th><td data-label="a label">&#73;U &amp; more</td></tr></table></body></html>"""

    assert [text.strip() for text in texts(page) if text.strip()] == [
        "of the head",
        "2000 IU",
        "age 72",
        "iu",
        "2000",
        "a label",
        "IU & more",
    ]


@pytest.mark.parametrize(
    "planted",
    ["<p>20<b>00</b> IU</p>", '<td data-label="2000 IU">x</td>', "<li>2&#48;00 &#73;U</li>", "<h2>2000\nIU</h2>"],
)
def test_an_amount_that_mark_up_divides_or_hides_is_found(planted: str) -> None:
    with pytest.raises(Withheld):
        search(evaluate(WARFARIN_RULES, {}), f"<!DOCTYPE html>\n<html><body>{planted}</body></html>")


def asking_for(amount: str) -> RuleSet:
    """The small rule set with an amount in a question, as if the lint had not seen it."""
    return replace(
        WARFARIN_RULES, questions=(replace(WARFARIN_RULES.questions[0], ask=amount), *WARFARIN_RULES.questions[1:])
    )


def test_answers_as_fhir_are_searched_too() -> None:
    profile = profile_of(asking_for(PLANTED), {"age": 72})

    with pytest.raises(Withheld):
        search(profile, FORMATS["fhir"](profile))


@pytest.mark.parametrize("name", FORMS)
def test_a_blank_questionnaire_is_searched_too(name: str) -> None:
    with pytest.raises(Withheld):
        release(None, FORMS[name](asking_for(PLANTED)))


def test_a_partial_page_is_searched_too() -> None:
    profile = profile_of(planted("caution"), {"clot_medicine": "warfarin"})

    with pytest.raises(Withheld):
        search(profile, Page(replace(profile, partial=True)))


@pytest.mark.slow
def test_a_number_of_the_layout_is_never_read_together_with_the_word_beside_it() -> None:
    profile = profile_of(packaged(), {"age": 72, "medications": ["water tablet"], "supplements": ["vitamin-d"]})

    for form, audience in product(FORMATS.values(), get_args(Audience)):
        search(profile, form(replace(profile, audience=audience)))


@pytest.mark.slow
@pytest.mark.parametrize("value", list(Unknown), ids=lambda value: value.name.lower())
@pytest.mark.parametrize("count", [1, len(packaged().questions)])
def test_questions_without_an_answer_withhold_no_page(count: int, value: Unknown) -> None:
    answers = {question.id: value for question in packaged().questions[:count]}
    profile = evaluate(packaged(), answers, date(2026, 11, 21))

    for form, audience in product(FORMATS.values(), get_args(Audience)):
        search(profile, form(replace(profile, audience=audience)))


@pytest.mark.slow
@examples(30)
@given(
    st.data(),
    st.sampled_from(["warfarin 5 mg", "5 mg", "two tablets", "vitamin d 1000 iu", "x ５００ｍｃｇ", "coumadin 2 x 1"]),
)
def test_no_report_states_an_amount_whatever_the_answers_and_whatever_was_typed(
    data: st.DataObject, typed: str
) -> None:
    answers = {**data.draw(partial_answers(packaged())), "medications": [typed]}
    profile = profile_of(packaged(), answers, on=date(2026, 11, 21))

    for form, audience in product(FORMATS.values(), get_args(Audience)):
        document = form(replace(profile, audience=audience))
        search(profile, document)
        assert not any(amounts(text) for text in texts(document))


def test_no_citation_of_the_packaged_rule_set_reads_like_an_amount() -> None:
    assert [source.id for source in packaged().sources if amounts(source.citation) or amounts(source.short)] == []


@pytest.mark.slow
def test_a_page_with_any_name_of_the_rule_set_that_has_a_figure_is_let_out() -> None:
    lexicon = packaged().questionnaire.lexicon
    others = {name for also in lexicon.other_medicines.values() for name in also}
    names = others.union(lexicon.other_medicines, *(kind.all_names for kind in lexicon.classes))

    for name in sorted(filter(figures_in, names)):
        profile = profile_of(packaged(), {"medications": [name]})
        search(profile, "\n".join(found.entry.typed for found in profile.medications))


@pytest.mark.parametrize("name", ["Кальций-Д3 Никомед", "a.t.10"])
def test_a_page_with_a_name_that_the_search_reads_in_other_letters_is_let_out(name: str) -> None:
    profile = profile_of(packaged(), {"medications": [name]})

    search(profile, FORMATS["json"](profile))


def test_a_page_that_counts_what_cannot_wait_among_all_that_is_asked_first_is_let_out() -> None:
    profile = profile_of(
        packaged(), {"supplements": ["calcium"], "conditions": ["overactive-parathyroid", "high-calcium"]}
    )
    page = plain_text(Page(profile))

    assert "2 of them promptly." in " ".join(page.split())
    search(profile, Page(profile))
