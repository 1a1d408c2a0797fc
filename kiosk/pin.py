"""The staff's PIN: only its scrypt hash is kept, in ``pin.json`` of the state folder.

Who forgot it and holds the machine deletes that file, or sets a new one with ``kiosk pin``.
Wrong PINs are counted in the file too, so that a restart does not make the waits shorter.
"""

import hashlib
import hmac
import json
import os
import re
import secrets
from pathlib import Path
from typing import Any, Final

from kiosk.session.patience import Patience

FILE: Final = "pin.json"
SHORTEST: Final = 4
LONGEST: Final = 8

_FORMAT = 1
_COST = {"n": 2**14, "r": 8, "p": 1}
"""16 MiB and about 50 ms a guess."""


class PinError(Exception):
    """It is no PIN, or it cannot be kept; the message says why."""


class PinStore:
    """The PIN under one state folder."""

    def __init__(self, state: Path) -> None:
        self.file = state / FILE

    @property
    def is_set(self) -> bool:
        """Whether there is one. A damaged file counts as one that nothing fits."""
        return self.file.exists()

    def set(self, pin: str) -> None:
        """Keep a new PIN of four to eight figures. Raises ``PinError``."""
        if not re.fullmatch(rf"[0-9]{{{SHORTEST},{LONGEST}}}", pin):
            raise PinError(f"A PIN has {SHORTEST} to {LONGEST} figures.")
        salt = secrets.token_bytes(16)
        self._write(
            {"format": _FORMAT, "salt": salt.hex(), "hash": _hash(pin, salt).hex(), **_COST}
        )

    def fits(self, pin: str) -> bool:
        """Tell whether it is the PIN; about 50 ms."""
        kept = self._read()
        try:
            salt, wanted = bytes.fromhex(kept["salt"]), bytes.fromhex(kept["hash"])
        except (KeyError, TypeError, ValueError):
            return False
        return hmac.compare_digest(_hash(pin, salt), wanted)

    def patience(self) -> Patience:
        """Return what wrong PINs have been tried, on the clock of ``time.time``."""
        kept = self._read()
        wrong, until = kept.get("wrong", 0), kept.get("until", 0.0)
        if type(wrong) is not int or not isinstance(until, int | float):
            return Patience()
        return Patience(wrong, float(until))

    def remember(self, patience: Patience) -> None:
        """Keep the count of wrong PINs. Raises ``PinError``."""
        kept = self._read()
        if kept:
            self._write({**kept, "wrong": patience.wrong, "until": patience.until})

    def _read(self) -> dict[str, Any]:
        try:
            found = json.loads(self.file.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def _write(self, kept: dict[str, Any]) -> None:
        aside = self.file.with_suffix(".new")
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
                json.dump(kept, stream)
                stream.flush()
                os.fsync(stream.fileno())
            aside.replace(self.file)
        except OSError as error:
            raise PinError(f"{self.file}: the PIN cannot be kept: {error.strerror}") from error


def _hash(pin: str, salt: bytes) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, dklen=32, **_COST)
