"""CommonMark that survives a mail client and a wiki: every text escaped, one line for each paragraph, and no tables."""

import re
from collections.abc import Iterable, Iterator

from d3k2_profile.output import clinician, phrases
from d3k2_profile.output.sheet import sheet
from d3k2_profile.profile.model import (
    Finding,
    Profile,
    RaisedCaution,
    Response,
)
from d3k2_profile.text import blocks

_SPECIAL = re.compile(r"[\\`*_{}\[\]<#|~&]|:(?=[\w+-]+:)")
_AT_THE_START = re.compile(r"^(\d{1,9}(?=[.)]))?([-+=>.)])")
_BOX = "[ ]"


def render(profile: Profile) -> str:
    """The sheet, then the page that explains it; or, for a clinician, the items with their evidence."""
    parts = _for_clinician(profile) if profile.audience == "clinician" else (*_sheet(profile), *_page(profile))
    return re.sub(r"\n{3,}", "\n\n", "".join(f"{line}\n" for line in parts)).strip() + "\n"


def escape(text: str) -> str:
    """The text on one line, with every sign that CommonMark or a wiki would read as mark-up made plain."""
    plain = _SPECIAL.sub(lambda sign: f"\\{sign.group()}", " ".join(text.split()))
    return _AT_THE_START.sub(lambda sign: f"{sign.group(1) or ''}\\{sign.group(2)}", plain)


def _heading(words: str, level: int = 2) -> Iterator[str]:
    yield from ("", f"{'#' * level} {words}", "")


def _paragraph(text: str) -> Iterator[str]:
    yield from ("", escape(text), "")


def _labelled(label: str, text: str) -> str:
    return f"- **{label}:** {escape(text)}"


def _prose(text: str) -> Iterator[str]:
    """A rule-set text: paragraphs and lists."""
    for block in blocks(text):
        yield ""
        yield from (f"- {escape(line.removeprefix('- '))}" if line.startswith("- ") else escape(line) for line in block)
    yield ""


def _list(lines: Iterable[str]) -> Iterator[str]:
    yield from (f"- {escape(line)}" for line in lines)


def _top(profile: Profile) -> Iterator[str]:
    yield from _heading(escape(profile.about.title), 1)
    yield from _paragraph(phrases.made_from(profile))
    for said in phrases.warnings(profile):
        yield from ("", f"**{escape(said)}**", "")


def _sheet(profile: Profile) -> Iterator[str]:
    page = sheet(profile)
    yield from _top(profile)
    yield from _heading(phrases.sentence_case(phrases.SHEET))
    yield from _paragraph(phrases.SHEET_IS)
    yield from _heading(phrases.sentence_case(phrases.MY_CAUTIONS), 3)
    yield from _paragraph(page.no_caution)
    yield from (f"- {_numbered(caution)}" for caution in page.cautions)
    yield from (f"- {line}" for line in page.counted)
    yield from _heading(phrases.sentence_case(phrases.TAKEN), 3)
    yield from _list(page.taken)
    yield from ("", f"{_BOX} {phrases.TEAM_KNOWS} {_BOX} {phrases.TEAM_DOES_NOT_KNOW}", "")
    yield from _heading(phrases.sentence_case(phrases.ABOUT_ME), 3)
    yield from (_labelled(escape(label), answer) for label, answer in page.about_me)
    yield from _list(page.open)
    yield from _heading(phrases.sentence_case(phrases.MY_QUESTIONS), 3)
    yield from (f"- {_BOX} {escape(question)}" for question in page.questions)
    yield from _heading(phrases.sentence_case(phrases.OWN_WORDS), 3)
    yield from (_LINE, "")
    yield from _heading(phrases.sentence_case(phrases.NEXT_STEP), 3)
    yield from ("", f"{phrases.WHO}: {_LINE}", "", f"{phrases.BY_WHEN}: {_LINE}", "")
    yield from ("", f"**{escape(phrases.NO_CHANGE)}**", "")


_LINE = ". " * 30 + "."


def _numbered(finding: Finding) -> str:
    return f"**{finding.number}.** {phrases.level(finding)}: {escape(finding.part.title)}"


def _page(profile: Profile) -> Iterator[str]:
    yield from ("", "---", "")
    yield from _paragraph(phrases.WHAT_THIS_IS)
    yield from _paragraph(f"{phrases.summary(profile)}.")
    yield from _cautions(profile)
    yield from _not_checked(profile)
    yield from _factors(profile)
    yield from _sections(profile)
    yield from _closing(profile)


def _cautions(profile: Profile) -> Iterator[str]:
    yield from _heading(phrases.sentence_case(phrases.CAUTIONS))
    yield from _paragraph(phrases.no_caution(profile))
    for card in profile.cards:
        first = card[0]
        if first.shares_a_card:
            yield from ("", f"**{phrases.mark(first)}**", "")
            yield from _paragraph(phrases.waiting_for(profile, first))
        for caution in card:
            yield from _card(profile, caution)


def _card(profile: Profile, caution: RaisedCaution) -> Iterator[str]:
    """A caution in full; one of several that wait for the same answers says less of itself, but why and who to ask."""
    part = caution.part
    yield from _heading(f"{caution.number}. {escape(part.title)}", 3)
    if not caution.shares_a_card:
        yield from ("", f"**{phrases.mark(caution)}**", "")
    yield from _reasons(caution)
    if not caution.shares_a_card:
        if caution.missing:
            yield from _paragraph(phrases.waiting_for(profile, caution))
        yield from _prose(part.text)
    yield from (_labelled(phrases.ASK, question) for question in (part.ask[:1] if caution.shares_a_card else part.ask))
    yield from _support(caution)


def _reasons(finding: Finding) -> Iterator[str]:
    if isinstance(finding, RaisedCaution) and finding.certainty == "not-ruled-out":
        for reason in finding.because:
            yield from _paragraph(reason)
    else:
        yield from (_labelled(phrases.BECAUSE, reason) for reason in finding.because)
        yield ""


def _support(finding: Finding) -> Iterator[str]:
    yield _labelled(phrases.EVIDENCE, phrases.evidence(finding.part.evidence))
    yield _labelled(phrases.sentence_case(phrases.SOURCES), ", ".join(finding.part.sources))


def _not_checked(profile: Profile) -> Iterator[str]:
    lines = phrases.not_checked(profile)
    if not lines:
        return
    yield from _heading(phrases.sentence_case(phrases.NOT_CHECKED))
    yield from _list(lines)
    if profile.worth_finding_out:
        yield from _paragraph(phrases.worth_finding_out(profile.worth_finding_out))


def _factors(profile: Profile) -> Iterator[str]:
    yield from _heading(phrases.sentence_case(phrases.FACTORS))
    for response in phrases.factors(profile):
        yield from _factor(profile, response)
    yield ""
    yield from _list(phrases.medicines(profile))
    yield from ("", phrases.LEGEND, "")
    for line in phrases.open_answers(profile):
        yield from _paragraph(line)


def _factor(profile: Profile, response: Response) -> Iterator[str]:
    yield _labelled(escape(response.question.label), phrases.answer(response.question, response.value))
    yield f"  - {phrases.LEADS_TO}: {phrases.leads_to(profile, response)}"
    if response.question.why:
        yield f"  - {escape(response.question.why)}"


def _sections(profile: Profile) -> Iterator[str]:
    if not profile.sections and not profile.cautions_only:
        return
    yield from _heading(phrases.sentence_case(phrases.SECTIONS))
    yield from (_labelled(phrases.BECAUSE, reason) for reason in profile.cautions_only)
    if profile.cautions_only:
        yield from _paragraph(phrases.CAUTIONS_ONLY)
    for section in profile.sections:
        yield from _heading(f"{section.number}. {escape(section.part.title)}", 3)
        yield from _reasons(section)
        yield from _prose(section.part.text)
        if section.part.not_known:
            yield _labelled(phrases.NOT_KNOWN, section.part.not_known)
        yield from _support(section)
    if profile.further:
        yield from _paragraph(phrases.further_sections(profile))


def _closing(profile: Profile) -> Iterator[str]:
    yield from _heading(phrases.sentence_case(phrases.QUESTIONS))
    yield from _list(profile.questions_to_ask)
    yield from _sources(profile)
    yield from _heading(phrases.sentence_case(phrases.NOTICE_HEADING))
    yield from _paragraph(f"{phrases.summary(profile)}.")
    yield from _paragraph(phrases.NOTICE)


def _sources(profile: Profile) -> Iterator[str]:
    yield from _heading(phrases.sentence_case(phrases.SOURCES))
    for source in profile.sources:
        checked = f" {phrases.checked(source)}" if profile.audience == "clinician" else ""
        yield f"- {escape(f'{source.id}: {source.citation}{checked}')} {_link(source.link)}"


def _link(link: str) -> str:
    """An address as a link; whatever is none stays text."""
    plain = re.fullmatch(r"https?://[^\s<>\\]+", link)
    return f"<{link}>" if plain else escape(link)


def _for_clinician(profile: Profile) -> Iterator[str]:
    yield from _heading(escape(profile.about.title), 1)
    yield from _heading(phrases.sentence_case(phrases.FOR_CLINICIANS))
    for line in phrases.clinician_lines(profile):
        yield from _paragraph(line)
    yield from _heading(phrases.sentence_case(phrases.ITEMS))
    yield from _paragraph(phrases.no_caution(profile))
    items = clinician.items(profile)
    for item in items:
        yield from _item(profile, item)
    yield from _heading(phrases.sentence_case(phrases.RESPONSES))
    yield from (_labelled(escape(label), state) for label, state in clinician.states(profile))
    yield from _list(phrases.medicines(profile))
    yield from _not_checked(profile)
    yield from _heading(phrases.sentence_case(phrases.CONTESTED))
    yield from _paragraph(phrases.contested(clinician.contested_numbers(items)))
    yield from _heading(phrases.sentence_case(phrases.NOT_COVERED))
    yield from _list(clinician.not_covered(profile))
    yield from _closing(profile)


def _item(profile: Profile, item: clinician.Item) -> Iterator[str]:
    finding = item.finding
    yield from _heading(f"{finding.number}. {escape(f'{finding.part.title} ({finding.part.id})')}", 3)
    yield from ("", f"**{phrases.level(finding)}{f' - {phrases.CONTESTED}' if item.contested else ''}**", "")
    yield from _prose(item.full_text)
    yield from (_labelled(label, text) for label, text in clinician.rows(profile, item))
