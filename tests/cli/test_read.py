"""The library of sections and cautions."""

import pytest

from d3k2_profile.output import library
from d3k2_profile.terminal.console import plain_text
from tests import samples
from tests.cli.running import outcome, run


def test_reading_lists_every_section_and_caution() -> None:
    packaged = samples.packaged()
    status, shown, said = outcome(run("read"))

    assert (status, shown, said) == (0, plain_text(library.contents(packaged)), "")
    assert [name for name in packaged.findings if f"- {name}: " not in shown] == []


@pytest.mark.slow
@pytest.mark.parametrize("name", samples.packaged().findings)
def test_reading_one_shows_it_with_its_sources(name: str) -> None:
    part = samples.packaged().findings[name]

    status, shown, said = outcome(run("read", name))

    assert (status, shown, said) == (0, plain_text(library.entry(samples.packaged(), part)), "")
    assert part.title in " ".join(shown.split())
    named = {source for statement in (*part.says, *part.more) for source in statement.sources}
    assert [source for source in named if f"- {source}: " not in shown] == []


def test_reading_a_misspelt_id_suggests_the_nearest() -> None:
    message = (
        "there is no section or caution 'vitamin-k-antagonis'; did you mean 'vitamin-k-antagonist'? "
        "'d3k2-profile read' lists all\n"
    )

    assert outcome(run("read", "vitamin-k-antagonis")) == (2, "", message)


def test_reading_an_id_like_no_other_points_to_the_list() -> None:
    assert outcome(run("read", "xyzzy")) == (
        2,
        "",
        "there is no section or caution 'xyzzy'; 'd3k2-profile read' lists all\n",
    )
