"""A folder that is built again and again by one process gives what a build from nothing gives."""

import datetime as dt
import io
import itertools
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from kiosk.compiler import (
    binding,
    exhibition,
    folder,
    intake,
    look,
    packing,
    reading,
    shelf,
)
from kiosk.compiler.build import BuildResult, build
from kiosk.compiler.page_file import PageFile
from kiosk.compiler.workspace import Workspace
from kiosk.pack import reader, revision, spare
from kiosk.pack.store import PackStore
from tests.compiler.conftest import TODAY, Files, write
from tests.compiler.rows import rows

_TICKS = itertools.count(1)
"""Every write has a time of its own, so that files count as settled at once."""


@pytest.fixture(autouse=True)
def _settle(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (look, reading, intake):
        monkeypatch.setattr(module, "SETTLED", -1e9)
    monkeypatch.setattr(spare, "SMALLEST", 0)


def _picture(colour: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (12, 9), colour).save(out, "PNG")
    return out.getvalue()


class Desk:
    """A content folder on which somebody works, and the workspace that follows."""

    def __init__(self, folder: Path, files: Files, *, told: bool = False) -> None:
        """With ``told``, the workspace hears which files were changed, as the system tells it."""
        self.told = told
        self._seen: look.Look | None = None
        self._named: set[str] = set()
        self.folder = folder / "content"
        self.state = folder / "state"
        self.folder.mkdir(parents=True)
        self.today = TODAY
        self._apart = folder
        self._builds = 0
        for name, data in files.items():
            self.put(name, data)
        self.restart()

    def restart(self) -> None:
        """End the process that builds, and start another."""
        self.workspace = Workspace(self.folder, self.state, self.state / "cache.sqlite")

    def get_ready(self, *, wanted: bool = False) -> bool:
        """Have the workspace get ready, as a process does that was started ahead."""
        ready = self.workspace.get_ready(self.today, look.look(self.folder), lambda: wanted)
        if ready:
            self.workspace.prepare()
        return ready

    def put(self, name: str, data: str | bytes) -> None:
        """Write a file, at a time of its own."""
        if (self.folder / name).is_dir() or any(
            (self.folder / above).is_file() for above in Path(name).parents if above != Path()
        ):
            return
        write(self.folder, {name: data})
        self._touch(name)
        self._named.add(name)

    def remove(self, name: str) -> None:
        self._named.add(name)
        (self.folder / name).unlink(missing_ok=True)

    def rename(self, name: str, to: str) -> None:
        if (self.folder / name).exists() and not (self.folder / to).exists():
            (self.folder / to).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / name).rename(self.folder / to)
            self._named |= {name, to}

    def lose(self, number: int) -> None:
        """Take a file out of the store's media."""
        there = sorted((self.state / "media").iterdir())
        if there:
            there[number % len(there)].unlink()

    def build(self) -> BuildResult:
        """Build as the keeper has it done: once more where the store had lost something."""
        result = self.workspace.build(self.today, look=self._looked())
        if not self.workspace.tidy():
            result = self.workspace.build(self.today)
            assert self.workspace.tidy()
        self.workspace.prepare()
        return result

    def _looked(self) -> look.Look | None:
        """Look at what was changed where that is enough; None leaves it to the workspace."""
        if not self.told:
            return None
        again = self._seen and look.look_again(self.folder, self._seen, self._named)
        self._seen = again or look.look(self.folder)
        self._named.clear()
        return self._seen

    def from_nothing(self) -> tuple[BuildResult, PackStore]:
        self._builds += 1
        store = PackStore(self._apart / f"fresh{self._builds}")
        return build(self.folder, store, today=self.today), store

    def compare(self) -> None:
        """Build, and hold pack and problems against those of a build from nothing."""
        found, (fresh, store) = self.build(), self.from_nothing()
        assert found.problems == fresh.problems
        assert found.pages == fresh.pages
        if found.pack_id is not None:
            assert found.pack_id == fresh.pack_id
            mine = PackStore(self.state)
            mine.verify(found.pack_id)
            theirs = rows(store.path(found.pack_id, "pack.sqlite"))
            assert rows(mine.path(found.pack_id, "pack.sqlite")) == theirs
        shutil.rmtree(store.root)

    def _touch(self, name: str) -> None:
        tick = 10**18 + next(_TICKS)
        os.utime(self.folder / name, ns=(tick, tick))


START: Files = {
    "index.md": "# 家\n\n欢迎，见 [甲](10-a/index.md)。\n",
    "10-a/index.md": "# 甲馆\n\n![图](../a.png)\n",
    "10-a/01-one.md": "# 一\n\n正文。\n\n[二](02-two.md)\n",
    "10-a/02-two.md": "---\n封面: ../b.png\n---\n# 二\n\n正文 <https://example.org>\n",
    "20-b.md": "---\n颜色: 绿\n---\n# 乙\n\n| 数字 | 说明 |\n|---|---|\n| 3 | 展区 |\n",
    "20-b.en.md": "# B\n\nText.\n",
    "30-c/x.md": "# 丙\n\n正文。\n",
    "a.png": _picture("red"),
    "b.png": _picture("blue"),
}

PAGES = [name for name in START if name.endswith(".md")] + [
    "10-a/03-new.md",
    "10-a/01-one.en.md",
    "20-b/index.md",
    "index.en.md",
    "deck.md",
    "讲稿-短.md",
    "attract/words.md",
    "40-d/deep/y.md",
]
MEDIA = ["a.png", "b.png", "10-a/c.png", "A.PNG", "attract/words.png", "d.mp4", "d.vtt"]
HEADERS = [
    "",
    "标题: 另一个\n",
    "排序: 5\n",
    "草稿: 是\n",
    f"截止: {TODAY + dt.timedelta(days=1)}\n",
    "颜色: 红\n",
    "颜色: 无此色\n",
    "封面: a.png\n",
    "封面: ../a.png\n",
    "画面: 图集\n",
    "图标: fa5s.atom\n",
    "二维码: https://example.org/qr\n",
    "什么: 不明\n",
]
BODIES = [
    "",
    "正文。\n",
    "## 小标题\n\n- 一\n- 二\n",
    "![图](a.png)\n",
    "![图](../b.png)\n\n![片](../d.mp4)\n",
    "![图](没有.png)\n",
    "![图](aa.png) ![片](d.mp4)\n",
    "[去](10-a/01-one.md) [去](../20-b.md) [无](nowhere.md)\n",
    "[去](../20-b.md)\n",
    "<https://example.org/other> [?谁?]\n",
    "| 年份 | 事件 |\n|---|---|\n| 2020 | 成立 |\n",
    "备注：讲给观众。\n\n[近](10-a/01-on.md)\n",
]
SETTINGS = [
    "",
    'languages = ["zh", "en"]\n',
    'languages = ["en"]\n',
    'theme = "light"\n',
    'title = "展"\n',
    "broken = \n",
]
DATA = [_picture("red"), _picture("green"), b"", b"\x89PNG broken", b"\x00\x00\x00\x18ftypmp42"]
SUBTITLES = "WEBVTT\n\n00:01.000 --> 00:02.000\n字幕\n"

Edit = Callable[[Desk], None]


def _page(name: str, title: str, header: str, bodies: list[str]) -> Edit:
    text = (f"---\n{header}---\n" if header else "") + f"# {title}\n\n" + "\n".join(bodies)
    return lambda desk: desk.put(name, text)


def _tomorrow(desk: Desk) -> None:
    desk.today += dt.timedelta(days=1)


names = st.sampled_from([*PAGES, *MEDIA])
bodies = st.lists(st.sampled_from(BODIES), max_size=3)
edits: st.SearchStrategy[Edit] = st.one_of(
    st.builds(
        _page,
        st.sampled_from(PAGES),
        st.sampled_from("一二三四"),
        st.sampled_from(HEADERS),
        bodies,
    ),
    st.builds(
        lambda name, data: lambda desk: desk.put(name, data),
        st.sampled_from(MEDIA),
        st.sampled_from([*DATA, SUBTITLES]),
    ),
    st.builds(lambda name: lambda desk: desk.remove(name), names),
    st.builds(lambda name, to: lambda desk: desk.rename(name, to), names, names),
    st.sampled_from(
        [
            lambda desk: desk.rename("10-a", "15-a"),
            lambda desk: desk.rename("15-a", "10-a"),
            lambda desk: desk.rename("30-c", "attract/c"),
            lambda desk: desk.restart(),
            lambda desk: (desk.restart(), desk.get_ready()),
            lambda desk: desk.get_ready(),
            _tomorrow,
        ]
    ),
    st.builds(lambda text: lambda desk: desk.put("exhibit.toml", text), st.sampled_from(SETTINGS)),
    st.builds(lambda number: lambda desk: desk.lose(number), st.integers(0, 50)),
)


@settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    steps=st.lists(st.lists(edits, min_size=1, max_size=3), min_size=1, max_size=5),
    told=st.booleans(),
)
def test_whatever_is_done_to_the_folder(
    tmp_path_factory: pytest.TempPathFactory, steps: list[list[Edit]], *, told: bool
) -> None:
    desk = Desk(tmp_path_factory.mktemp("desk"), START, told=told)
    desk.build()
    for step in steps:
        for edit in step:
            edit(desk)
        desk.compare()
    shutil.rmtree(desk.folder.parent)


saves = st.builds(
    _page,
    st.sampled_from([name for name in START if name.endswith(".md")]),
    st.sampled_from("一二"),
    st.sampled_from(["", *HEADERS[-6:]]),
    bodies,
)


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(saves, min_size=4, max_size=8))
def test_saves_one_after_another_are_amended(
    tmp_path_factory: pytest.TempPathFactory, steps: list[Edit]
) -> None:
    """What was derived of all pages is amended by those that were saved, and is right."""
    desk = Desk(tmp_path_factory.mktemp("desk"), {**START, "exhibit.toml": SETTINGS[1]}, told=True)
    desk.build()
    for step in steps:
        step(desk)
        desk.compare()
    shutil.rmtree(desk.folder.parent)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the page files that are asked for their answers from now on."""
    found: list[str] = []
    real = shelf.compile_page_file

    def counted(file: PageFile, *rest: Any) -> Any:
        found.append(file.path)
        return real(file, *rest)

    monkeypatch.setattr(shelf, "compile_page_file", counted)
    return found


def test_only_the_page_that_was_saved_is_asked(tmp_path: Path, asked: list[str]) -> None:
    desk = Desk(tmp_path, START)
    desk.build()
    asked.clear()
    desk.put("10-a/01-one.md", "# 一\n\n另一篇正文。\n")
    assert desk.build().compiled == 1
    assert asked == ["10-a/01-one.md"]


def _come(desk: Desk) -> None:
    desk.put("10-a/03-new.md", "# 新\n\n正文。\n")


CAME_AND_WENT: dict[str, tuple[Edit, set[str]]] = {
    "a page comes": (_come, {"10-a/03-new.md"}),
    "a page goes to which another leads": (
        lambda desk: desk.remove("10-a/02-two.md"),
        {"10-a/01-one.md"},
    ),
    "a page is renamed to which another leads": (
        lambda desk: desk.rename("10-a/02-two.md", "10-a/02-three.md"),
        {"10-a/01-one.md", "10-a/02-three.md"},
    ),
    "a page comes where one has a dead link": (
        lambda desk: desk.put("nowhere.md", "# 某处\n"),
        {"nowhere.md"},
    ),
    "a page gets another under it": (
        lambda desk: desk.put("20-b/y.md", "# 下\n"),
        {"20-b.md", "20-b.en.md", "20-b/y.md"},
    ),
    "a picture is gone": (lambda desk: desk.remove("b.png"), {"10-a/02-two.md"}),
    "a picture comes by another spelling": (
        lambda desk: desk.rename("b.png", "B.png"),
        {"10-a/02-two.md"},
    ),
}
"""What is done, and which page files are asked; one with a dead link always is, for its hint."""


@pytest.mark.parametrize("edit", CAME_AND_WENT)
def test_only_pages_are_asked_that_sought_what_came_or_went(
    tmp_path: Path, asked: list[str], edit: str
) -> None:
    dead = {"30-c/x.md": "# 丙\n\n[无](../nowhere.md)\n"} if edit != "a page comes" else {}
    desk = Desk(tmp_path, {**START, "exhibit.toml": SETTINGS[1], **dead})
    desk.build()
    asked.clear()
    change, pages = CAME_AND_WENT[edit]
    change(desk)
    desk.build()
    assert set(asked) == pages | set(dead)
    desk.compare()


def test_what_was_read_is_still_known_when_a_page_was_added(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(tmp_path, START)
    desk.build()
    desk.put("10-a/03-new.md", "# 新\n\n正文。\n")
    desk.build()
    desk.restart()
    read: list[str] = []
    monkeypatch.setattr(reading, "read_page_file", lambda _, path: read.append(path))
    desk.build()
    assert read == []


def test_who_got_ready_asks_only_the_page_that_was_saved(tmp_path: Path, asked: list[str]) -> None:
    desk = Desk(tmp_path, START)
    first = desk.build()
    desk.restart()
    before = sorted((desk.state / "packs").iterdir())
    assert desk.get_ready()
    assert sorted((desk.state / "packs").iterdir()) == before
    assert len(list((desk.state / "staging").iterdir())) == 1, "a copy, and nothing of before"
    asked.clear()
    desk.put("10-a/01-one.md", "# 一\n\n另一篇正文。\n")
    assert desk.build().pack_id != first.pack_id
    assert asked == ["10-a/01-one.md"]
    desk.compare()


def test_getting_ready_leaves_work_to_a_build(tmp_path: Path, asked: list[str]) -> None:
    desk = Desk(tmp_path, START)
    assert not desk.get_ready(), "nothing is known"
    assert not (desk.state / "packs").exists()
    desk.build()
    desk.restart()
    asked.clear()
    assert not desk.get_ready(wanted=True)
    assert len(asked) <= 1
    desk.put("10-a/01-one.md", "# 一\n\n另一篇正文。\n")
    assert not desk.get_ready(), "a page is another"
    desk.compare()


def test_a_save_goes_through_no_other_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither pages nor talks nor rows nor pictures are gathered anew, and the pack is right."""
    desk = Desk(tmp_path, START, told=True)
    desk.build()
    gathered = [
        (shelf.Shelf, "_made_all"),
        (exhibition, "libraries"),
        (binding, "in_order"),
        (packing, "media_table"),
        (revision, "read_ledger"),
        (reader.PackReader, "media_files"),
    ]
    with monkeypatch.context() as patch:
        for where, name in gathered:
            patch.setattr(where, name, pytest.fail)
        for number in range(3):
            desk.put("10-a/01-one.md", f"# 一\n\n第{number}篇。\n\n[二](02-two.md)\n")
            assert desk.build().compiled == 1
    desk.compare()


def test_pages_are_asked_whose_picture_is_another(tmp_path: Path, asked: list[str]) -> None:
    desk = Desk(tmp_path, START)
    desk.build()
    asked.clear()
    desk.put("b.png", _picture("green"))
    assert desk.build().compiled == 1
    assert asked == ["10-a/02-two.md"]


def test_what_was_saved_within_the_clocks_tick(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Size and times are the same as at the look before; it is read as long as it is fresh."""
    monkeypatch.setattr(look, "SETTLED", 3.0)
    desk = Desk(tmp_path, START)
    stamp = look.look(desk.folder)
    assert stamp is not None
    desk.build()
    write(desk.folder, {"10-a/01-one.md": "# 三\n\n正文。\n\n[二](02-two.md)\n"})
    monkeypatch.setattr(folder, "look", lambda _: stamp)
    assert desk.build().compiled == 1


def test_what_is_gone_from_the_store_is_stored_again(tmp_path: Path) -> None:
    desk = Desk(tmp_path, START)
    first = desk.build().pack_id
    for file in (desk.state / "media").iterdir():
        file.unlink()
    desk.put("30-c/x.md", "# 丙\n\n另一篇。\n")
    second = desk.build().pack_id
    assert second not in {None, first}
    assert second is not None
    PackStore(desk.state).verify(second)


def test_a_lost_picture_does_not_keep_a_page_from_the_screen(tmp_path: Path) -> None:
    """It is lost there already; that it is stored again is the next build's work."""
    desk = Desk(tmp_path, START)
    first = desk.build().pack_id
    lost = next((desk.state / "media").glob("*.png"))
    data = lost.read_bytes()
    for harm in (lost.unlink, lambda: lost.write_bytes(data[:-1])):
        harm()
        desk.put("30-c/x.md", f"# 丙\n\n另一篇。{harm}\n")
        result = desk.workspace.build(desk.today)
        assert result.shown
        assert result.pack_id != first
        assert not desk.workspace.tidy()
        assert desk.workspace.build(desk.today).pack_id == result.pack_id
        assert desk.workspace.tidy()
        PackStore(desk.state).verify(result.pack_id)


def test_too_many_mistakes_are_told_in_their_order(tmp_path: Path) -> None:
    """Near names are looked for so many times only: for the first ones, whatever was saved last."""
    desk = Desk(tmp_path, START)
    for page in range(25):
        bad = "\n\n".join(f"![图](pic{page}-{number}.png)" for number in range(10))
        desk.put(f"50-e/{page:02d}.md", f"# 页{page}\n\n{bad}\n")
    desk.compare()
    desk.put("10-a/01-one.md", "# 一\n\n![图](aa.png)\n")
    desk.compare()


def test_a_slow_drawing_has_another_try(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(tmp_path, {**START, "a.png": b"<svg xmlns='http://www.w3.org/2000/svg'/>"})
    monkeypatch.setattr("kiosk.compiler.svg._COUNTED", True)
    monkeypatch.setattr("kiosk.compiler.svg._PATIENCE", 0.001)
    assert "svg-slow" in {problem.code for problem in desk.build().problems}
    monkeypatch.setattr("kiosk.compiler.svg._PATIENCE", 30.0)
    assert "svg-slow" not in {problem.code for problem in desk.build().problems}
    desk.compare()


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Return the packs that are copied while somebody waits, from now on."""
    found: list[Path] = []
    real = shutil.copyfile

    def counted(file: Path, to: Path) -> None:
        found.append(file)
        real(file, to)

    monkeypatch.setattr(revision.shutil, "copyfile", counted)
    return found


@pytest.mark.parametrize("harm", ["", "changed", "gone", "no room"])
def test_the_next_pack_is_made_out_of_a_copy_that_lies_ready(
    tmp_path: Path, copied: list[Path], monkeypatch: pytest.MonkeyPatch, harm: str
) -> None:
    monkeypatch.setattr(spare, "_ROOM", 2**60 if harm == "no room" else 4)
    desk = Desk(tmp_path, START)
    desk.build()
    copies = list((desk.state / "staging").glob("*.spare"))
    assert bool(copies) == (harm != "no room")
    for copy in copies:
        if harm == "changed":
            copy.write_bytes(bytes(copy.stat().st_size))
        if harm == "gone":
            copy.unlink()
    copied.clear()
    desk.put("30-c/x.md", "# 丙\n\n另一篇。\n")
    desk.workspace.build(desk.today)
    assert len(copied) == bool(harm)
    desk.workspace.tidy()
    desk.compare()


def test_a_copy_that_another_process_left_goes(tmp_path: Path) -> None:
    desk = Desk(tmp_path, START)
    desk.build()
    desk.restart()
    desk.workspace.build(desk.today)
    assert list((desk.state / "staging").iterdir()) == []
    desk.workspace.tidy()
