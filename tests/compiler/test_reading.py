"""A page file is opened again only when it may be another one."""

import os
from pathlib import Path

import pytest

from kiosk.compiler import reading
from kiosk.compiler.cache import Cache
from kiosk.compiler.page_file import PageFile, read_page_file
from kiosk.compiler.reading import Reading
from tests.compiler.conftest import Compiled, write

PAGES = 30


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the files that are opened from now on."""
    opened: list[str] = []

    def counted(root: Path, path: str) -> PageFile:
        opened.append(path)
        return read_page_file(root, path)

    monkeypatch.setattr(reading, "read_page_file", counted)
    return opened


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let files count as written long ago."""
    monkeypatch.setattr(reading, "SETTLED", float("-inf"))


@pytest.mark.usefixtures("settled")
def test_only_what_changed_is_read(compiled: Compiled, read: list[str]) -> None:
    pages = {f"p{number:02d}.md": f"# 页{number}\n" for number in range(PAGES)}
    booth = compiled({"index.md": "# 家\n", **pages})
    assert len(read) == PAGES + 1
    read.clear()
    booth.build()
    assert read == []
    write(booth.folder, {"p03.md": "# 另一页\n", "new.md": "# 新\n"})
    booth.build()
    assert sorted(read) == ["new.md", "p03.md"]


@pytest.mark.usefixtures("settled")
def test_what_was_read_is_the_same(tmp_path: Path) -> None:
    """Header, body, problems: everything that was noted comes back."""
    write(
        tmp_path,
        {
            "good.md": "---\n标题: 甲\n排序: 2.5\n截止: 2031-01-01\n---\n# 甲\n\n正文。\n",
            "odd.md": "---\n颜色: 无\n什么: 一\n---\n[?谁?]\n",
            "old.md": "# 旧\n".encode("gb18030"),
            "empty.md": "",
            "none.md": b"\x00\x01\x02",
        },
    )
    names = [file.name for file in tmp_path.iterdir()]
    with Cache(None) as cache:
        first = [Reading(tmp_path, cache).page_file(name) for name in names]
        again = [Reading(tmp_path, cache).page_file(name) for name in names]
    assert again == first == [read_page_file(tmp_path, name) for name in names]


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("kept", ["size and time", "size and time, by a rename"])
def test_a_file_that_hides_its_change_is_read(tmp_path: Path, read: list[str], kept: str) -> None:
    """A copy that keeps times changes at least the time of the change or the file's number."""
    file = tmp_path / "a.md"
    file.write_text("# one\n", "utf-8")
    times = (file.stat().st_atime_ns, file.stat().st_mtime_ns)
    number = file.stat().st_ctime_ns
    with Cache(None) as cache:
        Reading(tmp_path, cache).page_file("a.md")
        aside = tmp_path / "aside" if "rename" in kept else file
        while file.stat().st_ctime_ns == number:
            aside.write_text("# two\n", "utf-8")
            os.utime(aside, ns=times)
            aside.replace(file)
        found = Reading(tmp_path, cache).page_file("a.md")
    assert found.body == read_page_file(tmp_path, "a.md").body
    assert read == ["a.md", "a.md"]


def test_a_fresh_file_is_read_again(tmp_path: Path, read: list[str]) -> None:
    """What was just written may be written again in the same tick."""
    write(tmp_path, {"a.md": "# 一\n"})
    with Cache(None) as cache:
        for _ in range(2):
            Reading(tmp_path, cache).page_file("a.md")
    assert read == ["a.md", "a.md"]


def test_a_file_of_the_future_is_read_again(tmp_path: Path, read: list[str]) -> None:
    write(tmp_path, {"a.md": "# 一\n"})
    os.utime(tmp_path / "a.md", (4e9, 4e9))
    with Cache(None) as cache:
        for _ in range(2):
            Reading(tmp_path, cache).page_file("a.md")
    assert read == ["a.md", "a.md"]


@pytest.mark.usefixtures("settled")
def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": "# 一\n"})
    with Cache(None) as cache:
        assert Reading(tmp_path, cache).page_file("a.md").usable
        (tmp_path / "a.md").unlink()
        assert not Reading(tmp_path, cache).page_file("a.md").usable
