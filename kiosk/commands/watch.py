"""``kiosk watch``: the exhibition in a window beside the editor, with what is wrong below it."""

import sys
from pathlib import Path

import click

from kiosk.cli import CONTENT, STATE, parse_size
from kiosk.commands.places import folder_of
from kiosk.keeper.process import keep
from kiosk.keeper.wishes import Wishes
from kiosk.paths import default_state


@click.command("watch")
@CONTENT
@click.option("--size", metavar="WxH", help="Size of the window in px.")
@click.option("--lang", metavar="CODE", help="Language to start in, e.g. en.")
@STATE
@click.option("--trace", type=click.Path(path_type=Path, dir_okay=False), help="Write events here.")
def command(
    *,
    content: Path | None,
    size: str | None,
    lang: str | None,
    state: Path | None,
    trace: Path | None,
) -> None:
    """Show CONTENT, or the bundled exhibition, in a window while you write it.

    Each save is shown a moment later: the page that was saved is opened by itself, and what is
    wrong stands below it. Ctrl+C or closing the window ends it.
    """
    folder = folder_of(content)
    if not folder.is_dir():
        raise click.ClickException(f"{folder}: there is no such folder; 'kiosk new' makes one.")
    wishes = Wishes(
        content=folder,
        # A state of its own: a booth that shows the same folder is not disturbed.
        state=(state or default_state(folder) / "watch").absolute(),
        windowed=True,
        size=None if size is None else parse_size(size),
        lang=lang or "",
        watch=True,
        trace=None if trace is None else trace.absolute(),
    )
    sys.exit(keep(wishes))
