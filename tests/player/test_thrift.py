"""Memory that was freed goes back to the system."""

import ctypes
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer

from kiosk.player import thrift
from kiosk.player.thrift import REST, Thrift, give_back

BLOCK, BLOCKS = 500, 200_000
"""Small enough to lie in the heap: together some 100 MB."""


def resident() -> int:
    """Return the MB that this process holds."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * 4096 // 1_000_000


@pytest.mark.usefixtures("qapp")
def test_much_stir_is_followed_by_one_return(monkeypatch: pytest.MonkeyPatch) -> None:
    returned: list[bool] = []
    monkeypatch.setattr(thrift, "give_back", lambda: returned.append(True))
    parent = QObject()
    saver = Thrift(parent)
    [rest] = saver.findChildren(QTimer)
    assert not rest.isActive()
    for _ in range(5):
        saver.stir()
    assert (rest.isActive(), rest.isSingleShot(), rest.interval()) == (True, True, REST)
    assert returned == []
    rest.timeout.emit()
    assert returned == [True]


@pytest.mark.skipif(sys.platform != "linux", reason="asks the C library of GNU")
def test_what_was_freed_goes_back() -> None:
    c = ctypes.CDLL(None)
    if not hasattr(c, "malloc_trim"):
        pytest.skip("this C library keeps nothing that could go back")
    c.malloc.restype, c.free.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
    blocks = [c.malloc(BLOCK) for _ in range(BLOCKS)]
    for block in blocks:
        ctypes.memset(block, 1, BLOCK)
    for block in blocks[:-1]:  # the last one holds the heap's end
        c.free(block)
    held = resident()
    give_back()
    deadline = time.monotonic() + 10
    while held - resident() < BLOCK * BLOCKS / 1_000_000 / 2:
        assert time.monotonic() < deadline
        time.sleep(0.01)
    c.free(blocks[-1])
