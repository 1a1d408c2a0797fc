"""What the keeper wants of a player at its start."""

from dataclasses import dataclass
from pathlib import Path
from typing import Self

from kiosk.processes.wire import Message


@dataclass(frozen=True, slots=True)
class Wishes:
    """The fields of the message ``begin``."""

    state: Path
    windowed: bool = False
    size: tuple[int, int] | None = None
    """The window's, in device-independent px; implies a window."""
    screen: str = ""
    """Name or number of the screen; empty for the primary one."""
    lang: str = ""
    watch: bool = False
    """For whoever writes: no visitors, what is wrong below, the page saved last."""
    trace: Path | None = None
    seed: Path | None = None
    """A store to show from, only read, while the state folder has no pack."""
    brand: bool = False
    """Show the brand screen, whatever packs there are."""
    present: bool = False
    """Give a talk, and end with it."""
    deck: str = ""
    """Name of the talk; empty for the written one, else that of all pages."""
    rehearse: bool = False
    """Keep the times of the slides."""

    @classmethod
    def of(cls, message: Message) -> Self:
        """Read them from the message."""
        size, trace, seed = (message.get(name) for name in ("size", "trace", "seed"))
        return cls(
            state=Path(message["state"]),
            windowed=bool(message.get("windowed")),
            size=None if size is None else (int(size[0]), int(size[1])),
            screen=str(message.get("screen") or ""),
            lang=str(message.get("lang") or ""),
            watch=bool(message.get("watch")),
            trace=None if trace is None else Path(trace),
            seed=None if seed is None else Path(seed),
            brand=bool(message.get("brand")),
            present=bool(message.get("present")),
            deck=str(message.get("deck") or ""),
            rehearse=bool(message.get("rehearse")),
        )
