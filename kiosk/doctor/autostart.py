"""Whether the exhibition comes back by itself when the machine starts."""

from collections.abc import Iterator

from kiosk.doctor.facts import Facts
from kiosk.doctor.finding import Finding, Level

_GUIDES = {
    "linux": "install.sh --service cage",
    "windows": "packaging/windows/kiosk-task.xml",
    "macos": "docs/install-macos.md",
}


def check(facts: Facts) -> Iterator[Finding]:
    """Look for what starts the kiosk, and on Linux for the watchdog."""
    if not facts.autostart:
        how = _GUIDES[facts.system]
        yield Finding(
            "autostart",
            Level.WARNING,
            "开机后不会自动启动。",
            "Nothing starts the exhibition with the machine.",
            f"请按安装指南设置（{how}）。",
            f"Set it up as the installation guide tells ({how}).",
        )
        return
    names = ", ".join(facts.autostart)
    if facts.missing:
        packages = " ".join(facts.missing)
        yield Finding(
            "autostart",
            Level.BAD,
            f"自动启动（{names}）缺少：{packages}。展览起不来。",
            f"What starts by itself ({names}) lacks {packages}: no exhibition comes up.",
            f"请安装：sudo apt install {packages}。",
            f"Install it: sudo apt install {packages}",
        )
        return
    yield Finding("autostart", Level.GOOD, f"自动启动：{names}。", f"Autostart: {names}.")
