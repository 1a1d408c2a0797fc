"""The player's end of the pipe, when the other one goes."""

import os
import threading
import time
from collections.abc import Iterator

import pytest
import shiboken6

from kiosk.player.link import Link
from kiosk.processes.wire import Message, Wire


def test_a_keeper_that_goes_after_the_scene_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    gone, ended = threading.Event(), threading.Event()
    monkeypatch.setattr("kiosk.player.link.os._exit", lambda _code: ended.set())
    monkeypatch.setattr("kiosk.player.link._GRACE", 0.0)
    faults: list[object] = []
    monkeypatch.setattr(threading, "excepthook", faults.append)

    def messages() -> Iterator[Message]:
        gone.wait(20)
        yield {"do": "front"}

    hear, speak = os.pipe()
    link = Link(Wire(hear, speak), messages())
    link.listen()
    shiboken6.delete(link)
    gone.set()
    deadline = time.monotonic() + 20
    while not ended.is_set() and not faults:
        assert time.monotonic() < deadline
        time.sleep(0.01)
    assert not faults
    os.close(hear)
    os.close(speak)
