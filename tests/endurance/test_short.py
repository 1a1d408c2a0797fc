"""The endurance runs with short settings, and that they find what they look for."""

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import stage
from eyes import LEAST, ink
from growth import Reading, grown, slope, slower
from PySide6.QtGui import QColor, QImage

from kiosk.player.singletons import keep_singletons

ROOT = Path(__file__).parents[2]

HOSTILE = (
    "# a <b>b</b>\n\n<img src='http://192.0.2.1/a.png'> ![x](http://192.0.2.1/b.png) ![]()\n",
    "* * *\n\n[a]: javascript:alert(1)\n\n[a] <file:///etc/passwd>\n",
    "```\n<i>code</i>\n```\n\n`<b>` &lt;u&gt; &#60;s&#62;\n",
    "<script>x</script>\n\n<!-- never closed\n",
    "**a *b `c\n\n> - 1. > deep\n\n| a |\n|-\n| <br> | \u202e \u0000 |\n",
)
"""Of each kind of the large corpora, a little; written for this."""

FAULTS = """
import time
from PySide6.QtCore import QObject
from soak import Crowd
tap, taps = Crowd._tap, []
def worse(self, at):
    QObject(self.visitor.window)
    taps.append(at)
    end = time.thread_time() + len(taps) / 300
    while time.thread_time() < end:
        pass
    tap(self, at)
Crowd._tap = worse
"""
"""One object more and a few milliseconds more with each touch."""

LINUX = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks into /proc")

RUNS = {
    "soak": ("--touches", "40"),
    "damage": ("--copies", "3"),
    "faults": ("--only", "kills", "--kills", "4"),
}


def run(name: str, *options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, f"endurance/{name}.py", *map(str, options)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "tests/support")},
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )


@pytest.mark.slow
@pytest.mark.parametrize("name", ["soak", "damage", pytest.param("faults", marks=LINUX)])
def test_a_short_run_finds_nothing(name: str) -> None:
    ended = run(name, *RUNS[name])
    assert ended.returncode == 0, ended.stdout + ended.stderr


@pytest.mark.slow
def test_hostile_texts_are_pages_like_others(tmp_path: Path) -> None:
    for number, text in enumerate(HOSTILE):
        (tmp_path / f"{number:02}.md").write_text(text, "utf-8")
    ended = run("corpus", "--folder", tmp_path)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert f"{len(HOSTILE)} texts" in ended.stdout


@pytest.mark.slow
def test_a_leak_and_a_slow_down_put_into_the_program_are_found(tmp_path: Path) -> None:
    faults = tmp_path / "faults.py"
    faults.write_text(FAULTS, "utf-8")
    ended = run("soak", "--touches", "60", "--with", faults)
    assert ended.returncode == 1
    assert "objects: at most" in ended.stdout, ended.stdout + ended.stderr
    assert "slower: " in ended.stdout, ended.stdout + ended.stderr


def test_what_the_ways_out_need_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None if name == "wmctrl" else name)
    assert stage.missing() == ["wmctrl"]


def test_times_that_grow_are_told_from_times_that_vary() -> None:
    flat = [100.0, 130.0, 90.0, 120.0, 95.0, 110.0] * 3
    assert slower(flat) == []
    [said] = slower([one + at * 100 for at, one in enumerate(flat)])
    assert said.startswith("slower")


def readings(**growth: float) -> list[Reading]:
    held = {"memory": 90.0, "allocated": 60.0, "handles": 20, "windows": 1, "objects": 900}
    return [
        Reading(at * 1000, **{k: v + growth.get(k, 0) * at for k, v in held.items()})  # type: ignore[arg-type]
        for at in range(12)
    ]


def test_a_leak_of_memory_shows_as_a_slope() -> None:
    assert slope(readings()) == 0
    assert slope(readings(memory=0.5)) == pytest.approx(5)


@pytest.mark.parametrize("what", ["handles", "windows", "objects"])
def test_what_grows_is_named(what: str) -> None:
    assert grown(readings()) == []
    [said] = grown(readings(**{what: 1}))
    assert said.startswith(what)


def test_what_is_there_once_hides_no_growth() -> None:
    held = readings(objects=1)
    held[3] = replace(held[3], objects=2000)
    [said] = grown(held)
    assert said.startswith("objects")


def test_an_empty_screen_has_no_ink() -> None:
    keep_singletons()  # thousands of calls that return None, see docs/adr/0009
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("navy"))
    assert ink(image) < LEAST
    for x in range(40):
        for y in range(300):
            image.setPixelColor(x, y, QColor("white"))
    assert ink(image) > LEAST
