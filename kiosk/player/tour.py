"""Renders every page of a pack, in every view, without a display."""

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Q_ARG, QMetaObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.pack.reader import PackReader
from kiosk.pack.store import PackStore
from kiosk.player.app import make_application
from kiosk.player.frames import trace_visit
from kiosk.player.scene import Scene
from kiosk.trace import Trace

PATIENCE = 10.0
"""Seconds that a page may take until all its pictures are there."""


class TourError(Exception):
    """A page did not come to rest, or its picture could not be written."""


def file_name(page_id: str, view: int = 0) -> str:
    """Return the file of a page: ``news__promotion.png``, its further views ``…~2.png``."""
    stem = page_id.replace("/", "__") or "home"
    return f"{stem}~{view + 1}.png" if view else f"{stem}.png"


def settle(window: QQuickWindow, patience: float = PATIENCE) -> None:
    """Let the scene come to rest: no picture loading, no part of the page missing."""
    deadline = time.monotonic() + patience
    quiet = 0
    while quiet < 3:  # noqa: PLR2004 - a loader that is done may start another
        QGuiApplication.processEvents()
        loading = any(_busy(item) for item in visible(window.contentItem()))
        # Cards at the sides of a list are made bit by bit.
        loading = loading or window.incubationController().incubatingObjectCount() > 0
        quiet = 0 if loading else quiet + 1
        if time.monotonic() > deadline:
            raise TourError(f"The page is still loading after {patience:g} s.")
        time.sleep(0.002)


def visible(item: QQuickItem) -> Iterator[QQuickItem]:
    """Yield an item and everything visible in it."""
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from visible(child)


def _busy(item: QQuickItem) -> bool:
    return bool(item.property("loading"))


def tour(
    store_root: Path,
    out: Path,
    sizes: list[tuple[int, int]],
    langs: list[str] | None = None,
    trace: Trace | None = None,
) -> int:
    """Write ``LANG/WxH/PAGE-ID.png`` under ``out``; return the number of Qt's warnings.

    ``sizes`` in px; ``langs`` None for all languages of the exhibition.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _app, messages = make_application()
    pack = PackStore(store_root).open_current()
    scene = Scene(pack, still=True)
    trace_visit(scene, trace or Trace(None))
    for lang in langs or [language.code for language in pack.exhibit.languages]:
        scene.booth.switchLanguage(lang)
        for size in sizes:
            folder = out / lang / f"{size[0]}x{size[1]}"
            folder.mkdir(parents=True, exist_ok=True)
            _render_all(scene, pack, size, lang, folder)
    scene.close()
    pack.close()
    return messages.warnings


def _render_all(
    scene: Scene, pack: PackReader, size: tuple[int, int], lang: str, folder: Path
) -> None:
    window = scene.window
    assert isinstance(window, QQuickWindow)  # noqa: S101 - Main.qml is one
    window.resize(*size)
    window.show()
    for page_id in pack.ids(lang):
        scene.booth.home()
        scene.booth.open(page_id)
        for view, _ in enumerate(views(scene)):
            settle(window)
            file = folder / file_name(page_id, view)
            if not window.grabWindow().save(str(file)):
                raise TourError(f"{file}: the picture cannot be written; is the disk full?")
    sys.stdout.write(f"{lang} {size[0]}x{size[1]}\n")


def views(scene: Scene) -> Iterator[int]:
    """Show the views of the open page one after another: the page itself, then what it opens."""
    stack = scene.stack
    count = int(stack.property("viewCount"))
    for view in range(max(1, count)):
        if count > 1:
            QMetaObject.invokeMethod(stack, "showView", Q_ARG("int", view))
        yield view
