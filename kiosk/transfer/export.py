"""Makes a signed file of a pack."""

import datetime as dt
import secrets
import shutil
import zipfile
from dataclasses import dataclass
from pathlib import Path

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk import __version__
from kiosk.pack import durable
from kiosk.pack.archive import Limits
from kiosk.pack.schema import FORMAT as PACK_FORMAT
from kiosk.pack.store import PackStore
from kiosk.transfer.inspect import opened
from kiosk.transfer.manifest import (
    FORMAT,
    LARGEST,
    LONGEST_NAME,
    MANIFEST,
    SIGNATURE,
    PackFileManifest,
)
from kiosk.transfer.refusal import Reason, RefusedError
from kiosk.transfer.trust import only

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Terms:
    """What is said about a pack file beyond what is in it."""

    made: dt.datetime
    """When; with a time zone."""
    id: str = ""
    """Which exhibition; its title when empty."""
    version: int = 0
    """When 0, ``made`` as a number: 20261231235959."""
    booth: str = ""
    """The one booth that it is for; empty for all."""
    program: str = __version__
    """The least version of the program that can show it."""


def export(
    store: PackStore, pack_id: str, out: Path, key: Ed25519PrivateKey, terms: Terms
) -> PackFileManifest:
    """Write a pack of the store to the file ``out``, signed, and return the manifest.

    ``out`` is there only once it was read back and found good. Raises ``PackDamagedError``,
    and ``RefusedError`` where it is too large to travel or ``out`` cannot be written.
    """
    store.verify(pack_id)
    manifest = _manifest(store, pack_id, terms)
    _check_size(manifest)
    try:
        _put(out, store, manifest, key)
    except OSError as error:
        why = error.strerror or str(error)
        raise RefusedError(Reason.NOT_WRITTEN, file=str(out), why=why) from error
    return manifest


def _put(out: Path, store: PackStore, manifest: PackFileManifest, key: Ed25519PrivateKey) -> None:
    """Write the file aside, read it back as a booth would, and put it in place."""
    aside = out.with_name(f".{out.name}.{secrets.token_hex(4)}")
    try:
        _write(aside, store, manifest, key)
        durable.flush(aside)
        with opened(aside, only(key.public_key()), manifest.program) as file:
            file.check_content()
        aside.replace(out)
        durable.flush(out.parent)
    finally:
        aside.unlink(missing_ok=True)


def _manifest(store: PackStore, pack_id: str, terms: Terms) -> PackFileManifest:
    reader = store.open(pack_id)
    exhibit = reader.exhibit
    reader.close()
    codes = [language.code for language in exhibit.languages]
    title = {code: exhibit.title[code] for code in codes if exhibit.title.get(code)}
    made = terms.made.astimezone(dt.UTC)
    return PackFileManifest(
        format=FORMAT,
        id=terms.id or next(iter(title.values()), pack_id[:12])[:LONGEST_NAME],
        version=terms.version or int(made.strftime("%Y%m%d%H%M%S")),
        program=terms.program,
        pack_format=PACK_FORMAT,
        pack=pack_id,
        title=title,
        made=made.replace(microsecond=0),
        booth=terms.booth,
        files=store.files(pack_id),
    )


def _check_size(manifest: PackFileManifest) -> None:
    """Refuse before gigabytes are written what no booth would take."""
    limits = Limits()
    if manifest.size + LARGEST > limits.total:
        raise RefusedError(Reason.TOO_LARGE)
    if len(manifest.files) + 2 > limits.files:
        raise RefusedError(Reason.TOO_MANY)


def _write(out: Path, store: PackStore, manifest: PackFileManifest, key: Ed25519PrivateKey) -> None:
    """Write the archive. Nothing is compressed: pictures and clips would not get smaller."""
    data = msgspec.json.format(msgspec.json.encode(manifest), indent=1)
    with zipfile.ZipFile(out, "x") as archive:
        archive.writestr(_info(MANIFEST), data)
        archive.writestr(_info(SIGNATURE), key.sign(data))
        for name in sorted(manifest.files, reverse=True):  # the pack before its media
            info = _info(name)
            info.file_size = manifest.files[name].size
            with (
                store.path(manifest.pack, name).open("rb") as source,
                archive.open(info, "w") as target,
            ):
                shutil.copyfileobj(source, target, _CHUNK)


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)  # of 1980: when it was made stands in the manifest
    info.external_attr = 0o100644 << 16
    return info
