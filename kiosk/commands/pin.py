"""``kiosk pin``: the PIN of the staff panel."""

from pathlib import Path

import click

from kiosk.cli import CONTENT, STATE
from kiosk.commands.places import state_of
from kiosk.state.pin import PinError, PinStore


@click.command("pin")
@CONTENT
@STATE
@click.option(
    "--remove", is_flag=True, help="Forget the PIN; the next one to enter sets a new one."
)
def command(content: Path | None, state: Path | None, *, remove: bool) -> None:
    """Set the PIN that opens the staff panel of CONTENT; it is asked for twice, unseen."""
    store = PinStore(state_of(content, state))
    if remove:
        store.file.unlink(missing_ok=True)
        click.echo("The PIN is forgotten.")
        return
    try:
        store.set(click.prompt("PIN", hide_input=True, confirmation_prompt="Once more"))
    except PinError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{store.file}: the PIN is set.")
