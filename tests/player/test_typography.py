"""Chinese as it stands on the screen: where lines break, what stands between hanzi and figures."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from layout import is_text
from lines import bad_breaks, is_orphan, is_typeset, lines, words
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication
from PySide6.QtQuick import QQuickItem
from visitor import Visitor

from kiosk.pack.store import PackStore
from kiosk.paths import ASSETS
from kiosk.player.fonts import FAMILY, load_fonts
from kiosk.player.kinds import kind
from kiosk.player.scene import Scene
from kiosk.player.tour import views


@pytest.fixture(params=[((1920, 1080), 1.0), ((1080, 1920), 1.5)], ids=str)
def visitor(
    qapp: QGuiApplication, bundled: PackStore, request: pytest.FixtureRequest
) -> Iterator[Visitor]:
    """Somebody in the bundled exhibition, whose texts are real ones."""
    size, scale = request.param
    pack = bundled.open_current()
    scene = Scene(pack, "zh", still=True)
    scene.booth.comfort.setTextScale(scale)
    yield Visitor(scene, size)
    scene.close()
    pack.close()
    assert qapp


def texts(visitor: Visitor) -> Iterator[QQuickItem]:
    """Yield every text of every page, in each of its views."""
    for page_id in visitor.scene.pack.ids(str(visitor.booth.lang)):
        visitor.booth.open(page_id)
        for _view in views(visitor.scene):
            visitor.settle()
            for item in visitor.items():
                glyph = kind(item).startswith("Glyph")
                if is_text(item) and not glyph:
                    yield item


def test_lines_break_and_characters_stand_as_they_should(visitor: Visitor) -> None:
    found, broken, retold = set(), 0, 0
    for item in texts(visitor):
        if not is_typeset(words(item)):
            found.add(f"not typeset: {words(item)}")
        if item.property("lineCount") < 2:
            continue
        broken += 1
        told = lines(item)
        retold += len(told) == item.property("lineCount")
        found |= {f"broken: {place}" for place in bad_breaks(told)}
        balanced = kind(item).startswith("Balanced")
        if balanced and is_orphan(told):
            found.add(f"alone: {words(item)}")
    assert broken > 80
    assert retold > broken * 0.97, "the lines looked at are not those of the screen"
    assert not found, "\n".join(sorted(found))


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.Bold])
def test_figures_are_of_one_width(qapp: QGuiApplication, weight: QFont.Weight) -> None:
    """Numbers that count up stand still, and those below one another line up."""
    load_fonts(ASSETS / "fonts")
    font = QFont(FAMILY)
    font.setPixelSize(96)
    font.setWeight(weight)
    measured = QFontMetricsF(font)
    pairs = ["".join(pair) for pair in product("0123456789", repeat=2)]
    assert len({round(measured.horizontalAdvance(pair), 2) for pair in pairs}) == 1
    assert qapp


def test_a_text_is_judged_by_its_lines() -> None:
    assert bad_breaks(["他说“", "你好”"]) == ["他说“|你好”"]
    assert bad_breaks(["好", "，再见"]) == ["好|，再见"]
    assert bad_breaks(["等…", "…"])
    assert not bad_breaks(["他说", "“你好”。", "再见"])
    assert is_orphan(["成林的成长", "路。"])
    assert not is_orphan(["成林的成", "长路。"])
    assert not is_typeset("共 22 年")
    assert is_typeset("共22年")


def test_the_words_of_the_booth_itself_are_typeset() -> None:
    file = Path(__file__).parents[2] / "kiosk/player/i18n/booth_zh.ts"
    found = [
        line.split(">")[1].split("<")[0]
        for line in file.read_text("utf-8").splitlines()
        if "<translation>" in line
    ]
    assert len(found) > 30
    assert [text for text in found if text.strip() and not is_typeset(text)] == []


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (1080, 1920)], ids=str)
def test_what_tiles_say_is_said_to_its_end(
    qapp: QGuiApplication, bundled: PackStore, lang: str, size: tuple[int, int]
) -> None:
    """Somebody who reads half a sentence on a tile takes it for a whole one."""
    pack = bundled.open_current()
    scene = Scene(pack, lang, still=True)
    somebody = Visitor(scene, size)
    for page_id in ("", "services", "news"):
        somebody.booth.open(page_id)
        somebody.settle()
        said = [item for item in somebody.items() if item.objectName() == "summary"]
        assert [words(item) for item in said if item.property("truncated")] == []
    scene.close()
    pack.close()
    assert qapp


def test_a_line_of_chinese_on_two_lines_breaks_by_its_sense(
    qapp: QGuiApplication, bundled: PackStore
) -> None:
    pack = bundled.open_current()
    scene = Scene(pack, "zh", still=True)
    somebody = Visitor(scene)
    said = [item for item in somebody.items() if item.objectName() == "summary"]
    two = [lines(item) for item in said if item.property("lineCount") == 2]
    assert ["二十二年，", "从中试走向产业"] in two
    assert ["育种、育苗、成林：一项", "成果在园区里的成长路"] in two, (
        "a part is too long for a line"
    )
    scene.close()
    pack.close()
    assert qapp


def test_no_short_word_is_left_alone_in_english(qapp: QGuiApplication, bundled: PackStore) -> None:
    pack = bundled.open_current()
    scene = Scene(pack, "en", still=True)
    somebody = Visitor(scene, (1920, 1080))
    looked = 0
    for item in texts(somebody):
        balanced = kind(item).startswith("BalancedLabel")
        if not balanced or item.property("lineCount") < 2:
            continue
        looked += 1
        *_, before, last = lines(item)
        wide = QFontMetricsF(item.property("font")).horizontalAdvance(last) > item.width() * 0.3
        assert wide or " " in last or " " not in before, words(item)
    assert looked > 20
    scene.close()
    pack.close()
    assert qapp
