"""Small files of the state folder: formats that follow each other, and nothing destroyed."""

import json
import os
from pathlib import Path

import pytest

from kiosk.pack import durable
from kiosk.pack.record import Fields, Record, RecordError


def test_what_was_written_is_read(tmp_path: Path) -> None:
    record = Record(tmp_path / "a.json", 3)
    assert record.load() == {}
    record.write({"名": "值", "n": 1})
    assert record.load() == {"名": "值", "n": 1}
    assert json.loads(record.file.read_text("utf-8"))["format"] == 3
    assert [file.name for file in tmp_path.iterdir()] == ["a.json"]


def test_older_formats_are_migrated_step_by_step(tmp_path: Path) -> None:
    file, told = tmp_path / "a.json", list[str]()
    file.write_text('{"seconds": 60}', "utf-8")  # the first format, which told no number

    def rename(fields: Fields) -> Fields:
        return {"idle": fields["seconds"]}

    def in_ms(fields: Fields) -> Fields:
        return {"idle": fields["idle"] * 1000}

    record = Record(file, 3, {1: rename, 2: in_ms}, tell=told.append)
    assert record.load() == {"idle": 60_000}
    record.write(record.read())
    assert json.loads(file.read_text("utf-8")) == {"format": 3, "idle": 60_000}
    assert (tmp_path / "a.kept-1.json").read_text("utf-8") == '{"seconds": 60}'
    assert "a.kept-1.json" in told[-1]
    record.write({"idle": 1})
    assert len(list(tmp_path.iterdir())) == 2


def test_a_format_that_nothing_migrates_begins_anew_and_is_told(tmp_path: Path) -> None:
    file, told = tmp_path / "a.json", list[str]()
    file.write_text('{"format": 1, "x": 1}', "utf-8")
    record = Record(file, 3, {2: lambda fields: fields}, tell=told.append)
    assert record.load() == {}
    assert "format 1" in told[0]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{"format": 4, "x": 1}', "newer program"),
        ('{"format": "4"}', "not what the program writes"),
        ("[]", "not what the program writes"),
        ("{", "cannot be read"),
        ("", "cannot be read"),
    ],
)
def test_what_cannot_be_read_is_never_destroyed(tmp_path: Path, text: str, why: str) -> None:
    file, told = tmp_path / "a.json", list[str]()
    for number in (1, 2):
        file.write_text(text, "utf-8")
        record = Record(file, 3, tell=told.append)
        with pytest.raises(RecordError, match=why):
            record.load()
        assert record.read() == {}
        assert file.read_text("utf-8") == text
        record.write({"y": number})
        assert record.load() == {"y": number}
        assert (tmp_path / f"a.kept-{number}.json").read_text("utf-8") == text
    assert len(told) == 2


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_rights_hold_from_the_first_byte(tmp_path: Path) -> None:
    Record(tmp_path / "a.json", 1, mode=0o600).write({})
    assert (tmp_path / "a.json").stat().st_mode & 0o777 == 0o600


def test_a_disk_that_is_full_keeps_the_old_file_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.json"
    durable.replace(file, b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    for lasting in (True, False):
        with pytest.raises(OSError, match="No space"):
            durable.replace(file, b"new", lasting=lasting)
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.json"]
    assert file.read_bytes() == b"old"


def test_what_need_not_last_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed = list[Path]()
    monkeypatch.setattr(durable, "flush", flushed.append)
    Record(tmp_path / "a.json", 1, lasting=False).write({"x": 1})
    assert flushed == []
    Record(tmp_path / "a.json", 1).write({"x": 2})
    assert len(flushed) == 2
