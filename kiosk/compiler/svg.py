"""Draws SVG pictures in a process of their own, which is killed at its deadline.

A drawing of two kilobytes can keep a renderer busy for hours (nested ``use``), and a thread
cannot be stopped. Nothing outside the drawing is read; words are set in the booth's own font.

The deadline is processor time where the system counts it, so that a good drawing is not left out
because the machine is busy with something else.
"""

import re
import signal
import subprocess
import sys
from pathlib import Path

from kiosk.paths import ASSETS

DEADLINE = 6.0
"""Seconds of work for one drawing, beyond the start of the process."""

_START = 3.0
"""Seconds that the process itself may take to start, where only the clock tells its work."""

_PATIENCE = 45.0
"""Seconds by the clock, however little of the machine the drawing gets; the keeper waits longer."""

_COUNTED = sys.platform != "win32"
"""Whether the system ends a process by its processor time."""

_OUT_OF_TIME = {-signal.SIGXCPU, -signal.SIGKILL} if sys.platform != "win32" else set[int]()
"""Exit codes of a worker whose time was over; Linux kills, others signal first."""

_ANCHOR = re.compile(rb"<(?:\w+:)?a\s[^<>]*>")
_ENTITY = re.compile(rb"<!ENTITY[^>]*(?:&#|<)", re.IGNORECASE)
_OUTSIDE = re.compile(rb"""href\s*=\s*["']\s*(?!#|data:)[^"'\s]""", re.IGNORECASE)


class SvgError(Exception):
    """The file is no drawing that can be drawn."""


class SvgSlowError(SvgError):
    """The drawing was not done by its deadline."""


def is_svg(data: bytes) -> bool:
    """Tell whether a file looks like SVG."""
    return b"<svg" in data[:65536] or b":svg" in data[:65536]


def draw(data: bytes) -> bytes:
    """Return a drawing as PNG. Raises ``SvgError``, ``SvgSlowError``."""
    if _OUTSIDE.search(_ANCHOR.sub(b"", data)) or _ENTITY.search(data):
        raise SvgError("It refers to files outside itself.")
    patience = _PATIENCE if _COUNTED else DEADLINE + _START
    try:
        done = subprocess.run(
            _worker(), input=data, capture_output=True, timeout=patience, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise SvgSlowError from error
    if done.returncode in _OUT_OF_TIME:
        raise SvgSlowError
    if done.returncode != 0:
        raise SvgError(done.stderr.decode("utf-8", "replace").strip()[-200:])
    return done.stdout


def _worker() -> list[str]:
    told = [str(DEADLINE), str(ASSETS / "fonts")]
    if getattr(sys, "frozen", False):
        return [sys.executable, "draw-svg", *told]
    return [sys.executable, "-I", str(Path(__file__).with_name("svg_worker.py")), *told]
