"""What staff choose at the panel; it outlasts the content and stands in ``choices.json``."""

from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, Final, Self

from msgspec.structs import replace as change

from kiosk.pack.model import Exhibit, Struct
from kiosk.pack.model.theme import THEMES
from kiosk.pack.record import Record

FILE: Final = "choices.json"
IDLE: Final = (30, 60, 90, 120, 180, 300)
"""Seconds without a touch that are offered."""
VOLUME: Final = (0, 25, 50, 75, 100)
"""Loudness that is offered, in percent."""

_FORMAT: Final = 1


class Held(Struct):
    """What holds for every visitor; empty and 0 where neither content nor staff say it."""

    lang: str = ""
    theme: str = ""
    still: bool = False
    idle: int = 0
    """Seconds."""
    volume: int = 100
    """Percent."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What was chosen; None where the content decides."""

    lang: str | None = None
    theme: str | None = None
    still: bool | None = None
    idle: int | None = None
    volume: int | None = None

    @classmethod
    def read(cls, state: Path) -> Self:
        """Read them; what cannot be read, or is no longer offered, counts as not chosen."""
        kept = _record(state).read()
        chosen = cls()
        for field in fields(cls):
            chosen = chosen.choose(field.name, kept.get(field.name))
        return chosen

    def choose(self, name: str, value: object) -> Self:
        """Return the choices with one more; a value that is not offered changes nothing."""
        offered = {
            "lang": isinstance(value, str),
            "theme": value in THEMES,
            "still": isinstance(value, bool),
            "idle": type(value) is int and value in IDLE,
            "volume": type(value) is int and value in VOLUME,
        }
        fields: dict[str, Any] = {name: value}
        return replace(self, **fields) if offered.get(name) else self

    def write(self, state: Path) -> None:
        """Keep them. Raises ``OSError``."""
        state.mkdir(parents=True, exist_ok=True)
        _record(state).write(asdict(self))

    def over(self, exhibit: Exhibit | None) -> Held:
        """Return what holds: the choices, and where there is none what the content says."""
        held = Held()
        if exhibit is not None:
            lang, idle = exhibit.languages[0].code, exhibit.times.idle
            held = Held(lang=lang, theme=exhibit.theme, still=exhibit.reduced_motion, idle=idle)
        return change(held, **{name: one for name, one in asdict(self).items() if one is not None})


def _record(state: Path) -> Record:
    return Record(state / FILE, _FORMAT)
