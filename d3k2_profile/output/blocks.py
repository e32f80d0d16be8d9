"""What a page is made of. `page_blocks` puts blocks in order and fills them; each medium writes every kind its way."""

from typing import NamedTuple, TypeAlias

from d3k2_profile.frozen import Frozen
from d3k2_profile.rules.diagrams import Way, Year
from d3k2_profile.rules.model import Level


class Paragraph(Frozen):
    """A text by itself; one that stands `apart` is no part of what is above it."""

    text: str
    apart: bool = False


class Further(Frozen):
    """What fits and found no room, behind a label: by `titles`, and for a terminal how to read it by its ids."""

    label: str
    titles: tuple[str, ...]
    how: str


class Labelled(Frozen):
    """A text behind a label."""

    label: str
    text: str


class Items(Frozen):
    """A list, a line for each item."""

    lines: tuple[str, ...]


class Stated(Frozen):
    """A statement with its strength in words and in `dots`, and the ids of the sources that say so.

    What to do at once comes `first`; one that is `urgent` names signs to call for help with, and its `stroke_signs`
    are drawn.
    """

    text: str
    grade: str
    sources: tuple[str, ...]
    dots: str = ""
    first: bool = False
    urgent: bool = False
    stroke_signs: tuple[str, ...] = ()

    @property
    def whole(self) -> str:
        """All of it as one text; below a list the strength stands by itself."""
        apart = "\n\n" if self.ends_in_list else " "
        return f"{self.text}{apart}[{self.grade}; {', '.join(self.sources)}]"

    @property
    def ends_in_list(self) -> bool:
        """Whether its last line is an item of a list."""
        return self.text.splitlines()[-1].startswith("- ")


class ScreenLine(Frozen):
    """A text behind a lead that its further lines hang below; a mark in the lead belongs to a level."""

    text: str
    lead: str = ""
    level: Level | None = None
    bold: bool = False


class CautionInShort(Frozen):
    """A caution as the talking sheet names it, with the reason and what to do where there is room."""

    number: int
    level: Level
    mark: str
    title: str
    because: str
    act: str


class NextStep(NamedTuple):
    """Whom to speak to and by when."""

    who: str
    by_when: str


class TalkingSheet(Frozen):
    """What of a profile fits on one page to take along, in the order of the sheet.

    `headline` is what comes first; `counted` are the cautions that found no room, a line for each level; `not_named`
    says of what is taken how much found no room and of what there is none, what is `to_fill_in` was not known, and a
    `label` is drawn where one is to be looked at;
    `left_open` are the answers that are missing, a line for each reason; `before` is what to do first, and
    `at_the_talk` what to do behind the next step.
    """

    purpose: str
    headline: tuple[str, ...]
    cautions: tuple[CautionInShort, ...]
    counted: tuple[str, ...]
    taken: tuple[str, ...]
    not_named: tuple[str, ...]
    to_fill_in: tuple[str, ...]
    label: bool
    about_me: tuple[Labelled, ...]
    left_open: tuple[str, ...]
    questions: tuple[str, ...]
    before: tuple[str, ...]
    next_step: NextStep
    at_the_talk: tuple[str, ...]


class Opening(Frozen):
    """The top of a person's page: what must be known before anything on it, the sheet to take along for paper, and for
    a terminal what the `marks` of the page mean.
    """

    title: str
    what_this_is: str
    made_from: str
    warnings: tuple[str, ...]
    sheet: TalkingSheet
    marks: tuple[tuple[str, str], ...]


class ClinicianOpening(Frozen):
    """The top of a clinician's page."""

    title: str
    heading: str
    lines: tuple[str, ...]


class CautionCard(Frozen):
    """A caution in full. What applies has reasons; what is not ruled out has conditional words instead, and waits for
    answers, which `open` says in the fewest words. Each of its statements has its support behind it. `more` says how to
    read the rest where there is more.
    """

    number: int
    level: Level
    mark: str
    title: str
    short: str
    because: tuple[Labelled, ...]
    if_unsure: tuple[str, ...]
    waiting_for: str
    open: str
    act: Labelled
    statements: tuple[Stated, ...]
    asks: tuple[Labelled, ...]
    more: str


class SharedCard(Frozen):
    """Cautions that wait for the same answers, on one card; of each less is said than on a card of its own, and on a
    terminal of `many` on a page only the name.
    """

    mark: str
    waiting_for: str
    cautions: tuple[CautionCard, ...]
    many: bool


class NotChecked(Frozen):
    """What could not be assessed, a line each, also in short, and the one answer to find out first."""

    lines: tuple[str, ...]
    in_short: tuple[str, ...]
    worth_finding_out: str


class Factor(Frozen):
    """A question with its answer, what that led to on the page, and why it matters."""

    label: str
    answer: str
    leads_to: str
    why: str
    known: bool = True


class Factors(Frozen):
    """The answers at a glance, and what was made of them.

    `not_known` names the questions that were answered without a known answer, `not_answered`
    those without any; the answers themselves have the first among them too.
    """

    rows: tuple[Factor, ...]
    legend: str
    medicines: tuple[str, ...]
    not_known: tuple[str, ...]
    not_answered: tuple[str, ...]


class SectionCard(Frozen):
    """A section with the question it answers, its reasons and statements, `in_short` for a screen; `more` says how to
    read the rest.

    What is drawn beside it repeats what is said.
    """

    number: int
    title: str
    asks: str
    because: tuple[Labelled, ...]
    in_short: tuple[Stated, ...]
    statements: tuple[Stated, ...]
    not_known: tuple[Labelled, ...]
    more: str
    year: Year | None = None
    way: Way | None = None


class ClinicianItem(Frozen):
    """A finding as a clinician reads it, with the number it has on the person's page: its level in words, a line for
    each thing that brings it, and its statements with their evidence; one that is less urgent may be shown `in_short`.
    """

    number: int
    level: str
    title: str
    id: str
    trigger: str
    act: str
    statements: tuple[Stated, ...]
    lines: tuple[Labelled, ...]
    strengths: str
    in_short: bool


class ClinicianItems(Frozen):
    """Every caution and section for a clinician, under its heading; a medium with room for a table shows them at a
    glance first, and has the notes under a heading of their own.
    """

    heading: str
    no_caution: str
    items: tuple[ClinicianItem, ...]
    notes_heading: str


class SourceLine(Frozen):
    """A source with what is needed to find it and how it was read, where a reader needs that with the day."""

    id: str
    short: str
    citation: str
    link: str
    read: str


class Sources(Frozen):
    """The sources behind all that a page says."""

    lines: tuple[SourceLine, ...]


class Notice(Frozen):
    """The end of every page."""

    heading: str
    summary: str
    text: str


class HeadedBlocks(Frozen):
    """Blocks under a heading, with a name to refer to."""

    name: str
    heading: str
    blocks: "tuple[Block, ...]"


Block: TypeAlias = (
    Opening
    | ClinicianOpening
    | HeadedBlocks
    | Paragraph
    | Further
    | Labelled
    | Items
    | CautionCard
    | SharedCard
    | NotChecked
    | Factors
    | SectionCard
    | ClinicianItems
    | Sources
    | Notice
)
