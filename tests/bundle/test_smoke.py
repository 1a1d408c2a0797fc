"""The program as it is installed, made as far as a short look needs, and looked at.

``dev.py proof`` is the long look: in a bare Debian, on a screen, with taps.
"""

import json
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from kiosk import __version__
from tools.bundle import smoke
from tools.made_of import digest

NEEDED = ("dpkg", "objdump", "strip")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not all(map(shutil.which, NEEDED)), reason=f"on Debian the program is made with {NEEDED}"
    ),
]


class Installed:
    """The program in a home of its own, which knows nothing of this checkout."""

    def __init__(self, bundle: Path, home: Path) -> None:
        self._program = bundle / "kiosk"
        self._environment: Mapping[str, str] = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "KIOSK_PLATFORM": "offscreen",
        }

    def told(self, *words: str, code: int = 0) -> str:
        done = subprocess.run(
            [self._program, *words],
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout

    @contextmanager
    def running(self, *words: str) -> Iterator[Callable[[Callable[[], object]], None]]:
        """Run it, give who waits for something, and end it; it must not say a word of Qt's."""
        process = subprocess.Popen(
            [self._program, *words], env=self._environment, stderr=subprocess.PIPE, text=True
        )

        def until(true: Callable[[], object]) -> None:
            deadline = time.monotonic() + 120
            while not true():
                assert process.poll() is None, process.communicate()[1]
                assert time.monotonic() < deadline, "it did not come"
                time.sleep(0.02)

        try:
            yield until
        finally:
            process.send_signal(signal.SIGTERM)
            _, errors = process.communicate(timeout=60)
        assert process.returncode == 0, errors
        assert "qt:" not in errors
        assert "Traceback" not in errors


def events(trace: Path, name: str) -> list[dict[str, Any]]:
    lines = trace.read_text("utf-8").splitlines() if trace.exists() else []
    return [event for line in lines if (event := json.loads(line))["event"] == name]


def test_the_installed_program_works(tmp_path: Path) -> None:
    """One test, so that the program is made once."""
    kiosk = Installed(smoke.make_smoke(), tmp_path)
    assert kiosk.told("--version").startswith(f"kiosk {__version__} (commit ")
    content, state, trace = (str(tmp_path / name) for name in ("content", "state", "trace.jsonl"))
    kiosk.told("new", content)
    kiosk.told("new", "page", content, "--title", "\u65b0\u9875", "--kind", "interview")
    kiosk.told("check", content)
    found = json.loads(kiosk.told("doctor", content, "--json", code=1))  # it lacks a screen
    levels = {one["check"]: one["level"] for one in found}
    assert (levels["renderer"], levels["fonts"]) == ("good", "good")
    where = ("--state", state, "--size", "640x360")
    with kiosk.running("run", content, *where, "--trace", trace) as until:
        until(lambda: events(Path(trace), "pack_activated"))
        until(lambda: events(Path(trace), "first_frame"))
    talk = tmp_path / "state" / "talk.json"
    with kiosk.running("present", content, *where) as until:
        until(lambda: talk.exists() and json.loads(talk.read_text("utf-8")).get("slide"))
    kiosk.told("present", content, "--export", str(tmp_path / "talk.pdf"))
    assert (tmp_path / "talk.pdf").read_bytes().startswith(b"%PDF-")


def test_anything_else_makes_another_program(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text("one", "utf-8")
    first = digest(iter([file]))
    assert digest(iter([file])) == first
    file.write_text("two", "utf-8")
    assert digest(iter([file])) != first
    assert digest(iter([])) != first
