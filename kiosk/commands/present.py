"""``kiosk present``: the keeper with a player that gives a talk and ends with it."""

import sys
from pathlib import Path

import click

from kiosk.cli import CONTENT, STATE, parse_size
from kiosk.commands.asked import asked
from kiosk.commands.places import folder_of
from kiosk.keeper.process import keep


@click.command("present")
@CONTENT
@click.option("--deck", metavar="NAME", help="A talk by its file, e.g. short for deck-short.md.")
@click.option("--lang", metavar="CODE", help="Language of the talk, e.g. en.")
@click.option("--screen", metavar="NAME", help="Screen of the audience, by name or number.")
@click.option("--windowed", is_flag=True, help="Two ordinary windows: audience and console.")
@click.option("--size", metavar="WxH", help="Size of the windows in px; implies --windowed.")
@click.option("--rehearse", is_flag=True, help="Print the time of each slide against the plan.")
@click.option(
    "--export", "target", metavar="FILE", help="Write talk.pdf, talk.png or a folder of pictures."
)
@click.option("--handout", is_flag=True, help="Export a PDF for paper: slides with their notes.")
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
    target: str | None,
    handout: bool,
    state: Path | None,
    trace: Path | None,
) -> None:
    """Give a talk out of CONTENT, or out of the bundled exhibition.

    Without --deck it is deck.md or 讲稿.md where there is one, else the talk of all pages;
    --deck all is always that of all pages. Escape ends it. --export gives none: it writes the
    slides into a file, of --size in px where that is given.
    """
    if handout and target is None:
        raise click.UsageError("--handout says what to --export; name a file as well.")
    if target is not None:
        if windowed or rehearse or screen:
            raise click.UsageError("--export gives no talk: no --windowed, --screen, --rehearse.")
        from kiosk.commands.printing import print_talk  # noqa: PLC0415 - no talk is given

        folder, pixels = folder_of(content), None if size is None else parse_size(size)
        print_talk(folder, target, handout=handout, size=pixels, deck=deck or "", lang=lang or "")
        return
    wishes = asked(
        content,
        state=state,
        windowed=windowed,
        size=size,
        screen=screen,
        lang=lang,
        trace=trace,
        present=True,
        deck=deck or "",
        rehearse=rehearse,
    )
    code = keep(wishes)
    if rehearse:
        from kiosk.commands.rehearsals import print_newest  # noqa: PLC0415 - after the talk

        print_newest(wishes.state)
    sys.exit(code)
