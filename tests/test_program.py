"""The whole program as a process of its own."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

RUN = [sys.executable, "-m", "kiosk", "run", "--size", "1280x720"]
EXHIBITION = Path(__file__).parent / "fixtures/exhibition"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGTERM to end it with")


class Running:
    """A kiosk that runs, and what it writes."""

    def __init__(self, state: Path, content: Path, **environment: str) -> None:
        self.trace = state.parent / f"trace-{time.monotonic_ns()}.jsonl"
        self.process = subprocess.Popen(
            [*RUN, str(content), "--state", str(state), "--trace", str(self.trace)],
            env={**os.environ, "KIOSK_PLATFORM": "offscreen", **environment},
            stderr=subprocess.PIPE,
            text=True,
        )

    def events(self) -> list[dict[str, object]]:
        if not self.trace.exists():
            return []
        return [json.loads(line) for line in self.trace.read_text("utf-8").splitlines()]

    def wait_for(self, name: str, patience: float = 30) -> dict[str, object]:
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            for event in self.events():
                if event["event"] == name:
                    return event
            assert self.process.poll() is None, self.process.communicate()[1]
            time.sleep(0.02)
        raise AssertionError(f"{name} did not come")

    def wait_to_be_told(self, text: str) -> None:
        """Wait until a line with this text comes on standard error; fails where none does."""
        assert self.process.stderr is not None
        assert any(text in line for line in self.process.stderr), f"{text} was not said"

    def end(self) -> tuple[int, str]:
        self.process.send_signal(signal.SIGTERM)
        _, errors = self.process.communicate(timeout=10)
        return self.process.returncode, errors


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def running(state: Path) -> Iterator[Running]:
    kiosk = Running(state, EXHIBITION)
    yield kiosk
    if kiosk.process.poll() is None:
        kiosk.process.kill()
        kiosk.process.communicate()


def handles(process: int) -> set[str]:
    """Return what a process and its two children hold open, sockets among it."""
    folder = Path(f"/proc/{process}")
    children = (folder / f"task/{process}/children").read_text("ascii").split()
    assert len(children) == 2, "the player and the compiler"
    holders = [folder, *(Path("/proc") / child for child in children)]
    return {str(entry.readlink()) for holder in holders for entry in (holder / "fd").iterdir()}


def internet(process: int) -> list[str]:
    """Return the tables of the system in which a socket of the process or its children stands."""
    held, tables = handles(process), Path(f"/proc/{process}/net")
    return [
        table
        for table in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6")
        for row in (tables / table).read_text("ascii").splitlines()[1:]
        if f"socket:[{row.split()[9]}]" in held
    ]


def test_it_compiles_shows_and_ends_without_a_word_or_a_socket(running: Running) -> None:
    running.wait_for("first_frame")
    names = [event["event"] for event in running.events()]
    assert names[0] == "process_start"
    assert names.index("pack_activated") < names.index("first_frame")
    if Path("/proc/net/tcp").exists():  # only Linux lists sockets in /proc
        assert internet(running.process.pid) == []
    code, errors = running.end()
    assert code == 0
    assert "qt:" not in errors
    assert "Traceback" not in errors


def test_a_later_start_compiles_only_packs_that_were_lost(running: Running, state: Path) -> None:
    running.wait_for("first_frame")
    running.end()
    for lost in (False, True):
        if lost:
            shutil.rmtree(state / "packs")
        again = Running(state, EXHIBITION)
        again.wait_for("first_frame")
        assert ("pack_activated" in [event["event"] for event in again.events()]) == lost
        code, errors = again.end()
        assert code == 0
        assert lost or not errors


def test_a_folder_with_an_error_still_shows_the_rest(tmp_path: Path, state: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (content / "index.md").write_text("# 首页\n", "utf-8")
    (content / "bad.md").write_text("", "utf-8")
    kiosk = Running(state, content)
    kiosk.wait_for("first_frame")
    kiosk.wait_to_be_told("bad.md:1")  # after the frame: whoever stands there comes first
    code, _ = kiosk.end()
    assert code == 0


def test_nothing_to_show_is_said_and_not_shown(tmp_path: Path, state: Path) -> None:
    kiosk = Running(state, tmp_path / "nowhere")
    _, errors = kiosk.process.communicate(timeout=30)
    assert kiosk.process.returncode == 1
    assert "nothing to show" in errors
    assert not state.exists()
