"""The real file system, and what is told of it."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

import pytest

from kiosk.keeper.limits import Limits
from kiosk.keeper.memory import out_of_memory_kills, resident
from kiosk.keeper.watch import Looked, Noticed, Watch, pause


class Watched:
    def __init__(self, folder: Path, limits: Limits) -> None:
        self.inbox: SimpleQueue[Any] = SimpleQueue()
        self.watch = Watch(folder, self.inbox, limits)
        self.watch.start()

    def wait(self, wanted: type, patience: float = 20) -> Any:
        while True:
            try:
                event = self.inbox.get(timeout=patience)
            except Empty:
                raise AssertionError(f"{wanted} did not come") from None
            if isinstance(event, wanted):
                return event

    def look(self) -> str | None:
        self.watch.look()
        found: Looked = self.wait(Looked)
        return found.fingerprint


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "内容"
    folder.mkdir()
    (folder / "index.md").write_text("# 一\n", "utf-8")
    return folder


@pytest.fixture
def watched(folder: Path) -> Iterator[Watched]:
    watched = Watched(folder, Limits(poll=0.05))
    yield watched
    watched.watch.stop()


def awake(watched: Watched, folder: Path) -> None:
    """Wait until events come: the system needs a moment to begin."""
    for number in range(200):
        (folder / "sign.txt").write_text(str(number), "utf-8")
        try:
            while not isinstance(watched.inbox.get(timeout=0.1), Noticed):
                pass
        except Empty:
            continue
        return
    raise AssertionError("no event came")


def test_a_look_comes_at_once_and_changes_with_the_folder(watched: Watched, folder: Path) -> None:
    before = watched.wait(Looked).fingerprint
    assert before
    (folder / "index.md").write_text("# 一二\n", "utf-8")
    for _ in range(100):
        if watched.wait(Looked).fingerprint != before:
            return
    raise AssertionError("the change was not seen")


@pytest.mark.parametrize("how", ["in place", "renamed"])
def test_a_save_is_noticed(watched: Watched, folder: Path, how: str) -> None:
    awake(watched, folder)
    while not watched.inbox.empty():
        watched.inbox.get()
    if how == "renamed":
        aside = folder.parent / "aside.md"
        aside.write_text("# 二\n", "utf-8")
        aside.replace(folder / "index.md")
    else:
        (folder / "index.md").write_text("# 二\n", "utf-8")
    while (names := watched.wait(Noticed).names) is None or "index.md" not in names:
        pass


def test_what_is_saved_in_a_new_folder_is_noticed(watched: Watched, folder: Path) -> None:
    awake(watched, folder)
    (folder / "新" / "深").mkdir(parents=True)
    for number in range(200):
        (folder / "新" / "深" / "a.md").write_text(f"# {number}\n", "utf-8")
        try:
            found = watched.inbox.get(timeout=0.1)
        except Empty:
            continue
        if isinstance(found, Noticed) and found.names == {"新/深/a.md"}:
            return
    raise AssertionError("the page was not noticed")


def test_a_folder_that_goes_is_told_and_its_return_is_noticed(
    watched: Watched, folder: Path, tmp_path: Path
) -> None:
    awake(watched, folder)
    shutil.move(folder, tmp_path / "away")
    while watched.wait(Looked).fingerprint is not None:
        pass
    shutil.move(tmp_path / "away", folder)
    while watched.wait(Looked).fingerprint is None:
        pass
    awake(watched, folder)


def test_an_empty_folder_counts_as_gone(watched: Watched, folder: Path) -> None:
    (folder / "index.md").unlink()
    while watched.wait(Looked).fingerprint is not None:
        pass


@pytest.mark.parametrize(
    ("took", "expected"), [(0.0, 2.0), (0.001, 2.0), (0.015, 10.0), (1.0, 30.0)]
)
def test_looking_takes_a_bounded_share_of_a_core(took: float, expected: float) -> None:
    assert pause(took, Limits()) == pytest.approx(expected)


def test_the_memory_of_a_process_is_known() -> None:
    weight = resident(os.getpid())
    assert weight is not None
    assert weight > 5 << 20
    assert resident(2**22 + 7) is None
    assert out_of_memory_kills() >= 0
