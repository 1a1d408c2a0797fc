"""One JSON line an event, for tests and benchmarks. See ``docs/trace.md``."""

import json
import os
import time
from pathlib import Path


class Trace:
    """Appends events to a file; without a file it does nothing."""

    def __init__(self, file: Path | None) -> None:
        self._stream = None if file is None else file.open("a", encoding="utf-8", buffering=1)

    @property
    def on(self) -> bool:
        """Whether anything is written."""
        return self._stream is not None

    def process_started(self) -> None:
        """Write when this process came to be, on the same clock, as far as the system tells."""
        self.event("process_start", at=_process_start())

    def event(self, name: str, **fields: object) -> None:
        """Write an event with the monotonic clock in ns as ``t``."""
        if self._stream is not None:
            self._stream.write(
                json.dumps({"t": time.monotonic_ns(), "event": name, **fields}) + "\n"
            )


def _process_start() -> int:
    """Return the start of this process in ns of the monotonic clock; now where it is unknown.

    Linux counts it in ticks since boot, which is what its monotonic clock counts from as well.
    """
    try:
        fields = Path("/proc/self/stat").read_text("ascii").rpartition(")")[2].split()
    except OSError:
        return time.monotonic_ns()
    return int(fields[19]) * 1_000_000_000 // os.sysconf("SC_CLK_TCK")
