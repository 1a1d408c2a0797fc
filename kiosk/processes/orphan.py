"""A child ends with the keeper, however the keeper ends.

The keeper's end of the pipe closes with it: that is what holds everywhere. On Linux the kernel
is asked as well, so that a child that is stopped or busy ends too; on Windows the keeper's job
object does it.
"""

import ctypes
import os
import signal
import sys

_PR_SET_PDEATHSIG = 1


def end_with_parent() -> None:
    """Ask the kernel to kill this process when its parent dies; elsewhere than Linux nothing."""
    if not sys.platform.startswith("linux"):
        return
    parent = os.getppid()
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it died in between
        os._exit(1)
