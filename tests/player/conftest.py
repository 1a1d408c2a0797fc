"""The real scene on the test exhibition, offscreen and with real touch events."""

import atexit
import gc
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from clock import Clock

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
# Without a screen's vsync Qt's own animation clock runs hot and timers slow.
os.environ["QSG_RENDER_LOOP"] = "basic"

from giving import Giving
from PySide6.QtCore import QEvent, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from ready import ready
from visitor import Visitor

from kiosk.pack.reader import PackReader
from kiosk.pack.store import PackStore
from kiosk.player.preview import Preview
from kiosk.player.scene import Scene
from kiosk.player.singletons import keep_singletons
from kiosk.player.staff.entrance import Staff
from kiosk.player.talk.hall import Hall, Occasion
from kiosk.state.ratings import Ratings

FIXTURES = Path(__file__).parents[1] / "fixtures"


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    return QGuiApplication


@pytest.fixture(scope="session", autouse=True)
def _singletons() -> None:
    keep_singletons()
    # pytest-qt may leave its own behind, for what Qt says when Python is no more.
    atexit.register(qInstallMessageHandler, None)


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> PackStore:
    return ready(tmp_path_factory.mktemp("store"), FIXTURES / "exhibition")


@pytest.fixture(scope="session")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> PackStore:
    """The bundled exhibition, whose texts and pictures are real ones."""
    return ready(tmp_path_factory.mktemp("bundled"))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pack(store: PackStore) -> Iterator[PackReader]:
    reader = store.open_current()
    yield reader
    reader.close()


@pytest.fixture
def make_visitor(qapp: QGuiApplication, pack: PackReader) -> Iterator[Callable[..., Visitor]]:
    """Make visitors; their scenes are taken down after the test."""
    scenes: list[Scene] = []

    def make(
        size: tuple[int, int] = (1920, 1080),
        lang: str = "zh",
        *,
        still: bool = True,
        ratings: Ratings | None = None,
        staff: Staff | None = None,
        preview: Preview | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> Visitor:
        given = {"ratings": ratings, "staff": staff, "preview": preview}
        scenes.append(Scene(pack, lang, still=still, clock=clock, **given))  # type: ignore[arg-type]
        return Visitor(scenes[-1], size)

    yield make
    for scene in scenes:
        if shiboken6.isValid(scene.engine):
            scene.close()
    scenes.clear()
    gc.collect()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def visitor(make_visitor: Callable[..., Visitor]) -> Visitor:
    return make_visitor()


@pytest.fixture
def give(make_visitor: Callable[..., Visitor], tmp_path: Path) -> Iterator[Callable[..., Giving]]:
    """Give talks; those that are not left are taken down after the test."""
    halls: list[Hall] = []

    def begin(
        *,
        size: tuple[int, int] = (1280, 720),
        windowed: bool = False,
        rehearsed: bool = False,
        staff: Staff | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> Giving:
        visitor = make_visitor(size, staff=staff)
        visitor.scene.await_visitors()
        occasion = Occasion(windowed=windowed, rehearsed=rehearsed)
        hall = Hall(visitor.scene, tmp_path, occasion, clock=clock)
        halls.append(hall)
        hall.left.connect(lambda: halls.remove(hall))
        if hall.windows.other is not None:
            QTest.qWaitForWindowExposed(hall.windows.other)
        visitor.settle()
        return Giving(visitor, hall)

    yield begin
    for hall in halls:
        hall.close()
