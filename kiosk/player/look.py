"""Tells what a player would find on this machine, as JSON, for ``kiosk doctor``.

A process of its own: Qt ends the one in which it finds no display.
"""

import json
import os
import sys

from PySide6.QtGui import QFontDatabase, QGuiApplication, QInputDevice

from kiosk.paths import ASSETS
from kiosk.player.codecs import playable
from kiosk.player.fonts import FontError, load_fonts
from kiosk.player.renderer import choose_renderer


def main() -> int:
    """Write it to standard output; return the exit code."""
    app = QGuiApplication(sys.argv[:1])
    fonts: list[str] = []
    try:
        load_fonts(ASSETS / "fonts")
        fonts = [family for family in QFontDatabase.families() if family.startswith("Booth ")]
    except FontError as error:
        sys.stderr.write(f"{error}\n")
    found = {
        "screens": [
            {
                "name": screen.name(),
                "width": round(screen.size().width() * screen.devicePixelRatio()),
                "height": round(screen.size().height() * screen.devicePixelRatio()),
                "rate": screen.refreshRate(),
            }
            for screen in app.screens()
        ],
        "touch": [
            device.name()
            for device in QInputDevice.devices()
            if device.type() == QInputDevice.DeviceType.TouchScreen
        ],
        "renderer": choose_renderer(os.environ.get("QT_QPA_PLATFORM", "")),
        "fonts": fonts,
        "codecs": playable(),
    }
    sys.stdout.write(json.dumps(found))
    return 0
