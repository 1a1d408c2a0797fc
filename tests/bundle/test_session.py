"""The sessions that the services start, by the very lines of their units.

cage without a screen, and X in a server without one; this test is in systemd's place.
"""

import json
import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
UNITS = ROOT / "packaging" / "linux"
WATCHDOG = 1.0
"""Seconds after which systemd would start the program again."""

NEEDED = {"cage": ("cage", "Xwayland", "setpriv"), "x11": ("xinit", "Xvfb", "setpriv")}
DISPLAY = 100 + os.getpid() % 10_000
"""Of this process alone: others may run the same tests at the same time."""
SERVER = re.compile(r" -- :0 .*$")
"""Where the unit names its X server and the console that it takes."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="services are of Linux"),
]


def until(true: Callable[[], object], what: str, patience: float = 60) -> None:
    deadline = time.monotonic() + patience
    while not true():
        assert time.monotonic() < deadline, f"{what} did not come"
        time.sleep(0.02)


def unprivileged() -> list[str]:
    """How a command is run as no one's, who still reads this checkout; cage refuses to be root."""
    if os.geteuid():
        return []
    rights = "+dac_override,+dac_read_search"
    user = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    return [*user, f"--inh-caps={rights}", f"--ambient-caps={rights}"]


class Session:
    """A service as systemd starts it, with its ear for what the program says."""

    def __init__(self, kind: str, folder: Path) -> None:
        self.kind = kind
        self.state = folder / "state"
        self.said: list[str] = []
        content, run, program = folder / "content", folder / "run", folder / "kiosk"
        for place in (content, self.state, run):
            place.mkdir(mode=0o777)
        os.chown(run, *((65534, 65534) if os.geteuid() == 0 else (-1, -1)))
        run.chmod(0o700)
        (content / "index.md").write_text("# 首页\n\n一句话。\n", "utf-8")
        words = [sys.executable, "-P", "-m", "kiosk"]
        told = [str(content), "--state", str(self.state)]
        line = f'exec {shlex.join(words)} "$1" {shlex.join(told)}'
        program.write_text(f"#!/bin/sh\n{line}\n", "utf-8")
        program.chmod(0o755)
        self._ear = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._ear.bind(str(run / "notify"))
        (run / "notify").chmod(0o777)
        self._ear.settimeout(0)
        self.process = subprocess.Popen(
            [*unprivileged(), *command(kind, program, run / "notify")],
            env={
                "PATH": os.environ["PATH"],
                "HOME": str(folder),
                "PYTHONPATH": str(ROOT),
                "XDG_RUNTIME_DIR": str(run),
                "WLR_BACKENDS": "headless",
                "WLR_LIBINPUT_NO_DEVICES": "1",
                "WLR_RENDERER": "pixman",
                "NOTIFY_SOCKET": str(run / "notify"),
                "WATCHDOG_USEC": str(int(WATCHDOG * 1e6)),
                "WATCHDOG_PID": "1",
            },
            stderr=subprocess.DEVNULL,
        )

    def heard(self, word: str) -> int:
        """Return how often the program has said that so far."""
        while True:
            try:
                self.said.append(self._ear.recv(4096).decode())
            except BlockingIOError:
                return self.said.count(word)

    def status(self) -> dict[str, object]:
        try:
            found: dict[str, object] = json.loads((self.state / "status.json").read_text("utf-8"))
        except FileNotFoundError:
            return {}
        return found

    def log(self) -> str:
        return (self.state / "log" / "kiosk.log").read_text("utf-8")

    def end(self) -> None:
        if self.process.poll() is None:
            self.process.terminate()
        self.process.wait(20)
        self._ear.close()


def command(kind: str, program: Path, ear: Path) -> list[str]:
    """Return the line of the unit, with another program and, for X, a server without a screen."""
    unit = (UNITS / f"kiosk-{kind}.service").read_text("utf-8")
    found = re.search(r"(?m)^ExecStart=(.*)$", unit)
    assert found
    line = found[1].replace("@PROGRAM@", shlex.quote(str(program)))
    line = line.replace("${NOTIFY_SOCKET}", str(ear))
    if kind == "x11":
        line, count = SERVER.subn(f" -- {shutil.which('Xvfb')} :{DISPLAY} -nolisten tcp", line)
        assert count == 1
    return shlex.split(line)


def is_there(process: object) -> bool:
    """Tell whether a process lives; one that nobody waits for does not."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text("utf-8")
    except FileNotFoundError:
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"


def is_fed_in_time(session: Session) -> bool:
    """Tell whether the watchdog is fed, and once more before systemd would lose its patience."""
    for _ in range(2):
        began, before = time.monotonic(), session.heard("WATCHDOG=1")
        until(lambda before=before: session.heard("WATCHDOG=1") > before, "the watchdog's food")
    return time.monotonic() - began < WATCHDOG


@pytest.fixture(params=NEEDED)
def session(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Session]:
    missing = [name for name in NEEDED[request.param] if shutil.which(name) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    session = Session(request.param, tmp_path)
    yield session
    session.end()


def test_the_service_comes_up_is_watched_and_recovers(session: Session) -> None:
    until(lambda: session.heard("READY=1"), "READY=1")
    until(lambda: session.status().get("screen") == "exhibition", "the exhibition")
    until(lambda: is_fed_in_time(session), "the watchdog's food in time")
    player = session.status()["player"]
    os.kill(int(str(player)), signal.SIGKILL)
    until(lambda: session.status().get("player") not in {player, None}, "another player")
    until(lambda: session.status().get("screen") == "exhibition", "the exhibition again")
    assert session.heard("READY=1") == 1
    assert session.process.poll() is None
    assert "qt: " not in session.log()


def test_what_the_service_started_ends_with_it(session: Session) -> None:
    until(lambda: session.heard("READY=1"), "READY=1")
    keeper = session.status()["keeper"]
    # cage may crash; xinit ends what it started when it is told to.
    session.process.send_signal(signal.SIGKILL if session.kind == "cage" else signal.SIGTERM)
    until(lambda: not is_there(keeper), "the end of the keeper", 10)
    assert session.log().rstrip().endswith("stopped")


def test_the_session_ends_when_the_program_does(session: Session) -> None:
    until(lambda: session.heard("READY=1"), "READY=1")
    os.kill(int(str(session.status()["keeper"])), signal.SIGTERM)
    session.process.wait(20)
    assert session.heard("STOPPING=1") == 1
