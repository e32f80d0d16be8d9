"""A measured figure: what a person waits for, as a multiple of a baseline taken in the same run."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Figure:
    """Two medians and the ratio that is to be reached; the unit is that of the two."""

    what: str
    baseline: str
    mine: float
    base: float
    reach: float
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        """How many times the baseline it is."""
        return self.mine / self.base

    def __str__(self) -> str:
        verdict = "reached" if self.ratio <= self.reach else "NOT REACHED"
        measured = f"{self.mine:.2f} {self.unit} / {self.base:.2f} {self.unit}"
        return f"| {self.what} / {self.baseline} | <= {self.reach:g} | {self.ratio:.2f} | {measured} | {verdict} |"


HEAD = "| Figure | Reach | Measured | Medians | |\n|---|---|---|---|---|"


def medians(pairs: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The median of each side."""
    return median(one for one, _ in pairs), median(other for _, other in pairs)
