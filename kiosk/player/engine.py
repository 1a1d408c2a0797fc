"""The engine of QML: where it finds the booth's modules, and what it reads before it is asked."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent

from kiosk.paths import ASSETS
from kiosk.player.network import DenyAll

QML = Path(__file__).parent / "qml"
ART = ASSETS / "art"
"""Pictures of the booth's own."""

FIRST: Final = (
    *("AttractCall", "AttractFigures", "AttractWords"),
    *("BottomBar", "EdgeSwipe", "ReachBanner", "WarnView"),
)
"""What ``Main.qml`` has, by its name in ``Booth.App``, and what no type of Python's is part of."""


class Engine(QQmlApplicationEngine):
    """An engine that has no network."""

    def __init__(self) -> None:
        super().__init__()
        self._deny_all = DenyAll()
        self._ahead: list[QQmlComponent] = []
        self.setNetworkAccessManagerFactory(self._deny_all)
        self.addImportPath(str(QML))

    def read_ahead(self, *names: str) -> None:
        """Have types of ``Booth.App`` read in a thread of Qt's, with all they are made of.

        Nothing is made of them yet. Types of Python's that are among it must be there.
        """
        later = QQmlComponent.CompilationMode.Asynchronous
        self._ahead += [QQmlComponent(self, qml_file("App", name), later) for name in names]

    def show(self, module: str, name: str) -> bool:
        """Load the window of that name; return whether it could be."""
        self.load(qml_file(module, name))
        self._ahead.clear()
        return bool(self.rootObjects())


def folder_url(folder: Path) -> QUrl:
    """Return the address of a folder, with the slash at its end that QML builds upon."""
    return QUrl.fromLocalFile(f"{folder.as_posix()}/")


def qml_file(module: str, name: str) -> QUrl:
    """Return where a type of ``Booth.<module>`` lies."""
    return QUrl.fromLocalFile(str(QML / f"Booth/{module}/{name}.qml"))
