"""The whole program under its keeper: real children, offscreen."""

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
from kept import UNENDING, Kept

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="Windows has no signals to send"),
]

POISON = {
    "QT_PLUGIN_PATH": "/nowhere",
    "QT_QPA_PLATFORM": "nonsense",
    "QML_IMPORT_PATH": "/nowhere",
    "QSG_RENDER_LOOP": "nonsense",
}


CLEAN = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
"""What lets the first player be a copy of the keeper; every later one is started anew."""


class Program:
    """``kiosk run``, or ``kiosk watch``, on a small folder."""

    def __init__(self, folder: Path, name: str = "run") -> None:
        self.content = folder / "content"
        self.content.mkdir()
        self.page = self.content / "index.md"
        self.page.write_text("# 首页\n\n一句话。\n", "utf-8")
        self.state = folder / "state"
        self.trace = folder / "trace.jsonl"
        command = [sys.executable, "-m", "kiosk", name, str(self.content), "--size", "640x360"]
        options = ["--state", str(self.state), "--trace", str(self.trace)]
        self.process = subprocess.Popen(
            [*command, *options],
            env={**CLEAN, **POISON, "KIOSK_PLATFORM": "offscreen"},
            stderr=subprocess.PIPE,
            text=True,
        )

    def events(self, name: str) -> list[dict[str, object]]:
        lines = self.trace.read_text("utf-8").splitlines() if self.trace.exists() else []
        return [event for line in lines if (event := json.loads(line))["event"] == name]

    def wait(self, name: str, count: int = 1, patience: float = 60) -> dict[str, object]:
        deadline = time.monotonic() + patience
        while len(found := self.events(name)) < count:
            assert time.monotonic() < deadline, f"{name} did not come"
            assert self.process.poll() is None
            time.sleep(0.01)
        return found[count - 1]

    def log(self) -> str:
        return (self.state / "log/kiosk.log").read_text("utf-8")

    def pids(self, role: str) -> list[int]:
        found = re.findall(rf"{role}\[(\d+)\]", self.log())
        return [int(pid) for pid in dict.fromkeys(found)]


@pytest.fixture(params=["run"])
def program(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Program]:
    program = Program(tmp_path, request.param)
    program.wait("first_frame")
    yield program
    if program.process.poll() is None:
        program.process.terminate()
    program.process.communicate(timeout=20)


def alive(pid: int) -> bool:
    """Tell whether a process runs; one that nobody has buried yet does not."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text("utf-8")
    except FileNotFoundError:
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"


def wait_until(done: Callable[[], bool], patience: float = 20) -> None:
    deadline = time.monotonic() + patience
    while not done():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.01)


def test_a_killed_player_is_back(program: Program) -> None:
    killed = time.monotonic_ns()
    os.kill(program.pids("player")[-1], signal.SIGKILL)
    back = program.wait("first_frame", 2)
    # 0.4 s on a quiet machine; the tests share theirs.
    assert (int(str(back["t"])) - killed) / 1e9 < 8


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks for orphans in /proc")
@pytest.mark.parametrize("stopped", [False, True])
def test_a_killed_keeper_leaves_no_orphans(
    program: Program,
    stopped: bool,  # noqa: FBT001 - a table
) -> None:
    children = program.pids("player") + program.pids("compiler")
    assert len(children) == 2
    if stopped:
        for child in children:
            os.kill(child, signal.SIGSTOP)
    program.process.kill()
    wait_until(lambda: not any(alive(child) for child in children))


def test_a_save_is_shown_and_a_broken_one_is_not(program: Program) -> None:
    aside = program.content.parent / "aside.md"
    aside.write_text("# 首页\n\n另一句话。\n", "utf-8")
    activated = len(program.events("pack_activated"))
    aside.replace(program.page)
    pack = program.wait("pack_activated", activated + 1)["pack"]
    assert program.wait("pack_shown", 1)["pack"] == pack
    program.page.write_text("", "utf-8")
    wait_until(lambda: "compile_kept" in program.log())
    assert len(program.events("pack_shown")) == 1
    reported = program.state / "report.json"  # written after the person at the screen is served
    wait_until(lambda: '"index.md"' in reported.read_text("utf-8"))
    report = json.loads(reported.read_text("utf-8"))
    assert "index.md" in {problem["file"] for problem in report["problems"]}
    assert {"message", "remedy", "excerpt", "line"} <= set(report["problems"][0])


def test_a_folder_taken_away_leaves_the_screen_and_works_again_later(program: Program) -> None:
    away = program.content.with_name("away")
    program.content.rename(away)
    wait_until(lambda: "content_gone" in program.log())
    (away / "index.md").write_text("# 首页\n\n回来了。\n", "utf-8")
    away.rename(program.content)
    program.wait("pack_shown", 1)
    assert len(program.pids("player")) == 1


@pytest.mark.skipif(shutil.which("sh") is None, reason="needs a shell")
def test_the_brand_screen_comes_before_there_is_a_pack(program: Program) -> None:
    shown = [line for line in program.log().splitlines() if " shown " in line]
    assert "screen=brand" in shown[0]
    assert "screen=exhibition" in shown[1]
    assert len(program.pids("player")) == 1


def test_ending_by_a_signal_is_clean(program: Program) -> None:
    children = program.pids("player") + program.pids("compiler")
    program.process.send_signal(signal.SIGINT)
    _, errors = program.process.communicate(timeout=20)
    assert program.process.returncode == 0
    assert "Traceback" not in errors
    assert "qt:" not in errors
    wait_until(lambda: not any(alive(child) for child in children))


def test_a_real_player_that_hangs_is_found(keep: Callable[..., Kept]) -> None:
    kept = keep(hang=6.0, compile_page=60.0, start=UNENDING)
    kept.wait("shown", 2)
    kept.wait("pack_good")  # which says that beats were heard
    stopped = kept.player()
    os.kill(stopped, signal.SIGSTOP)
    assert "why=hang" in kept.wait("player_ended")
    kept.wait("shown", 3)
    assert kept.player() != stopped


def test_a_second_one_brings_the_first_to_the_front_and_ends(program: Program) -> None:
    command = [sys.executable, "-m", "kiosk", "run", str(program.content), "--size", "640x360"]
    second = subprocess.run(
        [*command, "--state", str(program.state)],
        env={**CLEAN, "KIOSK_PLATFORM": "offscreen"},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert second.returncode == 0
    wait_until(lambda: "come_forward" in program.log())
    assert program.process.poll() is None
    assert len(program.pids("keeper")) == 1
    assert len(program.pids("player")) == 1


@pytest.mark.parametrize("program", ["watch"], indirect=True)
def test_whoever_writes_sees_the_page_that_was_saved(program: Program) -> None:
    seen = lambda: [(one["page"], one["lang"]) for one in program.events("page_opened")]  # noqa: E731
    soil = program.content / "10-soil"
    soil.mkdir()
    (soil / "index.md").write_text("# 土壤\n\n沙。\n", "utf-8")
    wait_until(lambda: ("soil", "zh") in seen())
    (soil / "index.en.md").write_text("# Soil\n\nSand.\n", "utf-8")
    wait_until(lambda: seen()[-1] == ("soil", "en"))
    program.page.write_text("# 首页\n\n又一句。\n", "utf-8")
    wait_until(lambda: seen()[-1] == ("", "zh"))
    assert "phase=attract" not in program.log()
    assert not (program.state / "choices.json").exists()
    assert not (program.state / "ratings.json").exists()
