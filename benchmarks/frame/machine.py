"""What was measured on: figures mean little without it."""

import datetime as dt
import os
import platform
import shutil
import subprocess
import time
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
BUSY = 0.15
"""Share of all cores from which others may have had a part in the figures."""


def describe() -> dict[str, Any]:
    """Return the machine, the versions, the commit, the time and how busy the machine is now."""
    return {
        "date": dt.datetime.now(tz=dt.UTC).isoformat(timespec="minutes"),
        "commit": _commit(),
        "machine": f"{platform.machine()}, {_processor()}",
        "cores": os.cpu_count() or 1,
        "memory_gb": round(_memory() / 1e9, 1),
        "gpu": any(Path("/dev/dri").glob("renderD*")),
        "system": f"{_system()}, Linux {platform.release()}",
        "versions": {
            "Python": platform.python_version(),
            "Qt": _package("pyside6-essentials"),
            "Chromium": _chromium(),
        },
        "load": [round(load, 2) for load in os.getloadavg()],
        "busy": round(_busy(), 2),
    }


def busy(machine: dict[str, Any]) -> bool:
    """Tell whether something else ran when the measuring began."""
    return bool(machine["busy"] > BUSY)


def _busy(seconds: float = 1.0) -> float:
    """Return the share of all cores that is in use while the benchmark itself rests.

    The load average also knows of the benchmark before this one.
    """
    (work, idle) = _ticks()
    time.sleep(seconds)
    (more_work, more_idle) = _ticks()
    return (more_work - work) / max(1, more_work - work + more_idle - idle)


def _ticks() -> tuple[int, int]:
    """Return the ticks in which the cores worked and those in which they did not."""
    fields = [int(field) for field in _text(Path("/proc/stat")).split("\n")[0].split()[1:9]]
    idle = fields[3] + fields[4]
    return sum(fields) - idle, idle


def _commit() -> str:
    commit = _output("git", "-C", str(ROOT), "rev-parse", "--short", "HEAD").strip()
    changed = _output("git", "-C", str(ROOT), "status", "--porcelain", "--", "kiosk", "benchmarks")
    return f"{commit} with changes" if commit and changed.strip() else commit or "unknown"


def _processor() -> str:
    for line in _text(Path("/proc/cpuinfo")).splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.processor() or "unknown processor"


def _memory() -> int:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def _system() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return platform.system()


def _package(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"


def _chromium() -> str:
    words = _output("chromium", "--version").split()
    return words[1] if len(words) > 1 else "none"


def _output(command: str, *options: str) -> str:
    if shutil.which(command) is None:
        return ""
    run = subprocess.run([command, *options], check=False, capture_output=True, text=True)
    return run.stdout


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except OSError:
        return ""
