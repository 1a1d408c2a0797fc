"""``kiosk run``: the keeper, which starts the player at once and everything else beside it."""

import sys
from pathlib import Path

import click

from kiosk.cli import CONTENT, STATE
from kiosk.commands.asked import asked
from kiosk.keeper.child import Process
from kiosk.keeper.process import keep


@click.command("run")
@CONTENT
@click.option("--windowed", is_flag=True, help="Open in a window instead of full-screen.")
@click.option("--size", metavar="WxH", help="Size of the window in px; implies --windowed.")
@click.option("--screen", metavar="NAME", help="Screen to fill, by its name or number (from 1).")
@click.option("--lang", metavar="CODE", help="Language to start in, e.g. en.")
@STATE
@click.option("--trace", type=click.Path(path_type=Path, dir_okay=False), help="Write events here.")
@click.pass_obj
def command(
    player: Process | None,
    *,
    content: Path | None,
    size: str | None,
    screen: str | None,
    lang: str | None,
    state: Path | None,
    trace: Path | None,
    windowed: bool,
) -> None:
    """Open the kiosk on CONTENT, or on the bundled exhibition, and keep it open.

    What is saved in the folder is on the screen a moment later. Ctrl+C or closing the window
    ends it.
    """
    wishes = asked(
        content,
        state=state,
        windowed=windowed,
        size=size,
        screen=screen,
        lang=lang,
        trace=trace,
    )
    sys.exit(keep(wishes, player))
