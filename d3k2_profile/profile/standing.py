"""How a section or caution stands on a page, and the reasons the page gives."""

from typing import Literal, TypeAlias

from d3k2_profile.profile.evaluate import Finding, Profile

Standing: TypeAlias = Literal["shown", "not-ruled-out", "no-room", "withheld", "not-shown"]
"""`no-room`: it applies, and the page had no place for it. `withheld`: it applies, and the page shows cautions alone.
"""


def found(profile: Profile, name: str) -> Finding | None:
    """The section or caution as the page has it; None when it does not."""
    return next((finding for finding in (*profile.cautions, *profile.sections) if finding.part.id == name), None)


def standing(profile: Profile, name: str) -> Standing:
    """How the section or caution of this id stands on the page, as far as the page can tell; `withheld` needs the
    rules.
    """
    for caution in profile.cautions:
        if caution.part.id == name:
            return "shown" if caution.certainty == "applies" else "not-ruled-out"
    if any(section.part.id == name for section in profile.sections):
        return "shown"
    return "no-room" if any(section.id == name for section in profile.further) else "not-shown"
