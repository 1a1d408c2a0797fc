"""``kiosk gallery``: every component in all its states, for who builds the booth."""

import os
import sys
from pathlib import Path

import click

from kiosk.cli import parse_size
from kiosk.paths import BUNDLED


@click.command("gallery")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="Render pictures into this folder instead of opening a window.",
)
@click.option("--size", metavar="WxH", default="1920x1080", help="Screen in px; 1920x1080.")
@click.option("--lang", type=click.Choice(["zh", "en"]), default="zh", help="Of the specimens.")
def command(out: Path | None, size: str, lang: str) -> None:
    """Show every component and block in all states, themes and text sizes."""
    if BUNDLED:
        raise click.ClickException("The gallery needs Qt's test module; run it from a checkout.")
    wanted = parse_size(size)
    if out is not None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from kiosk.player.app import make_application  # noqa: PLC0415 - Qt only once it is wanted
    from kiosk.player.gallery import Gallery, render_all  # noqa: PLC0415
    from kiosk.player.pictures import PictureError  # noqa: PLC0415

    app, messages = make_application()
    if out is None:
        gallery = Gallery(lang)
        gallery.window.resize(*wanted)
        gallery.window.show()
        code = app.exec()
        gallery.close()
        sys.exit(code)
    try:
        for file in render_all(out, wanted, lang):
            click.echo(file)
    except PictureError as error:
        raise click.ClickException(str(error)) from error
    if messages.warnings:
        click.echo(f"Qt gave {messages.warnings} warnings.", err=True)
        sys.exit(1)
