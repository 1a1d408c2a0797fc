"""Runs the bundle in a bare Debian as a visitor and a member of staff would.

It opens, is tapped through, shows an edited page, survives kill -9 of its player, ends at the staff
panel by PIN, runs from a stick with its content and state, and from a medium that is only read.
Pictures of every step are left in build/proof, to be looked at. Points are px on a screen of 1920 ×
1080; where the layout has moved, the proof waits in vain for what a tap should open.
"""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Final

from tools.bundle import bare
from tools.bundle.booth import (
    PICTURES,
    PLACE,
    FailedError,
    fills_the_screen,
    knock,
    picture,
    running,
    screen,
    tap,
    until,
)
from tools.bundle.commands import every_command, told
from tools.bundle.make import BUNDLE
from tools.bundle.source import ROOT
from tools.bundle.windows import every_window

_TILES: Final[Mapping[str, tuple[int, int]]] = {
    "interview": (957, 264),
    "tiers": (1319, 264),
    "park": (1680, 264),
    "achievements": (957, 719),
    "services": (1319, 719),
    "news": (1680, 719),
}
_MIDDLE: Final = (960, 540)
_HOME: Final = (227, 1029)
_LANGUAGE: Final = (1443, 1029)
_KEYS: Final = {"2": (960, 413), "5": (960, 533), "8": (960, 654), "0": (960, 775)}
_DONE: Final = (1126, 775)
_END: Final = (1288, 655)
_PIN: Final = "2580"


def prove() -> None:
    """Do all of it and print what was measured."""
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True)
    root = bare.prepare(BUNDLE)
    _installed(root)
    with bare.mounted(), screen():
        print(told(root, "--version"), end="")
        every_command(root)
        every_window(root)
        _first_start(root)
        _edited_page(root)
        _staff(root)
        _portable(root)
        _only_read(root)
    print(f"proven; look at the pictures in {PICTURES.relative_to(ROOT)}")


def _installed(root: Path) -> Path:
    """Copy the bundle into the Debian, which forgets the runs before."""
    place = root / PLACE
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(BUNDLE, place, symlinks=True)
    shutil.rmtree(root / "root/.local", ignore_errors=True)
    return place


def _first_start(root: Path) -> None:
    """Show the shipped exhibition on a machine that has never seen it, section by section."""
    with running(root) as booth:
        booth.told_first_frame("first start")
        fills_the_screen(picture("1-first-start"))
        tap(*_MIDDLE)  # wakes the booth
        booth.rest("1-home")
        for page, at in _TILES.items():
            booth.opened_by(partial(tap, *at), page)
            booth.rest(f"2-{page}")
            booth.opened_by(partial(tap, *_HOME), "")
            booth.rest("2-home-again")
        booth.opened_by(partial(tap, *_LANGUAGE), "", "en")
        booth.rest("2-english")
        killed = time.monotonic()
        os.kill(booth.player(), signal.SIGKILL)
        booth.wait("first_frame", 2)
        print(f"back after kill -9: {time.monotonic() - killed:.2f} s")
        fills_the_screen(picture("3-after-kill"))  # it invites, which never rests
    with running(root) as booth:
        booth.told_first_frame("second start")


def _edited_page(root: Path) -> None:
    """Compile, show, edit and show again a folder of staff."""
    told(root, "new", "/root/my")
    with running(root, "/root/my") as booth:
        booth.wait("pack_activated")
        booth.wait("first_frame")
        tap(*_MIDDLE)  # wakes the booth, so that the page itself is to be seen
        booth.rest("4-own-folder")
        page = root / "root/my/index.md"
        text = page.read_text("utf-8")
        saved = time.monotonic()
        page.write_text(text.replace("我的展览", "改过的展览"), "utf-8")
        until(
            lambda: any(shown["seen"] for shown in booth.events("pack_shown")),
            "the edited page",
            booth.process,
        )
        print(f"from saving to seeing it: {time.monotonic() - saved:.2f} s")
        booth.rest("5-edited")


def _staff(root: Path) -> None:
    """Come in by the knock, choose a PIN and end the program; then come in by that PIN."""
    for visit, times in (("new", 2), ("known", 1)):
        with running(root) as booth:
            booth.wait("first_frame")
            tap(*_MIDDLE)
            booth.rest("6-awake")
            knock()
            booth.rest(f"6-{visit}-pin")
            for _ in range(times):
                for key in _PIN:
                    tap(*_KEYS[key])
                tap(*_DONE)
                booth.rest(f"6-{visit}-pin-entered")
            booth.rest(f"6-{visit}-panel")
            tap(*_END)  # asks
            tap(*_END)
            booth.ended()
    print("ended by PIN")


def _portable(root: Path) -> None:
    """Run as from a stick: content and state lie beside the executable."""
    place = _installed(root)
    told(root, "new", f"/{PLACE}/content")
    (place / "state").mkdir()
    with running(root) as booth:
        booth.wait("pack_activated")
        until(lambda: bool(booth.events("first_frame")), "the exhibition", booth.process)
        tap(*_MIDDLE)
        booth.rest("7-stick")
    if not (place / "state" / "current").is_file():
        raise FailedError("The state did not go into the folder beside the executable.")
    if (root / "root/.local").exists():
        raise FailedError("The stick left something on the machine.")


def _only_read(root: Path) -> None:
    """Run from a medium that cannot be written, on a machine whose home cannot be either."""
    _installed(root)
    (root / PLACE / "state").mkdir()
    with _read_only(root / PLACE), _read_only(root / "root"), running(root) as booth:
        booth.told_first_frame("from a read-only medium")
        tap(*_MIDDLE)
        booth.rest("8-read-only")


@contextmanager
def _read_only(folder: Path) -> Iterator[None]:
    """Let nothing be written into a folder."""
    commands = (
        ["mount", "--bind", str(folder), str(folder)],
        ["mount", "-o", "remount,bind,ro", str(folder)],
    )
    try:
        for command in commands:
            subprocess.run(command, check=True)
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)  # noqa: S607 - a tester's machine
