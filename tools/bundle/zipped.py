"""What is handed out on Windows and macOS: a zip file, which both unpack by themselves.

Written to the documentation of both; nobody has made a release there.
"""

import datetime as dt
import platform
import stat
import sys
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk import __version__
from tools.bundle.source import ROOT, Source


@dataclass(frozen=True, slots=True)
class System:
    """What the file of a system is called and has in it besides the program."""

    name: str
    extras: Path
    guide: Path


SYSTEMS: Final[Mapping[str, System]] = {
    "win32": System(
        "windows", ROOT / "packaging" / "windows", ROOT / "docs" / "install-windows.md"
    ),
    "darwin": System("macos", ROOT / "packaging" / "macos", ROOT / "docs" / "install-macos.md"),
}
_BUILT_IN: Final = {".manifest"}
"""What is in the executable already."""


def zip_release(bundle: Path, target: Path, source: Source, system: str = sys.platform) -> Path:
    """Write a bundle with its guide and files for lock-down into a zip file; return it.

    ``target`` is a folder. The same bundle gives the same bytes.
    """
    of = SYSTEMS[system]
    name = f"kiosk-{__version__}-{of.name}-{platform.machine().lower()}"
    file = target / f"{name}.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path, inside in _files(bundle, of):
            entry = _entry(path, f"{name}/{inside}", source)
            archive.writestr(entry, _content(path))
    return file


def _files(bundle: Path, system: System) -> Iterator[tuple[Path, str]]:
    """Yield every file with its place in the archive, in a fixed order."""
    for path in sorted(bundle.rglob("*")):
        if path.is_symlink() or path.is_file():
            yield path, f"kiosk/{path.relative_to(bundle).as_posix()}"
    for path in sorted(system.extras.iterdir()):
        if path.suffix not in _BUILT_IN:
            yield path, path.name
    yield system.guide, "INSTALL.md"


def _entry(path: Path, inside: str, source: Source) -> zipfile.ZipInfo:
    """Return a file's entry: the time of the commit, and the rights that macOS takes from it."""
    when = dt.datetime.fromtimestamp(source.time, dt.UTC)
    entry = zipfile.ZipInfo(inside, when.timetuple()[:6])
    entry.create_system = 3  # of Unix, or the rights do not count
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = path.lstat().st_mode << 16
    return entry


def _content(path: Path) -> bytes:
    """Return what is in a file; of a link, where it leads."""
    if stat.S_ISLNK(path.lstat().st_mode):
        return path.readlink().as_posix().encode()
    return path.read_bytes()
