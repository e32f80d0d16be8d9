"""Dosing language is refused however it is written, and what only resembles it passes."""

import re

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from d3k2_profile.dosing.advice_score import EXPLAINS, LIMIT, weigh
from d3k2_profile.dosing.allowed_figures import CONSTRUCTIONS, Construction, Field
from d3k2_profile.dosing.amount_words import FORMS, NUMBERS, UNITS
from d3k2_profile.dosing.canonical_text import canonical
from d3k2_profile.dosing.figures_in_text import Figure, figures, unexplained
from d3k2_profile.dosing.goals_and_sun import GOALS, SUNS
from d3k2_profile.dosing.lint import Dosing, findings, refused, states_amount
from d3k2_profile.dosing.policy_patterns import AMOUNTS
from tests.dosing.corpora import CORPORA, Sentence, corpus
from tests.example_count import examples


def known(which: str) -> set[str]:
    """Sentences that are known to be judged wrongly."""
    parts = (CORPORA / "sentences-known-to-be-misjudged.txt").read_text("utf-8").split("# ")
    return {line for part in parts if part.startswith(which) for line in part.splitlines()[1:] if line}


@pytest.mark.slow
def test_every_sentence_that_must_be_refused_is_refused_but_for_those_known_to_get_past() -> None:
    sentences = corpus("refuse")

    assert len(sentences) == 2740 + 31 * 120
    assert {each.text for each in sentences if not refused(each.text, "lay")} == known("get past")


@pytest.mark.slow
def test_every_sentence_that_must_pass_passes_but_for_those_known_to_be_refused() -> None:
    sentences = corpus("pass")

    assert len(sentences) == 3976 + 31 * 120
    assert {each.text for each in sentences if refused(each.text, each.field)} == known("refused")


@pytest.mark.parametrize(
    "title",
    [
        "16S rRNA sequences of gut bacteria",
        "5-methyltetrahydrofolate in blood",
        "5-aminosalicylic acid and B12",
    ],
)
def test_a_title_names_a_molecule_by_its_figure_as_scientists_write_it(title: str) -> None:
    assert refused(title, "source", quoted=True) == ()


@pytest.mark.parametrize("title", ["16 s r 1000", "Why 5-methyl 1000 mcg", "5000 for all", "16s of vitamin D"])
def test_a_figure_beside_the_name_of_a_molecule_is_still_refused(title: str) -> None:
    assert refused(title, "source", quoted=True) != ()


TOLD = (
    "You should {} {}",
    "You must {} {}",
    "You need to {} {}",
    "You have to {} {}",
    "Please {} {}",
    "{} {}",
    "It is best to {} {}",
    "You can safely {} {}",
    "We recommend that you {} {}",
    "Everyone should {} {}",
    "People on warfarin should {} {}",
)
TO_DO = ("stop", "start", "take", "skip", "double", "avoid", "switch to", "increase", "lower", "stop taking", "add")
TAKEN = ("warfarin", "vitamin K", "K2", "magnesium", "your blood thinner", "calcium", "your supplements")


@pytest.mark.slow
@pytest.mark.parametrize("end", ["", ".", " today."])
def test_what_a_reader_is_told_outright_is_refused_with_and_without_a_full_stop(end: str) -> None:
    told = [shape.format(verb, taken) + end for shape in TOLD for verb in TO_DO for taken in TAKEN]

    assert [text for text in told if not refused(text[0].upper() + text[1:], "lay")] == []


AMOUNTS_ANYWHERE = (
    "2 tablets",
    "５ mg",
    "two drops",
    "½ capsule",
    "400 IU",
    "drei Kapseln",
    "2錠",
    "10 µg",
    "a single spray",
    "III tablets",
)


@pytest.mark.slow
@examples(300)
@given(
    st.sampled_from([each for each in corpus("pass") if each.field == "lay"]),
    st.sampled_from(AMOUNTS_ANYWHERE),
    st.integers(0, 40),
)
def test_an_amount_put_anywhere_in_a_passing_sentence_makes_it_refused(
    passing: Sentence, amount: str, place: int
) -> None:
    words = passing.text.split(" ")
    place %= len(words) + 1

    assert refused(" ".join([*words[:place], amount, *words[place:]]), "lay")


NOTATIONS = ("2", "２", "٢", "२", "২", "๒", "²", "②", "½", "2.5", "1/2", "2-3", "2 000", "2'000")
WORDS_FOR_TWO = ("two", "twenty")
NO_AMOUNT = {"percent", "cm", "kcal", "kg", "kj", "mm", "st", "box", "boxes", "measure", "measures"}
"""Units and forms that also count what nobody takes: shares, lengths, weights and packs."""


@pytest.mark.slow
def test_no_construction_explains_a_number_with_a_unit_or_a_form_in_any_notation_script_or_language() -> None:
    counted = sorted((UNITS | FORMS) - NO_AMOUNT)
    apart = [f"{number} {word}" for number in (*NOTATIONS, *WORDS_FOR_TWO) for word in counted]
    roman = [f"Ⅱ {word}" for word in counted if word.isascii()]
    together = [f"{number}{word}" for number in NOTATIONS for word in counted]

    assert [text for text in (*apart, *roman, *together) if not unexplained(text, "lay")] == []


IN_ENGLISH = "Most people in the long study were given {} for years, and all of them felt rather well."


@pytest.mark.parametrize("form", ["таблетки", "δισκια", "टैबलेट", "캡슐", "เม็ด"])
def test_a_number_in_words_of_any_language_counts_a_form_in_the_middle_of_an_english_sentence(form: str) -> None:
    assert [word for word in sorted(NUMBERS) if not unexplained(IN_ENGLISH.format(f"{word} {form}"), "lay")] == []


def test_a_roman_numeral_counts_a_form_of_any_language() -> None:
    numerals = ("ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii")

    assert [each for each in numerals if not unexplained(IN_ENGLISH.format(f"{each} comprimidos"), "lay")] == []


@pytest.mark.parametrize("unit", ["мг", "мкг", "마이크로그램", "मिलीग्राम", "มิลลิกรัม"])
def test_a_unit_of_another_script_is_refused_without_a_number_too(unit: str) -> None:
    assert unexplained(unit, "lay") == [Figure(canonical(unit)[0])]
    assert unexplained(IN_ENGLISH.format(f"some {unit}"), "lay") != []
    assert unexplained(IN_ENGLISH.format("some of me"), "lay") == []


@pytest.mark.parametrize("construction", CONSTRUCTIONS, ids=lambda each: each.name)
def test_the_examples_of_a_construction_are_explained_by_it(construction: Construction) -> None:
    for example in construction.examples:
        assert all(figure.construction for figure in figures(example, construction.fields[0]))


@pytest.mark.parametrize(
    ("sentence", "field", "explained"),
    [
        ("The choir that met in the old mill by the river had grown past 63 that year.", "lay", True),
        ("The choir that met in the old mill by the river had grown past 63 tablets that year.", "lay", False),
        ("The choir that met in the old mill by the river had 63 a day that year.", "lay", False),
        ("In the study vitamin D 63 was compared with a dummy by the authors.", "lay", False),
        ("In the study most people were given 600 and some were followed.", "lay", False),
        ("In the study the slope for albumin was 0.63 among carriers.", "clinician", True),
        ("In the study the slope for albumin was 63mcg among carriers.", "clinician", False),
        ("The choir that met in the old mill by the river had grown past 150 that year.", "clinician", True),
        ("The choir that met in the old mill by the river had grown past 150 that year.", "lay", False),
        ("The choir had grown past 63 that year" + " and the river by the mill was old" * 8 + ".", "lay", True),
        ("The choir had grown past 63 that year" + " and the river by the mill was old" * 14 + ".", "lay", False),
        ("The study of 63 things by X63z.", "source", False),
        ("ALT was 40 IU/L in the trial.", "clinician", True),
    ],
)
def test_a_plain_number_is_explained_in_an_explanation_unless_it_is_joined_to_what_is_taken(
    sentence: str, field: Field, explained: bool
) -> None:
    assert (unexplained(sentence, field) == []) == explained


def test_words_that_speak_neither_way_explain_a_plain_number_in_a_note_for_clinicians_alone() -> None:
    verbs = ("reached", "must reach", "saw", "will see", "then saw", "has had", "put down", "sang of")
    sentences = [f"The choir {verb} each of 63 apples." for verb in verbs]
    between = [each for each in sentences if EXPLAINS <= weigh(canonical(each)[0]) < LIMIT]

    assert between
    assert [each for each in between if unexplained(each, "clinician")] == []
    assert [each for each in between if not unexplained(each, "lay")] == []
    assert unexplained(f"The choir had grown past them that year. {between[0]}", "lay")


def test_a_figure_is_named_with_the_word_behind_it() -> None:
    assert [each.words for each in unexplained("They took 63 more of those.", "lay")] == ["63 more"]


def test_a_name_with_a_figure_of_the_rule_set_explains_it_before_anything_else_does() -> None:
    assert figures("It holds B12.", "lay") == [Figure("b12.", "vitamin")]
    assert figures("It holds B12.", "lay", {"b12"}) == [Figure("b12.", "name")]


def test_of_what_somebody_else_wrote_only_amounts_are_refused_and_in_a_citation_every_figure() -> None:
    advice, figure = "Take vitamin D every day.", "They took 63 more of those."

    assert refused(advice, "lay", quoted=True) == refused(figure, "lay", quoted=True) == ()
    assert refused("2000 IU of it.", "lay", quoted=True) == (Dosing("amount", "2000 iu"),)
    assert refused(figure, "source", quoted=True) == refused(figure, "lay") == (Dosing("figure", "63 more"),)
    assert unexplained("The mg in a tablet", "source") == []


@pytest.mark.parametrize(
    "said",
    [
        "It is not known whether it helps, and you must stop warfarin.",
        "You must stop warfarin, and nobody knows whether it helps.",
    ],
)
def test_a_hedge_softens_nothing_in_the_next_clause_and_nothing_before_it(said: str) -> None:
    assert findings(said) != []
    assert findings("It is not known whether you must stop warfarin.") == []


def test_a_pattern_of_advice_is_not_heeded_in_a_clause_that_clearly_explains() -> None:
    assert findings("Some people on warfarin have their INR checked every week, and later only every few weeks.") == []
    assert findings("Some people on warfarin have their INR checked, so take it every week.") != []


def test_an_imperative_names_something_to_take_and_no_number_to_call() -> None:
    assert findings("If nobody picks up, dial 111 and say that you use a blood thinner.") == []
    assert findings("If nobody picks up, dial 111 and stop the blood thinner.") != []
    assert findings("If you would like to try a supplement, show the label to your pharmacist first.") == []
    assert findings("If you would like to try a supplement, go for K2.") != []


@pytest.mark.parametrize(
    "told",
    [
        "Read the page and stop warfarin.",
        "Keep the list and then stop warfarin.",
        "Speak to your clinic first, or stop the warfarin.",
        "Look at what trials found and take magnesium.",
        "Note the results of the study and never take vitamin K2 with them.",
    ],
)
def test_what_is_to_be_done_with_a_medicine_once_something_else_is_done_is_refused(told: str) -> None:
    assert "direction" in {each.part for each in findings(told)}


@pytest.mark.parametrize(
    "told",
    [
        "Call 999 if you have hit your head and use a blood thinner.",
        "Ask your pharmacist and keep the leaflet of the medicine.",
        "Note the name and type the medicine.",
    ],
)
def test_what_else_is_to_be_done_passes_beside_a_medicine(told: str) -> None:
    assert findings(told) == []


@pytest.mark.parametrize(
    ("explained", "unexplained_one"),
    [
        ("A woman of 68 told us about her herbal capsules.", "A woman of 68 mg told us about her herbal capsules."),
        ("My mother, now 81, keeps her yellow book.", "Magnesium, now 81, keeps her well."),
        ("Cramps are common after 60.", "Magnesium works after 60."),
        ("Ten people came, and two of them were ill.", "Ten people came, and she took two of them."),
        ("See section 3.2 of the leaflet.", "See section 3.2 mg of the leaflet."),
        ("Type a number between 1 and 6 to open that item.", "Use a number between 1 and 6."),
        ("Of more people with loose stools, 14 against 6, nothing is said.", "More magnesium, 14 against 6."),
    ],
)
def test_an_age_a_count_or_a_place_is_explained_and_what_resembles_it_is_not(
    explained: str, unexplained_one: str
) -> None:
    assert unexplained(explained, "lay") == []
    assert unexplained(unexplained_one, "lay") != []


def test_a_date_on_a_page_is_not_read_together_with_the_word_behind_it() -> None:
    assert not states_amount("Reviewed 2026-11-21 tablets at home", frozenset())
    assert states_amount("Reviewed 21 tablets at home", frozenset())


@pytest.mark.slow
@pytest.mark.parametrize(
    ("needed", "pattern"),
    [(needed, pattern) for each in (AMOUNTS, GOALS, SUNS) for needed, patterns in each.items() for pattern in patterns],
)
@examples(200, HealthCheck.too_slow, HealthCheck.filter_too_much)
@given(data=st.data())
def test_whatever_a_pattern_finds_has_what_the_pattern_needs(
    needed: tuple[str, ...], pattern: str, data: st.DataObject
) -> None:
    found = data.draw(st.from_regex(re.compile(pattern, re.ASCII)))

    assert any(each in found for each in needed)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("2000 IU of vitamin D.", [Dosing("amount", "2000 iu")]),
        ("Aim for 100 nmol/l.", [Dosing("target", "aim for CONC")]),
        (
            "Lie in the midday sun for 20 minutes.",
            [Dosing("sun", "lie in the midday sun for 20 minutes"), Dosing("sun", "lie in the midday sun")],
        ),
        ("Why not take vitamin D?", [Dosing("direction", "why not")]),
        ("Start vitamin K2.", [Dosing("direction", "start vitamin k2")]),
        ("Vitamin D twice a day.", [Dosing("schedule", "vitamin d twice a day")]),
        ("Well apart from calcium with some iron.", [Dosing("schedule", "well apart")]),
        ("Ask first and take vitamin K2.", [Dosing("direction", "ask first and take vitamin k2")]),
        (
            "You should have vitamin D.",
            [Dosing("direction", "you should have vitamin d"), Dosing("direction", "should have vitamin d")],
        ),
    ],
)
def test_a_finding_names_the_part_of_the_policy_and_the_words(sentence: str, found: list[Dosing]) -> None:
    assert findings(sentence) == found


def test_what_only_the_weight_of_its_words_tells_is_called_advice() -> None:
    assert [each.part for each in findings("This hill grows pearls of sunshine.")] == ["advice"]
