"""Sentences to refuse and to pass, the project's own and those written without sight of it."""

import json
from dataclasses import dataclass

from d3k2_profile.dosing.allowed_figures import Field
from tests import HERE

CORPORA = HERE / "dosing"


@dataclass(frozen=True)
class Sentence:
    """A sentence to refuse or to pass, of which part of the policy, and where in a rule set it would stand."""

    text: str
    kind: str = ""
    style: str = ""
    field: Field = "lay"
    round: int = 0


def corpus(kind: str) -> list[Sentence]:
    """Sentences of a kind, from every file of it; a line that begins with a hash names a part of the policy."""
    own = [
        Sentence(line, field="clinician" if "clinician" in path.name else "lay")
        for path in sorted(CORPORA.glob(f"sentences-to-{kind}-*.txt"))
        for line in path.read_text("utf-8").split("\n")
        if line.strip() and not line.startswith("# ")
    ]
    blind = (CORPORA / f"sentences-to-{kind}-blind.jsonl").read_text("utf-8").splitlines()
    return own + [Sentence(**json.loads(line)) for line in blind]
