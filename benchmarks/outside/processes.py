"""What a program and all its processes take."""

import os
import signal
import time
from contextlib import suppress
from pathlib import Path

PROC = Path("/proc")
_TICK = os.sysconf("SC_CLK_TCK")


def tree(root: int) -> list[int]:
    """Return a process and everything it has started, by ids."""
    children: dict[int, list[int]] = {}
    for entry in PROC.iterdir():
        if entry.name.isdigit() and (fields := _stat(int(entry.name))):
            children.setdefault(int(fields[1]), []).append(int(entry.name))
    found = [root]
    for process in found:
        found += children.get(process, [])
    return found


def memory(root: int) -> float:
    """Return the proportional set size of a tree in MB (1,000,000 bytes)."""
    return sum(_pss(process) for process in tree(root)) * 1024 / 1e6


def processor(root: int) -> float:
    """Return the seconds of processor time that a tree has used so far, in user and system."""
    total = 0
    for process in tree(root):
        if fields := _stat(process):
            total += int(fields[11]) + int(fields[12])
    return total / _TICK


def await_end(started: list[int], patience: float = 10.0) -> None:
    """Wait until processes that were told to end are gone; those that stay are killed."""
    deadline = time.monotonic() + patience
    while (left := [process for process in started if _stat(process)]) and (
        time.monotonic() < deadline
    ):
        time.sleep(0.01)
    for process in left:
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)


def _stat(process: int) -> list[str]:
    """Return the fields after the name; none where there is no such process, or it is dead."""
    try:
        text = (PROC / str(process) / "stat").read_text("utf-8", "replace")
    except OSError:
        return []
    fields = text.rpartition(")")[2].split()
    return [] if fields[0] == "Z" else fields


def _pss(process: int) -> int:
    try:
        text = (PROC / str(process) / "smaps_rollup").read_text("ascii")
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in text.splitlines() if line[:4] == "Pss:"), 0)
