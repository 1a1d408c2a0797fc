"""Writes what was measured into docs/performance.md, between its markers.

.venv/bin/python benchmarks/report.py [--from build/bench] [--to docs/performance.md]
"""

import json
from pathlib import Path
from typing import Any

import click
from frame import table
from frame.machine import ROOT

BEGIN, END = "<!-- figures -->\n", "<!-- end of figures -->\n"
ORDER = (
    *("start", "memory", "tap", "pages", "attract", "idle", "saving", "build", "search", "talk"),
    "bundle",
)


def read(folder: Path) -> list[dict[str, Any]]:
    """Return the results in a folder, in the order in which they are told."""
    found = [folder / f"{name}.json" for name in ORDER]
    return [json.loads(file.read_text("utf-8")) for file in found if file.is_file()]


def section(result: dict[str, Any]) -> str:
    """Return the part of the document about one benchmark."""
    notes = "".join(f"- {note}\n" for note in result["notes"])
    told = table.markdown(result["rows"]) if result["rows"] else ""
    command = f"`python3 dev.py bench {result['benchmark']}`"
    when = f"{command}, {result['date']}, commit {result['commit']}, load {result['load'][0]}"
    parts = (f"### {result['title']}", when, told, notes.rstrip())
    return "\n\n".join(part for part in parts if part)


def opening(results: list[dict[str, Any]]) -> str:
    """Return on what all of it was measured, and how many targets were met."""
    first = results[0]
    versions = ", ".join(f"{name} {number}" for name, number in first["versions"].items())
    machine = (
        f"Measured on {first['machine']}, {first['cores']} cores, {first['memory_gb']} GB,"
        f" {'with' if first['gpu'] else 'without'} a GPU; {first['system']}; {versions};"
        " 1920 × 1080 under Xvfb."
    )
    rows = [row for result in results for row in result["rows"]]
    met, missed = ([row for row in rows if row["met"] is state] for state in (True, False))
    told = f"{len(met)} of {len(met) + len(missed)} rows with a target meet it."
    wins = [row["what"] for row in rows if row["ratio"] is not None and row["ratio"] > 1]
    lines = [f"- {row['what']}: {'; '.join(row['targets'])}" for row in missed]
    missing = "\n".join(["Missed:", "", *lines]) if lines else ""
    won = f"Chromium wins: {'; '.join(wins)}." if wins else "Chromium wins nowhere."
    return "\n\n".join(part for part in (machine, told, missing, won) if part)


def renewed(text: str, results: list[dict[str, Any]]) -> str:
    """Return a document with the figures between its markers replaced."""
    before, mark, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not mark or not end:
        raise ValueError(f"the document has no place for figures: {BEGIN.strip()} … {END.strip()}")
    figures = "\n\n".join([opening(results), *map(section, results)])
    return f"{before}{BEGIN}\n{figures}\n\n{END}{after}"


@click.command()
@click.option("--from", "folder", default=ROOT / "build" / "bench", type=click.Path(path_type=Path))
@click.option(
    "--to", "document", default=ROOT / "docs" / "performance.md", type=click.Path(path_type=Path)
)
def main(folder: Path, document: Path) -> None:
    """Write."""
    results = read(folder)
    if not results:
        raise click.ClickException(f"{folder} has no results; 'python3 dev.py bench' makes them.")
    document.write_text(renewed(document.read_text("utf-8"), results), "utf-8")
    print(f"{len(results)} benchmarks in {document}")


if __name__ == "__main__":
    main()
