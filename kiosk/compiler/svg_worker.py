"""Draws one SVG: from standard input, as PNG to standard output.

Run as a script in a process of its own, so it imports nothing of the project.
"""

import math
import re
import sys
import time

LONG_SIDE = 1600
"""Px that a drawing's long side is given."""

_ROOT = re.compile(r"<(?:\w+:)?svg\b[^>]*>", re.DOTALL)
_VIEW_BOX = re.compile(
    r"""viewBox\s*=\s*["']\s*[-+\d.e]+[\s,]+[-+\d.e]+[\s,]+([\d.e]+)[\s,]+([\d.e]+)"""
)
_LENGTH = r"""(?<![\w-]){}\s*=\s*["']\s*([\d.]+)(?!\s*%|[\d.])"""


def scale(text: str) -> tuple[int | None, int | None]:
    """Return the width or else the height in px that makes the long side ``LONG_SIDE``."""
    found = _ROOT.search(text)
    root = found[0] if found else ""
    box = _VIEW_BOX.search(root)
    width, height = (re.search(_LENGTH.format(name), root) for name in ("width", "height"))
    if box:
        ratio = float(box[1]) / max(float(box[2]), 1e-6)
    elif width and height:
        ratio = float(width[1]) / max(float(height[1]), 1e-6)
    else:
        ratio = 1.0
    return (LONG_SIDE, None) if ratio >= 1 else (None, LONG_SIDE)


def _end_with_parent() -> None:
    """On Linux, die with the compiler: a drawing may keep the renderer busy for hours."""
    if sys.platform.startswith("linux"):
        import ctypes  # noqa: PLC0415 - the same
        import signal  # noqa: PLC0415

        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG


def _end_after(seconds: float) -> None:
    """Have the system end this process when it has worked for so long from now on."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - Windows has none

        whole = math.ceil(time.process_time() + seconds)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (whole, whole))


def work(fonts: str, seconds: float) -> None:
    """Draw with the booth's own fonts, which lie in the folder ``fonts``; at most ``seconds``."""
    import resvg_py  # noqa: PLC0415 - this module is imported where it is not needed

    _end_with_parent()
    _end_after(seconds)
    text = sys.stdin.buffer.read().decode("utf-8", "replace")
    width, height = scale(text)
    png = resvg_py.svg_to_bytes(
        svg_string=text,
        skip_system_fonts=True,
        font_files=[f"{fonts}/BoothSans-Regular.otf", f"{fonts}/BoothSans-Bold.otf"],
        font_family="Booth Sans SC",
        # A font that is not there would leave its words out altogether.
        style_sheet='* { font-family: "Booth Sans SC" !important }',
        width=width,
        height=height,
    )
    sys.stdout.buffer.write(bytes(png))


def main() -> int:
    """Draw; the last arguments are a deadline in s and the fonts' folder. Return the exit code."""
    work(sys.argv[-1], float(sys.argv[-2]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
