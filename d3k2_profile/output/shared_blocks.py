"""The parts that stand on a person's page and on a clinician's."""

from collections.abc import Iterable, Iterator

from d3k2_profile.output import findings_in_words as words_for
from d3k2_profile.output.answers_in_words import how_many
from d3k2_profile.output.blocks import Block, HeadedBlocks, Items, NotChecked, Notice, Paragraph, SourceLine, Sources
from d3k2_profile.output.words import CONTRADICTIONS, NOT_CHECKED, NOTICE, NOTICE_HEADING, SOURCES, dated, who_reviewed
from d3k2_profile.profile.model import Profile
from d3k2_profile.rules.model import HowRead, Source

HOW_READ: dict[HowRead, str] = {
    "whole": "we read all of it",
    "abstract": "we read its summary",
    "extract": "we read a part of it",
    "cited-by": "we know it from another source",
}
QUESTIONS = "QUESTIONS TO TAKE ALONG"


def not_checked(profile: Profile) -> Iterator[HeadedBlocks]:
    """Answers that do not fit together, and what could not be assessed; nothing where there is none."""
    if profile.contradictions:
        lines = tuple(words_for.contradicted(profile, each) for each in profile.contradictions)
        yield HeadedBlocks("contradictions", CONTRADICTIONS, (Items(lines),))
    lines, worth = words_for.not_checked(profile), profile.worth_finding_out
    if lines:
        in_short = words_for.not_checked_in_short(profile)
        lay = profile.audience == "individual"
        find_out = words_for.find_out_first if lay else words_for.worth_finding_out
        block = NotChecked(lines, in_short, find_out(worth) if worth else "")
        yield HeadedBlocks("not-checked", NOT_CHECKED, (block,))


def closing(profile: Profile) -> Iterator[Block]:
    """How every page ends: the questions to take along, of which there may be none, the sources and the notice."""
    yield HeadedBlocks("questions", QUESTIONS, (Items(profile.questions_to_ask),) if profile.questions_to_ask else ())
    yield sources(profile.cited, checked=profile.audience == "clinician")
    made_from = f"{dated(profile)}. Answers: {how_many(profile)}."
    yield Notice(NOTICE_HEADING, words_for.summary(profile), f"{NOTICE} {who_reviewed(profile.about)} {made_from}")


def _looked_at(source: Source) -> str:
    return f"(read: {source.read}, checked {source.checked.isoformat()})"


def sources(named: Iterable[Source], *, checked: bool = False) -> HeadedBlocks:
    """The list of sources, each with how it was read: in plain words, or `checked` with the day somebody looked."""
    lines = (
        SourceLine(
            id=source.id,
            short=source.short,
            citation=source.citation,
            link=source.link,
            read=_looked_at(source) if checked else f"({HOW_READ[source.read]})",
        )
        for source in named
    )
    return HeadedBlocks("sources", SOURCES, (Paragraph(words_for.STRENGTHS_MEAN), Sources(tuple(lines))))
