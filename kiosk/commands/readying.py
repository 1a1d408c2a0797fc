"""The compiler gets ready before it is asked to compile, and gives way as soon as it is."""

import datetime as dt
import gc
import os
import sys
import threading
from collections.abc import Callable

from kiosk.commands.sight import Sight
from kiosk.compiler.scan import ContentUnreadableError
from kiosk.compiler.workspace import Workspace
from kiosk.pack.inspection import PackDamagedError

_LOWEST = 19
"""Niceness of a thread that may not slow what is on the screen."""


def prepare(workspace: Workspace) -> None:
    """Use the time until the next save, which may come at any moment."""
    try:
        workspace.prepare()
    except OSError as error:
        sys.stderr.write(f"{error}\n")
    # What is known now stays; the collector need not look through it at each save.
    gc.collect()
    gc.freeze()


class Readying:
    """A thread of low priority, in which a workspace comes to know what it will need.

    It has the workspace and the sight to itself until ``give_way`` returns.
    """

    def __init__(self, workspace: Workspace, sight: Sight, done: Callable[[], None]) -> None:
        """``done`` is called in the thread when the workspace is ready."""
        self._workspace = workspace
        self._sight = sight
        self._done = done
        self._wanted = threading.Event()
        self._thread = threading.Thread(target=self._run, name="readying", daemon=True)

    def begin(self) -> None:
        """Start the thread."""
        self._thread.start()

    def give_way(self) -> None:
        """Have the thread end soon, and wait for it."""
        self._wanted.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        if sys.platform == "linux":  # elsewhere it would be the priority of the whole process
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _LOWEST)
        try:
            self._sight.look(None)
            if self._get_ready() and not self._wanted.is_set():
                prepare(self._workspace)
                self._done()
        except (ContentUnreadableError, PackDamagedError, OSError) as error:
            sys.stderr.write(f"{error}\n")  # a compile will have to say so

    def _get_ready(self) -> bool:
        today = dt.datetime.now(tz=dt.UTC).astimezone().date()
        return self._workspace.get_ready(today, self._sight.seen, self._wanted.is_set)
