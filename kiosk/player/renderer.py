"""Which renderer Qt Quick uses: hardware where there is one, software where there is not."""

import os
import sys
from pathlib import Path
from typing import Literal, TypeAlias

Renderer: TypeAlias = Literal["hardware", "software"]

CHOICE_VARIABLE = "KIOSK_RENDERER"
"""``hardware`` or ``software`` overrules the choice, e.g. for a broken driver."""


PACE = "QT_QPA_UPDATE_IDLE_TIME"
"""ms that Qt gathers changes before it draws them. Of its own five, four are only waiting: what a
touch changes comes at once, and animations have their own clock. One is left, so that events
that come together make one frame."""

GLYPHS = "QT_MAX_CACHED_GLYPH_SIZE"
"""px up to which the software renderer keeps a glyph as it was drawn. Of its own 64, all titles
are outlines that are filled anew in every frame in which they move or fade; 256 keeps those of
1080p, and of 4K all but the largest figures."""


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
    """Set it, and how soon it draws; to be called before the first window.

    The variable, not ``QQuickWindow.setGraphicsApi``: importing QtQuick into Python would
    load QtOpenGL as well.
    """
    os.environ[PACE] = "1"
    if renderer == "software":
        os.environ |= {"QT_QUICK_BACKEND": "software", GLYPHS: "256"}
