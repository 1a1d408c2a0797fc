"""Every frame of a talk, as it is on the screens: whole slides only, in their order."""

from collections.abc import Callable, Iterator

import pytest
from giving import Giving, items
from PySide6.QtCore import SIGNAL, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickWindow

from kiosk.player.pictures import settle

Give = Callable[..., Giving]
KEY = Qt.Key


class Camera:
    """Takes a picture of every frame of a window, or of the slide in a place of it."""

    def __init__(self, giving: Giving, window: QQuickWindow, place: str) -> None:
        self.giving = giving
        self.window = window
        self.place = place
        self.frames: list[QImage] = []
        QObject.connect(window, SIGNAL("frameSwapped()"), self._swapped)

    def _swapped(self) -> None:
        self.frames.append(self.taken())

    def taken(self) -> QImage:
        """Return what is on the screen now; nothing is drawn for it."""
        screen, at = self.window.screen(), self._where()
        pixmap = screen.grabWindow(self.window.winId(), at.x(), at.y(), at.width(), at.height())
        return pixmap.toImage().convertToFormat(QImage.Format.Format_RGB32)

    def _where(self) -> QRect:
        for item in items(self.window.contentItem()):
            if item.objectName() == self.place:
                return item.mapRectToScene(QRectF(0, 0, item.width(), item.height())).toRect()
        return QRect()

    def rest(self) -> QImage:
        """Wait until the talk's slide is seen and its neighbours are ready; return the slide."""
        talk = self.giving.talk
        self.giving.await_slide(self.window, talk.script.ids[talk.at], self.place)
        coming = {talk.at - 1, talk.next} - {-1}
        self.giving.wait(lambda: coming <= set(self._held()))
        settle(self.window)
        seen = len(self.frames)
        self.window.update()
        self.giving.wait(lambda: len(self.frames) > seen)
        return self.taken()

    def _held(self) -> Iterator[int]:
        for item in items(self.window.contentItem()):
            if item.inherits("QQuickItem") and item.property("at") is not None:
                yield int(item.property("at"))


def difference(one: QImage, other: QImage) -> float:
    """Return the mean difference of two pictures' grey, 0 to 255."""
    size, smooth = QSize(96, 54), Qt.TransformationMode.SmoothTransformation
    ratio, grey = Qt.AspectRatioMode.IgnoreAspectRatio, QImage.Format.Format_Grayscale8
    # Held while their bytes are read.
    small = [image.scaled(size, ratio, smooth).convertToFormat(grey) for image in (one, other)]
    a, b = (bytes(image.constBits()) for image in small)
    return sum(abs(x - y) for x, y in zip(a, b, strict=True)) / len(a)


def check(frames: list[QImage], before: QImage, after: QImage) -> None:
    """Check that there is nothing but the slide before, then the slide after."""
    assert frames
    shown = ["after" if frame == after else "before" if frame == before else "" for frame in frames]
    assert all(shown), f"neither slide: {shown}"
    assert shown == sorted(shown, reverse=True), f"back again: {shown}"
    assert shown[-1] == "after"


@pytest.mark.parametrize("windowed", [False, True], ids=["one window", "two windows"])
def test_every_frame_is_one_of_two_whole_slides(give: Give, *, windowed: bool) -> None:
    giving = give(windowed=windowed)
    cameras = [Camera(giving, giving.wall, "wall")]
    if windowed:
        cameras.append(Camera(giving, giving.visitor.window, "now"))
    before = [camera.rest() for camera in cameras]
    # To the last slide, then leaps to slides that do not stand ready.
    for key in [KEY.Key_PageDown] * (giving.talk.slides.given - 1) + [KEY.Key_Home, KEY.Key_End]:
        for camera in cameras:
            camera.frames.clear()
        giving.press(key)
        after = [camera.rest() for camera in cameras]
        assert before[0] != after[0]
        for camera, was, now in zip(cameras, before, after, strict=True):
            check(camera.frames, was, now)
        if key == KEY.Key_PageDown:
            assert cameras[0].frames[0] == after[0], "the very first frame has the next slide"
        if windowed:
            wall, console = after
            assert difference(wall, console) < min(3.0, difference(before[0], console))
        before = after
