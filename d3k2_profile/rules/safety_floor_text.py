"""What every rule set must keep of the packaged one, as text to begin one's own with."""

import re
from collections.abc import Container, Iterator

from d3k2_profile.rules.model import RuleSet
from d3k2_profile.rules.safety_floor_answers import needed_questions

_HEAD = "# What every rule set must keep, with the ids as they are. Put the parts of your own into these lists.\n"
_IN_PART, _WHOLE = ("questions", "medication_classes"), ("other_medicines", "ordinary_words")
_KINDS = re.compile(r"^    kinds:\n(?:      .*\n)*", re.MULTILINE)


def floor_text(text: str, floor: RuleSet) -> str:
    """Of the text of a rule set the questions and the classes by which nothing is missed, and the names of the others.

    The kinds that the question for medicines lists are left out: another rule set says nothing about most of them.
    """
    kept = {kind.id for kind in floor.medication_classes if kind.must_not_miss}
    kept |= {question for caution in floor.unmissable for question in needed_questions(floor, caution)}
    if floor.medications_question:
        kept.add(floor.medications_question.id)
    return _HEAD + "\n".join(_parts(text, kept))


def _parts(text: str, kept: Container[str]) -> Iterator[str]:
    for part in re.split(r"^(?=[a-z_]+:)", text, flags=re.MULTILINE):
        name = part.partition(":")[0]
        if name in _WHOLE:
            yield _without_what_follows(part)
        elif name in _IN_PART:
            entries = re.split(r"^(?=  - id: )", part, flags=re.MULTILINE)
            ours = [each for each in entries if _id(each) in kept]
            yield f"{name}:\n" + "\n".join(_without_what_follows(_KINDS.sub("", each)) for each in ours)


def _id(entry: str) -> str:
    return entry.partition("\n")[0].removeprefix("  - id: ")


def _without_what_follows(part: str) -> str:
    """The part without the comments behind it, which are about the next one."""
    lines = part.splitlines()
    while not lines[-1].strip() or lines[-1].lstrip().startswith("#"):
        lines.pop()
    return "\n".join([*lines, ""])
