"""What a visitor does and sees: taps and flicks as real touch events, texts as they are shown."""

import time
from collections.abc import Callable, Iterator

from layout import is_text
from PySide6.QtCore import (
    Q_ARG,
    QCoreApplication,
    QEvent,
    QMetaObject,
    QObject,
    QPoint,
    QPointF,
    Qt,
)
from PySide6.QtGui import QMouseEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.player.kinds import has
from kiosk.player.pictures import settle, visible
from kiosk.player.scene import Scene


class Visitor:
    """A scene with hands and eyes."""

    def __init__(self, scene: Scene, size: tuple[int, int] = (1920, 1080)) -> None:
        self.scene = scene
        self.booth = scene.booth
        self.stack = scene.stack
        window = scene.window
        assert isinstance(window, QQuickWindow)
        self.window = window
        self.device = QTest.createTouchDevice()
        window.resize(*size)
        window.show()
        QTest.qWaitForWindowExposed(window)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing loads and nothing moves."""
        self.wait(lambda: not self.stack.property("moving"))
        settle(self.window)

    def wait(self, done: Callable[[], bool], patience: int = 5000) -> None:
        deadline = time.monotonic() + patience / 1000
        while not done():
            assert time.monotonic() < deadline, "it did not happen in time"
            QTest.qWait(5)

    @property
    def page(self) -> str:
        return str(self.booth.page["id"])

    # --- looking --------------------------------------------------------------------------

    def items(self, root: QQuickItem | None = None) -> Iterator[QQuickItem]:
        """Return everything that is visible."""
        return visible(root or self.window.contentItem())

    def all_items(self, root: QQuickItem | None = None) -> Iterator[QQuickItem]:
        """Yield everything that there is, seen or not."""
        waiting = [root or self.window.contentItem()]
        while waiting:
            item = waiting.pop()
            yield item
            waiting.extend(reversed(item.childItems()))

    def find(self, label: str) -> QQuickItem:
        """Return the pressable whose label or name it is."""
        for item in self.items():
            names = {item.property(name) for name in ("label",) if has(item, name)}
            if label in names or (label and item.objectName() == label):
                return item
        raise AssertionError(f"nothing to press is called {label!r}")

    def texts(self) -> list[str]:
        """Return every text on the screen."""
        return [str(item.property("text")) for item in self.items() if is_text(item)]

    def sees(self, text: str) -> bool:
        return any(text in shown for shown in self.texts())

    def center(self, item: QQuickItem) -> QPoint:
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    # --- touching -------------------------------------------------------------------------

    def press(self, at: QPoint, finger: int = 0) -> None:
        QTest.touchEvent(self.window, self.device).press(finger, at).commit()

    def release(self, at: QPoint, finger: int = 0) -> None:
        QTest.touchEvent(self.window, self.device).release(finger, at).commit()

    def move(self, at: QPoint, finger: int = 0) -> None:
        """Move a finger, and let a frame go by as between two reports of a touch screen."""
        QTest.touchEvent(self.window, self.device).move(finger, at).commit()
        QTest.qWait(16)

    def tap(self, target: QQuickItem | str | QPoint) -> None:
        at = target if isinstance(target, QPoint) else None
        if at is None:
            at = self.center(self.find(target) if isinstance(target, str) else target)
        self.press(at)
        QTest.qWait(20)
        self.release(at)
        QTest.qWait(20)
        self.settle()

    def flick(self, start: QPoint, by: QPoint, steps: int = 8) -> None:
        self.press(start)
        for step in range(1, steps + 1):
            QTest.qWait(16)
            at = start + QPoint(by.x() * step // steps, by.y() * step // steps)
            QTest.touchEvent(self.window, self.device).move(0, at).commit()
        self.release(start + by)
        QTest.qWait(100)
        self.wait(lambda: not any(self._moving(item) for item in self.items()))

    def drag(self, start: QPoint, by: QPoint, steps: int = 8, *, rest: int = 120) -> None:
        """Move a finger and let it rest ``rest`` ms before it leaves, so that nothing is thrown."""
        self.press(start)
        for step in range(1, steps + 1):
            QTest.qWait(16)
            at = start + QPoint(by.x() * step // steps, by.y() * step // steps)
            QTest.touchEvent(self.window, self.device).move(0, at).commit()
        QTest.qWait(rest)
        self.release(start + by)
        self.settle()

    def double_tap(self, at: QPoint) -> None:
        for _ in range(2):
            self.press(at)
            QTest.qWait(20)
            self.release(at)
            QTest.qWait(40)
        self.settle()

    def pinch(self, center: QPoint, before: int, after: int, by: QPoint = QPoint()) -> None:  # noqa: B008
        """Move two fingers from ``before`` to ``after`` px apart, their middle ``by`` px away."""
        steps = 10
        for step in range(steps + 1):
            middle = center + QPoint(by.x() * step // steps, by.y() * step // steps)
            half = QPoint((before + (after - before) * step // steps) // 2, 0)
            event = QTest.touchEvent(self.window, self.device)
            if step == 0:
                event.press(0, middle - half).press(1, middle + half)
            else:
                event.move(0, middle - half).move(1, middle + half)
            event.commit()
            QTest.qWait(16)
        last, half = center + by, QPoint(after // 2, 0)
        event = QTest.touchEvent(self.window, self.device)
        event.release(0, last - half).release(1, last + half).commit()
        QTest.qWait(20)
        self.settle()

    @staticmethod
    def _moving(item: QQuickItem) -> bool:
        return has(item, "flicking") and bool(item.property("moving"))

    def mouse(self, at: QPoint, source: Qt.MouseEventSource) -> None:
        """Click as the system would report it; ``source`` tells whether it made it of a touch."""
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            self.echo(at, kind, source)
            QTest.qWait(20)
        self.settle()

    def echo(
        self,
        at: QPoint,
        kind: QEvent.Type,
        source: Qt.MouseEventSource = Qt.MouseEventSource.MouseEventSynthesizedByQt,
    ) -> None:
        """Half a click: what Qt makes of a touch or of a pen, by default."""
        where, held = QPointF(at), Qt.MouseButton.LeftButton
        buttons = held if kind == QEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
        keys = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, where, where, where, held, buttons, keys, source)
        QCoreApplication.sendEvent(self.window, event)

    # --- typing ---------------------------------------------------------------------------

    @property
    def focus(self) -> QQuickItem:
        """What has the keyboard's focus."""
        return self.window.activeFocusItem()

    def key(self, key: Qt.Key, *, shift: bool = False) -> None:
        held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(self.window, key, held)
        self.settle()

    def show(self, view: str, props: object = None) -> None:
        """Show a view over the page."""
        host = self.window.findChild(QObject, "overlays")
        QMetaObject.invokeMethod(host, "show", Q_ARG("QString", view), Q_ARG("QVariant", props))
        self.settle()

    # --- touching with several fingers ------------------------------------------------------

    def two_fingers(self, first: QPoint, second: QPoint) -> None:
        QTest.touchEvent(self.window, self.device).press(0, first).press(1, second).commit()
        QTest.qWait(40)
        QTest.touchEvent(self.window, self.device).release(0, first).release(1, second).commit()
        QTest.qWait(40)
        self.settle()
