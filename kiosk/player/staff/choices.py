"""What staff choose at the panel; it outlasts the content and stands in ``choices.json``."""

from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, Final, Self

from kiosk.pack.model import Exhibit
from kiosk.pack.model.theme import THEMES
from kiosk.pack.record import Record

FILE: Final = "choices.json"
IDLE: Final = (30, 60, 90, 120, 180, 300)
"""Seconds without a touch that are offered."""
VOLUME: Final = (0, 25, 50, 75, 100)
"""Loudness that is offered, in percent."""

_FORMAT: Final = 1


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

    def over(self, exhibit: Exhibit | None) -> dict[str, Any]:
        """Return what holds: the choices, and where there is none what the content says."""
        decided: dict[str, Any] = {"volume": 100}
        if exhibit is not None:
            decided |= {
                "lang": exhibit.languages[0].code,
                "theme": exhibit.theme,
                "still": exhibit.reduced_motion,
                "idle": exhibit.times.idle,
            }
        chosen = {name: value for name, value in asdict(self).items() if value is not None}
        return {**decided, **chosen}


def _record(state: Path) -> Record:
    return Record(state / FILE, _FORMAT)
