"""A talk as a program of its own: on real outputs, by real keys, under its keeper."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

EXHIBITION = Path(__file__).parent / "fixtures/exhibition"
NEEDED = ("Xvfb", "xrandr", "xdotool")
BOOTH, WALL = (0, 640, 360), (640, 640, 360)
"""Left edge, width and height of the two outputs."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not all(map(shutil.which, NEEDED)), reason=f"a display with outputs needs {NEEDED}"
    ),
]


class Desk:
    """A display with an output for the booth and one for the projector."""

    def __init__(self) -> None:
        read, write = os.pipe()
        size = f"{WALL[0] + WALL[1]}x{WALL[2]}x24"
        # Without -noreset the outputs are forgotten when the last program leaves.
        options = ["-screen", "0", size, "-noreset", "-displayfd", str(write)]
        self._server = subprocess.Popen(
            ["Xvfb", *options],  # noqa: S607 - looked for above
            pass_fds=[write],
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as told:
            self.name = f":{told.readline().strip()}"
        self._output("booth", BOOTH, "screen")

    def run(self, *command: str) -> str:
        environment = {**os.environ, "DISPLAY": self.name}
        done = subprocess.run(
            command, env=environment, check=True, text=True, capture_output=True, timeout=30
        )
        return done.stdout

    def _output(self, name: str, place: tuple[int, int, int], of: str) -> None:
        left, width, height = place
        self.run("xrandr", "--setmonitor", name, f"{width}/300x{height}/170+{left}+0", of)

    def plug(self) -> None:
        self._output("wall", WALL, "none")

    def unplug(self) -> None:
        self.run("xrandr", "--delmonitor", "wall")

    def key(self, name: str) -> None:
        self.run("xdotool", "key", name)

    def listens(self) -> bool:
        """Tell whether a window of the program has the keyboard."""
        return self._try("getwindowfocus", "-f") in self._search().split("\n")

    def windows(self) -> list[tuple[int, int, int]]:
        """Return the left edge, width and height of each window that is shown."""
        told = self._search("getwindowgeometry", "--shell", "%@")
        places = [int(value) for value in re.findall(r"(?:X|WIDTH|HEIGHT)=(\d+)", told)]
        return sorted(zip(places[::3], places[1::3], places[2::3], strict=True))

    def _search(self, *then: str) -> str:
        return self._try("search", "--onlyvisible", "--class", "kiosk", *then)

    def _try(self, *words: str) -> str:
        """Return what a tool says that fails where there is no window, or where one goes."""
        done = subprocess.run(
            ["xdotool", *words],  # noqa: S607 - looked for above
            env={**os.environ, "DISPLAY": self.name},
            check=False,
            text=True,
            capture_output=True,
        )
        return done.stdout.strip()

    def close(self) -> None:
        self._server.terminate()
        self._server.wait(10)


class Talk:
    """``kiosk present`` on that display."""

    def __init__(self, desk: Desk, folder: Path, *options: str) -> None:
        self.state = folder / "state"
        self._file = self.state / "talk.json"
        command = [sys.executable, "-m", "kiosk", "present", str(EXHIBITION), "--deck", "all"]
        self.process = subprocess.Popen(
            [*command, "--state", str(self.state), *options],
            env={
                **os.environ,
                "KIOSK_PLATFORM": "xcb",
                "KIOSK_RENDERER": "software",
                "DISPLAY": desk.name,
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def read(self) -> dict[str, object]:
        """Return the talk as it is written down; empty while there is none."""
        return json.loads(self._file.read_text("utf-8")) if self._file.exists() else {}

    @property
    def slide(self) -> str:
        """The slide that is on; empty while there is no talk."""
        return str(self.read().get("slide", ""))

    @property
    def players(self) -> list[int]:
        """The processes that have shown it, the last one last."""
        log = (self.state / "log/kiosk.log").read_text("utf-8")
        return [int(pid) for pid in re.findall(r"player\[(\d+)\] shown screen=exhibition", log)]

    @property
    def slides(self) -> int:
        """On how many slides time was spent."""
        spent = self.read().get("spent")
        return len(spent) if isinstance(spent, dict) else 0


def wait(done: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + 90
    while not done():
        assert time.monotonic() < deadline, what
        time.sleep(0.02)


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.close()


@pytest.fixture
def give(desk: Desk, tmp_path: Path) -> Iterator[Callable[..., Talk]]:
    """Begin a talk with further options."""
    talks: list[Talk] = []

    def begin(*options: str) -> Talk:
        talk = Talk(desk, tmp_path, *options)
        talks.append(talk)
        wait(lambda: bool(talk.read()) and desk.windows() == [BOOTH], "the talk did not begin")
        return talk

    yield begin
    for talk in talks:
        if talk.process.poll() is None:
            talk.process.send_signal(signal.SIGTERM)
        talk.process.communicate(timeout=20)


def turn(desk: Desk, talk: Talk) -> None:
    """Go to the next slide."""
    before = talk.slide
    wait(desk.listens, "nobody hears a key")
    desk.key("Next")
    wait(lambda: talk.slide != before, f"no slide after {before}")


def end(desk: Desk, talk: Talk) -> str:
    """End the talk by its key; return what the program wrote."""
    desk.key("Escape")
    wait(lambda: talk.process.poll() is not None, "the talk did not end")
    assert talk.process.returncode == 0
    assert not talk.read()
    return talk.process.communicate()[0]


def test_a_projector_is_pulled_out_and_put_back_ten_times(
    desk: Desk, give: Callable[..., Talk]
) -> None:
    talk = give()
    elapsed = 0.0
    for time_ in range(10):
        desk.plug()
        wait(lambda: desk.windows() == [BOOTH, WALL], f"no window on the projector, {time_}")
        for unplugged in (False, True):
            if unplugged:
                desk.unplug()
                wait(lambda: desk.windows() == [BOOTH], f"the window stays, {time_}")
            turn(desk, talk)
            now = talk.read()
            assert now["running"] is True
            assert isinstance(now["elapsed"], float)
            assert now["elapsed"] > elapsed, "the watch was set back"
            elapsed = now["elapsed"]
    assert talk.slides >= 20, "a slide was left out"
    end(desk, talk)


def test_a_player_that_is_killed_comes_back_on_the_slide_with_the_watch_running(
    desk: Desk, give: Callable[..., Talk]
) -> None:
    talk = give()
    for _ in range(3):
        turn(desk, talk)
    before, player = talk.read(), talk.players[-1]
    os.kill(player, signal.SIGKILL)
    wait(lambda: talk.players[-1] != player and desk.windows() == [BOOTH], "no other player")
    wait(lambda: talk.read()["wall"] != before["wall"], "the talk did not go on")
    after = talk.read()
    assert after["slide"] == before["slide"]
    assert after["running"] is True
    assert after["elapsed"] > before["elapsed"]  # type: ignore[operator]
    turn(desk, talk)
    assert talk.slides == 4
    end(desk, talk)


def test_a_rehearsal_is_printed_against_the_plan(desk: Desk, give: Callable[..., Talk]) -> None:
    talk = give("--rehearse")
    turn(desk, talk)
    turn(desk, talk)
    printed = end(desk, talk)
    told = subprocess.run(
        [sys.executable, "-m", "kiosk", "rehearsals", "--state", str(talk.state)],
        check=True,
        text=True,
        capture_output=True,
    ).stdout
    assert told == printed
    for word in ("Plan", "Took", "Off", "Together", "两个问题"):
        assert word in printed
