"""What staff choose for every visitor, as QML sees it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.pack.model import Exhibit
from kiosk.player.declared import Property, QmlUncreatable
from kiosk.player.plain import plain
from kiosk.player.staff.choices import IDLE, VOLUME, Choices, Held

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the staff's way in has them")
class Settings(QObject):
    """What holds now, what there is to choose from, and the choice.

    A choice holds at once and from now on; ``chosen`` hands it out.
    """

    changed = Signal()
    chosen = Signal(object)

    def __init__(
        self,
        state: Path,
        choices: Choices,
        may_choose: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._choices = choices
        self._may_choose = may_choose
        self._exhibit: Exhibit | None = None
        self._failure = ""

    def follow(self, exhibit: Exhibit | None) -> None:
        """Take note of what the content says of the settings."""
        self._exhibit = exhibit
        self.changed.emit()

    # --- what holds ---------------------------------------------------------------------------

    @property
    def _held(self) -> Held:
        return self._choices.over(self._exhibit)

    @Property(str, notify=changed)
    def lang(self) -> str:
        """Code of the language to begin with; empty while there is no exhibition."""
        return self._held.lang

    @Property(str, notify=changed)
    def theme(self) -> str:
        """Name of the theme to begin with; empty while there is no exhibition."""
        return self._held.theme

    @Property(bool, notify=changed)
    def still(self) -> bool:
        """Whether movement is left out."""
        return self._held.still

    @Property(int, notify=changed)
    def idle(self) -> int:
        """Seconds without a touch until the warning; 0 while there is no exhibition."""
        return self._held.idle

    @Property(int, notify=changed)
    def volume(self) -> int:
        """Loudness of clips in percent."""
        return self._held.volume

    @Property(str, notify=changed)
    def failure(self) -> str:
        """Why the last choice could not be kept; empty when it could."""
        return self._failure

    # --- what there is to choose from ---------------------------------------------------------

    @Property("QVariantList", notify=changed)
    def languages(self) -> list[dict[str, str]]:
        """``{"code", "name"}`` of each language."""
        languages = () if self._exhibit is None else self._exhibit.languages
        found: list[dict[str, str]] = plain(languages)
        return found

    @Property("QVariantList", constant=True)
    def idles(self) -> list[int]:
        """Seconds that are offered."""
        return list(IDLE)

    @Property("QVariantList", constant=True)
    def volumes(self) -> list[int]:
        """Percent that are offered."""
        return list(VOLUME)

    # --- the choice ---------------------------------------------------------------------------

    @Slot(str)
    def setLang(self, lang: str) -> None:  # noqa: N802
        """Begin in another language."""
        self._choose("lang", lang)

    @Slot(str)
    def setTheme(self, theme: str) -> None:  # noqa: N802
        """Begin in other colours."""
        self._choose("theme", theme)

    @Slot(bool)
    def setStill(self, still: bool) -> None:  # noqa: N802, FBT001
        """Leave out movement, or let it be."""
        self._choose("still", still)

    @Slot(int)
    def setIdle(self, seconds: int) -> None:  # noqa: N802
        """Wait longer or shorter for a touch."""
        self._choose("idle", seconds)

    @Slot(int)
    def setVolume(self, percent: int) -> None:  # noqa: N802
        """Play clips louder or softer."""
        self._choose("volume", percent)

    def _choose(self, name: str, value: object) -> None:
        choices = self._choices.choose(name, value)
        if not self._may_choose() or choices == self._choices:
            return
        self._choices = choices
        try:
            choices.write(self._state)
            self._failure = ""
        except OSError as error:
            self._failure = f"{self._state}: {error.strerror}"
        self.changed.emit()
        self.chosen.emit(choices)
