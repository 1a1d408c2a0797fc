"""What rehearsals came to: the time of each slide against the plan, a file a rehearsal."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, Self

from kiosk.pack.record import Record

FOLDER = "rehearsals"

_FORMAT: Final = 1


@dataclass(frozen=True, slots=True)
class Timed:
    """A slide that was shown."""

    number: int
    """From 1."""
    title: str
    planned: int
    """Seconds."""
    spent: float
    """Seconds."""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """One rehearsal."""

    title: str
    began: str
    """Local time, ``2026-01-15 09:30:00``."""
    slides: tuple[Timed, ...]
    """Those on which time was spent."""

    @property
    def planned(self) -> int:
        """Seconds that the slides that were shown should have taken."""
        return sum(slide.planned for slide in self.slides)

    @property
    def spent(self) -> float:
        """Seconds that they took."""
        return sum(slide.spent for slide in self.slides)

    @classmethod
    def of(cls, title: str, slides: Sequence[dict[str, Any]], spent: Sequence[float]) -> Self:
        """Make it of a talk's slides, as plain maps, and the seconds spent on each."""
        timed = (
            Timed(number, slide["title"], slide["seconds"], round(seconds, 1))
            for number, (slide, seconds) in enumerate(zip(slides, spent, strict=True), 1)
            if seconds > 0
        )
        began = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(time.time() - sum(spent)))
        return cls(title, began, tuple(timed))


def keep(rehearsal: Rehearsal, state: Path) -> Path:
    """Write a rehearsal into the state folder; return its file. Raises ``OSError``."""
    folder = state / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{rehearsal.began.replace(':', '').replace(' ', '-')}.json"
    Record(file, _FORMAT).write(asdict(rehearsal))
    return file


def kept(state: Path) -> Iterator[Rehearsal]:
    """Yield the rehearsals that can be read, the newest first."""
    for file in sorted((state / FOLDER).glob("*.json"), reverse=True):
        try:
            found = Record(file, _FORMAT).read()
            slides = tuple(Timed(**slide) for slide in found.pop("slides"))
            yield Rehearsal(**found, slides=slides)
        except (TypeError, KeyError):
            continue  # somebody else's file, or one of a newer program
