"""Keeps packs, and says which of them is current.

Layout of the folder::

    packs/<id>/pack.sqlite      the pack
    packs/<id>/manifest.json    size and SHA-256 of it and of every media file it uses
    media/<sha256>.<suffix>     media, shared between packs
    current                     {"format": 1, "pack": "<id>"}

Everything is written aside, flushed, and put in place by an atomic rename: whatever happens in
between, the pointer names a whole pack. No links and no folder swaps, which Windows lacks.
"""

import hashlib
import os
import secrets
import shutil
from pathlib import Path

import msgspec

from kiosk.pack.model.base import Struct
from kiosk.pack.reader import PackReader
from kiosk.pack.schema import PackFormatError

KEPT = 5
"""Packs kept: the current one and those before it."""

_CHUNK = 1 << 20


class PackDamagedError(Exception):
    """A stored pack is not what its manifest says."""


class NoPackError(Exception):
    """The store has no usable pack."""


class FileRecord(Struct):
    """A file of a pack as it was when the pack was made."""

    size: int
    """In bytes."""
    sha256: str


class Manifest(Struct):
    """Every file of a pack by its path in the store's terms: ``pack.sqlite``, ``media/…``."""

    format: int
    pack: str
    files: dict[str, FileRecord]


class Pointer(Struct):
    """Content of the file ``current``."""

    format: int
    pack: str


class PackStore:
    """The packs under one state folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.media_dir = root / "media"
        self._packs = root / "packs"
        self._pointer = root / "current"

    def stage(self) -> Path:
        """Return a path for a pack to be written aside; leftovers of crashes are removed."""
        folder = self.root / "staging"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        self.media_dir.mkdir(parents=True, exist_ok=True)
        return folder / f"{secrets.token_hex(8)}.sqlite"

    def add(self, staged: Path) -> str:
        """Take in a finished pack and return its id. Its media must be in ``media_dir``.

        Raises ``PackDamagedError`` where a media file is gone or not what its name says: the
        manifest is made from what is there and could never tell.
        """
        reader = PackReader(staged, self.media_dir)
        pack_id, media = reader.id, reader.media_files()
        reader.close()
        files = {f"media/{name}": self._media_record(name) for name in media}
        folder = self._packs / pack_id
        aside = staged.with_suffix(".pack")
        aside.mkdir()
        staged.replace(aside / "pack.sqlite")
        files["pack.sqlite"] = _record(aside / "pack.sqlite")
        manifest = Manifest(format=1, pack=pack_id, files=files)
        _write(aside / "manifest.json", msgspec.json.encode(manifest))
        for file in (aside / "pack.sqlite", aside, self.media_dir):
            _flush(file)
        self._packs.mkdir(exist_ok=True)
        if self._usable(pack_id):
            shutil.rmtree(aside)
            os.utime(folder / "manifest.json")  # the newest again: what was shown before is older
        else:
            shutil.rmtree(folder, ignore_errors=True)
            aside.replace(folder)
            _flush(self._packs)
        return pack_id

    def _media_record(self, name: str) -> FileRecord:
        file = self.media_dir / name
        try:
            record = _record(file)
        except OSError as error:
            raise PackDamagedError(f"{file}: {error.strerror}; build the pack again.") from error
        if record.sha256 != file.stem:
            raise PackDamagedError(f"{file}: the file was damaged; build the pack again.")
        return record

    def verify(self, pack_id: str) -> None:
        """Compare every file of a pack with its manifest; raise ``PackDamagedError``."""
        manifest = self._manifest(pack_id)
        for name, expected in manifest.files.items():
            file = self.root / name if name.startswith("media/") else self._packs / pack_id / name
            try:
                found = _record(file)
            except OSError as error:
                raise PackDamagedError(
                    f"{file}: {error.strerror}; build the pack again."
                ) from error
            if found != expected:
                raise PackDamagedError(f"{file}: the file was damaged; build the pack again.")

    def activate(self, pack_id: str) -> None:
        """Verify a pack and make it the current one."""
        self.verify(pack_id)
        aside = self.root / f"current.{secrets.token_hex(4)}"
        _write(aside, msgspec.json.encode(Pointer(format=1, pack=pack_id)))
        _flush(aside)
        aside.replace(self._pointer)
        _flush(self.root)

    def current(self) -> str | None:
        """Return the current pack's id; with a lost pointer the newest whole pack's."""
        try:
            pointer = msgspec.json.decode(self._pointer.read_bytes(), type=Pointer)
        except (OSError, msgspec.DecodeError):
            return next((pack for pack in self.packs() if self._usable(pack)), None)
        if (self._packs / pointer.pack / "pack.sqlite").is_file():
            return pointer.pack
        return next((pack for pack in self.packs() if self._usable(pack)), None)

    def open_current(self) -> PackReader:
        """Open the current pack, or the newest before it that can be read."""
        current = self.current()
        for pack_id in ([] if current is None else [current]) + self.packs():
            try:
                return self.open(pack_id)
            except PackFormatError:
                continue
        raise NoPackError(f"{self.root}: there is no pack yet; build one with 'kiosk build'.")

    def open(self, pack_id: str) -> PackReader:
        """Open a pack of the store."""
        return PackReader(self._packs / pack_id / "pack.sqlite", self.media_dir)

    def packs(self) -> list[str]:
        """Return the ids of all packs, the newest first."""
        found = []
        for manifest in self._packs.glob("*/manifest.json"):
            try:
                found.append((manifest.stat().st_mtime_ns, manifest.parent.name))
            except FileNotFoundError:  # collected by another process in between
                continue
        return [name for _, name in sorted(found, reverse=True)]

    def rollback(self) -> str:
        """Make the newest whole pack older than the current one current; return its id."""
        packs = self.packs()
        current = self.current()
        older = packs[packs.index(current) + 1 :] if current in packs else packs
        for pack_id in older:
            if self._usable(pack_id):
                self.activate(pack_id)
                return pack_id
        raise NoPackError(f"{self.root}: there is no earlier pack to go back to.")

    def collect(self, keep: int = KEPT) -> None:
        """Remove all but the ``keep`` newest packs, and media that none of them uses."""
        current = self.current()
        packs = self.packs()
        kept = set(packs[:keep]) | ({current} if current else set())
        for pack_id in packs:
            if pack_id not in kept:
                shutil.rmtree(self._packs / pack_id, ignore_errors=True)
        used = {name.removeprefix("media/") for pack_id in kept for name in self._files_of(pack_id)}
        for file in self.media_dir.glob("*"):
            if file.name not in used:
                file.unlink(missing_ok=True)

    def _files_of(self, pack_id: str) -> list[str]:
        try:
            return list(self._manifest(pack_id).files)
        except PackDamagedError:
            return []

    def _usable(self, pack_id: str) -> bool:
        try:
            self.verify(pack_id)
        except PackDamagedError:
            return False
        return True

    def _manifest(self, pack_id: str) -> Manifest:
        file = self._packs / pack_id / "manifest.json"
        try:
            return msgspec.json.decode(file.read_bytes(), type=Manifest)
        except (OSError, msgspec.DecodeError) as error:
            raise PackDamagedError(f"{file}: {error}; build the pack again.") from error


def _record(file: Path) -> FileRecord:
    digest = hashlib.sha256()
    with file.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
        return FileRecord(size=stream.tell(), sha256=digest.hexdigest())


def _write(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    _flush(file)


def _flush(path: Path) -> None:
    """Wait until a file or folder is on the disk. Windows cannot flush a folder."""
    if path.is_dir() and os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
