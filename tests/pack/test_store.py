"""The store: what is current is whole, whatever happens."""

import datetime as dt
import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.pack.inspection import PackDamagedError
from kiosk.pack.lock import StoreBusyError
from kiosk.pack.model import Card, Exhibit, Language, Times
from kiosk.pack.model.pages.article import ArticlePage
from kiosk.pack.model.pages.home import HomePage
from kiosk.pack.origin import Origin
from kiosk.pack.reader import PackReader
from kiosk.pack.schema import PackFormatError, SearchEntry
from kiosk.pack.store import NoPackError, PackStore
from kiosk.pack.writer import PackWriter

NOTHING = SearchEntry("", "", "", "")
EXHIBIT = Exhibit(
    title={"zh": "展览"},
    languages=(Language("zh", "中文"),),
    theme="dark",
    reduced_motion=False,
    times=Times(),
    icon_fonts=(),
)


def common(page: str, title: str) -> dict[str, object]:
    return {
        "id": page,
        "lang": "zh",
        "text_lang": "zh",
        "title": title,
        "subtitle": "",
        "icon": None,
        "accent": "cyan",
        "cover": None,
        "source": "",
        "as_of": "",
        "expires": "",
        "qr": None,
        "takeaways": (),
        "notes": (),
        "reading_seconds": 3,
    }


def card(page: str, title: str) -> Card:
    return Card(page, "article", title, "", None, "cyan", None, None)


def media_name(title: str) -> str:
    """Return the name of a pack's one media file: its content's SHA-256."""
    return f"{hashlib.sha256(title.encode() * 100).hexdigest()}.bin"


def add(store: PackStore, title: str, origin: Origin | None = None) -> str:
    staged = store.stage()
    media = store.media_dir / media_name(title)
    media.write_bytes(title.encode() * 100)
    writer = PackWriter(staged)
    writer.set_exhibit(EXHIBIT)
    home = HomePage(**common("", title), figures=(), blocks=())
    writer.add_page(home, card("", title), parent=None, position=0, search=NOTHING)
    for position, name in enumerate(("b", "a", "c")):
        page = ArticlePage(**common(name, name), blocks=())
        writer.add_page(page, card(name, name), parent="", position=position, search=NOTHING)
    below = ArticlePage(**common("a/x", "x"), blocks=())
    writer.add_page(below, card("a/x", "x"), parent="a", position=0, search=NOTHING)
    writer.add_media({media.name: media.stat().st_size})
    writer.finish()
    return store.add(staged, origin)


@pytest.fixture
def store(tmp_path: Path) -> PackStore:
    return PackStore(tmp_path / "state")


def title(store: PackStore) -> str:
    reader = store.open_current()
    page = reader.page("", "zh")
    reader.close()
    assert page is not None
    return page.title


def test_a_pack_is_read_as_it_was_written(store: PackStore) -> None:
    store.activate(add(store, "甲"))
    reader = store.open_current()
    assert reader.exhibit == EXHIBIT
    assert [found.id for found in reader.cards("", "zh")] == ["b", "a", "c"]
    assert [found.id for found in reader.cards("", "zh", 1, 1)] == ["a"]
    assert reader.count("", "zh") == 3
    assert list(reader.ids("zh")) == ["", "b", "a", "a/x", "c"]
    assert [crumb.id for crumb in reader.trail("a/x", "zh")] == ["", "a"]
    assert reader.siblings("a/x", "zh") == (None, None)
    assert reader.page("nowhere", "zh") is None
    assert reader.page("a", "en") is None
    reader.close()


def test_the_same_content_has_the_same_id(tmp_path: Path) -> None:
    one, two = PackStore(tmp_path / "one"), PackStore(tmp_path / "two")
    assert add(one, "甲") == add(two, "甲")
    assert add(one, "乙") != add(two, "甲")


def test_no_pack_is_an_error_that_says_so(store: PackStore) -> None:
    assert store.current() is None
    with pytest.raises(NoPackError, match="kiosk build"):
        store.open_current()


def test_another_format_is_refused(store: PackStore, tmp_path: Path) -> None:
    pack = add(store, "甲")
    file = tmp_path / "state/packs" / pack / "pack.sqlite"
    import sqlite3  # noqa: PLC0415 - only to damage the pack

    with sqlite3.connect(file) as db:
        db.execute("UPDATE meta SET value = '999' WHERE key = 'format'")
    db.close()
    with pytest.raises(PackFormatError, match="format 999"):
        store.open(pack)
    garbage = tmp_path / "garbage.sqlite"
    garbage.write_bytes(b"no pack at all")
    with pytest.raises(PackFormatError, match="no pack"):
        PackReader(garbage, tmp_path)


DAMAGES: dict[str, Callable[[Path], object]] = {
    "a byte of the pack changed": lambda root: flip(next(root.glob("packs/*/pack.sqlite"))),
    "the pack is cut short": lambda root: cut(next(root.glob("packs/*/pack.sqlite"))),
    "the pack is gone": lambda root: next(root.glob("packs/*/pack.sqlite")).unlink(),
    "a media file changed": lambda root: flip(next(root.glob("media/*.bin"))),
    "a media file is gone": lambda root: next(root.glob("media/*.bin")).unlink(),
    "the manifest is no JSON": lambda root: cut(next(root.glob("packs/*/manifest.json"))),
    "the manifest is gone": lambda root: next(root.glob("packs/*/manifest.json")).unlink(),
}


def flip(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 0xFF
    file.write_bytes(data)


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-20])


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_found_before_activation(store: PackStore, damage: str) -> None:
    pack = add(store, "甲")
    DAMAGES[damage](store.root)
    with pytest.raises(PackDamagedError):
        store.activate(pack)
    assert not (store.root / "current").exists()


@pytest.mark.parametrize("damage", ["a media file changed", "a media file is gone"])
def test_media_damaged_before_the_pack_is_taken_in_are_found(store: PackStore, damage: str) -> None:
    store.activate(add(store, "甲"))
    staged = store.stage()
    (store.media_dir / media_name("甲")).unlink()
    media = store.media_dir / media_name("乙")
    media.write_bytes("乙".encode() * 100)
    size = media.stat().st_size
    writer = PackWriter(staged)
    writer.set_exhibit(EXHIBIT)
    home = HomePage(**common("", "乙"), figures=(), blocks=())
    writer.add_page(home, card("", "乙"), parent=None, position=0, search=NOTHING)
    writer.add_media({media.name: size})
    writer.finish()
    DAMAGES[damage](store.root)
    with pytest.raises(PackDamagedError, match=media.name):
        store.add(staged)
    assert len(store.packs()) == 1
    assert title(store) == "甲"


@pytest.mark.parametrize("pointer", [b"", b"{", b'{"format":1,"pack":"gone"}', b"\xff\xfe"])
def test_a_lost_pointer_falls_back_to_the_newest_whole_pack(
    store: PackStore, pointer: bytes
) -> None:
    store.activate(add(store, "甲"))
    (store.root / "current").write_bytes(pointer)
    assert title(store) == "甲"


def test_rollback_goes_one_pack_back(store: PackStore) -> None:
    for name in ("甲", "乙"):
        store.activate(add(store, name))
    store.rollback()
    assert title(store) == "甲"
    with pytest.raises(NoPackError):
        store.rollback()


def test_collect_keeps_five_and_what_they_use(store: PackStore) -> None:
    for number in range(8):
        store.activate(add(store, f"甲{number}"))
    (store.media_dir / "stray.bin").write_bytes(b"x")
    store.collect()
    assert len(store.packs()) == 5
    assert {file.name for file in store.media_dir.iterdir()} == {
        media_name(f"甲{number}") for number in range(3, 8)
    }
    store.verify(store.packs()[-1])


def test_collect_never_removes_the_current_pack(store: PackStore) -> None:
    first = add(store, "甲")
    store.activate(first)
    for number in range(6):
        add(store, f"乙{number}")
    store.collect()
    assert store.current() == first
    assert title(store) == "甲"


MADE = dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)
ORIGIN = Origin(id="展", version=1, title={"zh": "展"}, made=MADE, key="ab")


def test_a_pack_that_was_brought_says_where_it_came_from(store: PackStore) -> None:
    brought, compiled = add(store, "甲", ORIGIN), add(store, "乙")
    assert store.origin(brought) == ORIGIN
    assert store.origin(compiled) is None
    add(store, "甲")
    assert store.origin(brought) == ORIGIN


def test_a_pinned_pack_stays_while_others_are_compiled(store: PackStore) -> None:
    store.activate(add(store, "甲"), pinned=True)
    new = add(store, "乙")
    assert not store.publish(new)
    assert title(store) == "甲"
    assert new in store.packs()
    store.activate(new)
    assert store.publish(add(store, "丙"))
    assert title(store) == "丙"


def test_what_is_pinned_may_be_compiled_again(store: PackStore) -> None:
    store.activate(add(store, "甲"), pinned=True)
    assert store.publish(add(store, "甲"))
    assert store.pinned()


def test_going_back_keeps_the_pin(store: PackStore) -> None:
    store.activate(add(store, "甲"))
    store.activate(add(store, "乙"), pinned=True)
    store.rollback()
    assert store.pinned()
    assert title(store) == "甲"


def test_a_pointer_without_a_pin_is_read(store: PackStore) -> None:
    pack = add(store, "甲")
    (store.root / "current").write_text(f'{{"format":1,"pack":"{pack}"}}', "utf-8")
    assert store.current() == pack
    assert not store.pinned()


def test_writing_takes_no_brought_pack_away(store: PackStore) -> None:
    """Else an afternoon of hot reloads beside a pinned pack would leave nothing to go back to."""
    brought = [add(store, f"甲{number}", ORIGIN) for number in range(3)]
    store.activate(brought[-1], pinned=True)
    for number in range(8):
        add(store, f"乙{number}")
    store.collect()
    assert set(brought) < set(store.packs())
    assert len(store.packs()) == 3 + 5


def test_one_writer_at_a_time(store: PackStore) -> None:
    other = PackStore(store.root)
    with store.locked(), pytest.raises(StoreBusyError), other.locked(patience=0):
        pytest.fail("two writers")
    with other.locked(patience=0):
        add(other, "甲")


def test_media_are_moved_unless_they_are_there_whole(store: PackStore) -> None:
    add(store, "甲")
    there = store.media_dir / media_name("甲")
    before = there.stat().st_ino
    for whole in (True, False):
        if not whole:
            flip(there)
        aside = store.stage().with_name(there.name)
        aside.write_bytes("甲".encode() * 100)
        store.take_media(aside)
        assert (there.stat().st_ino == before) == whole
        assert there.read_bytes() == "甲".encode() * 100


def test_adding_a_pack_twice_is_adding_it_once(store: PackStore) -> None:
    assert add(store, "甲") == add(store, "甲")
    assert len(store.packs()) == 1


def test_a_pack_that_comes_again_is_the_newest(store: PackStore) -> None:
    for name in ("甲", "乙", "甲"):
        store.activate(add(store, name))
    assert title(store) == "甲"
    store.rollback()
    assert title(store) == "乙"


def test_a_pack_that_is_gone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackFormatError, match=r"gone\.sqlite.*build the pack again"):
        PackReader(tmp_path / "gone.sqlite", tmp_path)


STEPS = ("write_bytes", "replace", "mkdir")


class PowerCutError(Exception):
    """The machine went off here."""


@pytest.mark.parametrize("step", range(22))
def test_a_power_cut_at_any_step_leaves_the_old_pack_or_the_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    """Every write, rename and fsync of an update may be the last one."""
    before = PackStore(tmp_path / "before")
    before.activate(add(before, "旧"))
    root = tmp_path / f"cut-{step}"
    shutil.copytree(before.root, root)
    store = PackStore(root)
    done = 0

    def counted(real: Callable) -> Callable:
        def call(*args: object, **options: object) -> object:
            nonlocal done
            if done >= step:
                raise PowerCutError
            done += 1
            return real(*args, **options)

        return call

    staged = store.stage()
    with monkeypatch.context() as patched:
        for name in STEPS:
            patched.setattr(Path, name, counted(getattr(Path, name)))
        patched.setattr("os.fsync", counted(lambda _descriptor: None))
        try:
            write_update(store, staged)
            survived = True
        except PowerCutError:
            survived = False
    after = PackStore(root)
    assert title(after) in {"旧", "新"}
    current = after.current()
    assert current is not None
    after.verify(current)
    if survived:
        assert title(after) == "新"


def write_update(store: PackStore, staged: Path) -> None:
    writer = PackWriter(staged)
    writer.set_exhibit(EXHIBIT)
    home = HomePage(**common("", "新"), figures=(), blocks=())
    writer.add_page(home, card("", "新"), parent=None, position=0, search=NOTHING)
    writer.finish()
    store.activate(store.add(staged))


def test_the_power_cuts_reach_past_the_last_step(tmp_path: Path) -> None:
    """Else the test above would not cut everywhere."""
    store = PackStore(tmp_path / "state")
    steps = 0
    with pytest.MonkeyPatch.context() as patched:
        for name in STEPS:
            real = getattr(Path, name)

            def call(*args: object, _real: Callable = real, **options: object) -> object:
                nonlocal steps
                steps += 1
                return _real(*args, **options)

            patched.setattr(Path, name, call)

        def fsync(_descriptor: int) -> None:
            nonlocal steps
            steps += 1

        patched.setattr("os.fsync", fsync)
        write_update(store, store.stage())
    assert 8 < steps <= 22
