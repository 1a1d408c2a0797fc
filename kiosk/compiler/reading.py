"""Page files are read when they changed; else what was read of them before is taken."""

import time
from pathlib import Path

from kiosk.compiler.cache import Cache
from kiosk.compiler.look import SETTLED
from kiosk.compiler.page_file import PageFile, read_page_file


class Reading:
    """Reads the page files of one build."""

    def __init__(self, root: Path, cache: Cache) -> None:
        self._root = root
        self._cache = cache

    def page_file(self, path: str) -> PageFile:
        """Return a page file. Never raises: what is wrong is among the problems.

        One of the same size and times is not opened, unless it was read within ``SETTLED`` of a
        change: another one may have come in the same tick of the clock.
        """
        state = self._state(path)
        if state is None:
            return read_page_file(self._root, path)
        key, changed = state
        known = self._cache.get("file", key, PageFile)
        if known is not None:
            return known
        begun = time.time()
        file = read_page_file(self._root, path)
        # What has no digest could not be opened; why may be gone without a trace in its times.
        if file.digest and begun - changed > SETTLED and self._state(path) == state:
            self._cache.put("file", key, file)
        return file

    def _state(self, path: str) -> tuple[str, float] | None:
        """Return what tells a file from one that was changed, and when it was last."""
        try:
            stat = (self._root / path).stat()
        except OSError:
            return None
        times = (stat.st_mtime_ns, stat.st_ctime_ns)
        key = f"{path}\0{stat.st_size}\0{times[0]}\0{times[1]}\0{stat.st_ino}"
        return key, max(times) / 1e9
