"""Gathers the facts about this machine."""

import datetime as dt
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from kiosk.doctor.facts import Clock, Facts, Look, Place, Screen, Session, System

_PATIENCE: Final = 30.0
_BUILT: Final = 2026

_STARTERS: Final[Mapping[System, tuple[str, ...]]] = {
    "linux": (
        "/etc/systemd/system/multi-user.target.wants/kiosk-*.service",
        "/etc/systemd/system/graphical.target.wants/kiosk-*.service",
        "~/.config/systemd/user/*.wants/kiosk-*.service",
        "~/.config/autostart/kiosk.desktop",
        "/etc/xdg/autostart/kiosk.desktop",
    ),
    "windows": (
        "~/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Startup/kiosk*",
        "C:/Windows/System32/Tasks/kiosk*",
    ),
    "macos": ("~/Library/LaunchAgents/*kiosk*.plist", "/Library/LaunchAgents/*kiosk*.plist"),
}
_EMPTIED: Final = ("/tmp", "/run", "/dev/shm")  # noqa: S108 - told, not used


def gather(state: Path, look: Sequence[str], writable: bool) -> Facts:  # noqa: FBT001 - a fact
    """Return the facts; ``look`` is the command that tells as JSON what a player would find."""
    system = _system()
    return Facts(
        system=system,
        session=_session(system, os.environ),
        compositor=os.environ.get("XDG_CURRENT_DESKTOP", "").lower() or _parent_name(),
        look=_looked(look),
        place=_place(state, writable=writable),
        clock=Clock(dt.datetime.now(tz=dt.UTC).year, _BUILT, _synchronised(system)),
        autostart=_autostart(system),
        watchdog="WATCHDOG_USEC" in os.environ,
    )


def _system() -> System:
    return {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")  # type: ignore[return-value]


def _session(system: System, environment: Mapping[str, str]) -> Session:
    if system != "linux":
        return "own"
    if environment.get("WAYLAND_DISPLAY"):
        return "wayland"
    return "x11" if environment.get("DISPLAY") else "none"


def _parent_name() -> str:
    """Return the name of the program that started this one; cage starts it directly."""
    try:
        return Path(f"/proc/{os.getppid()}/comm").read_text("utf-8").strip()
    except OSError:
        return ""


def _looked(command: Sequence[str]) -> Look:
    try:
        done = subprocess.run(command, capture_output=True, timeout=_PATIENCE, check=False)
        found: dict[str, Any] = json.loads(done.stdout)
    except (OSError, subprocess.TimeoutExpired, ValueError):
        return Look(error="The player cannot be started here.")
    return Look(
        screens=tuple(Screen(**screen) for screen in found["screens"]),
        touch=tuple(found["touch"]),
        renderer=found["renderer"],
        fonts=tuple(found["fonts"]),
        codecs=tuple(found["codecs"]),
    )


def _place(state: Path, *, writable: bool) -> Place:
    there = next(folder for folder in (state, *state.parents) if folder.exists())
    lasting = not str(state).startswith((*_EMPTIED, tempfile.gettempdir()))
    return Place(str(state), writable, shutil.disk_usage(there).free, lasting)


def _synchronised(system: System) -> bool | None:
    if system != "linux" or shutil.which("timedatectl") is None:
        return None
    done = subprocess.run(
        ["timedatectl", "show", "-p", "NTPSynchronized", "--value"],  # noqa: S607 - the system's
        capture_output=True,
        text=True,
        timeout=_PATIENCE,
        check=False,
    )
    return {"yes": True, "no": False}.get(done.stdout.strip())


def _autostart(system: System) -> tuple[str, ...]:
    found = []
    for pattern in _STARTERS[system]:
        path = Path(pattern).expanduser()
        root = Path(path.anchor)
        found += [str(file) for file in root.glob(str(path.relative_to(root)))]
    return tuple(sorted(found))
