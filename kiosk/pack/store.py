"""Keeps packs, and says which of them is current.

Layout of the folder::

    packs/<id>/pack.sqlite      the pack
    packs/<id>/manifest.json    size and SHA-256 of it and of every media file it uses
    packs/<id>/origin.json      where it came from, unless it was compiled here
    media/<sha256>.<suffix>     media, shared between packs
    current                     {"format": 1, "pack": "<id>", "pinned": false}
    lock                        held by who writes

Everything is written aside, flushed, and put in place by an atomic rename: whatever happens in
between, the pointer names a whole pack. No links and no folder swaps, which Windows lacks.
"""

import datetime as dt
import os
import secrets
import shutil
from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path

import msgspec

from kiosk.pack import durable
from kiosk.pack.digests import Change, Digests, FileRecord, read_record
from kiosk.pack.inspection import (
    MANIFEST,
    OWN,
    Inspection,
    Manifest,
    PackDamagedError,
    read_manifest,
)
from kiosk.pack.lock import exclusive
from kiosk.pack.model.base import Struct
from kiosk.pack.origin import Origin
from kiosk.pack.reader import PackReader
from kiosk.pack.schema import PackFormatError
from kiosk.pack.spare import Spare, lay_ready

KEPT = 5
"""Packs kept of those compiled here, and as many of those that came as files."""
PATIENCE = 60.0
"""Seconds that a writer waits for another one."""

_ORIGIN = "origin.json"


class NoPackError(Exception):
    """The store has no usable pack."""


class Pointer(Struct):
    """Content of the file ``current``."""

    format: int
    pack: str
    pinned: bool = False
    """Whether the pack stays when another one is compiled; see ``PackStore.publish``."""


class PackStore:
    """The packs under one state folder."""

    def __init__(self, root: Path, digests: Digests | None = None) -> None:
        """Files are read whole each time that they are verified, or as ``digests`` knows them."""
        self.root = root
        self.media_dir = root / "media"
        self._packs = root / "packs"
        self._pointer = root / "current"
        self._digests = digests
        self._inspection = Inspection(root, digests)
        self._taken_in: str | None = None
        """The pack of which every file was verified when it was added last."""
        self._added: Manifest | None = None
        """Of the pack that this process took in last, as it lies in its folder."""

    def locked(self, patience: float = PATIENCE) -> AbstractContextManager[None]:
        """Keep other writers out, from ``stage`` to ``collect``. Not to be held twice.

        Raises ``StoreBusyError`` where another one is still at work after ``patience`` seconds.
        """
        durable.make_folder(self.root)
        return exclusive(self.root / "lock", patience)

    def stage(self, keep: Spare | None = None) -> Path:
        """Return a path for a pack to be written aside; leftovers of crashes are removed.

        ``keep`` is a copy that this process laid ready.
        """
        folder = self.root / "staging"
        kept = None if keep is None else keep.file
        for left in folder.iterdir() if folder.is_dir() else ():
            if left != kept:
                shutil.rmtree(left) if left.is_dir() else left.unlink()
        folder.mkdir(parents=True, exist_ok=True)
        durable.make_folder(self.media_dir)
        return folder / f"{secrets.token_hex(8)}.sqlite"

    def take_media(self, staged: Path) -> None:
        """Move a flushed file that is named by its content into ``media_dir``.

        One that is there whole stays: on Windows it cannot be replaced while it is shown.
        """
        file = self.media_dir / staged.name
        if not self._inspection.is_named_well(file):
            staged.replace(file)

    def add(
        self,
        staged: Path,
        origin: Origin | None = None,
        *,
        change: Change | None = None,
        media: Mapping[str, int] | None = None,
    ) -> str:
        """Take in a finished pack and return its id. Its media must be in ``media_dir``.

        ``origin`` tells where a pack came from that was not compiled here, ``change`` how it was
        made out of another one of the store. ``media`` are those that were written into it: the
        very same object as for the pack before where they are the same. Else it is asked.

        Raises ``PackDamagedError`` where a media file is gone or not what its name says: the
        manifest is made from what is there and could never tell.
        """
        reader = PackReader(staged, self.media_dir)
        pack_id, names = reader.id, media or dict.fromkeys(reader.media_files(), 0)
        reader.close()
        folder = self._packs / pack_id
        aside = staged.with_suffix(".pack")
        aside.mkdir()
        own = staged.replace(aside / OWN)
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - who only reads needs none

        with ThreadPoolExecutor(2) as beside:  # the file is large, the disk slow, the media many
            record = beside.submit(self._inspection.own, own, change)
            flushed = beside.submit(durable.flush, own)
            files = self._inspection.media(names)
            own_record = record.result()
            flushed.result()
        manifest = self._inspection.manifest(pack_id, own_record, files)
        durable.write(aside / MANIFEST, msgspec.json.encode(manifest))
        for file in (aside, self.media_dir):
            durable.flush(file)
        durable.make_folder(self._packs)
        self._added = None
        if self._usable(pack_id):
            shutil.rmtree(aside)
            os.utime(folder / MANIFEST)  # the newest again: what was shown before is older
        else:
            shutil.rmtree(folder, ignore_errors=True)
            aside.replace(folder)
            durable.flush(self._packs)
            if self._digests is not None:
                self._digests.moved(own, folder / OWN)
                self._added = manifest
        self._taken_in = pack_id
        if origin is not None:
            durable.replace(folder / _ORIGIN, msgspec.json.encode(origin))
        return pack_id

    def is_sound(self) -> bool:
        """Tell whether all media of the pack that was taken in last are whole.

        Where they are not, the pack is to be compiled and taken in again.
        """
        return self._inspection.is_sound()

    def verify(self, pack_id: str) -> None:
        """Compare every file of a pack with its manifest; raise ``PackDamagedError``."""
        self._inspection.verify(self._packs / pack_id)

    def whole(self, pack_id: str) -> Path | None:
        """Return a pack's own file where it is what its manifest says, else None."""
        file, added = self.path(pack_id, OWN), self._added
        try:
            manifest = added if added and added.pack == pack_id else self._manifest(pack_id)
        except PackDamagedError:
            return None
        return file if self._inspection.is_own(file, manifest) else None

    def recall(self, pack_id: str) -> Path | None:
        """Look at a pack as ``add`` did, when it was another process that added it.

        Return its own file, or None where the pack is not whole.
        """
        try:
            self._inspection.recall(self._packs / pack_id)
        except PackDamagedError:
            return None
        return self.path(pack_id, OWN)

    def spare(self, pack_id: str) -> Spare | None:
        """Lay a copy of a pack's own file ready, on the disk, for the next one to be made out of.

        None where it is small, where the disk has little room, or where it cannot be written.
        """
        return lay_ready(self._packs / pack_id / OWN, self.root / "staging", pack_id)

    def activate(self, pack_id: str, *, pinned: bool = False) -> None:
        """Verify a pack and make it the current one; ``pinned`` keeps it from ``publish``."""
        self.verify(pack_id)
        self._point_to(pack_id, pinned=pinned)

    def _point_to(self, pack_id: str, *, pinned: bool) -> None:
        pointer = Pointer(format=1, pack=pack_id, pinned=pinned)
        durable.replace(self._pointer, msgspec.json.encode(pointer))

    def publish(self, pack_id: str) -> bool:
        """Make a pack current that was just compiled, unless staff pinned another one.

        It is verified, unless that was just done when it was added. Returns whether it is current
        now. Raises ``PackDamagedError``.
        """
        if self._taken_in != pack_id:
            self.verify(pack_id)
        self._taken_in = None
        pinned = self.pinned()
        if pinned and self.current() != pack_id:
            return False
        self._point_to(pack_id, pinned=pinned)
        return True

    def pinned(self) -> bool:
        """Tell whether the current pack stays when another one is compiled."""
        pointer = self._pointed()
        return pointer is not None and pointer.pinned

    def current(self) -> str | None:
        """Return the current pack's id; with a lost pointer the newest whole pack's."""
        pointer = self._pointed()
        if pointer is not None:
            return pointer.pack
        return next((pack for pack in self.packs() if self._usable(pack)), None)

    def _pointed(self) -> Pointer | None:
        """Return the pointer, or None where it is lost or leads nowhere."""
        try:
            pointer = msgspec.json.decode(self._pointer.read_bytes(), type=Pointer)
        except (OSError, msgspec.DecodeError):
            return None
        there = (self._packs / pointer.pack / OWN).is_file()
        return pointer if there else None

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
        return PackReader(self._packs / pack_id / OWN, self.media_dir)

    def packs(self) -> list[str]:
        """Return the ids of all packs, the newest first."""
        found = []
        for manifest in self._packs.glob(f"*/{MANIFEST}"):
            try:
                found.append((manifest.stat().st_mtime_ns, manifest.parent.name))
            except FileNotFoundError:  # collected by another process in between
                continue
        return [name for _, name in sorted(found, reverse=True)]

    def origin(self, pack_id: str) -> Origin | None:
        """Return where a pack came from; None for one that was compiled here."""
        try:
            return msgspec.json.decode((self._packs / pack_id / _ORIGIN).read_bytes(), type=Origin)
        except (OSError, msgspec.DecodeError):
            return None

    def stored(self, pack_id: str) -> dt.datetime:
        """Return when a pack came in, or came in again; in UTC."""
        stat = (self._packs / pack_id / MANIFEST).stat()
        return dt.datetime.fromtimestamp(stat.st_mtime, dt.UTC)

    def files(self, pack_id: str) -> dict[str, FileRecord]:
        """Return every file of a pack by its name, each with its plain SHA-256.

        Raises ``PackDamagedError`` where they are unknown.
        """
        manifest = self._manifest(pack_id)
        if not manifest.in_pieces:
            return manifest.files
        self.verify(pack_id)
        return {**manifest.files, OWN: read_record(self.path(pack_id, OWN))}

    def path(self, pack_id: str, name: str) -> Path:
        """Return where a file of a pack lies; ``name`` is one of ``files``."""
        return self.root / name if name.startswith("media/") else self._packs / pack_id / name

    def rollback(self, *, pin: bool = False) -> str:
        """Make the newest whole pack older than the current one current; return its id.

        It is pinned where the current one is, or with ``pin``.
        """
        packs = self.packs()
        current = self.current()
        older = packs[packs.index(current) + 1 :] if current in packs else packs
        for pack_id in older:
            if self._usable(pack_id):
                self.activate(pack_id, pinned=pin or self.pinned())
                return pack_id
        raise NoPackError(f"{self.root}: there is no earlier pack to go back to.")

    def collect(self, keep: int = KEPT) -> None:
        """Remove all but the newest packs, and media that none of them uses.

        Kept are the current one, ``keep`` of those compiled here and ``keep`` of those that came
        as files: an afternoon of writing does not take away what staff can go back to.
        """
        current = self.current()
        packs = self.packs()
        brought = [pack for pack in packs if self.origin(pack) is not None]
        compiled = [pack for pack in packs if pack not in brought]
        kept = {*brought[:keep], *compiled[:keep]} | ({current} if current else set())
        for pack_id in packs:
            if pack_id not in kept:
                shutil.rmtree(self._packs / pack_id, ignore_errors=True)
        used = {name.removeprefix("media/") for pack_id in kept for name in self._files_of(pack_id)}
        for name in os.listdir(self.media_dir):  # noqa: PTH208 - thousands, after every save
            if name not in used:
                (self.media_dir / name).unlink(missing_ok=True)

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
        return read_manifest(self._packs / pack_id)
