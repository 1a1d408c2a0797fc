"""Pictures: as sharp as they are drawn, and decoded as long as they were shown lately."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from visitor import Visitor

from kiosk.pack.store import PackStore
from kiosk.player.scene import Scene

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def somebody(bundled: PackStore) -> Iterator[Visitor]:
    """Somebody in the bundled exhibition, whose home has a picture in every tile."""
    pack = bundled.open_current()
    scene = Scene(pack, still=True)
    yield Visitor(scene)
    scene.close()
    pack.close()


def pictures(visitor: Visitor) -> dict[str, QQuickItem]:
    """Return the pictures of the pack on the front screen, by the names of their files."""
    front = visitor.window.findChild(QQuickItem, "front")
    images = [item for item in visitor.all_items(front) if item.inherits("QQuickImage")]
    sources = {QUrl(item.property("source")).path(): item for item in images}
    return {path: item.parentItem() for path, item in sources.items() if "/media/" in path}


def decoded(visitor: Visitor) -> set[str]:
    """Return the files that were seen on their way until the screen is at rest."""
    files = set()
    for _ in range(40):
        files |= {path for path, photo in pictures(visitor).items() if photo.property("loading")}
        QTest.qWait(1)
    visitor.settle()
    return files


def test_the_way_back_decodes_nothing_again(somebody: Visitor) -> None:
    home = set(pictures(somebody))
    assert len(home) > 3
    for page in ("interview", "tiers", "achievements"):  # more than Qt itself keeps
        somebody.booth.open(page)
        somebody.settle()
    somebody.booth.home()
    assert decoded(somebody) == set()
    assert set(pictures(somebody)) == home


def test_pictures_are_drawn_px_for_px(somebody: Visitor) -> None:
    """What is scaled, the software renderer scales in every frame that moves."""
    for page in ("", "interview"):
        somebody.booth.open(page)
        somebody.settle()
        for photo in pictures(somebody).values():
            image = next(item for item in photo.childItems() if item.inherits("QQuickImage"))
            painted = image.property("paintedWidth"), image.property("paintedHeight")
            assert painted == (image.implicitWidth(), image.implicitHeight())
            assert (image.x(), image.y()) == (round(image.x()), round(image.y()))


def test_old_pictures_give_way(somebody: Visitor) -> None:
    album = somebody.scene.engine.singletonInstance("Booth.Components", "Album")
    for page in somebody.booth.pack.ids("zh"):
        somebody.booth.open(page)
        somebody.settle()
        assert 0 < album.property("_filled") <= album.property("room")


@pytest.mark.parametrize(("cropped", "wanted"), [(False, "thumb"), (True, "file")])
def test_what_is_cropped_is_sharp_in_a_tall_frame(
    somebody: Visitor, *, cropped: bool, wanted: str
) -> None:
    picture = dict(somebody.booth.page["cover"])
    component = QQmlComponent(somebody.scene.engine)
    component.setData(b"import Booth.Components\nPhoto { width: 300; height: 900 }", QUrl())
    photo = component.createWithInitialProperties({"cropped": cropped, "picture": picture})
    assert isinstance(photo, QQuickItem), component.errorString()
    image = next(item for item in photo.childItems() if item.inherits("QQuickImage"))
    assert QUrl(image.property("source")).fileName() == picture[wanted]
    width = 900 * picture["width"] / picture["height"] if cropped else 300
    assert width <= image.property("sourceSize").width() < width + 1
    photo.deleteLater()
