"""Remembers how far each exhibition has come, so that an old file does not take it back unseen."""

import msgspec

from kiosk.pack.model.base import Struct
from kiosk.pack.record import Record
from kiosk.pack.store import PackStore
from kiosk.transfer.manifest import PackFileManifest
from kiosk.transfer.refusal import Reason, RefusedError

FILE = "received.json"

_FORMAT = 1


class Mark(Struct):
    """The highest version that there was."""

    version: int
    pack: str


def check_newer(store: PackStore, manifest: PackFileManifest) -> None:
    """Refuse a version below the highest, or the same one with other content."""
    mark = _marks(store).get(manifest.id)
    if mark is None:
        return
    if manifest.version < mark.version:
        raise RefusedError(Reason.OLDER, version=manifest.version, here=mark.version)
    if manifest.version == mark.version and manifest.pack != mark.pack:
        raise RefusedError(Reason.SAME_VERSION, version=manifest.version)


def note(store: PackStore, manifest: PackFileManifest) -> None:
    """Remember a version that is about to be shown."""
    marks = _marks(store)
    known = marks.get(manifest.id)
    if known is None or manifest.version >= known.version:
        marks[manifest.id] = Mark(manifest.version, manifest.pack)
        _record(store).write({"marks": msgspec.to_builtins(marks)})


def _marks(store: PackStore) -> dict[str, Mark]:
    """Return what is remembered; what the packs say stands in for a file that is lost."""
    try:
        marks = msgspec.convert(_record(store).read().get("marks", {}), dict[str, Mark])
    except msgspec.ValidationError:
        marks = {}
    for pack_id in store.packs():
        origin = store.origin(pack_id)
        if origin is not None:
            known = marks.get(origin.id)
            if known is None or origin.version > known.version:
                marks[origin.id] = Mark(origin.version, pack_id)
    return marks


def _record(store: PackStore) -> Record:
    """Return the file: ``marks`` by the id of the exhibition."""
    return Record(store.root / FILE, _FORMAT)
