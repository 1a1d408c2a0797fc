"""``kiosk rehearsals``: how long each slide took, against the plan."""

from collections.abc import Iterable
from itertools import islice
from pathlib import Path

import click

from kiosk.cli import CONTENT, STATE
from kiosk.commands.places import state_of
from kiosk.state.rehearsals import Rehearsal, kept

_FAIR = 0.25
"""Share of the plan by which a slide may be off before it is marked."""
_TITLE = 40


@click.command("rehearsals")
@CONTENT
@STATE
@click.option("--last", type=click.IntRange(min=1), default=1, help="How many; the newest first.")
def command(content: Path | None, *, state: Path | None, last: int) -> None:
    """Print the times of the last rehearsals with CONTENT."""
    folder = state_of(content, state)
    found = list(islice(kept(folder), last))
    if not found:
        raise click.ClickException("There is no rehearsal yet; give one with present --rehearse.")
    _print(found)


def print_newest(state: Path) -> None:
    """Print the rehearsal that was just given; nothing where there is none."""
    _print(islice(kept(state), 1))


def _print(rehearsals: Iterable[Rehearsal]) -> None:
    from rich.console import Console  # noqa: PLC0415 - only for people
    from rich.table import Table  # noqa: PLC0415

    out = Console(highlight=False)
    for rehearsal in rehearsals:
        table = Table(title=f"{rehearsal.title} · {rehearsal.began}", title_justify="left")
        table.add_column("", justify="right", no_wrap=True)
        table.add_column("Slide")
        for name in ("Plan", "Took", "Off"):
            table.add_column(name, justify="right", no_wrap=True)
        for slide in rehearsal.slides:
            off = slide.spent - slide.planned
            style = "red" if off > slide.planned * _FAIR else ""
            style = "cyan" if -off > slide.planned * _FAIR else style
            numbers = (minutes(slide.planned), minutes(slide.spent), minutes(off, signed=True))
            table.add_row(str(slide.number), slide.title[:_TITLE], *numbers, style=style)
        off = rehearsal.spent - rehearsal.planned
        total = (minutes(rehearsal.planned), minutes(rehearsal.spent), minutes(off, signed=True))
        table.add_section()
        table.add_row("", "Together", *total, style="bold")
        out.print(table)


def minutes(seconds: float, *, signed: bool = False) -> str:
    """Return seconds as ``1:05``; with ``signed``, ``+1:05`` and ``-1:05``."""
    whole = abs(round(seconds))
    sign = "" if not signed or whole == 0 else "+" if seconds > 0 else "-"
    return f"{sign}{whole // 60}:{whole % 60:02}"
