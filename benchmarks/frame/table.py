"""The rows of a sheet's JSON as a table: on a terminal and in Markdown."""

import unicodedata
from typing import Any

HEAD = ("", "runs", "min", "p50", "p95", "p99", "max", "unit", "of Chromium", "target", "")


def number(value: float) -> str:
    """Return a figure with three digits or more."""
    if value == 0:
        return "0"
    digits = 0 if value >= 100 else 1 if value >= 10 else 2 if value >= 0.1 else 3  # noqa: PLR2004
    return f"{value:,.{digits}f}"


def verdict(record: dict[str, Any]) -> str:
    """Return whether the targets were met, and who won where there is a peer."""
    words = {True: "met", False: "MISSED", None: ""}[record["met"]]
    loses = record["ratio"] is not None and record["ratio"] > 1
    return ", ".join(filter(None, (words, "Chromium wins" if loses else "")))


def cells(record: dict[str, Any]) -> list[str]:
    """Return a row's cells, under ``HEAD``."""
    ratio = record["ratio"]
    return [
        record["what"],
        str(record["runs"]),
        *(number(record[name]) for name in HEAD[2:7]),
        record["unit"],
        "" if ratio is None else f"{ratio:.2f} ×",
        "; ".join(record["targets"]),
        verdict(record),
    ]


def width(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def plain(records: list[dict[str, Any]]) -> str:
    """Return a table for a terminal."""
    rows = [list(HEAD), *map(cells, records)]
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    right = range(1, 7)
    lines = []
    for row in rows:
        parts = []
        for at, (text, room) in enumerate(zip(row, widths, strict=True)):
            gap = " " * (room - width(text))
            parts.append(gap + text if at in right else text + gap)
        lines.append("  ".join(parts).rstrip())
    return "\n".join(lines)


def markdown(records: list[dict[str, Any]]) -> str:
    """Return a table for a document."""
    lines = [f"| {' | '.join(HEAD)} |", "|---|" + "--:|" * 6 + "---|--:|---|---|"]
    for record in records:
        row = cells(record)
        if record["met"] is False or "wins" in row[-1]:
            row[-1] = f"**{row[-1]}**"
        lines.append(f"| {' | '.join(row)} |")
    return "\n".join(lines)
