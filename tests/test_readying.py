"""A compiler gets ready in a thread that disturbs nobody and gives way at once."""

import os
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from kiosk.commands.readying import Readying
from kiosk.commands.sight import Sight

PATIENCE = 30.0


class _Workspace:
    """Gets ready for as long as nobody wants anything else, or at once."""

    def __init__(self, *, endless: bool) -> None:
        self.endless = endless
        self.began = threading.Event()
        self.niceness: int | None = None
        self.prepared = False

    def get_ready(self, _today: object, _look: object, wanted: Any) -> bool:
        if sys.platform == "linux":
            self.niceness = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
        self.began.set()
        while self.endless and not wanted():
            pass
        return not self.endless

    def prepare(self) -> None:
        self.prepared = True


@pytest.mark.parametrize("endless", [True, False])
def test_it_ends_when_it_is_done_or_somebody_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, endless: bool
) -> None:
    monkeypatch.setattr("gc.freeze", lambda: None)  # the objects of other tests
    workspace, done = _Workspace(endless=endless), threading.Event()
    readying = Readying(workspace, Sight(tmp_path), done.set)  # type: ignore[arg-type]
    readying.begin()
    assert workspace.began.wait(PATIENCE)
    if not endless:
        assert done.wait(PATIENCE)
    readying.give_way()
    assert done.is_set() == workspace.prepared == (not endless)
    if sys.platform == "linux":
        assert workspace.niceness == 19
        assert os.getpriority(os.PRIO_PROCESS, threading.get_native_id()) < 19


def test_a_folder_that_is_gone_is_no_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gc.freeze", lambda: None)
    workspace = _Workspace(endless=False)
    readying = Readying(workspace, Sight(tmp_path / "gone"), lambda: None)  # type: ignore[arg-type]
    readying.begin()
    readying.give_way()
