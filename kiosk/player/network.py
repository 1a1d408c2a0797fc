"""No network: every request that QML could make is refused before a socket opens.

A ``Loader`` of a network address would ask from Qt's own loading thread while Python is held
by the scene, and both would wait for ever; a test sees to it that no QML has such an address,
and none comes from content.
"""

from PySide6.QtCore import QIODevice, QObject, QTimer
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest
from PySide6.QtQml import QQmlNetworkAccessManagerFactory


class _Refusal(QNetworkReply):
    """A reply that fails as soon as who asked can hear it."""

    def __init__(self, request: QNetworkRequest, parent: QObject) -> None:
        super().__init__(parent)
        self.setRequest(request)
        self.setUrl(request.url())
        QTimer.singleShot(0, self, self._refuse)

    def _refuse(self) -> None:
        error = QNetworkReply.NetworkError.ContentAccessDenied
        self.setError(error, "The kiosk has no network.")
        self.setFinished(True)
        self.errorOccurred.emit(error)
        self.finished.emit()

    def abort(self) -> None:
        """There is nothing to stop."""

    def readData(self, _limit: int) -> bytes:  # noqa: N802 - Qt's name
        """There is nothing to read."""
        return b""


class _Closed(QNetworkAccessManager):
    def createRequest(  # noqa: N802 - Qt's name
        self,
        _operation: QNetworkAccessManager.Operation,
        request: QNetworkRequest,
        _data: QIODevice | None = None,
    ) -> QNetworkReply:
        return _Refusal(request, self)


class DenyAll(QQmlNetworkAccessManagerFactory):
    """Hands QML only access managers that refuse.

    Keep a reference for as long as the engine lives; the engine takes none.
    """

    def __init__(self) -> None:
        super().__init__()
        self._managers: list[QNetworkAccessManager] = []

    def create(self, parent: QObject) -> QNetworkAccessManager:
        """Return a manager that refuses every request; called by Qt, one a thread."""
        closed = _Closed(parent)
        self._managers.append(closed)
        return closed
