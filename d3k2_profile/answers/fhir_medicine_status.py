"""Which kinds of FHIR resource say that a person has a medicine, and what they say of when and whether it is taken."""

from collections.abc import Mapping
from datetime import date
from typing import Literal, TypeAlias

from d3k2_profile.answers.fhir_file import Resource, days, texts
from d3k2_profile.lazy_patterns import pattern

Listed: TypeAlias = Literal["medicine list", "prescription", "handed out", "given"]

LISTED: Mapping[str, Listed] = {
    "MedicationStatement": "medicine list",
    "MedicationUsage": "medicine list",
    "MedicationRequest": "prescription",
    "MedicationOrder": "prescription",
    "MedicationPrescription": "prescription",
    "MedicationDispense": "handed out",
    "MedicationAdministration": "given",
}
"""Where each kind has a medicine listed, from DSTU2 to R5."""
_STATUSES = {
    "entered-in-error": "entered by mistake",
    "stopped": "stopped",
    "completed": "ended",
    "ended": "ended",
    "not-taken": "not taken",
    "cancelled": "cancelled",
    "draft": "a draft",
    "declined": "not handed out",
    "not-done": "not given",
}
"""Statuses of what is not taken now. Every other one, a missing one too, is proposed: leaving out is what could harm.
"""
_DENIED = {
    "doNotPerform": "not to be taken",
    "wasNotTaken": "not taken",
    "wasNotGiven": "not given",
    "notGiven": "not given",
    "notDone": "not handed out",
}
_DATE = pattern(r"\d{4}(?:-\d{2}){0,2}")
_DATED = (
    ("effectiveDateTime",),
    ("effectivePeriod", "start"),
    ("authoredOn",),
    ("dateWritten",),
    ("whenHandedOver",),
    ("whenPrepared",),
    ("occurenceDateTime",),
    ("occurencePeriod", "start"),
    ("effectiveTimeDateTime",),
    ("effectiveTimePeriod", "start"),
    ("dateAsserted",),
)


def listed(entry: Resource) -> Listed:
    """Where the record has the medicine."""
    return LISTED[f"{entry['resourceType']}"]


def dated(entry: Resource) -> str:
    """The day that the record has for the entry; nothing where it has none."""
    found = (_DATE.match(text) for steps in _DATED if steps[0] in entry for text in texts(entry, *steps))
    return next((day.group() for day in found if day), "")


def why_not_taken(entry: Resource, today: date) -> str:
    """What the record says by which the medicine is not taken now; nothing where it says no such thing."""
    for key in _DENIED:
        if entry.get(key) is True:
            return _DENIED[key]
    if "n" in texts(entry, "taken"):
        return "not taken"
    for code in texts(entry, "adherence", "code", "coding", "code"):
        if code == "not-taking" or code.startswith("stopped"):
            return "stopped" if code.startswith("stopped") else "not taken"
    was_done = listed(entry) in ("handed out", "given")
    for status in texts(entry, "status"):
        if status in _STATUSES and not (was_done and status == "completed"):
            return _STATUSES[status]
    ends = () if was_done else (*texts(entry, "effectivePeriod", "end"), *texts(entry, "dateEnded"))
    last_days = [when[1] for end in ends if (day := _DATE.match(end)) and (when := days(day.group()))]
    return "ended" if any(last < today for last in last_days) else ""
