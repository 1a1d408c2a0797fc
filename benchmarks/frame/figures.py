"""Medians and tails of what was measured."""

import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Literal, TypeAlias

Statistic: TypeAlias = Literal["min", "p50", "p95", "p99", "max"]


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value that ``share`` (0 to 1) of the values do not exceed, by nearest rank.

    Of fewer than a hundred values the 99th percentile is the largest: a tail is never made
    better than what was seen.
    """
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


@dataclass(frozen=True, slots=True)
class Figures:
    """A row of measurements, summed up."""

    runs: int
    min: float
    """What it takes when nothing stands in the way: also true on a machine that is busy."""
    p50: float
    p95: float
    p99: float
    max: float

    @classmethod
    def of(cls, values: Sequence[float]) -> "Figures":
        """Sum up; ``ValueError`` where nothing was measured."""
        if not values:
            raise ValueError("nothing was measured")
        p95, p99 = percentile(values, 0.95), percentile(values, 0.99)
        return cls(len(values), min(values), statistics.median(values), p95, p99, max(values))

    def at(self, statistic: Statistic) -> float:
        """Return one of the figures by its name."""
        return float(asdict(self)[statistic])


def share_above(values: Sequence[float], limit: float) -> float:
    """Return how many percent of the values are larger than ``limit``."""
    return 100 * sum(value > limit for value in values) / len(values)
