"""The order of a page, and what stands on it: the blocks of a profile, for a person or for a clinician."""

from collections.abc import Iterator, Sequence

from d3k2_profile.output.answers_in_words import answer, in_short, labels_by_state, medicines
from d3k2_profile.output.blocks import (
    Block,
    CautionCard,
    Factor,
    Factors,
    Further,
    HeadedBlocks,
    Labelled,
    Opening,
    Paragraph,
    SectionCard,
    SharedCard,
)
from d3k2_profile.output.clinician_details import rested_on
from d3k2_profile.output.clinician_page import clinician_page
from d3k2_profile.output.findings_in_words import (
    MARKS,
    leads_to,
    mark,
    more,
    no_caution,
    open_in_short,
    stated,
    waiting_for,
)
from d3k2_profile.output.shared_blocks import closing, not_checked
from d3k2_profile.output.talking_sheet import talking_sheet
from d3k2_profile.output.words import (
    ACT,
    ASK,
    BECAUSE,
    CAUTIONS,
    CAUTIONS_ONLY,
    MORE_THAT_FITS,
    NOT_CHECKED,
    NOT_KNOWN,
    WHAT_THE_MARKS_MEAN,
    WHAT_THIS_IS,
    dated,
    warnings,
)
from d3k2_profile.profile.model import Finding, Profile, RaisedCaution
from d3k2_profile.rules.model import Statement
from d3k2_profile.text import command

FACTORS = "YOUR FACTORS AT A GLANCE"
WHAT_COMES_UP = "WHAT YOUR ANSWERS BRING UP"
MOST_IN_CONDITIONAL_WORDS = 8
"""Of more cautions than these that wait for answers, a terminal names those that wait for the same ones."""
LEGEND = (
    "[!!!] ask first, [!!] bring up, [i] good to know, [?] not checked, see: explained below, -: nothing on this page."
)


def page(profile: Profile) -> tuple[Block, ...]:
    """The blocks of a page from top to bottom; the last is the notice."""
    match profile.audience:
        case "individual":
            return tuple(_for_individual(profile))
        case "clinician":
            return tuple(clinician_page(profile))


def _for_individual(profile: Profile) -> Iterator[Block]:
    yield _opening(profile)
    yield _cautions(profile)
    yield from not_checked(profile)
    yield HeadedBlocks("factors", FACTORS, (_factors(profile),))
    yield from _sections(profile)
    yield from closing(profile)


def _opening(profile: Profile) -> Opening:
    return Opening(
        title=profile.about.title,
        what_this_is=WHAT_THIS_IS,
        made_from=f"{dated(profile, digest=False)}.",
        warnings=tuple(warnings(profile)),
        sheet=talking_sheet(profile),
        marks=_marks_that_stand(profile),
    )


def _marks_that_stand(profile: Profile) -> tuple[tuple[str, str], ...]:
    """What each mark of the page means, without those that nothing on it has."""
    levels = {each.part.level for each in profile.cautions}
    absent = {f"{named}:" for level, named in MARKS.items() if level not in levels}
    checked = all(each.heading != NOT_CHECKED for each in not_checked(profile))
    absent |= {f"{NOT_CHECKED}:"} if checked else set()
    absent |= {"NOT RULED OUT:"} if all(each.applies for each in profile.cautions) else set()
    return tuple(meaning for meaning in WHAT_THE_MARKS_MEAN if meaning[0] not in absent)


def _cautions(profile: Profile) -> HeadedBlocks:
    nothing = no_caution(profile)
    cards: list[Block] = [
        _shared_card(profile, card) if card[0].shares_a_card else _caution_card(profile, card[0])
        for card in profile.cards
    ]
    return HeadedBlocks("cautions", CAUTIONS, (*([Paragraph(nothing)] if nothing else []), *cards))


def _shared_card(profile: Profile, cautions: tuple[RaisedCaution, ...]) -> SharedCard:
    cards = tuple(_caution_card(profile, caution) for caution in cautions)
    sharing = sum(caution.shares_a_card for caution in profile.cautions)
    return SharedCard(cards[0].mark, cards[0].waiting_for, cards, many=sharing > MOST_IN_CONDITIONAL_WORDS)


def _caution_card(profile: Profile, caution: RaisedCaution) -> CautionCard:
    """A caution in full; one that shares a card says only the first question to ask."""
    applies, part = caution.applies, caution.part
    return CautionCard(
        number=caution.number,
        level=part.level,
        mark=mark(caution),
        title=part.title,
        short=part.short,
        because=_because(caution.because) if applies else (),
        if_unsure=() if applies else caution.because,
        waiting_for=waiting_for(profile, caution) if caution.missing else "",
        open=open_in_short(profile, caution) if caution.missing else "",
        act=Labelled(ACT, part.act),
        statements=tuple(sorted(map(stated, caution.statements), key=lambda each: not each.first)),
        asks=tuple(Labelled(ASK, question) for question in caution.asks[: 1 if caution.shares_a_card else None]),
        more=more(part.id, profile.rules_file) if part.more else "",
    )


def _because(reasons: tuple[str, ...]) -> tuple[Labelled, ...]:
    return tuple(Labelled(BECAUSE, reason) for reason in reasons)


def _factors(profile: Profile) -> Factors:
    """The questions that were asked, special answers too."""
    left_open = labels_by_state(profile)
    matters = rested_on(profile, profile.cautions)
    return Factors(
        rows=tuple(
            Factor(
                label=each.question.label,
                answer=_first(matters.get(each.question.id, ()), answer(each.question, each.value)),
                leads_to=leads_to(profile, each),
                why=each.question.why,
                known=each.state == "known",
            )
            for each in profile.responses
            if each.value is not None
        ),
        legend=LEGEND,
        medicines=medicines(profile),
        not_known=tuple(line for state, line in left_open.items() if state != "not-asked"),
        not_answered=tuple(line for state, line in left_open.items() if state == "not-asked"),
    )


def _first(matters: Sequence[str], answer: str) -> str:
    """The answer with what a caution rests on before the rest, so that no list is cut there."""
    return "; ".join(sorted(answer.split("; "), key=lambda part: in_short(part) not in matters))


def _sections(profile: Profile) -> Iterator[HeadedBlocks]:
    if not profile.sections and not profile.cautions_only:
        return
    blocks: list[Block] = [*_because(profile.cautions_only)]
    if profile.cautions_only:
        blocks.append(Paragraph(CAUTIONS_ONLY))
    blocks += _section_cards(profile.sections, profile.rules_file)
    if profile.further:
        names = ", ".join(section.part.id for section in profile.further)
        titles = tuple(section.part.title for section in profile.further)
        how = f"type {command('read', profile.rules_file)} and one of: {names}"
        blocks.append(Further(MORE_THAT_FITS, titles, how))
    yield HeadedBlocks("sections", WHAT_COMES_UP, tuple(blocks))


def _section_cards(sections: Sequence[Finding], rules_file: str) -> Iterator[SectionCard]:
    """The sections; in short none says again what one above has said word for word."""
    said = set[str]()
    for section in sections:
        fresh = [each for each in section.in_short if each.text not in said]
        said.update(each.text for each in fresh)
        yield _section_card(section, fresh, rules_file)


def _section_card(section: Finding, in_short: Sequence[Statement], rules_file: str) -> SectionCard:
    part = section.part
    return SectionCard(
        number=section.number,
        title=part.title,
        asks=part.asks,
        because=_because(section.because),
        in_short=tuple(map(stated, in_short)),
        statements=tuple(map(stated, section.statements)),
        not_known=(Labelled(NOT_KNOWN, part.not_known),) if part.not_known else (),
        more=more(part.id, rules_file),
        year=section.year,
        way=part.way,
    )
