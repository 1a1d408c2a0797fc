"""Loads the booth's own fonts and those of a pack's icons."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

FAMILY = "Booth Sans SC"
"""Family of all text; Latin, figures and hanzi."""

FILES = ("BoothSans-Regular.otf", "BoothSans-Bold.otf", "BoothIcons.ttf", "BoothMono-Regular.otf")


class FontError(Exception):
    """A font file is missing or broken."""


def load_fonts(folder: Path) -> None:
    """Load the booth's fonts and make the text font the default of the application."""
    for name in FILES:
        _load(folder / name)
    # The code font is Latin only.
    QFont.insertSubstitution("Booth Mono", FAMILY)
    font = QFont(FAMILY)
    # Without hinting the outlines scale evenly at every unit.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    QGuiApplication.setFont(font)


def load_icon_fonts(files: Iterable[Path]) -> None:
    """Load the icon fonts that a pack brings."""
    for file in files:
        _load(file)


def _load(file: Path) -> None:
    if QFontDatabase.addApplicationFont(str(file)) < 0:
        raise FontError(f"{file}: the font cannot be loaded; install the program again.")
