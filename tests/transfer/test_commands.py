"""``kiosk pack`` and ``kiosk key``, as staff type them."""

import json
import os
import shutil
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from desk import Booth

from kiosk.cli import main
from kiosk.fingerprint import is_fresh
from kiosk.transfer.keys import PRIVATE, PUBLIC


def kiosk(*arguments: str | Path, code: int = 0) -> Result:
    done = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert done.exit_code == code, done.output
    return done


class Staff:
    """A desk with a content folder and a key, and a booth elsewhere."""

    def __init__(self, root: Path) -> None:
        self.content, self.desk, self.state = root / "内容", root / "desk", root / "booth"
        self.key, self.stick = root / "钥匙", root / "stick"
        self.stick.mkdir()
        self.write("甲")
        kiosk("key", "new", self.key)

    @property
    def booth(self) -> Booth:
        return Booth(self.state)

    def write(self, title: str) -> None:
        self.content.mkdir(exist_ok=True)
        (self.content / "index.md").write_text(f"# {title}\n", "utf-8")

    def export(self, name: str, *options: str, code: int = 0) -> Path:
        out = self.stick / name
        where = ("--state", self.desk, "--key", self.key / PRIVATE, "--out", out, "--id", "展")
        kiosk("pack", "export", self.content, *where, *options, code=code)
        return out

    def build(self) -> None:
        kiosk("build", self.content, "--out", self.state)

    def pack(self, *words: str | Path, code: int = 0, lang: str = "en") -> str:
        return kiosk("pack", *words, "--state", self.state, "--lang", lang, code=code).output


@pytest.fixture
def staff(tmp_path: Path) -> Staff:
    staff = Staff(tmp_path)
    kiosk("key", "trust", staff.key / PUBLIC, "--state", staff.state)
    return staff


def test_from_the_desk_to_the_booth(staff: Staff) -> None:
    file = staff.export("a.kpack", "--version", "3")
    assert "version 3" in staff.pack("verify", file)
    assert staff.booth.title() is None
    assert (
        "可以安装"
        in kiosk("pack", "find", staff.stick, "--state", staff.state, "--lang", "zh").output
    )
    assert "第 3 版" in staff.pack("install", file, lang="zh")
    assert staff.booth.title() == "甲"
    assert "展 · 3  [pinned]" in staff.pack("list")
    assert "nothing to do" in staff.pack("install", file)


def test_versions_grow_by_themselves(staff: Staff) -> None:
    staff.pack("install", staff.export("a.kpack", "--version", "1"))
    staff.write("乙")
    staff.pack("install", staff.export("b.kpack"))
    assert staff.booth.title() == "乙"
    refused = staff.pack("install", staff.stick / "a.kpack", code=1, lang="zh")
    assert "第 1 版" in refused
    assert "--older" in refused
    staff.pack("install", staff.stick / "a.kpack", "--older")
    assert staff.booth.title() == "甲"


def test_what_a_store_shows_can_be_exported(staff: Staff) -> None:
    staff.build()
    out = staff.stick / "x.kpack"
    staff.pack("export", "--key", staff.key / PRIVATE, "--out", out)
    assert "甲" in staff.pack("verify", out)
    empty = staff.stick / "empty"
    options = ("--state", empty, "--key", staff.key / PRIVATE, "--out", out, "--lang", "en")
    assert "no exhibition" in kiosk("pack", "export", *options, code=1).output


def test_errors_are_mended_before_anything_leaves_the_desk(staff: Staff) -> None:
    (staff.content / "bad.md").write_text("", "utf-8")
    out = staff.export("a.kpack", code=1)
    assert not out.exists()


def test_an_export_has_the_name_that_sticks_are_searched_for(staff: Staff) -> None:
    staff.export("a.zip", code=2)


def test_a_file_for_a_later_program_is_made_but_not_shown(staff: Staff) -> None:
    file = staff.export("a.kpack", "--program", "99.0")
    assert "99.0" in staff.pack("install", file, code=1)
    assert "99.0" in staff.pack("verify", file, code=1)


def test_a_pack_for_another_booth_says_how_to_name_this_one(staff: Staff) -> None:
    file = staff.export("a.kpack", "--booth", "一号厅")
    refused = staff.pack("install", file, code=1, lang="zh")
    assert "kiosk pack booth '一号厅'" in refused
    staff.pack("booth", "一号厅")
    staff.pack("install", file)
    assert "一号厅" in kiosk("key", "list", "--state", staff.state).output
    staff.pack("booth", "x" * 65, code=2)


def test_the_folder_does_not_take_over_until_it_is_let(staff: Staff) -> None:
    staff.pack("install", staff.export("a.kpack"))
    staff.write("本地")
    done = kiosk("build", staff.content, "--out", staff.state)
    assert "kiosk pack unpin" in done.output
    assert staff.booth.title() == "甲"
    assert "compiled here" in staff.pack("list")
    assert is_fresh(staff.content, staff.state)
    staff.pack("unpin")
    assert not is_fresh(staff.content, staff.state), "else the folder would wait for a change"
    staff.build()
    assert staff.booth.title() == "本地"
    staff.pack("pin")
    staff.write("再改")
    staff.build()
    assert staff.booth.title() == "本地"


def test_going_back(staff: Staff) -> None:
    packs = []
    for title in ("甲", "乙", "丙"):
        staff.write(title)
        staff.build()
        packs.append(staff.booth.store.current())
    staff.pack("rollback")
    assert staff.booth.title() == "乙"
    assert not staff.booth.store.pinned()
    staff.pack("rollback", "--to", str(packs[2])[:8], "--pin")
    assert staff.booth.title() == "丙"
    assert staff.booth.store.pinned()
    staff.pack("rollback", "--pin")
    staff.pack("rollback")
    assert staff.booth.title() == "甲"
    assert staff.booth.store.pinned()
    assert "no earlier pack" in staff.pack("rollback", code=1)
    assert "0 packs" in staff.pack("rollback", "--to", "xyz", code=1)
    assert "3 packs" in staff.pack("rollback", "--to", "", code=1)


def test_going_back_to_a_damaged_pack_is_refused(staff: Staff) -> None:
    staff.build()
    first = str(staff.booth.store.current())
    staff.write("乙")
    staff.build()
    (staff.state / "packs" / first / "pack.sqlite").write_bytes(b"damaged")
    assert "cannot be used" in staff.pack("rollback", "--to", first, code=1)
    assert staff.booth.title() == "乙"
    options = ("--key", staff.key / PRIVATE, "--out", staff.stick / "x.kpack")
    second = staff.state / "packs" / str(staff.booth.store.current()) / "pack.sqlite"
    second.write_bytes(b"damaged")
    assert "不能用" in staff.pack("export", *options, code=1, lang="zh")


def test_lists_for_other_programs(staff: Staff) -> None:
    staff.pack("install", staff.export("a.kpack", "--version", "3"))
    [pack] = json.loads(staff.pack("list", "--json"))
    assert pack["id"] == staff.booth.store.current()
    assert pack["current"]
    assert pack["pinned"]
    assert pack["origin"]["version"] == 3
    options = ("--state", staff.state, "--json")
    [found] = json.loads(kiosk("pack", "find", staff.stick, *options).output)
    assert found["reason"] == "shown-already"
    assert set(found["told"]) == {"zh", "en"}


def test_damage_and_strangers_are_told(staff: Staff, tmp_path: Path) -> None:
    file = staff.export("a.kpack")
    stranger = tmp_path / "stranger"
    kiosk("key", "new", stranger)
    said = kiosk("pack", "verify", file, "--key", stranger / PUBLIC, "--lang", "en", code=1)
    assert "not one that this machine trusts" in said.output
    assert "→" in said.output
    file.write_bytes(file.read_bytes()[:-100])
    assert "没有复制完整" in staff.pack("install", file, code=1, lang="zh")
    found = kiosk("pack", "find", staff.stick, "--state", staff.state, "--lang", "zh").output
    assert "没有复制完整" in found
    shutil.rmtree(staff.stick)
    staff.stick.mkdir()
    found = kiosk("pack", "find", staff.stick, "--state", staff.state, "--lang", "en").output
    assert "There is no pack file" in found


def test_a_stick_that_was_pulled_out_is_told(staff: Staff) -> None:
    staff.stick.rmdir()
    staff.export("a.kpack", code=1)
    assert not staff.stick.exists()


def test_keys_are_explained(staff: Staff, tmp_path: Path) -> None:
    said = kiosk("key", "new", tmp_path / "new", "--lang", "zh").output
    assert "不要发邮件" in said
    assert PRIVATE in said
    if os.name != "nt":
        assert stat.S_IMODE((tmp_path / "new" / PRIVATE).stat().st_mode) == 0o600
    assert "没有覆盖" in kiosk("key", "new", tmp_path / "new", "--lang", "zh", code=1).output
    options = ("--state", staff.state, "--lang", "en")
    refused = kiosk("key", "trust", tmp_path / "new" / PRIVATE, *options, code=1).output
    assert "no business on a booth" in refused
    kiosk("key", "trust", tmp_path / "new" / PUBLIC, *options)
    names = kiosk("key", "list", *options).output.split()
    assert len(names) == 2
    kiosk("key", "distrust", names[0], *options)
    assert kiosk("key", "list", *options).output.split() == names[1:]
    assert "no key" in kiosk("key", "distrust", names[0], *options, code=1).output


def test_each_group_lists_its_commands() -> None:
    for group, names in {
        "pack": "export verify install find booth list rollback pin unpin",
        "key": "new trust distrust list",
    }.items():
        said = kiosk(group, "--help").output
        assert all(name in said for name in names.split())
