"""Looks whether the files of packs are what their manifests say."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, TypeAlias

import msgspec

from kiosk.pack.digests import Change, Digests, FileRecord, read_by_pieces, read_record
from kiosk.pack.model.base import Struct

OWN: Final = "pack.sqlite"
"""A pack's own file."""
MANIFEST: Final = "manifest.json"

_PLAIN, _PIECES = 1, 2
_Reader: TypeAlias = Callable[[str | Path], FileRecord]


class PackDamagedError(Exception):
    """A stored pack is not what its manifest says."""


class Manifest(Struct):
    """Every file of a pack by its path in the store's terms: ``pack.sqlite``, ``media/…``."""

    format: int
    """1 with plain SHA-256; 2 where that of ``pack.sqlite`` is one of its pieces."""
    pack: str
    files: dict[str, FileRecord]

    @property
    def in_pieces(self) -> bool:
        """Whether the record of the pack's own file is one of its pieces."""
        return self.format == _PIECES


def read_manifest(folder: Path) -> Manifest:
    """Return the manifest in a pack's folder. Raises ``PackDamagedError``."""
    file = folder / MANIFEST
    try:
        return msgspec.json.decode(file.read_bytes(), type=Manifest)
    except (OSError, msgspec.DecodeError) as error:
        raise PackDamagedError(f"{file}: {error}; build the pack again.") from error


class Inspection:
    """Of the packs of one store, and of the media that they share."""

    def __init__(self, root: Path, digests: Digests | None) -> None:
        """Files are read whole each time, or as ``digests`` knows them."""
        self._root = root
        self._digests = digests
        self._record = read_record if digests is None else digests.of
        self._by_pieces = read_by_pieces if digests is None else digests.by_pieces
        self._sound: dict[str, FileRecord] = {}
        """Media of the pack that was taken in last, each looked at for it or for one before it."""
        self._sound_of: Mapping[str, int] | None = None
        """The names of these as they were told."""

    # --- packs ----------------------------------------------------------------------------------

    def manifest(self, pack_id: str, own: FileRecord, media: dict[str, FileRecord]) -> Manifest:
        """Return the manifest of a pack whose files were looked at here."""
        form = _PLAIN if self._digests is None else _PIECES
        return Manifest(form, pack_id, {**media, OWN: own})

    def verify(self, folder: Path) -> Manifest:
        """Compare every file of a pack with its manifest, and return that.

        Raises ``PackDamagedError``.
        """
        manifest = read_manifest(folder)
        own, shared = f"{folder}{os.sep}", f"{self._root}{os.sep}"
        for name, expected in manifest.files.items():
            file = f"{shared if name.startswith('media/') else own}{name}"
            read = self._by_pieces if name == OWN and manifest.in_pieces else self._record
            if _found(file, read) != expected:
                raise PackDamagedError(f"{file}: the file was damaged; build the pack again.")
        return manifest

    def is_own(self, file: Path, manifest: Manifest) -> bool:
        """Tell whether a pack's own file is what its manifest says."""
        read = self._by_pieces if manifest.in_pieces else self._record
        try:
            return manifest.files[OWN] == read(file)
        except (OSError, KeyError):
            return False

    def own(self, file: Path, change: Change | None) -> FileRecord:
        """Return what a pack's own file is; ``change`` tells how it was made out of another."""
        return read_record(file) if self._digests is None else self._digests.by_pieces(file, change)

    # --- media ----------------------------------------------------------------------------------

    def is_named_well(self, file: Path) -> bool:
        """Tell whether a media file is there and is what its name says."""
        return file.is_file() and self._record(file).sha256 == file.stem

    def media(self, names: Mapping[str, int]) -> dict[str, FileRecord]:
        """Return what media files are, by the path in the store. Raises ``PackDamagedError``.

        Not looked at again is what the pack before uses as well: whatever became of it there is on
        the screen already, and ``is_sound`` tells of it when the new one is.
        """
        sound = self._sound
        if names is self._sound_of:
            return sound
        paths = [f"media/{name}" for name in names]
        found = {path: sound.get(path) or self._medium(path[6:]) for path in paths}
        if self._digests is not None:
            self._sound, self._sound_of = found, names
        return found

    def recall(self, folder: Path) -> None:
        """Look at a pack and take its media for looked at. Raises ``PackDamagedError``."""
        files = self.verify(folder).files
        self._sound = {path: record for path, record in files.items() if path != OWN}
        self._sound_of = None

    def is_sound(self) -> bool:
        """Tell whether all media of the pack that was taken in last are whole."""
        try:
            whole = all(
                _found(f"{self._root}{os.sep}{path}", self._record) == record
                for path, record in self._sound.items()
            )
        except PackDamagedError:
            whole = False
        if not whole:
            self._sound, self._sound_of = {}, None
        return whole

    def _medium(self, name: str) -> FileRecord:
        file = f"{self._root}{os.sep}media{os.sep}{name}"
        record = _found(file, self._record)
        if record.sha256 != name.partition(".")[0]:
            raise PackDamagedError(f"{file}: the file was damaged; build the pack again.")
        return record


def _found(file: str, read: _Reader) -> FileRecord:
    try:
        return read(file)
    except OSError as error:
        raise PackDamagedError(f"{file}: {error.strerror}; build the pack again.") from error
