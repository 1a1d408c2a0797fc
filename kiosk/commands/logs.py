"""``kiosk logs``: what to send to whoever helps."""

import datetime as dt
import zipfile
from pathlib import Path

import click

from kiosk.cli import CONTENT, STATE
from kiosk.commands.places import state_of

TAKEN = ("log/*", "status.json", "report.json", "trust.json", "choices.json", "ratings.json")
"""Of the state folder: nothing secret, and nothing about a visitor."""


@click.command("logs")
@CONTENT
@STATE
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder to write to, made if need be; the first stick when it is not given.",
)
def command(content: Path | None, state: Path | None, out: Path | None) -> None:
    """Write the logs and the state of CONTENT's booth into one zip file and print its path."""
    folder = state_of(content, state)
    target = out or _stick()
    now = dt.datetime.now(tz=dt.UTC).astimezone()
    archive = target / f"kiosk-logs-{now:%Y%m%d-%H%M%S}.zip"
    try:
        target.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as out_file:
            for pattern in TAKEN:
                for file in sorted(folder.glob(pattern)):
                    out_file.write(file, file.relative_to(folder).as_posix())
    except OSError as error:
        raise click.ClickException(f"{archive}: cannot be written: {error.strerror}") from error
    click.echo(archive)


def _stick() -> Path:
    from kiosk.transfer.sticks import removable_mounts  # noqa: PLC0415 - loads cryptography

    mounts = removable_mounts()
    if not mounts:
        raise click.ClickException("There is no stick; plug one in, or name a folder with --out.")
    return mounts[0]
