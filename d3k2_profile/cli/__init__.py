"""The commands: parse, call, print, exit."""

import gc
import signal
import sys
from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated, Literal, NoReturn

import typer

from d3k2_profile import __version__
from d3k2_profile.cli.boundary import Command, Commands, Group, stop_writing_all
from d3k2_profile.errors import Interrupted, Status, UsageError

if TYPE_CHECKING:
    from d3k2_profile.answers.health_record import Record
    from d3k2_profile.answers.saved import SavedAnswers
    from d3k2_profile.profile.model import Profile
    from d3k2_profile.rules.model import RuleSet

STANDARD_INPUT = Path("-")
OR_FORMAT = ", or use --format"

Audience = Literal["individual", "clinician"]
Rules = Annotated[
    Path | None, typer.Option("--rules", metavar="FILE", help="Use another rule set.", show_default=False)
]


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"d3k2-profile {__version__}")
        raise typer.Exit


Format = Literal["terminal", "markdown", "html", "json", "fhir"]
BlankFormat = Literal["markdown", "html", "fhir"]
Version = Annotated[bool, typer.Option("--version", help="Show the version.", callback=_print_version, is_eager=True)]
Force = Annotated[bool, typer.Option("--force", help="Replace the output file if it exists.")]
AnswersFile = Annotated[
    Path | None, typer.Option("--answers", metavar="FILE", help="Keep the answers in FILE; go on from it.")
]
More = Annotated[
    bool, typer.Option("--more", help="Ask the detail questions too, where they can still change the page.")
]
Plain = Annotated[bool, typer.Option("--plain", help="Ask in numbered lines, for a screen reader.")]
NoInput = Annotated[bool, typer.Option("--no-input", help="Ask nothing; needs --answers or --from-record.")]
FromRecord = Annotated[
    Path | None,
    typer.Option(
        "--from-record", metavar="BUNDLE", help="Propose answers from your own health record (FHIR); you confirm each."
    ),
]
SavedFile = Annotated[Path, typer.Argument(metavar="ANSWERS", help="A file of saved answers, or - for standard input.")]
MaybeSavedFile = Annotated[
    Path | None,
    typer.Argument(metavar="ANSWERS", help="A file of saved answers, or - for standard input.", show_default=False),
]
WantedFormat = Annotated[Format | None, typer.Option("--format", help="What to write (else FILE's ending decides).")]
OutputFile = Annotated[Path | None, typer.Option("--output", metavar="FILE", help="Write to FILE, not to the screen.")]
Reader = Annotated[Audience, typer.Option("--for", help="Who reads it.")]
ProfileSchema = Annotated[bool, typer.Option("--schema", help="Write the JSON Schema of the JSON format instead.")]
WantedBlank = Annotated[
    BlankFormat | None, typer.Option("--format", help="What to write (else FILE's ending decides, or Markdown).")
]
LookupNames = Annotated[
    list[str], typer.Argument(metavar="NAME...", help="What is on the box; several are looked up each.")
]
FindingId = Annotated[str | None, typer.Argument(metavar="[ID]", help="The section or caution to read.")]
ExplainedId = Annotated[str, typer.Argument(metavar="ID", help="The section or caution to explain.")]
BeforeFile = Annotated[Path, typer.Argument(metavar="BEFORE", help="A file of saved answers, or - for standard input.")]
AfterFile = Annotated[Path | None, typer.Argument(metavar="[AFTER]", help="A later one; only one of the two may be -.")]
RulesBefore = Annotated[
    Path | None,
    typer.Option("--rules-before", metavar="FILE", help="Read BEFORE with this rule set.", show_default=False),
]
Supposed = Annotated[
    list[str] | None,
    typer.Option(
        "--suppose", metavar="QUESTION=ANSWER", help="Suppose this answer, instead of AFTER; may be repeated."
    ),
]
CasesFolder = Annotated[Path | None, typer.Option("--cases", metavar="DIR", help="Try the cases of a folder too.")]
AsJson = Annotated[bool, typer.Option("--json", help="Write all of it as JSON.")]
ExplainCode = Annotated[
    str | None, typer.Option("--explain", metavar="CODE", help="Say why a code exists, and the remedy.")
]
RulesFile = Annotated[Path | None, typer.Argument(metavar="[FILE]", help="The rule set (else the packaged one).")]


app = typer.Typer(
    cls=Commands,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="""Questions about the factors that shape what vitamins D3 and K2 mean for one person.

    The answers lead to a page of explanations and cautions to talk over with a doctor,
    pharmacist or dietitian. It never says how much to take. Without a command: ask.
    """,
)
rules_app = typer.Typer(cls=Group, rich_markup_mode=None, help="Check a rule set, or describe its shape for an editor.")
app.add_typer(rules_app, name="rules")


@app.callback()
def _options(
    version: Version = False,
) -> None:
    _ = version


@app.command(cls=Command)
def ask(
    answers: AnswersFile = None,
    more: More = False,
    plain: Plain = False,
    no_input: NoInput = False,
    from_record: FromRecord = None,
    reader: Reader = "individual",
    output: OutputFile = None,
    force: Force = False,
    rules: Rules = None,
) -> None:
    """Ask the questions, then show the page.

    Example: d3k2-profile ask --answers mine.json --output page.html
    """
    from d3k2_profile.conversation import session
    from d3k2_profile.conversation.faces import face
    from d3k2_profile.conversation.interview import Interview
    from d3k2_profile.conversation.keeper import keeping
    from d3k2_profile.conversation.record import confirm
    from d3k2_profile.output.write import check_free
    from d3k2_profile.profile.evaluate import worthwhile

    if no_input and answers is None and from_record is None:
        raise UsageError(
            "--no-input asks nothing, so it needs saved answers or a record: add --answers FILE or --from-record BUNDLE"
        )
    if answers == STANDARD_INPUT:
        raise UsageError(
            "--answers keeps the answers, so it needs a file; standard input is for: d3k2-profile report -"
        )
    _must_not_be_read(output, answers, from_record, rules)
    form = _format_for(output, "")
    if output:
        check_free(output, force=force)  # before the first question, not after the last
    ruleset = _load(rules)
    record = _record(from_record, ruleset) if from_record else None
    if no_input:
        _show(_without_questions(ruleset, answers, record), form, reader, output, force=force)
        return
    with keeping(ruleset, answers) as keeper:
        useful = partial(worthwhile, ruleset, on=date.today())
        begun = Interview(ruleset.questionnaire, keeper.saved.answers, more=more, worthwhile=useful)
        sitting = face(plain=plain)
        asked = {"confirm": partial(confirm, record)} if record else {}
        outcome = session.hold(sitting, begun, keeper, **asked)
        match outcome:
            case session.Completed():
                shown = _show(session.profile_of(ruleset, outcome), form, reader, output, force=force)
                if not output:
                    session.offer_to_keep(sitting, shown)
            case session.LeftEarly():
                _show(session.profile_of(ruleset, outcome), form, reader, output, force=force)
    if keeper.trouble:
        raise typer.Exit(keeper.trouble.status)


def _record(path: Path, ruleset: "RuleSet") -> "Record":
    from d3k2_profile.answers.health_record import read as read_record

    if path == STANDARD_INPUT:
        raise UsageError("--from-record needs a file; standard input is for your answers")
    return read_record(path, ruleset.questionnaire.lexicon, date.today())


def _without_questions(ruleset: "RuleSet", path: Path | None, record: "Record | None") -> "Profile":
    """The profile of saved answers; what a record has beyond them is not confirmed, and can only add to the
    cautions."""
    from d3k2_profile.answers.saved import SavedAnswers
    from d3k2_profile.conversation.lines import numbered_lines
    from d3k2_profile.conversation.record import unconfirmed
    from d3k2_profile.profile.evaluate import evaluate

    saved = _saved(path, ruleset) if path else SavedAnswers()
    given = unconfirmed(numbered_lines(), record, ruleset.questionnaire, saved.answers) if record else saved.answers
    return evaluate(ruleset, given, on=saved.updated or date.today())


@app.command(cls=Command)
def report(
    answers: MaybeSavedFile = None,
    form: WantedFormat = None,
    reader: Reader = "individual",
    output: OutputFile = None,
    force: Force = False,
    schema: ProfileSchema = False,
    rules: Rules = None,
) -> None:
    """Show the page of saved answers.

    Example: d3k2-profile report mine.json --output page.html
    """
    from d3k2_profile.profile.evaluate import evaluate

    if schema:
        if answers or form or output:
            raise UsageError("--schema describes the JSON of every page, so it stands alone")
        _write_schema()
        return
    if answers is None:
        raise UsageError("name a file of saved answers, or - for standard input")
    _must_not_be_read(output, answers, rules)
    wanted = form or _format_for(output)
    ruleset = _load(rules)
    saved = _saved(answers, ruleset)
    _show(evaluate(ruleset, saved.answers, on=saved.updated or date.today()), wanted, reader, output, force=force)


def _show(profile: "Profile", form: str, reader: Audience, output: Path | None, *, force: bool) -> "Profile":
    """Writes the page for its reader, once it has been searched; the profile as that reader has it."""
    from dataclasses import replace

    from d3k2_profile.output import FORMATS
    from d3k2_profile.output.gate import release

    profile = replace(profile, audience=reader)
    release(profile, FORMATS[form](profile), output, force=force)
    return profile


def _write_schema() -> None:
    from d3k2_profile.files.json_text import write_json
    from d3k2_profile.output.json_schema import schema
    from d3k2_profile.output.write import emit

    emit(write_json(schema()))


@app.command(cls=Command)
def lookup(
    names: LookupNames,
    as_json: AsJson = False,
    rules: Rules = None,
) -> None:
    """Say which medication classes a name belongs to, and which cautions mention them.

    What is typed here stays in the history of your shell; "ask" keeps nothing.
    Example: d3k2-profile lookup coumadin "vitamin d3 + k2"
    """
    from d3k2_profile.output import lookup as written
    from d3k2_profile.output.write import emit
    from d3k2_profile.profile.lookup import look_up

    ruleset = _load(rules)
    found = look_up(ruleset, names)
    emit(written.as_json(found) if as_json else written.as_text(ruleset, found))


@app.command(cls=Command)
def read(
    name: FindingId = None,
    rules: Rules = None,
) -> None:
    """Read the library: list every section and caution, or show one in full.

    Example: d3k2-profile read vitamin-k-antagonist
    """
    from d3k2_profile.output import library
    from d3k2_profile.output.write import emit

    ruleset = _load(rules)
    if name is None:
        return emit(library.contents(ruleset))
    _must_be_a_finding(ruleset, name)
    return emit(library.entry(ruleset, ruleset.findings[name]))


@app.command("form", cls=Command)
def blank(
    wanted: WantedBlank = None,
    output: OutputFile = None,
    force: Force = False,
    rules: Rules = None,
) -> None:
    """Write the blank questionnaire, for paper or for another form filler.

    Example: d3k2-profile form --output questions.html
    """
    from d3k2_profile.output import FORM_ENDINGS, FORMS
    from d3k2_profile.output.gate import release

    _must_not_be_read(output, rules)
    by_default = _named_by_ending(output, FORM_ENDINGS) if output and not wanted else "markdown"
    release(None, FORMS[wanted or by_default](_load(rules)), output, force=force)


@app.command(cls=Command)
def explain(
    answers: SavedFile,
    name: ExplainedId,
    rules: Rules = None,
) -> None:
    """Say why a section or caution is shown, not ruled out or not shown.

    Example: d3k2-profile explain mine.json vitamin-k-antagonist
    """
    from d3k2_profile.output.explanation import render
    from d3k2_profile.output.gate import release
    from d3k2_profile.profile.explain import explain as explanation

    ruleset = _load(rules)
    _must_be_a_finding(ruleset, name)
    saved = _saved(answers, ruleset)
    explained = explanation(ruleset, saved.answers, name, saved.updated or date.today())
    release(explained.profile, render(explained))


@app.command(cls=Command)
def compare(
    before: BeforeFile,
    after: AfterFile = None,
    suppose: Supposed = None,
    rules: Rules = None,
    rules_before: RulesBefore = None,
) -> None:
    """Say what changed between two files of answers, or what another answer would change.

    What is supposed is kept nowhere by this program, but what is typed here stays in
    the history of your shell; "ask" keeps nothing.
    ANSWER is an option or its label, several with commas between them, a number, names
    of medicines, none, not-sure or declined.

    Example: d3k2-profile compare before.json after.json

    Example: d3k2-profile compare mine.json --suppose clot_medicine=warfarin
    """
    from d3k2_profile.answers.supposed import suppose as supposed_answers
    from d3k2_profile.output.comparison import render
    from d3k2_profile.output.gate import release
    from d3k2_profile.profile.compare import Reading
    from d3k2_profile.profile.compare import compare as comparison

    if (after is None) == (not suppose):
        raise UsageError("compare takes two files of answers, or one file and --suppose QUESTION=ANSWER")
    if suppose and rules_before:
        raise UsageError("--rules-before is for two files of answers; with --suppose there is one")
    if before == after == STANDARD_INPUT:
        raise UsageError("standard input can stand for one of the two files only")
    ruleset = _load(rules)
    supposed = supposed_answers(ruleset.questionnaire, suppose or [])
    earlier_rules = _load(rules_before) if rules_before else ruleset
    earlier = _saved(before, earlier_rules)
    later = _saved(after, ruleset) if after else earlier
    today = date.today()
    compared = comparison(
        Reading(earlier_rules, earlier.answers, earlier.updated or today),
        Reading(ruleset, {**later.answers, **supposed}, later.updated or today),
    )
    differ = bool(earlier.rules and later.rules and earlier.rules.digest != later.rules.digest)
    release(compared.after.profile, render(compared, supposed=bool(supposed), other_rules=differ and not rules_before))


@rules_app.command(cls=Command)
def check(
    file: RulesFile = None,
    cases: CasesFolder = None,
    as_json: AsJson = False,
    explain: ExplainCode = None,
    rules: Rules = None,
) -> None:
    """Say everything that is wrong with a rule set, each at its line and column, then what was proved.

    Example: d3k2-profile rules check mine.yaml --cases cases
    """
    from d3k2_profile.check.as_json import as_json as rendered
    from d3k2_profile.check.examination import examine, in_words
    from d3k2_profile.files.json_text import write_json
    from d3k2_profile.output.write import emit

    if explain is not None:
        if file or cases or as_json or rules:
            raise UsageError("--explain tells about a code, so it stands alone")
        return emit(_explained(explain))
    if file and rules:
        raise UsageError("name the rule set once: as FILE or with --rules")
    found = examine(file or rules, date.today(), cases)
    if as_json:
        emit(write_json(rendered(found)))
    else:
        emit("".join(f"{line}\n" for line in found.lines) + in_words(found))
    if found.has_errors:
        raise typer.Exit(Status.RULES)
    return None


def _explained(code: str) -> str:
    from d3k2_profile.check.codes import CODES
    from d3k2_profile.text import did_you_mean

    if code not in CODES:
        remedy = did_you_mean(code, sorted(CODES), f"there are: {', '.join(sorted(CODES))}")
        raise UsageError(f"there is no code '{code}'; {remedy}")
    return f"{code}: {CODES[code]}\n"


@rules_app.command(cls=Command)
def schema(rules: Rules = None) -> None:
    """Write the JSON Schema of a rule set, for editors."""
    from d3k2_profile.files.json_text import write_json
    from d3k2_profile.output.write import emit
    from d3k2_profile.rules.schema import schema as schema_of_rules

    emit(write_json(schema_of_rules()))


def _load(rules: Path | None) -> "RuleSet":
    """The packaged rule set, or the one in a file, held to the floor of the packaged one."""
    from d3k2_profile.rules.load import load

    return load(rules, floor=load() if rules else None)


def _must_be_a_finding(ruleset: "RuleSet", name: str) -> None:
    from d3k2_profile.text import nearest

    if name not in ruleset.findings:
        near = nearest(name, list(ruleset.findings))
        meant = f"did you mean '{near}'? " if near else ""
        raise UsageError(f"there is no section or caution '{name}'; {meant}'d3k2-profile read' lists all")


def _saved(path: Path, ruleset: "RuleSet") -> "SavedAnswers":
    from d3k2_profile.answers.saved import read as read_answers
    from d3k2_profile.answers.saved import read_bytes
    from d3k2_profile.files.document import MAX_BYTES

    if path != STANDARD_INPUT:
        return read_answers(path, ruleset.questionnaire)
    raw = sys.stdin.buffer.read(MAX_BYTES + 1) if sys.stdin else b""
    return read_bytes(raw, "standard input", ruleset.questionnaire)


def _must_not_be_read(output: Path | None, *read: Path | None) -> None:
    """Raises UsageError where what is written would replace a file that the same command reads."""
    from d3k2_profile.files.disk import same
    from d3k2_profile.text import file_name

    if output and any(same(output, path) for path in read if path and path != STANDARD_INPUT):
        raise UsageError(
            f"{file_name(output)} is read by this command, so it cannot be written to; name another file with --output"
        )


def _format_for(output: Path | None, or_else: str = OR_FORMAT) -> str:
    """The format of a page that a file's ending names; the terminal's without a file."""
    from d3k2_profile.output import ENDINGS

    return _named_by_ending(output, ENDINGS, or_else) if output else "terminal"


def _named_by_ending(output: Path, endings: Mapping[str, str], or_else: str = OR_FORMAT) -> str:
    from d3k2_profile.output import format_named

    if form := format_named(output, endings):
        return form
    raise UsageError(f"the ending '{output.suffix}' names no format; end the name in {' or '.join(endings)}{or_else}")


def main() -> None:
    """The command `d3k2-profile`."""
    from d3k2_profile.terminal.streams import prepare

    gc.set_threshold(100_000)  # a run is short and makes few cycles; looking for them took a tenth of it
    for name, status in (("SIGTERM", Status.TERMINATED), ("SIGHUP", Status.HANGUP)):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), partial(_interrupt, status))
    try:
        prepare()
        app()
    except Interrupted as stop:
        sys.exit(stop.status)
    except KeyboardInterrupt:
        sys.exit(Status.INTERRUPTED)
    except OSError:
        stop_writing_all()
        sys.exit(Status.OUTPUT)


def _interrupt(status: Status, number: int, frame: FrameType | None) -> NoReturn:
    raise Interrupted(status)
