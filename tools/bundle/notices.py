"""Writes down whose work is in the bundle and under which licence, from what is really in it."""

import shutil
import subprocess
from collections.abc import Iterator
from importlib.metadata import distribution, packages_distributions
from pathlib import Path
from typing import Final

from kiosk.notices import (
    FILE,
    FOLDER,
    OWN,
    NoLicenceError,
    Notice,
    of_distribution,
    of_fonts,
    of_python,
    of_qt,
)
from tools.bundle.source import ROOT

_INTRODUCTION: Final = """\
kiosk is under the MIT licence, see LICENSES/kiosk. It contains the work of others, which is listed
here with its licence; the texts are in the folder LICENSES.

Qt and its Python bindings are used under the GNU Lesser General Public License, version 3. They are
separate files in lib/PySide6 and lib/shiboken6, which you may replace with builds of your own;
LICENSES/kiosk/licences.md tells how. The sources are at download.qt.io.

kiosk 以 MIT 许可证发布。以下列出其中包含的第三方作品及其许可证，全文在 LICENSES 文件夹中。Qt 及其
Python 绑定依照 GNU LGPL 第 3 版使用，以独立文件存放于 lib/PySide6 和 lib/shiboken6，可自行替换，
方法见 LICENSES/kiosk/licences.md。
"""


def write_notices(bundle: Path, modules: Path) -> None:
    """Write ``THIRD-PARTY.txt`` into ``lib`` and all texts into ``LICENSES``.

    ``modules`` lists the top-level Python modules of the bundle. Raises ``NoLicenceError``.
    """
    names = modules.read_text("utf-8").split()
    notices = sorted(
        [*_of_python(names), *_of_qt(bundle), *of_fonts(), *_of_system(bundle)],
        key=lambda notice: notice.name.lower(),
    )
    folder = bundle / FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    (folder / OWN).mkdir(parents=True)
    for text in (ROOT / "LICENSE", ROOT / "docs" / "licences.md"):
        shutil.copyfile(text, folder / OWN / text.name)
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
    yield of_python()
    yield of_distribution(distribution("pyinstaller"))
    owners = packages_distributions()
    wanted = {name for module in modules for name in owners.get(module, ()) if module != OWN}
    # Their compiled halves have no module of their own.
    wanted |= {"cffi", "qtawesome"}
    for name in sorted({_plain(name) for name in wanted} - {"pyinstaller"}):
        if not name.startswith(("pyside6", "shiboken6")) and name != OWN:
            yield of_distribution(distribution(name))


def _of_qt(bundle: Path) -> Iterator[Notice]:
    return of_qt(
        icu=any(bundle.rglob("libicudata.so.*")),
        codecs=any(bundle.rglob("*avcodec*")),
        msvc=any("msvcp140" in file.name.lower() for file in bundle.rglob("*.dll")),
    )


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
