"""Tells systemd that the kiosk is up and alive, when it was started as a service."""

import os
from collections.abc import Mapping
from typing import Final

_MICRO: Final = 1_000_000


class Notify:
    """Speaks to the socket that systemd named; without one it does nothing."""

    def __init__(self, environment: Mapping[str, str], pid: int | None = None) -> None:
        self._address = environment.get("NOTIFY_SOCKET", "")
        mine = environment.get("WATCHDOG_PID") in {None, str(pid or os.getpid())}
        microseconds = environment.get("WATCHDOG_USEC", "")
        self._every = (
            int(microseconds) / _MICRO / 2
            if self._address and mine and microseconds.isdecimal() and int(microseconds)
            else float("inf")
        )
        self._ready = False
        self.deadline = 0.0 if self._every < float("inf") else float("inf")
        """When the watchdog is to hear from the kiosk; infinity where none listens."""

    def ready(self) -> None:
        """Say once that something is on the screen."""
        if not self._ready:
            self._ready = True
            self._send("READY=1")

    def status(self, text: str) -> None:
        """Say what goes on, for ``systemctl status``."""
        self._send(f"STATUS={text}")

    def stopping(self) -> None:
        """Say that the kiosk ends because it was told to."""
        self._send("STOPPING=1")

    def tick(self, now: float) -> None:
        """Feed the watchdog if it is time."""
        if now >= self.deadline:
            self.deadline = now + self._every
            self._send("WATCHDOG=1")

    def _send(self, text: str) -> None:
        if not self._address:
            return
        import socket  # noqa: PLC0415 - only a service needs it

        # "@" stands for the zero byte of an abstract address.
        address = f"\0{self._address[1:]}" if self._address[0] == "@" else self._address
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as channel:
                channel.connect(address)
                channel.sendall(text.encode())
        except OSError:
            self._address = ""  # systemd went away: nobody listens any more
