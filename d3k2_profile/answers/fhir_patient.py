"""Whose record a FHIR file is."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from d3k2_profile.answers.fhir_file import FhirFile, Resource, elements, texts


@dataclass
class Person:
    """The one patient that a record is about, who may stand in it more than once."""

    file: FhirFile
    patients: set[int]
    """The identities of the resources that are this patient."""
    born: str
    """The date of birth; "" where the record has none, or several."""
    asked: dict[str, set[int]] = field(default_factory=dict)

    def is_another(self, entry: Resource) -> bool:
        """Whether an entry is said to be of other patients of the file, and not of this one."""
        named = {text for reference in _subjects(entry) for text in texts(reference, "reference")}
        meant: set[int] = set()
        for text in named:
            if text not in self.asked:
                self.asked[text] = _patients(self.file, [text])
            meant |= self.asked[text]
        return bool(meant) and meant.isdisjoint(self.patients)


def the_person(file: FhirFile) -> Person:
    """The patient that the file is about: the only one, the one of its documents, or the one that all else is about;
    raises RecordError.
    """
    patients = file.patients()
    if not patients:
        file.refuse("holds no patient; export the record with the patient in it")
    by_person: dict[str, list[Resource]] = {}
    for number, patient in enumerate(patients):
        by_person.setdefault(f"{patient.get('id', number)}", []).append(patient)
    if len(by_person) > 1:
        documents = file.of_kind("Composition")
        about = _about(file, documents) or _about(file, file.of_kind())
        by_person = {key: found for key, found in by_person.items() if any(id(each) in about for each in found)}
    if len(by_person) != 1:
        file.refuse("holds more than one patient; export the record of one person")
    ours = next(iter(by_person.values()))
    if any(patient.get("deceasedBoolean") is True or "deceasedDateTime" in patient for patient in ours):
        file.refuse("is the record of a person who has died; these questions are for the living")
    born = {text for patient in ours for text in texts(patient, "birthDate")}
    return Person(file, {id(each) for each in ours}, born.pop() if len(born) == 1 else "")


def _about(file: FhirFile, resources: Iterable[Resource]) -> set[int]:
    """The patients that these resources say they are about."""
    references = [reference for each in resources for reference in _subjects(each)]
    return _patients(file, dict.fromkeys(text for each in references for text in texts(each, "reference")))


def _subjects(resource: Resource) -> list[Resource]:
    return [*elements(resource, "subject"), *elements(resource, "patient")]


def _patients(file: FhirFile, addresses: Iterable[str]) -> set[int]:
    """The patients at these addresses, other than those inside other resources."""
    outside: Resource = {}
    return {
        id(each)
        for address in addresses
        for each in file.referred({"reference": address}, outside)
        if each.get("resourceType") == "Patient"
    }
