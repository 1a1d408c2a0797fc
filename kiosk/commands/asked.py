"""What the options that `kiosk run` and `kiosk present` share come to."""

from pathlib import Path
from typing import Any

import click

from kiosk.cli import parse_size
from kiosk.commands.places import folder_of
from kiosk.keeper.wishes import Wishes
from kiosk.paths import default_state, seed_for


def asked(
    content: Path | None,
    *,
    state: Path | None,
    windowed: bool,
    size: str | None,
    screen: str | None,
    lang: str | None,
    trace: Path | None,
    **more: Any,
) -> Wishes:
    """Return the wishes, ``more`` of them as they are; without ``content`` the bundled one.

    Raises ``click.ClickException`` where there is nothing to show.
    """
    folder = folder_of(content)
    wishes = Wishes(
        content=folder,
        state=(state or default_state(folder)).absolute(),
        windowed=windowed,
        size=None if size is None else parse_size(size),
        screen=screen or "",
        lang=lang or "",
        trace=None if trace is None else trace.absolute(),
        seed=seed_for(folder),
        **more,
    )
    if wishes.hopeless:
        raise click.ClickException(f"{folder}: nothing to show; 'kiosk check' says what is wrong.")
    return wishes
