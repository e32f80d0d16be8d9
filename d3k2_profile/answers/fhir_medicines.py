"""What the entries of a FHIR file call their medicines, in the shapes of DSTU2 to R5."""

import html
from collections.abc import Iterable
from dataclasses import dataclass, field

from d3k2_profile.answers.fhir_file import MOST_LETTERS, FhirFile, Resource, elements, texts
from d3k2_profile.frozen import Frozen
from d3k2_profile.lazy_patterns import pattern
from d3k2_profile.medicines.name_words import words
from d3k2_profile.medicines.words_beside_names import TOPICAL

MOST_STEPS = 30_000_000
"""Ways from an entry to an ingredient that are followed in one file, which is some seconds."""
_WEIGHT = 20
"""What a name, a medication and a reference that is resolved count in steps, by the time they take."""
_ABSENT = "absent-unknown-uv-ips"
"""The code system of what stands for no medicine."""
_TAG = pattern(r"<[^>]*>?")
_CONCEPTS = (("code",), ("ingredient", "itemCodeableConcept"), ("ingredient", "item", "concept"))
_FORMS = (("form",), ("doseForm",), ("product", "form"))
_REFERENCES = (
    ("ingredient", "itemReference"),
    ("ingredient", "item", "reference"),
    ("product", "ingredient", "item"),
    ("package", "content", "item"),
    ("package", "content", "itemReference"),
)


class _Medication(Frozen):
    """The names of a medication, and the resources that it consists of."""

    names: tuple[str, ...]
    parts: dict[int, Resource]


@dataclass
class Medications:
    """The medications that the entries of a file refer to; each is looked up once."""

    file: FhirFile
    met: dict[int, _Medication] = field(default_factory=dict)
    steps: int = 0

    def names(self, entry: Resource) -> list[str]:
        """Every name that the entry has for its medicine, those of the medications it refers to and their ingredients
        too, each once.
        """
        found = [name for concept in _concepts(entry) for name in _named(concept)]
        behind = self._medication((), _references(entry), entry)
        found += behind.names
        seen = set(behind.parts)
        waiting = [*behind.parts.values()]
        for resource in waiting:  # which grows as ingredients are met
            medication = self._met(resource)
            found += medication.names
            self.steps += len(medication.parts) + _WEIGHT * (1 + len(medication.names))
            fresh = [part for part in medication.parts if part not in seen]
            seen.update(fresh)
            waiting += (medication.parts[part] for part in fresh)
            if self.steps > MOST_STEPS:
                self.file.refuse(
                    "has medicines that name one another in too many ways to follow; export a part of the record"
                )
        return [*dict.fromkeys(found)]

    def _met(self, resource: Resource) -> _Medication:
        if id(resource) not in self.met:
            concepts = [concept for steps in _CONCEPTS for concept in elements(resource, *steps)]
            references = [reference for steps in _REFERENCES for reference in elements(resource, *steps)]
            self.met[id(resource)] = self._medication(concepts, references, resource)
        return self.met[id(resource)]

    def _medication(
        self, concepts: Iterable[Resource], references: Iterable[Resource], holder: Resource
    ) -> _Medication:
        names = [name for concept in concepts for name in _named(concept)]
        parts: dict[int, Resource] = {}
        for reference in references:
            names += texts(reference, "display")
            meant = self.file.referred(reference, holder)
            self.steps += _WEIGHT * len(meant)
            parts |= {id(each): each for each in meant}
        return _Medication(tuple(dict.fromkeys(names)), parts)

    def unmet(self) -> bool:
        """Whether a medication stands in the file to which no entry led."""
        return any(id(each) not in self.met for each in self.file.of_kind("Medication"))

    def topical_route(self, entry: Resource) -> str:
        """The word for the route or the form, where each that is said keeps a medicine out of the body at large."""
        medications = [each for reference in _references(entry) for each in self.file.referred(reference, entry)]
        forms = [form for each in medications for steps in _FORMS for form in elements(each, *steps)]
        routes = [route for key in ("dosage", "dosageInstruction") for route in elements(entry, key, "route")]
        said = [named for concept in (*forms, *routes) if (named := _named(concept))]
        topical = [next((word for text in each for word in words(text) if word in TOPICAL), "") for each in said]
        return topical[0] if topical and all(topical) else ""


def narrative(entry: Resource) -> str:
    """The words that the entry has for people to read; of a text that was cut, which is known by its length, with its
    mark-up.
    """
    said = texts(entry, "text", "div")
    return " ".join(text if len(text) > MOST_LETTERS else html.unescape(_TAG.sub(" ", text)) for text in said)


def codes_for_none(entry: Resource) -> list[str]:
    """The codes by which the entry stands for no medicine."""
    codings = [coding for concept in _concepts(entry) for coding in elements(concept, "coding")]
    return [
        code
        for coding in codings
        if any(_ABSENT in system for system in texts(coding, "system"))
        for code in texts(coding, "code")
    ]


def _concepts(entry: Resource) -> list[Resource]:
    """What the entry says its medicine is."""
    return [*elements(entry, "medicationCodeableConcept"), *elements(entry, "medication", "concept")]


def _references(entry: Resource) -> list[Resource]:
    """Where the entry says its medicine stands."""
    return [*elements(entry, "medicationReference"), *elements(entry, "medication", "reference")]


def _named(concept: Resource) -> list[str]:
    return [*texts(concept, "text"), *texts(concept, "coding", "display")]
