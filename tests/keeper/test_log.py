"""The log: one line an event, bounded, and never in the way."""

import re
from pathlib import Path

import pytest

from kiosk.keeper import log as module
from kiosk.keeper.flood import MOST, SPAN, Flood
from kiosk.keeper.log import FILES, Log


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "log" / "kiosk.log"


def test_an_event_is_one_line_whatever_is_in_it(file: Path) -> None:
    log = Log(file)
    log.event("player[7]", "fault", error='two\nlines and a "quote"', code=-11, nothing=None)
    log.event("keeper[1]", "started", seconds=1.23456)
    first, second = file.read_text("utf-8").splitlines()
    stamp = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"
    assert re.fullmatch(
        stamp + r' player\[7\] fault error="two\\nlines and a \\"quote\\"" code=-11', first
    )
    assert second.endswith("keeper[1] started seconds=1.235")


def test_it_never_takes_more_than_its_files(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SIZE", 2000)
    log = Log(file)
    for number in range(1000):
        log.event("player[7]", "wrote", text=f"line {number}")
    files = sorted(file.parent.iterdir())
    assert len(files) == FILES
    assert all(entry.stat().st_size <= 2000 for entry in files)
    assert "line 999" in file.read_text("utf-8")
    newest_old = file.with_name("kiosk.log.1").read_text("utf-8")
    oldest = file.with_name(f"kiosk.log.{FILES - 1}").read_text("utf-8")
    number = re.compile(r"line (\d+)")
    assert int(number.findall(oldest)[-1]) < int(number.findall(newest_old)[0])


def test_another_run_goes_on_in_the_same_file(file: Path) -> None:
    for _ in range(2):
        Log(file).event("keeper[1]", "started")
    assert len(file.read_text("utf-8").splitlines()) == 2


def test_a_value_that_is_too_long_is_cut(file: Path) -> None:
    Log(file).event("player[7]", "wrote", text="x" * 100_000)
    assert file.stat().st_size < 3000


def test_a_log_that_cannot_be_written_loses_lines_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file where the folder should be", "utf-8")
    log = Log(tmp_path / "log" / "kiosk.log")
    log.event("keeper[1]", "started")
    assert log.lost == 1
    (tmp_path / "log").unlink()
    log.event("keeper[1]", "started")
    assert log.lost == 1


def test_a_flood_is_cut_and_counted() -> None:
    flood, through = Flood(), 0
    for number in range(1000):
        flood, passes, _ = flood.line(number * 0.001)
        through += passes
    assert through == MOST
    _, passes, dropped = flood.line(SPAN)
    assert passes
    assert dropped == 1000 - MOST
