"""Whose work is in the program, and under which licence: read from the bundle, or as installed."""

import json
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution, version
from pathlib import Path
from typing import Any, Final

from kiosk.paths import ASSETS, BESIDE, BUNDLED, ROOT

FILE: Final = "THIRD-PARTY.txt"
"""The list of the installed program; a checkout has none."""
FOLDER: Final = "LICENSES"
"""The texts of the installed program, a folder a work, beside its executable."""
OWN: Final = "kiosk"

_TEXTS: Final = ROOT / "packaging" / "licences"
_HOMES: Final = frozenset({"homepage", "home", "source", "source code", "repository", "github"})


@dataclass(frozen=True, slots=True)
class Notice:
    """One work in the program."""

    name: str
    version: str
    licence: str
    """Its name, an SPDX expression where the work tells one."""
    home: str
    """Where it comes from; empty where unknown."""
    texts: tuple[Path, ...]
    """Files with the licence, at least one."""


class NoLicenceError(Exception):
    """A work in the program tells no licence."""


def notices() -> list[Notice]:
    """Return every work in this program by name, the program itself first."""
    found = listed(ROOT / FILE, BESIDE / FOLDER) if BUNDLED else [*_installed()]
    own = sorted((BESIDE / FOLDER / OWN).glob("*")) if BUNDLED else _own_texts()
    ours = Notice(OWN, "", "MIT", "", tuple(own))
    return [ours, *sorted(found, key=lambda notice: notice.name.lower())]


def listed(file: Path, folder: Path) -> list[Notice]:
    """Return the works of an installed program: its list, and the folder of their texts."""
    found: list[list[str]] = []
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("    ") and found:
            found[-1].append(line.strip())
        elif line.strip():
            found.append([line])
    return [_listed(head, rest, folder) for head, *rest in found if rest]


def _listed(head: str, rest: list[str], folder: Path) -> Notice:
    name, number = head, ""
    if not (folder / _folder(name)).is_dir():
        name, _, number = head.rpartition(" ")
    texts = sorted((folder / _folder(name)).glob("*"))
    return Notice(name, number, rest[0], rest[1] if len(rest) > 1 else "", tuple(texts))


def _folder(name: str) -> str:
    return name.replace("/", "-")


def of_distribution(found: Distribution) -> Notice:
    """Return the notice of an installed package, from its own metadata. Raises an error."""
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
    ours = _TEXTS / f"{name}.txt"
    if not texts and ours.is_file():
        texts = (ours,)  # the package names its licence and does not bring the text
    if not licence and not texts:
        raise NoLicenceError(f"{name}: its metadata tells no licence.")
    return Notice(name, found.version, (licence or "see its text").splitlines()[0], home, texts)


def of_python() -> Notice:
    """Return the notice of the interpreter."""
    folder = Path(sys.base_prefix) / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}"
    texts = (folder / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt")
    found = tuple(file for file in texts if file.is_file())[:1]
    return Notice("Python", sys.version.split()[0], "PSF-2.0", "https://www.python.org", found)


_MICROSOFT: Final = "https://visualstudio.microsoft.com/license-terms"


def of_qt(*, icu: bool = True, codecs: bool = True, msvc: bool = False) -> Iterator[Notice]:
    """Yield Qt, its bindings, and of others what comes with Qt."""
    lesser = (_TEXTS / "LGPL-3.0.txt", _TEXTS / "GPL-3.0.txt")
    number, home = version("pyside6-essentials"), "https://www.qt.io"
    yield Notice("Qt", number, "LGPL-3.0-only", home, lesser)
    yield Notice("PySide6", number, "LGPL-3.0-only", home, lesser)
    if icu:
        text = (_TEXTS / "Unicode-3.0.txt",)
        yield Notice("ICU", "", "Unicode-3.0", "https://icu.unicode.org", text)
    if codecs:
        text = (_TEXTS / "LGPL-2.1.txt",)
        yield Notice("FFmpeg", "", "LGPL-2.1-or-later", "https://ffmpeg.org", text)
    if msvc:
        text = (_TEXTS / "microsoft-runtime.txt",)
        yield Notice("Microsoft Visual C++ Runtime", "", "Distributable Code", _MICROSOFT, text)


def of_fonts() -> Iterator[Notice]:
    """Yield the fonts that ours were made from."""
    folder = ASSETS / "fonts"
    home = "https://github.com/notofonts/noto-cjk"
    yield Notice("Booth Sans, from Noto Sans", "", "OFL-1.1", home, (folder / "LICENSE-OFL.txt",))
    icons = "https://pictogrammers.com"
    text = (folder / "LICENSE-Apache-2.0.txt",)
    yield Notice("Booth Icons, from Material Design Icons", "", "Apache-2.0", icons, text)


def _installed() -> Iterator[Notice]:
    """Yield what a checkout runs with."""
    yield of_python()
    yield from of_qt()
    yield from of_fonts()
    for name in sorted(_needed(OWN) - {OWN}):
        if not name.startswith(("pyside6", "shiboken6")):
            yield of_distribution(distribution(name))


def _needed(name: str, known: frozenset[str] = frozenset()) -> set[str]:
    """Return a package and all that it needs, but for extras and what is for other systems."""
    found = {_plain(name)}
    for row in distribution(name).requires or ():
        needed = _plain(re.split(r"[^\w.-]", row, maxsplit=1)[0])
        if "extra ==" in row or needed in found | known:
            continue
        with suppress(PackageNotFoundError):  # for another system
            found |= _needed(needed, known | found)
    return found


def _plain(name: str) -> str:
    return name.lower().replace("_", "-")


def _own_texts() -> list[Path]:
    return [ROOT / "docs" / "licences.md", ROOT / "LICENSE"]


def text_of(notice: Notice) -> str:
    """Return all texts of a work, one after another, each under its name where there are more."""
    told = []
    for file in notice.texts:
        words = file.read_text("utf-8", "replace")
        if file.suffix == ".json":
            words = _parts(words)
        told.append(f"{file.name}\n\n{words}" if len(notice.texts) > 1 else words)
    return "\n\n".join(told)


def _parts(words: str) -> str:
    """Return a bill of materials as lines: what was compiled in, and its licence."""
    parts: list[dict[str, Any]] = json.loads(words).get("components") or []
    return "\n".join(_part(part) for part in parts)


def _part(part: dict[str, Any]) -> str:
    licences = [
        row.get("expression") or row.get("license", {}).get("id") or row["license"].get("name", "")
        for row in part.get("licenses") or ()
    ]
    head = f"{part.get('name', '')} {part.get('version', '')}".strip()
    return f"{head} · {', '.join(filter(None, licences))}" if any(licences) else head
