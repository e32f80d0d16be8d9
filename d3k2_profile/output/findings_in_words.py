"""Cautions and sections in words: how much each matters, how sure it is, and what is open."""

from collections.abc import Iterable, Sequence

from d3k2_profile.lazy_patterns import pattern
from d3k2_profile.medicines.model import Recognition
from d3k2_profile.output.answers_in_words import answer, taken_for
from d3k2_profile.output.blocks import Stated
from d3k2_profile.output.words import (
    DO_NOT_FIT,
    NOT_CHECKED,
    WHERE_NAMES_STAND,
    WHO_CAN_TELL,
    number_of,
    runs,
    that_fit,
)
from d3k2_profile.profile.contradictions import Contradiction
from d3k2_profile.profile.model import NotChecked, Profile, RaisedCaution, Response
from d3k2_profile.questions.kinds import MedicationsQuestion, Question
from d3k2_profile.rules.model import Caution, Level, Section, Statement, Strength
from d3k2_profile.text import command, listed

NO_CAUTION = (
    "We found no caution linked to your answers. That does not mean there are none. This tool does not check "
    "everything."
)
NO_SURE_CAUTION = "We found no caution that is sure to apply. Some could not be checked: see NOT CHECKED below."
NOT_CHECKED_BESIDE = "Not checked against your blood thinner: {}. A pharmacist can do that."
NOT_RECOGNISED_MEANS = "We cannot say whether this matters here. A pharmacist can check it."

MARKS: dict[Level, str] = {
    "ask-first": "[!!!] ASK FIRST",
    "bring-up": "[!!] BRING UP",
    "good-to-know": "[i] GOOD TO KNOW",
}
DOTS: dict[Strength, str] = {
    "strong": "●●●",
    "moderate": "●●○",
    "limited": "●○○",
    "mixed": "●◐○",
    "preliminary": "○○○",
}
WHAT_TO_DO = "what to do"
MOST_REASONS = 2
"""Where there is little room."""
CANNOT_WAIT = pattern(r"\b(?:promptly|today|straight away|the same day)\b")
"""Words by which an act says that it cannot wait for a visit."""
DO_FIRST, NO_CHANGE_BEFORE = "Do this first", "Change nothing before that."
NOTHING_NEW_BEFORE = "Start nothing new before that, and ask before you stop a medicine."
"""For those who need not keep all as it is: to go on with a product can be the very thing to ask about."""
NOTHING_URGENT = "Nothing urgent found, but this is no full check."
MOST_WORTH = "Most worth finding out"
OTHER_REASONS = "and for other reasons"
NOTHING = "-"
"""What an answer led to where that is nothing."""
MORE_TO_READ = "more to read"
"""What it led to where that found no room on the page."""
SHORT_LINE = 64
STRENGTHS_MEAN = (
    "Behind each statement stands how sure the field is of it, and who says so. Strong: unlikely to change. Moderate: "
    "good with some gaps. Limited: few or small studies. Mixed: studies or experts disagree. Preliminary: not shown "
    "in people. What to do has no strength."
)


def level_of(part: Section) -> Level | None:
    """How much a caution matters; None for a section."""
    return part.level if isinstance(part, Caution) else None


def mark(caution: RaisedCaution) -> str:
    """The level in a mark and in words, and whether the caution is certain."""
    level = MARKS[caution.part.level]
    return level if caution.applies else f"{level} - NOT RULED OUT"


def cannot_wait(caution: RaisedCaution) -> bool:
    """Whether what it says to do is to be done before anything else."""
    return bool(CANNOT_WAIT.search(caution.part.act))


def reasons(caution: RaisedCaution) -> str:
    """Its first reasons in one line, and that there are others."""
    left = len(caution.because) - MOST_REASONS
    return " ".join(caution.because[:MOST_REASONS]) + (f" ({OTHER_REASONS})" if left > 0 else "")


# What comes first


def applying(profile: Profile, level: Level) -> list[RaisedCaution]:
    """The cautions of a level that apply."""
    return [each for each in profile.cautions if each.part.level == level and each.applies]


def waiting(profile: Profile) -> list[RaisedCaution]:
    """The urgent cautions that are not ruled out."""
    return [each for each in profile.cautions if each.part.level == "ask-first" and not each.applies]


def first_of_all(profile: Profile) -> RaisedCaution | None:
    """The first urgent caution that cannot wait, if there is one."""
    return next(filter(cannot_wait, applying(profile, "ask-first")), None)


def to_find_out(profile: Profile) -> NotChecked | None:
    """What to find out first, where nothing urgent is sure and something urgent is open."""
    return profile.worth_finding_out if waiting(profile) and not applying(profile, "ask-first") else None


def headline(profile: Profile) -> tuple[str, ...]:
    """The one thing to do where it cannot wait, in the words of its caution, and how much comes first."""
    first = first_of_all(profile)
    do_first = f"{DO_FIRST}: {first.part.act}." if first else ""
    return tuple(filter(None, (do_first, _counted(profile))))


def _counted(profile: Profile) -> str:
    """How much comes first, or what it does not mean that nothing does."""
    urgent = applying(profile, "ask-first")
    answers = number_of(sum(each.state == "known" for each in profile.responses), "answer")
    if urgent:
        whom = "tell your clinic" if _all_for_the_clinic(urgent) else "ask about"
        before = NO_CHANGE_BEFORE if any(each.never_shortened for each in profile.cautions) else NOTHING_NEW_BEFORE
        to_do = f"{number_of(len(urgent), 'thing')} to {whom}"
        cannot = len([*filter(cannot_wait, urgent)])
        if cannot > 1:
            return f"{before} {to_do}, {cannot} of them promptly."
        return f"{before} {to_do} in all." if cannot else f"{to_do} before any change"
    if group := to_find_out(profile):
        caution = "urgent cautions" if len(waiting(profile)) > 1 else "an urgent caution"
        return f"Find out first: {group.question.label}. Until then {caution} may be about you."
    if profile.cautions:
        later = len(applying(profile, "bring-up"))
        found = f"{number_of(later, 'thing')} for your next visit. " if later else ""
        return f"{found}{NOTHING_URGENT}"
    return f"No caution found in your {answers}. That does not mean there are none."


def _all_for_the_clinic(urgent: Sequence[RaisedCaution]) -> bool:
    """Whether what must not be missed is among them, and each other one sends the reader to a clinic too."""
    others = [each for each in urgent if not each.never_shortened]
    return len(others) < len(urgent) and all("clinic" in each.part.act for each in others)


def stated(statement: Statement) -> Stated:
    """A statement with its strength and who says so."""
    return Stated(
        text=statement.text.strip(),
        grade=statement.strength or WHAT_TO_DO,
        sources=statement.sources,
        dots=DOTS[statement.strength] if statement.strength else "",
        first=statement.first,
        urgent=statement.urgent,
        stroke_signs=statement.stroke_signs,
    )


def stated_for_clinicians(statement: Statement) -> Stated:
    """The same with the kind of evidence."""
    grade = f"{statement.strength}, {statement.kind}" if statement.strength else WHAT_TO_DO
    return Stated(statement.text.strip(), grade, statement.sources)


def no_caution(profile: Profile) -> str:
    """What the absence of cautions does not mean; nothing where there are some to show."""
    if profile.cards:
        return ""
    return NO_SURE_CAUTION if profile.cautions else NO_CAUTION


def summary(profile: Profile) -> str:
    """How many cautions and sections there are, as a sentence for the top and the bottom of a page."""
    sections = number_of(len(profile.sections), "section")
    if not profile.cautions:
        return f"No caution found, which does not mean that there is none; {sections}."
    applies = sum(caution.applies for caution in profile.cautions)
    not_ruled_out = len(profile.cautions) - applies
    cautions = number_of(len(profile.cautions), "caution")
    return f"{cautions} ({applies} sure, {not_ruled_out} not ruled out), {sections}."


def leads_to(profile: Profile, response: Response) -> str:
    """What an answer led to: the mark of each level with the numbers on the page; else that more can be read, or a dash
    when that is nothing.
    """
    marks = {mark.split()[0]: list[int]() for mark in (*MARKS.values(), NOT_CHECKED)}
    for caution in profile.cautions:
        if response.question.id in (*caution.triggers, *caution.missing):
            marks[(MARKS[caution.part.level] if caution.applies else NOT_CHECKED).split()[0]].append(caution.number)
    explained = [section.number for section in profile.sections if response.question.id in section.triggers]
    numbers = "; ".join(f"{mark} {runs(found)}" for mark, found in (*marks.items(), ("see", explained)) if found)
    to_read = any(response.question.id in section.triggers for section in profile.further)
    return numbers or (MORE_TO_READ if to_read else NOTHING)


def more(name: str, rules_file: str) -> str:
    """How to read the rest of a finding."""
    return f"More: {command(f'read {name}', rules_file)}"


# What is open


def waiting_for(profile: Profile, caution: RaisedCaution) -> str:
    """Which answers would settle a caution that is not ruled out, or the medicines that keep it open by themselves."""
    if caution.unread:
        unread = listed([f'"{found.entry.typed}"' for found in profile.medications if not found.whole])
        return f"We could not check this: we do not know all of {unread}. A pharmacist can tell you what it is."
    return not_settled(open_questions(profile, caution))


def open_in_short(profile: Profile, caution: RaisedCaution) -> str:
    """The same in the fewest words."""
    if caution.unread:
        return waiting_for(profile, caution)
    return f"Open: {listed([each.label for each in open_questions(profile, caution)])}."


def open_questions(profile: Profile, caution: RaisedCaution) -> list[Question]:
    """The questions whose answers would settle a caution, in the order they are asked."""
    return [group.question for group in profile.not_checked if group.question.id in caution.missing]


def not_settled(questions: Iterable[Question]) -> str:
    """Which open answers keep something from being sure."""
    return f"We could not check this without a clear answer to: {listed([each.label for each in questions])}."


def not_checked(profile: Profile) -> tuple[str, ...]:
    """What could not be assessed, a line each."""
    return (*medicines_not_checked(profile), *(_left_open(group) for group in profile.not_checked))


def medicines_not_checked(profile: Profile) -> tuple[str, ...]:
    """The medicines that were not checked beside a blood thinner, or not recognised, a line each."""
    beside = (NOT_CHECKED_BESIDE.format(listed(list(profile.beside_thinner))),) if profile.beside_thinner else ()
    return (*beside, *_unrecognised(profile.medications))


def not_checked_in_short(profile: Profile) -> tuple[str, ...]:
    """The same, with one line for each open answer: what has no card, as far as it fits, the unnamed first."""
    lines, said = [], set[str]()
    for group in profile.not_checked:
        label, names = group.question.label, sorted(_rolled_up(group), key=said.__contains__)
        if names:
            lines.append(f"{label}: {that_fit(names, SHORT_LINE - len(label), '; ')}")
            said.update(each for each in names if each in lines[-1])
    return (*medicines_not_checked(profile), *lines)


def _rolled_up(group: NotChecked) -> list[str]:
    return [f"{caution.number}. {caution.part.short}" for caution in group.cautions if not caution.shown_in_full]


def _unrecognised(found: Iterable[Recognition]) -> list[str]:
    """What was typed and not recognised, and what that means; nothing when all was recognised."""
    names = [f'"{each.entry.typed}"' for each in found if each.match == "none"]
    in_part = [taken_for(each) for each in found if each.known and each.left]
    open_ones = [taken_for(each) for each in found if each.match in ("possible", "ask")]
    said = [f"Not sure: {line}. A pharmacist can tell you." for line in open_ones]
    said += [f"Read in part: {line}. A pharmacist can tell you." for line in in_part]
    if names:
        said.append(f"Not known here: {', '.join(names)}. {NOT_RECOGNISED_MEANS}")
    return said


def _left_open(group: NotChecked) -> str:
    """What one open answer leaves unchecked, in one line; what has a card on the page is named by its number."""
    above = [f"{caution.number}." for caution in group.cautions if caution.shown_in_full]
    here = [f"{caution.number}. {caution.part.title}" for caution in group.cautions if not caution.shown_in_full]
    return f"{group.question.label}: " + "; ".join([*here, *([f"{listed(above)} above"] if above else [])])


def contradicted(profile: Profile, found: Contradiction) -> str:
    """Two answers that cannot both be right, side by side."""
    by_id = {response.question.id: response for response in profile.responses}
    denied, named = by_id[found.denied], by_id[found.named].question
    return (
        f'{denied.question.label}: "{answer(denied.question, denied.value)}", but {named.label}: "{found.medicine}". '
        f"{DO_NOT_FIT} Every caution that either brings is here."
    )


def find_out_first(group: NotChecked) -> str:
    """The one answer to find out first, and where it is to be had."""
    return f"{MOST_WORTH}: {group.question.label}. {how_to_find_out(group)}"


def how_to_find_out(group: NotChecked) -> str:
    """Where the answer to an open question is to be had."""
    return WHERE_NAMES_STAND if isinstance(group.question, MedicationsQuestion) else WHO_CAN_TELL


def worth_finding_out(group: NotChecked) -> str:
    """The one answer to find out first, and what it would help to settle, for those who do not need to be told how."""
    count = number_of(len(group.cautions), "caution")
    return f"{MOST_WORTH}: {group.question.label}. It would help to settle {count}."
