"""Runs the bundle in a bare Debian as a visitor and a member of staff would.

It opens, is tapped through, shows an edited page, survives kill -9 of its player, and ends when
it is told to. Pictures of every step are left in build/proof, to be looked at.
"""

import json
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from PIL import Image

from tools.bundle import bare
from tools.bundle.make import BUNDLE
from tools.bundle.source import ROOT

PICTURES: Final = ROOT / "build" / "proof"
DISPLAY: Final = ":93"
SIZE: Final = (1920, 1080)

_PATIENCE: Final = 40.0
_PLACE: Final = "opt/kiosk"


class FailedError(Exception):
    """The bundle did not do what it should."""


class Booth:
    """The program, running in the folder."""

    def __init__(self, root: Path, *options: str) -> None:
        self._trace = root / "root" / f"trace-{time.monotonic_ns()}.jsonl"
        trace = f"/{self._trace.relative_to(root)}"
        self.started = time.monotonic_ns()
        self.process = subprocess.Popen(
            ["/usr/sbin/chroot", str(root), f"/{_PLACE}/kiosk", "run", *options, "--trace", trace],
            env={"DISPLAY": DISPLAY, "HOME": "/root", "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
        )

    def events(self, name: str) -> list[dict[str, Any]]:
        """Return all events of that name so far."""
        lines = self._trace.read_text("utf-8").splitlines() if self._trace.exists() else []
        return [event for line in lines if (event := json.loads(line))["event"] == name]

    def wait(self, name: str, count: int = 1) -> dict[str, Any]:
        """Wait for the ``count``-th event of that name."""
        until(lambda: len(self.events(name)) >= count, f"{name} ({count})", self.process)
        return self.events(name)[count - 1]

    def player(self) -> int:
        """Return the process that shows."""
        until(lambda: bool(self._children()), "a player", self.process)
        return self._children()[0]

    def _children(self) -> list[int]:
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                parent = int((folder / "stat").read_text("utf-8").rpartition(")")[2].split()[1])
                words = (folder / "cmdline").read_bytes().split(b"\0")
            except OSError:  # it has ended in between
                continue
            if parent == self.process.pid and b"play" in words:
                found.append(int(folder.name))
        return found


def until(true: Callable[[], bool], what: str, process: "subprocess.Popen[bytes]") -> None:
    """Wait until something is true. Raises ``FailedError``."""
    deadline = time.monotonic() + _PATIENCE
    while not true():
        if process.poll() is not None:
            raise FailedError(f"The program ended ({process.returncode}) before {what}.")
        if time.monotonic() > deadline:
            raise FailedError(f"{what} did not come.")
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
    """Press and let go at a point, in px."""
    # As long as a finger stays.
    command = ["xdotool", "mousemove", str(x), str(y), "mousedown", "1", "sleep", "0.08"]
    command += ["mouseup", "1"]
    subprocess.run(command, check=True, env={**os.environ, "DISPLAY": DISPLAY})


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


def prove() -> None:
    """Do all of it and print what was measured."""
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True)
    root = bare.prepare(BUNDLE)
    place = root / _PLACE
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(BUNDLE, place, symlinks=True)
    shutil.rmtree(root / "root/.local", ignore_errors=True)
    with bare.mounted(), screen():
        bare.within(f"/{_PLACE}/kiosk", "--version")
        _first_start(root)
        _edited_page(root)
    print(f"proven; look at the pictures in {PICTURES.relative_to(ROOT)}")


def _first_start(root: Path) -> None:
    """Show the shipped exhibition on a machine that has never seen it."""
    with running(root) as booth:
        _told("first start", booth, booth.wait("first_frame"))
        fills_the_screen(picture("1-first-start"))
        tap(960, 540)  # wakes the booth
        until(_still, "the home screen at rest", booth.process)
        picture("1-home")
        tap(960, 300)  # the first tile
        booth.wait("page_opened", 2)
        until(_still, "the page at rest", booth.process)
        picture("2-a-page")
        killed = time.monotonic()
        os.kill(booth.player(), signal.SIGKILL)
        booth.wait("first_frame", 2)
        print(f"back after kill -9: {time.monotonic() - killed:.2f} s")
        until(_still, "the exhibition at rest", booth.process)
        picture("3-after-kill")
    with running(root) as booth:
        _told("second start", booth, booth.wait("first_frame"))


def _edited_page(root: Path) -> None:
    """Compile, show, edit and show again a folder of staff."""
    content = root / "root" / "my"
    shutil.rmtree(content, ignore_errors=True)
    bare.within(f"/{_PLACE}/kiosk", "new", "/root/my")
    with running(root, "/root/my") as booth:
        booth.wait("pack_activated")
        until(_still, "the first pack", booth.process)
        tap(960, 540)  # wakes the booth, so that the page itself is to be seen
        until(_still, "the home screen at rest", booth.process)
        picture("4-own-folder")
        page = content / "index.md"
        text = page.read_text("utf-8")
        saved = time.monotonic()
        page.write_text(text.replace("我的展览", "改过的展览"), "utf-8")
        until(
            lambda: any(shown["seen"] for shown in booth.events("pack_shown")),
            "the edited page",
            booth.process,
        )
        print(f"from saving to seeing it: {time.monotonic() - saved:.2f} s")
        until(_still, "the screen at rest", booth.process)
        picture("5-edited")


@contextmanager
def running(root: Path, *options: str) -> Iterator[Booth]:
    """Run the program, and see that it ends in good order when it is told to."""
    booth = Booth(root, *options)
    try:
        yield booth
        booth.process.send_signal(signal.SIGTERM)
        if code := booth.process.wait(_PATIENCE):
            raise FailedError(f"It ended with {code}.")
    finally:
        booth.process.kill()
        booth.process.wait()


def _still() -> bool:
    """Tell whether two pictures of the screen, a moment apart, are the same."""
    first = picture("now").read_bytes()
    time.sleep(0.3)  # the longest movement is as long
    return picture("now").read_bytes() == first


def _told(what: str, booth: Booth, frame: dict[str, Any]) -> None:
    print(f"{what}, to the first frame: {(frame['t'] - booth.started) / 1e6:.0f} ms")
