"""A measured figure: what a person waits for, as a multiple of a baseline taken in the same run."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import inf
from statistics import median
from time import perf_counter


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
        return self.mine / self.base if self.base else inf

    def __str__(self) -> str:
        verdict = "reached" if self.ratio <= self.reach else "NOT REACHED"
        measured = f"{self.mine:.2f} {self.unit} / {self.base:.2f} {self.unit}"
        return f"| {self.what} / {self.baseline} | <= {self.reach:g} | {self.ratio:.2f} | {measured} | {verdict} |"


HEAD = "| Figure | Reach | Measured | Medians | |\n|---|---|---|---|---|"


def in_turn(mine: Callable[[], object], base: Callable[[], object]) -> tuple[float, float]:
    """The milliseconds that one call of each takes, one behind the other."""
    start = perf_counter()
    mine()
    middle = perf_counter()
    base()
    return (middle - start) * 1000, (perf_counter() - middle) * 1000


def medians(pairs: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The median of each side."""
    return median(one for one, _ in pairs), median(other for _, other in pairs)
