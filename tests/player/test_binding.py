"""What the binding puts off is there when it is asked for, and nothing of it before."""

import json
import subprocess
import sys
from typing import Any

WRONG_CALLS = """
def messages():
    from PySide6.QtCore import QObject, QTimer, QUrl
    for call in (lambda: QUrl(3.5, 4), lambda: QObject(7), lambda: QTimer.singleShot("x", None)):
        try:
            call()
        except TypeError as error:
            yield str(error)
"""

REPORT = """
import builtins, json, sys
loaded = [name for name in ("inspect", "lzma") if name in sys.modules]
print(json.dumps({
    "hooked": builtins.__import__ is builtins.__feature_import__,
    "loaded": loaded,
    "messages": list(messages()),
    "doc": __import__("PySide6.QtCore").QtCore.QUrl.__doc__,
    "folder": __import__("tempfile").gettempdir(),
}))
"""

UNWANTED = ("dis", "hashlib", "inspect", "logging", "lzma", "random", "tokenize")
"""What a start did load once, for nothing."""

LIGHT = """
from kiosk.player.binding import lightly, load_binding
with lightly():
    load_binding()
"""
WHOLE = "from PySide6 import QtGui, QtQml\n"


def told(load: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-c", load + WRONG_CALLS + REPORT],
        check=True,
        capture_output=True,
        text=True,
    )
    assert not done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_wrong_calls_are_explained_as_ever_and_nothing_is_loaded_for_it_before() -> None:
    light, whole = told(LIGHT), told(WHOLE)
    assert whole.pop("hooked"), "the binding has no hook any more; the one of ours can go"
    assert set(whole.pop("loaded")) == {"inspect", "lzma"}
    assert not light.pop("hooked")
    assert not light.pop("loaded")
    assert len(light["messages"]) == 3
    assert light == whole


def test_the_start_loads_nothing_that_it_only_names() -> None:
    code = """
import sys
from kiosk.player.binding import lightly, load_binding
with lightly():
    load_binding()
    import kiosk.player.app
print(*(name for name, module in sys.modules.items() if "_real" not in vars(module)))
import hashlib, inspect
assert hashlib.sha256(b"").hexdigest().startswith("e3b0"), "what waits comes when it is asked"
assert inspect.isfunction(load_binding)
"""
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    loaded = set(done.stdout.split())
    assert "kiosk.player.app" in loaded
    assert not loaded & set(UNWANTED)
