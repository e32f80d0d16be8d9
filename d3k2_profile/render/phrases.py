"""Headings and fixed sentences that every output and the conversation share."""

import re
from collections.abc import Iterable, Sequence

from d3k2_profile.medication import Recognition
from d3k2_profile.parts import Caution, Evidence, Level, Source, Strength
from d3k2_profile.profile import Finding, NotChecked, Profile, RaisedCaution, Response, State
from d3k2_profile.question import MedicationsQuestion, Question, Unknown, Value

STANDING = "This page gives information. It does not tell you to use, change or leave out any supplement or medicine."
WHO_DECIDES = "A doctor, pharmacist or dietitian can help you decide."
NOTICE = f"{STANDING} {WHO_DECIDES} It is made from your own answers, and nobody has checked them."
WHAT_THIS_IS = "It explains and it cautions. It does not diagnose, it gives no scores, and it never says how much to take."
CAUTIONS_ONLY = "This page explains no vitamins, because it is not written for this. It shows cautions alone."
NO_CAUTION = "We found no caution linked to your answers. That does not mean there are none. This tool does not check everything."
NO_SURE_CAUTION = "We found no caution that is sure to apply. Some could not be checked: see NOT CHECKED below."
NOT_RECOGNISED_MEANS = "We cannot say whether this matters for vitamins D and K. A pharmacist can check it."
CUSTOM = "These texts come from a rule set of your own choice. They were not reviewed by the authors of this program."
PARTIAL = "PARTIAL: not every question was asked, so this page is not complete."

CAUTIONS = "CAUTIONS"
NOT_CHECKED = "[?] NOT CHECKED"
FACTORS = "YOUR FACTORS AT A GLANCE"
SECTIONS = "WHAT YOUR ANSWERS BRING UP"
QUESTIONS = "QUESTIONS TO TAKE ALONG"
SOURCES = "SOURCES"
NOTICE_HEADING = "PLEASE NOTE"

SHEET = "MY TALKING SHEET"
SHEET_IS = "Made from my own answers. Nobody has checked them. It states no amounts, on purpose."
MY_CAUTIONS = "WHAT TO TALK ABOUT"
TAKEN = "WHAT I TAKE (NAMES ONLY)"
TEAM_KNOWS = "my team knows"
TEAM_DOES_NOT_KNOW = "my team does not know yet"
ABOUT_ME = "ABOUT ME"
MY_QUESTIONS = "MY QUESTIONS"
OWN_WORDS = "IN MY OWN WORDS"
NEXT_STEP = "NEXT STEP"
WHO = "Who"
BY_WHEN = "By when"
NO_CHANGE = (
    "Do not start, stop or change a medicine, a supplement or your greens because of this page "
    "before you have spoken to your doctor, pharmacist or clinic."
)
THE_REST = "The pages that follow explain each number, with sources."
ON_THIS_PAGE = "On this page"

FACTOR = "Factor"
ANSWER = "Your answer"
ANSWERED = "Answer or state"
LEADS_TO = "Leads to"
WHY = "Why it matters"
LEGEND = "[!!!] ask first, [!!] bring up, [i] good to know, [?] not checked, see: explained below, -: nothing on this page."

SELF_REPORTED = "Self-reported and unverified. Discussion aid only."
NO_DECISION_TOOL = "Not a clinical decision tool. Check current guidance and the full product information."
FOR_CLINICIANS = "FOR CLINICIANS"
SAME_NUMBERS = "The numbers are those of the person's own page, so both sides can say the same number."
ITEMS = "ITEMS"
ITEM = "Item"
LEVEL = "Level"
FINDING = "Finding"
SECTION = "SECTION"
TRIGGER = "Trigger"
RULE = "Rules"
MONTH = "Month of the page"
REVIEWED = "Reviewed"
CHECKED = "checked"
CONTESTED = "CONTESTED"
CONTESTED_MEANS = "Contested: the evidence is mixed or preliminary, or experts disagree."
CLINICIAN_NOTE = "Clinician note"
NOTES = "CLINICIAN NOTES"
RESPONSES = "ANSWERS AND STATES"
NOT_COVERED = "NOT COVERED"
NOT_COVERED_HERE = (
    "Medicines outside the classes of this rule set, amounts, laboratory values, and whatever was not asked.",
    "What the person typed is not a medication reconciliation.",
)
OPENING = "A way to open the talk: which of these would you like to start with?"

BECAUSE = "Because"
NOT_KNOWN = "Not known"
ASK = "You could ask"
EVIDENCE = "Evidence"
NOT_RULED_OUT = "NOT RULED OUT"
NONE_OF_THESE = "None of these"

MARKS: dict[Level, str] = {"ask-first": "[!!!] ASK FIRST", "bring-up": "[!!] BRING UP", "good-to-know": "[i] GOOD TO KNOW"}

STRENGTHS: dict[Strength, str] = {
    "strong": "strong, unlikely to change",
    "moderate": "moderate, good with some gaps",
    "limited": "limited, few or small studies",
    "mixed": "mixed, studies or experts disagree",
    "preliminary": "preliminary, not shown in people",
}

CODES: dict[State, str] = {"known": "answered", "not-sure": "asked-unknown", "declined": "asked-declined", "not-asked": "not-asked"}
_STATES: dict[State, str] = {"known": "known", "not-sure": "not sure", "declined": "not said", "not-asked": "not answered"}


def sentence_case(heading: str) -> str:
    """A heading for outputs that set headings off by themselves and need no capitals."""
    return re.sub(r"[a-z]", lambda letter: letter.group().upper(), heading.lower(), count=1).replace(" i ", " I ")


def mark(caution: RaisedCaution) -> str:
    """The level in a mark and in words, and whether the caution is certain."""
    level = MARKS[caution.part.level]
    return level if caution.certainty == "applies" else f"{level} - {NOT_RULED_OUT}"


def level(finding: Finding) -> str:
    """The mark of a caution, or the word for a section."""
    return mark(finding) if isinstance(finding, RaisedCaution) else SECTION


def evidence(evidence: Evidence) -> str:
    """How sure the field is, and what that rests on."""
    return f"{STRENGTHS[evidence.strength]} ({evidence.kind})"


def evidence_in_short(evidence: Evidence) -> str:
    """The same for a reader who knows the terms."""
    return f"{evidence.strength}, {evidence.kind}"


def answer(question: Question, value: Value | None) -> str:
    """The answer in words, special answers too."""
    match value:
        case None:
            return "Not answered"
        case Unknown.NOT_SURE:
            return "Not sure"
        case Unknown.DECLINED:
            return "Prefer not to say"
        case _:
            return question.describe(value) or NONE_OF_THESE


def in_short(answer: str) -> str:
    """An answer without its examples."""
    return "; ".join(re.sub(r" \([^()]*\)|,? such as .*", "", part) for part in answer.split("; "))


def code(response: Response) -> str:
    """The answer in short, or the code that says why there is none; what a person typed stays as typed."""
    said = answer(response.question, response.value)
    if response.state != "known":
        return CODES[response.state]
    return said if isinstance(response.question, MedicationsQuestion) else in_short(said)


def leads_to(profile: Profile, response: Response) -> str:
    """What an answer led to: the mark of each level with the numbers on the page; a dash when that is nothing."""
    marks = {mark.split()[0]: list[int]() for mark in (*MARKS.values(), NOT_CHECKED)}
    for caution in profile.cautions:
        if response.question.id in (*caution.triggers, *caution.missing):
            marks[(MARKS[caution.part.level] if caution.certainty == "applies" else NOT_CHECKED).split()[0]].append(caution.number)
    explained = [section.number for section in profile.sections if response.question.id in section.triggers]
    return "; ".join(f"{mark} {runs(found)}" for mark, found in (*marks.items(), ("see", explained)) if found) or "-"


def runs(numbers: Sequence[int]) -> str:
    """Numbers of the page, each set off by its point; three or more in a row by their first and last."""
    rows: list[list[int]] = []
    for number in numbers:
        if rows and number == rows[-1][-1] + 1:
            rows[-1].append(number)
        else:
            rows.append([number])
    return ", ".join(f"{row[0]}. to {row[-1]}." if len(row) > 2 else ", ".join(f"{number}." for number in row) for row in rows)


def no_caution(profile: Profile) -> str:
    """What the absence of cautions does not mean; nothing where there are some to show."""
    if profile.cards:
        return ""
    return NO_SURE_CAUTION if profile.cautions else NO_CAUTION


def open_answers(profile: Profile) -> list[str]:
    """The questions without a known answer, a line for each reason."""
    labels = {state: [each.question.label for each in profile.responses if each.counts and each.state == state] for state in _STATES}
    return [f"{_STATES[state].capitalize()}: {', '.join(found)}." for state, found in labels.items() if found and state != "known"]


def name_of(found: Recognition) -> str:
    """A typed medicine by its name alone, with the common name where that is another one."""
    typed = found.entry.typed
    match found.match:
        case "exact" | "other":
            return f"{typed} ({found.name})" if found.name and found.name.casefold() != typed.casefold() else typed
        case "none":
            return f"{typed} (not recognised)"
        case _:
            return f"{typed} (not clear)"


def counted(cautions: Sequence[RaisedCaution]) -> str:
    """Cautions of one level that found no room, by their count and their numbers."""
    return f"{mark(cautions[0])}: {_number(len(cautions), 'caution')} ({runs([caution.number for caution in cautions])})"


def without_room(titles: Iterable[str]) -> str:
    """Sections that apply and found no room on the page."""
    return f"Apply, without room on this page: {'; '.join(titles)}."


def and_more(count: int) -> str:
    """That a list was cut, and by how many."""
    return f"and {count} more, listed on the next pages"


def dated(profile: Profile) -> str:
    """The rule set with its version and the date of the page."""
    return f"Rule set {profile.about.version}" + (f", {profile.on.isoformat()}" if profile.on else "")


def warnings(profile: Profile) -> list[str]:
    """What a reader must know of the page before anything on it."""
    return [CUSTOM] * profile.custom + [PARTIAL] * profile.partial


def factors(profile: Profile) -> list[Response]:
    """The answers a page shows: what was asked, special answers too."""
    return [response for response in profile.responses if response.value is not None]


def not_checked(profile: Profile) -> list[str]:
    """What could not be assessed, a line each."""
    return [*unrecognised(profile.medications), *(left_open(group) for group in profile.not_checked)]


def checked(source: Source) -> str:
    """The day somebody looked at a source."""
    return f"({CHECKED} {source.checked.isoformat()})"


def clinician_lines(profile: Profile) -> list[str]:
    """What a clinician must know before the items."""
    whole = f"{dated(profile)}, reviewed {profile.about.reviewed.isoformat()}. {summary(profile)}."
    return [SELF_REPORTED, NO_DECISION_TOOL, *warnings(profile), whole, f"{codes(profile)}.", SAME_NUMBERS, OPENING]


def codes(profile: Profile) -> str:
    """How many answers are given, and how many are not for which reason, as codes."""
    states = [response.state for response in profile.responses if response.counts]
    return ", ".join(f"{code}: {states.count(state)}" for state, code in CODES.items())


def contested(numbers: Iterable[int]) -> str:
    """Which items are contested, and what that means."""
    return f"{CONTESTED_MEANS} {ITEMS.capitalize()}: {runs(list(numbers)) or '-'}"


def taken_for(found: Recognition) -> str:
    """What a typed medicine was taken for, in one line."""
    match found.match:
        case "exact":
            return f'"{found.entry.typed}" is {found.name}: {", ".join(found.labels)}'
        case "possible":
            return f'"{found.entry.typed}" may be {_candidates(found)}; that is not certain'
        case "ask":
            return f'"{found.entry.typed}" names {_candidates(found)}; it is not clear whether you take it now'
        case "other" if not found.name:
            return f'"{found.entry.typed}" is none of the medicines asked about'
        case "other":
            return f'"{found.entry.typed}" is {found.name}: recognised; this tool has nothing to say about it'
        case _:
            return f'"{found.entry.typed}" was not recognised, so nothing was checked for it'


def medicines(profile: Profile) -> list[str]:
    """What each typed medicine was taken for, a line each."""
    return [taken_for(found) for found in profile.medications]


def _candidates(found: Recognition) -> str:
    return " or ".join(dict.fromkeys(candidate.name for candidate in found.candidates))


def mentioned(cautions: Iterable[Caution]) -> str:
    """The cautions that mention a class, in one line."""
    titles = "; ".join(f"{caution.title} ({caution.id})" for caution in cautions)
    return f"Cautions: {titles}" if titles else "No caution mentions it."


def counts(profile: Profile) -> str:
    """How many answers are known, unsure, declined and not given."""
    states = [response.state for response in profile.responses if response.counts]
    return ", ".join(f"{states.count(state)} {word}" for state, word in _STATES.items() if states.count(state) or state == "known")


def summary(profile: Profile) -> str:
    """How many cautions there are, in one line for the top and the bottom of a page."""
    applies = sum(caution.certainty == "applies" for caution in profile.cautions)
    not_ruled_out = len(profile.cautions) - applies
    sections = _number(len(profile.sections), "section")
    return f"{_number(len(profile.cautions), 'caution')} ({applies} sure, {not_ruled_out} not ruled out), {sections}"


def waiting_for(profile: Profile, caution: RaisedCaution) -> str:
    """Which answers would settle a caution that is not ruled out."""
    labels = [group.question.label for group in profile.not_checked if group.question.id in caution.missing]
    return f"We could not check this, because an answer is open: {_list(labels)}."


def left_open(group: NotChecked) -> str:
    """What one open answer leaves unchecked, in one line; what has a card on the page is named by its number."""
    above = [f"{caution.number}." for caution in group.cautions if caution.shown_in_full]
    here = [f"{caution.number}. {caution.part.title}" for caution in group.cautions if not caution.shown_in_full]
    return f"{group.question.label}: " + "; ".join([*here, *([f"{_list(above)} above"] if above else [])])


def not_answered(labels: list[str]) -> str:
    """The questions without an answer, in one line."""
    return f"Not answered: {', '.join(labels)}."


def detail_ahead(count: int) -> str:
    """How many detail questions can still change the page, before the first of them."""
    return f"{_number(count, 'more question')} can still change your page. You can leave at any time."


def detail_offered(count: int) -> str:
    """The same as an offer, beside the other keys of the review."""
    return f"Type m for {_number(count, 'more question')} that can still change your page."


def worth_finding_out(group: NotChecked) -> str:
    """The one answer to find out first, and what it would help to settle."""
    count = _number(len(group.cautions), "caution")
    return f"Most worth finding out: {group.question.label}. It would help to settle {count}."


def more(name: str) -> str:
    """How to read the rest of a finding."""
    return f"More: d3k2-profile read {name}"


def further(titles: Iterable[tuple[str, str]]) -> str:
    """Sections that found no room on the page, with how to read them."""
    return "More that fits your answers: " + "; ".join(f"{title} (read {name})" for name, title in titles)


def further_sections(profile: Profile) -> str:
    """The sections of a page that found no room on it."""
    return further((part.id, part.title) for part in profile.further)


def unrecognised(found: Iterable[Recognition]) -> list[str]:
    """What was typed and not recognised, and what that means; nothing when all was recognised."""
    names = [f'"{each.entry.typed}"' for each in found if each.match == "none"]
    open_ones = [taken_for(each) for each in found if each.match in ("possible", "ask")]
    said = [f"Not sure: {line}. A pharmacist can tell you." for line in open_ones]
    if names:
        said.append(f"Not recognised: {', '.join(names)}. {NOT_RECOGNISED_MEANS}")
    return said


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _list(words: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))
