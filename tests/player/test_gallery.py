"""Every component in every state, theme and size of text: there, whole, and as it was."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from layout import complaints, is_text, overlaps
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem
from reference import FAR, SIZE, VARIANTS, difference, thumbs

from kiosk.player.gallery import Gallery, render_all
from kiosk.player.kinds import kind
from kiosk.player.pictures import visible

ROOT = Path(__file__).parents[2]
BOOTH = ROOT / "kiosk/player/qml/Booth"
REMEDY = "python tests/support/reference.py"
DRAWN_BY_OTHERS = {
    "Album",
    "Clauses",
    "Given",
    "Media",
    "LatticeWays",
    "LastLine",
    "Zoom",
    "BlockBase",
}
"""Types that draw nothing: which pictures are kept, what loaders are given, where pictures lie, how
a text would be broken, how a picture is moved, and what all blocks have."""


@pytest.fixture(scope="module")
def gallery(qapp: QGuiApplication) -> Iterator[Gallery]:
    gallery = Gallery()
    yield gallery
    gallery.close()
    assert qapp


def types(layer: str) -> set[str]:
    return {file.stem for file in (BOOTH / layer).glob("*.qml")} - DRAWN_BY_OTHERS


def shows(section: QQuickItem, name: str) -> bool:
    return any(re.match(rf"{name}_QMLTYPE", kind(item)) for item in visible(section))


@pytest.mark.parametrize("layer", ["Components", "Blocks"])
def test_every_type_is_in_the_gallery(gallery: Gallery, layer: str) -> None:
    gallery.lay_out(SIZE, "dark", 1.0)
    sections, wanted = gallery.sections(), types(layer)
    assert len(wanted) > 10
    missing = wanted - sections.keys()
    assert not missing, f"add a Section to Booth/Gallery for {sorted(missing)}"
    empty = {name for name in wanted if not shows(sections[name], name)}
    assert empty <= {"KeyScroll", "FocusRing"}, "their sections do not show them"


@pytest.mark.parametrize(("theme", "scale"), VARIANTS)
def test_every_component_looks_as_it_did(gallery: Gallery, theme: str, scale: float) -> None:
    found = {}
    for name, thumb in thumbs(gallery, theme, scale):
        share = difference(name, theme, scale, thumb)
        if share > FAR:
            found[name] = round(share, 3)
    assert not found, f"look at 'kiosk gallery'; if it is meant, run {REMEDY!r}"


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
def test_no_text_is_cut_or_covered(qapp: QGuiApplication, lang: str, scale: float) -> None:
    gallery = Gallery(lang)
    gallery.lay_out(SIZE, "dark", scale)
    window = QRectF(0, 0, gallery.window.width(), gallery.window.height())
    found = []
    for name, section in gallery.sections().items():
        texts = [item for item in visible(section) if is_text(item)]
        found += [f"{name}: {c}" for item in texts for c in complaints(item, window, 1)]
        words = [item for item in texts if not kind(item).startswith("Glyph")]
        found += [f"{name}: covered: {pair}" for pair in overlaps(words)]
    gallery.close()
    assert qapp
    assert not found, "\n".join(found)


def test_what_is_shown_pressed_is_pressed(gallery: Gallery) -> None:
    gallery.lay_out(SIZE, "dark", 1.0)
    asked = gallery.specimens("pressed")
    assert len(asked) > 5
    unpressed = gallery.window.grabWindow()
    pressed = gallery.render()
    for item in asked:
        area = item.mapRectToScene(QRectF(0, 0, item.width(), item.height())).toAlignedRect()
        assert unpressed.copy(area) != pressed.copy(area)
        assert not item.property("subject").property("down"), "lifted again"


def test_a_picture_of_each_theme_is_written(
    qapp: QGuiApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.player.gallery.SCALES", (1.5,))
    files = list(render_all(tmp_path, (360, 640), "en"))
    assert qapp
    assert [file.stem for file in files] == ["dark-1.5", "light-1.5", "contrast-1.5"]
    for file in files:
        assert QImage(str(file)).width() == 360
