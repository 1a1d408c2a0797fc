"""Whether there is a screen to fill."""

from collections.abc import Iterator

from kiosk.doctor.facts import Facts
from kiosk.doctor.finding import Finding, Level

_SMALLEST = 720
_SLOWEST = 50.0
_LIBRARY = "cannot open shared object file"
"""How the system's linker names a library that is not there."""
_SESSION = (
    "请在图形会话中运行，或按安装指南以 cage 或 X11 服务启动。",
    "Run it in a graphical session, or start it as a service as the installation guide tells.",
)
_LIBRARIES = (
    "请安装缺少的系统库，安装指南第 1 节列出了全部软件包。",
    "Install the library that is missing; section 1 of the installation guide names all packages.",
)


def check(facts: Facts) -> Iterator[Finding]:
    """Look at the screens."""
    look = facts.look
    if facts.session == "none" or look.error or not look.screens:
        yield Finding(
            "display",
            Level.BAD,
            f"没有可以显示的屏幕。{look.error}",
            f"There is no screen to show on. {look.error}".strip(),
            *(_LIBRARIES if _LIBRARY in look.error else _SESSION),
        )
        return
    for screen in look.screens:
        size = f"{screen.name} {screen.width} × {screen.height}, {screen.rate:.0f} Hz"
        if min(screen.width, screen.height) < _SMALLEST:
            yield Finding(
                "display",
                Level.WARNING,
                f"屏幕太小：{size}。",
                f"The screen is small: {size}.",
                "请检查分辨率设置；短边至少 720 像素。",
                "Look at the resolution that is set; the short side wants 720 px or more.",
            )
        elif 0 < screen.rate < _SLOWEST:
            yield Finding(
                "display",
                Level.WARNING,
                f"刷新率偏低：{size}。",
                f"The screen refreshes slowly: {size}.",
                "请更换线缆或接口，或在系统中设为 60 Hz。",
                "Try another cable or port, or set 60 Hz.",
            )
        else:
            yield Finding("display", Level.GOOD, f"屏幕：{size}。", f"Screen: {size}.")
    if len(look.screens) > 1:
        yield Finding(
            "display",
            Level.NOTE,
            "接有多块屏幕，展览只占用一块。",
            "There are several screens; the exhibition fills one.",
            "用“kiosk run --screen 名称”指定。",
            "Choose it with 'kiosk run --screen NAME'.",
        )
