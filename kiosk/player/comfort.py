"""How this visitor wants to see and reach the booth; the next one finds it as it was."""

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.pack.model.theme import THEMES
from kiosk.player.declared import Property, QmlUncreatable

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1

SCALES = (1.0, 1.25, 1.5)
"""Sizes of the text, as multiples of the designed one."""


@dataclass(frozen=True, slots=True)
class _Wishes:
    """What one visitor wants."""

    theme: str
    still: bool
    text_scale: float = 1.0
    reach: bool = False


@QmlElement
@QmlUncreatable("the composition root makes the one comfort")
class Comfort(QObject):
    """Text size, theme, reach mode and movement, each with its value for a new visitor."""

    changed = Signal()

    def __init__(self, theme: str, *, still: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._initial = _Wishes(theme, still)
        self._wishes = self._initial

    @Property(float, notify=changed)
    def textScale(self) -> float:  # noqa: N802 - Qt's style
        """One of ``SCALES``."""
        return self._wishes.text_scale

    @Property(str, notify=changed)
    def theme(self) -> str:
        """``dark``, ``light`` or ``contrast``."""
        return self._wishes.theme

    @Property(bool, notify=changed)
    def still(self) -> bool:
        """Whether movement is left out."""
        return self._wishes.still

    @Property(bool, notify=changed)
    def reach(self) -> bool:
        """Whether every control is brought into the lower half of the screen."""
        return self._wishes.reach

    @Property("QVariantList", constant=True)
    def scales(self) -> list[float]:
        """The sizes of text that there are."""
        return list(SCALES)

    @Slot(float)
    def setTextScale(self, scale: float) -> None:  # noqa: N802
        """Choose one of the sizes; any other changes nothing."""
        if scale in SCALES:
            self._wish(text_scale=scale)

    @Slot(str)
    def setTheme(self, theme: str) -> None:  # noqa: N802
        """Choose a theme; an unknown one changes nothing."""
        if theme in THEMES:
            self._wish(theme=theme)

    @Slot(bool)
    def setStill(self, still: bool) -> None:  # noqa: N802, FBT001
        """Leave out movement, or let it be."""
        self._wish(still=still)

    @Slot(bool)
    def setReach(self, reach: bool) -> None:  # noqa: N802, FBT001
        """Turn reach mode on or off."""
        self._wish(reach=reach)

    def begin_with(self, theme: str, *, still: bool) -> None:
        """Take other values for a new visitor; what this visitor has chosen stays."""
        before, self._initial = self._initial, _Wishes(theme, still)
        now = self._wishes
        self._wish(
            theme=theme if now.theme == before.theme else now.theme,
            still=still if now.still == before.still else now.still,
        )

    @Slot()
    def reset(self) -> None:
        """Be as for a new visitor."""
        self._become(self._initial)

    def _wish(self, **wishes: Any) -> None:
        self._become(replace(self._wishes, **wishes))

    def _become(self, wishes: _Wishes) -> None:
        if wishes != self._wishes:
            self._wishes = wishes
            self.changed.emit()
