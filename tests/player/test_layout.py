"""Every page in every view, language and size: no text cut, none outside, nothing too small."""

from collections.abc import Callable, Iterator

import pytest
from layout import SIZES, SLACK, comes_in, complaints, cut, is_text, rect
from PySide6.QtCore import Q_ARG, QMetaObject, QObject, QRectF
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from visitor import Visitor

from kiosk.pack.model import Video
from kiosk.pack.reader import PackReader
from kiosk.player.kinds import has, kind
from kiosk.player.plain import plain
from kiosk.player.tour import views

SCALES = [
    *[(size, 1.0, False) for size in SIZES],
    ((1920, 1080), 1.25, False),
    ((1080, 1920), 1.25, False),
    ((1920, 1080), 1.5, False),
    ((1080, 1920), 1.5, False),
    ((1366, 768), 1.5, False),
    ((1920, 1080), 1.0, True),
    ((1080, 1920), 1.0, True),
    ((1080, 1920), 1.5, True),
]
"""Size of the window, text scale, reach mode."""


def found_in(
    visitor: Visitor, pack: PackReader, lang: str, size: tuple[int, int]
) -> tuple[int, list[str]]:
    """Return how many texts were looked at on all pages, and what is wrong with them."""
    window = QRectF(0, 0, *size)
    unit = min(size) / 1080
    found: list[str] = []
    looked = 0
    for page_id in pack.ids(lang):
        if page_id.startswith("directory/unit") and not page_id.endswith("01"):
            continue
        visitor.booth.open(page_id)
        for view in views(visitor.scene):
            visitor.settle()
            count, wrong = looked_at(visitor, window, unit)
            if wrong:  # what lists make ahead of a flick is laid out a moment later
                QTest.qWait(200)
                count, wrong = looked_at(visitor, window, unit)
            looked += count
            found += [f"{page_id}~{view}: {complaint}" for complaint in wrong]
    return looked, found


def looked_at(visitor: Visitor, window: QRectF, unit: float) -> tuple[int, list[str]]:
    """Return how many texts are on the screen now, and what is wrong with them."""
    texts = [item for item in visitor.items() if is_text(item)]
    return len(texts), [c for item in texts for c in complaints(item, window, unit)]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("wanted", SCALES, ids=str)
def test_no_text_is_cut(
    make_visitor: Callable[..., Visitor],
    pack: PackReader,
    lang: str,
    wanted: tuple[tuple[int, int], float, bool],
) -> None:
    size, scale, reach = wanted
    visitor = make_visitor(size, lang)
    visitor.booth.comfort.setTextScale(scale)
    visitor.booth.comfort.setReach(reach)
    looked, found = found_in(visitor, pack, lang, size)
    assert looked > 200
    assert not found, "\n".join(sorted(set(found)))


def key_complaints(item: QQuickItem, window: QRectF, unit: float) -> list[str]:
    """Tell what is wrong with something to press: too small for a finger, or out of reach."""
    found = []
    if min(item.width(), item.height()) < 96 * unit - SLACK:
        found.append(f"{item.width():.0f} × {item.height():.0f} px is too small to hit")
    if not comes_in(item, window) and cut(item, window):
        found.append("out of reach")
    return [f"{item.property('label')}: {complaint}" for complaint in found]


def searched(visitor: Visitor, text: str, window: QRectF) -> list[str]:
    """Return what is wrong with the search when ``text`` is typed."""
    unit = min(window.width(), window.height()) / 1080
    visitor.booth.finder.write(text)
    visitor.settle()
    items = list(visitor.items())
    texts = [item for item in items if is_text(item)]
    keys = [item for item in items if has(item, "label")]
    assert len(texts) > 40
    assert len(keys) > 45
    found = [c for item in texts for c in complaints(item, window, unit)]
    return found + [c for item in keys for c in key_complaints(item, window, unit)]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("size", [*SIZES, (1024, 768), (1280, 800)], ids=str)
def test_the_search_is_whole(
    make_visitor: Callable[..., Visitor], lang: str, size: tuple[int, int]
) -> None:
    visitor = make_visitor(size, lang)
    visitor.tap("search")
    found = []
    for reach in (False, True):
        visitor.booth.comfort.setReach(reach)
        for scale in visitor.booth.comfort.scales:
            visitor.booth.comfort.setTextScale(scale)
            for text in ("", "22", "danwei", "unit", "q" * 32):
                case = f"{scale} {'reach ' if reach else ''}{text!r}"
                wrong = searched(visitor, text, QRectF(0, 0, *size))
                found += [f"{case}: {complaint}" for complaint in wrong]
    assert not found, "\n".join(found)


LONG_CAPTION = {
    "zh": "一条相当长的图片说明，写明了时间、地点、人物和来源，在竖屏上也要完整地显示出来",
    "en": "A rather long caption that says when, where, who and from which source, and fits whole",
}
LONG_CUE = "绿色，接着是很长的一条字幕，\n它有两行 and some English words beside it"


def touch_targets(visitor: Visitor, unit: float) -> list[str]:
    """Return what can be pressed and is smaller than a finger."""
    return [
        f"{item.property('label')!r} is {item.width():.0f}×{item.height():.0f}"
        for item in visitor.items()
        if kind(item).startswith(("BarButton", "Scrubber"))
        and min(item.width(), item.height()) < 96 * unit - 0.51
    ]


def overlapping(visitor: Visitor) -> list[str]:
    """Return buttons of one bar that lie over each other."""
    buttons = [i for i in visitor.items() if kind(i).startswith("BarButton")]
    bar = [i for i in buttons if any(a.objectName() == "overlays" for a in ancestors(i))]
    return [
        f"{a.property('label')!r} over {b.property('label')!r}"
        for number, a in enumerate(bar)
        for b in bar[number + 1 :]
        if rect(a).adjusted(1, 1, -1, -1).intersects(rect(b))
    ]


def ancestors(item: QQuickItem) -> list[QQuickItem]:
    above = item.parentItem()
    return [] if above is None else [above, *ancestors(above)]


@pytest.mark.qt_log_ignore("No RHI backend. Using CPU conversion", "pa_context_connect")
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("wanted", SCALES, ids=str)
def test_nothing_is_cut_in_the_viewers(
    make_visitor: Callable[..., Visitor],
    pack: PackReader,
    lang: str,
    wanted: tuple[tuple[int, int], float, bool],
) -> None:
    size, scale, reach = wanted
    unit, window = min(size) / 1080, QRectF(0, 0, *size)
    visitor = make_visitor(size, lang)
    visitor.booth.comfort.setTextScale(scale)
    visitor.booth.comfort.setReach(reach)
    page = plain(pack.page("gallery", lang))
    pictures = [{**picture, "caption": LONG_CAPTION[lang]} for picture in page["pictures"]]
    [video] = [
        block["video"]
        for block in plain(pack.page("directory/media", lang))["blocks"]
        if block["type"] == "video"
    ]
    cue = {"start": 0, "end": 60, "text": LONG_CUE}
    shown = {
        "picture": {"pictures": pictures, "index": 1},
        "video": {"video": {**video, "cues": [cue]}},
        "failed": {"video": plain(Video("gone.mp4", None, LONG_CAPTION[lang]))},
    }
    host = visitor.window.findChild(QObject, "overlays")
    for name, props in shown.items():
        view = "video" if name == "failed" else name
        QMetaObject.invokeMethod(host, "show", Q_ARG("QString", view), Q_ARG("QVariant", props))
        visitor.settle()
        if name == "video":
            visitor.wait(lambda: visitor.booth.film.cue == LONG_CUE)
        if name == "failed":
            visitor.wait(lambda: visitor.booth.film.state == "failed")
        texts = [item for item in visitor.items(host) if is_text(item)]
        found = [complaint for item in texts for complaint in complaints(item, window, unit)]
        found += touch_targets(visitor, unit) + overlapping(visitor)
        if reach:
            found += above_the_middle(visitor.items(host), size[1])
        assert texts
        assert not found, f"{name}: " + "\n".join(found)


def above_the_middle(items: Iterator[QQuickItem], height: int) -> list[str]:
    """Return buttons that somebody who sits does not reach."""
    return [
        f"{item.property('label')!r} is out of reach"
        for item in items
        if kind(item).startswith(("BarButton", "Scrubber")) and rect(item).top() < height / 2
    ]
