"""The packs of a store as staff see them, to go back to one."""

import datetime as dt

from kiosk.pack.model.base import Struct
from kiosk.pack.origin import Origin
from kiosk.pack.store import PackStore


class Listed(Struct):
    """A pack of the store."""

    id: str
    stored: dt.datetime
    """When it came in, by this machine's clock; in UTC."""
    current: bool
    pinned: bool
    """Whether it is current and stays when another one is compiled."""
    origin: Origin | None
    """Where it came from; None when it was compiled here."""


def listed(store: PackStore) -> list[Listed]:
    """Return the packs of a store, the newest first."""
    current, pinned = store.current(), store.pinned()
    return [
        Listed(
            id=pack_id,
            stored=store.stored(pack_id),
            current=pack_id == current,
            pinned=pinned and pack_id == current,
            origin=store.origin(pack_id),
        )
        for pack_id in store.packs()
    ]
