"""The resources in a FHIR file, what stands in them at the end of a path of keys, and what a reference means."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NoReturn, TypeAlias

from d3k2_profile.errors import Status, UserError
from d3k2_profile.files.document import DocumentError, PlainData, fetch_bytes
from d3k2_profile.text import clean, file_name

Resource: TypeAlias = dict[str, PlainData]
"""A FHIR resource, or an element of one that has keys of its own."""

MOST_BYTES = 64 * 1024 * 1024
"""What a record may have: a whole life in a hospital's export is seldom more."""
MOST_READ = 20_000
"""Letters of one name that are looked through."""

_AT_THE_TOP = ("Bundle", "Patient", "MedicationStatement", "MedicationRequest")
_CONTAINED = "#"
"""The address of what stands inside another resource: a patient there is often a copy."""


class RecordError(UserError):
    """A record that cannot be used; the message says nothing of what is in it."""

    status = Status.ANSWERS


def at(value: PlainData, *steps: str) -> Iterator[PlainData]:
    """Everything at the end of these keys, with lists walked through; what has another shape is passed over."""
    match value, steps:
        case list(), _:
            for each in value:
                yield from at(each, *steps)
        case _, ():
            yield value
        case dict(), (step, *others) if step in value:
            yield from at(value[step], *others)


def texts(value: PlainData, *steps: str) -> list[str]:
    """The texts at the end of these keys, cleaned."""
    return [said for each in at(value, *steps) if isinstance(each, str) and (said := clean(each[:MOST_READ]))]


def elements(value: PlainData, *steps: str) -> list[Resource]:
    """What has keys of its own at the end of these keys."""
    return [each for each in at(value, *steps) if isinstance(each, dict)]


@dataclass(frozen=True)
class FhirFile:
    """The resources of one file, by their kind and by the references to them."""

    name: str
    top: Resource = field(repr=False)

    @cached_property
    def _resources(self) -> list[tuple[str, Resource]]:
        """Every resource with its address, those inside other resources too."""
        if self.top["resourceType"] not in _AT_THE_TOP:
            self.refuse("holds another kind of FHIR resource; export a Bundle with the patient and the medicines")
        return [*self._inside("", self.top)]

    def _inside(self, address: str, resource: Resource) -> Iterator[tuple[str, Resource]]:
        yield address, resource
        yield from ((_CONTAINED, each) for each in elements(resource, "contained"))
        if resource.get("resourceType") == "Bundle":
            entries = resource.get("entry", [])
            if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
                self.refuse("is not a FHIR Bundle: 'entry' is no list of entries; export the record once more")
            for entry in elements(entries):
                for each in elements(entry, "resource"):
                    yield from self._inside("".join(texts(entry, "fullUrl")[:1]), each)

    @cached_property
    def _addresses(self) -> Mapping[str, list[Resource]]:
        """The resources by each name that a reference may use."""
        found: dict[str, list[Resource]] = {}
        for address, resource in self._resources:
            local = f"{resource.get('resourceType')}/{resource.get('id')}"
            for name in {address, local} - {"", _CONTAINED}:
                found.setdefault(name, []).append(resource)
        return found

    def of_kind(self, *kinds: str) -> list[Resource]:
        """The resources of these kinds, in the order of the file."""
        return [resource for _, resource in self._resources if resource.get("resourceType") in kinds]

    def patients(self) -> list[Resource]:
        """The patients of the file; copies inside other resources only where there are no others."""
        outside = [
            resource
            for address, resource in self._resources
            if resource.get("resourceType") == "Patient" and address != _CONTAINED
        ]
        return outside or self.of_kind("Patient")

    def referred(self, reference: Resource, holder: Resource) -> list[Resource]:
        """The resources that a reference means, inside its holder or elsewhere in the file."""
        found: list[Resource] = []
        for named in texts(reference, "reference"):
            address = named.partition("/_history/")[0]
            if address.startswith("#"):
                found += [each for each in elements(holder, "contained") if each.get("id") == address[1:]]
            else:
                found += self._addresses.get(address) or self._addresses.get("/".join(address.split("/")[-2:]), [])
        return found

    def refuse(self, why: str) -> NoReturn:
        """Raises RecordError."""
        raise RecordError(f"{self.name} {why}")


def read_file(path: Path) -> FhirFile:
    """The resources of a FHIR file in JSON; raises RecordError."""
    name = file_name(path)
    try:
        raw = fetch_bytes(path, MOST_BYTES)
    except DocumentError as error:
        raise RecordError(f"{name}: {error.faults[0].message}") from None
    if len(raw) > MOST_BYTES:
        most = MOST_BYTES // 1024 // 1024
        raise RecordError(f"{name} is larger than {most} MiB; export a part of the record, such as the medicines")
    return FhirFile(name, _resource(raw, name))


def _resource(raw: bytes, name: str) -> Resource:
    """The one resource that the JSON is."""
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
    except _Doubled as error:
        raise RecordError(f"{name} cannot be read: {error}") from None
    except ValueError:
        raise RecordError(f"{name} has a number too long to read") from None
    if not isinstance(data, dict) or not isinstance(data.get("resourceType"), str):
        raise RecordError(f"{name} is not FHIR: it has no resourceType; export the record as FHIR in JSON")
    return data


class _Doubled(ValueError):
    """A key that stands twice, of which one would be lost."""


def _each_key_once(pairs: list[tuple[str, PlainData]]) -> Resource:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _Doubled("a key stands twice in one place; export the record once more")
    return found
