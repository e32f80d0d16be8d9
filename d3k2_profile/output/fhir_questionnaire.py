"""The blank questionnaire as a FHIR R4 Questionnaire, for another program to ask."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import assert_never

from d3k2_profile.answers.fhir_shared import (
    DETAIL,
    NO_NUMBER,
    NONE_OF_THESE,
    UNKNOWN,
    Canonical,
    Coding,
    questionnaire_canonical,
    special_link,
)
from d3k2_profile.conditions.when import All, AnyOf, Condition, Includes, Not, Unanswered, Within
from d3k2_profile.files.json_text import write_json
from d3k2_profile.frozen import Frozen
from d3k2_profile.output.words import CUSTOM, DETAIL_QUESTIONS, WHAT_THIS_IS, subject, why_we_ask
from d3k2_profile.questions.kinds import (
    ChoiceQuestion,
    ChoicesQuestion,
    MedicationsQuestion,
    NumberQuestion,
    Option,
    Question,
    narrowed_kind,
)
from d3k2_profile.questions.questionnaire import Questionnaire
from d3k2_profile.questions.value_types import Unknown
from d3k2_profile.rules.model import RuleSet

_HL7 = "http://hl7.org/fhir/StructureDefinition"
_LOINC_AGE = {"system": "http://loinc.org", "code": "21612-7", "display": "Age - Reported"}
"""The one code of LOINC whose meaning was checked; `age` asks for whole years in every rule set."""
_LOINC_NOTICE = (
    "This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief "
    "Institute, Inc. and the Logical "
    "Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under the license at "
    "http://loinc.org/license. LOINC® is a registered United States trademark of Regenstrief Institute, Inc."
)
_LONGEST_NAME = 255
_EXCLUSIVE: dict[str, object] = {"extension": [{"url": f"{_HL7}/questionnaire-optionExclusive", "valueBoolean": True}]}


def render(ruleset: RuleSet) -> str:
    """The questionnaire as JSON text: every question with its options and special answers, and no caution."""
    form = questionnaire_canonical(ruleset.about, ruleset.digest, custom=ruleset.custom)
    core = [
        item for question in ruleset.questions if question.path == "core" for item in _items(form, ruleset, question)
    ]
    more = [
        item for question in ruleset.questions if question.path == "more" for item in _items(form, ruleset, question)
    ]
    described = [WHAT_THIS_IS, ruleset.about.misuse, *([CUSTOM] if ruleset.custom else [])]
    document = {
        "resourceType": "Questionnaire",
        "url": form.url,
        "version": form.version,
        "name": _name(ruleset.about.title),
        "title": ruleset.about.title,
        "status": "active",
        "subjectType": ["Patient"],
        "date": ruleset.about.reviewed.isoformat(),
        "publisher": ", ".join(ruleset.about.authors),
        "description": " ".join(described),
        "purpose": ruleset.about.use,
        **({"copyright": _LOINC_NOTICE} if any(map(_is_age, ruleset.questions)) else {}),
        "item": [
            *core,
            *([{"linkId": DETAIL, "text": DETAIL_QUESTIONS, "type": "group", "item": more}] if more else []),
        ],
    }
    return write_json(document)


def _is_age(question: Question) -> bool:
    return question.id == "age" and isinstance(question, NumberQuestion)


def _name(title: str) -> str:
    """The name of the questionnaire for programs: the words of what the rule set is about, in Latin letters."""
    plain = unicodedata.normalize("NFKD", subject(title)).encode("ascii", "ignore").decode()
    name = "".join(word[0].upper() + word[1:] for word in re.findall(r"[A-Za-z0-9]+", plain)).lstrip("0123456789")
    return name[:1].upper() + name[1:_LONGEST_NAME] or "Questionnaire"


def _items(form: Canonical, ruleset: RuleSet, question: Question) -> Iterator[dict[str, object]]:
    """The item of a question; one that takes a number has another beside it for the special answers."""
    clauses = _enabled(ruleset.questionnaire, question)
    enabled: dict[str, object] = (
        {"enableWhen": [_clause(form, ruleset.questionnaire, each) for each in clauses]} if clauses else {}
    )
    if len(clauses) > 1:
        enabled["enableBehavior"] = "all" if narrowed_kind(question) else "any"
    helped = " ".join(filter(None, [question.help, why_we_ask(question.why)]))
    yield {
        "linkId": question.id,
        **({"code": [_LOINC_AGE]} if _is_age(question) else {}),
        "text": question.ask,
        **_kind(form, question),
        **enabled,
        **({"item": [_help(question, helped)]} if helped else {}),
    }
    if isinstance(question, NumberQuestion):
        yield {
            "linkId": special_link(question),
            "text": NO_NUMBER,
            "type": "choice",
            **_control("radio-button"),
            "answerOption": _options(UNKNOWN.values()),
            "enableWhen": [{"question": question.id, "operator": "exists", "answerBoolean": False}],
        }


def _kind(form: Canonical, question: Question) -> dict[str, object]:
    """What the item takes, by kind of question; the special answers are options that exclude all others."""
    match question:
        case NumberQuestion():
            bounds = [
                {"url": f"{_HL7}/{name}", "valueInteger": bound}
                for name, bound in (("minValue", question.min), ("maxValue", question.max))
            ]
            return {"type": "integer", "extension": bounds}
        case ChoiceQuestion():
            options = [form.option(question, option) for option in question.options]
            return {
                "type": "choice",
                **_control("radio-button"),
                "answerOption": _options([*options, *UNKNOWN.values()]),
            }
        case ChoicesQuestion():
            options = [form.option(question, option) for option in question.options]
            return {
                "type": "choice",
                "repeats": True,
                **_control("check-box"),
                "answerOption": _options(options, _alone()),
            }
        case MedicationsQuestion():
            kinds = [form.kind(question, kind) for kind in question.kinds]
            return {"type": "open-choice", "repeats": True, "answerOption": _options(kinds, _alone())}
        case _:
            assert_never(question)


def _alone() -> list[Coding]:
    return [NONE_OF_THESE, *UNKNOWN.values()]


def _options(options: Iterable[Coding], alone: Iterable[Coding] = ()) -> list[dict[str, object]]:
    """Options, those of `alone` marked as such that no other may stand beside."""
    beside: list[dict[str, object]] = [{"valueCoding": each.json} for each in options]
    return [*beside, *({**_EXCLUSIVE, "valueCoding": each.json} for each in alone)]


def _control(code: str) -> dict[str, object]:
    coding = {"system": "http://hl7.org/fhir/questionnaire-item-control", "code": code}
    return {"extension": [{"url": f"{_HL7}/questionnaire-itemControl", "valueCodeableConcept": {"coding": [coding]}}]}


def _help(question: Question, text: str) -> dict[str, object]:
    return {"linkId": f"{question.id}.help", "text": text, "type": "display", **_control("help")}


# When a question is shown


class _Clause(Frozen):
    """One comparison of an enableWhen: with an option's id, a number, or, for `exists`, with whether there is an
    answer.
    """

    question: str
    operator: str
    wanted: str | int | bool


def _enabled(questionnaire: Questionnaire, question: Question) -> tuple[_Clause, ...]:
    """The comparisons of which one must hold for the question to be shown; none where it always is.

    This program asks a question unless its condition is False, so a form filler must show
    it at least then. FHIR compares what was answered, one comparison at a time: what such a
    list cannot say makes it wider, never narrower. A question that is not shown counts there
    as one without an answer, where this program takes a comparison with it for False.
    """
    if narrowed_kind(question):
        return _beside_medicines(questionnaire)
    found = _may_hold(questionnaire, question, question.when, negated=False) if question.when else None
    return tuple(dict.fromkeys(found or ()))


def _beside_medicines(questionnaire: Questionnaire) -> tuple[_Clause, ...]:
    """The comparisons that all hold where medicines were named; which kinds they are this program alone can tell."""
    asks = next(each.id for each in questionnaire.questions if isinstance(each, MedicationsQuestion))
    alone = (_Clause(asks, "!=", each.code) for each in _alone())
    return (_Clause(asks, "exists", True), *alone)


def _may_hold(
    questionnaire: Questionnaire, asked: Question, condition: Condition, *, negated: bool
) -> list[_Clause] | None:
    """Comparisons of which one holds wherever the condition (or, negated, its opposite) is not False; None where that
    cannot be said.
    """
    match condition:
        case Not(part):
            return _may_hold(questionnaire, asked, part, negated=not negated)
        case All(parts) | AnyOf(parts):
            said = [_may_hold(questionnaire, asked, part, negated=negated) for part in parts]
            if isinstance(condition, All) != negated:
                return next(
                    (each for each in said if each is not None), None
                )  # one of several that must hold is the wider list
            whole = [each for each in said if each is not None]
            return [clause for each in whole for clause in each] if len(whole) == len(said) else None
        case Includes(name, options):
            return _with_unknown(
                asked,
                questionnaire.by_id[name],
                _options_that_fit(questionnaire.by_id[name], frozenset(options), negated=negated),
            )
        case Within(name, low, below) if name in questionnaire.by_id:
            return _with_unknown(asked, questionnaire.by_id[name], _numbers_that_fit(low, below, negated=negated))
        case Within() | Unanswered():
            return None
        case _:
            assert_never(condition)


def _with_unknown(
    asked: Question, question: Question, fitting: list[tuple[str, str | int]] | None
) -> list[_Clause] | None:
    """The comparisons with these answers, and those that hold where the answer is not known."""
    if fitting is None or (question.path, asked.path) == (
        "more",
        "core",
    ):  # the detail questions stand behind all others
        return None
    known = [_Clause(question.id, operator, wanted) for operator, wanted in fitting]
    special = [] if isinstance(question, NumberQuestion) else [_Clause(question.id, "=", f"{each}") for each in Unknown]
    return [*known, *special, _Clause(question.id, "exists", False)]


def _options_that_fit(
    question: Question, wanted: frozenset[str], *, negated: bool
) -> list[tuple[str, str | int]] | None:
    """The options that could be one of those wanted, or, negated, another; None for what only this program can tell."""

    def fits(option: Option) -> bool:
        matching = [bool(alternative & wanted) for alternative in option.alternatives]
        return not all(matching) if negated else any(matching)

    match question:
        case ChoiceQuestion(options=options):
            return [("=", option.id) for option in options if fits(option)]
        case ChoicesQuestion(options=options) if not negated:
            return [("=", option.id) for option in options if fits(option)]
        case _:
            return None  # several options say nothing of one left out, and medicines are recognised here alone


def _numbers_that_fit(low: int | None, below: int | None, *, negated: bool) -> list[tuple[str, str | int]] | None:
    """Comparisons of which one holds for numbers within the bounds, or, negated, outside; of two bounds at once the
    lower alone.
    """
    if negated:
        return [*([("<", low)] if low is not None else []), *([(">=", below)] if below is not None else [])]
    if low is not None:
        return [(">=", low)]
    return [("<", below)] if below is not None else None


def _clause(form: Canonical, questionnaire: Questionnaire, clause: _Clause) -> dict[str, object]:
    question = questionnaire.by_id[clause.question]
    compared: dict[str, object] = {"question": clause.question, "operator": clause.operator}
    match clause.wanted:
        case bool():
            return {**compared, "answerBoolean": clause.wanted}
        case int():
            return {**compared, "answerInteger": clause.wanted}
        case str():
            special = [coding for coding in _alone() if coding.code == clause.wanted]
            if special or isinstance(question, NumberQuestion | MedicationsQuestion):
                return {**compared, "answerCoding": special[0].json}
            options = [form.option(question, option) for option in question.options if option.id == clause.wanted]
            return {**compared, "answerCoding": options[0].json}
        case _:
            assert_never(clause.wanted)
