"""The talk as a file: ``kiosk present --export``."""

import datetime as dt
import os
import tempfile
from pathlib import Path

import click

from kiosk.commands.progress import progress_bar
from kiosk.commands.report import print_problems
from kiosk.compiler.build import ContentUnreadableError, build
from kiosk.pack.store import PackStore
from kiosk.paths import seed_for
from kiosk.player.printing.errors import PrintError
from kiosk.player.printing.order import Kind, Order, carry_out

SIZE = (1920, 1080)
PICTURE = "slide.png"
"""What pictures in a folder are called: ``slide-01.png`` and so on."""


def print_talk(
    content: Path,
    target: str,
    *,
    handout: bool,
    size: tuple[int, int] | None,
    deck: str = "",
    lang: str = "",
) -> None:
    """Write a talk out of ``content``; ``target`` is what stood behind ``--export``."""
    kind, file = _goal(target, handout=handout)
    if kind == "handout" and size is not None:
        raise click.UsageError("A handout is A4; --size is for slides and pictures.")
    order = Order(kind, file, size or SIZE, deck, lang)
    with tempfile.TemporaryDirectory(prefix="kiosk-print-") as state:
        try:
            store = _store(content, Path(state))
            with progress_bar(file.name) as progress:
                count = carry_out(order, store, progress)
        except (ContentUnreadableError, PrintError) as error:
            raise click.ClickException(str(error)) from error
    what = "picture" if kind == "pictures" else "page"
    place = file.parent if kind == "pictures" else file
    click.echo(f"{place}: {count} {what}{'' if count == 1 else 's'}")


def _store(content: Path, state: Path) -> PackStore:
    """Return a store with the content's pack: the installed program has that of its own."""
    if seed := seed_for(content):
        return PackStore(seed)
    store = PackStore(state)
    today = dt.datetime.now(tz=dt.UTC).astimezone().date()
    with progress_bar(content.name) as progress:
        result = build(content, store, today=today, progress=progress)
    print_problems(result.problems, content, None, least="error")
    return store


def _goal(target: str, *, handout: bool) -> tuple[Kind, Path]:
    """Return what to write and its file, whose folder is there."""
    path = Path(target)
    kind: Kind = "handout" if handout else "slides"
    if folder := target.endswith(("/", os.sep)) or path.is_dir() or not path.suffix:
        kind, path = "pictures", path / PICTURE
    elif path.suffix.lower() == ".png":
        kind = "pictures"
    elif path.suffix.lower() != ".pdf":
        raise click.UsageError(
            f"“{target}”: a talk is written as .pdf, as .png, or as pictures into a folder."
        )
    if handout and kind == "pictures":
        raise click.UsageError(f"“{target}”: a handout is a PDF; name a file that ends in .pdf.")
    if folder:
        _make(path.parent)
    if not path.parent.is_dir():
        raise click.ClickException(f"{path.parent}: there is no such folder; make it first.")
    return kind, path.absolute()


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise click.ClickException(f"{folder} cannot be made: {error.strerror}") from error
