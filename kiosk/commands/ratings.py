"""``kiosk ratings``: how visitors liked it."""

import json
from pathlib import Path

import click

from kiosk.cli import CONTENT, STATE
from kiosk.commands.places import state_of
from kiosk.pack.record import RecordError
from kiosk.state.ratings import SCORES, Ratings


@click.command("ratings")
@CONTENT
@STATE
@click.option("--json", "as_json", is_flag=True, help="Print the counts for other programs.")
def command(content: Path | None, state: Path | None, *, as_json: bool) -> None:
    """Print how many visitors of CONTENT gave each score, day by day."""
    ratings = Ratings(state_of(content, state))
    try:
        days = ratings.days()
    except RecordError as error:
        raise click.ClickException(str(error)) from error
    if as_json:
        named = {day: dict(zip(SCORES, counts, strict=True)) for day, counts in days.items()}
        click.echo(json.dumps(named))
        return
    if not days:
        click.echo("Nobody has given a score yet.")
        return
    click.echo(f"{'day':<12}" + "".join(f"{score:>8}" for score in SCORES))
    for day, counts in days.items():
        click.echo(f"{day:<12}" + "".join(f"{count:>8}" for count in counts))
    totals = [sum(column) for column in zip(*days.values(), strict=True)]
    click.echo(f"{'all':<12}" + "".join(f"{total:>8}" for total in totals))
