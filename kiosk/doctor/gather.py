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
_WANTED: Final[Mapping[str, Mapping[str, str]]] = {
    "kiosk-cage": {"cage": "cage", "Xwayland": "xwayland"},
    "kiosk-x11": {"xinit": "xinit", "Xorg": "xserver-xorg"},
}
"""What a service starts besides the program, and the package of Debian that has it."""

_TELLING: Final = ("cannot open shared object file", "could not connect to display", "wl_display")
"""What the line has that says why no window can be shown."""

_EMPTIED: Final = ("/tmp", "/run", "/dev/shm")  # noqa: S108 - told, not used


def gather(
    state: Path,
    look: Sequence[str],
    *,
    writable: bool,
    built: dt.date,
    environment: Mapping[str, str] = os.environ,
) -> Facts:
    """Return the facts; ``look`` is the command that tells as JSON what a player would find.

    ``environment`` is what a player would be given, ``built`` the day that the program is of.
    """
    system = _system()
    autostart = _autostart(system)
    return Facts(
        system=system,
        session=_session(system, os.environ),
        compositor=os.environ.get("XDG_CURRENT_DESKTOP", "").lower() or _parent_name(),
        look=_looked(look, environment),
        place=_place(state, writable=writable),
        clock=Clock(dt.datetime.now(tz=dt.UTC).date(), built, _synchronised(system)),
        autostart=autostart,
        missing=_missing(autostart),
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


def _looked(command: Sequence[str], environment: Mapping[str, str]) -> Look:
    try:
        done = subprocess.run(
            command, capture_output=True, timeout=_PATIENCE, check=False, env=dict(environment)
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return Look(error=str(error))
    try:
        found: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        return Look(error=_telling(done.stderr.decode("utf-8", "replace")) or str(done.returncode))
    return Look(
        screens=tuple(Screen(**screen) for screen in found["screens"]),
        touch=tuple(found["touch"]),
        renderer=found["renderer"],
        fonts=tuple(found["fonts"]),
        codecs=tuple(found["codecs"]),
    )


def _telling(written: str) -> str:
    """Return the line that tells most of why a player did not start."""
    lines = [line.strip() for line in written.splitlines() if line.strip()]
    telling = [line for line in lines if any(words in line for words in _TELLING)]
    return (telling or lines[-1:] or [""])[0]


def _missing(autostart: Sequence[str]) -> tuple[str, ...]:
    services = {Path(file).stem for file in autostart} & _WANTED.keys()
    wanted = [pair for service in sorted(services) for pair in _WANTED[service].items()]
    return tuple(package for name, package in wanted if shutil.which(name) is None)


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
