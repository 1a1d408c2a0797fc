"""A sheet of results: rows with their figures, their targets and whether these were met."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from frame.figures import Figures, Statistic

NUMBERS: tuple[Statistic, ...] = ("min", "p50", "p95", "p99", "max")


@dataclass(frozen=True, slots=True)
class Limit:
    """A target: a figure that a row must not exceed.

    ``of`` names another row of the sheet; the limit is then so many times that row's figure.
    """

    statistic: Statistic
    most: float
    of: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured of one thing.

    ``peer`` names the row of the same measurement on the other program.
    """

    what: str
    unit: str
    figures: Figures
    limits: tuple[Limit, ...] = ()
    peer: str = ""

    def targets(self) -> list[str]:
        """Return the targets as the table shows them."""
        return [self._words(limit) for limit in self.limits]

    def _words(self, limit: Limit) -> str:
        if not limit.of:
            return f"{limit.statistic} ≤ {limit.most:g} {self.unit}".rstrip()
        other = "Chromium" if limit.of == self.peer else f"“{limit.of}”"
        return f"{limit.statistic} ≤ {limit.most:g} × {other}"


@dataclass(slots=True)
class Sheet:
    """The results of one benchmark."""

    name: str
    title: str
    notes: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)

    def add(
        self,
        what: str,
        values: Sequence[float],
        unit: str = "ms",
        *limits: Limit,
        peer: str = "",
    ) -> None:
        """Sum values up in a row; without a value the row says so in a note instead."""
        if values:
            self.rows.append(Row(what, unit, Figures.of(values), limits, peer))
        else:
            self.notes.append(f"{what}: nothing was measured")

    def row(self, what: str) -> Row | None:
        """Return the row of that name, or None where it was not measured."""
        return next((row for row in self.rows if row.what == what), None)

    def met(self, row: Row) -> bool | None:
        """Tell whether every target of a row is met; None where it has none to be held to."""
        known = [self._holds(row, limit) for limit in row.limits]
        told = [holds for holds in known if holds is not None]
        return all(told) if told else None

    def _holds(self, row: Row, limit: Limit) -> bool | None:
        most = limit.most
        if limit.of:
            other = self.row(limit.of)
            if other is None:
                return None
            most *= other.figures.at(limit.statistic)
        return row.figures.at(limit.statistic) <= most

    def ratio(self, row: Row) -> float | None:
        """Return the median as a share of the peer's median; None without a peer."""
        other = self.row(row.peer) if row.peer else None
        if other is None or other.figures.p50 == 0:
            return None
        return row.figures.p50 / other.figures.p50

    def records(self) -> list[dict[str, Any]]:
        """Return the rows for JSON, with what the table says of them."""
        return [
            {
                "what": row.what,
                "unit": row.unit,
                "runs": row.figures.runs,
                **{name: round(row.figures.at(name), 4) for name in NUMBERS},
                "targets": row.targets(),
                "met": self.met(row),
                "ratio": self.ratio(row),
            }
            for row in self.rows
        ]
