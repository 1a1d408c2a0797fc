"""The attract loop on the real scene: what it shows, that it keeps still, and that it ends."""

from collections.abc import Callable

import pytest
from clock import Clock
from layout import SIZES, complaints, is_text
from PySide6.QtCore import SIGNAL, QObject, QPoint, QRectF
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from visitor import Visitor

from kiosk.pack.model.theme import THEMES
from kiosk.pack.reader import PackReader
from kiosk.pack.store import PackStore
from kiosk.player.scene import Scene

MakeVisitor = Callable[..., Visitor]


def view(visitor: Visitor) -> QQuickItem | None:
    found = visitor.window.findChild(QQuickItem, "attract")
    assert found is None or isinstance(found, QQuickItem)
    return found


def watched(visitor: Visitor) -> Visitor:
    """Begin to wait for visitors, and let the first slide come."""
    visitor.scene.await_visitors()
    arrive(visitor)
    return visitor


def arrive(visitor: Visitor) -> None:
    """Wait until the slide is there in full."""
    visitor.settle()
    visitor.wait(lambda: (found := view(visitor)) is not None and not found.property("moving"))


@pytest.fixture
def visitor(make_visitor: MakeVisitor, clock: Clock) -> Visitor:
    return watched(make_visitor(clock=clock))


def next_slide(visitor: Visitor, clock: Clock) -> None:
    clock.now += visitor.booth.attract.seconds
    visitor.booth.attract.tick()
    arrive(visitor)


def test_slides_go_on_and_languages_alternate(visitor: Visitor, clock: Clock) -> None:
    shown = []
    for _ in range(3):
        texts = set(visitor.texts())
        shown.append([words for words in (ZH, EN) if words <= texts])
        next_slide(visitor, clock)
    assert shown == [[ZH], [EN], [ZH]]


ZH = {"测试展览", "触摸屏幕，开始参观"}
EN = {"Test exhibition", "Touch to begin"}


def test_every_slide_of_the_pack_is_shown(visitor: Visitor, clock: Clock, pack: PackReader) -> None:
    for slide in pack.exhibit.attract:
        words = slide.words[str(visitor.booth.attract.lang)]
        for text in (words.title, words.line, *(figure.label for figure in words.figures[:4])):
            assert visitor.sees(text.partition("，")[0]), text
        next_slide(visitor, clock)
    assert visitor.booth.attract.step == len(pack.exhibit.attract)


def test_its_first_slide_is_there_again_after_a_visit(
    qapp: QGuiApplication, bundled: PackStore, clock: Clock
) -> None:
    """It begins anew while the picture of the slide that it was left at is read."""
    pack = bundled.open_current()
    scene = Scene(pack, "zh", still=True, clock=clock)
    visitor = watched(Visitor(scene))
    first = set(visitor.texts())
    next_slide(visitor, clock)
    next_slide(visitor, clock)
    assert first != set(visitor.texts())
    visitor.tap(QPoint(300, 300))
    visitor.wait(lambda: view(visitor) is None)
    visitor.booth.presence.leave()
    arrive(visitor)
    assert set(visitor.texts()) == first
    scene.close()
    pack.close()
    assert qapp


def test_figures_have_counted_up_in_the_end(make_visitor: MakeVisitor, clock: Clock) -> None:
    visitor = watched(make_visitor(clock=clock, still=False))
    next_slide(visitor, clock)
    visitor.wait(lambda: {"22", "3,000"} <= set(visitor.texts()))


def test_what_stands_still_drifts_within_bounds(visitor: Visitor) -> None:
    places = set()
    for _ in range(60):
        visitor.booth.attract.goOn()
        visitor.wait(lambda: not view(visitor).property("loading"))
        call = visitor.window.findChild(QQuickItem, "call")
        at = call.mapToScene(QPoint(0, 0))
        places.add((at.x(), at.y()))
    left, top = zip(*places, strict=True)
    assert len(places) > 25
    assert 10 < max(left) - min(left) <= 24
    assert 10 < max(top) - min(top) <= 24


def frames_in(visitor: Visitor, milliseconds: int) -> int:
    frames = []
    QObject.connect(visitor.window, SIGNAL("frameSwapped()"), lambda: frames.append(1))
    QTest.qWait(milliseconds)
    return len(frames)


def test_nothing_of_it_is_left_once_somebody_is_there(
    make_visitor: MakeVisitor, clock: Clock
) -> None:
    visitor = watched(make_visitor(clock=clock, still=False))
    assert frames_in(visitor, 300) > 3, "it moves while nobody is there"
    at = QPoint(300, 300)
    visitor.press(at)
    visitor.release(at)
    visitor.settle()
    visitor.wait(lambda: view(visitor) is None)
    assert not [t for t in visitor.booth.attract.children() if t.property("active")]
    # A picture that was read late may still fade in; what moved on would never be at rest.
    visitor.wait(lambda: frames_in(visitor, 500) == 0, 20_000)


def test_the_home_screen_is_there_in_the_frame_after_the_touch(visitor: Visitor) -> None:
    """Asked in the frame itself: what lies on the screen when it is swapped."""
    stage = visitor.window.findChild(QQuickItem, "stage")
    assert not stage.isVisible()
    seen: list[tuple[bool, bool]] = []
    QObject.connect(
        visitor.window,
        SIGNAL("frameSwapped()"),
        lambda: seen.append((stage.isVisible(), visitor.sees("图集"))),
    )
    visitor.press(QPoint(900, 300))
    visitor.wait(lambda: bool(seen))
    assert seen[0] == (True, True)


def test_reduced_motion_keeps_still(visitor: Visitor, clock: Clock) -> None:
    QTest.qWait(100)
    assert frames_in(visitor, 400) == 0
    before = visitor.window.grabWindow()
    clock.now += visitor.booth.attract.seconds
    visitor.booth.attract.tick()
    visitor.settle()
    assert not view(visitor).property("moving"), "a plain cut"
    assert visitor.window.grabWindow() != before


def test_it_begins_anew_for_the_next_visitor(visitor: Visitor, clock: Clock) -> None:
    next_slide(visitor, clock)
    visitor.tap(QPoint(900, 300))
    visitor.booth.presence.leave()
    arrive(visitor)
    assert visitor.booth.attract.step == 0
    assert set(visitor.texts()) >= ZH


def test_it_forgets_how_the_last_visitor_wanted_it(visitor: Visitor) -> None:
    visitor.tap(QPoint(900, 300))
    comfort = visitor.booth.comfort
    comfort.setReach(True)
    comfort.setTextScale(1.5)
    visitor.settle()
    visitor.booth.presence.leave()
    arrive(visitor)
    assert view(visitor).height() == visitor.window.height()
    assert (comfort.reach, comfort.textScale) == (False, 1.0)


def is_icon(item: QQuickItem) -> bool:
    return str(item.property("text")) >= "\ue000"


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_text_is_cut(make_visitor: MakeVisitor, size: tuple[int, int], theme: str) -> None:
    visitor = make_visitor(size)
    visitor.scene.await_visitors()
    visitor.booth.comfort.setTheme(theme)
    window, unit = QRectF(0, 0, *size), min(size) / 1080
    found, looked = [], 0
    for number in range(visitor.booth.attract.count):
        for lang in ("zh", "en"):
            visitor.booth.attract.show(number, lang)
            arrive(visitor)
            texts = [item for item in visitor.items() if is_text(item) and not is_icon(item)]
            looked += len(texts)
            found += [f"{number} {lang}: {c}" for i in texts for c in complaints(i, window, unit)]
    assert looked > 100
    assert not found, "\n".join(found)
