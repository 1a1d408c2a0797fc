"""A keeper in a thread, with children that behave as they are told."""

import json
import os
import re
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from kiosk.keeper.limits import Limits
from kiosk.keeper.process import Commands, Keeper, Stop
from kiosk.keeper.wishes import Wishes
from kiosk.trace import Trace

FAKE = Path(__file__).with_name("fake_child.py")
IMPATIENT = replace(
    Limits(),
    start=20.0,
    hang=1.0,
    good=0.5,
    delays=(0.0, 0.05, 0.1),
    settled=0.5,
    poll=0.2,
    poll_share=1.0,
    compile_page=1.0,
    grace=5.0,
)

UNENDING = 3600.0
"""Seconds for a limit that must not be what ends something: no wait of a test is as long."""


def fake(role: str, manner: str) -> tuple[str, ...]:
    return (sys.executable, str(FAKE), role, manner)


class Kept:
    """A keeper that runs, and what its log says."""

    def __init__(
        self,
        folder: Path,
        limits: Limits,
        commands: Commands,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.content = folder / "content"
        self.state = folder / "state"
        self.content.mkdir(exist_ok=True)
        (self.content / "index.md").write_text("# 首页\n", "utf-8")
        wishes = Wishes(self.content, self.state, size=(640, 360))
        self.keeper = Keeper(
            wishes,
            Trace(None),
            limits=limits,
            commands=commands,
            environment={**os.environ, "KIOSK_PLATFORM": "offscreen", **(environment or {})},
        )
        self.code: int | None = None
        self.thread = threading.Thread(target=self._run)
        self.thread.start()

    def _run(self) -> None:
        self.code = self.keeper.run()

    def lines(self, event: str = "") -> list[str]:
        file = self.state / "log/kiosk.log"
        if not file.exists():
            return []
        lines = file.read_text("utf-8").splitlines()
        return [line for line in lines if not event or line.split()[2] == event]

    def wait(self, event: str, count: int = 1, patience: float = 40) -> str:
        """Return the ``count``-th line of an event, once the log has it."""
        deadline = time.monotonic() + patience
        while len(found := self.lines(event)) < count:
            assert time.monotonic() < deadline, f"{event} did not come:\n" + "\n".join(self.lines())
            time.sleep(0.01)
        return found[count - 1]

    def player(self) -> int:
        """Return the pid of the player that was started last."""
        found = re.search(r"player\[(\d+)\]", self.lines("player_started")[-1])
        assert found is not None
        return int(found[1])

    def status(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.state / "status.json").read_text("utf-8"))
        return found

    def shows(self, patience: float = 10, **fields: str) -> None:
        """Wait until the status says so: it is written after the log's line."""
        deadline = time.monotonic() + patience
        while not fields.items() <= (status := self.status()).items():
            assert time.monotonic() < deadline, f"{fields} was not shown: {status}"
            time.sleep(0.01)

    def stop(self) -> None:
        self.keeper.inbox.put(Stop())
        self.thread.join(20)
        assert not self.thread.is_alive()
