"""Starts a child process. Light to import: the player is started before anything else."""

import subprocess
import sys
from collections.abc import Mapping, Sequence
from subprocess import PIPE, Popen


def spawn(command: Sequence[str], environment: Mapping[str, str]) -> Popen[bytes]:
    """Start a child with a pipe on each standard stream. Raises ``OSError``.

    Only the main thread may do so: to Linux it is the thread that is a child's parent. The child
    has a process group of its own, which keeps Ctrl+C in the terminal from it: the keeper ends
    it in good order.
    """
    env = dict(environment)
    if sys.platform == "win32":
        flags = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
        return Popen(command, stdin=PIPE, stdout=PIPE, stderr=PIPE, env=env, creationflags=flags)
    return Popen(command, stdin=PIPE, stdout=PIPE, stderr=PIPE, env=env, process_group=0)
