"""The exhibition beside an editor: where its window stands, and the page that was saved last."""

from typing import Final

from PySide6.QtCore import QRect

from kiosk.pack.reader import PackReader
from kiosk.player.scene import Scene

_WIDTH: Final = 0.62
_WIDEST: Final = 1280
_HEIGHT: Final = 0.92


def renew_and_open(scene: Scene, pack: PackReader) -> None:
    """Show a pack, and in it the page that was written, in the language it was written in.

    Of several pages the one that is on the screen stays there, else the first is opened.
    """
    booth = scene.booth
    changed = pack.changed_since(booth.pack)
    scene.renew(pack)
    here = (booth.here, booth.lang)
    if not changed or here in changed:
        return
    page, lang = min(changed, key=lambda one: (one[0] != here[0], one[1] != here[1]))
    booth.switchLanguage(lang)
    if page != here[0]:
        booth.open(page)


def beside(screen: QRect) -> QRect:
    """Return where the window stands, in px: at the right, so that an editor has the left."""
    width = min(_WIDEST, round(screen.width() * _WIDTH))
    height = round(screen.height() * _HEIGHT)
    top = screen.top() + (screen.height() - height) // 2
    return QRect(screen.right() + 1 - width, top, width, height)
