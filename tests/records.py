"""Small health records in FHIR, as hospitals, registers and apps write them."""

import json
from pathlib import Path
from typing import Any

PATIENT = {"resourceType": "Patient", "id": "p", "name": [{"family": "Unseen"}], "birthDate": "1954-03-02"}
RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm"


def concept(*texts: str) -> dict[str, Any]:
    """A concept with a text, and a coding with a display for each further one."""
    codings = [{"system": RXNORM, "code": "855332", "display": text} for text in texts[1:]]
    return {"text": texts[0], **({"coding": codings} if codings else {})}


def request(*texts: str, status: str = "active", on: str = "2019-01-02", **more: Any) -> dict[str, Any]:
    """A prescription in R4."""
    medicine = {"medicationCodeableConcept": concept(*texts)} if texts else {}
    dated = {"authoredOn": f"{on}T09:00:00+01:00"} if on else {}
    return {"resourceType": "MedicationRequest", "status": status, "intent": "order", **medicine, **dated, **more}


def statement(*texts: str, status: str = "active", **more: Any) -> dict[str, Any]:
    """An entry of a medicine list in R4."""
    medicine = {"medicationCodeableConcept": concept(*texts)} if texts else {}
    return {"resourceType": "MedicationStatement", "status": status, **medicine, **more}


def bundle(*resources: dict[str, Any], kind: str = "collection") -> dict[str, Any]:
    """A Bundle with these resources, each under an address of its own."""
    entries = [{"fullUrl": f"urn:uuid:{number}", "resource": resource} for number, resource in enumerate(resources)]
    return {"resourceType": "Bundle", "type": kind, "entry": entries}


def of_patient(*resources: dict[str, Any]) -> dict[str, Any]:
    """A Bundle with the patient and these."""
    return bundle(PATIENT, *resources)


def saved(folder: Path, record: object) -> Path:
    """The record in a file."""
    path = folder / "record.json"
    path.write_text(json.dumps(record), encoding="utf-8")
    return path
