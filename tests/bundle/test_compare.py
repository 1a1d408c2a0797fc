"""Two bundles are the same only when everything about their files is."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tools.bundle.compare import differences, whole
from tools.bundle.make import even_out


def bundle(folder: Path) -> Path:
    (folder / "lib").mkdir(parents=True)
    (folder / "kiosk").write_bytes(b"program")
    (folder / "lib" / "a.so").write_bytes(b"library")
    (folder / "lib" / "b.so").symlink_to("a.so")
    even_out(folder, 1_000_000_000)
    return folder


def swap(file: Path) -> None:
    file.unlink()
    file.symlink_to("../kiosk")


CHANGES: dict[str, Callable[[Path], object]] = {
    "lib/a.so": lambda root: os.utime(root / "lib/a.so", (1, 1)),
    "kiosk": lambda root: (root / "kiosk").chmod(0o755),
    "lib/b.so": lambda root: swap(root / "lib/b.so"),
}


def test_the_same_is_the_same(tmp_path: Path) -> None:
    one, two = bundle(tmp_path / "one"), bundle(tmp_path / "two")
    assert list(differences(one, two)) == []
    assert whole(one) == whole(two)


@pytest.mark.parametrize("path", CHANGES)
def test_each_difference_is_named(tmp_path: Path, path: str) -> None:
    one, two = bundle(tmp_path / "one"), bundle(tmp_path / "two")
    CHANGES[path](two)
    assert path in list(differences(one, two))
    assert whole(one) != whole(two)


def test_contents_and_missing_files_count(tmp_path: Path) -> None:
    one, two = bundle(tmp_path / "one"), bundle(tmp_path / "two")
    (two / "kiosk").write_bytes(b"PROGRAM")
    (one / "lib" / "a.so").unlink()
    even_out(one, 1_000_000_000)
    even_out(two, 1_000_000_000)
    assert list(differences(one, two)) == ["kiosk", "lib/a.so"]
