"""How large the bundle is, by part, and whether that is too large."""

import lzma
import shutil
import subprocess
import tarfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tools.bundle.parts import part_of

APART: Final = frozenset({"fonts", "video codecs"})
"""Parts that do not count towards the limits."""

INSTALLED_MOST: Final = 130_000_000
DOWNLOAD_MOST: Final = 48_000_000
"""Bytes of all other parts, installed and as one compressed download."""


@dataclass(frozen=True, slots=True)
class Size:
    """Bytes of a part."""

    installed: int
    packed: int
    """Compressed by itself."""


class TooLargeError(Exception):
    """The bundle is larger than it may be."""


def files_by_part(bundle: Path) -> dict[str, list[Path]]:
    """Return the files of a bundle by part, sorted."""
    found: dict[str, list[Path]] = {}
    for file in sorted(bundle.rglob("*")):
        if file.is_file():
            path = file.relative_to(bundle).as_posix()
            inside = path.removeprefix("lib/")
            part = (part_of(inside) or "program") if inside != path else "program"
            found.setdefault(part, []).append(file)
    return found


def measure(bundle: Path, scratch: Path) -> dict[str, Size]:
    """Return the size of every part, and of all that counts towards the limits as ``limited``.

    Parts are compressed one by one, which takes a little more than all in one archive.
    ``scratch`` is a folder for archives; they are compressed as the download is.
    """
    found = {
        part: Size(sum(map(_size, files)), _packed(bundle, files, scratch / "part.tar"))
        for part, files in files_by_part(bundle).items()
    }
    counted = [size for part, size in found.items() if part not in APART]
    total = Size(sum(s.installed for s in counted), sum(s.packed for s in counted))
    return {**found, "limited": total}


def table(sizes: Mapping[str, Size]) -> Iterator[str]:
    """Yield the lines of a table, in MB of 1,000,000 bytes."""
    yield f"{'part':<14}{'installed':>12}{'compressed':>12}"
    rows = sorted(sizes.items(), key=lambda item: (item[0] == "limited", -item[1].installed))
    for name, size in rows:
        label = "without those" if name == "limited" else f"{name}{' *' * (name in APART)}"
        yield f"{label:<14}{size.installed / 1e6:>9.1f} MB{size.packed / 1e6:>9.1f} MB"
    yield (
        f"{'limit':<14}{INSTALLED_MOST / 1e6:>9.1f} MB{DOWNLOAD_MOST / 1e6:>9.1f} MB"
        "   (without the parts marked *)"
    )


def check(limited: Size) -> None:
    """Raise ``TooLargeError`` above a limit."""
    for what, size, most in (
        ("installed", limited.installed, INSTALLED_MOST),
        ("as a download", limited.packed, DOWNLOAD_MOST),
    ):
        if size > most:
            raise TooLargeError(f"{size:,} bytes {what}; at most {most:,} are allowed.")


def _size(file: Path) -> int:
    return 0 if file.is_symlink() else file.stat().st_size


def _packed(bundle: Path, files: list[Path], archive: Path) -> int:
    with tarfile.open(archive, "w") as tar:
        for file in files:
            tar.add(file, str(file.relative_to(bundle)))
    if found := shutil.which("xz"):
        command = [found, "-3", "-T0", "--stdout", str(archive)]
        packed = subprocess.run(command, check=True, capture_output=True).stdout
    else:  # as on Windows; on one core
        packed = lzma.compress(archive.read_bytes(), preset=3)
    archive.unlink()
    return len(packed)
