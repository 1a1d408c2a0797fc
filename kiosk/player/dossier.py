"""What the state folder tells staff: what is live, what is wrong, what there is to go back to."""

import json
import os
import platform
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import qVersion

from kiosk import __version__
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
class Dossier:
    """All of it as plain values for QML."""

    status: dict[str, Any]
    """Of the keeper: ``screen``, ``pack``, ``restarts``, ``last_end`` and the like."""
    problems: list[dict[str, Any]]
    """``severity``, ``file``, ``line``, ``excerpt``, ``message`` and ``remedy`` by language; the
    severe ones first."""
    counts: dict[str, int]
    """How many problems of each severity, the ones not listed included."""
    code: str
    """When the problems were drawn as a code, as a word; empty where they were not."""
    packs: list[dict[str, Any]]
    """``id``, ``since`` on the wall clock, ``live``, and whether it was ``brought`` as a file."""
    about: dict[str, str]
    disk: str = ""
    """``full`` or ``locked`` where changed content cannot be kept; else empty."""


def read_dossier(state: Path) -> Dossier:
    """Read what there is; a file that is missing or damaged is as one that says nothing."""
    report = _read(state / "report.json")
    status = _read(state / "status.json")
    rows = [row for row in report.get("problems", ()) if isinstance(row, dict)]
    severities = [str(row.get("severity")) for row in rows]
    rows.sort(key=_rank)
    return Dossier(
        status=status,
        problems=[_problem(row) for row in rows[:SHOWN]],
        counts={severity: severities.count(severity) for severity in _SEVERITIES},
        code=_moment(state / REPORT_CODE),
        packs=_packs(state, str(status.get("pack", ""))),
        about={
            "version": __version__,
            "qt": qVersion(),
            "python": platform.python_version(),
            "state": str(state),
            "content": str(report.get("content", "") or status.get("content_folder", "")),
        },
        disk=_disk(state),
    )


def _disk(state: Path) -> str:
    """Tell what keeps new packs out; asked of the system, because a full disk keeps no notes."""
    if not os.access(state, os.W_OK):
        return "locked"
    return "full" if shutil.disk_usage(state).free < ROOM else ""


def _rank(row: dict[str, Any]) -> int:
    found = row.get("severity")
    return _SEVERITIES.index(found) if found in _SEVERITIES else len(_SEVERITIES)


def _problem(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "severity": str(row.get("severity", "")),
        "file": str(row.get("file", "")),
        "line": row.get("line", 0),
        "excerpt": str(row.get("excerpt") or "").strip()[:_EXCERPT],
        "message": _by_language(row.get("message")),
        "remedy": _by_language(row.get("remedy")),
    }


def _by_language(found: object) -> dict[str, str]:
    texts = found if isinstance(found, dict) else {}
    return {lang: str(texts.get(lang, "")) for lang in ("zh", "en")}


def _packs(state: Path, shown: str) -> list[dict[str, Any]]:
    store = PackStore(state)
    live = shown or store.current()
    found = []
    for pack in store.packs():
        with suppress(FileNotFoundError):  # collected by the compiler in between
            stored = store.stored(pack).astimezone().strftime("%Y-%m-%d %H:%M")
            brought = store.origin(pack) is not None
            found.append({"id": pack, "since": stored, "live": pack == live, "brought": brought})
    return found


def offers(listed: str, lang: str) -> list[dict[str, Any]]:
    """Return what ``kiosk pack find --json`` listed, as the panel shows it."""
    try:
        found = json.loads(listed)
    except ValueError:
        return []
    return [_offer(row, lang) for row in found if isinstance(row, dict)]


def _offer(row: dict[str, Any], lang: str) -> dict[str, Any]:
    manifest = row.get("manifest") or {}
    titles = manifest.get("title") or {}
    told = (row.get("told") or {}).get(lang) or {}
    reason = " ".join(filter(None, (told.get("message"), told.get("remedy"))))
    return {
        "file": str(row.get("file", "")),
        "title": str(titles.get(lang) or next(iter(titles.values()), "")),
        "version": str(manifest.get("version", "")),
        "reason": reason if row.get("reason") else "",
    }


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
