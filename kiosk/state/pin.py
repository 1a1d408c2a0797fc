"""The staff's PIN: only its scrypt hash is kept, in ``pin.json`` of the state folder.

Who forgot it and holds the machine deletes that file, or sets a new one with ``kiosk pin``.
Wrong PINs are counted in the file too, so that a restart does not make the waits shorter.
"""

import hashlib
import hmac
import re
import secrets
from pathlib import Path
from typing import Final

from kiosk.pack.record import Fields, Record
from kiosk.session.patience import Patience

FILE: Final = "pin.json"
SHORTEST: Final = 4
LONGEST: Final = 8

_FORMAT = 1
_COST = {"n": 2**14, "r": 8, "p": 1}
"""16 MiB and about 50 ms a guess. It stands in the file: a PIN outlives another choice of it."""


class PinError(Exception):
    """It is no PIN, or it cannot be kept; the message says why."""


class PinStore:
    """The PIN under one state folder."""

    def __init__(self, state: Path) -> None:
        self.file = state / FILE
        self._record = Record(self.file, _FORMAT, mode=0o600)

    @property
    def is_set(self) -> bool:
        """Whether there is one. A file that cannot be read counts as one that nothing fits."""
        return self.file.exists()

    def set(self, pin: str) -> None:
        """Keep a new PIN of four to eight figures. Raises ``PinError``."""
        if not re.fullmatch(rf"[0-9]{{{SHORTEST},{LONGEST}}}", pin):
            raise PinError(f"A PIN has {SHORTEST} to {LONGEST} figures.")
        salt = secrets.token_bytes(16)
        self._write({"salt": salt.hex(), "hash": _hash(pin, salt, _COST).hex(), **_COST})

    def fits(self, pin: str) -> bool:
        """Tell whether it is the PIN; about 50 ms."""
        kept = self._record.read()
        try:
            salt, wanted = bytes.fromhex(kept["salt"]), bytes.fromhex(kept["hash"])
            found = _hash(pin, salt, {name: kept[name] for name in _COST})
        except (KeyError, TypeError, ValueError, OverflowError):
            return False
        return hmac.compare_digest(found, wanted)

    def patience(self) -> Patience:
        """Return what wrong PINs have been tried, on the clock of ``time.time``."""
        kept = self._record.read()
        wrong, until = kept.get("wrong", 0), kept.get("until", 0.0)
        if type(wrong) is not int or not isinstance(until, int | float):
            return Patience()
        return Patience(wrong, float(until))

    def remember(self, patience: Patience) -> None:
        """Keep the count of wrong PINs. Raises ``PinError``."""
        kept = self._record.read()
        if kept:
            self._write({**kept, "wrong": patience.wrong, "until": patience.until})

    def _write(self, kept: Fields) -> None:
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            self._record.write(kept)
        except OSError as error:
            raise PinError(f"{self.file}: the PIN cannot be kept: {error.strerror}") from error


def _hash(pin: str, salt: bytes, cost: dict[str, int]) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, dklen=32, **cost)
