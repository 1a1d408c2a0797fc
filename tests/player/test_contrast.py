"""Contrast of every text with the pixels behind it: AAA in the contrast theme, AA in the others."""

from collections.abc import Callable

import pytest
from contrast import AA, AAA, SIGN, ratio, readings
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtQml import QQmlExpression
from visitor import Visitor

from kiosk.pack.model.theme import ACCENTS, THEMES
from kiosk.pack.reader import PackReader
from kiosk.pack.store import PackStore
from kiosk.player.gallery import Fingers, Gallery
from kiosk.player.plain import plain
from kiosk.player.scene import Scene
from kiosk.player.tour import views

GROUNDS = ("ground", "groundDeep", "surface", "surfaceRaised")
INKS = ("ink", "inkSoft", "inkFaint")


def test_the_ratio_is_the_standards_own() -> None:
    assert round(ratio(QColor("#ffffff"), QColor("#000000")), 2) == 21
    assert round(ratio(QColor("#767676"), QColor("#ffffff")), 2) == 4.54
    assert ratio(QColor("#123456"), QColor("#123456")) == 1


def failing(visitor: Visitor, theme: str, where: str) -> tuple[int, list[str]]:
    found = list(readings(visitor.window, 1))
    bad = [f"{where}: {r.ratio:.2f} {r}" for r in found if not r.passes(theme)]
    return len(found), bad


@pytest.mark.parametrize("theme", THEMES)
def test_every_text_of_every_page_stands_out(
    make_visitor: Callable[..., Visitor], pack: PackReader, theme: str
) -> None:
    visitor = make_visitor()
    visitor.booth.comfort.setTheme(theme)
    bad, looked = [], 0
    for page_id in pack.ids("zh"):
        if page_id.startswith("directory/unit") and not page_id.endswith("01"):
            continue
        visitor.booth.open(page_id)
        for view in views(visitor.scene):
            visitor.settle()
            count, found = failing(visitor, theme, f"{page_id}~{view}")
            looked, bad = looked + count, bad + found
    assert looked > 200
    assert not bad, "\n".join(bad)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("view", ["display", "takeaway"])
def test_every_text_of_every_view_stands_out(
    visitor: Visitor, pack: PackReader, theme: str, view: str
) -> None:
    visitor.booth.comfort.setTheme(theme)
    visitor.booth.open("directory/everything")
    page = pack.page("directory/everything", "zh")
    assert page is not None
    visitor.show(view, plain(page.takeaways[0]))
    looked, bad = failing(visitor, theme, view)
    assert looked > 5
    assert not bad, "\n".join(bad)


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_words_on_the_landscape_stand_out(
    qapp: QGuiApplication, bundled: PackStore, size: tuple[int, int]
) -> None:
    pack = bundled.open_current()
    scene = Scene(pack, "zh", still=True)
    visitor = Visitor(scene, size)
    bad = []
    for theme in THEMES:
        visitor.booth.comfort.setTheme(theme)
        visitor.settle()
        bad += failing(visitor, theme, theme)[1]
    scene.close()
    pack.close()
    assert qapp
    assert not bad, "\n".join(bad)


@pytest.mark.parametrize("theme", THEMES)
def test_every_text_of_every_component_stands_out(qapp: QGuiApplication, theme: str) -> None:
    gallery = Gallery()
    gallery.lay_out((1920, 1080), theme, 1.0)
    # Contrast is to be there under the finger, too.
    Fingers(gallery.window).press(gallery.places("pressed"))
    found = list(readings(gallery.window, 1))
    gallery.close()
    assert qapp
    bad = [f"{r.ratio:.2f} {r}" for r in found if not r.passes(theme)]
    assert len(found) > 100
    assert not bad, "\n".join(bad)


@pytest.mark.parametrize("scheme", THEMES)
def test_every_ink_and_accent_stands_out_from_every_ground(visitor: Visitor, scheme: str) -> None:
    visitor.booth.comfort.setTheme(scheme)
    engine = visitor.scene.engine
    theme = engine.singletonInstance("Booth.Theme", "Theme")

    def colour(expression: str) -> QColor:
        found = QQmlExpression(engine.rootContext(), theme, expression).evaluate()
        return QColor(found[0] if isinstance(found, tuple) else found)

    accents = [colour(f"accent('{name}')") for name in ACCENTS]
    assert len({accent.name() for accent in accents}) == len(ACCENTS)
    # An author's own colours, however little they go with the ground.
    own = [colour(f"accent('{name}')") for name in ("#000000", "#ffffff", "#808080", "#0000ff")]
    inks = [colour(f"palette.{ink}") for ink in INKS] + accents + own
    least = AAA if scheme == "contrast" else AA
    for name in GROUNDS:
        ground = colour(f"palette.{name}")
        for ink in inks:
            assert ratio(ink, ground) >= least, (ink.name(), name)
        assert ratio(colour("palette.ring"), ground) >= SIGN, name
    for accent in accents:
        assert ratio(colour("palette.inkOnAccent"), accent) >= least, accent.name()
