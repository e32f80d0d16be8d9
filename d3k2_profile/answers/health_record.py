"""A person's own health record, as FHIR -> what it proposes for the questions; none of it is an answer until it is
confirmed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal, TypeAlias

from d3k2_profile.answers.fhir_file import MOST_LETTERS, FhirFile, Resource, days, elements, read_file, texts
from d3k2_profile.answers.fhir_medicine_status import LISTED, Listed, dated, listed, why_not_taken
from d3k2_profile.answers.fhir_medicines import Medications, codes_for_none, narrative
from d3k2_profile.answers.fhir_patient import Person, the_person
from d3k2_profile.dosing.typed_amounts import WITHOUT_NAME
from d3k2_profile.frozen import Frozen
from d3k2_profile.lazy_patterns import pattern
from d3k2_profile.medicines.lexicon import Lexicon
from d3k2_profile.medicines.model import Entry, Recognition
from d3k2_profile.medicines.name_words import words
from d3k2_profile.medicines.words_beside_names import NO_MEDICINES, TOPICAL
from d3k2_profile.questions.read_medicine_entries import MAX_TYPED
from d3k2_profile.text import fold

Silence: TypeAlias = Literal["none-listed", "not-read", "reason-given", "none-known", "no-information", "none-current"]

UNNAMED = "a medicine the record gives no name for"
MOST_LETTERS_OF_NAMES = 40_000
"""Letters of names that are looked up in one record, which is some thousand medicines and ten seconds."""

_OF_ANOTHER = "of another person"
_NONE_SAID = pattern(r"(?:no|not|none|nil)\b(?!.*\b(?:coded|found|listed|notes?|other|see)\b).*\bmedic", re.DOTALL)
"""What says that there is no medicine, and not that one stands elsewhere."""
_MEDICATION_LIST = frozenset({"10160-0", "medications"})
"""The codes of a section and of a list of medicines."""
_MAY_NAME_MEDICINES = {
    "CarePlan": "care plans",
    "DocumentReference": "documents",
    "Binary": "documents",
    "Claim": "bills",
    "ExplanationOfBenefit": "bills",
    "NutritionOrder": "orders of food and supplements",
    "NutritionIntake": "food and supplements",
    "SupplyRequest": "supplies",
    "SupplyDelivery": "supplies",
    "QuestionnaireResponse": "filled-in forms",
}
"""Kinds of resource in which a medicine may stand, and which are not read."""


class Medicine(Frozen):
    """A medicine as the record names it, less any amount: where it is listed, and the latest date there."""

    name: str
    listed: Listed
    on: str = ""


class LeftOut(Frozen):
    """A medicine that is not proposed, and what the record says by which it is not taken now."""

    medicine: Medicine
    why: str


class Record(Frozen):
    """What a record proposes. `ages` are the youngest and the oldest that the date of birth allows.

    `not_read` names what may hold medicines and is not read, `too_many` counts entries beyond those that are, and
    `is_a_page` says that a server has more. `silence` is why no medicine is proposed; a silent record never says that
    a person takes none.
    """

    ages: tuple[int, int] | None
    medicines: tuple[Medicine, ...]
    left_out: tuple[LeftOut, ...] = ()
    silence: Silence | None = None
    not_read: tuple[str, ...] = ()
    too_many: int = 0
    is_a_page: bool = False


def read_record(path: Path, lexicon: Lexicon, today: date) -> Record:
    """What the FHIR file proposes; raises RecordError."""
    file = read_file(path)
    return _Reading(file, the_person(file), _Names(lexicon), Medications(file), today).record()


@dataclass
class _Reading:
    """One pass over the entries of a file that name a medicine."""

    file: FhirFile
    person: Person
    names: "_Names"
    medications: Medications
    today: date
    medicines: dict[str, Medicine] = field(default_factory=dict)
    said_none: list[Silence] = field(default_factory=list)
    too_many: int = 0

    def record(self) -> Record:
        """What the file proposes, what it leaves out, and what was not read."""
        set_aside: list[tuple[Resource, str]] = []
        for entry in self.file.of_kind(*LISTED):
            why = _OF_ANOTHER if self.person.is_another(entry) else why_not_taken(entry, self.today)
            if why:
                set_aside.append((entry, why))
            else:
                self.propose(entry)
        left_out = dict.fromkeys(self.left_out(entry, why) for entry, why in set_aside)
        not_read = tuple(dict.fromkeys(self.not_read()))
        silence = None if self.medicines or self.too_many else self.silence(bool(left_out), bool(not_read))
        medicines = tuple(self.medicines.values())
        ages = _ages(self.person.born, self.today)
        return Record(ages, medicines, tuple(left_out), silence, not_read, self.too_many, self.file.is_a_page())

    def propose(self, entry: Resource) -> None:
        """Adds the medicines of the entry, each with its latest date."""
        names = self.medications.names(entry)
        if self.names.are_too_many(names):
            self.too_many += 1
            return
        if (none_said := self.says_none(entry, names)) is not None:
            self.said_none.append(none_said)
            return
        route = self.medications.topical_route(entry)
        proposed = [*self.names.told_apart(names, route)] if names else [self.names.in_words(narrative(entry))]
        for name in proposed:
            medicine = Medicine(name, listed(entry), dated(entry))
            before = self.medicines.setdefault(fold(name), medicine)
            if medicine.on > before.on:
                self.medicines[fold(name)] = medicine

    def left_out(self, entry: Resource, why: str) -> LeftOut:
        """The medicine of an entry that is not proposed."""
        names = self.medications.names(entry)
        known = names and not self.names.are_too_many(names)
        name = next(self.names.told_apart(names, ""), UNNAMED) if known else UNNAMED
        return LeftOut(Medicine(name, listed(entry), dated(entry)), why)

    def says_none(self, entry: Resource, names: list[str]) -> Silence | None:
        """What an entry says that stands for no medicine; None for one that is a medicine, or may be."""
        if any(self.names.found(name).may_mean for name in names):
            return None
        codes = codes_for_none(entry)
        said = [fold(name) for name in names if fold(name) in NO_MEDICINES or _NONE_SAID.match(fold(name))]
        if any("info" in text for text in (*codes, *said)):
            return "no-information"
        return "none-known" if codes or said else None

    def silence(self, anything_left_out: bool, anything_not_read: bool) -> Silence:
        """Why nothing is proposed."""
        if self.said_none:
            return self.said_none[0]
        if any(elements(each, "emptyReason") for each in self.lists()):
            return "reason-given"
        if anything_left_out:
            return "none-current"
        return "not-read" if anything_not_read or self.file.is_a_page() else "none-listed"

    def lists(self) -> list[Resource]:
        """The lists and the sections that are for medicines."""
        sections = [each for document in self.file.of_kind("Composition") for each in elements(document, "section")]
        return [
            each
            for each in (*self.file.of_kind("List"), *sections)
            if _MEDICATION_LIST.intersection(texts(each, "code", "coding", "code"))
        ]

    def not_read(self) -> Iterator[str]:
        """What may hold medicines and is not read, in plain words."""
        if self.medications.unmet():
            yield "medicines that stand on no list"
        if any(texts(each, "text", "div") and not elements(each, "entry") for each in self.lists()):
            yield "a list of medicines in words alone"
        kinds = {f"{resource.get('resourceType')}" for resource in self.file.of_kind()}
        yield from (said for kind, said in _MAY_NAME_MEDICINES.items() if kind in kinds)
        unknown = kinds - LISTED.keys() - {"Medication", "MedicationKnowledge"}
        yield from sorted(kind for kind in unknown if re.fullmatch(r"Medication[A-Za-z]{1,40}", kind))


@dataclass
class _Names:
    """What the names in a record are taken for; each is looked up once, and no more letters than a person waits for."""

    lexicon: Lexicon
    known: dict[tuple[str, str], Recognition] = field(default_factory=dict)
    counted: set[str] = field(default_factory=set)
    letters: int = 0

    def are_too_many(self, names: list[str]) -> bool:
        """Whether these names are more than are looked up in one record; counts them where they are not."""
        new = [name for name in names if name not in self.counted]
        letters = self.letters + sum(len(name) for name in new if len(name) <= MOST_LETTERS)
        if letters > MOST_LETTERS_OF_NAMES:
            return True
        self.letters = letters
        self.counted.update(new)
        return False

    def found(self, name: str, route: str = "") -> Recognition:
        """What a name is taken for, less any amount and with the route where the record has one apart."""
        if (name, route) not in self.known:
            self.known[name, route] = self.lexicon.recognise(Entry(self._shown(name, route)))
        return self.known[name, route]

    def told_apart(self, names: list[str], route: str) -> Iterator[str]:
        """The names to propose: each that means a class which none before it means, or else the best known one."""
        found = [self.found(name, route) for name in names]
        told: set[str] = set()
        for each in found:
            if each.may_mean - told:
                told |= each.may_mean
                yield each.entry.typed
        if not told:
            known = [each.entry.typed for each in found if each.match == "other"]
            yield next(iter(known or (each.entry.typed for each in found)), UNNAMED)

    def in_words(self, text: str) -> str:
        """The known names in words for people to read, which may hold much else."""
        if self.are_too_many([text]) or len(text) > MOST_LETTERS:
            return UNNAMED
        return _in_short(self.lexicon.recognise(self.lexicon.entry(text))) or UNNAMED

    def _shown(self, name: str, route: str) -> str:
        if len(name) > MOST_LETTERS:
            return UNNAMED
        entry = self.lexicon.entry(name)
        if route and TOPICAL.isdisjoint(words(entry.typed)):
            entry = self.lexicon.entry(f"{entry.typed} ({route})")
        if entry.typed == WITHOUT_NAME:
            return UNNAMED
        return entry.typed if len(entry.typed) <= MAX_TYPED else _in_short(self.lexicon.recognise(entry)) or UNNAMED


def _in_short(found: Recognition) -> str:
    """The common names of what was recognised; with a question mark where it is not certain."""
    candidates = " + ".join(dict.fromkeys(each.name for each in found.candidates))
    return found.name or (f"{candidates}?" if candidates else "")


def _ages(born: str, today: date) -> tuple[int, int] | None:
    """The youngest and the oldest that somebody born on that day, in that month or in that year can be."""
    span = days(born)
    if not span:
        return None
    ages = (_years(span[1], today), _years(span[0], today))
    return ages if ages[0] >= 0 else None


def _years(born: date, today: date) -> int:
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
