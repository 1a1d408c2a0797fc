"""A display that is gone is told from one that is there, or that nobody can look at."""

import os
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from kept import Kept

from kiosk.keeper.display import is_gone

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="elsewhere a display does not go"
)

NUMBER = f"6{os.getpid()}"
"""Of an X display that nobody has."""
X = {"DISPLAY": f":{NUMBER}.0"}


def listening(address: str) -> socket.socket:
    server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    server.bind(address)
    server.listen()
    return server


@pytest.fixture
def x() -> Iterator[socket.socket]:
    """An X server as far as one can see from its socket, which leaves no file behind."""
    with closing(listening(f"\0/tmp/.X11-unix/X{NUMBER}")) as server:
        yield server


def test_an_x_server_is_gone_when_it_has_ended(x: socket.socket) -> None:
    assert not is_gone(X)
    x.close()
    assert is_gone(X)


def test_a_compositor_is_gone_when_it_has_ended(tmp_path: Path) -> None:
    environment = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert is_gone(environment)
    with closing(listening(str(tmp_path / "wayland-7"))):
        assert not is_gone(environment)
    assert (tmp_path / "wayland-7").exists()  # one that crashed leaves its socket
    assert is_gone(environment)


def test_one_of_two_displays_is_enough(x: socket.socket) -> None:
    both = {**X, "WAYLAND_DISPLAY": "/nowhere/wayland-0"}
    assert not is_gone(both)
    assert is_gone({**both, "QT_QPA_PLATFORM": "wayland"})
    x.close()
    assert is_gone(both)


def test_a_slow_server_is_there(x: socket.socket) -> None:
    """One that is stopped answers nobody; its backlog of connections fills."""
    waiting = []
    try:
        while not waiting or not waiting[-1].connect_ex(x.getsockname()):
            waiting.append(socket.socket(socket.AF_UNIX, socket.SOCK_STREAM))
            waiting[-1].setblocking(False)  # noqa: FBT003 - the socket's own signature
        assert not is_gone(X)
    finally:
        for one in waiting:
            one.close()


@pytest.mark.parametrize(
    "environment",
    [
        {"DISPLAY": "booth.example:0"},
        {"DISPLAY": "localhost:10.0"},
        {"WAYLAND_DISPLAY": "wayland-0"},  # without a folder there is no place to look
        {"QT_QPA_PLATFORM": "offscreen"},
        {"QT_QPA_PLATFORM": "eglfs", "DISPLAY": f":{NUMBER}"},
    ],
)
def test_what_cannot_be_told_is_there(environment: dict[str, str]) -> None:
    assert not is_gone(environment)


def test_no_display_at_all_is_gone() -> None:
    assert is_gone({})


def test_the_keeper_ends_with_its_display(keep: Callable[..., Kept]) -> None:
    nowhere = {"KIOSK_PLATFORM": "wayland", "WAYLAND_DISPLAY": "/nowhere/wayland-0"}
    kept = keep("crashes", "builds", environment=nowhere)
    kept.thread.join(20)
    assert kept.code == 1
    assert kept.lines("display_gone")
    assert not kept.lines("player_ended")
    assert kept.lines()[-1].endswith("stopped")
