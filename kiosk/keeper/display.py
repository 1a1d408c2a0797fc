"""Whether anybody serves the display that the player is to be shown on.

The keeper ends when its display is gone, as every program of a session does: one that lived on
would hold the state folder when the next session starts the exhibition.
"""

import sys
from collections.abc import Iterator, Mapping
from typing import Final

_WITH_SERVER: Final = frozenset({"", "xcb", "wayland"})
"""Platform plugins of Qt that need one; without a name Qt takes whichever there is."""
_PATIENCE: Final = 1.0


def is_gone(environment: Mapping[str, str]) -> bool:
    """Tell whether children with this environment find no display.

    False where that cannot be told: a display of another machine, another system than Linux.
    """
    platform = environment.get("QT_QPA_PLATFORM", "")
    if not sys.platform.startswith("linux") or platform not in _WITH_SERVER:
        return False
    return not any(_answers(address) for address in _addresses(environment, platform))


def _addresses(environment: Mapping[str, str], platform: str) -> Iterator[str]:
    """Yield where the servers that are named listen; an empty one for where nobody can look."""
    if platform != "xcb" and (name := environment.get("WAYLAND_DISPLAY")):
        folder = environment.get("XDG_RUNTIME_DIR", "")
        yield name if name.startswith("/") else f"{folder}/{name}" if folder else ""
    if platform != "wayland" and (name := environment.get("DISPLAY")):
        host, _, rest = name.rpartition(":")
        number = rest.partition(".")[0]
        if host not in {"", "unix"} or not number.isdecimal():
            yield ""
            return
        place = f"/tmp/.X11-unix/X{number}"  # noqa: S108 - where X listens
        yield from (place, f"\0{place}")


def _answers(address: str) -> bool:
    """Tell whether somebody listens at a socket; one who is slow to answer is there."""
    import socket  # noqa: PLC0415 - only after a crash

    if not address:
        return True
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(_PATIENCE)
        try:
            probe.connect(address)
        except (FileNotFoundError, ConnectionRefusedError):
            return False
        except OSError:
            return True
    return True
