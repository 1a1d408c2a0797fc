"""The program at work in the bare Debian, and the screen before which a visitor stands."""

import json
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PIL import Image

from tools.bundle.source import ROOT

PICTURES: Final = ROOT / "build" / "proof"
DISPLAY: Final = os.environ.get("KIOSK_PROOF_DISPLAY", ":93")
SIZE: Final = (1920, 1080)
PLACE: Final = "opt/kiosk"
_PATIENCE: Final = 60.0


class FailedError(Exception):
    """The bundle did not do what it should."""


@dataclass(frozen=True, slots=True)
class User:
    """Who uses the program in the folder, where nobody else is."""

    number: int = 0
    home: str = "/root"
    program: str = f"/{PLACE}/kiosk"

    @property
    def environment(self) -> Mapping[str, str]:
        """What there is of it."""
        path = "/usr/sbin:/usr/bin:/sbin:/bin"
        return {"DISPLAY": DISPLAY, "HOME": self.home, "PATH": path, "LANG": "C.UTF-8"}

    def command(self, root: Path, *words: str) -> list[str]:
        """Return how a command is run in the folder by this user."""
        return ["/usr/sbin/chroot", f"--userspec={self.number}:{self.number}", str(root), *words]


ROOT_USER: Final = User()


class Booth:
    """The program, running in the folder."""

    def __init__(
        self, root: Path, *options: str, command: str = "run", user: User = ROOT_USER
    ) -> None:
        self._trace = root / "tmp" / f"trace-{time.monotonic_ns()}.jsonl"
        trace = f"/{self._trace.relative_to(root)}"
        self.started = time.monotonic_ns()
        self.process = subprocess.Popen(
            user.command(root, user.program, command, *options, "--trace", trace),
            env=user.environment,
        )

    def events(self, name: str) -> list[dict[str, Any]]:
        """Return all events of that name so far."""
        lines = self._trace.read_text("utf-8").splitlines() if self._trace.exists() else []
        return [event for line in lines if (event := json.loads(line))["event"] == name]

    def wait(self, name: str, count: int = 1) -> dict[str, Any]:
        """Wait for the ``count``-th event of that name."""
        until(lambda: len(self.events(name)) >= count, f"{name} ({count})", self.process)
        return self.events(name)[count - 1]

    def rest(self, name: str) -> Path:
        """Wait until nothing moves, and take a picture of it."""
        until(_still, f"a screen at rest for {name}", self.process)
        return picture(name)

    def opened_by(self, act: Callable[[], None], page: str, lang: str = "zh") -> None:
        """Do something and wait for the page that it opens. Raises ``FailedError``."""
        before = len(self.events("page_opened"))
        act()
        found = self.wait("page_opened", before + 1)
        if (found["page"], found["lang"]) != (page, lang):
            raise FailedError(f"{found['page']} ({found['lang']}) came instead of {page} ({lang}).")

    def told_first_frame(self, what: str) -> None:
        """Wait for the first frame and print how long it took."""
        frame = self.wait("first_frame")
        print(f"{what}, to the first frame: {(frame['t'] - self.started) / 1e6:.0f} ms")

    def player(self) -> int:
        """Return the process that shows."""
        until(lambda: bool(self._children()), "a player", self.process)
        return self._children()[0]

    def ended(self) -> None:
        """Wait until the program has ended by itself, in good order. Raises ``FailedError``."""
        children = self._children()
        if code := self.process.wait(_PATIENCE):
            raise FailedError(f"It ended with {code}.")
        if left := [child for child in children if Path(f"/proc/{child}").exists()]:
            raise FailedError(f"It left the processes {left}.")

    def _children(self) -> list[int]:
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                parent = int((folder / "stat").read_text("utf-8").rpartition(")")[2].split()[1])
                words = (folder / "cmdline").read_bytes().split(b"\0")
                name = (folder / "comm").read_text("utf-8").strip()
            except OSError:  # it has ended in between
                continue
            # The first player is a copy of the keeper, and has its words.
            if parent == self.process.pid and (b"play" in words or name == "kiosk-play"):
                found.append(int(folder.name))
        return found


@contextmanager
def running(
    root: Path, *options: str, command: str = "run", user: User = ROOT_USER
) -> Iterator[Booth]:
    """Run the program; where it was not ended inside, tell it to end and see that it does."""
    booth = Booth(root, *options, command=command, user=user)
    try:
        yield booth
        if booth.process.poll() is None:
            booth.process.send_signal(signal.SIGTERM)
            booth.ended()
    finally:
        booth.process.kill()
        booth.process.wait()


def until(true: Callable[[], bool], what: str, process: "subprocess.Popen[bytes]") -> None:
    """Wait until something is true. Raises ``FailedError``."""
    deadline = time.monotonic() + _PATIENCE
    while not true():
        if process.poll() is not None:
            raise FailedError(f"The program ended ({process.returncode}) before {what}.")
        if time.monotonic() > deadline:
            raise FailedError(f"{what} did not come; the last picture is in {PICTURES}.")
        time.sleep(0.01)


@contextmanager
def screen() -> Iterator[None]:
    """Run a display that nothing else is on."""
    width, height = SIZE
    server = subprocess.Popen(
        ["Xvfb", DISPLAY, "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"],  # noqa: S607
        stderr=subprocess.DEVNULL,
    )
    try:
        socket = Path(f"/tmp/.X11-unix/X{DISPLAY[1:]}")  # noqa: S108 - where X listens
        until(socket.exists, "the display", server)
        yield
    finally:
        server.terminate()
        server.wait()


def tap(x: int, y: int) -> None:
    """Press and let go at a point, in px; as long as a finger stays."""
    _touch("mousemove", str(x), str(y), "mousedown", "1", "sleep", "0.08", "mouseup", "1")


def press(key: str) -> None:
    """Press a key by its name."""
    _touch("key", key)


def knock() -> None:
    """Tap five times in the corner at the upper left, the last time longer."""
    _touch("mousemove", "40", "40")
    for _ in range(4):
        _touch("mousedown", "1", "sleep", "0.08", "mouseup", "1", "sleep", "0.15")
    _touch("mousedown", "1", "sleep", "1.2", "mouseup", "1")


def picture(name: str) -> Path:
    """Take a picture of the whole screen."""
    file = PICTURES / f"{name}.png"
    command = ["import", "-window", "root", "-display", DISPLAY, str(file)]
    subprocess.run(command, check=True)
    return file


def fills_the_screen(file: Path) -> None:
    """Raise ``FailedError`` where a picture of the screen is empty at its far corner.

    There is no window manager here, which is what the X11 service is like.
    """
    with Image.open(file) as seen:
        if seen.convert("RGB").getpixel((SIZE[0] - 1, SIZE[1] - 1)) == (0, 0, 0):
            raise FailedError(f"{file}: the window does not fill the screen.")


def _touch(*words: str) -> None:
    subprocess.run(
        ["xdotool", *words],  # noqa: S607 - a tester's machine
        check=True,
        env={**os.environ, "DISPLAY": DISPLAY},
    )


def _still() -> bool:
    """Tell whether two pictures of the screen, a moment apart, are the same."""
    first = picture("now").read_bytes()
    time.sleep(0.3)  # the longest movement is as long
    return picture("now").read_bytes() == first
