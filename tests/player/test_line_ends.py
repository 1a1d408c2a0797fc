"""Where the lines of slides end: by the sense, in Chinese and in English."""

import json
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Q_ARG, QMetaObject, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk.paths import ASSETS
from kiosk.player.fonts import load_fonts
from kiosk.player.scene import QML

Lines = Callable[[str, float], list[str]]

_PROBE = b"""
import QtQuick
import Booth.Slides

QtObject {
    property string spoken: ""
    property string found: ""

    function end(words: string, width: real, end: string): void {
        Phrases.spoken = spoken;
        found = JSON.stringify(Breaks.even(words, width, false, end).words.split(end));
    }
}
"""


@pytest.fixture(scope="module")
def engine(qapp: QGuiApplication) -> Iterator[QQmlEngine]:
    assert qapp is not None
    load_fonts(ASSETS / "fonts")
    engine = QQmlEngine()
    engine.addImportPath(str(QML))
    yield engine
    engine.deleteLater()


@pytest.fixture
def probe(engine: QQmlEngine) -> Iterator[QObject]:
    component = QQmlComponent(engine)
    component.setData(_PROBE, f"{QML.as_uri()}/Booth/Slides/Probe.qml")
    made = component.create()
    assert made is not None, component.errorString()
    yield made
    made.deleteLater()


@pytest.fixture
def lines(probe: QObject) -> Lines:
    """Give words as the lines that they make in a width in em; none where Qt is to break them."""

    def ended(words: str, width: float) -> list[str]:
        end = "<br>" if "<" in words else "\n"
        given = (Q_ARG("QString", words), Q_ARG("double", width), Q_ARG("QString", end))
        QMetaObject.invokeMethod(probe, "end", Qt.ConnectionType.DirectConnection, *given)
        found: list[str] = json.loads(probe.property("found"))
        return [line for line in found if line]

    return ended


@pytest.mark.parametrize(
    ("width", "words"),
    [
        # A quotation mark is no part of the hanzi at its other side.
        (12, ["把河南的产业放在首位，", "“7+28+N”产业链在此。"]),
        (13, ["河南在“7+28+N”", "产业链体系中列为首位。"]),
        (14, ["打造千亿级产业集群，", "从材料大市迈向材料强市。"]),
        (14, ["打造<b>千亿级产业集群</b>，", "从材料大市迈向材料强市。"]),
        (12, ["济源纳米研究和中试已走过", "22年，今后继续。"]),
        (22, ["A cluster worth CNY 100 billion,", "and a city of strong materials."]),
        (9, ["Seed and seedling", "of the forest"]),
    ],
)
def test_lines_end_by_the_sense(lines: Lines, width: float, words: list[str]) -> None:
    joint = "" if any(sign >= "\u4e00" for sign in words[0]) else " "
    assert lines(joint.join(words), width) == words


@pytest.mark.parametrize("width", [6, 7, 8, 9, 11, 13, 17])
def test_no_mark_stands_at_the_wrong_end(lines: Lines, width: float) -> None:
    words = "园区设在“省级（化工）园区”内，2015年升格为《国家平台》——全国唯一；成本下降40%。"
    found = lines(words, width)
    assert "".join(found) == words
    assert len(found) > 1
    assert not [line for line in found if line[0] in "，。；”）》—%" or line[-1] in "“（《"]


def test_what_a_talk_says_together_stays_together(probe: QObject, lines: Lines) -> None:
    words = "产业转化园为成熟项目提供空间"
    probe.setProperty("spoken", "")
    assert lines(words, 8) == ["产业转化园为成", "熟项目提供空间"]
    probe.setProperty("spoken", "成熟项目 成熟技术 项目成熟 提供资金 空间")
    assert lines(words, 9) in (
        ["产业转化园为", "成熟项目提供空间"],
        ["产业转化园为成熟", "项目提供空间"],
    )


@pytest.mark.parametrize(
    "words",
    [
        "กระทรวงวิทยาศาสตร์และเทคโนโลยี",
        "한국어로 쓴 긴 문장입니다",
        "一行<br>两行字很长很长",
        "donaudampfschifffahrtsgesellschaft",
    ],
)
def test_what_is_not_known_is_left_to_qt(lines: Lines, words: str) -> None:
    assert lines(words, 6) == []
