"""No network: every request that QML could make is refused before a socket opens."""

from PySide6.QtCore import QIODevice, QObject
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest
from PySide6.QtQml import QQmlNetworkAccessManagerFactory


class _Refusal(QNetworkReply):
    """A reply that has failed from the start."""

    def __init__(self, request: QNetworkRequest, parent: QObject) -> None:
        super().__init__(parent)
        self.setRequest(request)
        self.setUrl(request.url())
        self.setError(QNetworkReply.NetworkError.ContentAccessDenied, "The kiosk has no network.")
        self.setFinished(True)

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
