"""Five hundred people with likely answers, made by chance from a fixed seed, to see how many cautions a person meets.

Ages are drawn between 18 and 95. Each medicine of `EVERYDAY` is taken by about that share of adults (rounded figures
for people in middle and later life, chosen by hand; older people take more); each condition by a tenth, each
supplement and food by a share chosen by hand. Nobody takes two blood thinners, and whoever takes one says which.
`python -m tests.simulated_people` prints how many cautions of each level they see.
"""

from collections import Counter
from collections.abc import Mapping
from functools import cache
from random import Random
from typing import TypeAlias

from d3k2_profile.questions.kinds import ChoicesQuestion
from tests.sample_rules import packaged, profile_of

PEOPLE = 500
SEED = 17

EVERYDAY: Mapping[str, float] = {
    "atorvastatin": 0.18,
    "simvastatin": 0.06,
    "rosuvastatin": 0.04,
    "amlodipine": 0.14,
    "lisinopril": 0.10,
    "ramipril": 0.10,
    "losartan": 0.08,
    "metoprolol": 0.08,
    "bisoprolol": 0.08,
    "metformin": 0.10,
    "omeprazole": 0.14,
    "pantoprazole": 0.06,
    "levothyroxine": 0.09,
    "hydrochlorothiazide": 0.08,
    "indapamide": 0.03,
    "furosemide": 0.05,
    "spironolactone": 0.02,
    "aspirin": 0.10,
    "clopidogrel": 0.03,
    "paracetamol": 0.15,
    "ibuprofen": 0.10,
    "sertraline": 0.07,
    "citalopram": 0.04,
    "gabapentin": 0.05,
    "salbutamol": 0.07,
    "cetirizine": 0.06,
    "tamsulosin": 0.04,
    "amitriptyline": 0.04,
    "tramadol": 0.03,
    "prednisolone": 0.02,
    "alendronate": 0.02,
    "amoxicillin": 0.04,
    "doxycycline": 0.02,
    "digoxin": 0.01,
    "carbamazepine": 0.01,
    "lithium": 0.005,
}
THINNERS: Mapping[str, tuple[str, float]] = {"apixaban": ("doac", 0.05), "warfarin": ("warfarin", 0.03)}
SUPPLEMENTS: Mapping[str, float] = {
    "vitamin-d": 0.25,
    "vitamin-d-high-strength": 0.05,
    "vitamin-k2": 0.04,
    "multivitamin": 0.25,
    "calcium": 0.10,
    "magnesium": 0.10,
    "vitamin-a-or-cod-liver-oil": 0.05,
    "greens-powder": 0.03,
    "herbal-product": 0.06,
}
FOODS: Mapping[str, float] = {
    "oily-fish": 0.3,
    "eggs": 0.7,
    "milk-or-yogurt": 0.7,
    "cheese": 0.7,
    "meat": 0.8,
    "natto": 0.01,
    "leafy-greens": 0.7,
    "nuts-seeds-beans-or-whole-grains": 0.5,
    "fortified-foods": 0.3,
}
CONDITION = KIDNEY = 0.1
IN_PREGNANCY = range(18, 50)


Answered: TypeAlias = Mapping[str, object]
"""The answers of one simulated person, as a file has them."""


@cache
def simulated() -> tuple[Answered, ...]:
    """The five hundred people, the same each time."""
    chance = Random(SEED)
    return tuple(_anybody(chance) for _ in range(PEOPLE))


@cache
def with_medicines_alone() -> tuple[Answered, ...]:
    """As many people with no supplement, no warfarin, no condition and no kidney disease."""
    nothing = {"supplements": [], "conditions": [], "kidney": "no"}
    chance = Random(SEED)
    people = [{**_anybody(chance), **nothing} for _ in range(PEOPLE)]
    return tuple(person for person in people if person["clot_medicine"] != "warfarin")


@cache
def on_everyday_medicines(count: int) -> tuple[Answered, ...]:
    """A hundred people on that many of the everyday medicines, the common ones more often, and nothing else."""
    chance = Random(SEED)
    nothing = {"clot_medicine": "no", "supplements": [], "conditions": [], "kidney": "no"}
    return tuple({**_anybody(chance), **nothing, "medications": _picked(chance, count)} for _ in range(100))


def _anybody(chance: Random) -> dict[str, object]:
    age = chance.randint(18, 95)
    more = 0.5 + age / 70
    medicines = [name for name, share in EVERYDAY.items() if chance.random() < share * more]
    thinner = next((name for name, (_, share) in THINNERS.items() if chance.random() < share * more), "")
    return {
        "age": age,
        "clot_medicine": THINNERS[thinner][0] if thinner else "no",
        "medications": [*medicines, thinner] if thinner else medicines,
        "supplements": _some(chance, SUPPLEMENTS),
        "kidney": "yes" if chance.random() < KIDNEY else "no",
        "conditions": _conditions(chance, age),
        "vitamin_d_test": chance.choice(["no", "no", "no", "yes-fine", "yes-low"]),
        "place": chance.choice(["far-north", "mid-north"]),
        "sun_time": chance.choice(["under-5-minutes", "5-to-30-minutes", "over-30-minutes"]),
        "bare_skin": chance.choice(["face-and-hands", "face-hands-and-arms"]),
        "skin_tone": chance.choice(["fair", "light-brown-or-olive", "dark-brown-or-black"]),
        "foods": _some(chance, FOODS),
    }


def _conditions(chance: Random, age: int) -> list[str]:
    """Each condition with the same chance; nobody past the age for it is pregnant."""
    asked = packaged().questionnaire.by_id["conditions"]
    options = asked.options if isinstance(asked, ChoicesQuestion) else ()
    found = [option.id for option in options if chance.random() < CONDITION]
    return [each for each in found if each != "pregnant-or-breastfeeding" or age in IN_PREGNANCY]


def _some(chance: Random, shares: Mapping[str, float]) -> list[str]:
    return [name for name, share in shares.items() if chance.random() < share]


def _picked(chance: Random, count: int) -> list[str]:
    """That many different medicines, each as likely as it is common."""
    left = dict(EVERYDAY)
    picked = []
    for _ in range(count):
        picked += chance.choices([*left], [*left.values()])
        del left[picked[-1]]
    return picked


def counts_of_levels() -> dict[str, Counter[int]]:
    """For each level how many of the people see how many cautions that apply."""
    profiles = [profile_of(packaged(), answers) for answers in simulated()]
    return {
        level: Counter(
            sum(each.part.level == level and each.certainty == "applies" for each in profile.cautions)
            for profile in profiles
        )
        for level in ("ask-first", "bring-up", "good-to-know")
    }


if __name__ == "__main__":
    for level, counts in counts_of_levels().items():
        print(level, ", ".join(f"{count} cautions: {people}" for count, people in sorted(counts.items())))
