"""Finds pack files on what was plugged in, and says of each whether it can be installed."""

import os
import stat
import string
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from kiosk.pack.model.base import Struct
from kiosk.pack.store import PackStore
from kiosk.transfer.inspect import opened
from kiosk.transfer.install import check_booth, check_fits
from kiosk.transfer.manifest import SUFFIX, PackFileManifest
from kiosk.transfer.refusal import Reason, RefusedError, Told, writing
from kiosk.transfer.trust import Trust

MOST = 20
"""Pack files that are looked at on one medium."""
_REMOVABLE = 2
"""``DRIVE_REMOVABLE`` of Windows."""


class Verdict(Struct):
    """What was found out about a file without reading it whole."""

    file: str
    manifest: PackFileManifest | None
    """What it says about itself, where that is signed and understood."""
    reason: Reason | None
    """Why it is not offered; None for one that can be installed."""
    told: dict[str, Told]
    """The reason in ``zh`` and ``en``; empty for one that can be installed."""


def find_packs(mounts: Iterable[Path], store: PackStore, trust: Trust) -> list[Verdict]:
    """Return the pack files at the top of each mount point: first what can be installed.

    Only the signature, the list of files and the versions are looked at, so that a slow stick
    does not keep anyone waiting; the content is checked while it is installed. Never raises for
    what a medium holds.
    """
    verdicts = [
        _verdict(file, store, trust)
        for mount in mounts
        for file in sorted(_files(mount), key=lambda file: file.name)[:MOST]
    ]
    return sorted(verdicts, key=_rank)


def removable_mounts() -> list[Path]:
    """Return where sticks are mounted on this system, at this moment."""
    if sys.platform == "win32":
        return _drives()
    patterns = (
        ("Volumes/*",) if sys.platform == "darwin" else ("media/*", "media/*/*", "run/media/*/*")
    )
    found = [path for pattern in patterns for path in Path("/").glob(pattern)]
    return sorted(path for path in found if not path.is_symlink() and os.path.ismount(path))


def _drives() -> list[Path]:
    if sys.platform != "win32":
        return []
    import ctypes  # noqa: PLC0415 - only there

    drives = (Path(f"{letter}:\\") for letter in string.ascii_uppercase)
    kind = ctypes.windll.kernel32.GetDriveTypeW
    return [drive for drive in drives if kind(str(drive)) == _REMOVABLE]


def _files(mount: Path) -> Iterator[Path]:
    """Yield plain files by the suffix; no links, pipes, or what macOS writes beside files."""
    try:
        with os.scandir(mount) as entries:
            for entry in entries:
                wanted = entry.name.lower().endswith(SUFFIX) and not entry.name.startswith(".")
                if wanted and stat.S_ISREG(entry.stat(follow_symlinks=False).st_mode):
                    yield Path(entry.path)
    except OSError:  # pulled out in this moment: then there is nothing to offer
        return


def _verdict(path: Path, store: PackStore, trust: Trust) -> Verdict:
    manifest = None
    try:
        with writing(), opened(path, trust.keys()) as file:
            manifest = file.manifest
            check_booth(manifest, trust.booth())
            check_fits(manifest, store)
    except RefusedError as refused:
        told = {lang: refused.told(lang) for lang in ("zh", "en")}
        return Verdict(str(path), manifest, refused.reason, told)
    return Verdict(str(path), manifest, None, {})


def _rank(verdict: Verdict) -> tuple[bool, int, str]:
    version = 0 if verdict.manifest is None else verdict.manifest.version
    return verdict.reason is not None, -version, verdict.file
