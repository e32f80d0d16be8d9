"""The options and arguments that several commands take."""

from pathlib import Path
from typing import Annotated

import typer

from d3k2_profile.profile.model import Audience

ID_IS = "The id of a section or caution, such as vitamin-k-antagonist; 'd3k2-profile read' lists them."

Rules = Annotated[
    Path | None, typer.Option("--rules", metavar="FILE", help="Use another rule set.", show_default=False)
]
SavedFile = Annotated[Path, typer.Argument(metavar="ANSWERS", help="A file of saved answers, or - for standard input.")]
OutputFile = Annotated[Path | None, typer.Option("--output", metavar="FILE", help="Write to FILE, not to the screen.")]
Force = Annotated[bool, typer.Option("--force", help="Replace the output file if it exists.")]
ForWhom = Annotated[Audience, typer.Option("--for", help="Who reads it.")]
NoPager = Annotated[bool, typer.Option("--no-pager", help="Print what is longer than the screen, without a pager.")]
AsJson = Annotated[bool, typer.Option("--json", help="Write all of it as JSON.")]
