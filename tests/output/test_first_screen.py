"""The screen: at most 22 lines of 80 columns for anyone, and what must not be missed always on it."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from d3k2_profile.output.first_screen import ALSO_OPEN, TO_READ
from d3k2_profile.output.terminal import Page, Screen
from d3k2_profile.output.withhold_amounts import search
from d3k2_profile.output.words import LABEL_IN_A_LINE, runs
from d3k2_profile.profile.evaluate import evaluate
from d3k2_profile.profile.model import Profile
from d3k2_profile.questions.kinds import ChoicesQuestion
from d3k2_profile.rules.model import Caution, Rule, Show
from d3k2_profile.terminal.console import plain_text
from tests.example_count import examples
from tests.sample_rules import WARFARIN_RULES, packaged, personas, profile_of
from tests.strategies import partial_answers

DAY = date(2026, 11, 21)
MOST_LINES = 22
MOST_NAMED = 15
"""Urgent cautions of which each has its name on the screen; of more the last have their numbers."""
MOST_LINES_OF_A_PAGE = 150
MOST_WITHOUT_A_VKA = 110
VKA = "vitamin-k-antagonist"
HEADING = "Next steps:"
THIS_SCREEN = "What to tell whom"
PURPOSE = "What to tell whom about A small rule set, and what to ask:"
AT_THE_TALK = (
    "[ ] Show or read this out, with the labels of your products at hand.",
    "[ ] Ask, and write down the answers.",
)
LABEL = (
    "Where the names stand on a box, a bottle or a pharmacy label:",
    "+---------------+",
    "| NAME          | <- its name",
    "| contains: ... | <- what is in it",
    "+---------------+",
)


def screen(profile: Profile, width: int = 80) -> str:
    """What a terminal shows of the screen."""
    return plain_text(Screen(profile), width)


def lines(profile: Profile) -> list[str]:
    """Its lines at 80 columns."""
    return screen(profile).splitlines()


def flat(text: str) -> str:
    """The text on one line."""
    return " ".join(text.split())


def test_the_screen_says_what_comes_first_why_and_what_to_do() -> None:
    caution = WARFARIN_RULES.cautions[0]
    said = replace(caution.says[0], first=True)
    signs = replace(caution.says[0], text="Call your local emergency number for:\n\n- bleeding\n- a bad headache")
    rules = replace(WARFARIN_RULES, cautions=(replace(caution, says=(said, signs)), *WARFARIN_RULES.cautions[1:]))
    answers = {"age": 72, "clot_medicine": "warfarin", "medications": ["eliquis", "xyzzy"]}

    assert lines(profile_of(rules, answers, on=DAY)) == [
        "1 thing to tell your clinic before any change",
        PURPOSE,
        "1. [!!!] ASK FIRST: You take a blood thinner that works against vitamin K.",
        "   Speak to your clinic before any change.",
        "!! Call your local emergency number for: bleeding; a bad headache.",
        '[?] Not checked, because not known here: "xyzzy".',
        "Next steps:",
        "[ ] Speak to a doctor before any change.",
        *AT_THE_TALK,
        *LABEL,
        "You could ask: Does vitamin K matter for my medicine?",
        "To read, and how sure that is (●●● sure to ○○○ unsure): 3. Age ●●○",
        "Further down: 1 good to know.",
    ]


def test_where_nothing_was_found_the_screen_says_what_that_does_not_mean() -> None:
    nothing = profile_of(WARFARIN_RULES, {"age": 30, "clot_medicine": "no", "medications": []})

    assert lines(nothing) == [
        "No caution found in your 3 answers. That does not mean there are none.",
        PURPOSE,
        "Next steps:",
        "[ ] Speak to a doctor or pharmacist at your next visit.",
        "[ ] Show or read this out.",
        "[ ] Ask, and write down the answers.",
    ]


def test_where_medicines_are_to_be_found_out_the_screen_says_so_first_and_where_their_names_stand() -> None:
    unsure = profile_of(packaged(), {question.id: "not-sure" for question in packaged().questions}, on=DAY)

    first, *_ = lines(unsure)
    assert first == "Find out first: Medicines. Until then urgent cautions may be about you."
    said = flat(screen(unsure))
    assert (
        "Next steps: [ ] Find out: Medicines. The names are on boxes, pharmacy labels, repeat lists. "
        "[ ] Speak to a doctor or pharmacist before any change. [ ] Then answer the open questions again. "
        f"{flat(LABEL_IN_A_LINE)}"
    ) in said


TAKE_NOTHING = ("30 years old, works at night, dark skin, far north", "nothing applies")


@pytest.mark.parametrize("person", personas())
def test_a_label_is_drawn_once_on_the_screen_and_the_page_of_whoever_is_to_look_at_one(person: str) -> None:
    profile = personas()[person]
    drawn = 0 if person in TAKE_NOTHING else 1

    assert [drawings(screen(profile)), drawings(plain_text(Page(profile)))] == [drawn, drawn]
    assert HEADING in screen(profile)


def drawings(text: str) -> int:
    """How often a label is drawn, in lines of its own or in one."""
    return text.count(LABEL[0]) + text.count(LABEL_IN_A_LINE)


def test_no_label_is_drawn_for_whoever_is_to_find_out_what_stands_on_none() -> None:
    taken = {"age": 40, "clot_medicine": "no", "medications": ["metformin"], "supplements": [], "kidney": "no"}
    profile = profile_of(packaged(), {**taken, "conditions": "not-sure"}, on=DAY)

    assert lines(profile)[0].startswith("Find out first: Conditions.")
    assert drawings(plain_text(Page(profile))) == 0


def test_of_many_open_cautions_the_screen_names_a_few_and_says_that_there_are_others() -> None:
    unsure = flat(screen(personas()["not sure about anything"]))

    named = "2. Pregnancy, medicine; 3. Valve and blood thinner; 4. Valve, no blood thinner and others "
    assert f"[?] {ALSO_OPEN}: {named}" in unsure
    assert re.findall(r"and \d+ more", unsure) == []


@pytest.mark.parametrize("person", personas())
def test_dots_stand_only_on_a_screen_that_says_what_they_mean(person: str) -> None:
    shown = flat(screen(personas()[person]))

    assert "●" not in shown.replace(flat(TO_READ), "") or flat(TO_READ) in shown


def test_somebody_who_is_sure_of_nothing_takes_along_no_question_about_what_may_not_be_theirs() -> None:
    unsure = personas()["not sure about anything"]
    settled = {asked for each in unsure.findings if each.certainty == "applies" for asked in each.asks}
    antagonist = unsure.finding(VKA)

    assert antagonist
    assert settled.union(antagonist.asks).issuperset(unsure.questions_to_ask)
    assert len(unsure.questions_to_ask) == 5


def test_what_must_not_be_missed_stands_before_all_else_that_is_open() -> None:
    assert personas()["not sure about anything"].cautions[0].part.id == VKA


def test_a_screen_that_must_be_read_with_care_says_so_first() -> None:
    nothing = profile_of(WARFARIN_RULES, {"age": 30, "clot_medicine": "no", "medications": []}, on=DAY)
    late = replace(nothing, custom=True, partial=True, on=nothing.about.review_due + timedelta(days=1))

    assert lines(late)[0] == "OVERDUE FOR REVIEW. CUSTOM RULE SET. PARTIAL: QUESTIONS LEFT."


def with_cautions(count: int) -> Profile:
    """Somebody on warfarin to whom so many further urgent cautions apply, with texts as long as they may be."""
    says = packaged().cautions[0].says[:1]
    further = [
        Caution(
            id=f"further-{letter}",
            level="ask-first",
            title=f"A caution {letter}",
            act=f"Ask your doctor {'a' * 73}"[:90],
            short=f"Short {letter * 18}",
            says=says,
        )
        for letter in "abcdefghijklmnopqrstuvwxyz"[:count]
    ]
    because = "You take a medicine of this kind, and you have a product that may contain one of these minerals too."
    rule = next(rule for rule in packaged().rules if VKA in rule.show.cautions)
    rules = [
        Rule(id=each.id, when=rule.when, because=because, show=Show(cautions=(each.id,)), heed_unrecognised=False)
        for each in further
    ]
    return profile_of(
        replace(
            packaged(),
            cautions=(*packaged().cautions, *further),
            rules=(*packaged().rules, *rules),
        ),
        {"clot_medicine": "warfarin"},
        on=DAY,
    )


def test_only_beside_a_vitamin_k_antagonist_is_nothing_to_be_changed() -> None:
    taking = {"medications": ["isotretinoin", "doxycycline"], "supplements": [], "conditions": []}
    told = {
        thinner: flat(screen(profile_of(packaged(), {"clot_medicine": thinner, **taking}))).partition(THIS_SCREEN)[0]
        for thinner in ("no", "warfarin")
    }

    assert "Start nothing new before that, and ask before you stop a medicine." in told["no"]
    assert "Change nothing before that." in told["warfarin"]
    assert [thinner for thinner, said in told.items() if "Change nothing" in said] == ["warfarin"]


def test_things_are_counted_for_the_clinic_only_where_all_of_them_are_for_it() -> None:
    natto = {"clot_medicine": "warfarin", "medications": [], "foods": ["natto"], "conditions": []}
    pharmacist_too = {**natto, "medications": ["ciprofloxacin"], "supplements": ["calcium"]}

    assert "2 things to tell your clinic in all" in flat(screen(profile_of(packaged(), natto)))
    assert "tell your clinic" not in flat(screen(profile_of(packaged(), pharmacist_too)))


def test_what_is_to_be_asked_about_first_is_spelled_out_among_the_factors() -> None:
    supplements = ["vitamin-d-high-strength", "multivitamin", "magnesium"]
    page = plain_text(Page(profile_of(packaged(), {"kidney": "yes", "supplements": supplements, "medications": []})))
    (line,) = (flat(found) for found in re.findall(r"^Supplements: [^\n]*\n(?:   [^\n]*\n)*", page, re.MULTILINE))

    assert "Vitamin D, high strength; Multivitamin or bone product; Magnesium, or antacid or laxative with it" in line


def test_what_cannot_wait_is_the_first_line_and_what_to_do_stands_above_the_signs_to_call_for() -> None:
    antagonist, other = WARFARIN_RULES.cautions
    said = replace(antagonist.says[0], first=True)
    signs = replace(antagonist.says[0], text="Call your local emergency number for bleeding.")
    today = replace(other, level="ask-first", act="Call your clinic today", short="Two of them")
    rules = replace(WARFARIN_RULES, cautions=(replace(antagonist, says=(said, signs)), today))
    both = profile_of(rules, {"age": 30, "clot_medicine": "doac", "medications": ["warfarin"]}, on=DAY)

    assert lines(replace(both, contradictions=())) == [
        "Do this first: Call your clinic today.",
        "Change nothing before that. 2 things to tell your clinic in all.",
        PURPOSE,
        "1. [!!!] ASK FIRST: You take a blood thinner that works against vitamin K.",
        "   Speak to your clinic before any change.",
        "2. [!!!] ASK FIRST: You take a blood thinner of another kind.",
        "!! Call your local emergency number for bleeding.",
        "Next steps:",
        "[ ] Speak to your clinic today.",
        *AT_THE_TALK,
        *LABEL,
        "You could ask: Does vitamin K matter for my medicine?",
    ]


@pytest.mark.parametrize("count", [1, 3, 6, 14])
def test_urgent_cautions_that_do_not_fit_in_full_have_their_action_or_a_name_and_none_is_dropped(count: int) -> None:
    profile = with_cautions(count)
    shown = flat(screen(profile))

    assert len(lines(profile)) <= MOST_LINES
    assert [each for each in profile.cautions if each.part.level == "ask-first" and each.certainty == "applies"]
    for caution in profile.cautions:
        if caution.part.id.startswith("further-"):
            assert f"{caution.number}. {caution.part.short}" in shown or f"{caution.number}. [!!!]" in shown


@pytest.mark.parametrize(("age", "clot"), [(12, "warfarin"), (30, "yes-unknown"), (30, "warfarin")])
def test_the_screen_of_somebody_to_whom_everything_applies_fits_and_counts_every_urgent_caution(
    age: int, clot: str
) -> None:
    everything = {
        question.id: [option.id for option in question.options]
        for question in packaged().questions
        if isinstance(question, ChoicesQuestion)
    }
    taken = (
        "lithium, indapamide, isotretinoin, doxycycline, prolia, calcitriol, sucralfate, apixaban, amiodarone, xyzzy"
    )
    answers = {**everything, "age": age, "clot_medicine": clot, "kidney": "yes", "medications": taken.split(", ")}
    profile = profile_of(packaged(), answers, on=DAY)
    late = replace(profile, custom=True, partial=True, on=profile.about.review_due + timedelta(days=1))
    urgent = [
        each.number for each in profile.cautions if each.part.level == "ask-first" and each.certainty == "applies"
    ]
    shown = flat(screen(late))

    assert len(urgent) > 18
    assert len(lines(late)) < MOST_LINES
    assert f"{len(urgent)} things" in shown
    assert (
        runs([each for each in urgent if f" {each}. [!!!]" not in shown and not named(profile, each, shown)]) in shown
    )


def named(profile: Profile, number: int, shown: str) -> bool:
    """Whether the screen has the name of the caution with that number."""
    return f"{number}. {profile.cautions[number - 1].part.short}" in shown


@pytest.mark.slow
@examples(60)
@given(st.data())
def test_the_screen_of_any_answers_fits_and_has_every_urgent_caution_that_applies(data: st.DataObject) -> None:
    profile = evaluate(packaged(), data.draw(partial_answers(packaged())), DAY)
    shown = flat(screen(profile))

    assert len(lines(profile)) <= MOST_LINES
    search(profile, Screen(profile))
    urgent = [each for each in profile.cautions if each.part.level == "ask-first" and each.certainty == "applies"]
    for caution in urgent if len(urgent) <= MOST_NAMED else []:
        assert f"{caution.number}. [!!!]" in shown or f"{caution.number}. {caution.part.short}" in shown


@pytest.mark.parametrize("answers", [{}, {"clot_medicine": "warfarin"}, {"clot_medicine": "not-sure"}])
def test_the_screen_of_the_antagonist_says_what_never_to_miss(answers: dict[str, object]) -> None:
    profile = profile_of(packaged(), answers, on=DAY)
    shown = flat(screen(profile))
    at_once = [each for each in packaged().findings[VKA].says if each.first]

    assert len(lines(profile)) <= MOST_LINES
    assert [each.text.split()[0] for each in at_once] == ["Keep", "Speak", "Never"]
    assert all(each.text in shown for each in at_once)
    for sign in ("bleeding that does not stop", "chest pain or fainting"):
        assert sign in shown


@pytest.mark.parametrize("person", personas())
def test_the_page_of_each_person_begins_with_the_screen_and_is_short(person: str) -> None:
    profile = personas()[person]
    page = plain_text(Page(profile)).splitlines()
    vka = any(caution.part.id == VKA for caution in profile.cautions)

    assert page[: len(lines(profile))] == lines(profile)
    assert len(page) - len(lines(profile)) <= (MOST_LINES_OF_A_PAGE if vka else MOST_WITHOUT_A_VKA)


def test_where_no_caution_was_found_a_label_leaves_room_for_what_there_is_to_read() -> None:
    shown = screen(personas()["38 years old, vegan"])

    assert LABEL_IN_A_LINE in shown
    assert "It is well established that sunlight on skin makes" in flat(shown)
