"""A line in which several medicines are typed is parted into them."""

import pytest

from tests.sample_rules import WARFARIN_RULES, packaged


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("warfarin, metformin", ["warfarin", "metformin"]),
        ("Coumadin 2,5 mg, Lasix 40 mg", ["Coumadin 2,5 mg", "Lasix 40 mg"]),
        ("warfarin/digoxin + aspirin", ["warfarin", "digoxin", "aspirin"]),
        ("1) warfarin 2) digoxin", ["warfarin", "digoxin"]),
        ("vitamin d3 + k2", ["vitamin d3 + k2"]),
        ("Fosamax Plus D", ["Fosamax Plus D"]),
        ("warfarin 5 mg and 3 mg", ["warfarin 5 mg and 3 mg"]),
        ("albuterol 90 mcg/inh", ["albuterol 90 mcg"]),
        ("warfarin 2/day", ["warfarin 2"]),
        ("цефтриаксон 1,0 в/м", ["цефтриаксон 1,0 в/м"]),
        ("ワーファリン、ジゴキシン", ["ワーファリン", "ジゴキシン"]),
        ("-", ["-"]),
        ("", [""]),
    ],
)
def test_a_line_is_parted_where_one_medicine_ends(line: str, parts: list[str]) -> None:
    assert packaged().questionnaire.lexicon.split(line) == parts


@pytest.mark.parametrize(
    ("line", "entries"),
    [
        ("warfarin, , metformin", ["warfarin", "metformin"]),
        ("warfarin;; metformin", ["warfarin", "metformin"]),
        ("- warfarin.", ["warfarin"]),
        ("1) warfarin 2) metformin", ["warfarin", "metformin"]),
        ("warfarin 1,5 mg and metformin", ["warfarin 1,5 mg", "metformin"]),
        ("warfarin, 5 mg, metformin", ["warfarin, 5 mg", "metformin"]),
        ("...", ["..."]),
    ],
)
def test_what_stands_around_and_between_medicines_belongs_to_none(line: str, entries: list[str]) -> None:
    assert WARFARIN_RULES.questionnaire.lexicon.split(line) == entries


@pytest.mark.parametrize(
    ("list_of_lines", "parts"),
    [
        ("Medication record - Willow Court, Room 14\nwarfarin\ndigoxin\nLasix", ["warfarin", "digoxin", "Lasix"]),
        ("Ordonnance du 12/03\nDr Lefèvre\nPREVISCAN\nLASILIX", ["PREVISCAN", "LASILIX"]),
        ("Läkemedelslista\nWaran\nFurix\nLevaxin", ["Waran", "Furix", "Levaxin"]),
        ("Dr gave me xyzzyqq\nwarfarin\ndigoxin\nLasix", ["Dr gave me xyzzyqq", "warfarin", "digoxin", "Lasix"]),
        ("Medication list: xyzzyqq\nwarfarin\ndigoxin\nLasix", ["xyzzyqq", "warfarin", "digoxin", "Lasix"]),
        ("Dr Warferin\nLasix\ndigoxin\nbisoprolol", ["Dr Warferin", "Lasix", "digoxin", "bisoprolol"]),
    ],
)
def test_the_title_of_a_list_is_no_medicine_and_hides_none(list_of_lines: str, parts: list[str]) -> None:
    assert packaged().questionnaire.lexicon.split(list_of_lines) == parts
