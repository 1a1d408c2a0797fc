"""Runs the program's own commands for staff, one after another, beside the scene."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QByteArray, QObject, QProcess

from kiosk.processes.program import program

Done = Callable[[int, str, str], None]
"""Takes the exit code, and what was written to standard output and standard error."""

Run = Callable[[Sequence[str], Done], None]
"""Runs one of the program's own commands."""


class Errands(QObject):
    """One child at a time; the others wait for their turn."""

    def __init__(self, parent: QObject | None = None, command: Sequence[str] | None = None) -> None:
        super().__init__(parent)
        self._command = tuple(command or program())
        self._waiting: list[tuple[tuple[str, ...], Done]] = []
        self._child: QProcess | None = None

    def run(self, arguments: Sequence[str], done: Done) -> None:
        """Run ``kiosk ARGUMENTS`` and tell ``done`` when it has ended."""
        self._waiting.append((tuple(arguments), done))
        self._next()

    def _next(self) -> None:
        if self._child is not None or not self._waiting:
            return
        arguments, done = self._waiting.pop(0)
        child = self._child = QProcess(self)
        child.setProgram(self._command[0])
        child.setArguments([*self._command[1:], *arguments])
        child.finished.connect(lambda code, _status: self._ended(child, code, done))
        child.errorOccurred.connect(lambda _error: self._failed(child, done))
        child.start()
        child.closeWriteChannel()

    def _ended(self, child: QProcess, code: int, done: Done) -> None:
        out, err = _text(child.readAllStandardOutput()), _text(child.readAllStandardError())
        self._over(child)
        done(code, out, err)
        self._next()

    def _failed(self, child: QProcess, done: Done) -> None:
        if self._child is not child or child.error() != QProcess.ProcessError.FailedToStart:
            return  # one that crashed has finished as well
        text = child.errorString()
        self._over(child)
        done(-1, "", text)
        self._next()

    def _over(self, child: QProcess) -> None:
        self._child = None
        # They hold these errands: let go of by a child that is being deleted, the errands would
        # delete their children, it among them.
        child.finished.disconnect()
        child.errorOccurred.disconnect()
        child.deleteLater()


def _text(written: QByteArray) -> str:
    return bytes(written.data()).decode("utf-8", "replace").strip()
