"""What a statement or a prescription in a FHIR file says of its medicine, in R4 and in R5 shape."""

import re
from collections.abc import Iterator

from d3k2_profile.answers.fhir_resources import FhirFile, Resource, elements, texts
from d3k2_profile.medicines.vocabulary import TOPICAL
from d3k2_profile.medicines.words import words

_DATE = re.compile(r"\d{4}(?:-\d{2}){0,2}")
_ABSENT = "absent-unknown-uv-ips"
"""The code system of what stands for no medicine."""


def names(resource: Resource, file: FhirFile) -> Iterator[str]:
    """Every name that the entry has for its medicine, those of the medications it refers to and their ingredients
    too.
    """
    for concept in _concepts(resource):
        yield from _named(concept)
    waiting: list[str | Resource] = []
    for reference in _references(resource):
        waiting += _behind(reference, resource, file)
    waiting.reverse()
    seen: set[int] = set()
    while waiting:
        match waiting.pop():
            case str() as name:
                yield name
            case medication if id(medication) not in seen:
                seen.add(id(medication))
                waiting += reversed(_within(medication, file))


def _behind(reference: Resource, holder: Resource, file: FhirFile) -> list[str | Resource]:
    """The names that a reference has beside it, and the medications that it means."""
    return [*texts(reference, "display"), *file.referred(reference, holder)]


def _within(medication: Resource, file: FhirFile) -> list[str | Resource]:
    """The names of a medication and of its ingredients, and the medications that are ingredients."""
    found: list[str | Resource] = []
    for steps in (("code",), ("ingredient", "itemCodeableConcept"), ("ingredient", "item", "concept")):
        for concept in elements(medication, *steps):
            found += _named(concept)
    for steps in (("ingredient", "itemReference"), ("ingredient", "item", "reference")):
        for reference in elements(medication, *steps):
            found += _behind(reference, medication, file)
    return found


def topical_route(resource: Resource, file: FhirFile) -> str:
    """The word for the route or the form, where each that is said keeps a medicine out of the body at large."""
    medications = [each for reference in _references(resource) for each in file.referred(reference, resource)]
    forms = [form for each in medications for key in ("form", "doseForm") for form in elements(each, key)]
    routes = [route for key in ("dosage", "dosageInstruction") for route in elements(resource, key, "route")]
    said = [named for concept in (*forms, *routes) if (named := _named(concept))]
    topical = [next((word for text in each for word in words(text) if word in TOPICAL), "") for each in said]
    return topical[0] if topical and all(topical) else ""


def dated(resource: Resource) -> str:
    """The day that the record has for the entry; nothing where it has none."""
    paths = (("effectiveDateTime",), ("effectivePeriod", "start"), ("authoredOn",), ("dateAsserted",))
    days = (_DATE.match(text) for steps in paths for text in texts(resource, *steps))
    return next((day.group() for day in days if day), "")


def codes_for_none(resource: Resource) -> list[str]:
    """The codes by which the entry stands for no medicine."""
    codings = [coding for concept in _concepts(resource) for coding in elements(concept, "coding")]
    return [
        code
        for coding in codings
        if any(_ABSENT in system for system in texts(coding, "system"))
        for code in texts(coding, "code")
    ]


def _concepts(resource: Resource) -> list[Resource]:
    """What the entry says its medicine is."""
    return [*elements(resource, "medicationCodeableConcept"), *elements(resource, "medication", "concept")]


def _references(resource: Resource) -> list[Resource]:
    """Where the entry says its medicine stands."""
    return [*elements(resource, "medicationReference"), *elements(resource, "medication", "reference")]


def _named(concept: Resource) -> list[str]:
    return [*texts(concept, "text"), *texts(concept, "coding", "display")]
