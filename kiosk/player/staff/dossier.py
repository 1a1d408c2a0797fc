"""What the state folder tells staff: what is live, what is wrong, what there is to go back to."""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from kiosk.pack.store import PackStore

SHOWN: Final = 200
"""Problems that the panel lists; the report on a stick has them all."""

REPORT_CODE: Final = "report.png"
"""File of the state folder: the problems as a code at one px a module."""

ROOM: Final = 2_000_000
"""Bytes below which a disk is called full: less than the smallest pack takes to be made."""

_EXCERPT: Final = 160
_SEVERITIES: Final = ("error", "warning", "hint")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is wrong with the content."""

    severity: str
    file: str
    line: int
    excerpt: str
    message: dict[str, str]
    """By language, ``zh`` and ``en``."""
    remedy: dict[str, str]
    """As ``message``."""


@dataclass(frozen=True, slots=True)
class Version:
    """A pack that is kept."""

    pack: str
    since: str
    """When it was made, on the wall clock."""
    live: bool
    """Whether it is on the screen."""
    brought: bool
    """Whether it came as a file."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """All of it; what nothing is said of is empty."""

    safe: bool = False
    """Whether the safe screen is shown: there is no content that could be."""
    pinned: bool = False
    """Whether a version stays on the screen, whatever is saved."""
    restarts: int = 0
    content_gone: bool = False
    content_folder: str = ""
    compiled: str = ""
    """``built`` when what was saved is shown; ``kept`` when errors keep it away; ``failed``."""
    compile_error: str = ""
    disk: str = ""
    """``full`` or ``locked`` where changed content cannot be kept; else empty."""
    problems: tuple[Problem, ...] = ()
    """The severe ones first."""
    counts: dict[str, int] = field(default_factory=dict)
    """How many problems of each severity, the ones not listed included."""
    code: str = ""
    """When the problems were drawn as a code, as a word; empty where they were not."""
    versions: tuple[Version, ...] = ()
    """The newest first."""


def read_dossier(state: Path) -> Dossier:
    """Read what there is; a file that is missing or damaged is as one that says nothing."""
    report = _read(state / "report.json")
    status = _read(state / "status.json")
    rows = [row for row in report.get("problems", ()) if isinstance(row, dict)]
    severities = [str(row.get("severity")) for row in rows]
    rows.sort(key=_rank)
    restarts = status.get("restarts")
    return Dossier(
        safe=status.get("screen") == "brand",
        pinned=bool(status.get("pinned")),
        restarts=restarts if isinstance(restarts, int) else 0,
        content_gone=status.get("content") == "gone",
        content_folder=str(report.get("content") or status.get("content_folder") or ""),
        compiled=str(status.get("compiled") or ""),
        compile_error=str(status.get("compile_error") or ""),
        disk=_disk(state),
        problems=tuple(_problem(row) for row in rows[:SHOWN]),
        counts={severity: severities.count(severity) for severity in _SEVERITIES},
        code=_moment(state / REPORT_CODE),
        versions=tuple(_versions(state, str(status.get("pack") or ""))),
    )


def _disk(state: Path) -> str:
    """Tell what keeps new packs out; asked of the system, because a full disk keeps no notes."""
    if not os.access(state, os.W_OK):
        return "locked"
    return "full" if shutil.disk_usage(state).free < ROOM else ""


def _rank(row: dict[str, Any]) -> int:
    found = row.get("severity")
    return _SEVERITIES.index(found) if found in _SEVERITIES else len(_SEVERITIES)


def _problem(row: dict[str, Any]) -> Problem:
    line = row.get("line")
    return Problem(
        severity=str(row.get("severity", "")),
        file=str(row.get("file", "")),
        line=line if isinstance(line, int) else 0,
        excerpt=str(row.get("excerpt") or "").strip()[:_EXCERPT],
        message=_by_language(row.get("message")),
        remedy=_by_language(row.get("remedy")),
    )


def _by_language(found: object) -> dict[str, str]:
    texts = found if isinstance(found, dict) else {}
    return {lang: str(texts.get(lang, "")) for lang in ("zh", "en")}


def _versions(state: Path, shown: str) -> Iterator[Version]:
    store = PackStore(state)
    live = shown or store.current()
    for pack in store.packs():
        with suppress(FileNotFoundError):  # collected by the compiler in between
            since = store.stored(pack).astimezone().strftime("%Y-%m-%d %H:%M")
            brought = store.origin(pack) is not None
            yield Version(pack, since, live=pack == live, brought=brought)


def _moment(file: Path) -> str:
    try:
        return str(file.stat().st_mtime_ns)
    except OSError:
        return ""


def _read(file: Path) -> dict[str, Any]:
    try:
        found = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
