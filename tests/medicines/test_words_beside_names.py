"""The words that hide no medicine are none, and never keep a vitamin K antagonist out of sight."""

import pytest

from d3k2_profile.dosing.typed_amounts import holds_amount
from d3k2_profile.medicines.model import Entry
from d3k2_profile.medicines.words_beside_names import HARMLESS, QUESTIONED, SALTS, SMALL_WORDS, TOPICAL
from tests.sample_rules import packaged

LEXICON = packaged().questionnaire.lexicon
VKA = "vitamin_k_antagonists"
NAMES = {name.casefold() for kind in LEXICON.classes for name in kind.all_names}
ANTAGONISTS = sorted({name for kind in LEXICON.classes if kind.must_not_miss for name in kind.all_names})


def test_no_harmless_word_is_the_name_of_a_medicine_but_a_test_that_antagonists_need() -> None:
    others = {name.casefold() for first, also in LEXICON.other_medicines.items() for name in (first, *also)}

    assert HARMLESS & (NAMES | others) == {"inr", "abtei"}


def test_no_word_that_is_passed_over_is_the_name_of_a_vitamin_k_antagonist() -> None:
    assert not (HARMLESS | QUESTIONED | SALTS | TOPICAL) & {name.casefold() for name in ANTAGONISTS}


def test_no_word_is_listed_as_harmless_that_is_dropped_with_the_amounts_anyway() -> None:
    assert {word for word in HARMLESS - SMALL_WORDS if holds_amount(word)} == set()


@pytest.mark.parametrize(
    "around", ["{} empty stomach", "{} from ward", "{} on my knee", "{} Turbuhaler", "{} succ ER", "{} vb"]
)
def test_a_direction_a_place_a_device_or_a_salt_beside_a_name_is_read_and_hides_no_antagonist(around: str) -> None:
    assert LEXICON.recognise(LEXICON.entry(around.format("metoprolol"))).whole
    for name in ("warfarin", "Marcumar", "Sintrom", "fluindione"):
        assert VKA in LEXICON.recognise(LEXICON.entry(around.format(name))).may_mean


@pytest.mark.parametrize(
    ("typed", "name"), [("ramapril", "ramipril"), ("metropolol", "metoprolol"), ("amitrptyline", "amitriptyline")]
)
def test_a_misspelt_substance_nothing_is_said_about_is_known_and_shown_beside_what_was_typed(
    typed: str, name: str
) -> None:
    found = LEXICON.recognise(LEXICON.entry(typed))

    assert (found.entry.typed, found.match, found.name, found.whole) == (typed, "other", name, True)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("ketoprofene", "ketoprofen"),
        ("piperacillina", "piperacillin"),
        ("telithromycine", "telithromycin"),
        ("bésilate d'amlodipine", "amlodipine"),
        ("zopiklon", "zopiclone"),
        ("lisinopril 20 mg tablets, one a day", "lisinopril"),
    ],
)
def test_a_substance_is_known_as_other_languages_spell_it(typed: str, name: str) -> None:
    found = LEXICON.recognise(LEXICON.entry(typed))

    assert (found.name, found.known, found.whole) == (name, True, True)


@pytest.mark.parametrize(
    ("typed", "name", "classes"),
    [
        ("latanoprost eye drops", "latanoprost", ()),
        ("timolol 0.5% eye drops", "timolol", ()),
        ("budesonide 200 inhaler", "budesonide inhaler", ()),
        ("hydrocortisone 1% cream", "hydrocortisone cream", ()),
        ("hydrocortisone 10mg tablets", "systemic hydrocortisone", ("systemic_glucocorticoids",)),
        ("Natrilix", "indapamide", ("thiazide_and_thiazide_like_diuretics",)),
    ],
)
def test_a_form_behind_a_name_or_a_strength_says_which_medicine_it_is_and_is_none(
    typed: str, name: str, classes: tuple[str, ...]
) -> None:
    found = LEXICON.recognise(LEXICON.entry(typed))

    assert (found.name, found.classes, found.whole) == (name, classes, True)


def test_the_column_of_a_table_that_says_what_each_medicine_is_for_names_none() -> None:
    rows = "Torem | morgens | Herz\nDelix | morgens | Blutdruck\nPantozol | abends | Magen\n"

    assert [part.split(" ")[0] for part in LEXICON.split(f"{rows}Sortis | abends | Fettiges")] == [
        "Torem",
        "Delix",
        "Pantozol",
        "Sortis",
    ]
    assert "warfarin" in LEXICON.split(f"{rows}Sortis | abends | warfarin")
    assert "xyzzoqu" in " ".join(LEXICON.split(f"{rows}Sortis | xyzzoqu | Herz"))


@pytest.mark.parametrize(
    ("cells", "are_reasons"), [(("Herz", "Magen", "Fettiges"), True), (("Herz", "Fettiges"), False)]
)
def test_a_column_says_what_each_medicine_is_for_where_most_of_its_cells_do(
    cells: tuple[str, ...], are_reasons: bool
) -> None:
    rows = [f"Torem 5 mg | {cell}" for cell in cells for _ in range(2)]
    left = " ".join(LEXICON.split("\n".join(rows)))

    assert ("(Fettiges" in left) is are_reasons


def test_a_word_in_katakana_behind_a_particle_may_be_a_medicine_and_particles_alone_are_none() -> None:
    assert LEXICON.recognise(Entry("eliquis とワルファリ")).left == ("とワルファリ",)
    assert LEXICON.recognise(Entry("eliquis と一緒の")).left == ()


@pytest.mark.parametrize(("typed", "offered"), [("simarx", True), ("coumarimes", True), ("warfs", False)])
def test_one_slip_in_an_exact_antagonist_is_asked_about_unless_it_is_short_and_means_other_things(
    typed: str, offered: bool
) -> None:
    found = LEXICON.recognise(Entry(typed))

    assert ("vitamin_k_antagonists" in found.may_mean) is offered


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("престариум", "perindopril"),
        ("美托洛爾緩釋片", "metoprolol"),
        ("Λιπιτόρ", "atorvastatin"),
        ("Τ4", "levothyroxine"),
    ],
)
def test_a_name_is_known_in_cyrillic_greek_and_traditional_chinese(typed: str, name: str) -> None:
    assert LEXICON.recognise(LEXICON.entry(typed)).name == name


@pytest.mark.parametrize("typed", ["варфарен", "βαρφαρινι", "синтрум"])
def test_a_misspelt_antagonist_in_another_script_is_never_taken_for_another_medicine(typed: str) -> None:
    assert LEXICON.recognise(LEXICON.entry(typed)).match not in ("exact", "other")


@pytest.mark.parametrize(
    "typed", ["Tabletten gegen Epilepsie", "pastillas contra la epilepsia", "таблетки от эпилепсии"]
)
def test_a_medicine_for_something_is_known_whatever_it_is_called(typed: str) -> None:
    assert "seizure_medicine_unspecified" in LEXICON.recognise(LEXICON.entry(typed)).classes


def test_a_letter_with_a_number_stands_beside_the_other_vitamin() -> None:
    assert LEXICON.recognise(LEXICON.entry("D3000+K2")).classes == ("supplement_vitamin_d", "supplement_vitamin_k")


def test_a_word_of_two_letters_beside_a_name_is_no_medicine() -> None:
    assert LEXICON.recognise(LEXICON.entry("simvastatin FO")).whole
    assert not LEXICON.recognise(LEXICON.entry("simvastatin HD")).whole


@pytest.mark.parametrize(
    "title",
    [
        "Renal ward medication list Fernleigh",
        "Verordnungen Praxis Hoffmann:",
        "Pharmacy Oakdale record",
        "Mrs. S. K., 67y, Cardiology",
        "Repeat prescription Dr A Patel",
        "お薬手帳 さくらクリニック",
    ],
)
def test_the_title_of_a_list_is_no_medicine(title: str) -> None:
    assert LEXICON.split(f"{title}\nramipril\nbisoprolol\nwarfarin") == ["ramipril", "bisoprolol", "warfarin"]


@pytest.mark.parametrize(
    "typed", ["warfarine", "warfrin", "marcumer", "varfarrin", "sintron", "pantoprozole", "xyzzyqq"]
)
def test_a_word_near_a_name_of_a_class_or_near_none_is_no_such_slip(typed: str) -> None:
    assert LEXICON.recognise(Entry(typed)).match != "other"


def test_a_word_past_hundreds_of_others_still_counts() -> None:
    found = LEXICON.recognise(LEXICON.entry("metformin " + "with food " * 400 + "xyzzyqq"))

    assert (found.left, found.whole) == (("xyzzyqq",), False)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Warfarin a Digoxin", ["Warfarin", "Digoxin"]),
        ("used to take a blood thinner", ["used to take a blood thinner"]),
        ("vitamina a e d", ["vitamina a e d"]),
        ("Coumadine depuis l'arrêt du Xarelto", ["Coumadine", "depuis l'arrêt du Xarelto"]),
        ("mum's tablets: losartan, warfarin", ["losartan", "warfarin"]),
        ("dad: warfarin", ["dad warfarin"]),
    ],
)
def test_letters_for_and_what_was_replaced_and_whose_list_it_is(line: str, parts: list[str]) -> None:
    assert LEXICON.split(line) == parts


@pytest.mark.parametrize(
    "typed",
    [
        "warfarin, not stopped",
        "not only warfarin but digoxin too",
        "I used to forget my warfarin, now I take it",
        "my husband makes sure I take my warfarin",
        "je n'ai pas arrêté la warfarine",
        "не бросал варфарин",
        "warfarin was stopped but has been restarted",
        "none of these except warfarin",
        "my wife reminds me to take my warfarin",
        "warfarin, the same as my son takes",
        "Marcumar, genau wie meine Mutter",
        "refused the injection, so warfarin instead",
        "昔からワーファリン",
        "Coumadin'i eskiden beri",
        "warfarina no almoço",
        "Medication history: warfarin",
    ],
)
def test_what_only_sounds_like_a_denial_or_another_person_leaves_an_antagonist_certain(typed: str) -> None:
    assert {VKA} <= {kind for part in LEXICON.split(typed) for kind in LEXICON.recognise(LEXICON.entry(part)).classes}


@pytest.mark.parametrize(
    "typed",
    [
        "warfarin was not restarted",
        "apixaban instead of warfarin",
        "my wife takes warfarin",
        "昔ワーファリン",
        "以前吃过华法林,已经停了",
        "كنت آخذ الوارفارين",
        "eskiden Coumadin",
        "Past medication history: warfarin",
    ],
)
def test_what_was_taken_once_or_by_another_person_is_a_question(typed: str) -> None:
    found = [LEXICON.recognise(LEXICON.entry(part)) for part in LEXICON.split(typed)]

    assert [(each.match, VKA in each.may_mean) for each in found] == [("ask", True)]


@pytest.mark.parametrize("word", ["parmesan", "marzipan", "comodín", "protocol", "facebook", "fluidity"])
def test_an_ordinary_word_two_slips_from_an_antagonist_is_no_near_match(word: str) -> None:
    assert LEXICON.recognise(LEXICON.entry(word)).match == "none"


@pytest.mark.parametrize(
    "typed", ["Fervex", "Frenadol forte", "Night Nurse capsules", "Zerinol", "Ринза", "Grippostad C"]
)
def test_a_cold_remedy_counts_as_the_painkiller_that_its_leaflet_names(typed: str) -> None:
    assert LEXICON.recognise(LEXICON.entry(typed)).classes == ("paracetamol",)
