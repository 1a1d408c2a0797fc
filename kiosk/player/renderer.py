"""Which renderer Qt Quick uses: hardware where there is one, software where there is not."""

import os
import sys
from pathlib import Path
from typing import Literal, TypeAlias

Renderer: TypeAlias = Literal["hardware", "software"]

CHOICE_VARIABLE = "KIOSK_RENDERER"
"""``hardware`` or ``software`` overrules the choice, e.g. for a broken driver."""


def choose_renderer(platform: str = "") -> Renderer:
    """Choose for this machine.

    On Linux a render node says that there is a GPU; without one Qt would fall back to
    llvmpipe, which is slower than Qt's own software renderer and takes twice the memory.
    """
    wanted = os.environ.get(CHOICE_VARIABLE, "")
    if wanted in {"hardware", "software"}:
        return "hardware" if wanted == "hardware" else "software"
    if platform in {"offscreen", "minimal"}:
        return "software"
    if sys.platform.startswith("linux"):
        return "hardware" if any(Path("/dev/dri").glob("renderD*")) else "software"
    return "hardware"


def apply_renderer(renderer: Renderer) -> None:
    """Set it; to be called before the first window.

    The variable, not ``QQuickWindow.setGraphicsApi``: importing QtQuick into Python would
    load QtOpenGL as well.
    """
    if renderer == "software":
        os.environ["QT_QUICK_BACKEND"] = "software"
