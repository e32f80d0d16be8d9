"""A person's own health record, as FHIR -> what it proposes for the questions; none of it is an answer until it is
confirmed.
"""

import json
import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Literal, NoReturn, TypeAlias

from d3k2_profile.dosing.typed import UNSHOWABLE, without_amounts
from d3k2_profile.errors import Status, UserError
from d3k2_profile.files.document import DocumentError, PlainData, fetch_bytes
from d3k2_profile.medicines.lexicon import Lexicon
from d3k2_profile.medicines.model import Entry, Recognition
from d3k2_profile.medicines.vocabulary import NOTHING, TOPICAL
from d3k2_profile.medicines.words import words
from d3k2_profile.questions.kinds import MAX_TYPED
from d3k2_profile.text import clean, file_name, fold

Listed: TypeAlias = Literal["prescription", "medicine list"]
Silence: TypeAlias = Literal["none-listed", "reason-given", "none-known", "no-information", "none-current"]
_Resource: TypeAlias = dict[str, PlainData]

MOST_BYTES = 64 * 1024 * 1024
"""What a record may have: a whole life in a hospital's export is seldom more."""
MOST_READ = 20_000
"""Letters of one name that are looked through."""
UNNAMED = "a medicine the record gives no name for"

_KINDS: Mapping[str, Listed] = {"MedicationStatement": "medicine list", "MedicationRequest": "prescription"}
_ENDED = frozenset({"entered-in-error", "stopped", "completed", "not-taken", "cancelled", "draft", "ended"})
"""Statuses of what is not taken now. Every other one, a missing one too, is proposed: leaving out is what could harm.
"""
_BIRTH = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_DATE = re.compile(r"\d{4}(?:-\d{2}){0,2}")
_NONE_SAID = re.compile(r"(?:no|not|none|nil)\b(?!.*\b(?:coded|found|listed|notes?|other|see)\b).*\bmedic", re.DOTALL)
"""What says that there is no medicine, and not that one stands elsewhere."""
_ABSENT = "absent-unknown-uv-ips"
_CONTAINED = "#"
"""The address of what stands inside another resource: a patient there is often a copy."""
_MEDICATION_LIST = frozenset({"10160-0", "medications"})
"""The codes of a section and of a list of medicines."""


class RecordError(UserError):
    """A record that cannot be used; the message says nothing of what is in it."""

    status = Status.ANSWERS


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


def read(path: Path, lexicon: Lexicon, today: date) -> Record:
    """What the FHIR file proposes; raises RecordError."""
    name = file_name(path)
    try:
        raw = fetch_bytes(path, MOST_BYTES)
    except DocumentError as error:
        raise RecordError(f"{name}: {error.faults[0].message}") from None
    if len(raw) > MOST_BYTES:
        raise RecordError(
            f"{name} is larger than {MOST_BYTES // 1024 // 1024} MiB; export a part of the record, such as "
            "the medicines"
        )
    return _Reader(name, _resource(raw, name), lexicon).record(today)


def _resource(raw: bytes, name: str) -> _Resource:
    """The one resource of a FHIR file."""
    try:
        data: PlainData = json.loads(raw.decode("utf-8-sig"), object_pairs_hook=_each_key_once)
    except UnicodeDecodeError:
        raise RecordError(f"{name} is not UTF-8 text; export the record as FHIR in JSON") from None
    except json.JSONDecodeError as error:
        raise RecordError(
            f"{name}:{error.lineno}:{error.colno}: is not JSON; export the record as FHIR in JSON, in one file"
        ) from None
    except RecursionError:
        raise RecordError(f"{name} is nested too deep to be read; export the record once more") from None
    except ValueError as error:
        raise RecordError(
            f"{name} cannot be read: {error}"
            if isinstance(error, _Doubled)
            else f"{name} has a number too long to read"
        ) from None
    if not isinstance(data, dict) or not isinstance(data.get("resourceType"), str):
        raise RecordError(f"{name} is not FHIR: it has no resourceType; export the record as FHIR in JSON")
    return data


class _Doubled(ValueError):
    """A key that stands twice, of which one would be lost."""


def _each_key_once(pairs: list[tuple[str, PlainData]]) -> _Resource:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _Doubled("a key stands twice in one place; export the record once more")
    return found


def _at(value: PlainData, *steps: str) -> Iterator[PlainData]:
    """Everything at the end of these keys, with lists walked through; what has another shape is passed over."""
    if isinstance(value, list):
        for each in value:
            yield from _at(each, *steps)
    elif not steps:
        yield value
    elif isinstance(value, dict) and steps[0] in value:
        yield from _at(value[steps[0]], *steps[1:])


def _texts(value: PlainData, *steps: str) -> list[str]:
    """The texts at the end of these keys, cleaned."""
    return [said for each in _at(value, *steps) if isinstance(each, str) and (said := clean(each[:MOST_READ]))]


def _mappings(value: PlainData, *steps: str) -> list[_Resource]:
    return [each for each in _at(value, *steps) if isinstance(each, dict)]


@dataclass(frozen=True)
class _Reader:
    """Looks through the resources of one file."""

    name: str
    top: _Resource = field(repr=False)
    lexicon: Lexicon = field(repr=False)

    def record(self, today: date) -> Record:
        ages = self.ages(today)
        found: dict[str, Medicine] = {}
        left_out = 0
        silent: list[Silence] = []
        for resource in self.of_kind(*_KINDS):
            if set(_texts(resource, "status")) & _ENDED:
                left_out += 1
                continue
            names = [*dict.fromkeys(self.names(resource))]
            if (said := self.says_none(resource, names)) is not None:
                silent.append(said)
                continue
            for shown in self.told_apart(resource, names):
                entry = Medicine(shown, _KINDS[f"{resource['resourceType']}"], self.dated(resource))
                before = found.setdefault(fold(shown), entry)
                if entry.on > before.on:
                    found[fold(shown)] = entry
        return Record(ages, tuple(found.values()), left_out, None if found else self.silence(silent, left_out))

    # Resources

    @cached_property
    def resources(self) -> list[tuple[str, _Resource]]:
        """Every resource with its address, those inside other resources too."""
        kind = self.top["resourceType"]
        if kind not in ("Bundle", "Patient", *_KINDS):
            self.refuse("holds another kind of FHIR resource; export a Bundle with the patient and the medicines")
        return [*self.inside("", self.top)]

    def inside(self, address: str, resource: _Resource) -> Iterator[tuple[str, _Resource]]:
        yield address, resource
        yield from ((_CONTAINED, each) for each in _mappings(resource, "contained"))
        if resource.get("resourceType") == "Bundle":
            entries = resource.get("entry", [])
            if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
                self.refuse("is not a FHIR Bundle: 'entry' is no list of entries; export the record once more")
            for entry in _mappings(entries):
                for each in _mappings(entry, "resource"):
                    yield from self.inside("".join(_texts(entry, "fullUrl")[:1]), each)

    @cached_property
    def addresses(self) -> Mapping[str, list[_Resource]]:
        """The resources by each name that a reference may use."""
        found: dict[str, list[_Resource]] = {}
        for address, resource in self.resources:
            local = f"{resource.get('resourceType')}/{resource.get('id')}"
            for name in {address, local} - {"", _CONTAINED}:
                found.setdefault(name, []).append(resource)
        return found

    def of_kind(self, *kinds: str) -> list[_Resource]:
        return [resource for _, resource in self.resources if resource.get("resourceType") in kinds]

    def referred(self, reference: _Resource, holder: _Resource) -> list[_Resource]:
        """The resources that a reference means, inside its holder or elsewhere in the file."""
        found: list[_Resource] = []
        for named in _texts(reference, "reference"):
            address = named.partition("/_history/")[0]
            if address.startswith("#"):
                found += [each for each in _mappings(holder, "contained") if each.get("id") == address[1:]]
            else:
                found += self.addresses.get(address) or self.addresses.get("/".join(address.split("/")[-2:]), [])
        return found

    def refuse(self, why: str) -> NoReturn:
        raise RecordError(f"{self.name} {why}")

    # The person

    def ages(self, today: date) -> tuple[int, int] | None:
        """The youngest and the oldest that the one patient can be; None where the record does not tell."""
        patients = [
            each for address, each in self.resources if each.get("resourceType") == "Patient" and address != _CONTAINED
        ]
        patients = patients or self.of_kind("Patient")
        if not patients:
            self.refuse("holds no patient; export the record with the patient in it")
        if len({f"{patient.get('id', number)}" for number, patient in enumerate(patients)}) > 1:
            self.refuse("holds more than one patient; export the record of one person")
        if any(patient.get("deceasedBoolean") is True or "deceasedDateTime" in patient for patient in patients):
            self.refuse("is the record of a person who has died; these questions are for the living")
        born = {text for patient in patients for text in _texts(patient, "birthDate")}
        return _ages(born.pop(), today) if len(born) == 1 else None

    # Medicines

    def names(self, resource: _Resource) -> Iterator[str]:
        """Every name that a statement or a prescription has for its medicine, of both shapes."""
        for concept in _concepts(resource):
            yield from _named(concept)
        waiting: list[str | _Resource] = []
        for reference in _references(resource):
            waiting += self.behind(reference, resource)
        waiting.reverse()
        seen: set[int] = set()
        while waiting:
            match waiting.pop():
                case str() as name:
                    yield name
                case medication if id(medication) not in seen:
                    seen.add(id(medication))
                    waiting += reversed(self.within(medication))

    def behind(self, reference: _Resource, holder: _Resource) -> list[str | _Resource]:
        """The names that a reference has beside it, and the medications that it means."""
        return [*_texts(reference, "display"), *self.referred(reference, holder)]

    def within(self, medication: _Resource) -> list[str | _Resource]:
        """The names of a medication and of its ingredients, and the medications that are ingredients."""
        concepts = (("code",), ("ingredient", "itemCodeableConcept"), ("ingredient", "item", "concept"))
        references = (("ingredient", "itemReference"), ("ingredient", "item", "reference"))
        return [
            *(name for steps in concepts for concept in _mappings(medication, *steps) for name in _named(concept)),
            *(
                each
                for steps in references
                for other in _mappings(medication, *steps)
                for each in self.behind(other, medication)
            ),
        ]

    def told_apart(self, resource: _Resource, names: list[str]) -> Iterator[str]:
        """The names to propose: each that means something the ones before it do not, or else the one that is best
        known.
        """
        route = self.route(resource)
        found = [self.lexicon.recognise(Entry(self.shown(name, route))) for name in names]
        told: set[str] = set()
        for each in found:
            if each.may_mean - told:
                told |= each.may_mean
                yield each.entry.typed
        if not told:
            known = [each.entry.typed for each in found if each.match == "other"]
            yield next(iter(known or (each.entry.typed for each in found)), UNNAMED)

    def shown(self, name: str, route: str) -> str:
        """The name less any amount; what is recognised in it alone where it is too long or its amounts cannot be taken
        out.
        """
        kept = without_amounts(name) if len(name) <= MAX_TYPED else UNSHOWABLE
        if (
            kept == UNSHOWABLE
            or not self.lexicon.recognise(Entry(kept)).may_mean >= self.lexicon.recognise(Entry(name)).may_mean
        ):
            kept = _in_short(self.lexicon.recognise(Entry(name))) or UNSHOWABLE
        return f"{kept} ({route})" if route and not TOPICAL & set(words(kept)) else kept

    def route(self, resource: _Resource) -> str:
        """The word for a route or a form that keeps a medicine out of the body at large; nothing where there is
        another one too.
        """
        medications = [each for reference in _references(resource) for each in self.referred(reference, resource)]
        forms = [(each, step) for each in medications for step in (("form",), ("doseForm",))]
        said = [
            *(_named(concept) for each, steps in forms for concept in _mappings(each, *steps)),
            *(
                _named(concept)
                for step in ("dosage", "dosageInstruction")
                for concept in _mappings(resource, step, "route")
            ),
        ]
        local = [
            next((word for text in texts for word in words(text) if word in TOPICAL), "") for texts in said if texts
        ]
        return local[0] if local and all(local) else ""

    def dated(self, resource: _Resource) -> str:
        """The day that the record has for it."""
        paths = (("effectiveDateTime",), ("effectivePeriod", "start"), ("authoredOn",), ("dateAsserted",))
        days = (_DATE.match(text) for steps in paths for text in _texts(resource, *steps))
        return next((day.group() for day in days if day), "")

    # A record that names no medicine

    def says_none(self, resource: _Resource, names: list[str]) -> Silence | None:
        """What an entry says that stands for no medicine; None for one that is a medicine, or may be."""
        if any(self.lexicon.recognise(Entry(name)).may_mean for name in names):
            return None
        codings = [coding for concept in _concepts(resource) for coding in _mappings(concept, "coding")]
        codes = [
            code
            for coding in codings
            if any(_ABSENT in system for system in _texts(coding, "system"))
            for code in _texts(coding, "code")
        ]
        said = [fold(name) for name in names if fold(name) in NOTHING or _NONE_SAID.match(fold(name))]
        if any("info" in text for text in (*codes, *said)):
            return "no-information"
        return "none-known" if codes or said else None

    def silence(self, said: Iterable[Silence], left_out: int) -> Silence:
        """Why nothing is proposed."""
        reasons = [
            each
            for part in (
                *self.of_kind("List"),
                *(each for document in self.of_kind("Composition") for each in _mappings(document, "section")),
            )
            for each in _mappings(part, "emptyReason")
            if _MEDICATION_LIST & set(_texts(part, "code", "coding", "code"))
        ]
        spoken = next(iter(said), None)
        return spoken or ("reason-given" if reasons else "none-current" if left_out else "none-listed")


def _concepts(resource: _Resource) -> list[_Resource]:
    """What a statement or a prescription says its medicine is, in R4 and in R5 shape."""
    return [*_mappings(resource, "medicationCodeableConcept"), *_mappings(resource, "medication", "concept")]


def _references(resource: _Resource) -> list[_Resource]:
    """Where a statement or a prescription says its medicine stands, in R4 and in R5 shape."""
    return [*_mappings(resource, "medicationReference"), *_mappings(resource, "medication", "reference")]


def _named(concept: _Resource) -> list[str]:
    return [*_texts(concept, "text"), *_texts(concept, "coding", "display")]


def _in_short(found: Recognition) -> str:
    """The common names of what was recognised; with a question mark where it is not certain."""
    candidates = " + ".join(dict.fromkeys(each.name for each in found.candidates))
    return found.name or (f"{candidates}?" if candidates else "")


def _ages(born: str, today: date) -> tuple[int, int] | None:
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
