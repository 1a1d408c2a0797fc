"""Every file that may be in the bundle, by part. One that is in no part fails the build."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Final

from tools.bundle import qt

_SITE: Final = (
    *("PIL/_imaging.*", "PIL/_imagingcms.*", "PIL/_webp.*"),
    "pillow.libs/lib*",
    *("_cffi_backend.*", "cryptography/hazmat/bindings/_rust.*"),
    *("msgspec/_core.*", "resvg_py/resvg_py.*", "watchfiles/_rust_notify.*"),
    *("pypinyin/phrases_dict.json", "pypinyin/pinyin_dict.json"),
    *("opencc/clib/opencc_clib.*", "opencc.libs/*.dll"),
    *(f"opencc/clib/share/opencc/{name}" for name in ("[st]2[st].json", "[ST][ST]*.ocd2", "CJK_*")),
)
"""Compiled modules and data of the Python packages in requirements.lock."""

_INTERPRETER: Final = (
    *("base_library.zip", "libpython3.*", "python3*.dll", "python3.*/lib-dynload/*", "*.pyd"),
    # What the interpreter's own modules are linked to.
    *("libbz2.so.*", "libcrypto.so.3", "libffi.so.*", "liblzma.so.*", "libsqlite3.so.0"),
    *("libssl.so.3", "libuuid.so.1"),
    *("libcrypto-3*.dll", "libssl-3*.dll", "libffi-*.dll", "sqlite3.dll", "VCRUNTIME140*.dll"),
)

_PARTS: Final[Mapping[str, tuple[str, ...]]] = {
    "fonts": (
        *("assets/fonts/*", "qtawesome/fonts/*.ttf", "qtawesome/fonts/*-charmap-*.json"),
        "seed/media/*.ttf",
    ),
    "content": ("content/*", "seed/*"),
    "program": (
        *("kiosk/player/qml/Booth/*.qml", "kiosk/player/qml/Booth/*.qmlc"),
        *("kiosk/player/qml/Booth/*/qmldir", "kiosk/player/i18n/*.qm", "kiosk/starter/*"),
        "kiosk/writing/skeletons/*.md",
        *("assets/art/*", "release.json", "THIRD-PARTY.txt"),
    ),
    "Python": _INTERPRETER + _SITE,
}

_SYSTEM_PREFIXES: Final = ("/lib/", "/usr/lib/", "/lib64/", "/usr/lib64/")

_CLUTTER: Final = (
    *("*.pyi", "*/py.typed", "*.dist-info/*", "PIL/_imagingtk.*", "PIL/_imagingmath.*"),
    # Links to libraries that lie in a folder of their own, for programs that look at the top.
    *("lib*-????????.so.*", "libav*.so.*", "libsw*.so.*", "libpyside6*", "libshiboken6*"),
    *("libQt6*", "libicu*", "qtawesome/fonts/*"),
    # Of Chinese, Traditional and Simplified are told apart; no regions, no Japanese.
    *("opencc/clib/bin/*", "opencc/clib/include/*", "opencc/clib/lib*/*", "opencc/clib/share/*"),
)
"""What the packages carry along and nothing reads."""

_UNREAD: Final = (
    # Nothing goes over the network.
    *("python3.*/lib-dynload/_ssl.*", "libssl.so.3"),
    # Text is read as UTF or GB 18030.
    *(f"python3.*/lib-dynload/_codecs_{name}.*" for name in ("hk", "iso2022", "jp", "kr", "tw")),
)
"""What would be in a part and is left out all the same."""


class SneakedInError(Exception):
    """The bundle would have files that nobody allowed."""


class MissingError(Exception):
    """The bundle lacks what it needs on a new machine."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file on its way into the bundle."""

    path: str
    """Within the program's folder, with slashes."""
    source: str
    """Where it lies on this machine; empty for what is only linked."""


def part_of(path: str) -> str | None:
    """Return the part that a file belongs to; None for one that is not allowed."""
    for part, patterns in _PARTS.items():
        if any(fnmatchcase(path, pattern) for pattern in patterns):
            return part
    return qt.part_of(path) if qt.is_of_qt(path) else None


def is_left_out(entry: Entry) -> bool:
    """Tell whether a file is known and not wanted.

    That is what Qt has beyond our list, what the packages carry along, and what the system
    provides: a graphics driver wants the system's own libraries and not older copies.
    """
    if any(fnmatchcase(entry.path, pattern) for pattern in _UNREAD):
        return True
    if part_of(entry.path) is not None:
        return False
    return (
        qt.is_of_qt(entry.path)
        or any(fnmatchcase(entry.path, pattern) for pattern in _CLUTTER)
        or entry.source.startswith(_SYSTEM_PREFIXES)
    )


def chosen(entries: Iterable[Entry]) -> list[Entry]:
    """Return what is shipped of what was collected. Raises ``SneakedInError`` with the names."""
    wanted = [entry for entry in entries if not is_left_out(entry)]
    check(entry.path for entry in wanted)
    return wanted


def check(paths: Iterable[str]) -> None:
    """Raise ``SneakedInError`` where a file is in no part."""
    strangers = sorted(path for path in paths if part_of(path) is None)
    if strangers:
        raise SneakedInError(
            "These files are in no part of tools/bundle/parts.py; leave out what brings them, or"
            " allow them there:\n  " + "\n  ".join(strangers)
        )
