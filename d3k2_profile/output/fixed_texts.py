"""What stands on pages beside the texts of the rule set, whatever the answers are; searched when a wheel is built."""

from collections.abc import Iterator

from d3k2_profile.output import words
from d3k2_profile.output.answers_in_words import in_short
from d3k2_profile.output.clinician_details import MONTH
from d3k2_profile.output.first_screen import THIS_SCREEN
from d3k2_profile.output.json_document import fixed_texts
from d3k2_profile.questions.kinds import ChoiceQuestion, ChoicesQuestion
from d3k2_profile.questions.value_types import DECLINED, NONE_OF_THESE, NOT_SURE
from d3k2_profile.rules.model import RuleSet


def layout_texts(ruleset: RuleSet) -> Iterator[str]:
    """The words of the JSON and of answers, and the sentences and headings of every output."""
    yield from fixed_texts()
    yield from (DECLINED, NONE_OF_THESE, NOT_SURE, "Not answered", *MONTH)
    yield from (said for name, said in vars(words).items() if name.isupper() and isinstance(said, str))
    about = words.subject(ruleset.about.title)
    yield from (said.format(about) for said in (words.SHEET_IS, THIS_SCREEN))
    yield f"{words.NOTICE} {words.who_reviewed(ruleset.about)}"
    yield from (part for mark in words.WHAT_THE_MARKS_MEAN for part in mark)
    for question in ruleset.questions:
        if isinstance(question, ChoiceQuestion | ChoicesQuestion):
            yield from (in_short(option.label) for option in question.options)
