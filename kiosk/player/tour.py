"""Renders every page of a pack in every view, and what comes between visitors; no display."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Q_ARG, QMetaObject
from PySide6.QtQuick import QQuickWindow

from kiosk.pack.reader import PackReader
from kiosk.pack.store import PackStore
from kiosk.player.app import make_application
from kiosk.player.frames import trace_visit
from kiosk.player.pictures import save, settle
from kiosk.player.scene import Scene
from kiosk.session.idle import LONGEST
from kiosk.trace import Trace

ATTRACT, WARN = "~attract", "~warn"
"""Files of what comes between visitors; no page's id begins with ``~``."""


def file_name(page_id: str, view: int = 0) -> str:
    """Return the file of a page: ``news__promotion.png``, its further views ``…~2.png``."""
    stem = page_id.replace("/", "__") or "home"
    return f"{stem}~{view + 1}.png" if view else f"{stem}.png"


def tour(
    store_root: Path,
    out: Path,
    sizes: list[tuple[int, int]],
    langs: list[str] | None = None,
    trace: Trace | None = None,
    *,
    slides: bool = False,
) -> int:
    """Write ``LANG/WxH/PAGE-ID.png`` under ``out``; return the number of Qt's warnings.

    ``sizes`` in px; ``langs`` None for all languages of the exhibition; with ``slides``
    those of all talks as well. Raises ``PictureError``.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _app, messages = make_application()
    pack = PackStore(store_root).open_current()
    folders = {
        (lang, size): out / lang / f"{size[0]}x{size[1]}"
        for lang in langs or [language.code for language in pack.exhibit.languages]
        for size in sizes
    }
    scene = Scene(pack, still=True)
    trace_visit(scene, trace or Trace(None))
    for (lang, size), folder in folders.items():
        folder.mkdir(parents=True, exist_ok=True)
        scene.booth.switchLanguage(lang)
        _render_all(scene, pack, size, lang, folder)
    scene.close()
    _render_between(pack, folders)
    if slides:
        from kiosk.player.proofs import slide_proofs  # noqa: PLC0415 - few want them

        slide_proofs(pack, folders)
    pack.close()
    return messages.warnings


def _render_all(
    scene: Scene, pack: PackReader, size: tuple[int, int], lang: str, folder: Path
) -> None:
    window = _shown(scene, size)
    for page_id in pack.ids(lang):
        scene.booth.home()
        scene.booth.open(page_id)
        for view, _ in enumerate(views(scene)):
            _save(window, folder / file_name(page_id, view))
    sys.stdout.write(f"{lang} {size[0]}x{size[1]}\n")


def _render_between(pack: PackReader, folders: dict[tuple[str, tuple[int, int]], Path]) -> None:
    """Render the slides of the attract loop and the warning, in a booth that awaits visitors."""
    now = 0.0
    scene = Scene(pack, still=True, clock=lambda: now)
    scene.await_visitors()
    presence, attract = scene.booth.presence, scene.booth.attract
    for (lang, size), folder in folders.items():
        window = _shown(scene, size)
        presence.leave()
        for slide in range(len(pack.exhibit.attract)):
            attract.show(slide, lang)
            _save(window, folder / file_name(ATTRACT, slide))
        presence.stay()
        scene.booth.switchLanguage(lang)
        now += pack.exhibit.times.idle * LONGEST
        presence.tick()
        _save(window, folder / file_name(WARN))
    scene.close()


def _shown(scene: Scene, size: tuple[int, int]) -> QQuickWindow:
    window = scene.window
    assert isinstance(window, QQuickWindow)  # noqa: S101 - Main.qml is one
    window.resize(*size)
    window.show()
    return window


def _save(window: QQuickWindow, file: Path) -> None:
    settle(window)
    save(window.grabWindow(), file)


def views(scene: Scene) -> Iterator[int]:
    """Show the views of the open page one after another: the page itself, then what it opens."""
    stack = scene.stack
    count = int(stack.property("viewCount"))
    for view in range(max(1, count)):
        if count > 1:
            QMetaObject.invokeMethod(stack, "showView", Q_ARG("int", view))
        yield view
