"""One self-contained page: a sheet to take along, then all that stands behind it; for a clinician the items and their
evidence.
"""

from typing import assert_never

from d3k2_profile.output.blocks import (
    AnswerCodes,
    Block,
    CautionCard,
    ClinicianItems,
    ClinicianOpening,
    Factors,
    HeadedBlocks,
    Items,
    Labelled,
    NotChecked,
    Notice,
    Opening,
    Paragraph,
    SectionCard,
    SharedCard,
    Sources,
)
from d3k2_profile.output.html_templates import template
from d3k2_profile.output.page import page
from d3k2_profile.profile.model import Profile


def render(profile: Profile) -> str:
    """The page as HTML that needs nothing beside itself and runs nothing."""
    *blocks, notice = page(profile)
    return template("page.html.j2", macro=_macro).render(
        title=profile.about.title, audience=profile.audience, blocks=blocks, notice=notice
    )


def _macro(block: Block) -> str:
    """The name of the macro in `blocks.html.j2` that writes a block."""
    match block:
        case HeadedBlocks():
            return "part"
        case Paragraph():
            return "paragraph"
        case Labelled():
            return "labelled"
        case Items():
            return "items"
        case Opening():
            return "opening"
        case ClinicianOpening():
            return "clinician_opening"
        case CautionCard():
            return "caution_card"
        case SharedCard():
            return "shared_card"
        case SectionCard():
            return "section_card"
        case NotChecked():
            return "not_checked"
        case Factors():
            return "factors"
        case ClinicianItems():
            return "clinician_items"
        case AnswerCodes():
            return "answer_codes"
        case Sources():
            return "sources"
        case Notice():
            return "notice"
        case _:
            assert_never(block)
