"""Advice that no pattern knows is found by the weight of its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from d3k2_profile.dosing.advice_score import like_advice, parts, runs
from d3k2_profile.dosing.lint import refused
from tests.dosing.corpora import Sentence, corpus
from tests.dosing.learn_weights import learn
from tests.example_count import examples


def test_the_runs_of_a_sentence_are_its_words_without_endings_up_to_three_together() -> None:
    assert list(runs("my aunt loved it")) == [
        *("<", "my", "aunt", "lov", "it", ">"),
        *("< my", "my aunt", "aunt lov", "lov it", "it >"),
        *("< my aunt", "my aunt lov", "aunt lov it", "lov it >"),
    ]


def test_every_product_level_time_and_figure_reads_alike() -> None:
    assert list(runs("warfarin at 40 nmol/l every day")) == list(runs("magnesium at 75 ng/ml every day"))


def test_a_text_is_weighed_by_sentences_and_by_neighbours_together() -> None:
    assert parts("one. two! three") == ["one.", "two!", "three", "one. two!", "two! three"]


def test_words_of_refused_sentences_weigh_more_than_words_of_passing_ones() -> None:
    weights = learn([Sentence("swallow the pearl")] * 3, [Sentence("describe the study")] * 3)

    assert weights["swallow"] > 0 > weights["study"]


def test_advice_in_words_that_no_pattern_knows_is_named_by_its_heaviest_words() -> None:
    assert like_advice("My hairdresser's remedy: a pearl of D when the kettle sings.") != ""
    assert like_advice("The study lasted two years.") == ""


@pytest.mark.slow
@pytest.mark.parametrize(
    "behind", [", and you should stop warfarin", ", so take vitamin D with breakfast", ", but you need K2"]
)
@examples(100)
@given(st.sampled_from([each for each in corpus("pass") if each.field == "lay"]))
def test_advice_put_behind_a_passing_sentence_makes_it_refused(behind: str, passing: Sentence) -> None:
    assert refused(passing.text.rstrip(".!?") + behind, "lay")
