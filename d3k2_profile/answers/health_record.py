"""A person's own health record, as FHIR -> what it proposes for the questions; none of it is an answer until it is
confirmed.
"""

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, TypeAlias

from d3k2_profile.answers import fhir_medicines
from d3k2_profile.answers.fhir_resources import FhirFile, Resource, elements, read_file, texts
from d3k2_profile.medicines.lexicon import Lexicon
from d3k2_profile.medicines.model import Entry, Recognition
from d3k2_profile.medicines.vocabulary import NO_MEDICINES, TOPICAL
from d3k2_profile.medicines.words import words
from d3k2_profile.questions.kinds import MAX_TYPED
from d3k2_profile.text import fold

Listed: TypeAlias = Literal["prescription", "medicine list"]
Silence: TypeAlias = Literal["none-listed", "reason-given", "none-known", "no-information", "none-current"]

UNNAMED = "a medicine the record gives no name for"

_LISTED: Mapping[str, Listed] = {"MedicationStatement": "medicine list", "MedicationRequest": "prescription"}
_ENDED = frozenset({"entered-in-error", "stopped", "completed", "not-taken", "cancelled", "draft", "ended"})
"""Statuses of what is not taken now. Every other one, a missing one too, is proposed: leaving out is what could harm.
"""
_BIRTH = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_NONE_SAID = re.compile(r"(?:no|not|none|nil)\b(?!.*\b(?:coded|found|listed|notes?|other|see)\b).*\bmedic", re.DOTALL)
"""What says that there is no medicine, and not that one stands elsewhere."""
_MEDICATION_LIST = frozenset({"10160-0", "medications"})
"""The codes of a section and of a list of medicines."""


@dataclass(frozen=True)
class Medicine:
    """A medicine as the record names it, less any amount: where it is listed, and the latest date there."""

    name: str
    listed: Listed
    on: str = ""


@dataclass(frozen=True)
class Record:
    """What a record proposes. `ages` are the youngest and the oldest that the date of birth allows.

    `left_out` counts what the record calls ended or not taken; `silence` is why no medicine
    is proposed. A silent record never says that a person takes none.
    """

    ages: tuple[int, int] | None
    medicines: tuple[Medicine, ...]
    left_out: int = 0
    silence: Silence | None = None


def read_record(path: Path, lexicon: Lexicon, today: date) -> Record:
    """What the FHIR file proposes; raises RecordError."""
    file = read_file(path)
    ages = _patient_ages(file, today)
    medicines: dict[str, Medicine] = {}
    left_out = 0
    said_none: list[Silence] = []
    for resource in file.of_kind(*_LISTED):
        if set(texts(resource, "status")) & _ENDED:
            left_out += 1
            continue
        names = [*dict.fromkeys(fhir_medicines.names(resource, file))]
        if (none_said := _says_none(resource, names, lexicon)) is not None:
            said_none.append(none_said)
            continue
        listed, on = _LISTED[f"{resource['resourceType']}"], fhir_medicines.dated(resource)
        for name in _told_apart(names, fhir_medicines.topical_route(resource, file), lexicon):
            before = medicines.setdefault(fold(name), Medicine(name, listed, on))
            if on > before.on:
                medicines[fold(name)] = Medicine(name, listed, on)
    silence = None if medicines else _silence(file, said_none, left_out)
    return Record(ages, tuple(medicines.values()), left_out, silence)


# The person


def _patient_ages(file: FhirFile, today: date) -> tuple[int, int] | None:
    """The youngest and the oldest that the one patient can be; None where the record does not tell."""
    patients = file.patients()
    if not patients:
        file.refuse("holds no patient; export the record with the patient in it")
    if len({f"{patient.get('id', number)}" for number, patient in enumerate(patients)}) > 1:
        file.refuse("holds more than one patient; export the record of one person")
    if any(patient.get("deceasedBoolean") is True or "deceasedDateTime" in patient for patient in patients):
        file.refuse("is the record of a person who has died; these questions are for the living")
    born = {text for patient in patients for text in texts(patient, "birthDate")}
    return _ages(born.pop(), today) if len(born) == 1 else None


def _ages(born: str, today: date) -> tuple[int, int] | None:
    """The youngest and the oldest that somebody born on that day, in that month or in that year can be."""
    parts = _BIRTH.fullmatch(born)
    if not parts:
        return None
    year, month, day = (int(part) if part else None for part in parts.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
        last = date(year or 0, month or 12, day or monthrange(year or 0, month or 12)[1])
    except ValueError:
        return None
    ages = (_years(last, today), _years(first, today))
    return ages if ages[0] >= 0 else None


def _years(born: date, today: date) -> int:
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


# Medicines


def _told_apart(names: list[str], route: str, lexicon: Lexicon) -> Iterator[str]:
    """The names to propose: each that means a class which none before it means, or else the best known one."""
    found = [lexicon.recognise(Entry(_shown(name, route, lexicon))) for name in names]
    told: set[str] = set()
    for each in found:
        if each.may_mean - told:
            told |= each.may_mean
            yield each.entry.typed
    if not told:
        known = [each.entry.typed for each in found if each.match == "other"]
        yield next(iter(known or (each.entry.typed for each in found)), UNNAMED)


def _shown(name: str, route: str, lexicon: Lexicon) -> str:
    """The name less any amount, with the route where the record has one apart."""
    entry = lexicon.entry(name)
    kept = entry.typed if len(entry.typed) <= MAX_TYPED else _in_short(lexicon.recognise(entry)) or UNNAMED
    return f"{kept} ({route})" if route and TOPICAL.isdisjoint(words(kept)) else kept


def _in_short(found: Recognition) -> str:
    """The common names of what was recognised; with a question mark where it is not certain."""
    candidates = " + ".join(dict.fromkeys(each.name for each in found.candidates))
    return found.name or (f"{candidates}?" if candidates else "")


# A record that names no medicine


def _says_none(resource: Resource, names: list[str], lexicon: Lexicon) -> Silence | None:
    """What an entry says that stands for no medicine; None for one that is a medicine, or may be."""
    if any(lexicon.recognise(Entry(name)).may_mean for name in names):
        return None
    codes = fhir_medicines.codes_for_none(resource)
    said = [fold(name) for name in names if fold(name) in NO_MEDICINES or _NONE_SAID.match(fold(name))]
    if any("info" in text for text in (*codes, *said)):
        return "no-information"
    return "none-known" if codes or said else None


def _silence(file: FhirFile, said_none: list[Silence], left_out: int) -> Silence:
    """Why nothing is proposed."""
    if said_none:
        return said_none[0]
    sections = [each for document in file.of_kind("Composition") for each in elements(document, "section")]
    of_medicines = [
        each
        for each in (*file.of_kind("List"), *sections)
        if _MEDICATION_LIST.intersection(texts(each, "code", "coding", "code"))
    ]
    if any(elements(each, "emptyReason") for each in of_medicines):
        return "reason-given"
    return "none-current" if left_out else "none-listed"
