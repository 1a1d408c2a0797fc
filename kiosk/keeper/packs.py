"""Which pack is shown, which are good, and which one there is to go back to."""

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from kiosk.keeper.trust import Trust
from kiosk.pack.record import to_terminal

_PATIENCE: Final = 3.0
"""Seconds that the keeper waits for a compiler that is writing; beats are not heard meanwhile."""


class Packs:
    """The packs of a state folder as the keeper sees them."""

    def __init__(self, state: Path, tell: Callable[[str], None] = to_terminal) -> None:
        self._state = state
        self._trust = Trust(state, tell)
        self.shown = ""
        """Id of the pack on the screen; empty for none."""

    @property
    def is_good(self) -> bool:
        """Whether the pack on the screen has proved itself."""
        return self._trust.is_good(self.shown)

    def is_bad(self, pack: str) -> bool:
        """Tell whether the booth had to go back from a pack."""
        return self._trust.is_bad(pack)

    def mark_good(self) -> None:
        """Remember that the pack on the screen did well."""
        self._trust.mark_good(self.shown)

    def expect(self) -> None:
        """Take the current pack for the one on the screen, until the player tells better.

        A pack that crashes the player before it can say so is to be blamed for it.
        """
        self.shown = self.current()

    def made_from(self) -> str:
        """Return the fingerprint of the folder that the pack on the screen was made from.

        Empty where it is unknown, or another pack is shown than the current one: the current
        one was lost or damaged then, and is to be made again.
        """
        try:
            fingerprint = (self._state / "fingerprint").read_text("utf-8")
        except OSError:
            return ""
        return fingerprint if self.shown and self.current() == self.shown else ""

    def current(self) -> str:
        """Return what the pointer names, without loading the store; empty where it is lost."""
        return str(self._pointer().get("pack", ""))

    @property
    def pinned(self) -> bool:
        """Whether the current pack stays, whatever is compiled."""
        return bool(self._pointer().get("pinned"))

    def _pointer(self) -> dict[str, Any]:
        try:
            pointer = json.loads((self._state / "current").read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return pointer if isinstance(pointer, dict) else {}

    def older(self) -> str | None:
        """Return the newest whole pack before the current one that is not known as bad."""
        from kiosk.pack.inspection import PackDamagedError  # noqa: PLC0415 - seldom needed
        from kiosk.pack.store import PackStore  # noqa: PLC0415 - seldom needed

        store = PackStore(self._state)
        packs, current = store.packs(), store.current()
        for pack in packs[packs.index(current) + 1 :] if current in packs else []:
            if self._trust.is_bad(pack):
                continue
            try:
                store.verify(pack)
            except PackDamagedError:
                continue
            return pack
        return None

    def go_back(self, pack: str) -> bool:
        """Make an older pack the current one, and remember the current one as bad.

        Return whether it could be done: the disk may be full, or the pack damaged by now.
        """
        from kiosk.pack.inspection import PackDamagedError  # noqa: PLC0415 - seldom needed
        from kiosk.pack.store import PackStore  # noqa: PLC0415 - seldom needed

        store = PackStore(self._state)
        try:
            current = store.current()
            with store.locked(_PATIENCE):
                store.activate(pack, pinned=self.pinned)
        except (OSError, PackDamagedError):
            return False
        if current is not None:
            self._trust.mark_bad(current)
        return True

    def keep(self, pack: str) -> bool:
        """Make a pack current and keep it, as staff ask; return whether it could be done."""
        from kiosk.pack.inspection import PackDamagedError  # noqa: PLC0415 - seldom needed
        from kiosk.pack.store import PackStore  # noqa: PLC0415 - seldom needed

        store = PackStore(self._state)
        if pack not in store.packs():
            return False
        try:
            with store.locked(_PATIENCE):
                store.activate(pack, pinned=True)
        except (OSError, PackDamagedError):
            return False
        self._trust.forgive(pack)
        return True

    def let_go(self) -> None:
        """Let the folder in again. The next compile makes its pack current."""
        from kiosk.pack.inspection import PackDamagedError  # noqa: PLC0415 - seldom needed
        from kiosk.pack.store import PackStore  # noqa: PLC0415 - seldom needed

        store = PackStore(self._state)
        current = store.current()
        if current is None:
            return
        with suppress(OSError, PackDamagedError), store.locked(_PATIENCE):
            store.activate(current, pinned=False)
