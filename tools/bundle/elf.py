"""Looks into Linux's programs and libraries: what they are linked to."""

import re
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from tools.bundle.segments import is_torn

PACKAGES: Final[Mapping[str, str]] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libXext.so.6": "libxext6",
    "libXrandr.so.2": "libxrandr2",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libc.so.6": "libc6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdl.so.2": "libc6",
    "libdrm.so.2": "libdrm2",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libm.so.6": "libc6",
    "libpthread.so.0": "libc6",
    "libpulse.so.0": "libpulse0",
    "libresolv.so.2": "libc6",
    "librt.so.1": "libc6",
    "libstdc++.so.6": "libstdc++6",
    "libutil.so.1": "libc6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""What the system provides: Debian's package by the library that the bundle is linked to."""

_NEEDED: Final = re.compile(r"NEEDED\s+(\S+)")


class UnmetError(Exception):
    """A library is needed that is neither in the bundle nor promised by the system."""


class TornError(Exception):
    """A tool has damaged a library."""


def binaries(folder: Path) -> list[Path]:
    """Return every program and library of Linux under ``folder``, sorted."""
    return sorted(
        file
        for file in folder.rglob("*")
        if file.is_file() and not file.is_symlink() and _is_elf(file)
    )


def packages(folder: Path) -> list[str]:
    """Return the Debian packages that a bundle needs. Raises ``UnmetError``."""
    own = {file.name for file in folder.rglob("*")}
    found, unmet = set(), set()
    for file in binaries(folder):
        for name in _needed(file):
            if name in own or name.startswith("ld-linux"):
                continue
            if name in PACKAGES:
                found.add(PACKAGES[name])
            else:
                unmet.add(f"{name}, for {file.relative_to(folder)}")
    if unmet:
        raise UnmetError("Neither shipped nor of the system:\n  " + "\n  ".join(sorted(unmet)))
    return sorted(found)


def check(folder: Path) -> None:
    """See that each program and library can be loaded. Raises ``TornError``."""
    torn = [
        str(file.relative_to(folder)) for file in binaries(folder) if is_torn(file.read_bytes())
    ]
    if torn:
        raise TornError("These cannot be loaded any more:\n  " + "\n  ".join(torn))


def _is_elf(file: Path) -> bool:
    with file.open("rb") as stream:
        return stream.read(4) == b"\x7fELF"


def _needed(file: Path) -> Iterator[str]:
    done = subprocess.run(
        ["objdump", "-p", str(file)],  # noqa: S607 - a developer's machine
        check=True,
        capture_output=True,
        text=True,
    )
    yield from _NEEDED.findall(done.stdout)
