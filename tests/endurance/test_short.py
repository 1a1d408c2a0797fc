"""The endurance runs with short settings, and that they find what they look for."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from eyes import LEAST, ink
from growth import Reading, grown, slope
from PySide6.QtGui import QColor, QImage

from kiosk.player.singletons import keep_singletons

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
@pytest.mark.parametrize(
    "words", [("soak", "--touches", "40"), ("damage", "--copies", "3")], ids=lambda words: words[0]
)
def test_a_short_run_finds_nothing(words: tuple[str, ...]) -> None:
    name, *options = words
    ended = subprocess.run(
        [sys.executable, f"endurance/{name}.py", *options],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "tests/support")},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "nothing is wrong" in ended.stdout


def readings(**growth: float) -> list[Reading]:
    held = {"memory": 90.0, "handles": 20, "windows": 1, "objects": 900}
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


def test_an_empty_screen_has_no_ink() -> None:
    keep_singletons()  # thousands of calls that return None, see docs/adr/0009
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("navy"))
    assert ink(image) < LEAST
    for x in range(40):
        for y in range(300):
            image.setPixelColor(x, y, QColor("white"))
    assert ink(image) > LEAST
