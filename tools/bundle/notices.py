"""Writes down whose work is in the bundle and under which licence, from what is really in it."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution, packages_distributions, version
from pathlib import Path
from typing import Final

from tools.bundle.source import ROOT

FOLDER: Final = "LICENSES"
FILE: Final = "THIRD-PARTY.txt"

_TEXTS: Final = ROOT / "packaging" / "licences"
_OWN: Final = frozenset({"kiosk"})


_HOMES: Final = frozenset({"homepage", "home", "source", "source code", "repository", "github"})

_INTRODUCTION: Final = """\
kiosk is under the MIT licence, see LICENSES/kiosk. It contains the work of others, which is listed
here with its licence; the texts are in the folder LICENSES.

Qt and its Python bindings are used under the GNU Lesser General Public License, version 3. They are
separate files in lib/PySide6 and lib/shiboken6, which you may replace with builds of your own;
docs/licences.md of the source code tells how. The sources are at download.qt.io.

kiosk 以 MIT 许可证发布。以下列出其中包含的第三方作品及其许可证，全文在 LICENSES 文件夹中。Qt 及其
Python 绑定依照 GNU LGPL 第 3 版使用，以独立文件存放于 lib/PySide6 和 lib/shiboken6，可自行替换。
"""


@dataclass(frozen=True, slots=True)
class Notice:
    """One work in the bundle."""

    name: str
    version: str
    licence: str
    """Its name, an SPDX expression where the work tells one."""
    home: str
    """Where it comes from; empty where unknown."""
    texts: tuple[Path, ...]
    """Files with the licence, at least one."""


class NoLicenceError(Exception):
    """A work in the bundle tells no licence."""


def write_notices(bundle: Path, modules: Path) -> None:
    """Write ``THIRD-PARTY.txt`` into ``lib`` and all texts into ``LICENSES``.

    ``modules`` lists the top-level Python modules of the bundle. Raises ``NoLicenceError``.
    """
    names = modules.read_text("utf-8").split()
    notices = sorted(
        [*_of_python(names), *_of_qt(bundle), *_of_fonts(), *_of_system(bundle)],
        key=lambda notice: notice.name.lower(),
    )
    folder = bundle / FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "kiosk").mkdir(parents=True)
    shutil.copyfile(ROOT / "LICENSE", folder / "kiosk" / "LICENSE")
    for notice in notices:
        if not notice.texts:
            raise NoLicenceError(f"{notice.name}: no text of its licence was found.")
        target = folder / notice.name.replace("/", "-")
        target.mkdir()
        for text in notice.texts:
            shutil.copyfile(text, target / text.name)
    lines = [_INTRODUCTION, *map(_line, notices)]
    (bundle / "lib" / FILE).write_text("\n".join(lines) + "\n", "utf-8")


def _line(notice: Notice) -> str:
    head = f"{notice.name} {notice.version}".strip()
    home = f"\n    {notice.home}" if notice.home else ""
    return f"{head}\n    {notice.licence}{home}"


def _of_python(modules: list[str]) -> Iterator[Notice]:
    """Yield the interpreter, the program's loader, and the packages that have a module."""
    number = sys.version.split()[0]
    folder = Path(sys.base_prefix) / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}"
    texts = (folder / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt")
    found = tuple(file for file in texts if file.is_file())[:1]
    yield Notice("Python", number, "PSF-2.0", "https://www.python.org", found)
    yield of_distribution(distribution("pyinstaller"))
    owners = packages_distributions()
    wanted = {name for module in modules for name in owners.get(module, ()) if module not in _OWN}
    # Their compiled halves have no module of their own.
    wanted |= {"cffi", "qtawesome"}
    for name in sorted({_plain(name) for name in wanted} - {"pyinstaller"}):
        if not name.startswith(("pyside6", "shiboken6")) and name not in _OWN:
            yield of_distribution(distribution(name))


def of_distribution(found: Distribution) -> Notice:
    """Return the notice of an installed package, from its own metadata."""
    meta = found.metadata
    classifiers = [
        row.rpartition(" :: ")[2]
        for row in meta.get_all("Classifier") or ()
        if row.startswith("License :: ")
    ]
    licence = meta["License-Expression"] or meta["License"] or ", ".join(classifiers)
    texts = tuple(
        Path(str(file.locate()))
        for file in found.files or ()
        if ".dist-info" in str(file)
        and (
            file.name.upper().startswith(("LICEN", "COPYING", "NOTICE", "AUTHORS"))
            or "sboms" in file.parts  # whose work was compiled into it
        )
    )
    links = [row.partition(", ") for row in meta.get_all("Project-URL") or ()]
    found_home = [url for label, _, url in links if label.lower() in _HOMES]
    home = meta["Home-page"] or (found_home[0] if found_home else "")
    name = str(meta["Name"])
    if not licence and not texts:
        raise NoLicenceError(f"{name}: its metadata tells no licence.")
    return Notice(name, found.version, (licence or "see its text").splitlines()[0], home, texts)


def _of_qt(bundle: Path) -> Iterator[Notice]:
    lesser = (_TEXTS / "LGPL-3.0.txt", _TEXTS / "GPL-3.0.txt")
    number, home = version("pyside6-essentials"), "https://www.qt.io"
    yield Notice("Qt", number, "LGPL-3.0-only", home, lesser)
    yield Notice("PySide6", number, "LGPL-3.0-only", home, lesser)
    if any(bundle.rglob("libicudata.so.*")):
        text = (_TEXTS / "Unicode-3.0.txt",)
        yield Notice("ICU", "", "Unicode-3.0", "https://icu.unicode.org", text)
    if any(bundle.rglob("*avcodec*")):
        text = (_TEXTS / "LGPL-2.1.txt",)
        yield Notice("FFmpeg", "", "LGPL-2.1-or-later", "https://ffmpeg.org", text)


def _of_fonts() -> Iterator[Notice]:
    folder = ROOT / "assets" / "fonts"
    home = "https://github.com/notofonts/noto-cjk"
    yield Notice("Booth Sans, from Noto Sans", "", "OFL-1.1", home, (folder / "LICENSE-OFL.txt",))
    icons = "https://pictogrammers.com"
    text = (folder / "LICENSE-Apache-2.0.txt",)
    yield Notice("Booth Icons, from Material Design Icons", "", "Apache-2.0", icons, text)


def _of_system(bundle: Path) -> Iterator[Notice]:
    """Yield the libraries that Python is linked to and that were taken from this Debian."""
    by_package: dict[str, str] = {}
    for file in sorted((bundle / "lib").glob("lib*.so*")):
        if not file.name.startswith("libpython"):
            by_package.setdefault(_package_of(file.name), file.name)
    for package, name in sorted(by_package.items()):
        text = Path("/usr/share/doc") / package / "copyright"
        texts = (text,) if text.is_file() else ()
        yield Notice(f"{package} ({name})", "", "see its text", "", texts)


def _package_of(library: str) -> str:
    """Return the package of Debian that has a library, without its architecture."""
    done = subprocess.run(
        ["dpkg", "-S", f"*/{library}"],  # noqa: S607 - a developer's machine
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise NoLicenceError(f"{library}: no package of the system owns it.")
    return done.stdout.partition(":")[0]


def _plain(name: str) -> str:
    return name.lower().replace("_", "-")
