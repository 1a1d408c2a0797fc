"""Icon names lead to a font and a glyph; misspelt ones to the nearest."""

import json
import os
import subprocess
import sys

import pytest

from kiosk.compiler.icons import find_icon, font_file, icon_sets, near_icons
from kiosk.compiler.suggest import nearest, phrases, suggestions

QT = """
import json, sys
from PySide6.QtGui import QFontDatabase, QGuiApplication, QRawFont
app = QGuiApplication([])
found = {}
for file, (_, glyph) in json.loads(sys.argv[1]).items():
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(file))
    found[file] = [families, QRawFont(file, 24).supportsCharacter(ord(glyph))]
print(json.dumps(found))
"""


@pytest.mark.parametrize("name", ["mdi6.sprout", " mdi6.sprout ", "sprout"])
def test_names(name: str) -> None:
    icon = find_icon(name)
    assert icon is not None
    assert icon.family == "Material Design Icons"
    assert len(icon.glyph) == 1


@pytest.mark.parametrize(
    "name", ["", ".", "mdi6.", "mdi6.no-such", "nothing.sprout", "图标", "a.b.c"]
)
def test_unknown_names(name: str) -> None:
    assert find_icon(name) is None
    assert len(near_icons(name)) <= 3


def test_every_set_has_its_font_under_the_name_that_qt_gives_it() -> None:
    wanted = {}
    for prefix, icons in icon_sets().items():
        icon = find_icon(f"{prefix}.{next(iter(icons.glyphs))}")
        assert icon is not None
        wanted[str(font_file(icon.family))] = [icon.family, icon.glyph]
    done = subprocess.run(
        [sys.executable, "-c", QT, json.dumps(wanted)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout) == {
        file: [[family], True] for file, (family, _) in wanted.items()
    }


@pytest.mark.parametrize(
    ("name", "found"),
    [("mdi6.sprut", "mdi6.sprout"), ("sprouts", "mdi6.sprout"), ("fa5s.seedlin", "fa5s.seedling")],
)
def test_misspelt_names(name: str, found: str) -> None:
    assert found in near_icons(name)


def test_suggestions() -> None:
    assert nearest("Tiers", ["tier", "news", "TIERS"]) == ["TIERS"]
    assert nearest("xyz", ["tier", "news"]) == []
    assert suggestions("new", ["news"])["suggestion_zh"] == "（是不是“news”？）"
    assert phrases(["a", "b"])["suggestion_en"] == " (did you mean “a” or “b”?)"
    assert phrases([]) == {"suggestion_zh": "", "suggestion_en": ""}
