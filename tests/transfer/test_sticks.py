"""What is on the sticks, and whether it can be installed."""

import os
import shutil
from pathlib import Path

import msgspec
import pytest
from desk import Booth, Desk

from kiosk.transfer.install import install
from kiosk.transfer.refusal import Reason, RefusedError
from kiosk.transfer.sticks import MOST, find_packs, removable_mounts
from kiosk.transfer.words import WORDS


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    mount = tmp_path / "media/someone/STICK"
    mount.mkdir(parents=True)
    return mount


def test_packs_are_found_with_their_verdicts(
    booth: Booth, desk: Desk, stick: Path, tmp_path: Path
) -> None:
    install(desk.pack_file("旧", version=5), booth.store, booth.trust)
    shutil.copy(desk.pack_file("古", version=4), stick / "a old.kpack")
    shutil.copy(desk.pack_file("新", version=6), stick / "b new.KPACK")
    shutil.copy(desk.pack_file("再新", version=7), stick / "c newer.kpack")
    shutil.copy(Desk(tmp_path / "other").pack_file("伪"), stick / "d foreign.kpack")
    (stick / "e damaged.kpack").write_bytes(b"x")
    (stick / "photo.jpg").write_bytes(b"x")
    verdicts = find_packs([tmp_path / "gone", stick], booth.store, booth.trust)
    assert [(Path(found.file).name, found.reason) for found in verdicts] == [
        ("c newer.kpack", None),
        ("b new.KPACK", None),
        ("a old.kpack", Reason.OLDER),
        ("d foreign.kpack", Reason.WRONG_KEY),
        ("e damaged.kpack", Reason.NO_ARCHIVE),
    ]
    best, old, foreign = verdicts[0], verdicts[2], verdicts[3]
    assert best.manifest is not None
    assert best.manifest.title_in("en") == "再新"
    assert best.told == {}
    assert old.manifest is not None
    assert "第 4 版" in old.told["zh"].message
    assert "version 4" in old.told["en"].message
    assert foreign.manifest is None, "nothing of what is not signed is shown"


def test_verdicts_are_written_for_other_processes(booth: Booth, desk: Desk, stick: Path) -> None:
    shutil.copy(desk.pack_file("新", version=6), stick / "x.kpack")
    data = msgspec.json.encode(find_packs([stick], booth.store, booth.trust))
    [found] = msgspec.json.decode(data)
    assert found["manifest"]["version"] == 6
    assert found["reason"] is None


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes among files")
def test_only_plain_files_are_looked_at(booth: Booth, desk: Desk, stick: Path) -> None:
    """A pipe would keep the booth waiting, a link lead elsewhere."""
    os.mkfifo(stick / "pipe.kpack")
    (stick / "link.kpack").symlink_to(desk.pack_file("新", version=6))
    (stick / "folder.kpack").mkdir()
    (stick / "._x.kpack").write_bytes(b"what macOS writes beside files")
    assert find_packs([stick], booth.store, booth.trust) == []


def test_a_stick_full_of_packs_is_not_looked_through(booth: Booth, stick: Path) -> None:
    for number in range(MOST + 5):
        (stick / f"{number:02}.kpack").write_bytes(b"x")
    assert len(find_packs([stick], booth.store, booth.trust)) == MOST


def test_a_broken_trust_is_a_reason_too(booth: Booth, desk: Desk, stick: Path) -> None:
    shutil.copy(desk.pack_file("新", version=6), stick / "x.kpack")
    (booth.store.root / "trust/x.pub").write_bytes(b"no key")
    [verdict] = find_packs([stick], booth.store, booth.trust)
    assert verdict.reason == Reason.NO_KEY


def test_mounts_are_folders_that_are_there() -> None:
    assert all(mount.is_dir() for mount in removable_mounts())


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_is_told_in_both_languages(reason: Reason) -> None:
    facts = {"name": "n", "why": "w", "needed": "1", "here": "2", "found": 3, "booth": "b"}
    more = {"version": 4, "missing": 5, "file": "f", "keys": "k", "key": "k", "digits": "d"}
    refused = RefusedError(reason, **facts, **more, count=6)
    zh, en = refused.told("zh"), refused.told("en")
    assert all(mark not in zh.message + zh.remedy for mark in (",", ";", "!", "?", ". "))
    assert zh.message.endswith("。")
    assert zh.remedy.endswith("。")
    assert en.message.endswith(".")
    assert en.remedy.endswith(".")
    assert set(WORDS) == set(Reason)
