"""The library of sections and cautions."""

import pytest

from d3k2_profile.output import rule_set_contents
from d3k2_profile.profile.word_search import search
from d3k2_profile.terminal.console import plain_text
from tests import sample_rules
from tests.cli.running import outcome, run


def test_reading_lists_every_section_and_caution_under_its_topic() -> None:
    packaged = sample_rules.packaged()
    status, shown, said = outcome(run("read"))

    assert (status, shown, said) == (0, plain_text(rule_set_contents.contents(packaged)), "")
    assert [name for name in packaged.findings if f"- {name}: " not in shown] == []
    assert [line for line in shown.splitlines() if line.isupper() and line[0].isalpha()] == [
        "HOW EACH WORKS",
        "WHAT STUDIES FOUND",
        "WHAT SHAPES IT",
        "FORMS AND FOOD",
        "TESTS",
        "CONCERNS",
        "BLOOD THINNERS",
        "MEDICINES",
        "CONDITIONS",
        "PRODUCTS",
        "WHEN TO GET HELP",
    ]


@pytest.mark.slow
@pytest.mark.parametrize("name", sample_rules.packaged().findings)
def test_reading_one_shows_it_with_its_sources(name: str) -> None:
    part = sample_rules.packaged().findings[name]

    status, shown, said = outcome(run("read", name))

    assert (status, shown, said) == (0, plain_text(rule_set_contents.entry(sample_rules.packaged(), part)), "")
    assert part.title in " ".join(shown.split())
    cited = {source for statement in (*part.says, *part.more) for source in statement.sources}
    assert [source for source in cited if f"- {source}: " not in shown] == []


@pytest.mark.parametrize("words", [["where", "does", "the", "calcium", "go"], ["warfrin"], ["vitamin-k-antagonis"]])
def test_reading_words_shows_what_they_find(words: list[str]) -> None:
    found = search(sample_rules.packaged(), " ".join(words))

    assert found
    assert outcome(run("read", *words)) == (0, plain_text(rule_set_contents.found(found)), "")


def test_reading_words_that_find_nothing_points_to_the_list() -> None:
    assert outcome(run("read", "xyzzy\x1b[2J", "plugh")) == (
        2,
        "",
        "nothing here is about 'xyzzy plugh'; 'd3k2-profile read' lists all. A doctor, pharmacist or dentist can say "
        "more.\n",
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ["hair", "K2", "wrinkles"],
            "Nothing here is about: hair, wrinkles. A doctor, pharmacist or dentist can say more.",
        ),
        (["does", "K2", "help", "teeth"], "Nothing here is about teeth; a dentist can say more."),
        (["how", "many", "IU", "of", "D3"], "No amounts stand here, nor when to take anything, on purpose."),
        (["level", "18", "ng/ml"], "No amounts stand here"),
        (["vitamin", "D", "with", "breakfast"], "No amounts stand here"),
        (["when", "do", "I", "take", "K2"], "No amounts stand here"),
    ],
)
def test_reading_says_which_words_nothing_has_and_that_no_amounts_stand_there(words: list[str], said: str) -> None:
    status, shown, _ = outcome(run("read", *words))

    assert status == 0
    assert said in " ".join(shown.split())


@pytest.mark.slow
def test_nothing_is_said_twice_in_what_is_read_in_full() -> None:
    twice = [
        (part.id, said)
        for part in sample_rules.packaged().findings.values()
        for said in {each.text for each in (*part.says, *part.more)}
        if " ".join(plain_text(rule_set_contents.entry(sample_rules.packaged(), part)).split()).count(
            " ".join(said.split())
        )
        > 1
    ]

    assert [each for each in twice if "speak to your clinic before any change" in each[1]] == []


def test_a_number_without_a_unit_is_a_word_like_any_other() -> None:
    assert "- under-18:" in outcome(run("read", "under", "18"))[1]
