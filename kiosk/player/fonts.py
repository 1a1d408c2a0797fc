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


class IconFonts:
    """The icon fonts of the pack on the screen."""

    def __init__(self) -> None:
        self._loaded: dict[Path, int] = {}

    def load(self, files: Iterable[Path]) -> None:
        """Load those of a pack that are not loaded; let go of those that it does not have."""
        wanted = list(files)
        for file in [file for file in self._loaded if file not in wanted]:
            QFontDatabase.removeApplicationFont(self._loaded.pop(file))
        for file in wanted:
            if file not in self._loaded:
                self._loaded[file] = _load(file)


def _load(file: Path) -> int:
    number = QFontDatabase.addApplicationFont(str(file))
    if number < 0:
        raise FontError(f"{file}: the font cannot be loaded; install the program again.")
    return number
