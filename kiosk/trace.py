"""One JSON line an event, for tests and benchmarks. See ``docs/trace.md``."""

import json
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

    def event(self, name: str, **fields: object) -> None:
        """Write an event with the monotonic clock in ns as ``t``."""
        if self._stream is not None:
            self._stream.write(
                json.dumps({"t": time.monotonic_ns(), "event": name, **fields}) + "\n"
            )
