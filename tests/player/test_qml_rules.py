"""House rules of the QML, read from its text."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtTest import QTest

from kiosk.player.engine import FIRST, Engine

BOOTH = Path(__file__).parents[2] / "kiosk/player/qml/Booth"
FILES = sorted(BOOTH.rglob("*.qml"))
LAYERS = ["Theme", "Components", "Blocks", "Slides", "Screens", "Staff", "Present", "App"]
KNOW_THE_BOOTH = {"Staff", "Present", "App"}
BENEATH = {layer: LAYERS[:index] for index, layer in enumerate(LAYERS)} | {
    "Gallery": ["Theme", "Components", "Blocks"]
}
"""What each module may import; nothing imports the gallery."""
FORBIDDEN = {
    "a way out of the program": r"openUrlExternally|openUrl\b",
    "a request to the network": r"XMLHttpRequest|https?://",
    "text input, which has a context menu": r"\b(TextField|TextInput|TextEdit|TextArea)\b",
    "markup of any kind, which can crash Qt": r"\b(RichText|MarkdownText|AutoText)\b",
    "controls, which are heavy": r"import QtQuick\.Controls",
    "its import can wait for ever on Python, and VideoOutput is a black square without a GPU": (
        r"import QtMultimedia"
    ),
    "the software renderer lacks it": r"\b(ShaderEffect|MultiEffect|ParticleSystem)\b",
}


def test_there_is_qml_to_read() -> None:
    assert len(FILES) > 40


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_rules(file: Path) -> None:
    text = file.read_text("utf-8")
    for why, pattern in FORBIDDEN.items():
        assert not re.search(pattern, text), why
    assert text.count("\n") < 300
    # Default text is AutoText: every title would be an injection point.
    plain_texts = len(re.findall(r"(?m)^\s*Text \{", text))
    assert (
        len(re.findall(r"textFormat: (Text\.(PlainText|StyledText)|of\.textFormat)", text))
        == plain_texts
    )
    if file.parent.name != "Theme":
        assert not re.search(r'font\.family: *"', text)
        assert not re.search(r'color: "#(?!ffffff|000000|7b7b7b)', text), (
            "colours are tokens of the theme"
        )


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_layers(file: Path) -> None:
    own = file.parent.name
    for layer in re.findall(r"(?m)^import Booth\.(\w+)", file.read_text("utf-8")):
        assert layer in BENEATH[own] or (layer == "Core" and own in KNOW_THE_BOOTH)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_view_is_given_its_model_and_makes_nothing_ahead(file: Path) -> None:
    # With a model of the view's own, Qt 6.12 takes the items down first and touches them once more
    # when it takes down the view; with a given one, it takes back an item that is on its way, and
    # warns where there are none any more. (docs/adr/0035)
    text = file.read_text("utf-8")
    views = len(re.findall(r"(?m)^ *(ListView|GridView) \{$", text))
    given = views + len(re.findall(r"(?m)^ *Pager \{$", text)) - (file.stem == "Pager")
    assert len(re.findall(r"(?m)^ *model: DelegateModel \{$", text)) == given
    assert len(re.findall(r"(?m)^ *cacheBuffer: 0$", text)) == views


@pytest.mark.parametrize("name", FIRST)
def test_what_is_read_ahead_needs_no_type_of_pythons(name: str) -> None:
    text = (BOOTH / f"App/{name}.qml").read_text("utf-8")
    assert "Booth.Core" not in text
    assert f"{name} {{" in "".join(file.read_text("utf-8") for file in FILES)


@pytest.mark.usefixtures("qapp")
def test_what_is_read_ahead_can_be_read() -> None:
    engine = Engine()
    engine.read_ahead(*FIRST)
    assert len(engine._ahead) == len(FIRST)
    deadline = time.monotonic() + 20
    while any(component.isLoading() for component in engine._ahead):
        assert time.monotonic() < deadline
        QTest.qWait(5)
    assert not [component.errorString() for component in engine._ahead if component.isError()]
    shiboken6.delete(engine)


def test_the_scene_has_every_type_that_the_window_needs_when_it_is_read() -> None:
    code = """
import sys
from kiosk.player.application import make_application
from kiosk.player.engine import Engine
app, _ = make_application()
engine = Engine()
import kiosk.player.scene
engine.read_ahead("Main")
while engine._ahead[0].isLoading():
    app.processEvents()
print(engine._ahead[0].errorString(), file=sys.stderr)
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        timeout=60,
    )
    assert not done.stderr.strip()


@pytest.mark.parametrize("layer", BENEATH)
def test_every_layer_says_what_belongs_there(layer: str) -> None:
    assert (BOOTH / layer / "README.md").read_text("utf-8").startswith(f"# {layer}")
    listed = (BOOTH / layer / "qmldir").read_text("utf-8")
    for name in re.findall(r"(\w+\.qml)", listed):
        assert (BOOTH / layer / name).is_file()
