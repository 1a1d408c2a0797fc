"""The first player is a copy of this process on Linux: neither Python nor the bundle starts twice.

Light to import: it is done before anything else. Every later player is started anew, and so is the
first one where a copy would know more than it may.
"""

import os
import signal
import sys
from collections.abc import Mapping
from contextlib import suppress

from kiosk.processes.name import PLAYER, name_process

_AT_WORK = ("PYTHON", "LD_", "GLIBC_")
"""Beginnings of variables that act before a process can forget them."""

_OF_THE_BUNDLE = frozenset({"LD_LIBRARY_PATH"} if getattr(sys, "frozen", False) else ())


class Copy:
    """The copy, as the keeper sees a child. Only the process that made it may hold it."""

    def __init__(self, pid: int, tell: int, answers: int, complaints: int) -> None:
        self.pid = pid
        self.stdin = os.fdopen(tell, "wb")
        self.stdout = os.fdopen(answers, "rb")
        self.stderr = os.fdopen(complaints, "rb")

    def wait(self) -> int:
        """Wait for its end; return its exit code, negative for a signal.

        0 where the system buries children by itself, as ``Popen`` says then.
        """
        try:
            return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        except ChildProcessError:
            return 0

    def kill(self) -> None:
        """End it at once."""
        os.kill(self.pid, signal.SIGKILL)


def may_copy(environment: Mapping[str, str]) -> bool:
    """Tell whether a copy would be what a child is that is started with a clean environment."""
    acting = {name for name in environment if name.startswith(_AT_WORK)} - _OF_THE_BUNDLE
    return (
        sys.platform == "linux"
        and not acting
        and sys.getfilesystemencoding() == "utf-8"
        and None not in (sys.stdin, sys.stdout, sys.stderr)
    )


def copy(environment: Mapping[str, str]) -> Copy | None:
    """Copy this process, which has one thread; return the child, or None within it.

    ``environment`` is the child's. It has pipes for its standard streams, nothing else that was
    open, and a process group of its own. Raises ``OSError``.
    """
    (hear, tell), (answers, speak), (complaints, complain) = os.pipe(), os.pipe(), os.pipe()
    pid = os.fork()
    if pid == 0:
        _begin((hear, speak, complain), environment)
        return None
    for end in (hear, speak, complain):
        os.close(end)
    with suppress(OSError):  # the child does so too, whoever comes first
        os.setpgid(pid, pid)
    return Copy(pid, tell, answers, complaints)


def _begin(streams: tuple[int, int, int], environment: Mapping[str, str]) -> None:
    os.setpgid(0, 0)
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
    os.closerange(3, max(map(int, os.listdir("/proc/self/fd"))) + 1)  # noqa: PTH208
    name_process(PLAYER)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv[1:] = ["play"]
    if not (sys.flags.safe_path or _OF_THE_BUNDLE):
        del sys.path[0]  # as -P does
