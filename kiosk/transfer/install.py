"""Takes a pack file into the store, whole or not at all."""

import os
import shutil
import sqlite3
from pathlib import Path

import msgspec

from kiosk.pack.origin import Origin
from kiosk.pack.reader import PackReader
from kiosk.pack.schema import PackFormatError
from kiosk.pack.store import PackStore
from kiosk.transfer import versions
from kiosk.transfer.inspect import PackFile, opened
from kiosk.transfer.manifest import PackFileManifest
from kiosk.transfer.refusal import Reason, RefusedError, writing
from kiosk.transfer.trust import Trust

PATIENCE = 30.0
"""Seconds that are waited for a compiler to end."""
SPARE = 64 << 20
"""Bytes that stay free on the disk."""


def install(
    path: Path, store: PackStore, trust: Trust, *, older: bool = False, pin: bool = True
) -> PackFileManifest:
    """Make the pack in a file the current one and return what the file says about itself.

    ``older`` goes back on purpose. ``pin`` keeps the pack on the screen when the content folder
    of the booth changes. Raises ``RefusedError``, and then the current pack is the one before.
    """
    with opened(path, trust.keys()) as file:
        with writing(), store.locked(PATIENCE):
            check_booth(file.manifest, trust.booth())
            check_fits(file.manifest, store, older=older)
            _take_in(file, store, pin=pin)
        return file.manifest


def check_booth(manifest: PackFileManifest, here: str) -> None:
    """Refuse what is meant for another booth than the one of the name ``here``."""
    if manifest.booth and not here:
        raise RefusedError(Reason.NO_BOOTH, booth=manifest.booth)
    if manifest.booth and manifest.booth != here:
        raise RefusedError(Reason.OTHER_BOOTH, booth=manifest.booth, here=here)


def check_fits(manifest: PackFileManifest, store: PackStore, *, older: bool = False) -> None:
    """Refuse what is on the screen already, and what is older unless that is wanted."""
    if not older:
        versions.check_newer(store, manifest)
    is_shown = store.pinned() and store.current() == manifest.pack
    origin = store.origin(manifest.pack) if is_shown else None
    if origin is not None and (origin.id, origin.version) == (manifest.id, manifest.version):
        raise RefusedError(Reason.SHOWN_ALREADY)


def _take_in(file: PackFile, store: PackStore, *, pin: bool) -> None:
    _check_space(file.manifest, store)
    staged = store.stage()
    try:
        media = _unpack(file, staged)
        _check_pack(staged, file.manifest)
        for path in media:
            store.take_media(path)
        pack_id = store.add(staged, _origin(file))
        versions.note(store, file.manifest)
        store.activate(pack_id, pinned=pin)
        store.collect()
    finally:
        shutil.rmtree(staged.parent, ignore_errors=True)


def _unpack(file: PackFile, staged: Path) -> list[Path]:
    """Write the pack to ``staged`` and its media beside it; return the paths of the media."""
    media = []
    for name in file.manifest.files:
        target = staged
        if name != "pack.sqlite":
            target = staged.with_name(name.removeprefix("media/"))
            media.append(target)
        with target.open("xb") as stream:
            for chunk in file.chunks(name):
                stream.write(chunk)
            stream.flush()
            os.fsync(stream.fileno())
    return media


def _check_pack(staged: Path, manifest: PackFileManifest) -> None:
    """Refuse a pack that is not the one of the manifest, or that cannot be shown."""
    try:
        reader = PackReader(staged, staged.parent)
        found = {"pack.sqlite", *(f"media/{name}" for name in reader.media_files())}
        reader.close()
    except (PackFormatError, sqlite3.Error, msgspec.MsgspecError, KeyError) as error:
        raise RefusedError(Reason.BAD_PACK, why=str(error)) from error
    if reader.id != manifest.pack:
        raise RefusedError(Reason.BAD_PACK, why=reader.id)
    for name in found ^ manifest.files.keys():
        raise RefusedError(Reason.BAD_PACK, why=name)


def _check_space(manifest: PackFileManifest, store: PackStore) -> None:
    missing = manifest.size + SPARE - shutil.disk_usage(store.root).free
    if missing > 0:
        raise RefusedError(Reason.NO_SPACE, missing=-(-missing // 1_000_000))


def _origin(file: PackFile) -> Origin:
    said = file.manifest
    return Origin(said.id, said.version, said.title, said.made, file.key)
