"""Keeps the screen lit: no screen saver, no standby, for as long as the program runs."""

import ctypes
import os
import subprocess
import sys
from ctypes.util import find_library
from typing import Final

from PySide6.QtGui import QGuiApplication

_ES_CONTINUOUS: Final = 0x80000000
_ES_SYSTEM_REQUIRED: Final = 0x00000001
_ES_DISPLAY_REQUIRED: Final = 0x00000002


def keep_awake() -> bool:
    """Ask the system for it; tell whether anything heard. It ends with the process.

    Under Wayland the compositor decides; cage has no idle time of its own.
    """
    if sys.platform == "win32":
        return _windows()
    if sys.platform == "darwin":
        return _macos()
    if QGuiApplication.platformName() == "xcb":
        # The server's own saver, and the desktop's where there is one.
        return any([_x11(), _desktop()])
    return _desktop() if QGuiApplication.platformName().startswith("wayland") else False


def _windows() -> bool:
    if sys.platform != "win32":
        return False
    wanted = _ES_CONTINUOUS | _ES_SYSTEM_REQUIRED | _ES_DISPLAY_REQUIRED
    return bool(ctypes.windll.kernel32.SetThreadExecutionState(wanted))


def _macos() -> bool:
    # caffeinate watches this process and ends with it.
    try:
        subprocess.Popen(["/usr/bin/caffeinate", "-di", "-w", str(os.getpid())])
    except OSError:
        return False
    return True


def _x11() -> bool:
    """Turn off the X server's screen saver and the monitor's standby."""
    names = find_library("X11"), find_library("Xext")
    if not all(names):
        return False
    x11, xext = (ctypes.CDLL(name) for name in names)
    x11.XOpenDisplay.restype = ctypes.c_void_p
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    if not display:
        return False
    x11.XSetScreenSaver(display, 0, 0, 0, 0)
    first, error = ctypes.c_int(), ctypes.c_int()
    # Where there is no standby, asking to turn it off would be complained of.
    if xext.DPMSQueryExtension(display, ctypes.byref(first), ctypes.byref(error)):
        xext.DPMSDisable(display)
    x11.XCloseDisplay(display)
    return True


def _desktop() -> bool:
    """Tell a desktop's own screen saver over D-Bus; it forgets when the connection ends."""
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage  # noqa: PLC0415 - here only

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    name, path = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
    call = QDBusMessage.createMethodCall(name, path, name, "Inhibit")
    call.setArguments(["kiosk", "An exhibition is shown"])
    answer = bus.call(call, QDBus.CallMode.Block, 500)
    return answer.type() == QDBusMessage.MessageType.ReplyMessage
