"""Whether the screen can be touched."""

from collections.abc import Iterator

from kiosk.doctor.facts import Facts
from kiosk.doctor.finding import Finding, Level


def check(facts: Facts) -> Iterator[Finding]:
    """Look at the touch devices."""
    if facts.look.error:
        return
    if facts.look.touch:
        names = ", ".join(facts.look.touch)
        yield Finding("touch", Level.GOOD, f"触摸屏：{names}。", f"Touch device: {names}.")
    else:
        yield Finding(
            "touch",
            Level.WARNING,
            "没有找到触摸屏，只能用鼠标。",
            "No touch device was found; only a mouse works.",
            "请检查触摸屏的 USB 线；在 Linux 上看“libinput list-devices”。",
            "Look at the USB cable of the screen; on Linux at 'libinput list-devices'.",
        )
