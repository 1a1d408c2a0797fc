"""Where a new page goes: the next free number, a folder name out of the title."""

import re
import unicodedata
from pathlib import Path

from kiosk.compiler.scan import split_number
from kiosk.compiler.settings import FILE, read_settings

_STEP = 10
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f\u200b-\u200f\u2028\u2029\ufdd0-\ufdef]')
_RESERVED = re.compile(r"^(?:con|prn|aux|nul|com\d|lpt\d|index|readme|attract)$", re.IGNORECASE)
_LONGEST = 40
_BYTES = 120
"""Of a folder name; file systems take 255, and paths on Windows 260 characters in all."""


def root_of(folder: Path) -> Path:
    """Return the content folder that ``folder`` lies in: the one with the settings, else itself."""
    return next((up for up in (folder, *folder.parents) if (up / FILE).is_file()), folder)


def languages_of(folder: Path) -> tuple[str, ...]:
    """Return the language codes of the exhibition around a folder, the default first."""
    return read_settings(root_of(folder))[0].codes


def page_file(lang: str, languages: tuple[str, ...]) -> str:
    """Return the name of a folder's page in one language."""
    return "index.md" if lang == languages[0] else f"index.{lang}.md"


def next_number(folder: Path) -> int:
    """Return the number after the highest that a page in ``folder`` has: tens leave gaps."""
    numbers = [split_number(entry.name)[0] for entry in folder.iterdir()]
    highest = max((number for number in numbers if number != float("inf")), default=0)
    return int(highest) // _STEP * _STEP + _STEP


def folder_name(title: str) -> str:
    """Return a title as the name of a folder, on every system."""
    name = unicodedata.normalize("NFC", _FORBIDDEN.sub("", title))
    name = re.sub(r"\s+", "-", name.strip(" .~")).strip("-.")[:_LONGEST]
    while len(name.encode("utf-8", "ignore")) > _BYTES:
        name = name[:-1]
    name = name.strip(" .-") or "page"
    return f"{name}-1" if _RESERVED.match(name) else name


def new_folder(parent: Path, title: str) -> Path:
    """Make a folder for a new page behind those that are there. Raises ``OSError``."""
    folder = parent / f"{next_number(parent):02}-{folder_name(title)}"
    folder.mkdir()
    return folder
