"""What QML sees of the licences: the works in the program, and the text of one."""

import json
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.player.declared import Property, QmlUncreatable
from kiosk.player.staff.errands import Run
from kiosk.player.staff.table import Table

QML_IMPORT_NAME = "Booth.Core"
QML_IMPORT_MAJOR_VERSION = 1

_SHORT: Final = 45
"""Characters of a line that ends before the margin: a line of a list or a heading."""


@dataclass(frozen=True, slots=True)
class Work:
    """Something that is in the program."""

    name: str
    """With its version."""
    licence: str


@QmlElement
@QmlUncreatable("the staff panel has them")
class Licences(QObject):
    """The works, asked for when first looked at: reading all of them takes a moment."""

    changed = Signal()

    def __init__(self, run: Run, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._rows: list[dict[str, Any]] = []
        self._works = Table(Work, self)
        self._chosen = -1
        self._asked = False
        self._failure = ""

    @Property(Table, constant=True)
    def works(self) -> Table:
        """Rows of ``Work``, the program itself first."""
        return self._works

    @Property(int, notify=changed)
    def chosen(self) -> int:
        """Which of the works is read; -1 for none."""
        return self._chosen

    @Property(str, notify=changed)
    def title(self) -> str:
        """The name of the chosen one; empty for none."""
        return "" if self._chosen < 0 else _work(self._rows[self._chosen]).name

    @Property("QStringList", notify=changed)
    def paragraphs(self) -> list[str]:
        """The text of the chosen one, after where it comes from."""
        if self._chosen < 0:
            return []
        row = self._rows[self._chosen]
        return list(filter(None, [str(row["home"]), *paragraphs(str(row["text"]))]))

    @Property(str, notify=changed)
    def failure(self) -> str:
        """Why there is no list; empty where there is one, or one is awaited."""
        return self._failure

    @Slot()
    def look(self) -> None:
        """Ask for the list, once."""
        if not self._asked:
            self._asked = True
            self._run(["licences", "--json"], self._found)

    @Slot(int)
    def choose(self, index: int) -> None:
        """Read one of the works; any other number goes back to the list."""
        self._chosen = index if 0 <= index < len(self._rows) else -1
        self.changed.emit()

    def _found(self, code: int, out: str, err: str) -> None:
        self._failure = "" if code == 0 else err or str(code)
        self._rows = json.loads(out) if code == 0 else []
        self._works.show([_work(row) for row in self._rows])
        self._asked = code == 0
        self.changed.emit()


def _work(row: dict[str, Any]) -> Work:
    return Work(f"{row['name']} {row['version']}".strip(), str(row["licence"]))


def paragraphs(text: str) -> list[str]:
    """Cut a text at its empty lines, and undo the line breaks of a column of type."""
    blocks = text.replace("\r", "").replace("\f", "\n\n").split("\n\n")
    return [flowing(block) for block in blocks if block.strip()]


def flowing(block: str) -> str:
    """Return a paragraph as one line, a list or a heading as it stands."""
    lines = [line.strip() for line in block.strip().split("\n")]
    column = all(len(line) > _SHORT for line in lines[:-1])
    return (" " if column else "\n").join(lines)
