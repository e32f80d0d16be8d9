"""Every text of a rule set that a reader may see, with the path to it; and those that say what to take."""

from collections.abc import Iterator, Sequence

from d3k2_profile.dosing.allowed_figures import Field
from d3k2_profile.dosing.figures_in_text import Figure, figures
from d3k2_profile.dosing.lint import PolicyPart, refused
from d3k2_profile.dosing.policy_patterns import SUBSTANCE
from d3k2_profile.files.placed_data import Steps
from d3k2_profile.frozen import Frozen
from d3k2_profile.lazy_patterns import pattern
from d3k2_profile.medicines.model import MedicationClass
from d3k2_profile.questions.kinds import ChoiceQuestion, ChoicesQuestion, MedicationsQuestion, Question
from d3k2_profile.rules.diagnostics import Diagnostic, Places
from d3k2_profile.rules.diagrams import Way
from d3k2_profile.rules.model import RuleSetFile, Section
from d3k2_profile.text import figures_in

_KNOWN = pattern(SUBSTANCE)
_ASK = "; say what is known and who to ask"
_SAYS: dict[PolicyPart, str] = {
    "amount": f"states an amount{_ASK}",
    "schedule": f"tells the reader when or how often to take something{_ASK}",
    "direction": f"tells the reader what to do with a medicine or supplement, or that one is needed or safe{_ASK}",
    "target": f"presents a blood level as a goal{_ASK}",
    "sun": f"tells the reader how long to be in the sun{_ASK}",
    "language": f"is in another language than the rule set, in which nothing can be searched{_ASK}",
    "advice": "reads like advice, by what its words have meant in other texts; describe what is known in plain words",
    "figure": "is a figure, and no construction explains it; say whose age or share, what year, how many people, "
    "studies or things, or how long a study lasted, or take it out",
}
_LEAVE_OUT = ', in a source; write "..." in its place, because the identifier or address leads to the whole of it'
_IN_A_SOURCE: dict[PolicyPart, str] = {
    "amount": f"states an amount{_LEAVE_OUT}",
    "figure": f"is a figure that no construction explains{_LEAVE_OUT}",
}


class Wording(Frozen):
    """A text a reader may see.

    A name or a title is `quoted`: somebody else chose its words, so only an amount in it counts as dosing language.
    """

    path: Steps
    text: str
    quoted: bool = False

    @property
    def field(self) -> Field:
        """Where the text stands."""
        if self.path[0] == "sources":
            return "source"
        if self.path[-1] == "version":
            return "layout"
        return "clinician" if "clinician" in self.path else "lay"


def dosing_language(written: RuleSetFile, places: Places) -> Iterator[Diagnostic]:
    """The texts that no reader may see, because they say what, how much, how often or when to take anything."""
    names, medicines = names_with_figures(written), _medicines(written)
    for wording in texts(written, places):
        if found := refused(wording.text, wording.field, names, medicines, quoted=wording.quoted):
            says = _IN_A_SOURCE if wording.field == "source" else _SAYS
            message = f'"{found[0].words.strip()}" {says[found[0].part]}'
            if found[0].part == "figure":
                yield Diagnostic(wording.path, "unexplained-figure", message)
            else:
                yield Diagnostic(wording.path, "dosing-language", message)


def figures_in_texts(written: RuleSetFile) -> Iterator[tuple[Wording, Figure]]:
    """Every figure in a text that somebody may read, with what explains it; not those in names of medicines."""
    names = names_with_figures(written)
    for wording in texts(written):
        if not wording.quoted or wording.field == "source":
            yield from ((wording, figure) for figure in figures(wording.text, wording.field, names))


def names_with_figures(written: RuleSetFile) -> frozenset[str]:
    """The words with a figure in ids of sources, which notes for clinicians cite."""
    return frozenset(source.id for source in written.sources if figures_in(source.id))


def _medicines(written: RuleSetFile) -> frozenset[str]:
    """The medicines of the rule set that the policy does not know by itself, without words for a kind of medicine and
    names that are other words as well.
    """
    named = (
        name
        for kind in written.medication_classes
        for common, others in kind.names.items()
        for name in (common, *others)
        if not kind.could_be and (name == common or name not in kind.exact_only)
    )
    single = {name.casefold() for name in (*named, *written.other_medicines) if name.isalpha()}
    return frozenset(name for name in single.difference(written.ordinary_words) if not _KNOWN.fullmatch(name))


def texts(written: RuleSetFile, places: Places | None = None) -> Iterator[Wording]:
    """Each text once, in the order of the file's parts."""
    at = places or Places()
    about = written.about
    yield from _written(("about",), title=about.title, version=about.version, use=about.use, misuse=about.misuse)
    yield from _quoted(("about", "authors"), about.authors)
    for index, question in enumerate(written.questions):
        yield from _of_question(question, at.steps("questions", index))
    for index, kind in enumerate(written.medication_classes):
        yield from _of_class(kind, at.steps("medication_classes", index))
    for name in written.other_medicines:
        yield Wording(("other_medicines", name), name, quoted=True)
    for index, source in enumerate(written.sources):
        path = at.steps("sources", index)
        for key, text in (("authors", source.authors), ("title", source.title), ("where", source.where)):
            if text:
                yield Wording((*path, key), text, quoted=True)
    for index, section in enumerate(written.sections):
        yield from _of_section(section, at.steps("sections", index))
    for index, caution in enumerate(written.cautions):
        path = at.steps("cautions", index)
        yield from _of_section(caution, path)
        yield from _written(path, act=caution.act, short=caution.short, harm=caution.harm, if_unsure=caution.if_unsure)
    for index, rule in enumerate(written.rules):
        yield from _written(at.steps("rules", index), because=rule.because)


def _written(path: Steps, **texts: str) -> Iterator[Wording]:
    """The texts under these keys that are filled in."""
    yield from (Wording((*path, key), text) for key, text in texts.items() if text)


def _quoted(path: Steps, names: Sequence[str]) -> Iterator[Wording]:
    yield from (Wording((*path, index), name, quoted=True) for index, name in enumerate(names))


def _of_question(question: Question, path: Steps) -> Iterator[Wording]:
    yield from _written(path, ask=question.ask, help=question.help, why=question.why, label=question.label)
    match question:
        case ChoiceQuestion(options=options) | ChoicesQuestion(options=options):
            for index, option in enumerate(options):
                yield Wording((*path, "options", index, "label"), option.label)
        case MedicationsQuestion(kinds=kinds):
            for index, kind in enumerate(kinds):
                yield Wording((*path, "kinds", index, "label"), kind.label)
                yield Wording((*path, "kinds", index, "enters"), kind.enters, quoted=True)


def _of_class(kind: MedicationClass, path: Steps) -> Iterator[Wording]:
    yield Wording((*path, "label"), kind.label)
    yield from _written(path, ask=kind.ask)
    exact = set(kind.exact_only)
    for name, others in kind.names.items():
        yield Wording((*path, "names", name), name, quoted=True)
        for index, other in enumerate(others):
            if other not in exact:  # a name that matches only as typed is never offered, so no reader sees it
                yield Wording((*path, "names", name, index), other, quoted=True)
    yield from _quoted((*path, "words"), kind.words)


def _of_section(section: Section, path: Steps) -> Iterator[Wording]:
    yield from _written(path, topic=section.topic, title=section.title, asks=section.asks, not_known=section.not_known)
    for index, word in enumerate(section.also):
        yield Wording((*path, "also", index), word)
    for key, said in (("says", section.says), ("more", section.more), ("clinician", section.clinician)):
        for index, statement in enumerate(said):
            yield Wording((*path, key, index, "text"), statement.text)
            for place, sign in enumerate(statement.stroke_signs):
                yield Wording((*path, key, index, "stroke_signs", place), sign)
    for index, question in enumerate(section.ask):
        yield Wording((*path, "ask", index, "text"), question.text)
    for index, year in enumerate(section.years):
        means = {"shaded_means": year.shaded_means, "others_mean": year.others_mean}
        yield from _written((*path, "years", index), title=year.title, **means, note=year.note)
    if section.way:
        yield from _of_way(section.way, (*path, "way"))


def _of_way(way: Way, path: Steps) -> Iterator[Wording]:
    yield from _written(path, title=way.title, note=way.note)
    for index, step in enumerate(way.steps):
        for place, stop in enumerate(step):
            yield from _written((*path, "steps", index, place), place=stop.place, text=stop.text)
