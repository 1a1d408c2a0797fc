"""The copy that is the first player knows no more than a child that is started anew."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kiosk.keeper.early import may_copy

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux makes copies")

CLEAN = {"PATH": "/usr/bin", "HOME": "/nowhere", "LANG": "C.UTF-8", "QT_PLUGIN_PATH": "/nowhere"}

SCRIPT = """
import json, os, sys
from kiosk.keeper.early import copy
left_open = os.open(os.devnull, os.O_RDONLY)
player = copy({"KIOSK_RENDERER": "software"})
if player is None:
    streams = [os.readlink(f"/proc/self/fd/{number}").partition(":")[0] for number in range(3)]
    others = [name for name in os.listdir("/proc/self/fd") if int(name) > 2]
    print(json.dumps({
        "heard": sys.stdin.readline(),
        "streams": streams,
        "open": len(others) - 1,
        "environment": dict(os.environ),
        "words": sys.argv[1:],
        "group": os.getpgrp() == os.getpid(),
        "here": os.getcwd() in sys.path or "" in sys.path,
        "name": open("/proc/self/comm").read().strip(),
    }), flush=True)
    print("a complaint", file=sys.stderr)
    os.kill(os.getpid(), 9)
player.stdin.write(b"begin\\n")
player.stdin.flush()
print(player.stdout.read().decode().strip())
print(player.stderr.read().decode().strip(), player.wait())
"""


def told(folder: Path) -> tuple[dict[str, Any], str]:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        check=True,
        capture_output=True,
        text=True,
        env=CLEAN,
        cwd=folder,
    )
    first, rest = done.stdout.strip().split("\n", 1)
    found: dict[str, Any] = json.loads(first)
    return found, rest


def test_a_copy_has_its_pipes_its_environment_and_nothing_else(tmp_path: Path) -> None:
    found, rest = told(tmp_path)
    assert found == {
        "heard": "begin\n",
        "streams": ["pipe"] * 3,
        "open": 0,
        "environment": {"KIOSK_RENDERER": "software"},
        "words": ["play"],
        "group": True,
        "here": False,
        "name": "kiosk-play",
    }
    assert rest == "a complaint -9"


@pytest.mark.skipif(sys.getfilesystemencoding() != "utf-8", reason="no copy is made here at all")
def test_what_has_acted_by_now_forbids_a_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    for stream in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, stream, sys.__stdout__)
    assert may_copy(CLEAN)
    for name in ("LD_PRELOAD", "LD_LIBRARY_PATH", "LD_LIBRARY_PATH_ORIG", "LD_AUDIT"):
        assert not may_copy({**CLEAN, name: "/nowhere"})
    for name in ("PYTHONPATH", "PYTHONHOME", "PYTHONINSPECT", "GLIBC_TUNABLES"):
        assert not may_copy({**CLEAN, name: "/nowhere"})
    monkeypatch.setattr(sys, "stdin", None)
    assert not may_copy(CLEAN)
