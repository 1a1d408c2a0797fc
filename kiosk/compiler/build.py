"""Content folder in, pack out.

Runs in a process of its own. Parsing is bounded by the limits of the text side and drawings by
their own deadline, so that a build as a whole ends; who starts it may still kill it at any
moment, because nothing is in place before the store's pointer moves.
"""

import datetime as dt
import gc
import shutil
import tempfile
from pathlib import Path

from kiosk.compiler.cache import Cache
from kiosk.compiler.exhibition import Exhibition
from kiosk.compiler.media import MediaFolder
from kiosk.compiler.page import Starting
from kiosk.compiler.problems import Problem
from kiosk.compiler.scan import ContentUnreadableError
from kiosk.compiler.shelf import Progress
from kiosk.compiler.workspace import BuildResult, Workspace
from kiosk.pack.store import PackStore

RARELY = (50_000, 20, 20)
"""When Python looks for cycles: a build makes a million objects, and nearly all of them stay."""

__all__ = ["BuildResult", "ContentUnreadableError", "build", "check"]


def build(
    content: Path,
    store: PackStore,
    *,
    today: dt.date,
    cache: Path | None = None,
    progress: Progress | None = None,
    starting: Starting | None = None,
) -> BuildResult:
    """Compile ``content`` into ``store`` once; see ``Workspace.build``.

    ``cache`` is a file kept between builds. Raises what ``Workspace.build`` raises.
    """
    workspace = Workspace(content, store.root, cache)
    often = gc.get_threshold()
    gc.set_threshold(*RARELY)
    try:
        return workspace.build(today, progress=progress, starting=starting)
    finally:
        workspace.tidy()
        gc.set_threshold(*often)


def check(content: Path, today: dt.date) -> tuple[Problem, ...]:
    """Return what is wrong with a content folder. Raises ``ContentUnreadableError``."""
    media = Path(tempfile.mkdtemp(prefix="kiosk-check-"))
    try:
        with Cache(None) as known:
            return Exhibition(content, MediaFolder(media)).compile(today, known)
    finally:
        shutil.rmtree(media, ignore_errors=True)
