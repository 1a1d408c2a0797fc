"""What only the system can lock, told for each: the program cannot see whether it was done."""

from collections.abc import Iterator

from kiosk.doctor.facts import Facts
from kiosk.doctor.finding import Finding, Level

_CONSOLES = (
    "控制台切换（Ctrl+Alt+F1…）由内核处理。",
    "Switching consoles (Ctrl+Alt+F1 …) is the kernel's.",
    "在 logind.conf 设 NAutoVTs=0、ReserveVT=0；X11 另设 Option “DontVTSwitch” “true”。",
    'Set NAutoVTs=0 and ReserveVT=0 in logind.conf; under X11 also Option "DontVTSwitch" "true".',
)
_SYSRQ = (
    "Ctrl+Alt+Del 与 SysRq 由系统处理。",
    "Ctrl+Alt+Del and SysRq are the system's.",
    "执行 systemctl mask ctrl-alt-del.target，并设 kernel.sysrq=0。",
    "Run 'systemctl mask ctrl-alt-del.target' and set kernel.sysrq=0.",
)
_DESKTOP_KEYS = (
    "窗口管理器的快捷键（Alt+Tab、Super 等）先于程序处理。",
    "The window manager's keys (Alt+Tab, Super and others) come before the program.",
    "不要在普通桌面上展出：用 cage 服务，或不带快捷键的窗口管理器。",
    "Do not exhibit on a desktop: use the cage service, or a window manager without keys.",
)
_USB = (
    "USB 口可以接键盘或 U 盘。",
    "A keyboard or a stick can be put into a USB port.",
)
_USB_LINUX = (
    *_USB,
    "锁住机箱；需要时用 USBGuard 等只放行触摸屏。",
    "Lock the case; if need be let only the touch screen through, e.g. with USBGuard.",
)
_USB_WINDOWS = (
    *_USB,
    "锁住机箱；需要时用组策略“设备安装限制”只放行触摸屏，用“可移动存储访问”拒绝 U 盘。",
    "Lock the case; if need be use the policies Device Installation and Removable Storage Access.",
)
_USB_MACOS = (
    *_USB,
    "锁住机箱；需要时用 MDM 禁止外部存储和新配件。",
    "Lock the case; if need be forbid external storage and new accessories by MDM.",
)
_WINDOWS = (
    (
        "Ctrl+Alt+Del、Windows 键和边缘滑动由系统处理。",
        "Ctrl+Alt+Del, the Windows key and edge swipes are the system's.",
        "启用“分配的访问权限”或 Shell Launcher（packaging/windows），并在策略中关闭边缘滑动。",
        "Use Assigned Access or Shell Launcher (packaging/windows); edge swipes off by policy.",
    ),
    (
        "更新、通知和崩溃对话框可能盖住展览。",
        "Updates, notifications and crash dialogs can cover the exhibition.",
        "设置更新时段、“请勿打扰”和 DontShowUI=1。",
        "Set hours for updates, Do Not Disturb, and DontShowUI=1.",
    ),
)
_MACOS = (
    (
        "Cmd+Tab、Mission Control 和强制退出由系统处理。",
        "Cmd+Tab, Mission Control and Force Quit are the system's.",
        "使用专用账户、MDM 的单 App 模式或家长控制，并关闭手势和触发角。",
        "Use an account of its own in the MDM's single-app mode; gestures and hot corners off.",
    ),
    (
        "更新和通知可能盖住展览。",
        "Updates and notifications can cover the exhibition.",
        "关闭自动更新，并一直开启勿扰模式。",
        "Turn automatic updates off and Do Not Disturb on for good.",
    ),
)
_CAGE = frozenset({"cage"})


def check(facts: Facts) -> Iterator[Finding]:
    """Tell what a person must see to."""
    for zh, en, remedy_zh, remedy_en in _points(facts):
        yield Finding("lock-down", Level.NOTE, zh, en, remedy_zh, remedy_en)
    if facts.system == "linux" and not facts.watchdog:
        yield Finding(
            "lock-down",
            Level.NOTE,
            "没有 systemd 看护这个会话。",
            "systemd does not watch over this session.",
            "展出时以服务运行：程序本身停住时它会重新启动。",
            "Exhibit with the service: it restarts a program that has stopped altogether.",
        )


def _points(facts: Facts) -> tuple[tuple[str, str, str, str], ...]:
    if facts.system == "windows":
        return (*_WINDOWS, _USB_WINDOWS)
    if facts.system == "macos":
        return (*_MACOS, _USB_MACOS)
    # cage has no keys of its own, and switches consoles only when it is started with -s.
    keys = () if facts.compositor in _CAGE else (_DESKTOP_KEYS, _CONSOLES)
    return (*keys, _SYSRQ, _USB_LINUX)
