"""Draws SVG pictures in a process of their own, which is killed at its deadline.

A drawing of two kilobytes can keep a renderer busy for hours (nested ``use``), and a thread
cannot be stopped. Nothing outside the drawing is read; words are set in the booth's own font.
"""

import re
import subprocess
import sys

from kiosk.paths import ASSETS

DEADLINE = 2.0
"""Seconds for one drawing, beyond the start of the process."""

_START = 3.0
"""Seconds that the process itself may take to start on a busy machine."""

LONG_SIDE = 1920
"""Px that a drawing's long side is given."""

_OUTSIDE = re.compile(rb"""href\s*=\s*["']\s*(?!#|data:)[^"'\s]""", re.IGNORECASE)
_SIZE = re.compile(r"<(?:\w+:)?svg\b[^>]*>", re.DOTALL)
_VIEW_BOX = re.compile(
    r"""viewBox\s*=\s*["']\s*[-\d.e]+[\s,]+[-\d.e]+[\s,]+([\d.e]+)[\s,]+([\d.e]+)"""
)
_NUMBER = r"""\b{}\s*=\s*["']\s*([\d.]+)"""


class SvgError(Exception):
    """The file is no drawing that can be drawn."""


class SvgSlowError(SvgError):
    """The drawing was not done by its deadline."""


def is_svg(data: bytes) -> bool:
    """Tell whether a file looks like SVG."""
    return b"<svg" in data[:4096] or b":svg" in data[:4096]


def draw(data: bytes) -> bytes:
    """Return a drawing as PNG. Raises ``SvgError``, ``SvgSlowError``."""
    if _OUTSIDE.search(data):
        raise SvgError("It refers to files outside itself.")
    try:
        done = subprocess.run(
            _worker(), input=data, capture_output=True, timeout=DEADLINE + _START, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise SvgSlowError from error
    if done.returncode != 0:
        raise SvgError(done.stderr.decode("utf-8", "replace").strip()[-200:])
    return done.stdout


def _worker() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "draw-svg"]
    return [sys.executable, "-I", __file__, str(ASSETS / "fonts")]


def _scale(text: str) -> tuple[int | None, int | None]:
    """Return the width or else the height in px that makes the long side ``LONG_SIDE``."""
    root = _SIZE.search(text)
    head = root[0] if root else ""
    box = _VIEW_BOX.search(head)
    width, height = (re.search(_NUMBER.format(name), head) for name in ("width", "height"))
    if box:
        ratio = float(box[1]) / max(float(box[2]), 1e-6)
    elif width and height:
        ratio = float(width[1]) / max(float(height[1]), 1e-6)
    else:
        ratio = 1.0
    return (LONG_SIDE, None) if ratio >= 1 else (None, LONG_SIDE)


def work(fonts: str) -> None:
    """Read SVG from standard input and write PNG to standard output."""
    import resvg_py  # noqa: PLC0415 - only the worker needs it

    text = sys.stdin.buffer.read().decode("utf-8", "replace")
    width, height = _scale(text)
    png = resvg_py.svg_to_bytes(
        svg_string=text,
        skip_system_fonts=True,
        font_files=[f"{fonts}/BoothSans-Regular.otf", f"{fonts}/BoothSans-Bold.otf"],
        font_family="Booth Sans SC",
        sans_serif_family="Booth Sans SC",
        width=width,
        height=height,
    )
    sys.stdout.buffer.write(bytes(png))


if __name__ == "__main__":
    work(sys.argv[1])
