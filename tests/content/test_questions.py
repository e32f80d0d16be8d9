"""Questions to take along: no answer given settles one, none speaks of what the person does not have, no two are alike,
and each is understood without the text that it came from.
"""

import re
from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import TypeAlias

import pytest

from d3k2_profile.profile.model import Profile
from tests.sample_rules import packaged, profile_of
from tests.simulated_people import Answered, simulated

RULES = packaged()
VITAMIN_K_ANTAGONIST = {"vitamin_k_antagonists", "warfarin", "other-vka"}
DIRECT = {"direct_oral_anticoagulants", "heparins_and_parenteral_anticoagulants", "doac"}
CALCIUM = {"calcium", "calcium_products"}
MAGNESIUM = {"magnesium", "magnesium_products"}
VITAMIN_D = {"vitamin-d", "vitamin-d-high-strength", "vitamin-d-unknown-strength", "supplement_vitamin_d"}
MULTIVITAMIN = {"multivitamin", "prenatal-multivitamin", "prenatal_multivitamin"}
Has: TypeAlias = set[str]
"""Options chosen by a person, and the classes of the medicines."""

SPEAKS_OF: Mapping[str, Has] = {
    r"my (?:blood thinner|clinic)": VITAMIN_K_ANTAGONIST | DIRECT,
    r"\bINR\b": VITAMIN_K_ANTAGONIST,
    r"my aspirin": {"antiplatelets", "antiplatelet-only"},
    r"my water tablet": {
        "thiazide_and_thiazide_like_diuretics",
        "loop_diuretics",
        "potassium_sparing_diuretics",
    },
    r"my acid medicine": {"proton_pump_inhibitors", "h2_receptor_antagonists"},
    r"my antibiotic": {
        "broad_spectrum_antibiotics",
        "tetracyclines",
        "fluoroquinolones",
        "cephalosporins_nmtt",
        "rifamycins",
        "antibiotic_unspecified",
    },
    r"my cholesterol medicine": {"statins", "ezetimibe"},
    r"my seizure medicine": {"enzyme_inducing_anticonvulsants", "valproate"},
    r"my bone medicine": {
        "bisphosphonates",
        "bisphosphonates_injected",
        "antiresorptive_biologics",
        "sclerostin_antibody",
    },
    r"steroid tablets": {"systemic_glucocorticoids"},
    r"my lithium|have lithium": {"lithium"},
    r"against digoxin": {"cardiac_glycosides"},
    r"ezetimibe": {"ezetimibe"},
    r"my calcium product|my kind of calcium product|my calcium or magnesium": CALCIUM | MAGNESIUM | MULTIVITAMIN,
    r"magnesium in (?:more than one of )?my products": MAGNESIUM,
    r"my vitamin D or calcium products": VITAMIN_D | CALCIUM | MULTIVITAMIN | {"vitamin-a-or-cod-liver-oil"},
    r"my multivitamin": MULTIVITAMIN,
    r"my baby": {"pregnant-or-breastfeeding"},
    r"my kidney team": {"kidney=yes", "kidney=dialysis"},
    r"my valve": {"mechanical-valve"},
    r"my kidney stones": {"kidney-stones"},
    r"have lithium|too much lithium": {"lithium"},
    r"acne medicine": {"retinoids_and_vitamin_a"},
    r"my bone injection": {"antiresorptive_biologics"},
    r"my vitamin D products": VITAMIN_D,
    r"my parathyroid": {"overactive-parathyroid", "underactive-parathyroid"},
    r"my illness": {"sarcoidosis-or-tb"},
    r"my calcium high": {"high-calcium"},
    r"my bleeding disorder": {"bleeding-disorder"},
}
"""Words of a question, and what a person must have one of for it to make sense."""
SETTLED_BY: Mapping[str, Has] = {
    r"[Ww]hich (?:blood thinner|water tablet|acid medicine) (?:do I take|is mine)": VITAMIN_K_ANTAGONIST | DIRECT,
    r"my only blood thinner": {"antiplatelet-only", *VITAMIN_K_ANTAGONIST, *DIRECT},
    r"vitamin D test (?:justified|tell us)|test my vitamin D": {"vitamin_d_test=yes-low", "vitamin_d_test=yes-fine"},
    r"kidneys been tested": {"kidney=yes", "kidney=no", "kidney=dialysis"},
    r"calcium ever been high": {"high-calcium"},
    r"(?:water tablet|blood pressure medicine)[^?]* a thiazide": {"thiazide_and_thiazide_like_diuretics"},
    r"acid medicine a PPI": {"proton_pump_inhibitors"},
}
"""Words of a question, and the answers each of which settles it."""
MY_MEDICINES = re.compile(r"my (?:other |two )?medicines?\b")
MY_PRODUCTS = re.compile(r"my (?:other )?(?:products?|supplements?|herb)\b")
POINTS_ELSEWHERE = re.compile(
    r"\b(?:these|them|either one|(?:this|that) (?:medicine|product|tablet|treatment|result|antibiotic))\b"
)
PRODUCTS = {
    kind.id
    for kind in RULES.medication_classes
    if re.match(r"supplement_|.*multivitamin|.*_products|cod_liver_oil|nattokinase|st_johns_wort|vitamin_e", kind.id)
}


def has(profile: Profile, answers: Mapping[str, object]) -> Has:
    """What a person has: options of the answers, and the classes of the medicines."""
    chosen = {option for answer in answers.values() if isinstance(answer, list) for option in answer}
    single = {f"{name}={answer}" for name, answer in answers.items() if isinstance(answer, str)}
    classes = {kind for found in profile.medications for kind in found.classes}
    return {*chosen, *single, *classes, str(answers["clot_medicine"])}


def makes_no_sense(question: str, owned: Has, answers: Mapping[str, object]) -> bool:
    """Whether an answer settles the question, or it speaks of what the person does not have."""
    products = answers["supplements"] != [] or bool(owned & PRODUCTS)
    medicines = answers["medications"] != []
    return (
        any(re.search(words, question) and not owned & needed for words, needed in SPEAKS_OF.items())
        or any(re.search(words, question) and owned & settling for words, settling in SETTLED_BY.items())
        or bool(MY_MEDICINES.search(question) and not medicines)
        or bool(MY_PRODUCTS.search(question) and not products)
    )


def words_of(question: str) -> frozenset[str]:
    """The longer words of a question, which say what it is about."""
    return frozenset(re.findall(r"[a-z0-9-]{4,}", question.lower()))


def out_of_place(people: Iterable[Answered]) -> set[str]:
    """The questions on these people's pages that make no sense there."""
    found = set()
    for answers in people:
        profile = profile_of(RULES, answers)
        owned = has(profile, answers)
        found |= {asked for asked in profile.questions_to_ask if makes_no_sense(asked, owned, answers)}
    return found


@pytest.mark.slow
def test_of_five_hundred_people_nobody_is_given_a_question_that_is_settled_or_not_theirs() -> None:
    assert out_of_place(simulated()) == set()


@pytest.mark.slow
@pytest.mark.parametrize("unsure", [("medications",), ("conditions",), ("medications", "conditions", "supplements")])
def test_somebody_who_is_not_sure_what_applies_is_given_no_question_as_if_it_did(unsure: tuple[str, ...]) -> None:
    people = ({**answers, **dict.fromkeys(unsure, "not-sure")} for answers in simulated()[:150])

    assert out_of_place(people) == set()


@pytest.mark.slow
def test_of_five_hundred_people_nobody_is_given_two_questions_of_nearly_the_same_words() -> None:
    alike = {
        (first, second)
        for answers in simulated()
        for first, second in combinations(profile_of(RULES, answers).questions_to_ask, 2)
        if len(words_of(first) & words_of(second)) > 0.7 * min(len(words_of(first)), len(words_of(second)))
    }

    assert alike == set()


@pytest.mark.parametrize("name", RULES.findings)
def test_a_question_to_take_along_is_understood_without_the_text_it_came_from(name: str) -> None:
    assert [asked.text for asked in RULES.findings[name].ask if POINTS_ELSEWHERE.search(asked.text)] == []
