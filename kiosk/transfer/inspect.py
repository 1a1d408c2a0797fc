"""Opens a pack file as far as it can be trusted."""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from kiosk import __version__
from kiosk.pack.archive import Archive, ArchiveError, Entry
from kiosk.transfer.keys import SIGNATURE_SIZE, is_signed_by
from kiosk.transfer.manifest import LARGEST, MANIFEST, SIGNATURE, PackFileManifest, decode
from kiosk.transfer.refusal import Reason, RefusedError, of_archive, of_reading

Keys = Mapping[str, Ed25519PublicKey]
"""Trusted keys by fingerprint."""


class PackFile:
    """An open file whose manifest is signed and understood, and whose files are all listed.

    What is in the files is known only once ``chunks`` has come to its end.
    """

    def __init__(self, path: Path, archive: Archive, keys: Keys, program: str) -> None:
        self.path = path
        self._archive = archive
        self._entries = {entry.name: entry for entry in archive.entries}
        data = self._piece(MANIFEST, LARGEST, Reason.NO_MANIFEST)
        signature = self._piece(SIGNATURE, SIGNATURE_SIZE, Reason.NO_SIGNATURE)
        self.key = _signer(keys, signature, data)
        """Fingerprint of the key that it was signed with."""
        self.manifest: PackFileManifest = decode(data, program)
        self._check_listing()

    def chunks(self, name: str) -> Iterator[bytes]:
        """Yield a file's content; ``RefusedError`` at the end where it is not the signed one."""
        digest = hashlib.sha256()
        try:
            for chunk in self._archive.chunks(self._entries[name]):
                digest.update(chunk)
                yield chunk
        except ArchiveError as error:
            raise of_archive(error, self.path) from error
        except OSError as error:
            raise of_reading(error) from error
        if digest.hexdigest() != self.manifest.files[name].sha256:
            raise RefusedError(Reason.BAD_HASH, name=name)

    def check_content(self) -> None:
        """Read every file and compare it with the manifest; ``RefusedError``."""
        for name in self.manifest.files:
            for _ in self.chunks(name):
                pass

    def _piece(self, name: str, most: int, missing: Reason) -> bytes:
        entry: Entry | None = self._entries.pop(name, None)
        if entry is None:
            raise RefusedError(missing)
        try:
            return self._archive.read(entry, most)
        except ArchiveError as error:
            raise of_archive(error, self.path) from error

    def _check_listing(self) -> None:
        files = self.manifest.files
        for name in sorted(files.keys() ^ self._entries.keys()):
            reason = Reason.MISSING_FILE if name in files else Reason.EXTRA_FILE
            raise RefusedError(reason, name=name)
        for name, record in files.items():
            if self._entries[name].size != record.size:
                raise RefusedError(Reason.BAD_HASH, name=name)


@contextmanager
def opened(path: Path, keys: Keys, program: str = __version__) -> Iterator[PackFile]:
    """Open a pack file with the keys that are trusted and the version of the program.

    Raises ``RefusedError`` where it may not be used with these.
    """
    if not keys:
        raise RefusedError(Reason.NO_KEYS)
    try:
        archive = Archive(path)
    except ArchiveError as error:
        raise of_archive(error, path) from error
    except OSError as error:
        raise of_reading(error) from error
    with archive:
        try:
            file = PackFile(path, archive, keys, program)
        except OSError as error:
            raise of_reading(error) from error
        yield file


def _signer(keys: Keys, signature: bytes, data: bytes) -> str:
    for name, key in keys.items():
        if is_signed_by(key, signature, data):
            return name
    raise RefusedError(Reason.WRONG_KEY)
