"""Which pack there is to go back to."""

import datetime as dt
from pathlib import Path

import pytest

from kiosk.compiler.build import build
from kiosk.keeper.packs import Packs
from kiosk.keeper.trust import KEPT, Trust
from kiosk.pack.store import PackStore


@pytest.fixture
def store(tmp_path: Path) -> PackStore:
    return PackStore(tmp_path / "state")


def make(store: PackStore, tmp_path: Path, title: str) -> str:
    content = tmp_path / "content"
    content.mkdir(exist_ok=True)
    (content / "index.md").write_text(f"# {title}\n", "utf-8")
    pack = build(content, store, today=dt.date(2026, 1, 1)).pack_id
    assert pack is not None
    return pack


def test_the_pack_before_is_gone_back_to_and_the_bad_one_remembered(
    store: PackStore, tmp_path: Path
) -> None:
    first, second = (make(store, tmp_path, title) for title in ("一", "二"))
    packs = Packs(store.root)
    assert packs.older() == first
    packs.go_back(first)
    assert store.current() == first
    assert Packs(store.root).is_bad(second)
    assert packs.older() is None


def test_a_bad_or_damaged_pack_is_passed_over(store: PackStore, tmp_path: Path) -> None:
    first, second, third, _ = (make(store, tmp_path, title) for title in "一二三四")
    Trust(store.root).mark_bad(third)
    (store.root / "packs" / second / "pack.sqlite").write_bytes(b"damaged")
    assert Packs(store.root).older() == first


def test_trust_is_kept_over_restarts(tmp_path: Path) -> None:
    packs = Packs(tmp_path)
    packs.shown = "a"
    assert not packs.is_good
    packs.mark_good()
    again = Packs(tmp_path)
    again.shown = "a"
    assert again.is_good


def test_what_the_pack_was_made_from_is_known_only_while_it_is_shown(
    store: PackStore, tmp_path: Path
) -> None:
    pack = make(store, tmp_path, "一")
    (store.root / "fingerprint").write_text("f", "utf-8")
    packs = Packs(store.root)
    assert packs.made_from() == ""
    packs.shown = pack
    assert packs.made_from() == "f"
    packs.shown = "one before it, because it is damaged"
    assert packs.made_from() == ""


def test_trust_changes(tmp_path: Path) -> None:
    trust = Trust(tmp_path)
    trust.mark_good("a")
    trust.mark_bad("a")
    assert (trust.is_good("a"), trust.is_bad("a")) == (False, True)
    trust.mark_good("a")
    assert (trust.is_good("a"), trust.is_bad("a")) == (True, False)


def test_only_so_many_are_remembered(tmp_path: Path) -> None:
    trust = Trust(tmp_path)
    for number in range(KEPT + 5):
        trust.mark_bad(str(number))
    again = Trust(tmp_path)
    assert not again.is_bad("4")
    assert again.is_bad("5")


@pytest.mark.parametrize("text", ["", "[]", "{", '{"good": 7, "bad": [1, null]}', "\x00"])
def test_a_damaged_file_is_an_empty_one(tmp_path: Path, text: str) -> None:
    (tmp_path / "trust.json").write_text(text, "utf-8")
    trust = Trust(tmp_path)
    assert not trust.is_good("1")
    trust.mark_good("a")
    assert Trust(tmp_path).is_good("a")


def test_what_staff_choose_stays_until_they_let_it_go(store: PackStore, tmp_path: Path) -> None:
    first, second = (make(store, tmp_path, title) for title in ("一", "二"))
    packs = Packs(store.root)
    Trust(store.root).mark_bad(first)
    assert Packs(store.root).keep(first)
    assert (store.current(), packs.pinned) == (first, True)
    assert not Packs(store.root).is_bad(first), "staff want it although it did badly"
    third = make(store, tmp_path, "三")
    assert store.current() == first
    packs.let_go()
    assert (store.current(), packs.pinned) == (first, False)
    make(store, tmp_path, "四")
    assert store.current() not in {first, second, third}


def test_a_pack_that_is_gone_or_damaged_is_not_chosen(store: PackStore, tmp_path: Path) -> None:
    first, second = (make(store, tmp_path, title) for title in ("一", "二"))
    (store.root / "packs" / first / "pack.sqlite").write_bytes(b"damaged")
    for pack in ("nothing", "../..", first):
        assert not Packs(store.root).keep(pack)
    assert store.current() == second


def test_going_back_from_a_crash_keeps_the_pin(store: PackStore, tmp_path: Path) -> None:
    first, second = (make(store, tmp_path, title) for title in ("一", "二"))
    packs = Packs(store.root)
    packs.keep(second)
    assert packs.go_back(first)
    assert packs.pinned


def test_the_log_tells_that_a_file_of_a_newer_program_gave_way(tmp_path: Path) -> None:
    (tmp_path / "trust.json").write_text('{"format": 99}', "utf-8")
    told = list[str]()
    Trust(tmp_path, told.append).mark_good("a")
    assert (tmp_path / "trust.kept-1.json").read_text("utf-8") == '{"format": 99}'
    assert ["trust.kept-1.json" in line for line in told] == [True]
