"""``kiosk build``: content folder to pack."""

import datetime as dt
import sys
from pathlib import Path

import click

from kiosk.cli import CONTENT, LANG
from kiosk.commands.places import folder_of
from kiosk.commands.progress import progress_bar
from kiosk.commands.report import print_problems
from kiosk.compiler.build import BuildResult, ContentUnreadableError, build
from kiosk.fingerprint import fingerprint, remember
from kiosk.pack.inspection import PackDamagedError
from kiosk.pack.store import PackStore

LONG_WORK = 200
"""Pages from which a progress bar is worth its place."""


@click.command("build")
@CONTENT
@click.option(
    "--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="The store."
)
@LANG
def command(content: Path | None, out: Path, lang: str | None) -> None:
    """Compile CONTENT into a pack in the store OUT and print the pack's id."""
    result = compile_into(folder_of(content), out, lang)
    if result.pack_id is None:
        click.echo("The earlier pack stays in place.", err=True)
        sys.exit(1)
    if not result.shown:
        click.echo(
            "A pinned pack stays on the screen; 'kiosk pack unpin' lets the new one in.", err=True
        )
    click.echo(result.pack_id)


def compile_into(folder: Path, out: Path, lang: str | None) -> BuildResult:
    """Compile ``folder`` into the store ``out`` and print the problems; exit 2 where it cannot."""
    # Before the work: what changes meanwhile is seen by the next build.
    digest = fingerprint(folder)
    try:
        with progress_bar(least=LONG_WORK) as progress:
            result = build(
                folder,
                PackStore(out),
                today=dt.datetime.now(tz=dt.UTC).astimezone().date(),
                cache=out / "cache.sqlite",
                progress=progress,
            )
    except ContentUnreadableError as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    except PackDamagedError as error:
        click.echo(f"{error} The earlier pack stays in place.", err=True)
        sys.exit(2)
    except OSError as error:
        click.echo(f"{out}: the pack cannot be written: {error}", err=True)
        sys.exit(2)
    print_problems(result.problems, folder, lang, least="warning")
    if result.pack_id is not None:
        remember(digest, out)
    return result
