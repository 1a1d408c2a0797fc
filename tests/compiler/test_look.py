"""One look at a folder serves the compiler and tells the fingerprint that the keeper knows."""

import os
from pathlib import Path

import pytest

from kiosk.compiler.look import look
from kiosk.fingerprint import digest_of, fingerprint
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
    return digest_of(folder, seen.seen())


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
