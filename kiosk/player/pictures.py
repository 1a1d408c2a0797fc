"""Takes pictures of scenes: of one that is at rest, into a file."""

import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

PATIENCE = 10.0
"""Seconds that a page may take until all its pictures are there."""


class PictureError(Exception):
    """A scene did not come to rest, or its picture could not be written; the message says why."""


def settle(window: QQuickWindow, patience: float = PATIENCE) -> None:
    """Let the scene come to rest: no picture loading, no part of the page missing."""
    deadline = time.monotonic() + patience
    quiet = 0
    while quiet < 3:  # noqa: PLR2004 - a loader that is done may start another
        QGuiApplication.processEvents()
        loading = any(_busy(item) for item in visible(window.contentItem()))
        # Cards at the sides of a list are made bit by bit.
        # A window that is only painted on has no time of its own for what is made piece by piece.
        making = window.incubationController()
        loading = loading or (making is not None and making.incubatingObjectCount() > 0)
        quiet = 0 if loading else quiet + 1
        if time.monotonic() > deadline:
            raise PictureError(f"The page is still loading after {patience:g} s.")
        time.sleep(0.002)


def visible(item: QQuickItem) -> Iterator[QQuickItem]:
    """Yield an item and everything visible in it, each before what is in it."""
    waiting = [item]
    while waiting:
        item = waiting.pop()
        if item.isVisible():
            yield item
            waiting.extend(reversed(item.childItems()))


def _busy(item: QQuickItem) -> bool:
    return bool(item.property("loading"))


def save(picture: QImage, file: Path) -> None:
    """Write a picture. Raises ``PictureError``."""
    if not picture.save(str(file)):
        raise PictureError(f"{file}: the picture cannot be written; is the disk full?")
