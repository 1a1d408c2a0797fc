"""``kiosk present``: the keeper with a player that gives a talk and ends with it."""

import sys
from pathlib import Path

import click

from kiosk.cli import CONTENT, STATE, parse_size
from kiosk.keeper.process import keep
from kiosk.keeper.wishes import Wishes
from kiosk.paths import CONTENT as BUNDLED
from kiosk.paths import default_state, seed_for


@click.command("present")
@CONTENT
@click.option("--deck", metavar="NAME", help="A talk by its file, e.g. short for deck-short.md.")
@click.option("--lang", metavar="CODE", help="Language of the talk, e.g. en.")
@click.option("--screen", metavar="NAME", help="Screen of the audience, by name or number.")
@click.option("--windowed", is_flag=True, help="Two ordinary windows: audience and console.")
@click.option("--size", metavar="WxH", help="Size of the windows in px; implies --windowed.")
@click.option("--rehearse", is_flag=True, help="Print the time of each slide against the plan.")
@STATE
@click.option("--trace", type=click.Path(path_type=Path, dir_okay=False), help="Write events here.")
def command(
    content: Path | None,
    *,
    deck: str | None,
    lang: str | None,
    screen: str | None,
    windowed: bool,
    size: str | None,
    rehearse: bool,
    state: Path | None,
    trace: Path | None,
) -> None:
    """Give a talk out of CONTENT, or out of the bundled exhibition.

    Without --deck it is deck.md or 讲稿.md where there is one, else the talk of all pages;
    --deck all is always that of all pages. Escape ends it.
    """
    folder = (content or BUNDLED).resolve()
    wishes = Wishes(
        content=folder,
        state=(state or default_state(folder)).absolute(),
        windowed=windowed,
        size=None if size is None else parse_size(size),
        screen=screen or "",
        lang=lang or "",
        trace=None if trace is None else trace.absolute(),
        present=True,
        deck=deck or "",
        rehearse=rehearse,
        seed=seed_for(folder),
    )
    if wishes.hopeless:
        raise click.ClickException(f"{folder}: nothing to show; 'kiosk check' says what is wrong.")
    code = keep(wishes)
    if rehearse:
        from kiosk.commands.rehearsals import print_newest  # noqa: PLC0415 - after the talk

        print_newest(wishes.state)
    sys.exit(code)
