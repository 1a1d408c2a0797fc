"""``kiosk new``: a small content folder to start from."""

import shutil
from pathlib import Path

import click

STARTER = Path(__file__).parents[1] / "starter"


@click.command("new")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def command(folder: Path) -> None:
    """Make a small, commented, working content folder in Chinese and English."""
    if folder.exists() and any(folder.iterdir()):
        raise click.ClickException(f"{folder}: the folder is not empty; choose a new name.")
    shutil.copytree(STARTER, folder, dirs_exist_ok=True)
    click.echo(f"{folder}: now 'kiosk run {folder} --windowed' shows it.")
