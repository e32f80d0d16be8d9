"""The screen: what a person meets first, on at most 22 lines of 80 columns, whatever the answers are."""

from collections.abc import Iterable, Iterator, Sequence

from d3k2_profile.output.blocks import ScreenLine
from d3k2_profile.output.findings_in_words import (
    DOTS,
    MARKS,
    applying,
    cannot_wait,
    contradicted,
    find_out_first,
    first_of_all,
    headline,
    mark,
    open_in_short,
    reasons,
    to_find_out,
)
from d3k2_profile.output.screen_lines import Lines, Part, Way, fitted
from d3k2_profile.output.talking_sheet import labels_at_hand, next_steps
from d3k2_profile.output.words import (
    ASK,
    CAUTIONS_ONLY,
    LABEL,
    LABEL_DRAWN,
    LABEL_IN_A_LINE,
    NEXT_STEPS,
    NOT_CHECKED,
    few,
    number_of,
    runs,
    sentence_case,
    short_warnings,
    subject,
    that_fit,
)
from d3k2_profile.profile.model import Finding, Profile, RaisedCaution
from d3k2_profile.text import blocks

HELP = "!! "
MOST_OPEN, MOST_LETTERS, MOST_LETTERS_OF_A_LINE, MOST_NAMED = 3, 50, 76, 4
ASK_FIRST_MARK, BRING_UP_MARK = (f"{MARKS[level]}:" for level in ("ask-first", "bring-up"))
OPEN_MARK = NOT_CHECKED.split()[0]
BOX = "[ ]"
TO_READ = "To read, and how sure that is (●●● sure to ○○○ unsure): "
ALSO_OPEN = "These may be about you too, while answers are open"
THIS_SCREEN = "What to tell whom about {}, and what to ask:"
DONE_FIRST = "do this first, as said above"


def screen(profile: Profile) -> Lines:
    """The lines of the screen."""
    return fitted([*_parts(profile)])


def in_one_line(text: str) -> str:
    """A text with its list in one line."""
    line = " ".join("; ".join(line.removeprefix("- ") for line in block) for block in blocks(text))
    return line if line.endswith((".", "!", "?")) else f"{line}."


def _parts(profile: Profile) -> Iterator[Part]:
    """The parts in the order in which room is given to them."""
    never_shortened = [
        each for each in profile.cautions if each.never_shortened and any(said.first for said in each.statements)
    ]
    urgent, do_first = applying(profile, "ask-first"), first_of_all(profile)
    yield _headline(profile)
    yield [Way(tuple(line for each in never_shortened for line in _never_shortened(profile, each)))]
    yield _ask_first([each for each in urgent if each not in never_shortened], do_first)
    yield [Way(tuple(line for each in never_shortened for line in _signs(each)))]
    yield _not_ruled_out(profile, never_shortened)
    yield _not_checked(profile)
    worth = None if to_find_out(profile) else profile.worth_finding_out  # the headline and the first step say it
    yield [Way((ScreenLine(find_out_first(worth)),)), Way(())] if worth else [Way(())]
    yield _bring_up(applying(profile, "bring-up"))
    yield _next_steps(profile)
    asks = profile.questions_to_ask[:1]
    yield [Way(tuple(ScreenLine(each, lead=f"{ASK}: ") for each in asks)), Way(())]
    yield _sections(profile)
    known = applying(profile, "good-to-know")
    yield [Way((), f"{len(known)} good to know" if known else "")]


def _numbers(findings: Iterable[Finding]) -> str:
    return runs([each.number for each in findings])


def _in_a_row(findings: Iterable[RaisedCaution], named: Sequence[int] | None = None) -> str:
    """The names one after the other, or of those that are not `named` the numbers."""
    findings = [*findings]
    names = [f"{each.number}. {each.part.short}" for each in findings if named is None or each.number in named]
    left = [each for each in findings if named is not None and each.number not in named]
    return "; ".join([*names, *([_numbers(left)] if left else [])])


def _headline(profile: Profile) -> Part:
    """What comes first, and what the screen is for."""
    said = [" ".join(short_warnings(profile)), *headline(profile)]
    lines = tuple(ScreenLine(each, bold=True) for each in said if each)
    return [Way((*lines, ScreenLine(THIS_SCREEN.format(subject(profile.about.title))))), Way(lines)]


def _never_shortened(profile: Profile, caution: RaisedCaution) -> Iterator[ScreenLine]:
    """The reason, and what to do at once."""
    why = caution.because[0] if caution.applies else f"{caution.part.short}. {open_in_short(profile, caution)}"
    yield ScreenLine(
        why,
        lead=f"{caution.number}. {mark(caution)}: ",
        level="ask-first",
    )
    at_once = " ".join(each.text.strip() for each in caution.statements if each.first)
    yield ScreenLine(at_once, lead="   ", bold=True)


def _signs(caution: RaisedCaution) -> Iterator[ScreenLine]:
    """The signs to call for help with; they are long, so what to do stands above them."""
    yield from (ScreenLine(in_one_line(each.text), lead=HELP) for each in caution.statements if each.urgent)


def _ask_first(cautions: Sequence[RaisedCaution], do_first: RaisedCaution | None) -> Part:
    """Every one of them: with reason and action as many as fit, those that cannot wait before others; then with the
    action; then by their names in a row; and where so many apply that even these do not fit, the last by their numbers.
    """
    ranked = [each.number for each in sorted(cautions, key=lambda each: not cannot_wait(each))]
    counts = range(len(cautions), -1, -1)
    return [
        *(
            Way(tuple(_by_room(cautions, ranked[:full], ranked[:acts], do_first)))
            for acts in counts
            for full in range(acts, -1, -1)
        ),
        *(
            Way((ScreenLine(_in_a_row(cautions, ranked[:named]), lead=f"{ASK_FIRST_MARK} ", level="ask-first"),))
            for named in counts[1:]
        ),
    ]


def _by_room(
    cautions: Sequence[RaisedCaution], full: Sequence[int], acts: Sequence[int], do_first: RaisedCaution | None
) -> Iterator[ScreenLine]:
    """The cautions in the order of the page; what is said in the headline is not said again."""
    for each in cautions:
        lead = f"{each.number}. {ASK_FIRST_MARK} "
        if each.number in full:
            yield ScreenLine(reasons(each), lead=lead, level="ask-first")
            if each is not do_first:
                yield ScreenLine(f"{each.part.act}.", lead="   ", bold=True)
        elif each.number in acts:
            said = DONE_FIRST if each is do_first else each.part.act
            yield ScreenLine(f"{said}.", lead=f"{lead}{each.part.short}: ", level="ask-first", bold=True)
    if left := [each for each in cautions if each.number not in acts]:
        yield ScreenLine(_in_a_row(left), lead=f"{ASK_FIRST_MARK} ", level="ask-first")


def _not_ruled_out(profile: Profile, above: Sequence[RaisedCaution]) -> Part:
    """What is urgent and open by the answer that would settle it, in at most three lines; of more a few names. All else
    is counted.
    """
    left_open = [each for each in profile.cautions if not each.applies and each not in above]
    left = [each for each in left_open if each.part.level == "ask-first"]
    groups: list[tuple[str, list[RaisedCaution]]] = []
    for group in sorted(profile.not_checked, key=lambda group: group != profile.worth_finding_out):
        found = [each for each in left if group.question.id in each.missing]
        left = [each for each in left if each not in found]
        groups += [(group.question.label, found)] if found else []
    counted = _open_count(left_open)
    if not groups:
        return [Way((), counted)]
    urgent = [each for _, found in groups for each in found]
    named = [f"{label} (open): {_in_a_row(found)}" for label, found in groups]
    if len(named) > MOST_OPEN or max(map(len, named)) > MOST_LETTERS_OF_A_LINE:
        in_order = sorted(urgent, key=lambda each: each.number)
        named = [f"{ALSO_OPEN}: {few([_in_a_row([each]) for each in in_order], MOST_NAMED)}"]
    beyond = _open_count([each for each in left_open if each not in urgent])
    return [Way(tuple(ScreenLine(each, lead=f"{OPEN_MARK} ") for each in named), beyond), Way((), counted)]


def _open_count(cautions: Sequence[RaisedCaution]) -> str:
    return f"{len(cautions)} not ruled out" if cautions else ""


def _not_checked(profile: Profile) -> Part:
    """Answers that do not go together, and medicines that nothing was checked for."""
    unknown = [f'"{each.entry.typed}"' for each in profile.medications if not each.known]
    beside = profile.beside_thinner
    lines = [ScreenLine(contradicted(profile, each), lead=f"{OPEN_MARK} ") for each in profile.contradictions[:1]]
    if unknown:
        lines.append(
            ScreenLine(f"Not checked, because not known here: {that_fit(unknown, MOST_LETTERS)}.", lead=f"{OPEN_MARK} ")
        )
    if beside:
        lines.append(
            ScreenLine(f"Not checked with your blood thinner: {that_fit(beside, MOST_LETTERS)}.", lead=f"{OPEN_MARK} ")
        )
    count = len(unknown) + len(beside)
    said = [f"{number_of(count, 'medicine')} not checked"] * bool(count)
    said += ["answers that do not fit together"] * bool(profile.contradictions)
    return [Way(tuple(lines)), Way((), "; ".join(said))]


def _bring_up(cautions: Sequence[RaisedCaution]) -> Part:
    if not cautions:
        return [Way(())]
    return [
        Way(
            tuple(
                ScreenLine(
                    f"{each.part.act}.",
                    lead=f"{each.number}. {BRING_UP_MARK} ",
                    level="bring-up",
                )
                for each in cautions
            )
        ),
        Way((ScreenLine(_in_a_row(cautions), lead=f"{BRING_UP_MARK} ", level="bring-up"),)),
        Way((), f"{len(cautions)} to bring up"),
    ]


def _next_steps(profile: Profile) -> Part:
    """What to do with all this under a heading, and how a label looks that is to be at hand: a line for each step, or
    where there is less room one after the other; at least the first.
    """
    steps = tuple(ScreenLine(each, lead=f"{BOX} ") for each in next_steps(profile))
    heading = f"{sentence_case(NEXT_STEPS)}:"
    headed = (ScreenLine(heading), *steps)
    in_a_row = (ScreenLine(" ".join(f"{BOX} {each}" for each in next_steps(profile)), lead=f"{heading} "),)
    drawn = (ScreenLine(f"{LABEL}:"), *map(ScreenLine, LABEL_DRAWN))
    in_a_line = (ScreenLine(LABEL_IN_A_LINE),)
    labels = [drawn, in_a_line] if profile.cautions else [in_a_line]  # without cautions the room is for what to read
    with_label = [Way((*said, *label)) for said in (headed, in_a_row) for label in labels if labels_at_hand(profile)]
    return [
        *with_label,
        Way(headed),
        Way(in_a_row),
        *(Way(steps[:count]) for count in range(len(steps), 0, -1)),
        Way(()),
    ]


def _sections(profile: Profile) -> Part:
    """The sections, as many as fit with what they say first, the others by their titles; or counted."""
    if profile.cautions_only:
        return [Way((ScreenLine(CAUTIONS_ONLY),)), Way((), "more on the cautions alone")]
    if not profile.sections:
        return [Way(())]
    titles = [f"{each.part.title}{_dots(each)}" for each in profile.sections]
    said = [f"{title}: {_says(each)}" for each, title in zip(profile.sections, titles, strict=True)]
    numbers = [f"{each.number}. " for each in profile.sections]
    alone = [
        Way(tuple(map(ScreenLine, [*said[:full], *titles[full:]], numbers))) for full in range(len(titles), -1, -1)
    ]
    legend = ScreenLine(TO_READ.strip())
    alone = [Way((legend, *way.lines)) for way in alone]
    return [
        *([] if profile.cautions else alone),
        Way((ScreenLine("; ".join(map("".join, zip(numbers, titles, strict=True))), lead=TO_READ),)),
        Way((), f"{number_of(len(profile.sections), 'topic')} to read"),
    ]


def _says(section: Finding) -> str:
    return " ".join(in_one_line(each.text) for each in section.statements[:1])


def _dots(section: Finding) -> str:
    return "".join(f" {DOTS[each.strength]}" for each in section.statements[:1] if each.strength)
