"""Whether pictures are drawn by hardware."""

from collections.abc import Iterator

from kiosk.doctor.facts import Facts
from kiosk.doctor.finding import Finding, Level

_MANY_PIXELS = 2560 * 1440


def check(facts: Facts) -> Iterator[Finding]:
    """Look at the renderer, and whether it is a match for the screen."""
    if facts.look.renderer == "hardware":
        yield Finding("renderer", Level.GOOD, "由显卡绘制。", "The graphics card draws.")
    elif facts.look.renderer == "software":
        large = any(s.width * s.height > _MANY_PIXELS for s in facts.look.screens)
        yield Finding(
            "renderer",
            Level.WARNING if large else Level.GOOD,
            "由处理器绘制" + ("，对这么大的屏幕偏慢。" if large else "。"),
            "The processor draws" + (", which is slow for so large a screen." if large else "."),
            "请安装显卡驱动（Linux 上应有 /dev/dri/renderD*），或把分辨率设为 1920 × 1080。"
            if large
            else "",
            "Install the graphics driver (Linux then has /dev/dri/renderD*), or set 1920 × 1080."
            if large
            else "",
        )
