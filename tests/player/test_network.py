"""Nothing that QML can do reaches the network."""

import socket
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlApplicationEngine
from pytestqt.qtbot import QtBot

from kiosk.player.network import DenyAll

QML = """
import QtQuick
Item {
    id: root
    property int failed: 0
    Image {
        source: "ADDRESS/a.png"
        onStatusChanged: if (status === Image.Error) root.failed++
    }
    FontLoader {
        source: "ADDRESS/b.ttf"
        onStatusChanged: if (status === FontLoader.Error) root.failed++
    }
    Component.onCompleted: {
        const request = new XMLHttpRequest();
        request.onreadystatechange = () => {
            if (request.readyState === XMLHttpRequest.DONE && request.status === 0)
                root.failed++;
        };
        request.open("GET", "ADDRESS/c");
        request.send();
    }
}
"""


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.3)
        yield server


@pytest.mark.qt_log_ignore("The kiosk has no network", "Network error", "Cannot load", "font")
def test_image_font_and_request_are_refused(qtbot: QtBot, listener: socket.socket) -> None:
    engine = QQmlApplicationEngine()
    deny_all = DenyAll()
    engine.setNetworkAccessManagerFactory(deny_all)
    address = f"http://127.0.0.1:{listener.getsockname()[1]}"
    engine.loadData(QML.replace("ADDRESS", address).encode(), QUrl("inline.qml"))
    [root] = engine.rootObjects()
    qtbot.waitUntil(lambda: root.property("failed") == 3, timeout=20_000)
    with pytest.raises(TimeoutError):
        listener.accept()
    shiboken6.delete(engine)
