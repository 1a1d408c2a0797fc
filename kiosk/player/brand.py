"""The screen that needs no content: while the first pack is made, and when nothing else holds."""

from PySide6.QtGui import QWindow

from kiosk.paths import ASSETS
from kiosk.player.engine import ART, QML, Engine, folder_url
from kiosk.player.fonts import load_fonts
from kiosk.player.language import Translations
from kiosk.player.scene import SceneError
from kiosk.player.staff.entrance import Staff

PREPARING = ("展览正在准备中", "The exhibition is being prepared")
RESTING = ("展览稍后恢复", "The exhibition will be back soon")
"""Both languages at once: nobody has chosen one."""


class Brand:
    """A window (not shown yet) with one line in each language."""

    def __init__(self, words: tuple[str, str], staff: Staff) -> None:
        load_fonts(ASSETS / "fonts")
        self.engine = Engine()
        art = folder_url(ART)
        chinese, english = words
        self._staff = staff
        self._translations = Translations(self.engine)
        self._speak("zh")
        staff.languageAsked.connect(self._speak)
        self.engine.setInitialProperties(
            {"artRoot": art, "chinese": chinese, "english": english, "staff": staff}
        )
        if not self.engine.show("App", "Brand"):
            raise SceneError(f"{QML}: the brand screen cannot be loaded; install it again.")
        window = self.engine.rootObjects()[0]
        assert isinstance(window, QWindow)  # noqa: S101 - Brand.qml is a Window
        self.window = window

    def _speak(self, lang: str) -> None:
        """Speak to staff in a language; visitors read both."""
        self._translations.switch(lang)
        self._staff.speak(lang)

    def close(self) -> None:
        """Take the window down, once what comes after it can be seen."""
        self._staff.languageAsked.disconnect(self._speak)
        self.window.close()
        self.engine.deleteLater()
