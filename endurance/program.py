"""The real program as somebody outside sees it: processes, log, trace and state folder."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from kiosk.pack.store import PackStore


class StuckError(Exception):
    """Something did not happen in time."""


def until(done: Callable[[], bool], what: str, patience: float = 60) -> float:
    """Wait for something; return the seconds that it took. Raises ``StuckError``."""
    began = time.monotonic()
    while not done():
        if time.monotonic() - began > patience:
            raise StuckError(f"after {patience:g} s still not: {what}")
        time.sleep(0.01)
    return time.monotonic() - began


class Program:
    """``kiosk run`` on a small exhibition, offscreen unless told otherwise.

    Below ``folder`` lie ``content``, ``state`` and ``trace.jsonl``; the first two may be mounts.
    """

    def __init__(
        self,
        folder: Path,
        *,
        command: tuple[str, ...] = (sys.executable, "-P", "-m", "kiosk"),
        options: tuple[str, ...] = ("--size", "640x360"),
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.content, self.state = folder / "content", folder / "state"
        self.trace = folder / "trace.jsonl"
        self._errors = folder / "errors.txt"
        self.content.mkdir(parents=True, exist_ok=True)
        self._command, self._options = command, options
        self.environment = {**os.environ, "KIOSK_PLATFORM": "offscreen", **(environment or {})}
        self._process: subprocess.Popen[bytes] | None = None

    def write(self, number: int, pages: int = 6) -> None:
        """Write the exhibition, whose home page says ``number``."""
        for page in range(pages):
            (self.content / f"{page}0-page-{page}.md").write_text(f"# 页{page}\n\n字。\n", "utf-8")
        self.edit(number)

    def edit(self, number: int) -> None:
        """Save another home page."""
        (self.content / "index.md").write_text(f"# 首页\n\n第{number}句。\n", "utf-8")

    # --- its life -----------------------------------------------------------------------------

    def start(self) -> float:
        """Start it; return the seconds until a player shows the exhibition."""
        seen = len(self.events("first_frame"))
        self.launch()
        return until(lambda: len(self.events("first_frame")) > seen, "a first frame")

    def launch(self) -> None:
        """Start it, whatever comes of it."""
        words = ["run", str(self.content), *self._options]
        files = ["--state", str(self.state), "--trace", str(self.trace)]
        with self._errors.open("ab") as errors:
            self._process = subprocess.Popen(
                [*self._command, *words, *files], env=self.environment, stderr=errors, cwd="/"
            )

    def show(self) -> None:
        """Start it, and wait until the exhibition is on the screen."""
        self.start()
        until(lambda: self.status().get("screen") == "exhibition", "the exhibition on the screen")

    @property
    def keeper(self) -> int:
        """Process id of the keeper that was started last."""
        return 0 if self._process is None else self._process.pid

    def code(self) -> int | None:
        """Return what it ended with; None while it runs."""
        return None if self._process is None else self._process.poll()

    def kill(self, pid: int, number: signal.Signals = signal.SIGKILL) -> None:
        """Send a signal to one of its processes; one that has ended meanwhile hears nothing."""
        if self._process is not None and pid == self._process.pid:
            self._process.send_signal(number)
            self._process.wait()
        else:
            try:
                os.kill(pid, number)
            except ProcessLookupError:
                return

    def end(self) -> None:
        """End it as the system does, and not gently where that takes too long."""
        if self._process is None or self._process.poll() is not None:
            return
        self._process.terminate()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
            raise StuckError("it did not end in 20 s when it was told to") from None

    # --- what can be seen of it ---------------------------------------------------------------

    def children(self, role: str) -> list[int]:
        """Return the processes of the keeper that are ``play`` or ``compile``, and alive."""
        return [pid for pid in _children(self.keeper) if role in _words(pid)[-2:]]

    def player(self) -> int:
        """Return the player that runs; 0 for none."""
        return next(iter(self.children("play")), 0)

    def events(self, name: str) -> list[dict[str, Any]]:
        """Return what the trace tells of events of this name."""
        lines = self.trace.read_text("utf-8").splitlines() if self.trace.exists() else []
        found = [json.loads(line) for line in lines if line.endswith("}")]
        return [event for event in found if event["event"] == name]

    def log(self) -> str:
        """Return the log; empty where there is none."""
        try:
            return (self.state / "log/kiosk.log").read_text("utf-8")
        except OSError:
            return ""

    def status(self) -> dict[str, Any]:
        """Return what the status file says; empty where it cannot be read."""
        try:
            found: dict[str, Any] = json.loads((self.state / "status.json").read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return found

    def errors(self) -> str:
        """Return what was written to standard error by all that were started."""
        return self._errors.read_text("utf-8", "replace") if self._errors.exists() else ""

    def verify(self) -> None:
        """Read the current pack in full; raises ``StoreError`` or ``OSError``."""
        store = PackStore(self.state)
        store.verify(str(store.current()))
        store.open_current().close()

    def steady(self, seconds: float) -> None:
        """See that one player stays for a while, which the keeper only lets it with its beats.

        Raises ``StuckError`` where another one had to be started.
        """
        until(lambda: self.player() > 0, "a player")
        player, ends = self.player(), len(self.events("player_ended"))
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            time.sleep(0.1)
            if self.player() != player or len(self.events("player_ended")) != ends:
                raise StuckError("the player did not stay")


def alive(pid: int) -> bool:
    """Tell whether a process runs; one that nobody has buried yet does not."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text("utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"


def _children(pid: int) -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text("utf-8").rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        if int(fields[1]) == pid and fields[0] != "Z":
            found.append(int(stat.parent.name))
    return found


def _words(pid: int) -> list[str]:
    """Return the words of its command; the first player, a copy of the keeper, has its words."""
    try:
        if Path(f"/proc/{pid}/comm").read_text("utf-8").strip() == "kiosk-play":
            return ["play"]
        return Path(f"/proc/{pid}/cmdline").read_bytes().decode().split("\0")
    except (FileNotFoundError, ProcessLookupError):
        return []
