"""The counts on the disk: kept, bounded, and never the end of the booth."""

import datetime as dt
import json
from pathlib import Path
from threading import Thread

import pytest
from click.testing import CliRunner

from kiosk.commands.ratings import command
from kiosk.pack.record import RecordError
from kiosk.state.ratings import DAYS, Ratings

DAY = dt.date(2026, 1, 31)


def test_answers_are_counted_by_day(tmp_path: Path) -> None:
    ratings = Ratings(tmp_path)
    assert ratings.days() == {}
    for score, day in ((2, DAY), (0, DAY), (2, DAY), (1, DAY - dt.timedelta(1))):
        ratings.add(score, day)
    assert ratings.days() == {"2026-01-30": [0, 1, 0], "2026-01-31": [1, 0, 2]}


def test_answers_at_the_same_time_are_all_counted(tmp_path: Path) -> None:
    ratings = Ratings(tmp_path)
    threads = [Thread(target=ratings.add, args=(number % 3, DAY)) for number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert ratings.days() == {"2026-01-31": [4, 4, 4]}


def test_the_file_does_not_grow_without_bound(tmp_path: Path) -> None:
    days = {(DAY - dt.timedelta(n)).isoformat(): [0, 0, 1] for n in range(1, DAYS + 5)}
    (tmp_path / "ratings.json").write_text(json.dumps({"format": 1, "days": days}), "utf-8")
    Ratings(tmp_path).add(2, DAY)
    kept = Ratings(tmp_path).days()
    assert len(kept) == DAYS
    assert "2026-01-31" in kept


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"days": 1}', '{"days": {"2026-01-31": [1]}}', "\x00"]
)
def test_a_damaged_file_is_named_and_kept_aside(tmp_path: Path, text: str) -> None:
    file = tmp_path / "ratings.json"
    file.write_text(text, "utf-8")
    with pytest.raises(RecordError, match=r"ratings\.json"):
        Ratings(tmp_path).days()
    Ratings(tmp_path).add(1, DAY)
    assert Ratings(tmp_path).days() == {"2026-01-31": [0, 1, 0]}
    assert (tmp_path / "ratings.kept-1.json").read_text("utf-8") == text


def test_the_command_prints_the_counts(tmp_path: Path) -> None:
    Ratings(tmp_path).add(2, DAY)
    printed = CliRunner().invoke(command, ["--state", str(tmp_path)])
    assert printed.exit_code == 0
    assert printed.output.splitlines()[1].split() == ["2026-01-31", "0", "0", "1"]
    printed = CliRunner().invoke(command, ["--state", str(tmp_path), "--json"])
    assert json.loads(printed.output) == {"2026-01-31": {"poor": 0, "fair": 0, "good": 1}}
    (tmp_path / "ratings.json").write_text("x", "utf-8")
    printed = CliRunner().invoke(command, ["--state", str(tmp_path)])
    assert printed.exit_code == 1
    assert "ratings.json" in printed.output
