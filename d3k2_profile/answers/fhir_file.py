"""The resources in a FHIR file, what stands in them at the end of a path of keys, and what a reference means."""

import json
from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import NoReturn, TypeAlias

from d3k2_profile.errors import Status, UserError
from d3k2_profile.files.placed_data import DocumentError, PlainData, fetch_bytes
from d3k2_profile.frozen import Frozen
from d3k2_profile.lazy_patterns import pattern
from d3k2_profile.text import clean, file_name

Resource: TypeAlias = dict[str, PlainData]
"""A FHIR resource, or an element of one that has keys of its own."""

MOST_BYTES = 64 * 1024 * 1024
"""What a record may have: a whole life in a hospital's export is seldom more."""
MOST_PARTS = 3_000_000
"""Objects, lists and what stands in them, counted by their signs, before any of it is taken apart."""
MOST_RESOURCES = 100_000
MOST_LETTERS = 2_000
"""Letters of one text that are looked through; one more is kept, by which a longer text is known."""
_MOST_CLEANED = 10 * MOST_LETTERS
"""Letters of one text, with what is hidden in it and the blanks of its layout, that are cleaned."""

_AT_THE_TOP = pattern(r"Bundle|Patient|Medication\w+")
_A_PART = "export a part of the record, such as the medicines"
_CONTAINED = "#"
"""The address of what stands inside another resource: a patient there is often a copy."""
_DAY = pattern(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class RecordError(UserError):
    """A record that cannot be used; the message says nothing of what is in it."""

    status = Status.ANSWERS


def at(value: PlainData, *steps: str) -> list[PlainData]:
    """Everything at the end of these keys, with lists walked through; what has another shape is passed over."""
    found = [*_walked_through(value)]
    for step in steps:
        parts = [each[step] for each in found if isinstance(each, dict) and step in each]
        found = [*_walked_through(parts)]
    return found


def _walked_through(value: PlainData) -> Iterator[PlainData]:
    """What stands in a list and in the lists in it, however deep; else the value."""
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, list):
            waiting += reversed(each)
        else:
            yield each


def texts(value: PlainData, *steps: str) -> list[str]:
    """The texts at the end of these keys, cleaned."""
    return [said for each in at(value, *steps) if isinstance(each, str) and (said := _cleaned(each))]


def _cleaned(text: str) -> str:
    said = clean(text[:_MOST_CLEANED])[: MOST_LETTERS + 1]
    return said if len(text) <= _MOST_CLEANED else said.ljust(MOST_LETTERS + 1)


def elements(value: PlainData, *steps: str) -> list[Resource]:
    """What has keys of its own at the end of these keys."""
    return [each for each in at(value, *steps) if isinstance(each, dict)]


def days(text: str) -> tuple[date, date] | None:
    """The first and the last day that a date can mean, which may be but a month or a year; None for anything else."""
    parts = _DAY.fullmatch(text)
    if not parts:
        return None
    year, month, day = (int(part) if part else 0 for part in parts.groups())
    try:
        last = date(year, month or 12, day or monthrange(year, month or 12)[1])
        return date(year, month or 1, day or 1), last
    except ValueError:
        return None


class FhirFile(Frozen):
    """The resources of one file, by their kind and by the references to them."""

    name: str
    top: Resource = field(repr=False)

    @cached_property
    def _resources(self) -> list[tuple[str, Resource]]:
        """Every resource with its address, those inside other resources too."""
        if not _AT_THE_TOP.fullmatch(f"{self.top['resourceType']}"):
            self.refuse("holds another kind of FHIR resource; export a Bundle with the patient and the medicines")
        found = [*islice(self._inside(), MOST_RESOURCES + 1)]
        if len(found) > MOST_RESOURCES:
            self.refuse(f"holds more than {MOST_RESOURCES:,} entries; {_A_PART}")
        return found

    def _inside(self) -> Iterator[tuple[str, Resource]]:
        waiting = [("", self.top)]
        while waiting:
            address, resource = waiting.pop()
            yield address, resource
            yield from ((_CONTAINED, each) for each in elements(resource, "contained"))
            if resource.get("resourceType") == "Bundle":
                waiting += reversed([*self._entries(resource)])

    def _entries(self, bundle: Resource) -> Iterator[tuple[str, Resource]]:
        entries = bundle.get("entry", [])
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            self.refuse("is not a FHIR Bundle: 'entry' is no list of entries; export the record once more")
        for entry in elements(entries):
            yield from (("".join(texts(entry, "fullUrl")[:1]), each) for each in elements(entry, "resource"))

    @cached_property
    def _addresses(self) -> Mapping[str, list[Resource]]:
        """The resources by each name that a reference may use, as it is written and in small letters."""
        found: dict[str, list[Resource]] = {}
        for address, resource in self._resources:
            if address == _CONTAINED:
                continue
            kind, own = resource.get("resourceType"), resource.get("id")
            whole = _without_version(address)
            uuid = f"{kind}/{whole.rpartition(':')[2]}" if whole.startswith("urn:") else ""
            names = {whole, _end(whole), uuid, f"{kind}/{own}" if isinstance(own, str) else ""} - {""}
            for name in names | {name.casefold() for name in names}:
                found.setdefault(name, []).append(resource)
        return found

    @cached_property
    def _inner(self) -> Mapping[int, Mapping[str, list[Resource]]]:
        """For each resource that holds others, and for each of those, the resources that it holds by their ids."""
        found: dict[int, Mapping[str, list[Resource]]] = {}
        for _, holder in self._resources:
            by_id: dict[str, list[Resource]] = {}
            for each in elements(holder, "contained"):
                found[id(each)] = found[id(holder)] = by_id
                for own in texts(each, "id"):
                    by_id.setdefault(own.lstrip("#"), []).append(each)
        return found

    def of_kind(self, *kinds: str) -> list[Resource]:
        """The resources of these kinds, or of any, in the order of the file."""
        return [resource for _, resource in self._resources if not kinds or resource.get("resourceType") in kinds]

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
            whole = _without_version(named)
            if whole.startswith("#"):
                found += self._inner.get(id(holder), {}).get(whole.lstrip("#"), [])
                continue
            ways = (whole, _end(whole), _end(whole).casefold())
            found += next((self._addresses[way] for way in ways if way in self._addresses), [])
        return found

    def is_a_page(self) -> bool:
        """Whether a server has more of what was searched for than stands in the file."""
        return any(
            {"next", "previous", "prev"}.intersection(texts(each, "link", "relation"))
            or any(isinstance(total, int) and total > len(elements(each, "entry")) for total in at(each, "total"))
            for each in self.of_kind("Bundle")
        )

    def refuse(self, why: str) -> NoReturn:
        """Raises RecordError."""
        raise RecordError(f"{self.name} {why}")


def _without_version(address: str) -> str:
    return address.partition("/_history/")[0]


def _end(address: str) -> str:
    """The kind and the id at the end of an address."""
    return "/".join(address.split("/")[-2:])


def read_file(path: Path) -> FhirFile:
    """The resources of a FHIR file in JSON; raises RecordError."""
    name = file_name(path)
    try:
        raw = fetch_bytes(path, MOST_BYTES)
    except DocumentError as error:
        raise RecordError(f"{name}: {error.faults[0].message}") from None
    if len(raw) > MOST_BYTES:
        most = MOST_BYTES // 1024 // 1024
        raise RecordError(f"{name} is larger than {most} MiB; {_A_PART}")
    if sum(map(raw.count, (b"{", b"[", b","))) > MOST_PARTS:
        raise RecordError(f"{name} has more than {MOST_PARTS:,} parts; {_A_PART}")
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
