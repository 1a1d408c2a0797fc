"""What must not grow with the number of visitors: memory, handles, objects, windows."""

import ctypes
import gc
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication

_FEW = 9
"""Times that are too few to judge by."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a process holds after a number of touches."""

    touches: int
    memory: float
    """MB resident."""
    allocated: float
    """MB of it that the C library has handed out; 0 where it does not tell. What is resident and
    not handed out is air between allocations, which comes and goes."""
    handles: int
    """Open files; 0 where the system does not tell."""
    windows: int
    objects: int | None
    """Of Qt below the scene's window, counted at the home screen; None where they were not."""


def read(touches: int, window: QObject, *, objects: bool = True) -> Reading:
    """Collect what is dead, then count what lives.

    Counting objects shows each to Python, and the binding keeps what it made for those that have
    been taken down since: 90 of them, some 30 KB, with every count.
    """
    gc.collect()
    QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    handles = Path("/proc/self/fd")
    return Reading(
        touches,
        _resident(),
        _allocated(),
        len(list(handles.iterdir())) if handles.exists() else 0,
        len(QGuiApplication.topLevelWindows()),
        len(window.findChildren(QObject)) if objects else None,
    )


def _resident() -> float:
    statm = Path("/proc/self/statm")
    if not statm.exists():
        return 0.0
    return int(statm.read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


class _Mallinfo(ctypes.Structure):
    """``struct mallinfo2`` of the GNU C library."""

    _fields_ = [
        (name, ctypes.c_size_t)
        for name in (
            *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
            *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
        )
    ]


def _allocated() -> float:
    ask = getattr(ctypes.CDLL(None), "mallinfo2", None) if sys.platform == "linux" else None
    if ask is None:
        return 0.0
    ask.restype = _Mallinfo
    told = ask()
    return (told.uordblks + told.hblkhd) / 1e6


def slope(readings: Sequence[Reading]) -> float:
    """Return the MB that memory grows by in 10,000 touches, by least squares."""
    count = len(readings)
    if count < 2:  # noqa: PLR2004 - a line has two points
        return 0.0
    middle = sum(one.touches for one in readings) / count
    mean = sum(one.memory for one in readings) / count
    above = sum((one.touches - middle) * (one.memory - mean) for one in readings)
    below = sum((one.touches - middle) ** 2 for one in readings)
    return above / below * 10_000


def grown(readings: Sequence[Reading]) -> list[str]:
    """Tell what more there is of in the last third than ever in the first two, but for once.

    Once something may be on its way when it is counted.
    """
    found = []
    for name in ("handles", "windows", "objects"):
        counts = [count for one in readings if (count := getattr(one, name)) is not None]
        at = max(1, len(counts) * 2 // 3)
        early, late = sorted(counts[:at]), counts[at:]
        if late and min(late) > (before := early[-2:][0]):
            found.append(f"{name}: at most {before}, then at least {min(late)}")
    return found


def slower(times: Sequence[float]) -> list[str]:
    """Tell whether the last third took longer than the first two: twice as long in the median.

    ``times`` are of equal numbers of touches, in ms of this process's own time, which other work
    on the machine does not lengthen.
    """
    at = max(1, len(times) * 2 // 3)
    early, late = sorted(times[:at]), sorted(times[at:])
    if len(times) < _FEW:
        return []
    before, after = early[len(early) // 2], late[len(late) // 2]
    return [f"slower: {before:.1f} ms a touch, then {after:.1f} ms"] * (after > 2 * before)
