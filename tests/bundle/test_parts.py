"""What may be in the bundle, and what fails its build."""

import re
from pathlib import Path

import pytest

from tools.bundle import parts, qt
from tools.bundle.parts import Entry, SneakedInError

ROOT = Path(__file__).parents[2]
QML = ROOT / "kiosk/player/qml"
PART = {
    "PySide6/Qt/lib/libQt6Core.so.6": "Qt",
    "PySide6/Qt6Core.dll": "Qt",
    "PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore": "Qt",
    "PySide6/Qt/lib/libicudata.so.73": "Qt",
    "PySide6/Qt/lib/libQt6Multimedia.so.6": "video codecs",
    "PySide6/Qt/lib/libavcodec.so.63": "video codecs",
    "PySide6/avcodec-61.dll": "video codecs",
    "PySide6/MSVCP140_1.dll": "Qt",
    "shiboken6/msvcp140.dll": "Qt",
    "MSVCP140.dll": "Qt",
    "PySide6/vcamp140.dll": None,
    "opencc.libs/msvcp140-a4c2229bdc2a2a630acdc095b4d86008.dll": "Python",
    "PySide6/Qt/plugins/platforms/libqxcb.so": "Qt",
    "PySide6/plugins/platforms/qwindows.dll": "Qt",
    "PySide6/Qt/plugins/multimedia/libffmpegmediaplugin.so": "video codecs",
    "PySide6/Qt/qml/QtQuick/libqtquick2plugin.so": "Qt",
    "PySide6/QtQml.abi3.so": "Qt",
    "PySide6/libpyside6.abi3.so.6.12": "Qt",
    "shiboken6/Shiboken.abi3.so": "Qt",
    "assets/fonts/BoothSans-Bold.otf": "fonts",
    "qtawesome/fonts/codicon-0.0.36.ttf": "fonts",
    "content/10-interview/index.md": "content",
    "kiosk/player/qml/Booth/App/Main.qmlc": "program",
    "seed/media/0ab1.webp": "content",
    "seed/media/0ab1.ttf": "fonts",
    "base_library.zip": "Python",
    "PySide6/Qt/plugins/imageformats/libqwebp.so": "Qt",
    "opencc/clib/share/opencc/STPhrases.ocd2": "Python",
    "opencc/clib/share/opencc/JPShinjitaiPhrases.ocd2": None,
    # Under the GPL, a browser, a way to debug, pictures that the compiler never makes.
    "PySide6/Qt/lib/libQt6VirtualKeyboard.so.6": None,
    "PySide6/Qt/lib/libQt6Charts.so.6": None,
    "PySide6/Qt/lib/libQt6Graphs.so.6": None,
    "PySide6/Qt/lib/libQt6DataVisualization.so.6": None,
    "PySide6/Qt/lib/libQt6WebEngineCore.so.6": None,
    "PySide6/Qt/lib/libQt6Widgets.so.6": None,
    "PySide6/Qt/plugins/qmltooling/libqmldbg_debugger.so": None,
    "PySide6/Qt/plugins/imageformats/libqsvg.so": None,
    "PySide6/Qt/plugins/imageformats/libqpdf.so": None,
    "PySide6/Qt/qml/QtQuick/Controls/qmldir": None,
    "PySide6/QtWidgets.abi3.so": None,
    "qtawesome/__init__.py": None,
    "mypy/build.so": None,
}


@pytest.mark.parametrize(("path", "part"), PART.items(), ids=list(PART))
def test_every_file_has_its_part(path: str, part: str | None) -> None:
    assert parts.part_of(path) == part


def test_what_new_exhibitions_pages_and_talks_begin_with_is_shipped() -> None:
    spec = (ROOT / "build.spec").read_text("utf-8")
    for folder in ("starter", "writing/skeletons"):
        files = [file for file in (ROOT / "kiosk" / folder).rglob("*") if file.is_file()]
        assert files
        for file in files:
            assert parts.part_of(file.relative_to(ROOT).as_posix()) == "program"
        assert f'"kiosk/{folder}"' in spec


def test_the_library_that_a_new_windows_lacks_is_looked_for() -> None:
    assert qt.has_runtime(["PySide6/Qt6Core.dll", "shiboken6/MSVCP140.dll"])
    assert not qt.has_runtime(["PySide6/Qt6Core.dll", "opencc.libs/msvcp140-a4c2.dll"])


def test_what_nobody_allowed_fails_the_build() -> None:
    with pytest.raises(SneakedInError, match=r"telemetry/_native\.so"):
        parts.chosen([Entry("base_library.zip", ""), Entry("telemetry/_native.so", "/venv/x")])


def test_the_rest_of_qt_and_of_the_system_stays_behind() -> None:
    kept = parts.chosen(
        [
            Entry("PySide6/Qt/lib/libQt6Charts.so.6", "/venv/libQt6Charts.so.6"),
            Entry("libX11.so.6", "/lib/x86_64-linux-gnu/libX11.so.6"),
            Entry("libsqlite3.so.0", "/usr/lib/x86_64-linux-gnu/libsqlite3.so.0"),
            Entry("pypinyin/core.pyi", "/venv/pypinyin/core.pyi"),
            Entry("opencc/clib/lib64/libopencc.a", "/venv/opencc/clib/lib64/libopencc.a"),
            Entry("python3.11/lib-dynload/_codecs_jp.so", "/python/_codecs_jp.so"),
        ]
    )
    assert [entry.path for entry in kept] == ["libsqlite3.so.0"]


def test_no_module_under_the_gpl_is_on_the_list() -> None:
    gpl = {"VirtualKeyboard", "Charts", "DataVisualization", "Graphs", "Quick3D", "Lottie"}
    assert not {name for name in qt.LIBRARIES | qt.MEDIA_LIBRARIES if name.startswith(tuple(gpl))}


def test_every_module_that_the_screens_import_is_on_the_list() -> None:
    imported = {
        name.replace(".", "/")
        for file in QML.glob("Booth/*/*.qml")
        for name in re.findall(r"(?m)^import (Qt[\w.]*)", file.read_text("utf-8"))
    }
    assert "QtQuick" in imported
    assert imported <= qt.QML_MODULES
