"""The command `ask`: the questions, then the page."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from d3k2_profile.answers.saved import SavedAnswers
from d3k2_profile.cli.inputs import STANDARD_INPUT, rule_set, saved_answers
from d3k2_profile.cli.options import Force, ForWhom, OutputFile, Rules
from d3k2_profile.cli.outputs import format_for, must_not_be_read, show
from d3k2_profile.conversation import choose_face, session
from d3k2_profile.conversation.face_protocol import Face
from d3k2_profile.conversation.interview_state import Interview
from d3k2_profile.conversation.keeper import Keeper, keeping
from d3k2_profile.conversation.preload_screen import make_ready
from d3k2_profile.errors import UsageError
from d3k2_profile.output.emit import check_free
from d3k2_profile.profile.contradictions import contradictions
from d3k2_profile.profile.evaluate import blood_thinner, evaluate, worthwhile
from d3k2_profile.profile.model import Profile
from d3k2_profile.rules.model import RuleSet

if TYPE_CHECKING:
    from d3k2_profile.conversation.confirm_record import Proposal

AnswersFile = Annotated[
    Path | None, typer.Option("--answers", metavar="FILE", help="Keep the answers in FILE; go on from it.")
]
More = Annotated[
    bool, typer.Option("--more", help="Ask the detail questions too, where they can still change the page.")
]
InNumberedLines = Annotated[bool, typer.Option("--plain", help="Ask in numbered lines, for a screen reader.")]
NoInput = Annotated[bool, typer.Option("--no-input", help="Ask nothing; needs --answers or --from-record.")]
FromRecord = Annotated[
    Path | None,
    typer.Option(
        "--from-record", metavar="BUNDLE", help="Propose answers from your own health record (FHIR); you confirm each."
    ),
]


def ask(
    answers: AnswersFile = None,
    more: More = False,
    plain: InNumberedLines = False,
    no_input: NoInput = False,
    from_record: FromRecord = None,
    reader: ForWhom = "individual",
    output: OutputFile = None,
    force: Force = False,
    rules: Rules = None,
) -> None:
    """Ask the questions, then show the page.

    Example: d3k2-profile ask --answers mine.json --output page.html
    """
    _must_fit(answers, from_record, no_input=no_input)
    must_not_be_read(output, answers, from_record, rules)
    form = format_for(output, "")
    if output:
        check_free(output, force=force)  # before the first question, not after the last
    ruleset = rule_set(rules)
    proposal = _proposal(from_record, ruleset) if from_record else None
    if no_input:
        show(_without_questions(ruleset, answers, proposal), form, reader, output, force=force)
        return
    with keeping(ruleset, answers) as keeper:
        useful = partial(worthwhile, ruleset, on=date.today())
        begun = Interview(
            ruleset.questionnaire,
            keeper.saved.answers,
            more=more,
            worthwhile=useful,
            contradictions=partial(contradictions, ruleset),
            blood_thinner=partial(blood_thinner, ruleset),
        )
        face = choose_face.face(plain=plain)
        confirm = partial(proposal.confirm, keep=keeper.keep) if proposal else None
        if session.at_a_terminal():
            make_ready(ruleset, begun.answers)
        outcome = session.hold(face, begun, keeper, confirm)
        if output is None and reader == "individual" and session.at_a_terminal():
            _end(face, outcome, keeper, ruleset)
        elif not isinstance(outcome, session.Left):
            show(session.profile_of(ruleset, outcome), form, reader, output, force=force, paged=True)
    if keeper.trouble:
        raise typer.Exit(keeper.trouble.status)


def _must_fit(answers: Path | None, from_record: Path | None, *, no_input: bool) -> None:
    """Raises UsageError where there is nothing to read answers from, or no file to keep them in."""
    if no_input and answers is None and from_record is None:
        raise UsageError(
            "--no-input asks nothing, so it needs saved answers or a record: add --answers FILE or --from-record BUNDLE"
        )
    if answers == STANDARD_INPUT:
        raise UsageError(
            "--answers keeps the answers, so it needs a file; standard input is for: d3k2-profile report -"
        )


def _end(face: Face, outcome: session.Outcome, keeper: Keeper, ruleset: RuleSet) -> None:
    """Shows the screen with its menu, and again after each round of further questions; what draws it is loaded here,
    behind the questions.
    """
    from d3k2_profile.conversation import result_menu

    while not isinstance(outcome, session.Left):
        going_on = result_menu.end(face, outcome, ruleset, session.profile_of(ruleset, outcome))
        if going_on is None:
            return
        outcome = session.hold(face, going_on, keeper, further=True)


def _proposal(path: Path, ruleset: RuleSet) -> "Proposal":
    """What a health record proposes; what reads one is loaded here, since most runs name none."""
    from d3k2_profile.conversation.confirm_record import proposal

    if path == STANDARD_INPUT:
        raise UsageError("--from-record needs a file; standard input is for your answers")
    return proposal(path, ruleset.questionnaire, date.today())


def _without_questions(ruleset: RuleSet, path: Path | None, proposal: "Proposal | None") -> Profile:
    """The profile of saved answers; what a record has beyond them is not confirmed, and can only add to the
    cautions."""
    saved = saved_answers(path, ruleset) if path else SavedAnswers()
    given = proposal.unconfirmed(choose_face.face(plain=True), saved.answers) if proposal else saved.answers
    return evaluate(ruleset, given, on=saved.updated or date.today())
