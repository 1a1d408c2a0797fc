"""What a check comes to."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How bad it is."""

    GOOD = "good"
    NOTE = "note"
    """The program cannot know or guard it; a person must."""
    WARNING = "warning"
    """The exhibition runs, but not as well as it could."""
    BAD = "bad"
    """The exhibition does not run, or does not stay."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    check: str
    """Name of the check, a word for programs."""
    level: Level
    zh: str
    en: str
    """What was found."""
    remedy_zh: str = ""
    remedy_en: str = ""
    """What to do; empty where nothing is to be done."""

    def told(self, lang: str) -> tuple[str, str]:
        """Return what was found and the remedy in ``zh`` or ``en``."""
        return (self.zh, self.remedy_zh) if lang == "zh" else (self.en, self.remedy_en)
