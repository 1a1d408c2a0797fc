"""A new pack under a visitor's fingers: refreshed in place, and never amid a touch."""

import datetime as dt
import gc
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from visitor import Visitor

from kiosk.compiler.build import build
from kiosk.pack.reader import PackReader
from kiosk.pack.store import PackStore
from kiosk.player.kinds import has, kind
from kiosk.player.renewal import Renewal

EXHIBITION = Path(__file__).parents[1] / "fixtures/exhibition"
LONG = "directory/everything"
EMPTY = QPoint(8, 8)
"""Where there is nothing to press."""


class Desk:
    """The exhibition's folder, as staff edit it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "content"
        self.store = PackStore(folder / "state")
        self._cache = folder / "cache.sqlite"

    def edit(self, file: str, old: str, new: str) -> None:
        text = (self.folder / file).read_text("utf-8")
        assert old in text
        (self.folder / file).write_text(text.replace(old, new), "utf-8")

    def pack(self) -> PackReader:
        build(self.folder, self.store, today=dt.date(2026, 1, 1), cache=self._cache)
        return self.store.open_current()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The exhibition, compiled once: each test begins with a copy."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(EXHIBITION, folder / "content")
    Desk(folder).pack().close()
    return folder


@pytest.fixture
def desk(built: Path, tmp_path: Path) -> Desk:
    shutil.copytree(built, tmp_path, dirs_exist_ok=True)
    return Desk(tmp_path)


@pytest.fixture
def pack(desk: Desk) -> PackReader:
    """Overrides the shared pack: this one is replaced, and closed with its scene."""
    return desk.pack()


@pytest.fixture
def visitor(make_visitor: Callable[..., Visitor]) -> Iterator[Visitor]:
    visitor = make_visitor()
    yield visitor
    visitor.scene.pack.close()


@pytest.fixture
def renewal(visitor: Visitor) -> Iterator[Renewal]:
    renewal = Renewal(visitor.scene)
    yield renewal
    renewal.drop()


def scroller(visitor: Visitor) -> QObject:
    return next(
        item
        for item in visitor.items()
        if has(item, "contentY") and item.property("contentHeight") > item.height() + 100
    )


def reading(visitor: Visitor) -> QObject:
    """Return the screen of the page that is shown."""
    return next(
        i
        for i in visitor.items()
        if has(i, "viewCount") and i is not visitor.stack and has(i, "memory")
    )


def open_page(visitor: Visitor, page: str) -> None:
    visitor.booth.open(page)
    visitor.settle()


def test_a_page_is_refreshed_in_place_and_its_scroll_kept(visitor: Visitor, desk: Desk) -> None:
    open_page(visitor, LONG)
    scroller(visitor).setProperty("contentY", 300)
    screen = reading(visitor)
    desk.edit("60-directory/12-everything.md", "## ", "## 新的")
    visitor.scene.renew(desk.pack())
    visitor.settle()
    assert reading(visitor) is screen
    assert visitor.page == LONG
    assert any("新的" in text for text in visitor.texts())
    assert scroller(visitor).property("contentY") == 300


def test_a_page_that_is_the_same_is_not_disturbed_at_all(
    visitor: Visitor, desk: Desk, qtbot: QtBot
) -> None:
    open_page(visitor, LONG)
    before, cards = visitor.scene.pack.id, visitor.booth.cards
    desk.edit("20-tiers/index.md", "三层", "新的三层")
    with (
        qtbot.assertNotEmitted(visitor.booth.refreshed),
        qtbot.assertNotEmitted(visitor.booth.pageChanged),
        qtbot.assertNotEmitted(visitor.booth.moved),
        qtbot.waitSignal(visitor.booth.packChanged),
    ):
        visitor.scene.renew(desk.pack())
    assert visitor.scene.pack.id != before
    assert visitor.booth.cards is cards
    visitor.booth.home()
    visitor.booth.open("tiers")
    assert str(visitor.booth.page["title"]).startswith("新的")


def test_a_view_over_an_unchanged_page_stays_open(visitor: Visitor, desk: Desk) -> None:
    open_page(visitor, LONG)
    visitor.booth.follow("takeaway:0")
    visitor.settle()
    host = visitor.window.findChild(QObject, "overlays")
    assert host is not None
    assert host.property("open")
    desk.edit("20-tiers/index.md", "三层", "新的三层")
    visitor.scene.renew(desk.pack())
    visitor.settle()
    assert host.property("open")


def test_new_tiles_come_to_the_section_that_is_open(visitor: Visitor, desk: Desk) -> None:
    open_page(visitor, "directory")
    count = visitor.booth.cards.count
    (desk.folder / "60-directory/00-first.md").write_text("# 刚写好的一页\n\n字。\n", "utf-8")
    visitor.scene.renew(desk.pack())
    visitor.settle()
    assert visitor.booth.cards.count == count + 1
    assert visitor.sees("刚写好的一页")


def test_a_page_that_vanished_gives_way_to_its_section(visitor: Visitor, desk: Desk) -> None:
    open_page(visitor, "directory")
    open_page(visitor, LONG)
    for file in desk.folder.glob("60-directory/12-everything*.md"):
        file.unlink()
    visitor.scene.renew(desk.pack())
    visitor.settle()
    assert visitor.page == "directory"
    visitor.booth.back()
    assert visitor.page == ""


def test_a_section_that_vanished_leads_home(visitor: Visitor, desk: Desk) -> None:
    open_page(visitor, "directory")
    open_page(visitor, LONG)
    shutil.rmtree(desk.folder / "60-directory")
    visitor.scene.renew(desk.pack())
    visitor.settle()
    assert visitor.page == ""
    assert not visitor.booth.canGoBack


def test_an_open_question_stays_open(visitor: Visitor, desk: Desk) -> None:
    open_page(visitor, "interview")
    screen = reading(visitor)
    screen.setProperty("question", 0)
    visitor.settle()
    title = str(visitor.booth.page["questions"][0]["title"])
    desk.edit("10-interview/index.md", title, f"{title}（新）")
    visitor.scene.renew(desk.pack())
    visitor.settle()
    assert screen.property("question") == 0
    assert visitor.sees(f"{title}（新）")


def test_title_theme_times_and_languages_come_with_the_pack(visitor: Visitor, desk: Desk) -> None:
    (desk.folder / "exhibit.toml").write_text(
        'theme = "light"\nlanguages = ["zh"]\n[title]\nzh = "改了名的展览"\n[times]\nidle = 33\n',
        "utf-8",
    )
    visitor.booth.switchLanguage("en")
    visitor.settle()
    pack = desk.pack()
    assert pack.exhibit.theme == "light"
    visitor.scene.renew(pack)
    visitor.settle()
    booth = visitor.booth
    assert booth.lang == "zh"
    assert booth.nextLanguageName == ""
    assert visitor.sees("改了名的展览")
    assert booth.comfort.theme == "light"
    assert pack.exhibit.times.idle == 33
    assert booth.presence._idle.limits.idle == pack.exhibit.times.idle


def test_what_the_visitor_chose_stays_until_the_next_one(visitor: Visitor, desk: Desk) -> None:
    visitor.booth.comfort.setTheme("contrast")
    (desk.folder / "exhibit.toml").write_text('theme = "light"\n', "utf-8")
    visitor.scene.renew(desk.pack())
    assert visitor.booth.comfort.theme == "contrast"
    visitor.booth.reset()
    assert visitor.booth.comfort.theme == "light"


def test_it_waits_for_the_finger_to_lift(visitor: Visitor, desk: Desk, renewal: Renewal) -> None:
    visitor.scene.await_visitors()
    visitor.tap(EMPTY)
    at = EMPTY
    visitor.press(at)
    before = visitor.scene.pack.id
    desk.edit("index.md", "每一种画面", "新的画面")
    renewal.offer(desk.pack())
    QTest.qWait(200)
    assert renewal.waiting
    assert visitor.scene.pack.id == before
    visitor.release(at)
    visitor.wait(lambda: not renewal.waiting)
    visitor.settle()
    assert visitor.scene.pack.id != before
    assert visitor.sees("新的")


def test_the_newest_of_those_that_wait_is_shown(
    visitor: Visitor, desk: Desk, renewal: Renewal
) -> None:
    visitor.scene.await_visitors()
    visitor.tap(EMPTY)
    visitor.press(EMPTY)
    for word in ("甲", "乙"):
        desk.edit("index.md", "每一种画面", f"{word}每一种画面")
        renewal.offer(desk.pack())
    newest = desk.store.current()
    visitor.release(EMPTY)
    visitor.wait(lambda: not renewal.waiting)
    assert visitor.scene.pack.id == newest


def test_it_waits_for_a_page_that_is_on_its_way(
    make_visitor: Callable[..., Visitor], desk: Desk
) -> None:
    visitor = make_visitor(still=False)
    renewal = Renewal(visitor.scene)
    desk.edit("20-tiers/index.md", "三层", "新的三层")
    pack = desk.pack()
    visitor.booth.open("tiers")
    assert visitor.stack.property("moving")
    renewal.offer(pack)
    assert renewal.waiting
    visitor.wait(lambda: not renewal.waiting)
    assert not visitor.stack.property("moving")
    visitor.settle()
    assert visitor.sees("新的")
    visitor.scene.pack.close()


def test_many_packs_leave_nothing_behind(visitor: Visitor, desk: Desk) -> None:
    open_page(visitor, "directory")

    def renewed(number: int) -> tuple[int, int]:
        """Return how many tiles there are, and items that are not in their view."""
        desk.edit("60-directory/01-unit-01.md", "# ", f"# {number}")
        visitor.scene.renew(desk.pack())
        visitor.settle()
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
        items = list(visitor.all_items())
        [view] = [item for item in items if kind(item).startswith("QQuickGridView")]
        tiles = sum(kind(item).startswith("SectionTile_") for item in items)
        return tiles, len(items) - sum(1 for _ in visitor.all_items(view))

    counts = [renewed(number) for number in range(12)]
    assert len(set(counts)) == 1
    folders = list(Path("/proc/self/fd").glob("*")) if Path("/proc/self/fd").exists() else []
    packs = [fd for fd in folders if "pack.sqlite" in str(fd.resolve())]
    assert len([fd for fd in packs if str(desk.store.root) in str(fd.resolve())]) <= 2


def attract(visitor: Visitor) -> QObject | None:
    return visitor.window.findChild(QObject, "attract")


def test_the_attract_loop_shows_the_new_pack(visitor: Visitor, desk: Desk) -> None:
    visitor.scene.await_visitors()
    visitor.wait(lambda: attract(visitor) is not None and visitor.sees("测试展览"))
    visitor.booth.attract.goOn()
    desk.edit("exhibit.toml", "测试展览", "新的展览")
    visitor.scene.renew(desk.pack())
    visitor.wait(lambda: visitor.sees("新的展览"))
    assert visitor.booth.attract.step == 0
    visitor.wait(lambda: not visitor.sees("测试展览"))


def test_the_attract_loop_goes_on_where_nothing_of_it_differs(
    visitor: Visitor, desk: Desk, qtbot: QtBot
) -> None:
    visitor.scene.await_visitors()
    visitor.booth.attract.goOn()
    desk.edit("60-directory/12-everything.md", "## ", "## 新的")
    with qtbot.assertNotEmitted(visitor.booth.attract.moved):
        visitor.scene.renew(desk.pack())
    assert visitor.booth.attract.step == 1
