"""``kiosk run``: compile if needed, then open the player."""

import subprocess
import sys
from pathlib import Path

import click

from kiosk.cli import CONTENT, parse_size
from kiosk.fingerprint import is_fresh
from kiosk.pack.store import NoPackError, PackStore
from kiosk.paths import CONTENT as BUNDLED
from kiosk.paths import default_state
from kiosk.trace import Trace


@click.command("run")
@CONTENT
@click.option("--windowed", is_flag=True, help="Open in a window instead of full-screen.")
@click.option("--size", metavar="WxH", help="Size of the window in px; implies --windowed.")
@click.option("--lang", metavar="CODE", help="Language to start in, e.g. en.")
@click.option("--state", type=click.Path(path_type=Path, file_okay=False), help="State folder.")
@click.option("--trace", type=click.Path(path_type=Path, dir_okay=False), help="Write events here.")
def command(
    content: Path | None,
    size: str | None,
    lang: str | None,
    state: Path | None,
    trace: Path | None,
    *,
    windowed: bool,
) -> None:
    """Open the kiosk on CONTENT, or on the bundled exhibition."""
    events = Trace(trace)
    events.process_started()
    wanted = None if size is None else parse_size(size)
    folder = (content or BUNDLED).resolve()
    store = PackStore(state or default_state(folder))
    if not is_fresh(folder, store.root) or store.current() is None:
        compile_aside(folder, store.root)
        events.event("pack_activated", pack=store.current())
    if store.current() is None:
        raise click.ClickException(f"{folder}: nothing to show; 'kiosk check' says what is wrong.")
    from kiosk.player.app import run  # noqa: PLC0415 - Qt only once there is something to show

    try:
        code = run(store.root, windowed=windowed, size=wanted, lang=lang, trace=events)
    except NoPackError as error:
        raise click.ClickException(str(error)) from error
    sys.exit(code)


def compile_aside(folder: Path, state: Path) -> None:
    """Run ``kiosk build`` in a process of its own, so that a crash leaves the last pack shown."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "kiosk"]
    click.echo(f"Compiling {folder} …", err=True)
    build = [*program, "build", str(folder), "--out", str(state)]
    done = subprocess.run(build, check=False, stdout=subprocess.DEVNULL)
    if done.returncode < 0:
        click.echo(f"The compiler ended with signal {-done.returncode}.", err=True)
