"""Where a rule set comes from: a file, or the program itself, whose own is not checked twice."""

from functools import cache, partial
from pathlib import Path

from d3k2_profile.dosing.lint import states_amount
from d3k2_profile.rules import packaged_data
from d3k2_profile.rules.model import RuleSet
from d3k2_profile.text import command, file_name

_PIECE = 65_536
_PROGRAM = Path(__file__).parents[1]


def packaged_file() -> Path:
    """The rule set that came with the program: inside an installed package, or at the top of a checkout."""
    inside = _PROGRAM / "rules.yaml"
    return inside if inside.is_file() else _PROGRAM.parent / "rules.yaml"


def load(path: Path | None = None, floor: RuleSet | None = None) -> RuleSet:
    """The rule set in a file, or the one that came with the program; raises RuleSetError with all that is wrong.

    `floor` is the rule set whose classes that must not be missed this one must have too.
    """
    return _packaged() if path is None else _built(path, custom=True, floor=floor)


@cache
def _packaged() -> RuleSet:
    """The packaged rule set, read once in a run: it is frozen, and the files of a study are many.

    In a wheel it is taken as it was checked when the wheel was built, unless its text
    was changed since: then it is read and checked like any other. In a checkout it is
    read, but its texts are not searched for dosing language, which takes longer than
    all the rest: the test command and the build of a wheel search them.
    """
    path = packaged_file()
    return _checked_before(path) or _built(path, search=path.parent == _PROGRAM)


def _checked_before(path: Path) -> RuleSet | None:
    """The rule set as the data beside its text has it; None where there is none, or it is of another text."""
    try:
        with path.open("rb") as text:  # piece by piece: whole it would be a megabyte of memory for its checksum alone
            of_text = packaged_data.checksum(iter(partial(text.read, _PIECE), b""))
        return packaged_data.unpack(path.with_name(packaged_data.FILE_NAME).read_bytes(), of_text)
    except OSError:
        return None


def _built(path: Path, *, custom: bool = False, floor: RuleSet | None = None, search: bool = True) -> RuleSet:
    from d3k2_profile.rules.build import build, read_file  # takes Pydantic, which a run from a wheel can do without

    hinted = _as_hints_name(path) if custom else ""
    return build(read_file(path), file_name(path), custom=custom, rules_file=hinted, floor=floor, search=search)


def _as_hints_name(path: Path) -> str:
    """The file as it was named; a placeholder where its name would state an amount on a page."""
    return "FILE" if states_amount(command("read", f"{path}"), frozenset()) else f"{path}"
