"""What a child may know of the environment: a list of what is let through, not of what is not.

Variables of Qt, QML, Python and the dynamic linker can load foreign code into a process.
"""

from collections.abc import Mapping

LET_THROUGH = frozenset(
    (
        # The session and its screen.
        *("DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_RUNTIME_DIR", "XDG_SESSION_TYPE"),
        *("XDG_CURRENT_DESKTOP", "DBUS_SESSION_BUS_ADDRESS", "PULSE_SERVER"),
        # Who it is, in which language, and where its files are.
        *("HOME", "USER", "LOGNAME", "PATH", "LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE"),
        *("LC_MESSAGES", "TZ", "TMPDIR", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"),
        *("XDG_DATA_HOME",),
        # Windows cannot start a process without these.
        *("SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "PATHEXT", "TEMP", "TMP"),
        *("USERPROFILE", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA", "USERNAME", "HOMEDRIVE"),
        *("HOMEPATH", "NUMBER_OF_PROCESSORS", "PROCESSOR_ARCHITECTURE"),
    )
)
"""Names in capitals; Windows does not tell small letters from them."""

OWN = "KIOSK_"
"""Beginning of the program's own variables."""

PLATFORM = "KIOSK_PLATFORM"
"""Names the platform plugin of Qt where its own choice is wrong, one of ``PLATFORMS``."""

RENDERER = "KIOSK_RENDERER"
"""``hardware`` or ``software``, where the player's own choice is wrong."""

PLATFORMS = frozenset(
    {"xcb", "wayland", "eglfs", "linuxfb", "offscreen", "minimal", "windows", "cocoa", "vnc"}
)


def for_children(environment: Mapping[str, str]) -> dict[str, str]:
    """Return what of an environment the children get."""
    kept = {
        name: value
        for name, value in environment.items()
        if name.upper() in LET_THROUGH or name.startswith(OWN)
    }
    if (platform := environment.get(PLATFORM, "")) in PLATFORMS:
        kept["QT_QPA_PLATFORM"] = platform
    # The protocol and the reports are UTF-8 wherever they go.
    kept["PYTHONUTF8"] = "1"
    return kept


def in_software(environment: Mapping[str, str]) -> dict[str, str]:
    """Return it for a player that draws without the graphics card, unless its user chose."""
    return {RENDERER: "software", **environment}
