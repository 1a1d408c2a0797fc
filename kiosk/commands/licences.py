"""``kiosk licences``: whose work the program contains."""

import click

from kiosk.paths import ROOT

FILE = ROOT / "THIRD-PARTY.txt"
"""Written when the program is built, from what is in it."""


@click.command("licences")
def command() -> None:
    """Print whose work is in the program and under which licence."""
    if not FILE.is_file():
        raise click.ClickException(
            "A checkout contains no one else's work; the list is written with the program that is"
            " installed, by 'python3 dev.py build'."
        )
    click.echo_via_pager(FILE.read_text("utf-8"))
