"""Makes what is handed out, with checksums.

On Linux an archive with its installer and a Debian package, elsewhere a zip file.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kiosk import __version__
from tools.bundle import elf, seal
from tools.bundle.make import BUNDLE, DIST, MADE, even_out, make
from tools.bundle.source import ROOT, Source, this_source
from tools.bundle.zipped import zip_release

RELEASE: Final = DIST / "release"
LINUX: Final = ROOT / "packaging" / "linux"
DEBIAN: Final = ROOT / "packaging" / "debian"

_ALSO_CALLED: Final = {"libglib2.0-0": "libglib2.0-0t64"}
"""Packages that later Debians and Ubuntus name otherwise."""

_CONTROL: Final = """\
Package: kiosk
Version: {version}
Architecture: amd64
Maintainer: kiosk <kiosk@localhost>
Installed-Size: {size}
Depends: {depends}
Suggests: cage, xwayland, xinit, xserver-xorg
Section: misc
Priority: optional
Description: touch exhibition made from a folder of Markdown
 Shows an exhibition full-screen, for the finger, in Chinese and English.
 Start it with the machine by one of its services, kiosk-cage or kiosk-x11.
"""


def release(*options: str) -> None:
    """Make the bundle, then everything that is handed out, in ``dist/release``.

    ``--key FILE`` signs it.
    """
    arguments = argparse.ArgumentParser("dev.py release")
    arguments.add_argument("--key", type=Path, help="private key to sign the checksums with")
    key = arguments.parse_args(options).key
    seal.check_version(__version__, (ROOT / "CHANGELOG.md").read_text("utf-8"), seal.tags_here())
    make()
    source = this_source()
    shutil.rmtree(RELEASE, ignore_errors=True)
    RELEASE.mkdir(parents=True)
    if sys.platform.startswith("linux"):
        archive(source)
        package(source)
    else:
        zip_release(BUNDLE, RELEASE, source)
    print(seal.write_sums(RELEASE), end="")
    if key is None:
        print("not signed; --key FILE signs the checksums")
    else:
        print(f"signed with the key {seal.sign(RELEASE, key)}")


def archive(source: Source) -> Path:
    """Make the archive: the bundle, the installer and the services in one folder."""
    name = f"kiosk-{__version__}-linux-x86_64"
    folder = MADE / name
    _copied(BUNDLE, folder / "kiosk")
    for file in sorted(LINUX.iterdir()):
        shutil.copy(file, folder)
    shutil.copy(ROOT / "docs" / "install-linux.md", folder / "INSTALL.md")
    even_out(folder, source.time)
    plain = MADE / f"{name}.tar"
    with tarfile.open(plain, "w", format=tarfile.PAX_FORMAT) as tar:
        for path in [folder, *sorted(folder.rglob("*"))]:
            tar.add(path, str(path.relative_to(MADE)), recursive=False, filter=_nobodys)
    # One thread: what more of them write depends on their number.
    subprocess.run(["xz", "-6", "-T1", "--force", str(plain)], check=True)  # noqa: S607
    return plain.with_name(f"{plain.name}.xz").replace(RELEASE / f"{name}.tar.xz")


def package(source: Source) -> Path:
    """Make the Debian package, with the program in ``/opt/kiosk``."""
    folder = MADE / "deb"
    shutil.rmtree(folder, ignore_errors=True)
    _copied(BUNDLE, folder / "opt" / "kiosk")
    (folder / "usr/bin").mkdir(parents=True)
    (folder / "usr/bin/kiosk").symlink_to("/opt/kiosk/kiosk")
    units = folder / "lib/systemd/system"
    units.mkdir(parents=True)
    for name in ("kiosk-cage.service", "kiosk-x11.service"):
        text = (LINUX / name).read_text("utf-8")
        told = text.replace("@PROGRAM@", "/opt/kiosk/kiosk").replace("@USER@", "kiosk")
        (units / name).write_text(told, "utf-8")
    shutil.copytree(DEBIAN, folder / "DEBIAN")
    size = sum(file.stat().st_size for file in BUNDLE.rglob("*") if file.is_file())
    depends = ", ".join(depended_on(elf.packages(BUNDLE)))
    control = _CONTROL.format(version=__version__, size=size // 1024, depends=depends)
    (folder / "DEBIAN" / "control").write_text(control, "utf-8")
    even_out(folder, source.time)
    file = RELEASE / f"kiosk_{__version__}_amd64.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(folder), str(file)],  # noqa: S607
        check=True,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(source.time)},
        stdout=subprocess.DEVNULL,
    )
    return file


def depended_on(packages: list[str]) -> Iterator[str]:
    """Yield how a Debian package names those that it needs."""
    for name in packages:
        other = _ALSO_CALLED.get(name)
        yield f"{name} | {other}" if other else name


def _copied(source: Path, target: Path) -> None:
    shutil.rmtree(target, ignore_errors=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copytree(source, target, symlinks=True)


def _nobodys(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Leave out who made the archive."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry
