"""What a person's own health record proposes, and which records are refused."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from d3k2_profile.answers import fhir_file, fhir_medicines, health_record
from d3k2_profile.answers.fhir_file import FhirFile, RecordError, Resource
from d3k2_profile.answers.health_record import UNNAMED, LeftOut, Medicine, Record, read_record
from d3k2_profile.dosing.lint import amounts
from d3k2_profile.medicines.model import Entry
from tests.example_count import examples
from tests.records import PATIENT, bundle, concept, of_patient, request, saved, statement
from tests.sample_rules import packaged, ruleset

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
        left_out=(LeftOut(Medicine("Penicillin V", "prescription", "2019-01-02"), "stopped"),),
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
    ("entry", "why"),
    [
        (statement("Coumadin", status="entered-in-error"), "entered by mistake"),
        (statement("Coumadin", status="stopped"), "stopped"),
        (statement("Coumadin", status="completed"), "ended"),
        (statement("Coumadin", status="not-taken"), "not taken"),
        (request("Coumadin", status="cancelled", on=""), "cancelled"),
        (request("Coumadin", status="draft", on=""), "a draft"),
        (request("Coumadin", status="ended", on=""), "ended"),
        (request("Coumadin", on="", doNotPerform=True), "not to be taken"),
        (statement("Coumadin", wasNotTaken=True), "not taken"),
        (statement("Coumadin", taken="n"), "not taken"),
        (statement("Coumadin", adherence={"code": {"coding": [{"code": "not-taking"}]}}), "not taken"),
        (statement("Coumadin", adherence={"code": {"coding": [{"code": "stopped-as-directed"}]}}), "stopped"),
        (statement("Coumadin", effectivePeriod={"end": "2026-11-20T23:00:00Z"}), "ended"),
        (statement("Coumadin", effectivePeriod={"end": "2026-10"}), "ended"),
        ({**request("Coumadin", on=""), "resourceType": "MedicationOrder", "dateEnded": "2020"}, "ended"),
        ({**request("Coumadin", on=""), "resourceType": "MedicationDispense", "status": "declined"}, "not handed out"),
        ({**request("Coumadin", on=""), "resourceType": "MedicationDispense", "notDone": True}, "not handed out"),
        ({**statement("Coumadin"), "resourceType": "MedicationAdministration", "status": "not-done"}, "not given"),
        ({**statement("Coumadin"), "resourceType": "MedicationAdministration", "wasNotGiven": True}, "not given"),
    ],
)
def test_what_the_record_calls_ended_or_not_taken_is_left_out_with_what_it_says(
    tmp_path: Path, entry: dict[str, Any], why: str
) -> None:
    record = found(tmp_path, entry)

    assert [(each.medicine.name, each.why) for each in record.left_out] == [("Coumadin", why)]
    assert (record.medicines, record.silence) == ((), "none-current")


@pytest.mark.parametrize(
    "entry",
    [
        statement("Coumadin", effectivePeriod={"end": "2026-11-21"}),
        statement("Coumadin", effectivePeriod={"end": "2026-11"}),
        statement("Coumadin", effectivePeriod={"end": "soon"}),
        statement("Coumadin", taken="y", wasNotTaken=False),
        statement("Coumadin", taken="unk"),
        request("Coumadin", on="", doNotPerform=False),
        statement("Coumadin", adherence={"code": {"coding": [{"code": "on-hold"}]}}),
        {**request("Coumadin", on=""), "resourceType": "MedicationDispense", "status": "completed"},
        {**statement("Coumadin", effectivePeriod={"end": "2020"}), "resourceType": "MedicationAdministration"},
    ],
)
def test_what_does_not_say_that_it_has_ended_is_proposed(tmp_path: Path, entry: dict[str, Any]) -> None:
    assert names(tmp_path, entry) == ["Coumadin"]


@pytest.mark.parametrize(
    ("kind", "dated", "listed"),
    [
        ("MedicationUsage", {"effectiveDateTime": "2020-02-03"}, "medicine list"),
        ("MedicationOrder", {"dateWritten": "2020-02-03"}, "prescription"),
        ("MedicationPrescription", {"dateWritten": "2020-02-03"}, "prescription"),
        ("MedicationDispense", {"whenHandedOver": "2020-02-03T10:00:00Z"}, "handed out"),
        ("MedicationDispense", {"whenPrepared": "2020-02-03"}, "handed out"),
        ("MedicationAdministration", {"effectiveTimeDateTime": "2020-02-03"}, "given"),
        ("MedicationAdministration", {"effectivePeriod": {"start": "2020-02-03"}}, "given"),
        ("MedicationAdministration", {"occurencePeriod": {"start": "2020-02-03"}}, "given"),
    ],
)
def test_every_kind_of_entry_from_dstu2_to_r5_is_read(
    tmp_path: Path, kind: str, dated: dict[str, Any], listed: Any
) -> None:
    entry = {**statement("Coumadin"), "resourceType": kind, **dated}

    assert found(tmp_path, entry).medicines == (Medicine("Coumadin", listed, "2020-02-03"),)


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
        *(
            [
                {**statement(), **reference("Medication/c")},
                MEDICATION,
                {"resourceType": "Medication", "id": "c", **held},
            ]
            for held in (
                {"product": {"ingredient": [{"item": {"reference": "Medication/m"}}]}},
                {"package": {"content": [{"item": {"reference": "Medication/m"}}]}},
                {"package": {"content": [{"itemReference": {"reference": "Medication/m"}}]}},
            )
        ),
        [statement("A white pill", "Coumadin")],
        [{**statement(), "medicationCodeableConcept": {"coding": [{"code": "1"}, {"display": "Coumadin"}]}}],
    ],
)
def test_a_medicine_is_found_wherever_fhir_lets_it_be_named(tmp_path: Path, resources: list[dict[str, Any]]) -> None:
    assert names(tmp_path, *resources) == ["Coumadin"]


NAMELESS = {"resourceType": "Medication", "code": {"text": "Coumadin"}}


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("Medication/m1", "https://a.server/fhir/Medication/m1"),
        ("https://a.server/fhir/Medication/m1", "https://a.server/fhir/Medication/m1/_history/2"),
        ("urn:uuid:6F9619FF-8B86-D011-B42D-00CF4FC964FF", "urn:uuid:6f9619ff-8b86-d011-b42d-00cf4fc964ff"),
        ("Medication/6F9619FF-8B86-D011-B42D-00CF4FC964FF", "urn:uuid:6f9619ff-8b86-d011-b42d-00cf4fc964ff"),
        ("urn:oid:1.2.3", "urn:oid:1.2.3"),
    ],
)
def test_a_reference_is_followed_to_an_address_alone_and_to_a_uuid_in_any_case(
    tmp_path: Path, target: str, address: str
) -> None:
    record = of_patient({**statement(), **reference(target)})
    record["entry"].append({"fullUrl": address, "resource": NAMELESS})

    assert [each.name for each in read_record(saved(tmp_path, record), LEXICON, TODAY).medicines] == ["Coumadin"]


def test_an_id_that_differs_by_case_alone_is_another_one_where_both_are_there(tmp_path: Path) -> None:
    upper = {"resourceType": "Medication", "id": "M", "code": {"text": "Zocor"}}

    assert names(tmp_path, {**statement(), **reference("Medication/m")}, upper, MEDICATION) == ["Coumadin"]


def nested(times: int, innermost: object) -> str:
    """A Bundle in a Bundle, and so on."""
    return '{"resourceType": "Bundle", "entry": [{"resource": ' * times + json.dumps(innermost) + "}]}" * times


def test_a_record_in_many_others_is_read_or_refused_however_deep_it_lies(tmp_path: Path) -> None:
    (tmp_path / "200.json").write_text(nested(200, of_patient(statement("Coumadin"))), "utf-8")
    (tmp_path / "900.json").write_text(nested(900, {}), "utf-8")

    assert read_record(tmp_path / "200.json", LEXICON, TODAY).medicines == (Medicine("Coumadin", "medicine list"),)
    with pytest.raises(RecordError, match=r"nested too deep|holds no patient"):
        read_record(tmp_path / "900.json", LEXICON, TODAY)


def test_what_stands_in_lists_in_lists_is_found(tmp_path: Path) -> None:
    deep: Any = {"text": "Coumadin"}
    for _ in range(600):
        deep = [deep]

    assert names(tmp_path, {**statement(), "medicationCodeableConcept": deep}) == ["Coumadin"]


def test_what_stands_inside_another_resource_is_not_found_by_its_address(tmp_path: Path) -> None:
    holder = {**statement("Zocor"), "contained": [MEDICATION]}

    assert names(tmp_path, holder, {**statement(), **reference("Medication/m")}) == ["Zocor", UNNAMED]


@pytest.mark.parametrize("own", ["m", "#m"])
def test_what_stands_inside_another_resource_is_found_by_its_id_from_there_alone(tmp_path: Path, own: str) -> None:
    mixture = {"resourceType": "Medication", "id": "c", "ingredient": [{"itemReference": {"reference": "#m"}}]}
    inside = {**statement(), **reference("#c"), "contained": [{**MEDICATION, "id": own}, mixture]}

    assert names(tmp_path, inside) == ["Coumadin"]
    assert names(tmp_path, inside, {**statement(), **reference("#m")}) == ["Coumadin", UNNAMED]


def test_words_for_people_to_read_are_searched_for_a_known_name_where_there_is_no_other(tmp_path: Path) -> None:
    written = "<div><b>Seen by</b> Dr Example&#160;on 2020-01-01: Coumadin&nbsp;5 mg</div>"

    assert names(tmp_path, {**statement(), "text": {"div": written}}) == ["warfarin"]


@pytest.mark.parametrize(
    ("between", "taken"),
    [
        ("\n" * 5_000, "warfarin"),
        ("\n" * 50_000, UNNAMED),
        ("x" * 2_000, UNNAMED),
        ("<br/>" * 400, UNNAMED),
    ],
)
def test_of_words_too_long_to_be_read_whole_no_part_is_taken_for_the_medicine(
    tmp_path: Path, between: str, taken: str
) -> None:
    written = f"<div>Metformin {between} Coumadin</div>"

    assert names(tmp_path, {**statement(), "text": {"div": written}}) == [taken]
    assert names(tmp_path, {**statement("Zocor"), "text": {"div": written}}) == ["Zocor"]
    assert names(tmp_path, {**statement(), "text": {"div": "<div>Dr Example</div>"}}) == [UNNAMED]


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
        "Beclometasone nasal",
        "Hydrocortisone cream",
        "Warfarin",
    ]
    assert [LEXICON.entry(name).typed for name in proposed] == proposed
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


# Whose record it is

MOTHER = {"resourceType": "Patient", "id": "mum", "birthDate": "1924-02-01"}


def of(patient: str) -> Any:
    return {"subject": {"reference": f"Patient/{patient}"}}


def test_a_document_is_of_the_person_it_names_whoever_else_stands_in_it(tmp_path: Path) -> None:
    record = found(
        tmp_path,
        {"resourceType": "Composition", **of("p")},
        MOTHER,
        statement("Zocor", **of("p")),
        statement("Metformin"),
        statement("Coumadin", **of("mum")),
        statement("Sintrom", **of("mum")),
    )

    assert record == Record(
        (72, 72),
        (Medicine("Zocor", "medicine list"), Medicine("Metformin", "medicine list")),
        (
            LeftOut(Medicine("Coumadin", "medicine list"), "of another person"),
            LeftOut(Medicine("Sintrom", "medicine list"), "of another person"),
        ),
    )


@pytest.mark.parametrize("key", ["subject", "patient"])
def test_without_a_document_it_is_of_the_one_patient_that_all_else_is_about(tmp_path: Path, key: str) -> None:
    entry = {**statement("Coumadin"), key: {"reference": "Patient/p"}}

    assert found(tmp_path, MOTHER, entry) == Record((72, 72), (Medicine("Coumadin", "medicine list"),))


@pytest.mark.parametrize(
    "resources",
    [
        [statement("Coumadin")],
        [statement("Coumadin", **of("p")), {"resourceType": "Observation", **of("mum")}],
        [{"resourceType": "Composition", **of("p")}, {"resourceType": "Composition", **of("mum")}],
    ],
)
def test_a_record_that_may_be_of_either_of_two_is_refused(tmp_path: Path, resources: list[dict[str, Any]]) -> None:
    with pytest.raises(RecordError, match=r"^record\.json holds more than one patient"):
        found(tmp_path, MOTHER, *resources)


# What is not in it, or not read


@pytest.mark.parametrize(
    ("more", "is_a_page"),
    [
        ({"link": [{"relation": "self"}, {"relation": "next"}]}, True),
        ({"link": [{"relation": "previous"}]}, True),
        ({"total": 3}, True),
        ({"total": 2, "link": [{"relation": "self"}]}, False),
        ({"total": "3", "link": {"relation": 1}}, False),
    ],
)
def test_a_page_of_what_a_server_found_says_that_it_is_one(
    tmp_path: Path, more: dict[str, Any], is_a_page: bool
) -> None:
    page = {**bundle(PATIENT, statement("Coumadin"), kind="searchset"), **more}

    record = read_record(saved(tmp_path, page), LEXICON, TODAY)
    assert record == Record((72, 72), (Medicine("Coumadin", "medicine list"),), is_a_page=is_a_page)


@pytest.mark.parametrize(
    ("resource", "not_read"),
    [
        (MEDICATION, "medicines that stand on no list"),
        ({"resourceType": "CarePlan"}, "care plans"),
        ({"resourceType": "DocumentReference"}, "documents"),
        ({"resourceType": "MedicationIntake"}, "MedicationIntake"),
        (
            {
                "resourceType": "Composition",
                "section": [{"code": {"coding": [{"code": "10160-0"}]}, "text": {"div": "<div>Coumadin</div>"}}],
            },
            "a list of medicines in words alone",
        ),
    ],
)
def test_what_may_hold_medicines_and_is_not_read_is_named(
    tmp_path: Path, resource: dict[str, Any], not_read: str
) -> None:
    assert found(tmp_path, resource) == Record((72, 72), (), silence="not-read", not_read=(not_read,))


def test_a_medication_that_any_entry_refers_to_stands_on_a_list(tmp_path: Path) -> None:
    assert found(tmp_path, MEDICATION, {**statement(status="stopped"), **reference("Medication/m")}).not_read == ()


# A record that would take too long


def test_more_names_than_a_person_waits_for_are_not_read_and_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health_record, "MOST_LETTERS_OF_NAMES", 20)

    entries = [statement(name) for name in ("Zocor", "Coumadin", "Glucophage", "Metformin", "Coumadin")]
    record = found(tmp_path, *entries)

    assert ([each.name for each in record.medicines], record.too_many) == (["Zocor", "Coumadin"], 2)


@pytest.mark.parametrize(
    ("limit", "said"),
    [("MOST_RESOURCES", "holds more than 3 entries"), ("MOST_PARTS", "has more than 3 parts")],
)
def test_a_record_of_more_than_a_life_is_refused_before_it_is_looked_through(
    limit: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fhir_file, limit, 3)

    with pytest.raises(RecordError) as refusal:
        found(tmp_path, *[statement("Zocor")] * 4)
    assert f"{refusal.value}" == f"record.json {said}; export a part of the record, such as the medicines"


def test_a_name_that_is_longer_than_any_name_is_not_looked_through(tmp_path: Path) -> None:
    assert names(tmp_path, statement("coumadin " * 300), statement("Zocor")) == [UNNAMED, "Zocor"]


def mesh(entries: int, medications: int, references: int) -> list[dict[str, Any]]:
    """So many entries that each refer to one of as many medications, each of which refers to so many of them."""
    named = [
        {
            "resourceType": "Medication",
            "id": f"{number}",
            "code": {"text": "Coumadin" if number == 7 else "Zocor"},
            "ingredient": [
                {"itemReference": {"reference": f"Medication/{(number + step) % medications}"}}
                for step in range(references)
            ],
        }
        for number in range(medications)
    ]
    return [*named, *({**statement(), **reference(f"Medication/{n % medications}")} for n in range(entries))]


def test_each_reference_is_resolved_once_however_many_entries_lead_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    referred = FhirFile.referred

    def counted(file: FhirFile, named: Resource, holder: Resource) -> list[Resource]:
        asked.append(f"{named['reference']}")
        return referred(file, named, holder)

    monkeypatch.setattr(FhirFile, "referred", counted)

    assert sorted(names(tmp_path, *mesh(40, 40, 20))) == ["Coumadin", "Zocor"]
    assert len(asked) == 40 * 20 + 2 * 40


def test_medicines_that_name_one_another_in_too_many_ways_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fhir_medicines, "MOST_STEPS", 1000)

    with pytest.raises(RecordError, match=r"^record\.json has medicines that name one another in too many ways"):
        found(tmp_path, *mesh(40, 40, 20))


@pytest.mark.slow
def test_three_hundred_entries_medications_and_two_hundred_references_are_read(tmp_path: Path) -> None:
    assert sorted(names(tmp_path, *mesh(300, 300, 200))) == ["Coumadin", "Zocor"]


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
    monkeypatch.setattr(fhir_file, "MOST_BYTES", 1024 * 1024)
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
    assert replace(Record(None, ()), too_many=1) == Record(None, (), too_many=1)
