"""What a person's own health record proposes, and which records are refused."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from d3k2_profile.answers import fhir_resources
from d3k2_profile.answers.fhir_resources import RecordError
from d3k2_profile.answers.health_record import (
    UNNAMED,
    Medicine,
    Record,
    read_record,
)
from d3k2_profile.dosing.lint import amounts
from d3k2_profile.medicines.model import Entry
from tests.examples import examples
from tests.records import PATIENT, bundle, concept, of_patient, request, saved, statement
from tests.samples import packaged, ruleset

TODAY = date(2026, 11, 21)
LEXICON = ruleset(
    """
    questions:
      - {id: medications, kind: medications, ask: Which medicines?, label: Medicines}
    medication_classes:
      - id: vitamin_k_antagonists
        label: blood thinner
        must_not_miss: true
        ask: Is it a blood thinner?
        names: {warfarin: [coumadin], acenocoumarol: [sintrom]}
      - {id: statins, label: statin, names: {simvastatin: [zocor]}}
      - {id: steroids, label: steroid tablets, not_topical: true, names: {hydrocortisone: [], beclometasone: []}}
    other_medicines: {metformin: [glucophage]}
    """
).questionnaire.lexicon
VKA = "vitamin_k_antagonists"


def found(folder: Path, *resources: dict[str, Any]) -> Record:
    """What a record of the patient with these resources proposes."""
    return read_record(saved(folder, of_patient(*resources)), LEXICON, TODAY)


def names(folder: Path, *resources: dict[str, Any]) -> list[str]:
    return [medicine.name for medicine in found(folder, *resources).medicines]


def reference(target: str, **more: str) -> dict[str, Any]:
    return {"medicationReference": {"reference": target, **more}}


MEDICATION = {"resourceType": "Medication", "id": "m", "code": {"text": "Coumadin 5 MG"}}


# What is proposed


def test_a_record_proposes_an_age_and_each_medicine_once_with_its_place_and_latest_date_and_without_its_strength(
    tmp_path: Path,
) -> None:
    resources = [
        request("Warfarin Sodium 5 MG Oral Tablet", "Warfarin Sodium 5 MG Oral Tablet"),
        request("Simvistatin 10 MG", on="1967-04-04"),
        request("Warfarin Sodium 5 MG Oral Tablet", on="2020-05-05"),
        request("Penicillin V 250 MG", status="stopped"),
        statement("Metformin", effectivePeriod={"start": "2021"}),
    ]

    assert read_record(saved(tmp_path, bundle(PATIENT, *resources, kind="transaction")), LEXICON, TODAY) == Record(
        ages=(72, 72),
        medicines=(
            Medicine("Warfarin", "prescription", "2020-05-05"),
            Medicine("Simvistatin", "prescription", "1967-04-04"),
            Medicine("Metformin", "medicine list", "2021"),
        ),
        left_out=1,
    )


@pytest.mark.parametrize("kind", ["document", "searchset", "transaction", "collection", "batch-response", "not-a-kind"])
def test_a_bundle_of_any_type_is_read(tmp_path: Path, kind: str) -> None:
    document = bundle({"resourceType": "Composition", "section": []}, PATIENT, statement("Coumadin"), kind=kind)

    assert read_record(saved(tmp_path, document), LEXICON, TODAY).medicines == (Medicine("Coumadin", "medicine list"),)


@pytest.mark.parametrize(
    ("resource", "proposed"),
    [
        (PATIENT, Record((72, 72), (), silence="none-listed")),
        ({**statement("Coumadin"), "contained": [PATIENT]}, Record((72, 72), (Medicine("Coumadin", "medicine list"),))),
        ({"resourceType": "Bundle", "entry": [{"resource": of_patient(request("Coumadin", on=""))}]}, None),
    ],
)
def test_a_single_resource_and_a_bundle_inside_another_are_read_too(
    tmp_path: Path, resource: object, proposed: Record | None
) -> None:
    assert read_record(saved(tmp_path, resource), LEXICON, TODAY) == (
        proposed or Record((72, 72), (Medicine("Coumadin", "prescription"),))
    )


@pytest.mark.parametrize(
    ("born", "ages"),
    [
        ("1954-11-21", (72, 72)),
        ("1954-11-22", (71, 71)),
        ("2024-02-29", (2, 2)),
        ("1954-11", (71, 72)),
        ("1954-10", (72, 72)),
        ("1954-12", (71, 71)),
        ("1954", (71, 72)),
        ("2027-01-01", None),
        ("1954-13-45", None),
        ("0000", None),
        ("54", None),
        ("", None),
        (1954, None),
    ],
)
def test_an_age_is_as_sure_as_the_date_of_birth(tmp_path: Path, born: object, ages: tuple[int, int] | None) -> None:
    assert read_record(saved(tmp_path, {**PATIENT, "birthDate": born}), LEXICON, TODAY).ages == ages


@pytest.mark.parametrize(
    "status", ["entered-in-error", "stopped", "completed", "not-taken", "cancelled", "draft", "ended"]
)
def test_what_the_record_calls_ended_or_not_taken_is_left_out_and_counted(tmp_path: Path, status: str) -> None:
    assert found(tmp_path, statement("Coumadin", status=status)) == Record(
        (72, 72), (), left_out=1, silence="none-current"
    )


@pytest.mark.parametrize("status", ["active", "intended", "on-hold", "recorded", "unknown", "no such status", 1, None])
def test_any_other_status_is_proposed(tmp_path: Path, status: Any) -> None:
    assert names(tmp_path, statement("Coumadin", status=status)) == ["Coumadin"]


@pytest.mark.parametrize(
    "resources",
    [
        [{**statement(), **reference("#m"), "contained": [MEDICATION]}],
        [{**statement(), **reference("Medication/m")}, MEDICATION],
        [{**statement(), **reference("urn:uuid:2")}, MEDICATION],
        [{**statement(), **reference("https://a.server/fhir/Medication/m/_history/3")}, MEDICATION],
        [{**statement(), **reference("Medication/elsewhere", display="Coumadin 5 MG")}],
        [{**statement(), "medication": {"concept": concept("Coumadin 5 MG")}, "status": "recorded"}],
        [{**request(), "medication": {"reference": {"reference": "Medication/m"}}}, MEDICATION],
        [
            {**statement(), **reference("Medication/c")},
            {"resourceType": "Medication", "id": "c", "ingredient": [{"itemCodeableConcept": concept("Coumadin")}]},
        ],
        [
            {**statement(), **reference("Medication/c")},
            {"resourceType": "Medication", "id": "c", "ingredient": [{"item": {"concept": concept("Coumadin")}}]},
        ],
        [
            {**statement(), **reference("Medication/c")},
            MEDICATION,
            {"resourceType": "Medication", "id": "c", "ingredient": [{"itemReference": {"reference": "Medication/m"}}]},
        ],
        [statement("A white pill", "Coumadin")],
        [{**statement(), "medicationCodeableConcept": {"coding": [{"code": "1"}, {"display": "Coumadin"}]}}],
    ],
)
def test_a_medicine_is_found_wherever_fhir_lets_it_be_named(tmp_path: Path, resources: list[dict[str, Any]]) -> None:
    assert names(tmp_path, *resources) == ["Coumadin"]


def test_medications_that_name_one_another_in_a_circle_are_read_once(tmp_path: Path) -> None:
    circle = {
        "resourceType": "Medication",
        "id": "c",
        "ingredient": [{"itemReference": {"reference": "Medication/c"}}],
        "code": {"text": "Zocor"},
    }

    assert names(tmp_path, {**statement(), **reference("Medication/c")}, circle) == ["Zocor"]


def chained(length: int, times: int) -> list[dict[str, Any]]:
    """Medications that each name the next as an ingredient so many times, and the last by its name."""
    named = [
        {
            "resourceType": "Medication",
            "id": f"{number}",
            "ingredient": [{"itemReference": {"reference": f"Medication/{number + 1}"}}] * times,
        }
        for number in range(length)
    ]
    return [*named, {"resourceType": "Medication", "id": f"{length}", "code": {"text": "Zocor"}}]


@pytest.mark.parametrize(("length", "times"), [(1500, 1), (60, 2)])
def test_ingredients_of_ingredients_are_read_however_many_there_are(tmp_path: Path, length: int, times: int) -> None:
    assert names(tmp_path, {**statement(), **reference("Medication/0")}, *chained(length, times)) == ["Zocor"]


def test_the_names_of_a_medication_come_before_those_of_its_ingredients(tmp_path: Path) -> None:
    mixture = {
        **MEDICATION,
        "ingredient": [{"itemReference": {"reference": "Medication/0", "display": "Hydrocortisone"}}],
    }

    proposed = names(tmp_path, {**statement(), **reference("Medication/m")}, mixture, *chained(1, 1))
    assert proposed == ["Coumadin", "Hydrocortisone", "Zocor"]


def test_names_of_one_entry_that_mean_different_things_are_all_proposed(tmp_path: Path) -> None:
    assert names(tmp_path, statement("Zocor", "Simvastatin", "Warfarin")) == ["Zocor", "Warfarin"]


def test_a_product_for_the_skin_does_not_become_a_tablet(tmp_path: Path) -> None:
    route = [{"route": {"text": "Topical"}}]
    cream = {"resourceType": "Medication", "id": "m", "code": {"text": "Hydrocortisone"}, "form": {"text": "Cream"}}
    proposed = names(
        tmp_path,
        request("Hydrocortisone 10 MG/ML Topical Cream"),
        request("Beclometasone", dosageInstruction=[{"route": {"coding": [{"display": "Nasal"}]}}]),
        {**statement(), **reference("Medication/m")},
        cream,
        statement("Warfarin", dosage=route),
    )

    assert proposed == [
        "Hydrocortisone Topical Cream",
        "Beclometasone (nasal)",
        "Hydrocortisone (cream)",
        "Warfarin (topical)",
    ]
    assert [kind for name in proposed for kind in LEXICON.recognise(Entry(name)).may_mean] == [VKA]


def test_what_is_also_swallowed_stays_a_tablet(tmp_path: Path) -> None:
    dosage = [{"route": {"text": "Topical"}}, {"route": {"text": "Oral"}}]

    assert names(tmp_path, statement("Hydrocortisone", dosage=dosage)) == ["Hydrocortisone"]


@pytest.mark.parametrize(
    "nameless",
    [{}, {"medicationCodeableConcept": "Coumadin"}, {"medicationCodeableConcept": {"coding": [{"code": "11289"}]}}],
)
def test_a_medicine_without_a_name_is_proposed_as_one_and_never_read_from_its_code(
    tmp_path: Path, nameless: dict[str, Any]
) -> None:
    assert names(tmp_path, {**statement(), **nameless}) == [UNNAMED]
    assert LEXICON.recognise(Entry(UNNAMED)).match == "none"


def test_a_name_too_long_to_be_kept_is_proposed_as_what_was_recognised_in_it(tmp_path: Path) -> None:
    assert names(tmp_path, statement("word " * 100 + "warfarin")) == ["warfarin"]


def test_what_could_command_a_terminal_never_gets_out_of_a_record(tmp_path: Path) -> None:
    record = found(tmp_path, statement("War\u202efarin\x1b[2J", effectiveDateTime="\x1b[31m2019"))

    assert record.medicines == (Medicine("Warfarin", "medicine list", "2019"),)


@pytest.mark.parametrize(
    "said", ["Not listed medication see note", "No code found for this medicine", "Not coded medication in the note"]
)
def test_words_for_a_medicine_that_stands_elsewhere_are_not_read_as_none(tmp_path: Path, said: str) -> None:
    assert names(tmp_path, statement(said)) == [said]


# A record that names none


@pytest.mark.parametrize(
    ("resources", "silence"),
    [
        ([], "none-listed"),
        (
            [
                {
                    "resourceType": "List",
                    "code": {"coding": [{"code": "medications"}]},
                    "emptyReason": {"text": "withheld"},
                }
            ],
            "reason-given",
        ),
        (
            [
                {
                    "resourceType": "List",
                    "code": {"coding": [{"code": "allergies"}]},
                    "emptyReason": {"text": "nilknown"},
                }
            ],
            "none-listed",
        ),
        (
            [
                {
                    "resourceType": "Composition",
                    "section": [{"code": {"coding": [{"code": "10160-0"}]}, "emptyReason": {}}],
                }
            ],
            "reason-given",
        ),
        ([statement("No known medications")], "none-known"),
        ([statement("none")], "none-known"),
        ([statement("No information about medications")], "no-information"),
        (
            [
                {
                    **statement(),
                    "medicationCodeableConcept": {
                        "coding": [
                            {
                                "system": "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips",
                                "code": "no-known-medications",
                            }
                        ]
                    },
                }
            ],
            "none-known",
        ),
        ([statement("Coumadin", status="stopped")], "none-current"),
    ],
)
def test_a_record_that_names_no_medicine_says_why_and_never_that_there_is_none(
    tmp_path: Path, resources: list[dict[str, Any]], silence: str
) -> None:
    record = found(tmp_path, *resources)

    assert (record.medicines, record.silence) == ((), silence)


# Records that cannot be used


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ("<Bundle/>", "record.json:1:1: is not JSON; export the record as FHIR in JSON, in one file"),
        (
            '{"resourceType": "Patient"}\n{}',
            "record.json:2:1: is not JSON; export the record as FHIR in JSON, in one file",
        ),
        ("", "record.json:1:1: is not JSON; export the record as FHIR in JSON, in one file"),
        ("[1]", "record.json is not FHIR: it has no resourceType; export the record as FHIR in JSON"),
        (
            '{"answers": {"secret": 1}}',
            "record.json is not FHIR: it has no resourceType; export the record as FHIR in JSON",
        ),
        (
            '{"resourceType": ["Bundle"]}',
            "record.json is not FHIR: it has no resourceType; export the record as FHIR in JSON",
        ),
        (
            '{"resourceType": "Observation", "valueString": "secret"}',
            "record.json holds another kind of FHIR resource; export a Bundle with the patient and the medicines",
        ),
        (
            '{"resourceType": "Bundle", "entry": {"secret": 1}}',
            "record.json is not a FHIR Bundle: 'entry' is no list of entries; export the record once more",
        ),
        (
            '{"resourceType": "Bundle", "entry": ["secret"]}',
            "record.json is not a FHIR Bundle: 'entry' is no list of entries; export the record once more",
        ),
        ('{"resourceType": "Bundle"}', "record.json holds no patient; export the record with the patient in it"),
        (json.dumps(statement("Coumadin")), "record.json holds no patient; export the record with the patient in it"),
        (
            json.dumps(bundle(PATIENT, {**PATIENT, "id": "q"})),
            "record.json holds more than one patient; export the record of one person",
        ),
        (
            json.dumps({**PATIENT, "deceasedDateTime": "2020"}),
            "record.json is the record of a person who has died; these questions are for the living",
        ),
        (
            json.dumps({**PATIENT, "deceasedBoolean": True}),
            "record.json is the record of a person who has died; these questions are for the living",
        ),
        ("[" * 100_000, "record.json is nested too deep to be read; export the record once more"),
        (
            '{"resourceType": "Patient", "a": 1, "a": 2}',
            "record.json cannot be read: a key stands twice in one place; export the record once more",
        ),
        ('{"resourceType": "Patient", "a": ' + "9" * 5000 + "}", "record.json has a number too long to read"),
    ],
)
def test_a_record_that_cannot_be_used_is_one_line_that_says_nothing_of_what_is_in_it(
    tmp_path: Path, document: str, message: str
) -> None:
    path = tmp_path / "record.json"
    path.write_text(document, encoding="utf-8")

    with pytest.raises(RecordError) as refused:
        read_record(path, LEXICON, TODAY)
    assert f"{refused.value}" == message


def test_a_record_in_another_encoding_or_too_large_or_missing_is_one_line_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "record.json"
    path.write_bytes('{"resourceType": "é"}'.encode("latin-1"))
    with pytest.raises(RecordError, match=r"^record\.json is not UTF-8 text; export the record as FHIR in JSON$"):
        read_record(path, LEXICON, TODAY)
    monkeypatch.setattr(fhir_resources, "MOST_BYTES", 1024 * 1024)
    path.write_bytes(b" " * (1024 * 1024 + 1))
    with pytest.raises(
        RecordError, match=r"^record\.json is larger than 1 MiB; export a part of the record, such as the medicines$"
    ):
        read_record(path, LEXICON, TODAY)
    with pytest.raises(RecordError, match=r"^missing\.json: cannot be opened"):
        read_record(tmp_path / "missing.json", LEXICON, TODAY)
    with pytest.raises(RecordError, match="is not a regular file"):
        read_record(tmp_path, LEXICON, TODAY)


def test_a_copy_of_the_patient_inside_another_resource_is_no_second_one(tmp_path: Path) -> None:
    assert found(tmp_path, {**statement("Coumadin"), "contained": [{**PATIENT, "id": "copy"}]}).ages == (72, 72)


def test_a_patient_who_is_not_said_to_have_died_is_living(tmp_path: Path) -> None:
    assert read_record(saved(tmp_path, {**PATIENT, "deceasedBoolean": False}), LEXICON, TODAY).ages == (72, 72)


# What must never happen

VKA_CLASS = packaged().questionnaire.lexicon.by_id[VKA]
VKA_NAMES = [name for name in VKA_CLASS.all_names if name not in VKA_CLASS.ambiguous]
JUNK = st.sampled_from(
    ["", " 5 MG", " Sodium 5 MG Oral Tablet", " 2.5 mg/d", " (blood thinner)", " tabs 3mg x 28", " 1 MG/ML Topical"]
)
SHAPES = st.sampled_from(["text", "display", "beside", "R5", "contained", "referred", "ingredient"])


def shaped(name: str, shape: str, status: str) -> list[dict[str, Any]]:
    """An active entry that names the medicine in one of the ways of FHIR."""
    held = {"resourceType": "Medication", "id": "m", "code": {"text": name}}
    match shape:
        case "text":
            return [request(name, status=status)]
        case "display":
            return [{**statement(status=status), "medicationCodeableConcept": {"coding": [{"display": name}]}}]
        case "beside":
            return [statement("Tablet", name, status=status)]
        case "R5":
            return [{**statement(status=status), "medication": {"concept": {"text": name}}}]
        case "contained":
            return [{**request(status=status), **reference("#m"), "contained": [held]}]
        case "referred":
            return [{**request(status=status), **reference("Medication/m")}, held]
        case _:
            return [
                {**request(status=status), **reference("Medication/m")},
                {**held, "code": {}, "ingredient": [{"itemCodeableConcept": {"text": name}}]},
            ]


@pytest.mark.slow
@examples(150, HealthCheck.function_scoped_fixture)
@given(
    st.sampled_from(VKA_NAMES), JUNK, SHAPES, st.sampled_from(["active", "on-hold", "intended", "recorded", "unknown"])
)
def test_no_recognised_vitamin_k_antagonist_in_an_active_entry_is_ever_dropped(
    tmp_path: Path, name: str, junk: str, shape: str, status: str
) -> None:
    lexicon = packaged().questionnaire.lexicon
    proposed = read_record(saved(tmp_path, of_patient(*shaped(name + junk, shape, status))), lexicon, TODAY).medicines

    assert VKA in lexicon.recognise(Entry(name + junk)).may_mean
    assert VKA in {kind for medicine in proposed for kind in lexicon.recognise(Entry(medicine.name)).may_mean}
    assert not any(amounts(medicine.name) for medicine in proposed)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["text", "coding", "display", "reference", "concept", "status"]), inner)
    ),
    max_leaves=8,
)


@pytest.mark.slow
@examples(150, HealthCheck.function_scoped_fixture)
@given(
    st.dictionaries(
        st.sampled_from(
            ["medication", "medicationCodeableConcept", "medicationReference", "dosage", "status", "contained"]
        ),
        ANYTHING,
    )
)
def test_no_shape_of_an_entry_breaks_the_reader_or_hides_the_medicine_beside_it(
    tmp_path: Path, entry: dict[str, Any]
) -> None:
    odd = {"resourceType": "MedicationStatement", **entry}

    assert "Coumadin" in names(tmp_path, odd, statement("Coumadin"))


def test_a_record_is_a_value() -> None:
    assert replace(Record(None, ()), left_out=1) == Record(None, (), 1)
