"""Headings and fixed sentences that every output and the conversation share."""

from collections.abc import Iterable

from d3k2_profile.medication import Recognition
from d3k2_profile.parts import Caution, Evidence, Level, Strength
from d3k2_profile.profile import NotChecked, Profile, RaisedCaution, State
from d3k2_profile.question import Question, Unknown, Value

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

BECAUSE = "Because"
NOT_KNOWN = "Not known"
ASK = "You could ask"
EVIDENCE = "Evidence"
NOT_RULED_OUT = "NOT RULED OUT"
NONE_OF_THESE = "None of these"
NOT_SURE, DECLINED = "Not sure", "Prefer not to say"

MARKS: dict[Level, str] = {"ask-first": "[!!!] ASK FIRST", "bring-up": "[!!] BRING UP", "good-to-know": "[i] GOOD TO KNOW"}

STRENGTHS: dict[Strength, str] = {
    "strong": "strong, unlikely to change",
    "moderate": "moderate, good with some gaps",
    "limited": "limited, few or small studies",
    "mixed": "mixed, studies or experts disagree",
    "preliminary": "preliminary, not shown in people",
}

_STATES: dict[State, str] = {"known": "known", "not-sure": "not sure", "declined": "not said", "not-asked": "not answered"}


def mark(caution: RaisedCaution) -> str:
    """The level in a mark and in words, and whether the caution is certain."""
    level = MARKS[caution.part.level]
    return level if caution.certainty == "applies" else f"{level} - {NOT_RULED_OUT}"


def evidence(evidence: Evidence) -> str:
    """How sure the field is, and what that rests on."""
    return f"{STRENGTHS[evidence.strength]} ({evidence.kind})"


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
    return f"Type m for {detail_questions(count)}."


def worth_finding_out(group: NotChecked) -> str:
    """The one answer to find out first, and what it would help to settle."""
    count = _number(len(group.cautions), "caution")
    return f"Most worth finding out: {group.question.label}. It would help to settle {count}."


def further(titles: Iterable[tuple[str, str]]) -> str:
    """Sections that found no room on the page, with how to read them."""
    return "More that fits your answers: " + "; ".join(f"{title} (read {name})" for name, title in titles)


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


# The conversation

WELCOME = (
    "These are questions about you, your days and your medicines. They lead to a page about vitamins D3 and K2 "
    "to talk over with a doctor, pharmacist or dietitian. It takes about three minutes.",
    "Nothing leaves this computer. Nothing is kept unless you name a file.",
    "If you are bleeding or feel very unwell now, call your local emergency number.",
)
USE_LISTS = "Move with the arrow keys, and press Enter to choose. With a screen reader, start this with --plain."
USING_PLAIN = "Using plain questions."
KEYS = "? why we ask   b back   n not sure   p prefer not to say   q leave"
WHY_WE_ASK, BACK, LEAVE = "why we ask", "back", "leave"
YES, NO = "Yes", "No"
EMPTY = "An empty line is no answer. Type one of the numbers, or n if you are not sure."
NO_REASON = "No reason was written down for this question."
TOO_LONG = "That line is too long to be read whole. Please type it in shorter parts."
INPUT_ENDED = "The input ended before the last question."
NONE_CHOSEN = "You chose none of these."
CONFIRM_NONE = "Type y if that is right, or choose again."
NONE_IS_RIGHT, CHOOSE_AGAIN = "That is right", "Choose again"
ANSWER_AGAIN = "Then please answer this question again."
STRENGTHS_DROPPED = "Strengths are not needed and are not kept."
WHICH_ONE = "Type its number, or s if you are not sure."
YES_OR_NO = "Type y for yes, n for no, s if you are not sure."
REVIEW = "YOUR ANSWERS"
REVIEW_KEYS = "Type a number to change an answer, press Enter to see your page, or q to leave."
SEE_PAGE = "See your page"
NO_SUCH_ANSWER = "There is no answer with that number."
LEAVING = "Show what was found so far?"
LEAVING_KEYS = "Type y for yes, n for no."

MARK_KEYS: tuple[str, ...] = ("arrows or a number: move", "Enter choose")
TICK_KEYS: tuple[str, ...] = ("arrows or a number: move", "Space tick", "Enter done")
NOTHING_MARKED = "Nothing is chosen yet. Go to a line with the arrow keys or its number, then press Enter."
COMPLETES = "Tab completes"


def progress(number: int, count: int) -> str:
    """Which question this is."""
    return f"Question {number} of {count}"


def answer_so_far(said: str) -> str:
    """The answer that a question gone back to has."""
    return f"Your answer so far: {said}. Press Enter to keep it."


def detail_questions(count: int) -> str:
    """The offer of detail questions as a line to choose."""
    return f"{_number(count, 'more question')} that can still change your page"


def nothing_ticked(none: str) -> str:
    """What to do where Enter was pressed and no line is ticked; `none` is the number of *none of these*."""
    return f"Nothing is ticked yet. Press Space on each line that fits. If none fits, type {none}, then press Space and Enter."


def did_you_mean(typed: str) -> str:
    """Asks about a name that is close to others."""
    return f'"{typed}": did you mean one of these?'


def taken_now(typed: str, name: str) -> str:
    """Asks about a name that was denied or is in the past."""
    return f'"{typed}": do you take {name} now?'


def not_recognised(typed: str, ask: str) -> str:
    """Asks the question of a class that must not be missed about a name that is not known."""
    return f'"{typed}" was not recognised. {ask}'


def keep_page(endings: Iterable[str]) -> str:
    """Offers to keep the page in a file."""
    return f"To keep this page, type a file name ending in {_either(list(endings))}. Press Enter to keep nothing."


def wrong_ending(endings: Iterable[str]) -> str:
    """What the name of a file to keep must end in."""
    return f"The name must end in {_either(list(endings))}. Press Enter to keep nothing."


def exists_already(name: str) -> str:
    """Why a file is not written."""
    return f"{name} exists already and stays as it is. Type another name, or press Enter to keep nothing."


def not_kept(reason: str) -> str:
    """Why a file could not be written, and what to do."""
    return f"{reason}. Type another name, or press Enter to keep nothing."


def kept(name: str) -> str:
    """What was written."""
    return f"Your page is in {name}. Only you can read it."


def _either(words: list[str]) -> str:
    return " or ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))
