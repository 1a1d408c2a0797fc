"""The booth's own words in the visitor's language, from Qt's translation files."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtQml import QQmlEngine

I18N = Path(__file__).parent / "i18n"


class Translations:
    """Keeps the one installed translator in step with the booth's language."""

    def __init__(self, engine: QQmlEngine) -> None:
        self._engine = engine
        self._translator: QTranslator | None = None

    def switch(self, lang: str) -> None:
        """Translate the scene; a language without a file shows the English source strings."""
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None
        file = I18N / f"booth_{lang}.qm"
        if file.is_file():
            translator = QTranslator()
            translator.load(str(file))
            QCoreApplication.installTranslator(translator)
            self._translator = translator
        self._engine.retranslate()


class Phrases:
    """The booth's own words in any language, whatever the scene is in."""

    def __init__(self) -> None:
        self._translators: dict[str, QTranslator] = {}

    def say(self, lang: str, context: str, words: str) -> str:
        """Return words of a QML type (``context``); the source words where there are no others."""
        if lang not in self._translators:
            self._translators[lang] = translator = QTranslator()
            file = I18N / f"booth_{lang}.qm"
            if file.is_file():
                translator.load(str(file))
        return self._translators[lang].translate(context, words) or words
