"""What ``ps -e``, ``top`` and ``pkill`` call a process. Light to import."""

import sys
from contextlib import suppress

PLAYER = "kiosk-play"


def name_process(name: str) -> None:
    """Give this process a name of at most 15 letters; elsewhere than on Linux it keeps its own."""
    if sys.platform != "linux":
        return
    with suppress(OSError), open("/proc/self/comm", "w", encoding="ascii") as file:  # noqa: PTH123 - not loaded yet
        file.write(name)
