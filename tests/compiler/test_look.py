"""One look at a folder serves the compiler and tells the fingerprint that the keeper knows."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.compiler.look import look, look_again
from kiosk.fingerprint import digest_of, fingerprint, tally
from tests.compiler.conftest import write

FILES: dict[str, str | bytes] = {
    "index.md": "# 家",
    "甲/a.md": "x",
    "甲/~a.tmp": "x",
    ".git/objects/1": "x",
    "b.png": b"1",
    "空/.keep": "",
}


def _told(folder: Path) -> str:
    seen = look(folder)
    assert seen is not None
    return digest_of(folder, tally(seen.seen()))


def test_the_fingerprint_of_a_look(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    (tmp_path / "link").symlink_to(tmp_path / "甲")
    (tmp_path / "dead.md").symlink_to(tmp_path / "none")
    assert _told(tmp_path) == fingerprint(tmp_path)


@pytest.mark.parametrize("name", ["甲/a.md", "甲/~a.tmp", ".git/objects/1"])
def test_every_file_is_told(tmp_path: Path, name: str) -> None:
    write(tmp_path, FILES)
    before = _told(tmp_path)
    os.utime(tmp_path / name, (1e9, 1e9))
    assert before != _told(tmp_path) == fingerprint(tmp_path)


def test_what_is_passed_over_is_no_change(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    before = look(tmp_path)
    write(tmp_path, {"甲/~b.tmp": "y", ".git/objects/2": "y"})
    after = look(tmp_path)
    assert before is not None
    assert after is not None
    assert after.has_names_of(before)
    assert after.files == before.files


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert look(tmp_path / "none") is None
    assert fingerprint(tmp_path / "none") != fingerprint(tmp_path)


Edit = Callable[[Path], object]


def _renamed(folder: Path) -> None:
    (folder / "甲/~a.new").write_text("xyz", "utf-8")
    (folder / "甲/~a.new").replace(folder / "甲/a.md")


@pytest.mark.parametrize(
    "edit",
    [
        lambda folder: (folder / "甲/a.md").write_text("xy", "utf-8"),
        _renamed,
        lambda folder: (folder / "甲/~b.tmp").write_text("xy", "utf-8"),
        lambda folder: os.utime(folder / ".git/objects/1", (1e9, 1e9)),
        Path.exists,
    ],
    ids=["written", "renamed", "passed over", "in a hidden folder", "nothing"],
)
def test_looking_again_at_what_changed_is_as_looking_at_all(tmp_path: Path, edit: Edit) -> None:
    write(tmp_path, FILES)
    before = look(tmp_path)
    assert before is not None
    edit(tmp_path)
    names = ["甲", "甲/a.md", "甲/~a.new", "甲/~b.tmp", ".git/objects/1", ".git/objects"]
    again, whole = look_again(tmp_path, before, names), look(tmp_path)
    assert again is not None
    assert whole is not None
    assert (again.files, again.passed_over) == (whole.files, whole.passed_over)
    assert again.has_names_of(whole)
    told = tally(before.seen()) - tally(before.seen_of(names)) + tally(again.seen_of(names))
    assert digest_of(tmp_path, told) == fingerprint(tmp_path)


@pytest.mark.parametrize(
    "edit",
    [
        lambda folder: (folder / "甲/n.md").write_text("x", "utf-8"),
        lambda folder: (folder / "甲/a.md").unlink(),
        lambda folder: (folder / "n").mkdir(),
        lambda folder: (folder / "空").rename(folder / "n"),
        lambda folder: (folder / "n").symlink_to(folder / "甲"),
        lambda folder: (folder / "甲/~a.tmp").unlink(),
    ],
    ids=["new", "gone", "new folder", "moved", "link", "passed over and gone"],
)
def test_looking_again_is_not_enough_where_something_comes_or_goes(
    tmp_path: Path, edit: Edit
) -> None:
    write(tmp_path, FILES)
    before = look(tmp_path)
    assert before is not None
    edit(tmp_path)
    names = ["甲", "甲/a.md", "甲/n.md", "甲/~a.tmp", "n", "空"]
    assert look_again(tmp_path, before, names) is None
