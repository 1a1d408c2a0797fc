"""What was worked out before is kept; whatever happens to the file, a build goes on."""

import sqlite3
from pathlib import Path

import pytest

from kiosk.compiler import cache as module
from kiosk.compiler.cache import Cache
from kiosk.pack.model import Language

ZH = Language("zh", "中文")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / "cache.sqlite"


def test_results_are_kept(file: Path) -> None:
    with Cache(file) as cache:
        assert cache.get("a", "key", Language) is None
        cache.put("a", "key", ZH)
        assert cache.get("a", "key", Language) == ZH
        assert cache.get("b", "key", Language) is None
    with Cache(file) as cache:
        assert cache.get("a", "key", Language) == ZH


def test_without_a_file_nothing_is_written(tmp_path: Path) -> None:
    with Cache(None) as cache:
        cache.put("a", "key", ZH)
        assert cache.get("a", "key", Language) == ZH
    assert list(tmp_path.iterdir()) == []


def test_what_was_not_used_is_forgotten(file: Path) -> None:
    with Cache(file) as cache:
        for key in ("read", "written", "unused"):
            cache.put("a", key, 1)
    with Cache(file) as cache:
        cache.get("a", "read", int)
        cache.put("a", "written", 2)
        cache.forget_unused()
    with Cache(file) as cache:
        assert [cache.get("a", key, int) for key in ("read", "written", "unused")] == [1, 2, None]


def test_what_was_read_ahead_is_what_is_read_one_by_one(file: Path) -> None:
    with Cache(file) as cache:
        cache.put("a", "zh", ZH)
        cache.put("a", "written", 1)
        cache.put("b", "unused", 1)
    with Cache(file) as cache:
        cache.read_ahead()
        cache.put("a", "written", 2)
        cache.put("b", "new", 3)
        for _ in range(2):
            assert cache.get("a", "zh", Language) == ZH
            assert cache.get("a", "written", int) == 2
            assert cache.get("b", "new", int) == 3
            assert cache.get("a", "gone", int) is None
        cache.forget_unused()
    with Cache(file) as cache:
        cache.read_ahead()
        assert cache.get("b", "unused", int) is None
        assert cache.get("a", "zh", Language) == ZH


def test_a_result_of_another_type_is_none(file: Path) -> None:
    with Cache(file) as cache:
        cache.put("a", "key", [1, 2])
        assert cache.get("a", "key", Language) is None


def test_another_version_starts_anew(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Cache(file) as cache:
        cache.put("a", "key", 1)
    monkeypatch.setattr(module, "VERSION", "another")
    with Cache(file) as cache:
        assert cache.get("a", "key", int) is None
        cache.put("a", "key", 2)
    with Cache(file) as cache:
        assert cache.get("a", "key", int) == 2


@pytest.mark.parametrize("damage", [b"", b"no database", b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_damaged_file_starts_anew(file: Path, damage: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(damage)
    for found in (None, 1):
        with Cache(file) as cache:
            assert cache.get("a", "key", int) == found
            cache.put("a", "key", 1)


def test_damage_in_the_middle_starts_anew(file: Path) -> None:
    with Cache(file) as cache:
        for number in range(500):
            cache.put("a", f"key {number}", "x" * 500)
    data = bytearray(file.read_bytes())
    for at in range(8192, len(data), 4096):
        data[at : at + 64] = b"\x55" * 64
    file.write_bytes(data)
    with Cache(file) as cache:
        assert [n for n in range(500) if cache.get("a", f"key {n}", str)] == []
        cache.put("a", "key", 1)
        assert cache.get("a", "key", int) == 1


def test_a_file_that_another_build_holds(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PATIENCE", 0.01)
    with Cache(file) as first:
        first.put("a", "key", 1)
        with Cache(file) as second:
            assert second.get("a", "key", int) is None
            second.put("a", "key", 2)
            assert second.get("a", "key", int) == 2
    with Cache(file) as cache:
        assert cache.get("a", "key", int) == 1


def test_a_place_where_no_file_can_be(file: Path) -> None:
    file.mkdir(parents=True)
    with Cache(file) as cache:
        cache.put("a", "key", 1)
        assert cache.get("a", "key", int) == 1


def test_a_build_that_is_killed_leaves_most_of_its_work(file: Path) -> None:
    cache = Cache(file)
    for number in range(module._TOGETHER + 5):
        cache.put("a", str(number), number)
    cache._db.rollback()
    cache._db.close()
    with Cache(file) as cache:
        kept = [n for n in range(module._TOGETHER + 5) if cache.get("a", str(n), int) is not None]
    assert kept == list(range(module._TOGETHER))


def test_a_full_disk_costs_only_the_saving(file: Path) -> None:
    with Cache(file) as cache:
        cache._db.execute("PRAGMA query_only=ON")
        with pytest.raises(sqlite3.OperationalError):
            cache._db.execute("DELETE FROM result")
        cache.put("a", "key", 1)
        assert cache.get("a", "key", int) is None
        cache.forget_unused()
