"""Where a command writes, in which format, and the page itself."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from d3k2_profile.cli.inputs import STANDARD_INPUT
from d3k2_profile.errors import UsageError
from d3k2_profile.files.disk import same
from d3k2_profile.output import ENDINGS, FORMATS, format_named
from d3k2_profile.output.withhold_amounts import release
from d3k2_profile.profile.model import Audience, Profile
from d3k2_profile.text import file_name

OR_FORMAT = ", or use --format"


def must_not_be_read(output: Path | None, *read: Path | None) -> None:
    """Raises UsageError where what is written would replace a file that the same command reads."""
    if output and any(same(output, path) for path in read if path and path != STANDARD_INPUT):
        raise UsageError(
            f"{file_name(output)} is read by this command, so it cannot be written to; name another file with --output"
        )


def format_for(output: Path | None, or_else: str = OR_FORMAT) -> str:
    """The format of a page that a file's ending names; the terminal's without a file."""
    return named_by_ending(output, ENDINGS, or_else) if output else "terminal"


def named_by_ending(output: Path, endings: Mapping[str, str], or_else: str = OR_FORMAT) -> str:
    """The format that a file's ending names; raises UsageError, with what to do `or_else`, where it names none."""
    if form := format_named(output, endings):
        return form
    raise UsageError(f"the ending '{output.suffix}' names no format; end the name in {' or '.join(endings)}{or_else}")


def show(
    profile: Profile, form: str, reader: Audience, output: Path | None, *, force: bool, paged: bool = False
) -> None:
    """Writes the page for its reader, once it has been searched."""
    profile = replace(profile, audience=reader)
    release(profile, FORMATS[form](profile), output, force=force, paged=paged)
