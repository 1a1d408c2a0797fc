"""What this machine trusts: two keys at most, and the name that it goes by.

``trust/<fingerprint>.pub`` holds a key, ``trust/booth.txt`` the name. The folder lies in the state
folder; a second one beside the program comes with the installation and is only read.
"""

from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from kiosk.pack import durable
from kiosk.transfer.keys import fingerprint, load_public, public_pem
from kiosk.transfer.refusal import Reason, RefusedError

MOST = 2
"""Keys that are trusted at a time: the one in use and the one that follows it."""
FOLDER = "trust"
_BOOTH = "booth.txt"


class Trust:
    """The keys and the name in the state folder ``state`` and in ``installed``, if there is one."""

    def __init__(self, state: Path, installed: Path | None = None) -> None:
        self._own = state / FOLDER
        self._folders = [self._own] if installed is None else [self._own, installed]

    def keys(self) -> dict[str, Ed25519PublicKey]:
        """Return the trusted keys by fingerprint.

        Raises ``RefusedError`` where a file is no key or there are more than two: who may sign
        must never be in doubt.
        """
        found = {}
        for folder in self._folders:
            for file in sorted(folder.glob("*.pub")):
                key = load_public(file)
                found[fingerprint(key)] = key
        if len(found) > MOST:
            raise RefusedError(Reason.KEYS_FULL, keys=", ".join(found))
        return found

    def add(self, file: Path) -> str:
        """Trust the public key in ``file`` and return its fingerprint; twice is once."""
        key = load_public(file)
        name, known = fingerprint(key), self.keys()
        if name in known:
            return name
        if len(known) >= MOST:
            raise RefusedError(Reason.KEYS_FULL, keys=", ".join(known))
        durable.make_folder(self._own)
        durable.replace(self._own / f"{name}.pub", public_pem(key))
        return name

    def remove(self, name: str) -> bool:
        """Trust a key no longer; False where it is not in the state folder."""
        found = [file for file in self._own.glob("*.pub") if fingerprint(load_public(file)) == name]
        for file in found:
            file.unlink()
            durable.flush(self._own)
        return bool(found)

    def booth(self) -> str:
        """Return the name that this machine goes by; empty when it was given none."""
        for folder in self._folders:
            try:
                return (folder / _BOOTH).read_text("utf-8-sig").strip()
            except (FileNotFoundError, UnicodeDecodeError):
                continue
        return ""

    def name_booth(self, name: str) -> None:
        """Give this machine a name."""
        durable.make_folder(self._own)
        durable.replace(self._own / _BOOTH, f"{name}\n".encode())


def only(key: Ed25519PublicKey) -> dict[str, Ed25519PublicKey]:
    """Return the keys of someone who trusts one."""
    return {fingerprint(key): key}
