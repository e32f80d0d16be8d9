"""Headings and fixed sentences that every output and the conversation share."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, assert_never

from d3k2_profile.conditions.when import All, AnyOf, Condition, Includes, Not, Unanswered, Within
from d3k2_profile.medicines.model import Recognition
from d3k2_profile.profile.model import (
    Finding,
    NotChecked,
    Profile,
    RaisedCaution,
    Response,
    State,
)
from d3k2_profile.questions.kinds import (
    ChoiceQuestion,
    ChoicesQuestion,
    MedicationsQuestion,
    Question,
)
from d3k2_profile.questions.values import Unknown, Value
from d3k2_profile.rules.model import About, Caution, Evidence, Level, RuleSet, Section, Source, Strength

if TYPE_CHECKING:
    from d3k2_profile.profile.model import Standing

STANDING = "This page gives information. It does not tell you to use, change or leave out any supplement or medicine."
WHO_DECIDES = "A doctor, pharmacist or dietitian can help you decide."
NEVER_ALONE = "Never stop a medicine on your own."
NOTICE = f"{STANDING} {NEVER_ALONE} {WHO_DECIDES} It is made from your own answers, and nobody has checked them."
WHAT_THIS_IS = (
    "It explains and it cautions. It does not diagnose, it gives no scores, and it never says how much to take."
)
CAUTIONS_ONLY = "This page explains no vitamins, because it is not written for this. It shows cautions alone."
NO_CAUTION = (
    "We found no caution linked to your answers. That does not mean there are none. This tool does not check "
    "everything."
)
NO_SURE_CAUTION = "We found no caution that is sure to apply. Some could not be checked: see NOT CHECKED below."
NOT_RECOGNISED_MEANS = "We cannot say whether this matters for vitamins D and K. A pharmacist can check it."
NOT_COVERED = (
    "a known name that this tool does not cover, which does not mean that it fits with everything; ask a pharmacist"
)
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
LEGEND = (
    "[!!!] ask first, [!!] bring up, [i] good to know, [?] not checked, see: explained below, -: nothing on this page."
)

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
OPEN_MEANS = (
    "Not ruled out means that an answer is open, not that it applies to you. A pharmacist can help you find out."
)
NONE_OF_THESE = "None of these"
NOT_SURE, DECLINED = "Not sure", "Prefer not to say"

MARKS: dict[Level, str] = {
    "ask-first": "[!!!] ASK FIRST",
    "bring-up": "[!!] BRING UP",
    "good-to-know": "[i] GOOD TO KNOW",
}

STRENGTHS: dict[Strength, str] = {
    "strong": "strong, unlikely to change",
    "moderate": "moderate, good with some gaps",
    "limited": "limited, few or small studies",
    "mixed": "mixed, studies or experts disagree",
    "preliminary": "preliminary, not shown in people",
}

CODES: dict[State, str] = {
    "known": "answered",
    "not-sure": "asked-unknown",
    "declined": "asked-declined",
    "not-asked": "not-asked",
}
_STATES: dict[State, str] = {
    "known": "known",
    "not-sure": "not sure",
    "declined": "not said",
    "not-asked": "not answered",
}


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
            return NOT_SURE
        case Unknown.DECLINED:
            return DECLINED
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
            marks[(MARKS[caution.part.level] if caution.certainty == "applies" else NOT_CHECKED).split()[0]].append(
                caution.number
            )
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
    return ", ".join(
        f"{row[0]}. to {row[-1]}." if len(row) > 2 else ", ".join(f"{number}." for number in row) for row in rows
    )


def no_caution(profile: Profile) -> str:
    """What the absence of cautions does not mean; nothing where there are some to show."""
    if profile.cards:
        return ""
    return NO_SURE_CAUTION if profile.cautions else NO_CAUTION


def open_answers(profile: Profile) -> list[str]:
    """The questions without a known answer, a line for each reason."""
    labels = {
        state: [each.question.label for each in profile.responses if each.counts and each.state == state]
        for state in _STATES
    }
    return [
        f"{_STATES[state].capitalize()}: {', '.join(found)}."
        for state, found in labels.items()
        if found and state != "known"
    ]


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
    return (
        f"{mark(cautions[0])}: {_number(len(cautions), 'caution')} ({runs([caution.number for caution in cautions])})"
    )


def without_room(titles: Iterable[str]) -> str:
    """Sections that apply and found no room on the page."""
    return f"Apply, without room on this page: {'; '.join(titles)}."


def and_more(count: int) -> str:
    """That a list was cut, and by how many."""
    return f"and {count} more, listed on the next pages"


def dated(profile: Profile) -> str:
    """The rule set with its version and the date of the page."""
    return f"Rule set {profile.about.version}" + (f", {profile.on.isoformat()}" if profile.on else "")


def made_from(profile: Profile) -> str:
    """What the page rests on: the rule set, the date, and how many answers."""
    return f"{dated(profile)}. Answers: {counts(profile)}."


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
            return f'"{found.entry.typed}" is {found.name}: {NOT_COVERED}'
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
    return ", ".join(
        f"{states.count(state)} {word}" for state, word in _STATES.items() if states.count(state) or state == "known"
    )


def summary(profile: Profile) -> str:
    """How many cautions there are, in one line for the top and the bottom of a page."""
    if not profile.cautions:
        return f"No caution found, which does not mean that there is none; {_number(len(profile.sections), 'section')}"
    applies = sum(caution.certainty == "applies" for caution in profile.cautions)
    not_ruled_out = len(profile.cautions) - applies
    sections = _number(len(profile.sections), "section")
    return f"{_number(len(profile.cautions), 'caution')} ({applies} sure, {not_ruled_out} not ruled out), {sections}"


def waiting_for(profile: Profile, caution: RaisedCaution) -> str:
    """Which answers would settle a caution that is not ruled out."""
    return not_settled(_missing(profile, caution))


def _missing(profile: Profile, caution: RaisedCaution) -> list[Question]:
    return [group.question for group in profile.not_checked if group.question.id in caution.missing]


def not_settled(questions: Iterable[Question]) -> str:
    """Which open answers keep something from being sure."""
    return f"We could not check this without a clear answer to: {_list([question.label for question in questions])}."


def left_open(group: NotChecked) -> str:
    """What one open answer leaves unchecked, in one line; what has a card on the page is named by its number."""
    above = [f"{caution.number}." for caution in group.cautions if caution.shown_in_full]
    here = [f"{caution.number}. {caution.part.title}" for caution in group.cautions if not caution.shown_in_full]
    return f"{group.question.label}: " + "; ".join([*here, *([f"{_list(above)} above"] if above else [])])


def not_answered(labels: list[str]) -> str:
    """The questions without an answer, in one line."""
    return f"Not answered: {', '.join(labels)}."


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


def _number(count: int, noun: str, several: str = "") -> str:
    return f"{count} {noun if count == 1 else several or f'{noun}s'}"


def _list(words: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


# Why something is on a page

RULES = "THE RULES THAT BRING IT"
MEDICINES = "WHAT YOUR MEDICINES WERE TAKEN FOR"
NO_RULE = "No rule of this rule set brings it."
NO_ROOM = "It applies, but found no room among the eight sections of the page; read it with: d3k2-profile read"

TRUTHS: dict[bool | None, str] = {True: "[yes]", False: "[no]", None: "[?]"}
NOT_KNOWN_YET = "not known: "
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def verdict(part: Section, standing: "Standing") -> str:
    """The title, and whether it is shown, not ruled out or not shown."""
    words = {"shown": "shown", "not-ruled-out": "not ruled out"}
    return f"{part.title}: {words.get(standing, 'not shown')}"


def no_room(name: str) -> str:
    """That a section applies and the page had no place for it, with how to read it."""
    return f"{NO_ROOM} {name}"


def page_of(profile: Profile) -> str:
    """The rule set and the date that a page was made with."""
    when = f", {profile.on.isoformat()}" if profile.on else ""
    return f"Rule set {profile.about.version}{when}."


def rule(number: int, of: int, holds: bool | None, because: str) -> str:
    """Whether a rule holds, and the reason that it gives or would give."""
    if holds:
        return f"Rule {number} of {of} holds. {BECAUSE}: {because}"
    return f"Rule {number} of {of} {'is open' if holds is None else 'does not hold'}. It would say: {because}"


def condition(ruleset: RuleSet, condition: Condition) -> str:
    """A condition in plain words; of one that has parts the words that stand above them."""
    match condition:
        case Includes(name, options):
            question = ruleset.questionnaire.by_id[name]
            named = _options(ruleset, question, options)
            match question:
                case ChoiceQuestion():
                    return f"{question.label} is {'one of these: ' if len(options) > 1 else ''}{named}"
                case _:
                    return f"Under {question.label} you gave {'one of these' if len(options) > 1 else 'this'}: {named}"
        case Within("month", low, below):
            return f"The page is dated {_between(low, below)}"
        case Within(name, low, below):
            return f"{ruleset.questionnaire.by_id[name].label} is {_range(low, below)}"
        case Unanswered(name):
            return f"{ruleset.questionnaire.by_id[name].label} has no known answer"
        case Not():
            return "This does not hold:"
        case All():
            return "All of these:"
        case AnyOf():
            return "At least one of these:"
        case _:
            assert_never(condition)


def _options(ruleset: RuleSet, question: Question, wanted: Iterable[str]) -> str:
    match question:
        case ChoiceQuestion(options=options) | ChoicesQuestion(options=options):
            labels = {option.id: option.label for option in options}
        case _:
            labels = {kind.id: kind.label for kind in ruleset.medication_classes}
    return "; ".join(labels[option] for option in wanted)


def _range(low: int | None, below: int | None) -> str:
    if below is None:
        return f"{low} or more"
    if low is None:
        return f"less than {below}"
    return f"{low}" if low == below - 1 else f"from {low} to {below - 1}"


def _between(low: int | None, below: int | None) -> str:
    """Months in words; a bound may lie outside the year."""
    first, last = max(low or 1, 1), min((below or 13) - 1, 12)
    if first > last:
        return "in no month"
    if first == last:
        return f"in {_MONTHS[first - 1]}"
    if last == 12:
        return f"in {_MONTHS[first - 1]} or later"
    return f"before {_MONTHS[last]}" if first == 1 else f"from {_MONTHS[first - 1]} to {_MONTHS[last - 1]}"


def page_date(on: date | None) -> str:
    """The date that the season is read from, behind a comparison with it."""
    return f"its date: {on.isoformat()}" if on else "its date is not known"


def given(question: Question, value: Value | None, applies: bool | None) -> str:
    """The answer behind a comparison, or why there is none."""
    if applies is False:
        return "this question does not apply"
    return f"your answer: {answer(question, value)}{'; it may not apply' if applies is None and value is None else ''}"


# What changed

ANSWERS = "ANSWERS"
SECTIONS_ALONE = "SECTIONS"
BY_RULES = "CHANGED BY THE RULE SET ALONE"
BY_DATE = "CHANGED BY THE DATE ALONE"
BY_RULES_MEANS = "The earlier answers, read with both rule sets:"
BY_DATE_MEANS = "The earlier answers, on both dates:"
NOTHING_CHANGED = "Nothing changed: the same answers, cautions and sections."
NO_FINDING_CHANGED = "No caution or section came, went or changed."
OTHER_RULES = (
    "The two files were made with different rule sets. Both were read with the present one; name the older one "
    "with --rules-before FILE."
)
SUPPOSED = "What your answers would bring up if some were different. Nothing of this is kept."
REWORDED = "Its text is another now; read it with: d3k2-profile read"


def compared(before: Profile, after: Profile) -> str:
    """What is compared with what: the dates and the rule sets."""
    dates = " and of ".join(f"{profile.on.isoformat()}" for profile in (before, after) if profile.on)
    if before.digest == after.digest:
        return f"Answers of {dates}, read with rule set {after.about.version}."
    return f"Answers of {dates}, read with rule sets {before.about.version} and {after.about.version}."


def answer_in_use(question: Question, value: Value | None, *, counts: bool) -> str:
    """An answer in words, with whether its question applies."""
    if counts:
        return answer(question, value)
    return "does not apply" if value is None else f"{answer(question, value)} (does not apply, so it does not count)"


def changed(label: str, before: str, after: str) -> str:
    """What something was and what it is."""
    return f"{label}: {before} -> {after}"


def medicine_came(label: str, found: Recognition) -> str:
    """A medicine that was not named before, and what it was taken for."""
    return f"{label}, new: {taken_for(found)}"


def medicine_went(label: str, found: Recognition) -> str:
    """A medicine that was named before."""
    return f'{label}, no longer named: "{found.entry.typed}"'


def medicines_settled(label: str) -> str:
    """That the same medicines were named and something else was said of one of them."""
    return f"{label}: the same names; what was asked about one of them has another answer"


def left_out(labels: list[str]) -> str:
    """The answers that the later rule set has no place for."""
    return f"The later rule set has no place for these earlier answers, so they count as not given: {_list(labels)}."


def stood(part: Section, before: "Standing", after: "Standing") -> str:
    """A finding with how it stood and how it stands."""
    level = f"{MARKS[part.level]} " if isinstance(part, Caution) else ""
    name = f"{level}{part.title} ({part.id})"
    return (
        f"{name}: {_standing(part, after)} as before"
        if before == after
        else changed(name, _standing(part, before), _standing(part, after))
    )


def _standing(part: Section, standing: "Standing") -> str:
    match standing:
        case "shown":
            return "applies" if isinstance(part, Caution) else "shown"
        case "not-ruled-out":
            return "not ruled out"
        case "no-room":
            return "applies, without room on the page"
        case "withheld" | "not-shown":
            return "not shown"
        case _:
            assert_never(standing)


def new_reason(because: str, *, first: bool) -> str:
    """A reason that holds now and did not hold before."""
    return f"{BECAUSE if first else 'New reason'}: {because}"


def lost_reason(because: str) -> str:
    """A reason that held before."""
    return f"No longer said: {because}"


def ruled_out(before: Profile, caution: RaisedCaution) -> str:
    """Which answers had left open what is ruled out now."""
    return f"Ruled out now. The open answer was: {_list([question.label for question in _missing(before, caution)])}."


def level_changed(before: Level, after: Level) -> str:
    """How much a caution mattered before, and now."""
    return changed("Level", MARKS[before], MARKS[after])


# The blank questionnaire

FORM_CORE = "Questions"
FORM_DETAIL = "More questions"
FORM_FIRST = (
    "This sheet is for you, and for a talk with a doctor, pharmacist or dietitian. Please leave out amounts "
    "and strengths.",
    "If you are bleeding or feel very unwell now, call your local emergency number.",
)
FORM_INTRO = "Tick the boxes that fit. Not sure is an answer too, and you may leave any question out."
FORM_DETAIL_INTRO = "These add detail. They can wait for another day."
FORM_ONE = "Tick one box."
FORM_SEVERAL = "Tick all the boxes that fit."
FORM_NAMES = "Write the names as on the boxes, one on each line."
FORM_NO_NUMBER = "If you give no number"


def why_we_ask(why: str) -> str:
    """The reason for a question, behind words that say so; nothing where no reason is given."""
    return f"Why we ask: {why}" if why else ""


def whole_number(low: int, high: int) -> str:
    """The numbers that an answer may be."""
    return f"A whole number from {low} to {high}:"


def rule_set(about: About) -> str:
    """Which rule set the questions come from."""
    return f"Rule set {about.version}, reviewed on {about.reviewed.isoformat()}."


def depends_on(labels: list[str]) -> str:
    """That a question on paper may not fit, and which answers decide it."""
    return f"This one depends on your answer to: {', '.join(labels)}. Leave it out if it does not fit you."
