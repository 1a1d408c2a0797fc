"""``kiosk run``: the keeper, which starts the player at once and everything else beside it."""

import sys
from pathlib import Path
from subprocess import Popen

import click

from kiosk.cli import CONTENT, STATE, parse_size
from kiosk.keeper.process import keep
from kiosk.keeper.wishes import Wishes
from kiosk.paths import CONTENT as BUNDLED
from kiosk.paths import default_state, seed_for


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
    player: Popen[bytes] | None,
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
    folder = (content or BUNDLED).resolve()
    wishes = Wishes(
        content=folder,
        state=(state or default_state(folder)).absolute(),
        windowed=windowed,
        size=None if size is None else parse_size(size),
        screen=screen or "",
        lang=lang or "",
        trace=None if trace is None else trace.absolute(),
        seed=seed_for(folder),
    )
    if wishes.hopeless:
        raise click.ClickException(f"{folder}: nothing to show; 'kiosk check' says what is wrong.")
    sys.exit(keep(wishes, player))
