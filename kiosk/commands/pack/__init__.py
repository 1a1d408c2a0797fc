"""``kiosk pack``: exhibitions as signed files, and the way back to an earlier one."""

import click

from kiosk.commands.pack.files import booth, export_, find, install_, verify
from kiosk.commands.pack.shown import list_, pin, rollback, unpin


@click.group("pack")
def command() -> None:
    """Carry exhibitions as signed files; go back to an earlier one."""


for _each in (export_, verify, install_, find, booth, list_, rollback, pin, unpin):
    command.add_command(_each)
