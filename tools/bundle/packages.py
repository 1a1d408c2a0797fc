"""Installs, updates and removes what a release hands out, in the bare Debian.

The archive by a user without rights, whose home is called by hanzi and a blank; the Debian package
by root. Each is used, then another version is put over an exhibition and a state that staff have
changed, then it is taken away: content and state stay what they were, byte for byte.
"""

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk import __version__
from tools.bundle import bare
from tools.bundle.booth import PICTURES, PLACE, FailedError, User, running, screen, tap
from tools.bundle.commands import told
from tools.bundle.make import BUNDLE, MADE
from tools.bundle.pack import RELEASE
from tools.bundle.seal import SIGNATURE
from tools.bundle.source import ROOT

_GUIDE: Final = ROOT / "docs" / "install-linux.md"
_CHECK: Final = re.compile(r"```\n(openssl[^`]*sha256sum[^`]*)```")
_STATE: Final = ROOT / "tests" / "fixtures" / "state" / "1"
"""Files of state as a booth has them."""
_OWN: Final = ("content", "state", "trust")
_NEXT: Final = "0123456789ab"
"""The commit of the version that is installed over the first."""
_MIDDLE: Final = (960, 540)


@dataclass(frozen=True, slots=True)
class Way:
    """One way to have the program on a machine."""

    name: str
    user: User
    place: str
    """Where its folder is then."""
    install: Callable[[], object]
    update: Callable[[], object]
    """Install the next version over it."""
    remove: Callable[[], object]


def prove_packages() -> None:
    """Do all of it; raises ``FailedError`` and ``CalledProcessError``."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    _check_by_the_guide()
    root = bare.prepare(BUNDLE)
    with bare.mounted(), screen():
        for way in (_by_archive(root), _by_package(root)):
            _try(root, way)
            print(f"{way.name}: installed, updated, removed; content and state are untouched")


def _check_by_the_guide() -> None:
    """Check the release by the very lines that the guide tells people to type."""
    found = _CHECK.search(_GUIDE.read_text("utf-8"))
    if found is None:
        raise FailedError(f"{_GUIDE.name} does not tell how to check a download.")
    if not (RELEASE / SIGNATURE).is_file():
        raise FailedError(f"{RELEASE} is not signed; make it by 'dev.py release --key FILE'.")
    subprocess.run(["sh", "-e", "-c", found[1]], check=True, cwd=RELEASE)  # noqa: S607


def _by_archive(root: Path) -> Way:
    home = "/home/展 台"
    user = User(1000, home, f"{home}/.local/bin/kiosk")
    unpacked = root / home[1:] / "unpacked"
    shutil.rmtree(unpacked.parent, ignore_errors=True)
    unpacked.mkdir(parents=True)
    [archive] = RELEASE.glob("*.tar.xz")
    subprocess.run(
        ["tar", "xf", str(archive), "-C", str(unpacked), "--strip-components=1"],  # noqa: S607
        check=True,
    )

    def install(*options: str) -> None:
        subprocess.run(["chown", "-R", "1000:1000", str(unpacked.parent)], check=True)  # noqa: S607
        words = user.command(root, f"{home}/unpacked/install.sh", *options)
        subprocess.run(words, check=True, env=user.environment)

    def update() -> None:
        _renew(unpacked / "kiosk")
        install()

    place = f"{home}/.local/share/kiosk-program"
    return Way("archive", user, place, install, update, lambda: install("--remove"))


def _by_package(root: Path) -> Way:
    [first] = RELEASE.glob("*.deb")
    shutil.rmtree(root / PLACE, ignore_errors=True)

    def install(package: Path = first) -> None:
        shutil.copy(package, root / "tmp" / "kiosk.deb")
        bare.within("dpkg", "-i", "/tmp/kiosk.deb")  # noqa: S108 - of the folder
        (root / "tmp" / "kiosk.deb").unlink()

    def update() -> None:
        install(_next_package(first))

    user = User(program="/usr/bin/kiosk")
    return Way(
        "package", user, f"/{PLACE}", install, update, lambda: bare.within("dpkg", "-r", "kiosk")
    )


def _next_package(first: Path) -> Path:
    """Return a package of a version that comes after; as quickly made as it can be."""
    folder, file = MADE / "next", MADE / "next.deb"
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run(["dpkg-deb", "-R", str(first), str(folder)], check=True)  # noqa: S607
    _renew(folder / PLACE)
    control = folder / "DEBIAN" / "control"
    text = control.read_text("utf-8")
    control.write_text(
        text.replace(f"Version: {__version__}", f"Version: {__version__}.1"), "utf-8"
    )
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Znone", "-b", str(folder), str(file)],  # noqa: S607
        check=True,
    )
    return file


def _renew(program: Path) -> None:
    """Make it another version: one that says so, with a file more and one less."""
    file = program / "lib" / "release.json"
    file.write_text(json.dumps({**json.loads(file.read_text("utf-8")), "commit": _NEXT}), "utf-8")
    (program / "LICENSES" / "kiosk" / "licences.md").rename(program / "LICENSES" / "new.md")


def _try(root: Path, way: Way) -> None:
    place = root / way.place[1:]
    way.install()
    print(f"{way.name}: {told(root, '--version', user=way.user).strip()}")
    _show(root, way, "new")
    _furnish(root, way)
    _show(root, way, "own")
    before = _belongings(place)
    way.update()
    _same(before, _belongings(place), f"the update by {way.name}")
    if _NEXT not in told(root, "--version", user=way.user):
        raise FailedError(f"{way.name}: the program is still the old one.")
    _show(root, way, "updated")
    before = _belongings(place)
    way.remove()
    _same(before, _belongings(place), f"the removal by {way.name}")
    if left := {entry.name for entry in place.iterdir()} - set(_OWN):
        raise FailedError(f"{way.name}: {', '.join(sorted(left))} is left of the program.")


def _furnish(root: Path, way: Way) -> None:
    """Put an exhibition of staff's own, and what a booth remembers, beside the program."""
    place = root / way.place[1:]
    told(root, "new", f"{way.place}/content", user=way.user)
    page = place / "content" / "index.md"
    page.write_text(page.read_text("utf-8").replace("我的展览", "改过的展览"), "utf-8")
    shutil.copytree(_STATE, place / "state")
    (place / "trust").mkdir()
    (place / "trust" / "desk.pub").write_text("a key\n", "utf-8")
    for own in _OWN:
        number = str(way.user.number)
        command = ["chown", "-R", f"{number}:{number}", str(place / own)]
        subprocess.run(command, check=True)


def _show(root: Path, way: Way, what: str) -> None:
    """Start the exhibition, wake it and look at it."""
    with running(root, user=way.user) as booth:
        booth.wait("first_frame")
        tap(*_MIDDLE)
        booth.rest(f"9-{way.name}-{what}")


def _belongings(place: Path) -> Mapping[str, bytes]:
    """Return what staff put beside the program, by path."""
    return {
        file.relative_to(place).as_posix(): file.read_bytes()
        for own in _OWN
        for file in sorted((place / own).rglob("*"))
        if file.is_file()
    }


def _same(before: Mapping[str, bytes], after: Mapping[str, bytes], what: str) -> None:
    names = before.keys() | after.keys()
    if changed := sorted(name for name in names if before.get(name) != after.get(name)):
        raise FailedError(f"{what} changed {', '.join(changed)}.")
    if not {name.partition("/")[0] for name in before} == set(_OWN):
        raise FailedError(f"Before {what} there was no content, state or trust.")
