"""What the commands that carry packs share: whose store, and how refusals are told."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import click

from kiosk.cli import CONTENT, LANG, STATE
from kiosk.commands.language import language
from kiosk.commands.places import state_of
from kiosk.pack.store import PackStore
from kiosk.paths import TRUST
from kiosk.transfer.refusal import Reason, RefusedError
from kiosk.transfer.trust import Trust

_DONE = {Reason.SHOWN_ALREADY}
"""Refusals after which everything is as it was wanted."""


_Command = TypeVar("_Command", bound=Callable[..., object])


def at_booth(command: _Command) -> _Command:
    """Add what every command takes that works on one booth's state: CONTENT, --state, --lang."""
    return CONTENT(STATE(LANG(command)))


def store_of(content: Path | None, state: Path | None) -> PackStore:
    """Return the store of a content folder, or the one in ``state``."""
    return PackStore(state_of(content, state))


def trust_of(store: PackStore) -> Trust:
    """Return what the machine with this store trusts."""
    return Trust(store.root, TRUST)


@contextmanager
def telling(lang: str | None, file: Path | None = None) -> Iterator[None]:
    """Tell a refusal in the language of the staff and end with 1."""
    try:
        yield
    except RefusedError as refused:
        told = refused.told(language(lang))
        head = "" if file is None else f"{file}: "
        click.echo(f"{head}{told.message}\n  → {told.remedy}", err=True)
        sys.exit(0 if refused.reason in _DONE else 1)


def say(lang: str | None, zh: str, en: str) -> None:
    """Print a line in the language of the staff."""
    click.echo(zh if language(lang) == "zh" else en)
