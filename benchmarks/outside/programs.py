"""The two programs: the kiosk, and Chromium on the same pages."""

import json
import os
import shutil
import subprocess
import sys
import time
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any

from frame.machine import ROOT

from outside import processes
from outside.display import HEIGHT, WIDTH, Display, environment

BUNDLE = ROOT / "dist" / "kiosk"
"""Where ``dev.py build`` leaves the program that is installed."""

CHROMIUM = (
    "--kiosk",
    f"--window-size={WIDTH},{HEIGHT}",
    "--window-position=0,0",
    "--no-first-run",
    "--no-default-browser-check",
    "--noerrdialogs",
    "--disable-infobars",
    "--password-store=basic",
    "--allow-file-access-from-files",
    "--ozone-platform=x11",
    # What a booth has no use for and what would only cost the peer time.
    "--disable-background-networking",
    "--disable-breakpad",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-extensions",
    "--disable-sync",
    "--disable-client-side-phishing-detection",
    "--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication",
    "--metrics-recording-only",
    "--no-pings",
)
WITHOUT_GPU = ("--disable-gpu", "--disable-software-rasterizer")
"""Further options on a machine without a GPU: its own drawing is faster than an imitated GPU."""
"""Chromium's options."""


class Program(ABC):
    """A program on a display. ``name`` is what the tables call it."""

    name: str

    def __init__(self, display: Display) -> None:
        self.display = display
        self.process: subprocess.Popen[bytes] | None = None
        self.started = 0.0

    @abstractmethod
    def command(self) -> list[str]:
        """Return what starts it."""

    def start(self) -> float:
        """Start it; return when, in seconds of the monotonic clock."""
        command, environ = self.command(), environment(self.display.name)
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            command, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        return self.started

    @property
    def id(self) -> int:
        """Id of its first process."""
        assert self.process is not None  # noqa: S101 - it is asked while it runs
        return self.process.pid

    def stop(self) -> None:
        """End it and wait for all its processes."""
        assert self.process is not None  # noqa: S101
        started = processes.tree(self.id)
        self.process.terminate()
        self.process.wait()
        processes.await_end(started)


class Kiosk(Program):
    """``kiosk run``: keeper, player and compiler, by this checkout."""

    name = "kiosk"
    words: tuple[str, ...] = (sys.executable, "-m", "kiosk")

    def __init__(self, display: Display, content: Path, state: Path) -> None:
        super().__init__(display)
        self._content = content
        self._state = state
        self.trace = state.with_name(f"{state.name}.jsonl")

    def command(self) -> list[str]:
        """Return the command with its options; what it traced before is forgotten."""
        self.trace.unlink(missing_ok=True)
        options = ["--state", str(self._state), "--trace", str(self.trace)]
        return [*self.words, "run", str(self._content), *options]

    def events(self, name: str) -> list[dict[str, Any]]:
        """Return the events of a name that it traced so far."""
        if not self.trace.exists():
            return []
        lines = self.trace.read_text("utf-8").splitlines()
        return [event for line in lines if (event := json.loads(line))["event"] == name]

    def await_event(self, name: str, count: int = 1, patience: float = 180.0) -> dict[str, Any]:
        """Return the ``count``-th event of a name once it is there; ``SystemExit`` if not."""
        deadline = time.monotonic() + patience
        while len(found := self.events(name)) < count:
            if time.monotonic() > deadline:
                raise SystemExit(f"the kiosk did not trace {name}")
            time.sleep(0.002)
        return found[count - 1]


class Installed(Kiosk):
    """The same, by the program that is installed."""

    name = "installed kiosk"
    words = (str(BUNDLE / "kiosk"),)


class Chromium(Program):
    """Chromium in its kiosk mode on a page of the static site."""

    name = "Chromium"

    def __init__(self, display: Display, page: Path, profile: Path) -> None:
        super().__init__(display)
        self._page = page
        self._profile = profile

    def command(self) -> list[str]:
        """Return the command with its options."""
        options = [*CHROMIUM, f"--user-data-dir={self._profile}"]
        if not any(Path("/dev/dri").glob("renderD*")):
            options += WITHOUT_GPU
        if os.geteuid() == 0:
            options.append("--no-sandbox")  # it refuses to run as root with one
        return [find_chromium(), *options, self._page.as_uri()]


def find_chromium() -> str:
    """Return Chromium's executable; ``SystemExit`` where there is none.

    The program itself where Debian has it, not the script around it, which takes longer.
    """
    for name in ("/usr/lib/chromium/chromium", "chromium"):
        if found := shutil.which(name):
            return found
    raise SystemExit("Chromium is missing; on Debian: sudo apt-get install chromium")
