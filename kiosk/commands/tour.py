"""``kiosk tour``: every page and every slide as a picture, and a contact sheet."""

import datetime as dt
import html
import sys
import tempfile
from pathlib import Path

import click

from kiosk.cli import CONTENT, parse_size
from kiosk.commands.places import folder_of
from kiosk.commands.report import print_problems
from kiosk.compiler.build import ContentUnreadableError, build
from kiosk.pack.store import PackStore
from kiosk.trace import Trace

_SHEET = """<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
body {{ margin: 0; padding: 2rem; background: #061122; color: #e8effa; font: 16px/1.5 sans-serif }}
h1 {{ font-weight: 600 }} h2 {{ margin: 3rem 0 1rem; color: #8ea3c6; font-weight: 500 }}
main {{ display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fill, minmax(360px, 1fr)) }}
figure {{ margin: 0 }} figcaption {{ color: #8ea3c6; font-size: 14px; padding-top: .4rem }}
img {{ width: 100%; border-radius: 8px; border: 1px solid #25426f; display: block }}
</style>
<h1>{title}</h1>
{sections}
</html>
"""


@click.command("tour")
@CONTENT
@click.option(
    "--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="Where to."
)
@click.option("--size", "sizes", multiple=True, metavar="WxH", help="Repeatable; 1920x1080.")
@click.option("--lang", metavar="CODES", help="Languages, e.g. zh,en; all when not given.")
@click.option("--slides", is_flag=True, help="Render the slides of all talks as well.")
@click.option("--trace", type=click.Path(path_type=Path, dir_okay=False), help="Write events here.")
def command(
    content: Path | None,
    out: Path,
    sizes: tuple[str, ...],
    lang: str | None,
    trace: Path | None,
    *,
    slides: bool,
) -> None:
    """Render every page of CONTENT into OUT/LANG/WxH/PAGE-ID.png, with an index.html.

    With --slides the talks as well, into OUT/LANG/WxH/slides/TALK/NN.png.
    """
    events = Trace(trace)
    events.process_started()
    wanted = [parse_size(size) for size in sizes] or [(1920, 1080)]
    folder = folder_of(content)
    with tempfile.TemporaryDirectory(prefix="kiosk-tour-") as state:
        store = PackStore(Path(state))
        try:
            result = build(folder, store, today=dt.datetime.now(tz=dt.UTC).astimezone().date())
        except ContentUnreadableError as error:
            click.echo(str(error), err=True)
            sys.exit(2)
        print_problems(result.problems, folder, None, least="warning")
        events.event("pack_activated", pack=result.pack_id)
        from kiosk.player.pictures import PictureError  # noqa: PLC0415 - Qt only with a pack
        from kiosk.player.tour import tour  # noqa: PLC0415

        langs = lang.split(",") if lang else None
        try:
            warnings = tour(store.root, out, wanted, langs, events, slides=slides)
        except PictureError as error:
            raise click.ClickException(str(error)) from error
    sheet = write_sheet(out, folder.name)
    click.echo(sheet)
    if warnings:
        click.echo(f"Qt gave {warnings} warnings.", err=True)
        sys.exit(1)


def write_sheet(out: Path, title: str) -> Path:
    """Write the contact sheet of the pictures under ``out``; return its path."""
    sections = []
    for folder in sorted({picture.parent for picture in out.glob("*/*x*/**/*.png")}):
        place = folder.relative_to(out).as_posix()
        figures = "".join(
            f'<figure><a href="{html.escape(src)}"><img loading="lazy" src="{html.escape(src)}"'
            f' alt=""></a><figcaption>{html.escape(picture.stem)}</figcaption></figure>'
            for picture in sorted(folder.glob("*.png"))
            for src in [picture.relative_to(out).as_posix()]
        )
        sections.append(f"<h2>{html.escape(place)}</h2><main>{figures}</main>")
    sheet = out / "index.html"
    sheet.write_text(_SHEET.format(title=html.escape(title), sections="\n".join(sections)), "utf-8")
    return sheet
