"""What is known about a machine, as plain data: gathered by ``gather``, judged by the checks."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal, TypeAlias

System: TypeAlias = Literal["linux", "windows", "macos"]
Session: TypeAlias = Literal["x11", "wayland", "own", "none"]
"""How windows are shown; ``own`` on Windows and macOS."""


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen that the player could fill."""

    name: str
    width: int
    height: int
    """In px."""
    rate: float
    """Refreshes a second."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a player would find; made by a process of its own, which may crash."""

    error: str = ""
    """Why no window can be shown, as the system tells it; empty when one can."""
    screens: tuple[Screen, ...] = ()
    touch: tuple[str, ...] = ()
    """Names of the touch devices."""
    renderer: str = ""
    """``hardware`` or ``software``."""
    fonts: tuple[str, ...] = ()
    """Families of the booth's own fonts that were loaded."""
    codecs: tuple[str, ...] = ()
    """Video codecs that can be played, e.g. ``H264``."""


@dataclass(frozen=True, slots=True)
class Place:
    """The state folder."""

    path: str
    writable: bool
    free: int
    """Bytes that are free on its disk."""
    lasting: bool
    """Whether it is still there after a restart of the machine."""


@dataclass(frozen=True, slots=True)
class Clock:
    """The wall clock."""

    today: dt.date
    built: dt.date
    """When the program was built, at the least."""
    synchronised: bool | None
    """None where the system does not tell."""


@dataclass(frozen=True, slots=True)
class Facts:
    """All of it."""

    system: System
    session: Session
    compositor: str
    """Name of what arranges the windows, in small letters; empty where unknown."""
    look: Look
    place: Place
    clock: Clock
    autostart: tuple[str, ...]
    """Files and services that start the kiosk."""
    missing: tuple[str, ...]
    """Packages of Debian without which those services start nothing."""
    watchdog: bool
    """Whether systemd watches this very process."""
