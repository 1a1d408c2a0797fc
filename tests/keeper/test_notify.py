"""What systemd hears."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.keeper.notify import Notify

pytestmark = pytest.mark.skipif(
    not hasattr(socket, "AF_UNIX") or os.name == "nt", reason="systemd is of Linux"
)


@pytest.fixture
def systemd(tmp_path: Path) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as channel:
        channel.bind(str(tmp_path / "notify"))
        channel.settimeout(0)
        yield channel


def heard(systemd: socket.socket) -> list[str]:
    found = []
    while True:
        try:
            found.append(systemd.recv(1000).decode())
        except BlockingIOError:
            return found


def environment(systemd: socket.socket, **more: str) -> dict[str, str]:
    return {"NOTIFY_SOCKET": str(systemd.getsockname()), **more}


def test_ready_is_said_once(systemd: socket.socket) -> None:
    notify = Notify(environment(systemd))
    notify.ready()
    notify.ready()
    notify.status("exhibition")
    notify.stopping()
    assert heard(systemd) == ["READY=1", "STATUS=exhibition", "STOPPING=1"]


def test_the_watchdog_is_fed_twice_as_often_as_it_asks(systemd: socket.socket) -> None:
    notify = Notify(environment(systemd, WATCHDOG_USEC="20000000"))
    for now in (0.0, 5.0, 10.0, 15.0, 20.0):
        notify.tick(now)
    assert heard(systemd) == ["WATCHDOG=1"] * 3
    assert notify.deadline == 30.0


@pytest.mark.parametrize("more", [{}, {"WATCHDOG_USEC": "1", "WATCHDOG_PID": "1"}])
def test_a_watchdog_of_nobody_or_of_another_is_not_fed(
    systemd: socket.socket, more: dict[str, str]
) -> None:
    notify = Notify(environment(systemd, **more), pid=7)
    notify.tick(1e9)
    assert heard(systemd) == []
    assert notify.deadline == float("inf")


def test_without_systemd_nothing_is_said(tmp_path: Path) -> None:
    Notify({}).ready()
    gone = Notify({"NOTIFY_SOCKET": str(tmp_path / "nowhere")})
    gone.ready()
    gone.status("still alive")
